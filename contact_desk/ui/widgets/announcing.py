# SPDX-License-Identifier: MIT
"""What a screen reader is asked to say aloud without the focus having moved there."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_HOW_URGENT = QAccessible.AnnouncementPoliteness


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have the sentence said, at once or when the reader pauses; of what nobody can see nothing is said."""
    if not sentence or not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(_HOW_URGENT.Assertive if urgent else _HOW_URGENT.Polite)
    QAccessible.updateAccessibility(event)
