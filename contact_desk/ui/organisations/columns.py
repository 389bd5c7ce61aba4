# SPDX-License-Identifier: MIT
"""What the tables of the page say of an organisation, a location and an affiliation, column by column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from contact_desk.domain.affiliation import Affiliation
from contact_desk.domain.organisation import Organisation
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.activity_text import with_mark
from contact_desk.wording.moments import day_text
from contact_desk.wording.name_text import name_text


@dataclass(frozen=True)
class Column:
    """Where there is no room for all columns, those of the highest `may_go` go first; 0 never goes."""

    head: Say
    cell: Callable[[Any, Reader], str]
    may_go: int = 0


def type_label(code: str, reader: Reader) -> str:
    return reader.vocabulary.label(ListName.ORGANISATION_TYPE, code, reader.words.language) if code else ""


def dates(affiliation: Affiliation, reader: Reader) -> str:
    """From 1 March 2020 to 12 March 2026, as far as that is known; "" where nothing is."""
    words, begun, ended = reader.words, affiliation.started_on, affiliation.ended_on
    if begun and ended:
        return words("from {begun} to {ended}", begun=day_text(begun, words), ended=day_text(ended, words))
    if ended:
        return words("until {ended}", ended=day_text(ended, words))
    return words("since {begun}", begun=day_text(begun, words)) if begun else ""


def _name(organisation: Organisation, reader: Reader) -> str:
    """That it is inactive is told in words too, where no column has room for them."""
    name = organisation.name
    return name if organisation.active else reader.words("{name} (inactive)", name=name)


def _contact_name(affiliation: Affiliation, reader: Reader) -> str:
    return with_mark(name_text(affiliation, reader.words), reader.words, active=affiliation.active)


def _work(affiliation: Affiliation, _reader: Reader) -> str:
    return " · ".join(filter(None, (affiliation.job_title.strip(), affiliation.department.strip())))


ORGANISATIONS = (
    Column(lambda words: words("Name"), _name),
    Column(lambda words: words("Type"), lambda row, reader: type_label(row.type, reader), 2),
    Column(lambda words: words("City"), lambda row, _reader: row.city, 3),
    Column(lambda words: words("Contacts"), lambda row, reader: reader.words.number(row.contacts), 1),
    Column(lambda words: words("Locations"), lambda row, reader: reader.words.number(row.locations), 4),
)
LOCATIONS = (
    Column(lambda words: words("Name"), lambda row, _reader: row.name),
    Column(lambda words: words("City"), lambda row, _reader: row.city, 1),
)
_NAME = Column(lambda words: words("Identity"), _contact_name)
_WORK = Column(lambda words: words("Job title"), _work, 1)
PRESENT = (
    _NAME,
    _WORK,
    Column(lambda words: words("Phone"), lambda row, _reader: row.phone, 2),
    Column(lambda words: words("Location"), lambda row, _reader: row.location, 3),
)
FORMER = (_NAME, _WORK, Column(lambda words: words("Dates"), dates))
