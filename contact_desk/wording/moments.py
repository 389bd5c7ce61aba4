# SPDX-License-Identifier: MIT
"""Days and moments in words, with the month in letters: 03/04 is another day to an American."""

from __future__ import annotations

from datetime import date, datetime

from contact_desk.wording.catalogue import Words

# Babel is imported where it is wanted, for it takes long.


def day_text(day: date, words: Words) -> str:
    """12 March 2026; the day of a moment is the reader's own. In French the first of a month is "1er"."""
    from babel.dates import format_date

    local = day.astimezone().date() if isinstance(day, datetime) else day
    text = format_date(local, "d MMMM y", locale=words.language)
    return f"1er{text[1:]}" if words.language == "fr" and local.day == 1 else text


def short_day_text(day: date, words: Words) -> str:
    """12 Mar 2026, for a column; the day of a moment is the reader's own."""
    from babel.dates import format_date

    local = day.astimezone().date() if isinstance(day, datetime) else day
    return format_date(local, "d MMM y", locale=words.language)


def moment_text(moment: datetime, words: Words) -> str:
    """12 Mar 2026, 14:05 by the reader's clock; `moment` knows its time zone."""
    from babel.dates import format_datetime

    return format_datetime(moment.astimezone(), "d MMM y, HH:mm", locale=words.language)
