# SPDX-License-Identifier: MIT
"""Deleting an organisation from the results of a search: asked first, refused while it is in use, undone (row T21)."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import LocationDraft
from tests.store.drafts import person
from tests.ui.driving import part
from tests.ui.find_organisation.conftest import LAKE, MARKET
from tests.ui.find_organisation.driver import Finder


def test_an_organisation_nobody_belongs_to_is_deleted_from_the_results_and_taken_back(
    find: Finder, any_desk: Desk, ids: dict[str, int]
) -> None:
    any_desk.contacts.add(person("Roy", organisation=MARKET))
    any_desk.organisation_records.add_location(LocationDraft(organisation=LAKE, name="Siège"))
    find.search(name="")
    find.select(MARKET)
    find.click("deleteOrganisationButton")
    assert find.said().startswith(f"“{MARKET}” was not deleted: contacts belong to it (1).")
    find.select(LAKE)
    find.click("deleteOrganisationButton")
    question = part(find.wizard, QMessageBox, "deleteOrganisationQuestion")
    assert "Its 1 location is deleted with it." in question.text() + question.informativeText()
    assert question.defaultButton().text() == "Cancel"
    next(each for each in question.buttons() if "Delete" in each.text()).click()
    find.settle()
    assert LAKE not in find.names()
    assert any_desk.organisations.find(LAKE) == ()
    assert find.said().startswith(f"Deleted: {LAKE}")
    find.wizard.results.bar.button.click()
    find.settle()
    assert LAKE in find.names()
    (back,) = any_desk.organisations.find(LAKE)
    assert (back.id, back.locations) == (ids[LAKE], 1)
