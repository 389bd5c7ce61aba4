# SPDX-License-Identifier: MIT
"""Page 1: person or group, lists, visibility, language (rows T08-T13, M03, C06)."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver


def test_titles_and_person_types_are_those_of_the_store_and_may_stay_empty(drive: Driver) -> None:
    assert drive.offered("title") == ["", "m", "mme", "mx", "dr", "me", "pr"]
    assert drive.offered("contactType") == [
        "",
        "system",
        "ic_user",
        "external",
        "internal",
        "client",
        "partner",
        "supplier",
        "public_relations",
    ]


def test_the_language_is_required_and_begins_with_the_interfaces(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = Driver(qtbot, sqlite_desk, language="fr")
    assert drive.text("language") == "Français"
    assert drive.wizard.brain.draft.language == "fr"
    combo = drive.find(QComboBox, "language")
    labels = [label for label in drive.wizard.findChildren(QLabel) if label.buddy() is combo]
    assert [label.text()[-2:] for label in labels] == [" *"]
    assert drive.offered("language")[:2] == ["fr", "en"]


def test_a_group_has_one_name_and_a_persons_hidden_names_come_back(drive: Driver, sqlite_desk: Desk) -> None:
    drive.type("firstName", "Marie")
    drive.type("middleName", "Salomea")
    drive.type("lastName", "Équipe Réseau")
    drive.click("kindGroup")
    assert not drive.find(QLineEdit, "firstName").isVisible()
    assert not drive.find(QLineEdit, "middleName").isVisible()
    assert drive.find(QLineEdit, "lastName").accessibleName() == "Name of the group"
    drive.click("kindPerson")
    assert drive.find(QLineEdit, "firstName").isVisible()
    assert drive.text("firstName") == "Marie"
    drive.click("kindGroup")
    drive.to_summary()
    draft = sqlite_desk.contacts.show(drive.save()).draft
    assert (draft.kind, draft.first_name, draft.middle_name) == ("group", "", "")
    assert draft.last_name == "Équipe Réseau"


def test_others_may_see_a_contact_unless_no_is_chosen(drive: Driver, sqlite_desk: Desk) -> None:
    assert drive.wizard.brain.draft.private is False
    drive.type("lastName", "Secret")
    drive.click("visibleNo")
    drive.to_summary()
    assert sqlite_desk.contacts.show(drive.save()).draft.private is True


def test_words_searched_before_stand_in_the_fields(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = Driver(qtbot, sqlite_desk, draft=ContactDraft(last_name="Marchand", title="Dr", language="de"))
    assert drive.text("lastName") == "Marchand"
    assert drive.text("language") == "German"
    assert drive.wizard.brain.draft.title == "Dr"


def test_the_whole_wizard_can_change_its_language_with_everything_typed_kept(drive: Driver) -> None:
    drive.choose("title", "mme")
    drive.type("lastName", "Fontès")
    drive.click("nextButton")
    drive.type("organisation", "Mairie")

    drive.wizard.speak(Words("fr"))
    drive.click("backButton")
    assert drive.text("title") == "Mme"
    assert drive.text("lastName") == "Fontès"
