# SPDX-License-Identifier: MIT
"""A contact of a real window, on both engines, and its properties."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft
from contact_desk.ui.main_window import MainWindow
from tests.store.drafts import person
from tests.ui.properties.driver import Driver

ANNA = person(
    "Roy",
    first_name="Anna",
    organisation="Acme",
    job_title="Editor",
    email="anna@acme.example",
    interaction_addresses=(InteractionAddressDraft(type="phone", subtype="office", value="01 45 45 00 01"),),
    addresses=(AddressDraft(type="home", city="Lyon"),),
)


@pytest.fixture
def store_url(request: pytest.FixtureRequest) -> str:
    """An empty store: of the engine that a test asks for, else of one or the other."""
    wanted = getattr(request, "param", "")
    fixture = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}.get(wanted, "either_store")
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def anna(desk: Desk) -> int:
    return desk.contacts.add(ANNA.model_copy(update={"uid": ""})).contact


@pytest.fixture
def shown(desk: Desk, anna: int) -> ContactDraft:
    """The contact as it stands before anybody edits it."""
    return desk.contacts.show(anna).draft


@pytest.fixture
def driver(qtbot: QtBot, shown: ContactDraft, anna: int, window: MainWindow) -> Driver:
    """The contact's properties, opened from its card."""
    driver = Driver(qtbot, window)
    driver.show(anna)
    driver.open()
    return driver
