# SPDX-License-Identifier: MIT
"""Looking for an organisation by criteria, and taking one (rows T20, T21), on both engines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.wording.catalogue import Words
from tests.ui.driving import part, type_text
from tests.ui.find_organisation.conftest import LAKE, MARKET
from tests.ui.find_organisation.driver import Finder


def test_by_keyboard_alone_from_the_criteria_to_the_choice(find: Finder, ids: dict[str, int]) -> None:
    assert find.focused() is find.line("organisationName")
    type_text(find.focused(), "lac")
    find.key(Qt.Key.Key_Return)
    assert find.page() == "resultsPage"
    assert find.names() == [LAKE, "Œuvres du Lac"]
    assert find.focused() is find.table
    find.key(Qt.Key.Key_Down)
    find.key(Qt.Key.Key_Return)
    assert [one.id for one in find.heard.chosen()] == [ids["Œuvres du Lac"]]
    assert not find.wizard.isVisible()


def test_enter_in_a_list_of_the_criteria_searches_too(find: Finder) -> None:
    kind = part(find.wizard, QComboBox, "organisationType")
    kind.setCurrentIndex(kind.findData("client"))
    QTest.keyClick(kind, Qt.Key.Key_Return)
    find.settle()
    assert find.names() == [MARKET]


def test_a_row_tells_name_type_city_contacts_and_locations(find: Finder) -> None:
    find.search(city="trevoux")
    assert find.rows() == [[MARKET, "Client", "Trévoux", "0", "0"]]
    assert find.wizard.results.subtitle.text() == "1 organisation · City: trevoux"


def test_back_refines_with_everything_still_there(find: Finder) -> None:
    find.search(name="lac", city="annecy", phone="04")
    assert find.rows() == []
    assert find.said().startswith("No organisation meets all of these criteria")
    find.click("backButton")
    assert find.page() == "criteriaPage"
    assert [find.line(name).text() for name in ("organisationName", "city", "phone")] == [
        "lac",
        "annecy",
        "04",
    ]
    find.search(phone="")
    assert find.names() == [LAKE]
    find.select(LAKE)
    find.key(Qt.Key.Key_Escape)
    assert find.page() == "criteriaPage"
    find.search()
    assert find.wizard.results.chosen().name == LAKE


def test_without_criteria_all_are_found(find: Finder) -> None:
    find.search()
    assert len(find.names()) == 3


def test_the_steps_on_the_left_lead_there_and_back(find: Finder) -> None:
    steps = find.wizard.steps
    find.search(name="lac")
    steps.itemClicked.emit(steps.item(0))
    assert find.page() == "criteriaPage"
    steps.itemClicked.emit(steps.item(1))
    find.settle()
    assert find.page() == "resultsPage"
    assert find.names() == [LAKE, "Œuvres du Lac"]


def test_finish_and_a_double_click_take_the_one_that_is_chosen(find: Finder, ids: dict[str, int]) -> None:
    find.search(name="lac")
    find.select("Œuvres du Lac")
    find.click("finishButton")
    find.wizard.open()
    find.click("backButton")
    find.search(name="lac")
    click_on_a_name(find, 0, twice=True)
    assert [one.name for one in find.heard.chosen()] == ["Œuvres du Lac", LAKE]
    assert [name for name, _ in find.heard.said] == ["chosen", "chosen"]


def test_cancel_and_escape_choose_nothing(find: Finder) -> None:
    find.search(name="lac")
    find.click("cancelButton")
    assert not find.wizard.isVisible()
    find.wizard.open()
    find.click("backButton")
    find.key(Qt.Key.Key_Escape)
    assert not find.wizard.isVisible()
    assert find.heard.said == []


def test_properties_opens_the_organisation_and_the_wizard_stays(find: Finder, ids: dict[str, int]) -> None:
    find.search(name="lac")
    find.select("Œuvres du Lac")
    find.click("propertiesButton")
    assert find.heard.said == [("opened", ids["Œuvres du Lac"])]
    assert find.page() == "resultsPage"


def test_a_name_is_a_link_and_the_rest_of_its_row_is_not(
    find: Finder, ids: dict[str, int], qtbot: QtBot
) -> None:
    find.search(name="lac")
    beside = find.table.visualRect(find.table.model().index(0, 2)).center()
    QTest.mouseClick(find.table.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    with qtbot.waitSignal(find.wizard.opened_organisation):
        click_on_a_name(find, 1)
    assert find.heard.said == [("opened", ids["Œuvres du Lac"])]


def test_the_menu_of_a_row_offers_to_choose_it_and_its_properties(find: Finder, ids: dict[str, int]) -> None:
    find.search(name="lac")
    menu_item(find, "Properties").trigger()
    assert find.heard.said == [("opened", ids[LAKE])]
    menu_item(find, "Choose").trigger()
    find.settle()
    assert [one.name for one in find.heard.chosen()] == [LAKE]


def test_one_that_a_colleague_made_inactive_meanwhile_is_refused_and_the_rest_stays(
    find: Finder, ids: dict[str, int], any_desk: Desk
) -> None:
    find.search(name="lac")
    any_desk.organisation_activity.deactivate(ids[LAKE])
    find.select(LAKE)
    find.click("finishButton")
    assert find.wizard.isVisible()
    assert f"“{LAKE}” has been made inactive meanwhile" in find.said()
    assert find.names() == ["Œuvres du Lac"]
    find.select("Œuvres du Lac")
    find.click("finishButton")
    assert [one.name for one in find.heard.chosen()] == ["Œuvres du Lac"]


def test_one_that_was_renamed_meanwhile_comes_under_its_new_name(
    find: Finder, ids: dict[str, int], any_desk: Desk
) -> None:
    find.search(name="lac")
    before = any_desk.organisation_records.show(ids[LAKE]).draft
    after = before.model_copy(update={"name": "Assurances du Léman"})
    any_desk.organisation_records.change(ids[LAKE], before, after)
    find.select(LAKE)
    find.click("finishButton")
    assert [one.name for one in find.heard.chosen()] == ["Assurances du Léman"]


def test_what_changes_in_this_program_is_seen_at_once(
    find: Finder, ids: dict[str, int], any_desk: Desk
) -> None:
    find.search(name="lac")
    find.operations.announce(any_desk.organisation_activity.deactivate(ids[LAKE]))
    find.settle()
    assert find.names() == ["Œuvres du Lac"]


def test_inactive_ones_are_offered_only_to_who_may_choose_them(
    qtbot: QtBot, any_desk: Desk, ids: dict[str, int]
) -> None:
    any_desk.organisation_activity.deactivate(ids[LAKE])
    find = Finder(qtbot, any_desk)
    assert not find.wizard.criteria.inactive_too.isVisible()
    every = Finder(qtbot, any_desk, may_be_inactive=True)
    every.wizard.criteria.inactive_too.click()
    every.search(name="assurances")
    every.select(f"{LAKE} (inactive)")
    every.click("finishButton")
    assert [one.active for one in every.heard.chosen()] == [False]


def test_where_nothing_is_found_it_is_said_and_back_leads_on(find: Finder) -> None:
    find.search(name="Fjordline")
    assert "Leave some of them empty" in find.said()
    assert not part(find.wizard, QPushButton, "finishButton").isEnabled()
    assert find.focused() is find.wizard.results.empty.button
    find.key(Qt.Key.Key_Space)
    assert find.page() == "criteriaPage"


def test_a_new_organisation_is_offered_where_nothing_was_found(
    qtbot: QtBot, any_desk: Desk, ids: dict[str, int]
) -> None:
    find = Finder(qtbot, any_desk, can_add=True, criteria=OrganisationCriteria(name="Fjordline "))
    find.search()
    find.wizard.results.empty.other.click()
    assert find.heard.said == [("add", "Fjordline")]
    assert not find.wizard.isVisible()


def test_many_are_shown_page_by_page(qtbot: QtBot, any_desk: Desk) -> None:
    for number in range(51):
        any_desk.organisation_records.add(OrganisationDraft(name=f"Station {number:02}"))
    find = Finder(qtbot, any_desk)
    find.search(name="station")
    assert len(find.names()) == 50
    find.wizard.results.pager.next_button.click()
    find.settle()
    assert find.names() == ["Station 50"]
    assert "51 organisations" in find.wizard.results.subtitle.text()


def test_the_language_can_change_on_the_way(find: Finder) -> None:
    find.search(name="lac")
    find.wizard.speak(Words("fr"))
    assert find.wizard.windowTitle() == "Rechercher une organisation"
    assert part(find.wizard, QPushButton, "finishButton").text() == "&Terminer"
    assert find.wizard.results.subtitle.text() == "2 organisations · Nom : lac".replace(" :", "\u00a0:")
    heads = find.table.model()
    assert heads.headerData(2, Qt.Orientation.Horizontal) == "Ville"


def click_on_a_name(find: Finder, row: int, *, twice: bool = False) -> None:
    place = find.table.visualRect(find.table.model().index(row, 0))
    click = QTest.mouseDClick if twice else QTest.mouseClick
    where = place.topLeft() + QPoint(12, place.height() // 2)
    if twice:
        QTest.mouseClick(find.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    click(find.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    find.settle()


def menu_item(find: Finder, words: str) -> QAction:
    nowhere = QPoint(0, 0)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, nowhere, nowhere)
    QApplication.sendEvent(find.table, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (item,) = [each for each in menu.actions() if words in each.text()]
    menu.close()
    return item
