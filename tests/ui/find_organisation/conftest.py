# SPDX-License-Identifier: MIT
"""The Find Organisation wizard on a directory of a few organisations, on one engine or the other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.organisation_draft import OrganisationDraft
from tests.ui.add_contact.conftest import any_desk, sqlite_desk
from tests.ui.find_organisation.driver import Finder

__all__ = ["any_desk", "sqlite_desk"]

LAKE, MARKET = "Assurances du Lac", "Halles de Trévoux"
PLACES = {LAKE: ("Annecy", "supplier"), "Œuvres du Lac": ("Genève", ""), MARKET: ("Trévoux", "client")}


def fill(desk: Desk) -> dict[str, int]:
    """Three organisations with their cities; gives their ids by name."""
    added = {}
    for name, (city, kind) in PLACES.items():
        draft = OrganisationDraft(name=name, type=kind, business=BusinessInformation(city=city))
        added[name] = desk.organisation_records.add(draft).id
    return added


@pytest.fixture
def ids(any_desk: Desk) -> dict[str, int]:
    return fill(any_desk)


@pytest.fixture
def find(app: QApplication, qtbot: QtBot, any_desk: Desk, ids: dict[str, int]) -> Finder:
    """The wizard on its first page, nothing typed."""
    return Finder(qtbot, any_desk)


@pytest.fixture
def store_url(request: pytest.FixtureRequest) -> str:
    """An empty store: of the engine that a test asks for, else of one or the other."""
    wanted = getattr(request, "param", "")
    fixture = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}.get(wanted, "either_store")
    return str(request.getfixturevalue(fixture))
