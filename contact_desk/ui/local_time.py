# SPDX-License-Identifier: MIT
"""Moments as a clerk reads them: local time, with the day where it is not today."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale, QTime

from contact_desk.ui.qt_words import locale_of
from contact_desk.wording.catalogue import Words


def time_of_day(moment: datetime, words: Words) -> str:
    """10:42; `moment` knows its time zone."""
    local = moment.astimezone()
    return locale_of(words.language).toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def day_and_time(moment: datetime, words: Words, today: date) -> str:
    """10:42 for a moment of `today` (a local date); for any other as the history of a record tells it."""
    if moment.astimezone().date() == today:
        return time_of_day(moment, words)
    from contact_desk.wording.moments import moment_text

    return moment_text(moment, words)
