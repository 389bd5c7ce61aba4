# SPDX-License-Identifier: MIT
"""The short form scrolls: what is said of the field that is worked on is seen without a hand on the wheel."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import OrganisationDraft
from tests.store.drafts import person
from tests.ui.short_form.driver import OwnForm

_LOW = 480  # px, so that every box is higher than what is to be seen at once


def _tab_to(form: OwnForm, name: str) -> None:
    for _ in range(60):
        if form.has_the_keyboard(name):
            return
        focused = form.wizard.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"the Tab key does not lead to {name}")


def _is_seen_whole(form: OwnForm, part: QWidget) -> bool:
    seen = form.wizard.boxes.area.viewport()
    place = QRect(part.mapTo(seen, QPoint(0, 0)), part.size())
    return part.isVisible() and seen.rect().contains(place)


def test_what_was_found_is_seen_below_the_box_that_searches(
    qtbot: QtBot, form: OwnForm, sqlite_desk: Desk
) -> None:
    sqlite_desk.organisation_records.add(OrganisationDraft(name="Clinique Saint-Roch"))
    form.wizard.resize(form.wizard.width(), _LOW)
    _tab_to(form, "organisation")
    form.type("organisation", "Clinique")
    form.enter("organisation")
    results = form.find(QListWidget, "organisationResults")
    qtbot.waitUntil(lambda: _is_seen_whole(form, results))


def test_who_has_the_number_already_is_seen_while_it_is_typed(
    qtbot: QtBot, form: OwnForm, sqlite_desk: Desk
) -> None:
    sqlite_desk.contacts.add(person("Bergeron", first_name="Camille", phone="01 99 00 53 00"))
    form.wizard.resize(form.wizard.width(), 2 * _LOW)
    _tab_to(form, "phone")
    form.type("phone", "01 99 00 53 00")
    qtbot.waitUntil(lambda: "Bergeron" in form.hint())
    hint = form.find(QWidget, "duplicateHint")
    qtbot.waitUntil(lambda: _is_seen_whole(form, hint))
    assert _is_seen_whole(form, form.find(QWidget, "phone"))


def test_what_is_said_of_a_number_while_it_is_typed_is_seen(qtbot: QtBot, form: OwnForm) -> None:
    form.wizard.resize(form.wizard.width(), _LOW)
    _tab_to(form, "phone")
    form.type("phone", "01 99 00 53 00")
    qtbot.waitUntil(lambda: form.message("phone") != "")
    qtbot.waitUntil(lambda: _is_seen_whole(form, form.find(QWidget, "phoneMessage")))
