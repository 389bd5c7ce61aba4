# SPDX-License-Identifier: MIT
"""A colleague changes lists and organisations while one of these wizards stands open: explained, nothing lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.wizard import Wizard
from contact_desk.wording.catalogue import Words
from tests.store.colleagues import colleague
from tests.ui.add_contact.driver import Driver, WizardDriver


def drive(qtbot: QtBot, wizard: Wizard, operations: Operations) -> WizardDriver:
    qtbot.addWidget(wizard)
    wizard.open()
    return WizardDriver(qtbot, operations, wizard)


def refused_on(driver: WizardDriver, page: str) -> None:
    before = driver.wizard.brain.draft
    driver.click("saveButton")
    assert driver.page() == page
    assert driver.wizard.brain.draft == before


def test_a_type_and_a_legal_value_that_are_no_more_are_told_one_after_the_other(
    qtbot: QtBot, any_desk: Desk
) -> None:
    made = any_desk.lists.save_value(ListValue(ListName.ORGANISATION_TYPE, "", "Broker", "Courtier"))
    saved = any_desk.lists.save_type(
        AttributeType(
            "", AttributeKind.LIST, Entity.ORGANISATION, label_en="Rank", legal_values=("gold", "silver")
        )
    )
    lists = any_desk.vocabulary.load(fresh=True)
    broker = next(value for value in lists.values if value.id == made.id)
    rank = next(kind for kind in lists.attribute_types if kind.id == saved.id)
    draft = OrganisationDraft(name="Zenith", type=broker.code, attributes={rank.code: "gold"})
    operations = Operations()
    driver = drive(qtbot, AddOrganisationWizard(any_desk, operations, Words("en"), draft=draft), operations)
    driver.to_summary()
    with colleague(any_desk.store_url) as other:
        other.lists.save_value(replace(broker, retired=True))
        other.lists.save_type(replace(rank, legal_values=("silver",)))
    refused_on(driver, "namePage")
    assert driver.message("organisationType").startswith("“Broker” is no longer used for new records.")
    driver.choose("organisationType", "")
    driver.click("nextButton")
    refused_on(driver, "attributesPage")
    name = f"attribute_{rank.code}"
    assert driver.message(name).startswith("“gold” is not one of the values that this attribute takes.")
    driver.choose(name, "silver")
    driver.to_summary()
    driver.click("saveButton")
    assert driver.page() == "endPage"
    (zenith,) = any_desk.organisations.find("zenith")
    assert any_desk.organisation_records.show(zenith.id).draft.attributes == {rank.code: "silver"}


@pytest.fixture
def acme(any_desk: Desk) -> int:
    """The operation that has added the organisation; another one is there too."""
    any_desk.organisation_records.add(OrganisationDraft(name="Zenith"))
    return any_desk.organisation_records.add(OrganisationDraft(name="Acme")).changes.operation or 0


def test_a_location_of_an_organisation_that_was_deleted_may_go_to_another(
    qtbot: QtBot, any_desk: Desk, acme: int
) -> None:
    draft = LocationDraft(name="Depot", organisation="Acme")
    operations = Operations()
    driver = drive(qtbot, AddLocationWizard(any_desk, operations, Words("en"), draft=draft), operations)
    assert driver.find(QLineEdit, "organisation").isReadOnly()
    driver.to_summary()
    with colleague(any_desk.store_url) as other:
        other.history.undo(acme)
    refused_on(driver, "namePage")
    assert driver.message("organisation").startswith("There is no organisation Acme.")
    driver.type("organisation", "Zenith")
    driver.enter("organisation")
    assert driver.results("organisation")
    driver.to_summary()
    driver.click("saveButton")
    assert driver.page() == "endPage"
    (zenith,) = any_desk.organisations.find("zenith")
    assert [each.name for each in any_desk.organisations.locations(zenith.id)] == ["Depot"]


def test_a_location_within_a_contact_takes_the_contact_along_to_another_organisation(
    qtbot: QtBot, any_desk: Desk, acme: int
) -> None:
    outer = Driver(qtbot, any_desk, draft=ContactDraft(last_name="Roy", organisation="Acme"))
    outer.next("organisationPage", "locationPage")
    outer.click("addLocationButton")
    (inner,) = outer.wizard.findChildren(AddLocationWizard)
    driver = WizardDriver(qtbot, outer.operations, inner)
    driver.type("locationName", "Depot")
    driver.to_summary()
    with colleague(any_desk.store_url) as other:
        other.history.undo(acme)
    refused_on(driver, "namePage")
    driver.type("organisation", "Zenith")
    driver.to_summary()
    driver.click("saveButton")
    driver.click("finishButton")
    qtbot.waitUntil(lambda: not outer.wizard.findChildren(AddLocationWizard), timeout=10_000)
    outer.settle()
    outer.to_summary()
    kept = any_desk.contacts.show(outer.save()).draft
    assert (kept.organisation, kept.location) == ("Zenith", "Depot")
    assert any_desk.organisations.find("acme") == ()
