# SPDX-License-Identifier: MIT
"""A contact is edited in its properties, saved, and put back as it was; what is wrong is told at its field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_contact.duplicate_hint import DuplicateHint
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.store import plain_sql
from tests.store.drafts import person
from tests.ui.driving import part
from tests.ui.properties.driver import Driver


def _with(draft: ContactDraft, **update: object) -> ContactDraft:
    return draft.model_copy(update=update)


def test_what_is_changed_is_saved_and_shown_and_nothing_else(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft
) -> None:
    driver.type("lastName", "Roy-Martin")
    driver.type("jobTitle", "Rédactrice")
    driver.save()
    assert not driver.is_open()
    assert desk.contacts.show(anna).draft == _with(shown, last_name="Roy-Martin", job_title="Rédactrice")
    assert driver.told() == "Saved: Anna Roy"
    assert driver.window.workplace.card.name() == "Anna Roy-Martin"
    assert driver.window.workplace.list.table.chosen() == anna
    assert list(desk.drafts.waiting()) == []


def test_a_saved_edit_is_undone_from_the_bar(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft
) -> None:
    driver.type("lastName", "Roy-Martin")
    driver.save()
    driver.undo()
    assert desk.contacts.show(anna).draft == shown
    assert driver.told() == "Anna Roy is as before again."
    assert driver.window.workplace.card.name() == "Anna Roy"


def test_properties_in_which_nothing_was_changed_write_nothing(driver: Driver, desk: Desk, anna: int) -> None:
    before = desk.history.recent()
    driver.save()
    assert not driver.is_open()
    assert driver.told() == ""
    assert desk.history.recent() == before


def test_the_window_is_called_after_its_contact(driver: Driver) -> None:
    assert driver.shown.windowTitle() == "Properties of Anna Roy"


def test_a_contact_that_is_open_is_brought_up_and_not_opened_twice(driver: Driver) -> None:
    first = driver.shown
    driver.type("lastName", "Roy-Martin")
    assert driver.open() is first
    assert driver.text("lastName") == "Roy-Martin"
    assert len(driver.open_windows()) == 1


def test_an_error_opens_its_box_and_is_told_at_its_field(driver: Driver, desk: Desk, anna: int) -> None:
    heading = part(driver.shown, QPushButton, f"{Page.NAME}Heading")
    part(driver.shown, QLineEdit, "lastName").setText("Roy" * 400)
    heading.click()
    assert not part(driver.shown, QLineEdit, "lastName").isVisible()
    driver.save()
    assert driver.is_open()
    assert heading.isChecked()
    assert "Shorten it." in driver.message("lastName")
    focused = driver.shown.focusWidget()
    assert focused is not None
    assert focused.objectName() == "lastName"
    driver.type("lastName", "Roy-Martin")
    driver.save()
    assert desk.contacts.show(anna).draft.last_name == "Roy-Martin"


def test_the_name_of_nobody_is_refused_at_the_organisation(driver: Driver, desk: Desk, anna: int) -> None:
    for name in ("firstName", "lastName", "organisation"):
        driver.type(name, "")
    driver.save()
    assert driver.is_open()
    assert driver.message("organisation")


def test_a_value_that_was_retired_since_keeps_nobody_from_changing_another(
    driver: Driver, desk: Desk, anna: int
) -> None:
    desk.contact_editing.change(
        anna, desk.contacts.show(anna).draft, _with(desk.contacts.show(anna).draft, title="mme")
    )
    title = next(value for value in desk.vocabulary.load().of(ListName.TITLE) if value.code == "mme")
    desk.lists.save_value(replace(title, retired=True))
    driver.shown.reject()
    driver.settle()
    driver.open()
    driver.type("lastName", "Roy-Martin")
    driver.save()
    kept = desk.contacts.show(anna).draft
    assert (kept.title, kept.last_name) == ("mme", "Roy-Martin")


def test_a_new_employer_leaves_the_one_before_as_a_former_one(driver: Driver, desk: Desk, anna: int) -> None:
    box = part(driver.shown, QCheckBox, "keepFormer")
    assert not box.isVisible()
    driver.type("organisation", "Zenith")
    assert box.isVisible()
    assert (box.text(), box.isChecked()) == ("Keep Acme as former employer", True)
    driver.save()
    employers = [(each.organisation, each.is_current()) for each in desk.affiliations.of_contact(anna)]
    assert sorted(employers) == [("Acme", False), ("Zenith", True)]


def test_an_employer_that_was_wrong_leaves_no_trace_where_that_is_wanted(
    driver: Driver, desk: Desk, anna: int
) -> None:
    driver.type("organisation", "Zenith")
    part(driver.shown, QCheckBox, "keepFormer").click()
    driver.save()
    employers = [(each.organisation, each.is_current()) for each in desk.affiliations.of_contact(anna)]
    assert employers == [("Zenith", True)]


def test_a_contact_that_a_colleague_took_away_is_told_and_the_text_can_be_copied(
    driver: Driver, desk: Desk, anna: int, store_url: str
) -> None:
    driver.type("lastName", "Roy-Martin")
    plain_sql.execute(store_url, f"UPDATE contact SET private = true, owner = 'colleague' WHERE id = {anna}")
    driver.save()
    assert driver.is_open()
    assert "Nothing was saved" in driver.said()
    assert driver.text("lastName") == "Roy-Martin"
    driver.shown.bar.button.click()
    assert QApplication.clipboard().text() == "Anna Roy\nLast name: Roy-Martin"


def test_somebody_of_the_same_name_is_named_and_the_contact_itself_is_not(
    qtbot: QtBot, desk: Desk, anna: int, window: MainWindow
) -> None:
    desk.contacts.add(person("Leroy", first_name="Anna", uid=""))
    driver = Driver(qtbot, window)
    driver.show(anna)
    driver.open()
    driver.type("lastName", "Leroy")
    page = driver.shown.boxes.page(Page.NAME)
    hint = part(page, DuplicateHint)
    qtbot.waitUntil(hint.isVisible, timeout=10_000)
    assert [alike.display_name for alike in hint.holders()] == ["Anna Leroy"]
