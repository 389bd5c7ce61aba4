# SPDX-License-Identifier: MIT
"""A colleague changes lists, organisations and groups while properties stand open: explained, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.brains import EditedContact
from contact_desk.ui.wizard.pages import Page
from tests.store.colleagues import colleague
from tests.ui.driving import part
from tests.ui.organisations.driver import Driver as PageDriver
from tests.ui.properties.driver import Driver
from tests.ui.properties.test_members import add_member


@pytest.fixture
def other(store_url: str) -> Iterator[Desk]:
    with colleague(store_url) as desk:
        yield desk


def choose(driver: Driver, name: str, code: str) -> None:
    combo = part(driver.shown, QComboBox, name)
    position = combo.findData(code)
    assert position >= 0
    combo.setCurrentIndex(position)


def press_bar_of(driver: Driver, page: Page) -> None:
    button = driver.shown.boxes.page(page).bar.button
    assert button.isVisible()
    button.click()
    driver.settle()


def is_seen(driver: Driver) -> bool:
    """Whether the organisation that was typed has been found in the directory."""
    brain = driver.shown.brain
    return isinstance(brain, EditedContact) and brain.organisation is not None


def save_and_be_refused(driver: Driver) -> None:
    before = driver.shown.brain.draft
    driver.save()
    assert driver.is_open()
    assert driver.shown.brain.draft == before


def test_a_new_employer_that_was_deleted_is_not_made_again_unasked(
    driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    zenith = desk.organisation_records.add(OrganisationDraft(name="Zenith"))
    driver.type("organisation", "Zenith")
    driver.qtbot.waitUntil(lambda: is_seen(driver))
    other.history.undo(zenith.changes.operation or 0)
    save_and_be_refused(driver)
    assert driver.message("organisation").startswith("Zenith has been deleted meanwhile.")
    assert desk.organisations.find("zenith") == ()
    press_bar_of(driver, Page.ORGANISATION)
    driver.save()
    assert desk.contacts.show(anna).draft.organisation == "Zenith"


def test_a_new_employer_that_was_renamed_is_taken_under_its_new_name(
    driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    zenith = desk.organisation_records.add(OrganisationDraft(name="Zenith")).id
    driver.type("organisation", "Zenith")
    driver.qtbot.waitUntil(lambda: is_seen(driver))
    other.organisation_records.change(
        zenith, OrganisationDraft(name="Zenith"), OrganisationDraft(name="Nadir")
    )
    save_and_be_refused(driver)
    press_bar_of(driver, Page.ORGANISATION)
    driver.save()
    assert not driver.is_open()
    assert desk.contacts.show(anna).draft.organisation == "Nadir"


def test_an_employer_that_was_made_inactive_keeps_its_people_and_takes_nobody_new(
    driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    for name in ("Acme", "Zenith"):
        there = desk.organisations.named(name)
        number = there.id if there else desk.organisation_records.add(OrganisationDraft(name=name)).id
        other.organisation_activity.deactivate(number)
    driver.type("organisation", "Zenith")
    save_and_be_refused(driver)
    assert driver.message("organisation").startswith("Zenith is inactive by now")
    driver.type("organisation", "Acme")
    driver.type("department", "Night desk")
    driver.save()
    assert not driver.is_open()
    draft = desk.contacts.show(anna).draft
    assert (draft.organisation, draft.department) == ("Acme", "Night desk")


def test_the_present_employer_may_be_renamed_while_its_contact_is_edited(
    driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    acme = desk.organisations.named("Acme")
    assert acme is not None
    driver.type("department", "Night desk")
    other.organisation_records.change(
        acme.id, OrganisationDraft(name="Acme"), OrganisationDraft(name="Acme & Co")
    )
    driver.save()
    draft = desk.contacts.show(anna).draft
    assert (draft.organisation, draft.department) == ("Acme & Co", "Night desk")
    assert len(desk.organisations.find("acme")) == 1


@pytest.mark.parametrize("what", ["retired", "deleted"])
def test_a_chosen_value_that_is_no_more_is_told_at_its_field(
    what: str, driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    supplier = desk.vocabulary.load().find(ListName.CONTACT_TYPE, "supplier")
    assert supplier is not None
    choose(driver, "contactType", "supplier")
    if what == "retired":
        other.lists.save_value(replace(supplier, retired=True))
    else:
        other.lists.delete_value(supplier.id)
    save_and_be_refused(driver)
    assert driver.message("contactType").endswith(
        "Choose another value." if what == "retired" else "Choose one of them."
    )
    assert driver.text("contactType") == "Supplier"
    choose(driver, "contactType", "client")
    driver.save()
    assert desk.contacts.show(anna).draft.contact_type == "client"


def test_what_the_contact_has_already_stays_though_it_was_retired_meanwhile(
    driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    office = desk.vocabulary.load().find(ListName.INTERACTION_ADDRESS_SUBTYPE, "office")
    assert office is not None
    driver.type("department", "Night desk")
    other.lists.save_value(replace(office, retired=True))
    driver.save()
    draft = desk.contacts.show(anna).draft
    assert (draft.department, draft.interaction_addresses[0].subtype) == ("Night desk", "office")


@pytest.fixture
def colour(desk: Desk) -> AttributeType:
    made = desk.lists.save_type(
        AttributeType("", AttributeKind.LIST, label_en="Colour", legal_values=("red", "blue"))
    )
    return next(kind for kind in desk.vocabulary.load(fresh=True).attribute_types if kind.id == made.id)


def test_a_legal_value_that_was_removed_is_told_and_another_chosen(
    colour: AttributeType, driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    name = f"attribute_{colour.code}"
    driver.unfold(Page.ATTRIBUTES)
    choose(driver, name, "red")
    other.lists.save_type(replace(colour, legal_values=("blue",)))
    save_and_be_refused(driver)
    assert driver.message(name).startswith("“red” is not one of the values that this attribute takes.")
    choose(driver, name, "blue")
    driver.save()
    assert desk.contacts.show(anna).draft.attributes == {colour.code: "blue"}


def test_an_attribute_that_was_deleted_meanwhile_can_be_emptied(
    colour: AttributeType, driver: Driver, desk: Desk, anna: int, other: Desk
) -> None:
    name = f"attribute_{colour.code}"
    driver.unfold(Page.ATTRIBUTES)
    choose(driver, name, "red")
    driver.type("department", "Night desk")
    other.lists.delete_type(colour.id)
    save_and_be_refused(driver)
    assert driver.message(name).startswith("There is no attribute called “colour”.")
    choose(driver, name, "")
    driver.save()
    draft = desk.contacts.show(anna).draft
    assert (draft.attributes, draft.department) == ({}, "Night desk")


def test_a_circle_that_a_colleague_closes_from_the_other_end_is_refused(
    qtbot: QtBot, desk: Desk, window: MainWindow, other: Desk
) -> None:
    inner = desk.contacts.add(ContactDraft(kind="group", last_name="Night shift", language="en")).contact
    outer = desk.contacts.add(ContactDraft(kind="group", last_name="All shifts", language="en")).contact
    driver = Driver(qtbot, window)
    driver.show(inner)
    driver.open()
    add_member(driver, "all sh")
    seen = other.contacts.show(outer).draft
    other.contact_editing.change(outer, seen, seen.model_copy(update={"members": (inner,)}))
    save_and_be_refused(driver)
    bar = driver.shown.boxes.page(Page.MEMBERS).bar
    assert "member of itself" in bar.label.text()
    part(driver.shown, QTableView, "memberTable").selectRow(0)
    driver.click("removeMemberButton")
    driver.save()
    assert not driver.is_open()
    assert desk.contacts.show(inner).draft.members == ()


def test_a_contact_that_was_deleted_is_told_and_what_was_typed_can_be_copied(
    qtbot: QtBot, desk: Desk, window: MainWindow, other: Desk
) -> None:
    added = desk.contacts.add(ContactDraft(last_name="Roy", language="en"))
    driver = Driver(qtbot, window)
    driver.show(added.contact)
    driver.open()
    driver.type("lastName", "Leroy")
    other.history.undo(added.operation)
    save_and_be_refused(driver)
    assert driver.said().startswith("Nothing was saved: somebody has deleted this record meanwhile")
    assert driver.shown.bar.button.text() == "&Copy what you changed"


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PageDriver:
    return PageDriver(qtbot, window)


def test_an_organisation_that_was_deleted_is_told_and_its_type_may_be_retired_meanwhile(
    qtbot: QtBot, page: PageDriver, desk: Desk, other: Desk
) -> None:
    made = desk.lists.save_value(ListValue(ListName.ORGANISATION_TYPE, "", "Broker", "Courtier"))
    broker = next(value for value in desk.vocabulary.load(fresh=True).values if value.id == made.id)
    added = desk.organisation_records.add(OrganisationDraft(name="Zenith"))
    page.show(added.id)
    driver = Driver(qtbot, page.window)
    driver.open("editOrganisationButton")
    choose(driver, "organisationType", broker.code)
    other.lists.save_value(replace(broker, retired=True))
    save_and_be_refused(driver)
    assert driver.message("organisationType").startswith("“Broker” is no longer used")
    choose(driver, "organisationType", "")
    driver.type("organisationName", "Nadir")
    other.history.undo(added.changes.operation or 0)
    save_and_be_refused(driver)
    assert driver.said().startswith("Nothing was saved: somebody has deleted this record meanwhile")
