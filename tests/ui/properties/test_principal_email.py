# SPDX-License-Identifier: MIT
"""The principal e-mail is locked once it is saved; *Replace the address…* closes it and begins another (P29, M10)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.message_bar import MessageBar
from tests.store.drafts import person
from tests.ui.driving import part, press
from tests.ui.properties.driver import Driver

DIALOG = "replaceEmailDialog"


def _replace(driver: Driver, email: str) -> None:
    driver.click("replaceEmailButton")
    driver.type("newEmail", email, driver.dialog(DIALOG))
    driver.ok(DIALOG)


def test_a_saved_address_cannot_be_typed_over(driver: Driver) -> None:
    email = part(driver.shown, QLineEdit, "email")
    assert email.isReadOnly()
    assert part(driver.shown, QPushButton, "replaceEmailButton").isVisible()


def test_a_replaced_address_is_saved_at_once_and_the_rest_of_the_edit_goes_on(
    driver: Driver, desk: Desk, anna: int
) -> None:
    driver.type("lastName", "Roy-Martin")
    _replace(driver, "anna.roy@acme.example")
    assert not driver.is_dialog_open(DIALOG)
    assert driver.text("email") == "anna.roy@acme.example"
    assert desk.contacts.show(anna).draft.business.email == "anna.roy@acme.example"
    assert desk.contacts.show(anna).draft.last_name == "Roy"
    assert desk.resolution.resolve("anna@acme.example").candidates[0].id == anna
    driver.save()
    kept = desk.contacts.show(anna).draft
    assert (kept.last_name, kept.business.email) == ("Roy-Martin", "anna.roy@acme.example")


def test_without_the_server_the_dialog_says_so_and_keeps_what_was_typed(
    driver: Driver, desk: Desk, anna: int
) -> None:
    own = driver.window.desk
    assert own is not None
    own._store.is_away = True
    _replace(driver, "anna.roy@acme.example")
    dialog = driver.dialog(DIALOG)
    assert part(dialog, MessageBar).label.text() == (
        "There is no connection to the server, so this was not done. Try again once it is back."
        " What you typed stays here."
    )
    assert part(dialog, QLineEdit, "newEmail").text() == "anna.roy@acme.example"
    own._store.is_away = False
    driver.ok(DIALOG)
    assert not driver.is_dialog_open(DIALOG)
    assert desk.contacts.show(anna).draft.business.email == "anna.roy@acme.example"


def test_a_replaced_address_can_be_put_back_from_the_bar(driver: Driver, desk: Desk, anna: int) -> None:
    _replace(driver, "anna.roy@acme.example")
    assert driver.told() == "Saved: Anna Roy"
    driver.undo()
    assert desk.contacts.show(anna).draft.business.email == "anna@acme.example"


def test_an_address_that_is_none_or_taken_or_the_same_is_told_in_the_dialog(
    driver: Driver, desk: Desk, anna: int
) -> None:
    desk.contacts.add(person("Leroy", email="leroy@acme.example", uid=""))
    driver.click("replaceEmailButton")
    for email, said in (
        ("", "must not be empty"),
        ("anna@acme", "domain"),
        ("anna@acme.example", "has already"),
        ("leroy@acme.example", "Leroy"),
    ):
        driver.type("newEmail", email, driver.dialog(DIALOG))
        driver.ok(DIALOG)
        assert said in driver.message("newEmail", driver.dialog(DIALOG))
    press(driver.dialog(DIALOG), Qt.Key.Key_Escape)
    assert not driver.is_dialog_open(DIALOG)
    assert desk.contacts.show(anna).draft.business.email == "anna@acme.example"


def test_an_address_that_is_missing_is_typed_like_any_field(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    paul = desk.contacts.add(person("Éluard", uid="")).contact
    driver = Driver(qtbot, window)
    driver.show(paul)
    driver.open()
    assert not part(driver.shown, QWidget, "replaceEmailButton").isVisible()
    driver.type("email", "paul@acme.example")
    driver.save()
    assert desk.contacts.show(paul).draft.business.email == "paul@acme.example"
