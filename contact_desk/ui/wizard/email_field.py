# SPDX-License-Identifier: MIT
"""An e-mail address, checked without the network while it is typed (rows T33, T47)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.ui.widgets.checked_field import CheckedField, Verdict
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence


class EmailField(CheckedField):
    """`refusal` is what the store has against the address, as far as it has been asked."""

    def __init__(
        self, words: Words, name: str, label: Say, *, refusal: Callable[[], FieldError | None]
    ) -> None:
        self._refusal = refusal
        super().__init__(words, name, label)

    def verdict(self) -> Verdict | None:
        if (verdict := email_verdict(self.text())) is not None:
            return verdict
        refusal = self._refusal()
        return Verdict("bad", partial(sentence, refusal)) if refusal else None


def email_verdict(typed: str) -> Verdict | None:
    """What is wrong with an address; one that is right goes without saying."""
    code = email_problem(typed)
    return Verdict("bad", partial(sentence, FieldError("", code))) if code else None
