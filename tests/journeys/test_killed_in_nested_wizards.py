# SPDX-License-Identifier: MIT
"""The process is killed in a wizard within a wizard: the next start offers the whole nest again (row N23)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.wizard import Wizard
from tests.journeys.nesting_window import CITY, LAST_NAME, NEW, ORGANISATION, STREET, Nest
from tests.journeys.test_killed_while_typing import go_on, kill_in
from tests.ui.driving import part, wait_until_idle

# What the platform without a screen cannot do says nothing of our windows.


@pytest.fixture
def window(qapp: QApplication, sqlite_store: str, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Starts the program's window on a store with one organisation; it is closed at the end."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        window = open_desk(sqlite_store, region="FR")
        windows.append(window)
        wait_until_idle(qtbot, window)
        return window

    first = start()
    assert first.desk is not None
    first.desk.organisation_records.add(OrganisationDraft(name=ORGANISATION))
    with qtbot.waitSignal(first.closed, timeout=10_000):
        first.close()
    yield start
    for window in windows:
        if not window.is_closed:
            with qtbot.waitSignal(window.closed, timeout=10_000):
                window.close()
        window.deleteLater()


def after_the_kill(
    nest: Nest, url: str, start: Callable[[], MainWindow], qtbot: QtBot
) -> tuple[AddContactWizard, Wizard]:
    """The contact's wizard and the one within it, once the draft is gone on with."""
    kill_in("nesting_window", url, nest)
    window = start()
    wizard = go_on(window, qtbot)
    qtbot.waitUntil(lambda: bool(wizard.findChildren(Wizard)), timeout=10_000)
    (inner,) = wizard.findChildren(Wizard)
    wait_until_idle(qtbot, window)
    assert inner.isVisible()
    assert wizard.brain.draft.last_name == LAST_NAME
    return wizard, inner


@pytest.mark.parametrize("nest", [Nest.ORGANISATION, Nest.ORGANISATION_AFTER_FINDING])
def test_a_new_organisation_within_a_new_contact_is_gone_on_with(
    nest: Nest, sqlite_store: str, window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    wizard, inner = after_the_kill(nest, sqlite_store, window, qtbot)
    assert isinstance(inner, AddOrganisationWizard)
    assert wizard.pages[Page.ORGANISATION].isVisible()
    assert inner.pages[Page.BUSINESS].isVisible()
    assert (inner.brain.draft.name, part(inner, QLineEdit, "city").text()) == (NEW, CITY)
    while inner.brain.page is not Page.SUMMARY:
        part(inner, QPushButton, "nextButton").click()
        qtbot.waitUntil(lambda: not inner.is_busy(), timeout=10_000)
    part(inner, QPushButton, "saveButton").click()
    qtbot.waitUntil(lambda: inner.brain.page is Page.END, timeout=10_000)
    part(inner, QPushButton, "finishButton").click()
    assert part(wizard, QLineEdit, "organisation").text() == NEW


def test_an_address_that_stood_open_within_the_nest_is_open_again(
    sqlite_store: str, window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    nest = Nest.ORGANISATION_WITH_AN_OPEN_ADDRESS
    _wizard, inner = after_the_kill(nest, sqlite_store, window, qtbot)
    assert inner.pages[Page.ADDRESSES].isVisible()
    dialog = part(inner, QDialog, "addressDialog")
    qtbot.waitUntil(dialog.isVisible, timeout=10_000)
    assert part(dialog, QLineEdit, "street").text() == STREET


PLACES = {
    Nest.LOCATION: (ORGANISATION, Page.LOCATION),
    Nest.LOCATION_OF_A_NEW_ORGANISATION: (NEW, Page.ORGANISATION),
}


@pytest.mark.parametrize("nest", PLACES)
def test_a_new_location_within_a_new_contact_is_gone_on_with(
    nest: Nest, sqlite_store: str, window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    organisation, page = PLACES[nest]
    wizard, inner = after_the_kill(nest, sqlite_store, window, qtbot)
    assert isinstance(inner, AddLocationWizard)
    assert wizard.pages[page].isVisible()
    assert wizard.brain.draft.organisation == organisation
    assert inner.pages[Page.BUSINESS].isVisible()
    draft = inner.brain.draft
    assert (draft.name, draft.organisation, draft.business.city) == ("Dépôt", organisation, CITY)


def test_a_search_that_stood_open_is_not_there_and_all_that_was_typed_is(
    sqlite_store: str, window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    kill_in("nesting_window", sqlite_store, Nest.FINDING)
    wizard = go_on(window(), qtbot)
    assert wizard.findChildren(FindOrganisationWizard) == []
    assert wizard.pages[Page.ORGANISATION].isVisible()
    assert part(wizard, QLineEdit, "organisation").text() == ORGANISATION
    part(wizard, QPushButton, "advancedSearchButton").click()
    assert part(wizard, FindOrganisationWizard).isVisible()
