# SPDX-License-Identifier: MIT
"""Two edits of one contact at a time: what differs merges, what contradicts is asked field by field (X17, N24)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft
from contact_desk.ui.wizard.pages import Page
from tests.store.colleagues import COLLEAGUE, colleague
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part
from tests.ui.properties.driver import Driver

DIALOG = "conflictDialog"
THEIRS = InteractionAddressDraft(type="phone", subtype="home", value="01 45 45 00 02")


def _change(store_url: str, contact: int, seen: ContactDraft, **update: object) -> None:
    with colleague(store_url) as other:
        other.contact_editing.change(contact, seen, seen.model_copy(update=update))


def test_changes_of_two_people_to_different_fields_merge_without_a_word(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft, store_url: str
) -> None:
    driver.type("lastName", "Roy-Martin")
    _change(store_url, anna, shown, job_title="Chief editor", notes="Called back.")
    driver.save()
    assert not driver.is_open()
    kept = desk.contacts.show(anna).draft
    assert (kept.last_name, kept.job_title, kept.notes) == ("Roy-Martin", "Chief editor", "Called back.")


@pytest.mark.parametrize(("side", "name"), [("mine", "Martin"), ("theirs", "Leroy"), ("original", "Roy")])
def test_the_same_field_is_asked_and_whatever_is_chosen_stands(
    side: str, name: str, driver: Driver, desk: Desk, anna: int
) -> None:
    shown = desk.contacts.show(anna).draft
    driver.type("lastName", "Martin")
    driver.type("jobTitle", "Chief editor")
    _change(desk.store_url, anna, shown, last_name="Leroy")
    driver.save()
    assert driver.choices() == {
        "last_name_mine": "You: Martin",
        "last_name_theirs": "The other: Leroy",
        "last_name_original": "As it was: Roy",
    }
    assert part(driver.dialog(DIALOG), QRadioButton, "last_name_mine").isChecked()
    text = part(driver.dialog(DIALOG), QLabel, "conflictText")
    assert f"Last saved by {COLLEAGUE}" in text.text()
    # What room is left stands above the buttons, not between what is said and what is asked.
    assert text.height() == text.heightForWidth(text.width())
    driver.click(f"last_name_{side}", driver.dialog(DIALOG))
    driver.ok(DIALOG)
    assert not driver.is_open()
    kept = desk.contacts.show(anna).draft
    assert (kept.last_name, kept.job_title) == (name, "Chief editor")


def test_cancel_goes_back_to_the_form_with_everything_in_it(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft, store_url: str
) -> None:
    driver.type("lastName", "Martin")
    driver.type("jobTitle", "Chief editor")
    _change(store_url, anna, shown, last_name="Leroy")
    driver.save()
    driver.cancel(DIALOG)
    assert driver.is_open()
    assert (driver.text("lastName"), driver.text("jobTitle")) == ("Martin", "Chief editor")
    assert desk.contacts.show(anna).draft.last_name == "Leroy"
    driver.type("lastName", "Leroy")
    driver.save()
    assert desk.contacts.show(anna).draft.job_title == "Chief editor"


def test_flags_addresses_and_lines_are_asked_in_words(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft, store_url: str
) -> None:
    driver.unfold(Page.ADDRESSES)
    brain = driver.shown.brain
    brain.put("addresses", (AddressDraft(type="home", street="1 rue Neuve", city="Lyon"),))
    brain.put("contact_type", "client")
    brain.put("interaction_addresses", ())
    line = shown.interaction_addresses[0].model_copy(update={"extension": "7"})
    moved = AddressDraft(type="billing", city="Nîmes", country="FR")
    _change(
        store_url,
        anna,
        shown,
        addresses=(moved,),
        contact_type="partner",
        interaction_addresses=(line, THEIRS),
    )
    driver.save()
    assert driver.choices() == {
        "contact_type_mine": "You: Client",
        "contact_type_theirs": "The other: Partner",
        "contact_type_original": "As it was: (empty)",
        "addresses[0]_mine": "You: Home: 1 rue Neuve, Lyon",
        "addresses[0]_theirs": "The other: Billing: Nîmes, France",
        "addresses[0]_original": "As it was: Home: Lyon",
        "interaction_addresses[0]_mine": "You: (removed)",
        "interaction_addresses[0]_theirs": "The other: Phone · Office: 01 45 45 00 01 extension 7",
        "interaction_addresses[0]_original": "As it was: Phone · Office: 01 45 45 00 01",
    }
    driver.click("addresses[0]_theirs", driver.dialog(DIALOG))
    driver.click("interaction_addresses[0]_theirs", driver.dialog(DIALOG))
    driver.ok(DIALOG)
    kept = desk.contacts.show(anna).draft
    assert (kept.contact_type, kept.addresses, kept.interaction_addresses) == (
        "client",
        (moved,),
        (line, THEIRS),
    )


def test_one_person_with_two_windows_of_the_program_is_asked_too(
    driver: Driver, qtbot: QtBot, open_window: OpenWindow, desk: Desk, anna: int
) -> None:
    second = Driver(qtbot, open_window())
    second.show(anna)
    second.open()
    driver.type("lastName", "Martin")
    second.type("lastName", "Leroy")
    second.type("jobTitle", "Chief editor")
    driver.save()
    second.save()
    assert "last_name_mine" in second.choices()
    second.ok(DIALOG)
    kept = desk.contacts.show(anna).draft
    assert (kept.last_name, kept.job_title) == ("Leroy", "Chief editor")
