# SPDX-License-Identifier: MIT
"""Row X41: the window shows what another desk changes, and nothing moves under the hands of who works in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.entity_names import EntityName, NamedEntity
from contact_desk.domain.vocabulary import ListName
from tests.store.colleagues import colleague
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, wait_until_idle

PATIENCE = 10_000


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """A store on each engine in turn: each hears of others in a way of its own."""
    return str(request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store"))


@pytest.fixture
def staff(desk: Desk) -> list[int]:
    """More contacts than the window has room for, in the order of the list."""
    return [desk.contacts.add(ContactDraft(last_name=f"Roy {number:02}")).contact for number in range(30)]


def test_what_another_desk_changes_is_seen_and_place_selection_and_focus_stay(
    staff: list[int], desk: Desk, open_window: OpenWindow, store_url: str, qtbot: QtBot
) -> None:
    window = open_window()
    workplace = window.workplace
    workplace.show_contact(staff[20])
    workplace.list.table.setFocus()
    qtbot.waitUntil(lambda: bool(workplace.card.name()), timeout=PATIENCE)
    wait_until_idle(qtbot, window)
    bar = workplace.list.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    place = bar.value()
    focused = QApplication.focusWidget()
    heard: list[Changes] = []
    window.operations.changed.connect(heard.append)
    with colleague(store_url) as other:
        seen = other.contacts.show(staff[20]).draft
        other.contact_editing.change(staff[20], seen, seen.model_copy(update={"first_name": "Anna"}))
        qtbot.waitUntil(lambda: "Anna" in workplace.card.name(), timeout=PATIENCE)
        qtbot.waitUntil(lambda: any("Anna" in name for name in identities(window)), timeout=PATIENCE)
        resets: list[bool] = []
        shown = identities(window)
        workplace.list.model.modelReset.connect(lambda: resets.append(True))
        heard.clear()
        other.contacts.add(ContactDraft(last_name="Aaron", private=True))
        qtbot.waitUntil(lambda: any(changes.everything for changes in heard), timeout=PATIENCE)
        wait_until_idle(qtbot, window)
    assert (identities(window), resets) == (shown, []), "somebody else's private contact moves nothing"
    assert workplace.list.table.chosen() == staff[20]
    assert bar.value() == place
    assert QApplication.focusWidget() is focused


def test_hundreds_of_changes_are_a_few_reloads(
    staff: list[int], desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    answers: list[bool] = []
    window.workplace.list.answered.connect(lambda: answers.append(True))
    for number in range(100):
        desk.contacts.add(ContactDraft(last_name=f"Aaron {number:03}"))
    qtbot.waitUntil(lambda: "130" in window.workplace.list.count.text(), timeout=PATIENCE)
    assert len(answers) < 30


def test_names_that_another_desk_gives_to_entities_are_used_at_once(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    desk.entity_names.save([EntityName(NamedEntity.CONTACT, "en", "Client", "Clients")])
    qtbot.waitUntil(lambda: window.workplace.list.title.text() == "Clients", timeout=PATIENCE)


def test_a_list_value_that_another_desk_has_renamed_is_so_called_in_the_open_list(
    desk: Desk, open_window: OpenWindow, store_url: str, qtbot: QtBot
) -> None:
    contact = desk.contacts.add(ContactDraft(last_name="Roy", contact_type="client")).contact
    window = open_window()
    wait_until_idle(qtbot, window)
    model = window.workplace.list.model
    assert model.row_of(contact) == 0

    def said() -> str:
        texts = (str(model.index(0, column).data()) for column in range(model.columnCount()))
        return " · ".join(texts)

    assert "Client" in said()
    with colleague(store_url) as other:
        value = other.vocabulary.load().find(ListName.CONTACT_TYPE, "client")
        assert value is not None
        other.lists.save_value(replace(value, label_en="Customer"))
        qtbot.waitUntil(lambda: "Customer" in said(), timeout=PATIENCE)
