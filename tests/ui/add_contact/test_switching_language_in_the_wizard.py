# SPDX-License-Identifier: MIT
"""The language is switched while a wizard stands open: every word follows, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
)
from contact_desk.ui.preferences import switch_language
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.ui.wizard.pages import STEPS, Page
from tests.ui.add_contact.driver import Driver
from tests.ui.foreign_words import foreign_texts
from tests.ui.shown_texts import Place, shown_texts

HOLDER = ContactDraft(
    last_name="Zzqui",
    language="en",
    organisation="Vexholm",
    location="Bqrk",
    business=BusinessInformation(phone="01 99 00 53 00", email="zzqui@vexholm.example"),
)
FILLED = ContactDraft(
    title="mme",
    first_name="Ynda",
    last_name="Wxcv",
    contact_type="supplier",
    organisation="Vexholm",
    location="Bqrk",
    business=BusinessInformation(
        street="7 Qwzt",
        postal_code="34000",
        city="Wqmz",
        country="FR",
        phone="01 99 00 53 00",
        extension="12",
        mobile="06 39 98 12 34",
    ),
    addresses=(AddressDraft(type="shipping", city="Wqmz", country="DE"),),
    interaction_addresses=(InteractionAddressDraft(type="phone", subtype="office2", value="01 99 00 53 00"),),
    notes="Pqhd",
)
WRONG = ContactDraft(
    last_name="M" * 600,
    location="Bqrk",
    business=BusinessInformation(
        country="Syldqvie",
        phone="04 67",
        mobile="+33 1",
        extension="pqste 214",
        email="y.wxcv@vexholm",
        website="w" * 600,
    ),
    interaction_addresses=(InteractionAddressDraft(type="email", value="pqrsonne"),),
    notes="\x07",
)
ODD = ContactDraft(
    kind="group",
    private=True,
    language="xq",
    organisation="Wqbnd",
    location="Hhtz",
    business=BusinessInformation(country="France", postal_code="999", phone="+800 1234 5678"),
)


def stays_right_in_both_languages(driver: Driver) -> None:
    """In French nothing is English, back in English nothing French, and all is said that was said before."""
    speak(driver, "en")
    before = texts(driver)
    for language in ("fr", "en"):
        speak(driver, language)
        assert foreign_texts(driver.wizard, language) == []
    assert texts(driver) == before


def texts(driver: Driver) -> list[Place]:
    """All but when the draft was kept, which the disk decides."""
    return sorted(place for place in shown_texts(driver.wizard) if "draftState" not in place[0])


def speak(driver: Driver, language: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    switch_language(app, language)
    driver.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at(driver: Driver, page: Page) -> Driver:
    """Go straight to a page, as from the summary."""
    driver.wizard.brain.visited.update(STEPS)
    driver.wizard.brain.page = Page.SUMMARY
    driver.wizard.go_to_step(page)
    driver.settle()
    return driver


@pytest.fixture
def wizard(qtbot: QtBot, sqlite_desk: Desk) -> Callable[[ContactDraft], Driver]:
    """Opens a wizard in English on a store where somebody holds the numbers already."""
    sqlite_desk.contacts.add(HOLDER)
    return lambda draft: Driver(qtbot, sqlite_desk, draft=draft)


Open = Callable[[ContactDraft], Driver]


@pytest.mark.parametrize("draft", [ContactDraft(), FILLED, ODD], ids=["empty", "filled", "odd"])
def test_every_page_follows_the_language(wizard: Open, draft: ContactDraft) -> None:
    driver = wizard(draft)
    for page in STEPS:
        stays_right_in_both_languages(at(driver, page))


def test_errors_follow_the_language(wizard: Open) -> None:
    driver = wizard(WRONG)
    for page in STEPS:
        at(driver, page).wizard.go_next()
        driver.settle()
        stays_right_in_both_languages(driver)


def test_the_line_that_is_wrong_stays_chosen_and_described(wizard: Open) -> None:
    driver = at(wizard(WRONG), Page.INTERACTION_ADDRESSES)
    driver.wizard.go_next()
    driver.settle()
    table = driver.find(LinesTable, "interactionAddressTable")
    assert "An e-mail address has an @" in table.accessibleDescription()
    speak(driver, "fr")
    assert "Une adresse e-mail comporte un @" in table.accessibleDescription()
    assert table.chosen_row() == 0
    assert driver.find(QPushButton, "editInteractionAddressButton").isEnabled()
    driver.click("removeInteractionAddressButton")
    assert "@" not in table.accessibleDescription()


def test_results_of_a_search_follow_the_language(wizard: Open) -> None:
    driver = at(wizard(ContactDraft(organisation="Vex")), Page.ORGANISATION)
    driver.enter("organisation")
    assert driver.results("organisation") == ["Vexholm · 1 contact · 1 location"]
    stays_right_in_both_languages(driver)
    speak(driver, "fr")
    assert driver.results("organisation") == ["Vexholm · 1 contact · 1 emplacement"]


def test_what_is_said_of_an_unknown_name_follows_the_language(wizard: Open) -> None:
    for page, name in ((Page.ORGANISATION, "organisation"), (Page.LOCATION, "location")):
        driver = at(wizard(FILLED.model_copy(update={name: "Qqqq"})), page)
        driver.enter(name)
        assert driver.message(name)
        stays_right_in_both_languages(driver)


def test_who_holds_an_email_follows_the_language(wizard: Open) -> None:
    driver = at(wizard(FILLED), Page.BUSINESS)
    driver.type("email", "zzqui@vexholm.example")
    driver.click("nextButton")
    pauses = driver.wizard.pages[Page.BUSINESS].findChildren(QTimer)
    driver.qtbot.waitUntil(lambda: not any(pause.isActive() for pause in pauses))
    driver.settle()
    assert "Zzqui" in driver.message("email")
    assert driver.find(QLineEdit, "email").property("state") == "bad"
    stays_right_in_both_languages(driver)


def test_what_can_be_undone_follows_the_language(wizard: Open) -> None:
    driver = at(wizard(FILLED), Page.INTERACTION_ADDRESSES)
    driver.select("interactionAddressTable", 0)
    driver.click("removeInteractionAddressButton")
    stays_right_in_both_languages(driver)


@pytest.mark.parametrize(
    ("page", "noun"), [(Page.ADDRESSES, "Address"), (Page.INTERACTION_ADDRESSES, "InteractionAddress")]
)
def test_an_open_dialog_follows_the_language(wizard: Open, page: Page, noun: str) -> None:
    driver = at(wizard(FILLED), page)
    driver.click(f"add{noun}Button")
    dialog = driver.dialog(f"{noun[:1].lower()}{noun[1:]}Dialog")
    dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
    assert dialog.isVisible()
    stays_right_in_both_languages(driver)


def test_the_end_follows_the_language(wizard: Open) -> None:
    driver = at(wizard(FILLED), Page.SUMMARY)
    driver.save()
    stays_right_in_both_languages(driver)


def test_the_administrators_attributes_follow_the_language(wizard: Open) -> None:
    driver = wizard(ContactDraft(attributes={"vip": "yes"}))
    lists = driver.wizard.brain.vocabulary
    kinds = (
        AttributeType("vip", AttributeKind.YES_NO, label_en="Postcode", label_fr="Code postal"),
        AttributeType("born", AttributeKind.DATE, label_en="Close", label_fr="Fermer"),
    )
    driver.wizard.brain.vocabulary = type(lists)(lists.values, kinds)
    driver.wizard.pages[Page.ATTRIBUTES].vocabulary_arrived()
    at(driver, Page.ATTRIBUTES)
    driver.type("attribute_born", "yesterday")
    driver.wizard.go_next()
    driver.settle()
    stays_right_in_both_languages(driver)


def test_a_store_that_is_gone_is_told_of_in_the_language(
    wizard: Open, sqlite_desk: Desk, tmp_path: Path
) -> None:
    driver = at(wizard(FILLED), Page.SUMMARY)
    sqlite_desk.close()
    for file in tmp_path.glob("contacts.sqlite*"):
        file.unlink()
    (tmp_path / "contacts.sqlite").mkdir()
    driver.wizard.save()
    driver.settle()
    assert driver.wizard.bar.isVisible()
    stays_right_in_both_languages(driver)


def test_a_new_contact_begins_with_the_language_of_the_window(wizard: Open) -> None:
    driver = wizard(ContactDraft())
    speak(driver, "fr")
    assert driver.wizard.brain.draft.language == "fr"
    assert driver.text("language") == "Français"
    assert driver.wizard.brain.is_untouched()


def test_a_language_that_was_chosen_stays(wizard: Open) -> None:
    driver = wizard(ContactDraft())
    driver.choose("language", "de")
    driver.choose("language", "en")
    driver.type("lastName", "Wxcv")
    speak(driver, "fr")
    assert driver.wizard.brain.draft.language == "en"
    assert driver.text("language") == "Anglais"


def test_another_contact_begins_with_the_language_of_the_window(wizard: Open) -> None:
    driver = at(wizard(FILLED), Page.SUMMARY)
    driver.save()
    speak(driver, "fr")
    driver.click("addAnotherButton")
    assert driver.wizard.brain.draft.language == "fr"


def test_the_focus_and_the_cursor_stay_where_they_were(wizard: Open) -> None:
    driver = wizard(ContactDraft())
    driver.type("lastName", "Wxcv")
    driver.find(QWidget, "lastName").setFocus()
    speak(driver, "fr")
    assert driver.wizard.focusWidget() is driver.find(QWidget, "lastName")
    assert driver.text("lastName") == "Wxcv"
