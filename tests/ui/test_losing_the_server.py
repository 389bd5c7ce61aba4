# SPDX-License-Identifier: MIT
"""The server goes away while somebody works, and comes back: nothing stops, nothing is lost, nothing is saved twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import contact_desk.store.patience
import contact_desk.store.postgres
from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.wizard import Wizard
from tests.journeys.silent_line import SilentLine
from tests.journeys.test_killed_while_typing import Child, kill_in, press_save
from tests.postgres_server import PostgresServer
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle
from tests.ui.properties.driver import Driver

# What the platform without a screen cannot do says nothing of our windows.


@pytest.fixture
def store_url(postgres_store: str) -> str:
    return postgres_store


@pytest.fixture
def server(postgres_server: PostgresServer, store_url: str) -> Iterator[PostgresServer]:
    """The test run's server, which is running again afterwards whatever the test did."""
    # A copied database has given numbers of which its log knows nothing: after a crash they would be given twice.
    plain_sql.execute(store_url, "CHECKPOINT")
    yield postgres_server
    postgres_server.restart()


def banner(window: MainWindow) -> str:
    """What the banner says; "" while there is none."""
    whole = part(window, QWidget, "connectionBanner")
    return part(whole, QLabel, "connectionText").text() if whole.isVisible() else ""


def drafts_bar(window: MainWindow) -> str:
    return window.workplace.drafts.label.whole_text()


def type_a_contact(window: MainWindow, qtbot: QtBot, draft: ContactDraft) -> QWidget:
    """A wizard with everything typed, on its summary."""
    wizard = window.add_contact(draft)
    assert wizard is not None
    wait_until_idle(qtbot, window)
    to_summary(wizard, window, qtbot)
    return wizard


def to_summary(wizard: Wizard, window: MainWindow, qtbot: QtBot) -> None:
    while wizard.brain.page is not Page.SUMMARY:
        page = wizard.brain.page
        part(wizard, QPushButton, "nextButton").click()
        wait_until_idle(qtbot, window)
        assert wizard.brain.page is not page, wizard.brain.errors(page)


def is_queued() -> bool:
    files = paths.drafts_folder().glob("*.json")
    return any(KeptDraft.model_validate_json(file.read_bytes()).queued for file in files)


def save(wizard: QWidget, window: MainWindow, qtbot: QtBot) -> None:
    part(wizard, QPushButton, "saveButton").click()
    wait_until_idle(qtbot, window)


def choose(menu: QMenu, row: int, what: str, window: MainWindow, qtbot: QtBot) -> None:
    """Do something with one of the saves that wait."""
    own = menu.actions()[row].menu()
    assert isinstance(own, QMenu)
    (action,) = [each for each in own.actions() if each.text() == what]
    action.trigger()
    wait_until_idle(qtbot, window)


def wait_until_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not banner(window), timeout=15_000)
    wait_until_idle(qtbot, window)


def test_saves_wait_for_the_server_and_what_contradicts_a_colleague_is_asked_then(
    server: PostgresServer, desk: Desk, window: MainWindow, store_url: str, qtbot: QtBot
) -> None:
    desk.contacts.add(person("Holder", email="desk@acme.example"))
    anna = desk.contacts.add(person("Roy", first_name="Anna", job_title="Editor")).contact
    before = desk.contacts.show(anna).draft
    properties = Driver(qtbot, window)
    properties.show(anna)
    properties.open()
    properties.type("jobTitle", "Chief editor")
    new = type_a_contact(window, qtbot, person("Adeyemi", uid=""))
    with colleague(store_url) as other:
        other.contact_editing.change(anna, before, before.model_copy(update={"job_title": "Publisher"}))
    wait_until_idle(qtbot, window)
    on_screen = identities(window)

    server.kill()
    properties.save()
    assert not properties.is_open()
    assert properties.told() == ("Saved on this machine: Anna Roy. It will be sent when the server is back.")
    assert banner(window).startswith("No connection to the server since ")
    save(new, window, qtbot)
    assert part(window, QPushButton, "waitingSavesButton").text() == "2 saves wait…"
    assert drafts_bar(window) == ""
    assert identities(window) == on_screen
    assert window.workplace.card.name() == "Anna Roy"
    window.workplace.list.search("holder")
    wait_until_idle(qtbot, window)
    assert window.workplace.list.message.isVisible()
    assert identities(window) == on_screen

    server.restart()
    part(window, QPushButton, "tryNowButton").click()
    wait_until_back(window, qtbot)
    qtbot.waitUntil(lambda: properties.told().startswith("The server is back."), timeout=10_000)
    assert properties.told() == (
        "The server is back. 1 save that waited for it was sent. 1 could not be saved and waits as a draft."
    )
    assert identities(window) == ["Holder"]
    assert not window.workplace.list.message.isVisible()
    assert desk.contacts.find("adeyemi").total == 1
    assert drafts_bar(window).startswith("Not sent: Anna Roy. Somebody has changed the same fields")
    assert part(window, QPushButton, "continueDraftButton").text() == "Open"
    part(window, QPushButton, "continueDraftButton").click()
    properties.wait_for_window()
    assert properties.said().startswith("Somebody has changed the same fields meanwhile.")
    assert desk.contacts.show(anna).draft.job_title == "Publisher"
    properties.click("tryAgainButton")
    assert properties.choices()["job_title_theirs"] == "The other: Publisher"
    properties.ok("conflictDialog")
    assert desk.contacts.show(anna).draft.job_title == "Chief editor"
    assert drafts_bar(window) == ""


