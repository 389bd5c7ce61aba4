# SPDX-License-Identifier: MIT
"""A group contact has members: found by name, put into order, removed; never the group itself (row C06)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListWidget, QTableView, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.search_field import ResultList
from contact_desk.ui.wizard.pages import Page
from tests.store.drafts import person
from tests.ui.driving import part
from tests.ui.properties.driver import Driver


@pytest.fixture
def team(desk: Desk, anna: int) -> int:
    paul = desk.contacts.add(person("Éluard", first_name="Paul", uid="")).contact
    group = ContactDraft(kind="group", last_name="Night shift", language="en", members=(anna, paul))
    return desk.contacts.add(group).contact


@pytest.fixture
def of_team(qtbot: QtBot, team: int, window: MainWindow) -> Driver:
    driver = Driver(qtbot, window)
    driver.show(team)
    driver.open()
    return driver


def _members(driver: Driver) -> list[str]:
    model = part(driver.shown, QTableView, "memberTable").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def add_member(driver: Driver, name: str) -> None:
    driver.type("member", name)
    driver.click("memberSearchButton")
    results = part(driver.shown, ResultList, "memberResults")
    results.setCurrentRow(0)
    results.itemClicked.emit(results.item(0))
    driver.settle()


def test_the_members_are_named_in_their_order(of_team: Driver) -> None:
    assert _members(of_team) == ["Anna Roy (Acme)", "Paul Éluard"]


def test_members_are_added_moved_and_removed(of_team: Driver, desk: Desk, team: int, anna: int) -> None:
    ingrid = desk.contacts.add(person("Solheim", first_name="Ingrid", uid="")).contact
    add_member(of_team, "solh")
    assert _members(of_team)[-1] == "Ingrid Solheim"
    of_team.click("moveMemberUpButton")
    part(of_team.shown, QTableView, "memberTable").selectRow(2)
    of_team.click("removeMemberButton")
    of_team.save()
    assert desk.contacts.show(team).draft.members == (anna, ingrid)


def test_two_of_one_name_are_told_apart_by_their_numbers(of_team: Driver, desk: Desk) -> None:
    ids = [
        desk.contacts.add(person("Farge", first_name=first, uid="", phone=phone)).contact
        for first, phone in (("Noé", "04 65 71 00 01"), ("NOE", ""), ("Inès", "04 65 71 00 02"))
    ]
    of_team.type("member", "farge")
    of_team.click("memberSearchButton")
    results = part(of_team.shown, ResultList, "memberResults")
    told = {results.item(row).text() for row in range(results.count())}
    assert told == {f"Noé Farge · {ids[0]:06d} · 04 65 71 00 01", f"NOE Farge · {ids[1]:06d}", "Inès Farge"}


def test_favourites_are_found_first_also_before_anything_is_typed(of_team: Driver, desk: Desk) -> None:
    ids = [desk.contacts.add(person("Farge", first_name=first, uid="")).contact for first in ("Inès", "Noé")]
    desk.favourites.add(ids[1])
    results = part(of_team.shown, ResultList, "memberResults")
    for typed in ("farge", ""):
        of_team.type("member", typed)
        of_team.click("memberSearchButton")
        assert results.item(0).text() == "Noé Farge · favourite"


def test_a_member_is_not_found_twice(of_team: Driver) -> None:
    of_team.type("member", "Roy")
    of_team.click("memberSearchButton")
    results = part(of_team.shown, QListWidget, "memberResults")
    assert not results.isVisible()
    assert of_team.message("member")


def test_a_group_that_would_be_a_member_of_itself_is_refused(of_team: Driver, desk: Desk, team: int) -> None:
    outer = ContactDraft(kind="group", last_name="All shifts", language="en", members=(team,))
    desk.contacts.add(outer)
    add_member(of_team, "all sh")
    of_team.save()
    assert of_team.is_open()
    page = of_team.shown.boxes.page(Page.MEMBERS)
    assert "member of itself" in page.bar.label.text()
    assert page.bar.isVisible()
    part(of_team.shown, QTableView, "memberTable").selectRow(2)
    of_team.click("removeMemberButton")
    of_team.save()
    assert not of_team.is_open()


def test_a_person_has_no_members_and_a_group_that_becomes_one_has_to_be_rid_of_them(
    driver: Driver, qtbot: QtBot, desk: Desk, team: int
) -> None:
    assert not part(driver.shown, QWidget, "memberTable").isVisible()
    driver.click("kindGroup")
    assert part(driver.shown, QWidget, "memberTable").isVisible()
    driver.click("kindPerson")
    assert not part(driver.shown, QWidget, "memberTable").isVisible()
