# SPDX-License-Identifier: MIT
"""Attribute types by real widgets: kind, legal values, what they apply to, their order (rows T54-T56, TX9)."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from tests.store.drafts import person
from tests.ui.administration.driver import Driver

ATTRIBUTE = "attributeTypeDialog"


def add(page: Driver, label: str, kind: str = "text", entity: str = "contact", legal: str = "") -> bool:
    page.click("addEntryButton")
    page.type(ATTRIBUTE, "labelEn", label)
    page.choose(ATTRIBUTE, "attributeKind", kind)
    page.choose(ATTRIBUTE, "appliesTo", entity)
    if legal:
        page.type(ATTRIBUTE, "legalValues", legal)
    return page.ok(ATTRIBUTE)


def kinds(desk: Desk, entity: Entity = Entity.CONTACT) -> list[AttributeType]:
    return [each for each in desk.vocabulary.load(fresh=True).attribute_types if each.entity is entity]


def test_an_empty_list_offers_to_add_an_attribute(page: Driver) -> None:
    page.show_list("attribute")
    empty = page.page.panel.empty
    assert empty.isVisible()
    assert empty.title.text() == "This list is empty"
    empty.button.click()
    assert page.dialog(ATTRIBUTE).windowTitle() == "New attribute"


def test_a_list_of_legal_values_is_kept_in_its_order_and_reordered(page: Driver, desk: Desk) -> None:
    page.show_list("attribute")
    assert not add(page, "Colour", "list", legal="red\n blue \n\ngreen")
    assert kinds(desk)[0].legal_values == ("red", "blue", "green")
    page.click("editEntryButton")
    page.type(ATTRIBUTE, "legalValues", "green\nred")
    assert not page.ok(ATTRIBUTE)
    assert kinds(desk)[0].legal_values == ("green", "red")
    page.undo()
    assert kinds(desk)[0].legal_values == ("red", "blue", "green")


def test_only_a_list_asks_for_values_and_needs_one(page: Driver) -> None:
    page.show_list("attribute")
    page.click("addEntryButton")
    values = page.field(ATTRIBUTE, QPlainTextEdit, "legalValues")
    assert not values.isVisible()
    page.type(ATTRIBUTE, "labelEn", "Colour")
    page.choose(ATTRIBUTE, "attributeKind", "list")
    assert values.isVisible()
    assert page.ok(ATTRIBUTE)
    assert page.message(ATTRIBUTE, "legalValues") == "A list needs at least one value to choose. Add one."
    values.setPlainText("red\nRED")
    assert page.ok(ATTRIBUTE)
    assert page.message(ATTRIBUTE, "legalValues") == "“RED” stands twice in the list. Remove one of the two."


def test_kind_and_what_it_applies_to_are_chosen_once(page: Driver, desk: Desk) -> None:
    page.show_list("attribute")
    add(page, "Staff", "number", "organisation")
    page.click("editEntryButton")
    assert not page.field(ATTRIBUTE, QComboBox, "attributeKind").isEnabled()
    assert not page.field(ATTRIBUTE, QComboBox, "appliesTo").isEnabled()
    page.type(ATTRIBUTE, "labelFr", "Effectif")
    page.tick(ATTRIBUTE, "showIfEmpty", False)
    assert not page.ok(ATTRIBUTE)
    (kind,) = kinds(desk, Entity.ORGANISATION)
    assert (kind.code, kind.kind, kind.label_fr) == ("staff", AttributeKind.NUMBER, "Effectif")
    assert not kind.show_if_empty
    page.click("editEntryButton")
    assert not page.field(ATTRIBUTE, QCheckBox, "showIfEmpty").isChecked()


def test_attributes_stand_by_what_they_apply_to_and_move_among_their_own(page: Driver, desk: Desk) -> None:
    page.show_list("attribute")
    for label, entity in (
        ("Zone", "location"),
        ("Size", "contact"),
        ("Age", "contact"),
        ("Size", "location"),
    ):
        assert not add(page, label, entity=entity)
    assert [(row[0], row[1]) for row in page.rows()] == [
        ("Contacts", "Size"),
        ("Contacts", "Age"),
        ("Locations", "Zone"),
        ("Locations", "Size"),
    ]
    page.table.selectRow(1)
    assert not page.button("moveEntryDownButton").isEnabled()
    page.click("moveEntryUpButton")
    assert [each.code for each in kinds(desk)] == ["age", "size"]
    page.table.selectRow(3)
    page.click("sortEntriesButton")
    assert page.labels(1) == ["Age", "Size", "Size", "Zone"]
    assert [each.code for each in kinds(desk, Entity.LOCATION)] == ["size", "zone"]


def test_a_used_attribute_is_not_deleted_but_can_be_retired_instead(page: Driver, desk: Desk) -> None:
    page.show_list("attribute")
    add(page, "Colour")
    contact = desk.contacts.add(person("A", attributes={"colour": "red"})).contact
    page.click("deleteEntryButton")
    assert page.said().startswith("1 record has a value of this attribute.")
    page.bar().button.click()
    page.settle()
    assert kinds(desk)[0].retired
    assert desk.contacts.show(contact).draft.attributes == {"colour": "red"}
    page.undo()
    assert not kinds(desk)[0].retired


def test_an_unused_attribute_goes_and_comes_back_with_its_values(page: Driver, desk: Desk) -> None:
    page.show_list("attribute")
    add(page, "Colour", "list", legal="red\nblue")
    page.click("deleteEntryButton")
    assert kinds(desk) == []
    assert page.page.panel.empty.isVisible()
    page.undo()
    assert kinds(desk)[0].legal_values == ("red", "blue")
