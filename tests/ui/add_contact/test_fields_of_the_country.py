# SPDX-License-Identifier: MIT
"""The fields of an address follow its country: their order, names, regions and post code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver, label, place, state


def order(drive: Driver) -> list[str]:
    names = ("country", "postalCode", "street", "street2", "city", "region")
    return sorted(names, key=lambda name: place(drive, name))


def wait_for_region(drive: Driver, name: str) -> None:
    drive.qtbot.waitUntil(lambda: label(drive, "region") == name)
    QApplication.processEvents()


def test_the_fields_stand_and_are_called_as_in_the_country(on_business: Driver) -> None:
    assert order(on_business) == ["country", "postalCode", "street", "street2", "city", "region"]
    on_business.type("country", "États-Unis")
    wait_for_region(on_business, "State")
    assert order(on_business) == ["country", "street", "street2", "city", "region", "postalCode"]
    assert label(on_business, "postalCode") == "ZIP code"
    on_business.type("country", "United Kingdom")
    wait_for_region(on_business, "County")
    assert label(on_business, "postalCode") == "Postcode"
    on_business.type("country", "France")
    wait_for_region(on_business, "Department or region")
    assert order(on_business)[1] == "postalCode"


def test_the_labels_follow_the_language(on_business: Driver) -> None:
    on_business.type("country", "Canada")
    wait_for_region(on_business, "Province")
    on_business.type("country", "US")
    wait_for_region(on_business, "State")
    on_business.wizard.speak(Words("fr"))
    assert (label(on_business, "region"), label(on_business, "postalCode")) == ("État", "Code ZIP")


def test_another_country_keeps_every_text_and_the_focus(on_business: Driver) -> None:
    texts = {"street": "1 rue A", "street2": "B", "city": "Klow", "region": "Bordurie", "postalCode": "X 1"}
    for name, text in texts.items():
        on_business.type(name, text)
    on_business.type("country", "US")
    editor = on_business.find(QWidget, "country")
    wait_for_region(on_business, "State")
    assert {name: on_business.text(name) for name in texts} == texts
    assert editor.hasFocus()
    business = on_business.wizard.brain.draft.business
    assert (business.street, business.region, business.postal_code) == ("1 rue A", "Bordurie", "X 1")


def test_tab_goes_through_the_fields_as_they_stand(on_business: Driver) -> None:
    on_business.type("country", "US")
    wait_for_region(on_business, "State")
    visited = []
    for _ in range(7):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.objectName())
        on_business.wizard.focusNextChild()
    assert visited == ["country", "street", "street2", "city", "region", "postalCode", "phone"]


def test_tab_out_of_a_country_just_typed_goes_where_the_next_field_stands_now(on_business: Driver) -> None:
    on_business.type("country", "Canada")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert on_business.find(QLineEdit, "street").hasFocus()
    QApplication.processEvents()
    assert order(on_business)[1] == "street"


def test_regions_of_the_country_are_offered_and_any_other_is_kept(on_business: Driver) -> None:
    on_business.type("country", "Canada")
    wait_for_region(on_business, "Province")
    on_business.type("region", "colomb")
    completer = on_business.find(QLineEdit, "region").completer()
    assert completer.currentCompletion() == "Colombie-Britannique"
    on_business.type("region", "Bordurie")
    on_business.next("addressesPage")
    assert on_business.wizard.brain.draft.business.region == "Bordurie"


def test_an_odd_post_code_is_warned_of_and_keeps_nobody(on_business: Driver) -> None:
    on_business.type("country", "France")
    on_business.type("postalCode", "3407")
    on_business.type("city", "Montpellier")
    assert on_business.message("postalCode").startswith("A code in this country (France) looks like")
    assert state(on_business, "postalCode") == "warn"
    on_business.type("country", "Luxembourg")
    on_business.qtbot.waitUntil(lambda: on_business.message("postalCode") == "")
    on_business.type("postalCode", "34075x")
    on_business.next("addressesPage")


def test_the_dialog_of_an_address_follows_its_own_country(on_business: Driver) -> None:
    on_business.type("country", "US")
    on_business.next("addressesPage")
    on_business.click("addAddressButton")
    on_business.dialog("addressDialog")
    assert label(on_business, "region") == "Department or region"
    on_business.type("country", "Irlande")
    on_business.type("city", "Cork")
    assert (label(on_business, "region"), label(on_business, "postalCode")) == ("County", "Eircode")
    assert on_business.text("city") == "Cork"


def test_a_country_written_as_its_code_is_shown_by_its_name_and_kept_until_it_is_typed_in(
    on_business: Driver,
) -> None:
    country = on_business.find(QComboBox, "country")
    brain = on_business.wizard.brain
    brain.put("business.country", "DE")
    on_business.wizard.show_draft()
    assert country.currentText() == "Germany"
    on_business.wizard.speak(Words("fr"))
    assert country.currentText() == "Allemagne"
    assert brain.draft.business.country == "DE"
    on_business.type("country", "Allemagne de l’Est")
    assert brain.draft.business.country == "Allemagne de l’Est"
    on_business.wizard.speak(Words("en"))
    assert country.currentText() == "Allemagne de l’Est"
