# SPDX-License-Identifier: MIT
"""The Organisations page of a real window, on both engines."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.ui.main_window import MainWindow
from tests.store.drafts import person
from tests.ui.organisations.driver import ACME, Driver


@pytest.fixture
def store_url(request: pytest.FixtureRequest) -> str:
    """An empty store: of the engine that a test asks for, else of one or the other."""
    wanted = getattr(request, "param", "")
    fixture = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}.get(wanted, "either_store")
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def acme(desk: Desk) -> int:
    """An organisation with two contacts; a third contact belongs to none."""
    organisation = desk.organisation_records.add(OrganisationDraft(name=ACME, type="client")).id
    for name, fields in (("Zola", {"job_title": "Clerk"}), ("Émile", {"phone": "04 67 00 00 10"})):
        desk.contacts.add(person(name, organisation=ACME, **fields))
    desk.contacts.add(person("Martin"))
    return organisation


@pytest.fixture
def page(qtbot: QtBot, acme: int, window: MainWindow) -> Driver:
    """The page with that organisation on the card, its contacts in front."""
    driver = Driver(qtbot, window)
    driver.show(acme)
    return driver
