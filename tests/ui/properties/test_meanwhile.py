# SPDX-License-Identifier: MIT
"""An open form says what others do to its record meanwhile, and nothing that is typed is touched (X41, N22)."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from contact_desk.desk import Desk
from contact_desk.domain.attribute import Entity
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague
from tests.ui.properties.driver import Driver

PATIENCE = 10_000


def _says(driver: Driver, sentence: str) -> None:
    driver.qtbot.waitUntil(lambda: sentence in driver.said(), timeout=PATIENCE)


def test_a_form_tells_who_has_changed_its_record_and_compares_on_request(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft, store_url: str
) -> None:
    driver.type("jobTitle", "Chief editor")
    focused = QApplication.focusWidget()
    with colleague(store_url) as other:
        other.contact_editing.change(anna, shown, shown.model_copy(update={"notes": "Called back."}))
        _says(driver, f"{COLLEAGUE} has changed this record meanwhile.")
        driver.settle()
        assert (driver.text("jobTitle"), QApplication.focusWidget()) == ("Chief editor", focused)
        driver.shown.bar.button.click()
        _says(driver, "saving keeps both")
        now = desk.contacts.show(anna).draft
        other.contact_editing.change(anna, now, now.model_copy(update={"job_title": "Author"}))
    _says(driver, f"{COLLEAGUE} has changed")
    driver.shown.bar.button.click()
    driver.settle()
    assert driver.choices()["job_title_theirs"] == "The other: Author"
    driver.ok("conflictDialog")
    assert not driver.is_open()
    kept = desk.contacts.show(anna).draft
    assert (kept.job_title, kept.notes) == ("Chief editor", "Called back.")


def test_a_form_whose_record_was_deleted_keeps_what_was_typed(
    driver: Driver, anna: int, store_url: str
) -> None:
    driver.type("jobTitle", "Chief editor")
    plain_sql.execute(store_url, f"UPDATE contact SET deleted_at = '2026-01-01 00:00:00' WHERE id = {anna}")
    _says(driver, "Somebody has deleted this record meanwhile")
    assert driver.text("jobTitle") == "Chief editor"
    driver.shown.bar.button.click()
    driver.settle()
    assert "Chief editor" in QApplication.clipboard().text()


def test_that_nothing_was_saved_stays_said_when_the_news_of_it_come_late(
    driver: Driver, anna: int, store_url: str
) -> None:
    driver.type("jobTitle", "Chief editor")
    plain_sql.execute(store_url, f"UPDATE contact SET private = true, owner = 'colleague' WHERE id = {anna}")
    driver.save()
    driver.window.operations.changed.emit(Changes(contacts=frozenset({anna})))
    driver.settle()
    assert "Nothing was saved" in driver.said()


def test_who_has_renamed_an_organisation_is_named_on_its_form_and_nobody_on_those_of_its_contacts(
    driver: Driver, desk: Desk, anna: int, store_url: str
) -> None:
    (acme,) = desk.organisations.find("Acme")
    driver.window.on_show.open_properties(Entity.ORGANISATION, acme.id)
    driver.qtbot.waitUntil(lambda: len(driver.open_windows()) == 2, timeout=PATIENCE)
    contact, organisation = (window.bar.label for window in driver.open_windows())
    with colleague(store_url) as other:
        seen = other.organisation_records.show(acme.id).draft
        other.organisation_records.change(acme.id, seen, seen.model_copy(update={"name": "Acme & Co"}))
    driver.qtbot.waitUntil(lambda: bool(contact.text() and organisation.text()), timeout=PATIENCE)
    assert organisation.text().startswith(f"{COLLEAGUE} has changed this record meanwhile.")
    assert contact.text().startswith("Somebody has changed this record meanwhile.")
