# SPDX-License-Identifier: MIT
"""What the card of an organisation shows, and on which tabs. It is fetched in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from contact_desk.domain.organisation import Location, OrganisationRecord
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.warming import get_ready_for_cards, get_ready_for_days

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class Tab(IntEnum):
    DETAILS = 0
    CONTACTS = 1
    LOCATIONS = 2
    HISTORY = 3


@dataclass(frozen=True)
class CardContent:
    record: OrganisationRecord
    locations: Sequence[Location]
    lists: Vocabulary


def fetch_card(desk: Desk, organisation: int) -> CardContent:
    get_ready_for_cards()
    get_ready_for_days(desk.language)
    record = desk.organisation_records.show(organisation)
    return CardContent(record, desk.organisations.locations(organisation), desk.vocabulary.load())
