# SPDX-License-Identifier: MIT
"""Who may see the contact, a choice that needs a right; whether the user has it is asked of the store (T13, T15)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right, Standing
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.radio_pair import RadioPair
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

PUBLIC, PRIVATE = 0, 1


class PrivacyChoice(RadioPair):
    """*Private* can be chosen as long as the store has not said that it refuses that."""

    def __init__(self, words: Words) -> None:
        super().__init__(
            words,
            lambda words: words("Allow other people to see this contact?"),
            ("visibleYes", lambda words: words("&Yes")),
            ("visibleNo", lambda words: words("N&o, it is private: only I see it")),
        )

    def ask(self, desk: Desk, operations: Operations, contact: int) -> None:
        """Whether it can be private; `contact` is the saved one that is edited, 0 for a new one."""
        operations.run(lambda: _refusal(desk, contact), self._show, self._leave, owner=self)

    def _show(self, refused: tuple[int, Say] | None) -> None:
        for answer in (PUBLIC, PRIVATE):
            is_refused = refused is not None and refused[0] == answer
            # No answer is greyed under a choice that was made; what cannot be is refused when it is saved.
            self.refuse(answer, refused[1] if refused and is_refused and self.position() != answer else None)

    def _leave(self, _error: ContactDeskError) -> None:
        """A store that is away says so elsewhere, and refuses by itself once it is back."""


def _refusal(desk: Desk, contact: int) -> tuple[int, Say] | None:
    """Which answer cannot be given, and why."""
    standing = desk.access.standing()
    saved = desk.contacts.show(contact) if contact else None
    is_others = saved is not None and saved.owner != standing.login
    if saved is not None and is_others and not standing.has(Right.ADMINISTRATOR):
        return PUBLIC if saved.draft.private else PRIVATE, partial(_belongs_to, saved.owner)
    if standing.has(Right.HAVE_PRIVATE_CONTACTS):
        return None
    return PRIVATE, _lacking(standing)


def _belongs_to(owner: str, words: Words) -> str:
    return words(
        "This contact belongs to {owner}: only they or an administrator can change this.", owner=owner
    )


def _lacking(standing: Standing) -> Say:
    from contact_desk.wording.refusal_text import refusal_text

    return partial(refusal_text, standing, Right.HAVE_PRIVATE_CONTACTS)