@pytest.fixture
def line(
    postgres_server: PostgresServer, postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SilentLine]:
    monkeypatch.setattr(contact_desk.store.patience, "PATIENCE", 1.0)
    monkeypatch.setattr(contact_desk.store.postgres, "CONNECT_TIMEOUT", 2)
    line = SilentLine(postgres_server.port)
    yield line
    line.close()


@pytest.fixture
def by_line(line: SilentLine, postgres_server: PostgresServer, postgres_store: str) -> str:
    """The URL of the store at the other end of the line."""
    return postgres_store.replace(f":{postgres_server.port}/", f":{line.port}/")


def test_a_save_that_arrives_while_its_answer_is_lost_is_not_made_twice(
    desk: Desk, line: SilentLine, by_line: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(by_line)
    new = type_a_contact(window, qtbot, person("Adeyemi", uid=""))
    line.lose_the_answer_to(b"COMMIT", after=b"INSERT INTO contact")
    save(new, window, qtbot)
    assert banner(window)
    assert part(window, QPushButton, "waitingSavesButton").text() == "1 save waits…"
    assert desk.contacts.find("").total == 1, "it has arrived, although nobody was told"
    line.speak_again()
    wait_until_back(window, qtbot)
    told = "The server is back. 1 save that waited for it was sent."
    qtbot.waitUntil(lambda: window.message.label.text() == told, timeout=10_000)
    assert desk.contacts.find("").total == 1
    assert identities(window) == ["Adeyemi"]


def test_what_was_saved_survives_a_kill_and_is_sent_by_the_next_start_once_the_server_is_back(
    desk: Desk, line: SilentLine, by_line: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    def save_without_a_server(child: Child) -> None:
        line.close()
        press_save(child)
        qtbot.waitUntil(is_queued, timeout=20_000)

    kill_in("typing_window", by_line, Page.SUMMARY, save_without_a_server)
    assert desk.contacts.find("").total == 0
    window = open_window(by_line)
    page = window.store_page.state
    waits = "1 save waits on this machine, and is sent then: "
    qtbot.waitUntil(lambda: waits in page.text.text(), timeout=10_000)
    assert "asked again every few seconds" in page.text.text()
    assert page.button.isVisible()
    line.pick_up()
    told = "1 save that waited for the server was sent."
    qtbot.waitUntil(lambda: window.message.label.text() == told, timeout=10_000)
    assert desk.contacts.find("").total == 1
    assert is_queued() is False


def test_an_organisation_saved_without_a_server_is_sent_before_its_contact(
    desk: Desk, line: SilentLine, by_line: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(by_line)
    wizard = window.add_contact(person("Adeyemi", uid=""))
    assert wizard is not None
    wait_until_idle(qtbot, window)
    line.close()
    wizard.add_organisation("Clinique Saint-Roch")
    (nested,) = wizard.findChildren(AddOrganisationWizard)
    to_summary(nested, window, qtbot)
    save(nested, window, qtbot)
    assert wizard.brain.draft.organisation == "Clinique Saint-Roch"
    to_summary(wizard, window, qtbot)
    save(wizard, window, qtbot)
    part(window, QPushButton, "waitingSavesButton").click()
    menu = window.without_server.banner.menu
    lines = [action.text().split(",")[0] for action in menu.actions()]
    assert lines == ["Clinique Saint-Roch", "Adeyemi"]
    menu.hide()
    choose(menu, 1, "Open", window, qtbot)
    (again,) = [each for each in window.findChildren(AddContactWizard) if each.isVisible()]
    assert part(window, QPushButton, "waitingSavesButton").text() == "1 save waits…"
    again.brain.put("first_name", "Yusuf")
    save(again, window, qtbot)
    line.pick_up()
    wait_until_back(window, qtbot)
    told = "The server is back. 2 saves that waited for it were sent."
    qtbot.waitUntil(lambda: window.message.label.text() == told, timeout=10_000)
    (contact,) = desk.contacts.find("").rows
    assert (contact.identity, contact.organisation) == ("Yusuf Adeyemi", "Clinique Saint-Roch")
