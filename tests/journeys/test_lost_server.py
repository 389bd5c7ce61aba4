# SPDX-License-Identifier: MIT
"""An agent saves while the server goes away: nothing typed is lost, and nothing is added twice."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.services.maintenance import check, initialise
from tests.postgres_server import PostgresServer
from tests.ui.add_contact.driver import Driver

TYPED = ContactDraft(last_name="Adeyemi", organisation="Clinique Saint-Roch", notes="Rappeler après 17 h.")


@pytest.fixture
def desk(postgres_store_url: str) -> Iterator[Desk]:
    initialise(postgres_store_url)
    opened = Desk.open(postgres_store_url, language="en", region="FR")
    yield opened
    opened.close()


@pytest.fixture
def server(postgres_server: PostgresServer) -> Iterator[PostgresServer]:
    """The test run's server, which is running again afterwards whatever the test did."""
    yield postgres_server
    postgres_server.restart()


def names(url: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT last_name FROM contact").fetchall()


def shown_bar(drive: Driver) -> QWidget:
    bar = drive.wizard.bar
    assert bar.isVisible()
    return bar


def test_the_draft_stays_when_the_server_dies_and_try_again_saves_it_once(
    desk: Desk, server: PostgresServer, qtbot: QtBot
) -> None:
    drive = Driver(qtbot, desk, draft=TYPED)
    drive.to_summary()
    server.kill()
    drive.click("saveButton")
    assert drive.page() == "summaryPage"
    assert shown_bar(drive)
    assert drive.wizard.brain.draft.notes == TYPED.notes
    server.restart()
    drive.find(QPushButton, "tryAgainButton").click()
    drive.settle()
    assert drive.page() == "endPage"
    assert names(desk.store_url) == [("Adeyemi",)]


def test_a_save_whose_answer_was_lost_is_not_made_twice(
    desk: Desk, server: PostgresServer, qtbot: QtBot
) -> None:
    drive = Driver(qtbot, desk, draft=TYPED)
    drive.to_summary()
    # The commit arrives, its answer does not: to the desk the two look alike.
    desk.contacts.add(drive.wizard.brain.to_save())
    server.kill()
    server.restart()
    drive.click("saveButton")
    assert drive.page() == "endPage"
    assert names(desk.store_url) == [("Adeyemi",)]
    assert check(desk.store_url).problems == ()
