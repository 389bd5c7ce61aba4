# SPDX-License-Identifier: MIT
"""A colleague changes the directory while a contact is being added: each case is explained, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.kept_draft import KeptDraft
from tests.store.colleagues import colleague
from tests.ui.add_contact.driver import Driver, refused_on

Open = Callable[..., Driver]


def delete(desk: Desk, operation: int) -> None:
    with colleague(desk.store_url) as other:
        other.history.undo(operation)


def rename(desk: Desk, organisation: int, name: str) -> None:
    with colleague(desk.store_url) as other:
        seen = other.organisation_records.show(organisation).draft
        other.organisation_records.change(organisation, seen, seen.model_copy(update={"name": name}))


def bar_button(drive: Driver) -> QPushButton:
    return drive.wizard.pages[drive.wizard.brain.page].bar.button


def press_bar(drive: Driver) -> None:
    assert bar_button(drive).isVisible()
    bar_button(drive).click()
    drive.settle()


def test_an_organisation_that_was_deleted_is_not_made_again_unasked(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary()
    delete(any_desk, places["Depot added"])
    delete(any_desk, places["Acme added"])
    refused_on(drive, "organisationPage")
    said = "Acme has been deleted meanwhile. Choose another organisation, or add it anew."
    assert drive.message("organisation") == said
    assert any_desk.organisations.find("acme") == ()
    press_bar(drive)
    assert "will be made on saving" in drive.message("organisation")
    drive.to_summary()
    contact = drive.save()
    assert any_desk.contacts.show(contact).draft.organisation == "Acme"
    assert any_desk.organisations.find("acme")[0].id != places["Acme"]


def test_another_organisation_than_the_deleted_one_may_be_chosen(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary()
    delete(any_desk, places["Depot added"])
    delete(any_desk, places["Acme added"])
    refused_on(drive, "organisationPage")
    drive.type("organisation", "Zenith")
    drive.to_summary()
    assert any_desk.contacts.show(drive.save()).draft.organisation == "Zenith"
    assert any_desk.organisations.find("acme") == ()


def test_an_organisation_that_was_renamed_is_taken_under_its_new_name(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary("Depot")
    rename(any_desk, places["Acme"], "Acme & Co")
    refused_on(drive, "organisationPage")
    said = "Acme is called Acme & Co by now. Take it under that name, or choose another organisation."
    assert drive.message("organisation") == said
    press_bar(drive)
    assert drive.text("organisation") == "Acme & Co"
    drive.to_summary()
    draft = any_desk.contacts.show(drive.save()).draft
    assert (draft.organisation, draft.location, draft.notes) == ("Acme & Co", "Depot", "Called twice.")
    assert [found.id for found in any_desk.organisations.find("acme")] == [places["Acme"]]


def test_an_organisation_that_was_made_inactive_takes_nobody_new(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary()
    with colleague(any_desk.store_url) as other:
        other.organisation_activity.deactivate(places["Acme"])
    refused_on(drive, "organisationPage")
    assert drive.message("organisation").startswith("Acme is inactive by now, and nobody new is associated")
    drive.type("organisation", "Zenith")
    drive.to_summary()
    assert any_desk.contacts.show(drive.save()).draft.organisation == "Zenith"


def test_an_inactive_organisation_is_told_as_soon_as_it_is_typed(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    any_desk.organisation_activity.deactivate(places["Zenith"])
    drive = at_summary()
    drive.click("backButton")
    while drive.page() != "organisationPage":
        drive.click("backButton")
    drive.type("organisation", "zenith")
    drive.click("nextButton")
    assert drive.page() == "organisationPage"
    assert drive.message("organisation").startswith("Zenith is inactive by now")
    with colleague(any_desk.store_url) as other:
        other.organisation_activity.reactivate(places["Zenith"])
    drive.type("organisation", "Zenith")
    drive.enter("organisation")
    drive.next("locationPage")


def test_a_draft_that_is_gone_on_with_says_that_its_organisation_has_become_new(
    qtbot: QtBot, any_desk: Desk, places: dict[str, int]
) -> None:
    draft = ContactDraft(last_name="Roy", language="en", organisation="Acme")
    kept = KeptDraft(
        draft=draft, page="summaryPage", visited=("namePage", "summaryPage"), kept_at=datetime.now(UTC)
    )
    note = "New: will be made on saving, and everyone will see it."
    before = Driver(qtbot, any_desk, kept=kept)
    assert before.page() == "summaryPage"
    assert note not in shown_texts(before)
    delete(any_desk, places["Depot added"])
    delete(any_desk, places["Acme added"])
    after = Driver(qtbot, any_desk, kept=kept)
    qtbot.waitUntil(lambda: note in shown_texts(after), timeout=10_000)


def shown_texts(drive: Driver) -> list[str]:
    return [label.text() for label in drive.wizard.findChildren(QLabel) if label.isVisible()]


def test_a_location_that_was_deleted_is_not_made_again_unasked(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary("Depot")
    delete(any_desk, places["Depot added"])
    refused_on(drive, "locationPage")
    said = "Depot has been deleted meanwhile. Choose another location, or add it anew."
    assert drive.message("location") == said
    press_bar(drive)
    drive.to_summary()
    draft = any_desk.contacts.show(drive.save()).draft
    assert (draft.organisation, draft.location) == ("Acme", "Depot")
    (depot,) = any_desk.organisations.locations(places["Acme"])
    assert depot.id != places["Depot"]


def test_a_location_that_was_renamed_is_taken_under_its_new_name(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary("Depot")
    with colleague(any_desk.store_url) as other:
        seen = other.organisation_records.show_location(places["Depot"]).draft
        other.organisation_records.change_location(
            places["Depot"], seen, seen.model_copy(update={"name": "Warehouse"})
        )
    refused_on(drive, "locationPage")
    assert drive.message("location").startswith("Depot is called Warehouse by now.")
    press_bar(drive)
    drive.to_summary()
    assert any_desk.contacts.show(drive.save()).draft.location == "Warehouse"
    assert [each.id for each in any_desk.organisations.locations(places["Acme"])] == [places["Depot"]]


def test_an_open_wizard_hears_at_once_that_its_place_is_not_what_it_was(
    at_summary: Open, any_desk: Desk, places: dict[str, int]
) -> None:
    drive = at_summary("Depot")
    bar = drive.wizard.bar
    drive.operations.announce(Changes(everything=True))
    drive.settle()
    assert not bar.isVisible(), "nothing has happened to its place"
    rename(any_desk, places["Acme"], "Acme & Co")
    drive.operations.announce(Changes(organisations=frozenset({places["Acme"]})))
    drive.settle()
    assert bar.label.text().startswith("Acme is called Acme & Co by now.")
    assert drive.page() == "summaryPage"
    assert drive.wizard.brain.draft.organisation == "Acme"
