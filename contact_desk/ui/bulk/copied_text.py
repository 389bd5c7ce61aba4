# SPDX-License-Identifier: MIT
"""Contacts as text for the clipboard: a table that spreadsheets take, or the e-mail addresses. No window here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import dropwhile

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

# A cell that begins so is a formula to a spreadsheet, which would do what it says.
_FORMULAS = ("=", "+", "-", "@")
_QUOTES = frozenset("\"'‘’“”«»")


def table_text(rows: Iterable[ContactRow], lists: Vocabulary, words: Words) -> str:
    """A line each, with a heading; cells are parted by tabs, and none of them is a formula."""
    heading = (
        words("Number"),
        words("Identity"),
        words("Organisation"),
        words("Department"),
        words("Type"),
        words("Phone"),
        words("E-mail"),
    )
    lines = [heading, *(_cells(row, lists, words) for row in rows)]
    return "\n".join("\t".join(_safe(cell) for cell in line) for line in lines)


def email_text(rows: Iterable[ContactRow]) -> tuple[str, int, int]:
    """The addresses, each once, as mail programs take them; how many these are, and how many contacts have none."""
    there = [row.email.strip() for row in rows]
    addresses = list({address.lower(): address for address in there if address}.values())
    return ", ".join(addresses), len(addresses), there.count("")


def _cells(row: ContactRow, lists: Vocabulary, words: Words) -> Sequence[str]:
    type_label = lists.label(ListName.CONTACT_TYPE, row.contact_type, words.language)
    name = name_text(row, words)
    return (str(row.id), name, row.organisation, row.department, type_label, row.phone, row.email)


def _safe(cell: str) -> str:
    line = " ".join(cell.split())
    # A spreadsheet may take quotes and signs that nobody sees off before it reads the rest.
    if "".join(dropwhile(_is_passed_over, line)).startswith(_FORMULAS):
        line = f"'{line}"
    doubled = line.replace('"', '""')
    return f'"{doubled}"' if '"' in line else line


def _is_passed_over(sign: str) -> bool:
    return sign in _QUOTES or sign.isspace() or not sign.isprintable()
