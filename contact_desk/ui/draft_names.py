# SPDX-License-Identifier: MIT
"""What a draft is called where it is one line among others: in the bar above the list, and in its menus."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contact_desk.ui.local_time import day_and_time
from contact_desk.ui.theme import scale
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import WizardState

_WIDEST = 320  # px, in a menu or beside another
_LONGEST = 200  # letters, before a label shortens them to its width


def draft_name(draft: WizardState | None, words: Words) -> str:
    """None is a draft that this version of the program cannot read."""
    if draft is None:
        return words("written by another version")
    name = name_text(draft.called, words)
    return " ".join(name[:_LONGEST].split()) or words("Without a name")


def short(name: str, widget: QWidget) -> str:
    """Narrow enough to stand beside something else in this widget."""
    return widget.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(_WIDEST * scale()))


def menu_line(name: str, since: datetime, words: Words) -> str:
    """In a menu, where & would underline the next letter."""
    return words("{name}, {time}", name=name, time=since_text(since, words)).replace("&", "&&")


def since_text(since: datetime, words: Words) -> str:
    """The time alone where it is of today."""
    return day_and_time(since, words, datetime.now().astimezone().date())
