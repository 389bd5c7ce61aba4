# SPDX-License-Identifier: MIT
"""Moments as a clerk reads them: local time, in the short form of the interface's language."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from contact_desk.ui.qt_words import locale_of
from contact_desk.wording.catalogue import Words


def time_of_day(moment: datetime, words: Words) -> str:
    """10:42; `moment` knows its time zone."""
    local = moment.astimezone()
    return locale_of(words.language).toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def day_and_time(moment: datetime, words: Words, today: date) -> str:
    """10:42 for a moment of `today` (a local date), 12/03/2026 10:42 for any other."""
    day = moment.astimezone().date()
    time = time_of_day(moment, words)
    if day == today:
        return time
    date_text = locale_of(words.language).toString(
        QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat
    )
    return f"{date_text} {time}"
