# SPDX-License-Identifier: MIT
"""The choices of an administrable list for a field of the wizard, in the window's language."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.widgets.choice_field import Choices
from contact_desk.ui.wizard.brain import Brain
from contact_desk.wording.catalogue import Words


def list_choices(brain: Brain, name: ListName, *, may_be_empty: bool = True) -> Choices:
    """What a new record may choose, in the administrator's order."""

    def choices(words: Words) -> Sequence[tuple[str, str]]:
        offered = [(value.code, value.label(words.language)) for value in brain.vocabulary.offered(name)]
        return [("", ""), *offered] if may_be_empty else offered

    return choices
