# SPDX-License-Identifier: MIT
"""While a name is typed, who may be the one already is named with the reason, and may be set apart (rows X01, N05)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.wording.catalogue import Words
from tests.store import plain_sql
from tests.ui.add_contact.driver import Driver
from tests.ui.add_contact.kept_drafts import kept_files, wait_until_kept

OPEN, APART = 0, 1


@pytest.fixture
def gauthier(sqlite_desk: Desk) -> int:
    return sqlite_desk.contacts.add(ContactDraft(first_name="Luc", last_name="Gauthier")).contact


def hint(drive: Driver) -> QWidget:
    return drive.find(QWidget, "duplicateHint")


def hints(drive: Driver) -> list[str]:
    QApplication.processEvents()
    return [text.text() for text in hint(drive).findChildren(QLabel) if text.isVisible()]


def wait_for(drive: Driver, count: int) -> list[str]:
    """The sentences, once there are so many."""
    drive.qtbot.waitUntil(lambda: len(hints(drive)) == count, timeout=10_000)
    drive.settle()
    return hints(drive)


def button(drive: Driver, row: int, which: int) -> QPushButton:
    return [each for each in hint(drive).findChildren(QPushButton) if each.isVisible()][2 * row + which]


def type_name(drive: Driver, first: str, last: str) -> None:
    drive.type("firstName", first)
    drive.type("lastName", last)


def test_who_is_called_or_sounds_like_that_is_named_while_the_name_is_typed(
    drive: Driver, sqlite_desk: Desk, gauthier: int
) -> None:
    close = sqlite_desk.contacts.add(ContactDraft(first_name="Luc", last_name="Gaultie")).contact
    type_name(drive, "Luc", "Gaultié")
    assert wait_for(drive, 2) == [
        f"“Luc Gaultie” ({close:06}) has the same name, or nearly.",
        f"“Luc Gauthier” ({gauthier:06}) has a name that sounds the same.",
    ]
    drive.wizard.speak(Words("fr"))
    assert f"({gauthier:06}) porte un nom qui se prononce de même." in hints(drive)[1]
    drive.type("lastName", "Martin")
    wait_for(drive, 0)
    assert not hint(drive).isVisible()


def test_words_that_were_searched_before_are_looked_up_at_once(
    qtbot: QtBot, sqlite_desk: Desk, gauthier: int
) -> None:
    drive = Driver(qtbot, sqlite_desk, draft=ContactDraft(first_name="Luc", last_name="Gauthier"))
    assert f"({gauthier:06})" in wait_for(drive, 1)[0]


def test_five_at_most_are_named_and_nobody_is_kept_from_going_on(drive: Driver, sqlite_desk: Desk) -> None:
    for organisation in "ABCDEFG":
        sqlite_desk.contacts.add(
            ContactDraft(first_name="Luc", last_name="Gauthier", organisation=organisation)
        )
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 5)
    drive.next("organisationPage")


def test_the_card_opens_beside_the_draft(drive: Driver, gauthier: int) -> None:
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 1)
    before = drive.wizard.brain.draft
    with drive.qtbot.waitSignal(drive.wizard.opened_contact) as asked:
        button(drive, 0, OPEN).click()
    assert asked.args == [gauthier]
    assert drive.wizard.isVisible()
    assert (drive.wizard.brain.draft, drive.text("lastName")) == (before, "Gauthier")


def test_who_is_not_the_same_is_not_named_again_and_remembered_with_the_contact(
    drive: Driver, sqlite_desk: Desk, gauthier: int
) -> None:
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 1)
    button(drive, 0, APART).click()
    wait_for(drive, 0)
    drive.type("lastName", "Gautier")
    drive.next("organisationPage")
    drive.click("backButton")
    assert hints(drive) == []
    drive.to_summary()
    contact = drive.save()
    assert plain_sql.rows(sqlite_desk.store_url, "SELECT contact_id, other_id FROM apart") == [
        (gauthier, contact)
    ]
    assert [operation.kind for operation in sqlite_desk.history.of_contact(gauthier)] == [
        "contacts.add",
        "contacts.add",
    ]
    drive.click("addAnotherButton")
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 2)


def test_who_was_set_apart_is_kept_with_the_draft(
    drive: Driver, qtbot: QtBot, sqlite_desk: Desk, gauthier: int
) -> None:
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 1)
    button(drive, 0, APART).click()
    wait_until_kept(drive)
    qtbot.waitUntil(lambda: kept_files()[0]["apart"] == [gauthier])
    drive.click("cancelButton")
    (waiting,) = sqlite_desk.drafts.waiting()
    again = Driver(qtbot, sqlite_desk, kept=sqlite_desk.drafts.take(waiting.uid))
    again.type("lastName", "Gautier")
    QApplication.processEvents()
    again.next("organisationPage")
    again.click("backButton")
    assert hints(again) == []
    assert again.wizard.brain.apart == (gauthier,)


def test_by_keyboard_the_focus_goes_to_the_next_one_and_back_to_the_name_after_the_last(
    drive: Driver, sqlite_desk: Desk, gauthier: int
) -> None:
    sqlite_desk.contacts.add(ContactDraft(first_name="Luc", last_name="Gautier"))
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 2)
    button(drive, 0, APART).setFocus()
    QTest.keyClick(button(drive, 0, APART), Qt.Key.Key_Space)
    wait_for(drive, 1)
    assert button(drive, 0, APART).hasFocus()
    QTest.keyClick(button(drive, 0, APART), Qt.Key.Key_Space)
    wait_for(drive, 0)
    assert drive.find(QWidget, "firstName").hasFocus()


def test_each_button_is_spoken_with_the_name_and_the_reason(drive: Driver, gauthier: int) -> None:
    type_name(drive, "Luc", "Gauthier")
    (sentence,) = wait_for(drive, 1)
    spoken = [button(drive, 0, which).accessibleName() for which in (OPEN, APART)]
    assert spoken == [
        f"Open the card of “Luc Gauthier” ({gauthier:06})",
        f"“Luc Gauthier” ({gauthier:06}) is not the same",
    ]
    assert button(drive, 0, APART).accessibleDescription() == sentence


def test_the_organisation_page_names_who_has_that_name_there(drive: Driver, sqlite_desk: Desk) -> None:
    acme, zeta = (
        sqlite_desk.contacts.add(ContactDraft(first_name="Luc", last_name="Gauthier", organisation=name))
        for name in ("Acme", "Zeta")
    )
    type_name(drive, "Luc", "Gauthier")
    wait_for(drive, 2)
    drive.next("organisationPage")
    assert hints(drive) == []
    drive.type("organisation", "ACME")
    (sentence,) = wait_for(drive, 1)
    assert sentence == f"“Luc Gauthier (Acme)” ({acme.contact:06}) has the same name and organisation."
    assert zeta.contact != acme.contact


def test_one_hint_alone_goes_by_the_name(drive: Driver, sqlite_desk: Desk) -> None:
    sqlite_desk.contacts.add(
        ContactDraft(last_name="Other", business=BusinessInformation(phone="0465712011"))
    )
    drive.type("lastName", "Roy")
    drive.next("organisationPage", "locationPage", "businessPage")
    drive.type("phone", "04 65 71 20 11")
    wait_for(drive, 1)
    assert len(drive.wizard.findChildren(QWidget, "duplicateHint")) == 1


def test_who_has_an_address_is_named_in_its_dialog_while_it_is_typed(
    drive: Driver, sqlite_desk: Desk
) -> None:
    email = InteractionAddressDraft(type="email", value="luc@home.example")
    luc = ContactDraft(first_name="Luc", last_name="Gauthier", interaction_addresses=(email,))
    holder = sqlite_desk.contacts.add(luc).contact
    opened: list[int] = []
    drive.wizard.opened_contact.connect(opened.append)
    type_name(drive, "Ana", "Martin")
    drive.next(
        "organisationPage", "locationPage", "businessPage", "addressesPage", "interactionAddressesPage"
    )
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.choose("addressType", "email")
    drive.type("value", "Luc@home.example")
    assert f"“Luc Gauthier” ({holder:06})" in wait_for(drive, 1)[0]
    button(drive, 0, OPEN).click()
    assert opened == [holder]
    assert drive.under.isVisible()
    drive.type("value", "ana@home.example")
    wait_for(drive, 0)
    drive.ok()
    assert drive.rows("interactionAddressTable")[0][2] == "ana@home.example"
    assert not hint(drive).isVisible()


def test_a_name_in_the_hint_is_never_markup(drive: Driver, sqlite_desk: Desk) -> None:
    name = "<b>Oury</b> {0} %s"
    sqlite_desk.contacts.add(ContactDraft(last_name=name))
    drive.type("lastName", name)
    assert name in wait_for(drive, 1)[0]
