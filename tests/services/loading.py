# SPDX-License-Identifier: MIT
"""Loading the sample contacts to the end, for tests that look at what is there then."""

from __future__ import annotations

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.samples import SamplesLoaded
from contact_desk.formats.sample_contacts import sample_contacts

ALL = len(sample_contacts())


def ignore(_count: int, _total: int) -> None:
    """For tests that look at the end alone."""


def never() -> bool:
    return False


def load(desk: Desk) -> SamplesLoaded:
    loaded = desk.samples.load(ignore, never)
    assert loaded is not None
    return loaded


def operation_of(loaded: SamplesLoaded) -> int:
    assert loaded.changes.operation is not None
    return loaded.changes.operation


def last_operation(desk: Desk) -> int:
    """By which they were loaded, where nothing was done since."""
    return desk.history.recent(limit=1)[0].id


def everybody(desk: Desk) -> ContactPage:
    return desk.contacts.find(limit=1000)
