# SPDX-License-Identifier: MIT
"""An open wizard on a new SQLite file, and the desk below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from tests.ui.add_contact.driver import Driver, go_to_business, wait_for_all


@pytest.fixture
def sqlite_desk(sqlite_store: str) -> Iterator[Desk]:
    """One engine is enough for what the pages do; the journeys run on both."""
    opened = Desk.open(sqlite_store, language="en", region="FR")
    yield opened
    wait_for_all()
    opened.close()


@pytest.fixture
def any_desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """On the engine that a test asks for, else on one or the other: what is saved is tested below on both."""
    fixture = getattr(request, "param", "either_store")
    opened = Desk.open(str(request.getfixturevalue(fixture)), language="en", region="FR")
    yield opened
    wait_for_all()
    opened.close()


@pytest.fixture
def drive(qtbot: QtBot, sqlite_desk: Desk) -> Driver:
    return Driver(qtbot, sqlite_desk)


@pytest.fixture
def on_business(drive: Driver) -> Driver:
    return go_to_business(drive)


@pytest.fixture
def places(any_desk: Desk) -> dict[str, int]:
    """Ids of two organisations and a location, and the operations that have added them."""
    records = any_desk.organisation_records
    acme = records.add(OrganisationDraft(name="Acme"))
    depot = records.add_location(LocationDraft(name="Depot", organisation="Acme"))
    zenith = records.add(OrganisationDraft(name="Zenith"))
    return {
        "Acme": acme.id,
        "Acme added": acme.changes.operation or 0,
        "Depot": depot.id,
        "Depot added": depot.changes.operation or 0,
        "Zenith": zenith.id,
    }


@pytest.fixture
def at_summary(qtbot: QtBot, any_desk: Desk, places: dict[str, int]) -> Callable[..., Driver]:
    """A wizard that has chosen its place, and waits on the summary."""

    def begin(location: str = "", **more: object) -> Driver:
        language = str(more.pop("window", "en"))
        draft = ContactDraft(last_name="Roy", notes="Called twice.").model_copy(update=more)
        drive = Driver(qtbot, any_desk, language=language, draft=draft)
        drive.next("organisationPage")
        drive.type("organisation", "Acme")
        drive.enter("organisation")
        drive.next("locationPage")
        if location:
            drive.type("location", location)
        drive.to_summary()
        return drive

    return begin
