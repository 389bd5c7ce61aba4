# SPDX-License-Identifier: MIT
"""What a card says of dates and relations, its links to the other cards, and its history of them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.elided_link import ElidedLink
from contact_desk.wording.catalogue import Words
from contact_desk.wording.past_text import PastText
from tests.store.drafts import person
from tests.ui.driving import wait_until_idle
from tests.ui.upcoming import add_upcoming


def show(qtbot: QtBot, window: MainWindow, contact: int) -> None:
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: window.workplace.card.contact() == contact and bool(window.workplace.card.name()))
    wait_until_idle(qtbot, window)


def links(window: MainWindow) -> list[ElidedLink]:
    found = window.workplace.card.sheet.findChildren(ElidedLink)
    return [link for link in found if not link.isHidden()]


def test_a_birthday_is_told_with_the_age_and_relations_lead_to_their_cards(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    people = add_upcoming(desk)
    show(qtbot, window, people[0])
    age = desk.upcoming.current_day().year - 1970
    assert any(f"({age} years)" in value.text() for value in window.workplace.card.sheet.values)
    qtbot.waitUntil(lambda: len(links(window)) == 3, timeout=10_000)
    links(window)[0].click()
    qtbot.waitUntil(lambda: "Adeyemi" in window.workplace.card.name(), timeout=10_000)
    # A widget that is new in a layout is shown a turn later.
    qtbot.waitUntil(lambda: len(links(window)) == 1, timeout=10_000)
    (back,) = links(window)
    assert back.accessibleName().startswith("Assistant of: ")


def test_the_card_of_a_group_leads_to_its_members(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    anna, paul = (desk.contacts.add(person(name)).contact for name in ("Roy", "Éluard"))
    group = ContactDraft(kind="group", last_name="Night shift", language="en", members=(paul, anna))
    show(qtbot, window, desk.contacts.add(group).contact)
    qtbot.waitUntil(lambda: len(links(window)) == 2, timeout=10_000)
    assert [link.accessibleName() for link in links(window)] == ["Member: Éluard", "Member: Roy"]
    links(window)[1].click()
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Roy", timeout=10_000)


def test_a_card_without_them_says_nothing_of_them(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    show(qtbot, window, contact)
    assert links(window) == []


def test_the_history_says_both_in_words_from_the_side_of_whom_it_is(desk: Desk) -> None:
    people = add_upcoming(desk)
    before = desk.contacts.show(people[0]).draft
    desk.contact_editing.change(people[0], before, before.model_copy(update={"birthday": "1971-05-01"}))
    told = {}
    for contact in people[:2]:
        past = desk.history.past_of_contact(contact)
        text = PastText(Words("fr"), desk.vocabulary.load(), past)
        changes = [change for operation in past.operations for change in operation.changes]
        told[contact] = [
            (line.label, line.old, line.new) for change in changes for line in text.lines(change)
        ]
    labels = [label for label, *_ in told[people[0]]]
    assert {"Assistant", "Responsable", "Conjoint"} <= set(labels)
    assert told[people[0]][0][0] == "Date de naissance"
    assert told[people[0]][0][2] == "1er mai 1971"
    assert "Assistant de" in [label for label, *_ in told[people[1]]]
