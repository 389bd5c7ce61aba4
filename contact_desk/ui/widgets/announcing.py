# SPDX-License-Identifier: MIT
"""What a screen reader is asked to say aloud without the focus having moved there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have the sentence said, at once or when the reader pauses; of what nobody can see nothing is said."""
    if not sentence or not widget.isVisible():
        return
    # Qt takes its time to make this known, and nothing is said before the window is painted.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
