# SPDX-License-Identifier: MIT
"""The draft behind the pages, without any window."""

from __future__ import annotations

import subprocess
import sys

import pytest

from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import ContactDraft, InteractionAddressDraft
from contact_desk.domain.errors import FieldError
from contact_desk.domain.organisation import Organisation
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.contact_summary import contact_blocks
from contact_desk.ui.wizard.pages import WIZARD, Page, page_of
from contact_desk.ui.wizard.phone_words import phone_sentence, read_in
from contact_desk.ui.wizard.typed_values import iso_date, plain_number
from contact_desk.wording.catalogue import Words


@pytest.fixture
def brain() -> ContactBrain:
    return ContactBrain(Vocabulary(DEFAULT_VALUES), language="fr", region="FR")


def test_the_brain_knows_no_window() -> None:
    code = (
        "import sys\n"
        "import contact_desk.ui.add_contact.brain, contact_desk.ui.add_contact.contact_summary\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_draft_has_an_identity_before_anything_can_be_saved_and_keeps_it(brain: ContactBrain) -> None:
    uid = brain.draft.uid
    brain.put("last_name", "Marchand")
    assert uid
    assert brain.to_save().uid == uid
    brain.begin_another(keep_organisation=False)
    assert brain.draft.uid != uid


def test_a_given_draft_keeps_its_identity_and_language() -> None:
    given = ContactDraft(last_name="X", uid="mine", language="de")
    brain = ContactBrain(Vocabulary(DEFAULT_VALUES), language="fr", region="FR", draft=given)
    assert (brain.draft.uid, brain.draft.language) == ("mine", "de")
    assert brain.is_untouched()


@pytest.mark.parametrize("path", ["last_name", "business.city", "attributes.colour", "notes"])
def test_a_value_is_kept_as_typed_wherever_it_belongs(brain: ContactBrain, path: str) -> None:
    brain.put(path, "  <b>é</b>\t")
    assert brain.text(path) == "  <b>é</b>\t"
    assert not brain.is_untouched()


def test_pages_follow_each_other_and_the_last_stays(brain: ContactBrain) -> None:
    seen = [brain.page]
    while brain.page is not Page.END:
        seen.append(brain.go_next())
    assert seen == list(WIZARD)
    assert brain.go_next() is Page.END


def test_a_page_opened_from_the_summary_leads_back_to_it(brain: ContactBrain) -> None:
    brain.go_to(Page.SUMMARY)
    brain.edit_from_summary(Page.LOCATION)
    assert brain.go_next() is Page.SUMMARY
    brain.go_to(Page.LOCATION)
    assert brain.go_next() is Page.BUSINESS


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("last_name", Page.NAME),
        ("members", Page.MEMBERS),
        ("tags[0]", Page.ATTRIBUTES),
        ("organisation", Page.ORGANISATION),
        ("job_title", Page.LOCATION),
        ("business.email", Page.BUSINESS),
        ("addresses[2].type", Page.ADDRESSES),
        ("interaction_addresses[0].value", Page.INTERACTION_ADDRESSES),
        ("attributes.colour", Page.ATTRIBUTES),
        ("notes", Page.ATTRIBUTES),
    ],
)
def test_every_error_belongs_to_the_page_of_its_field(path: str, page: Page) -> None:
    assert page_of(path) is page


def test_name_or_organisation_is_asked_for_on_the_second_page(brain: ContactBrain) -> None:
    assert brain.may_go_next(Page.NAME)
    assert [error.field for error in brain.errors(Page.ORGANISATION)] == ["organisation"]
    brain.put("organisation", "Mairie")
    assert brain.may_go_next(Page.ORGANISATION)


def test_an_empty_language_is_refused(brain: ContactBrain) -> None:
    brain.put("language", "")
    assert [(error.field, error.code) for error in brain.errors(Page.NAME)] == [("language", "required")]


def test_what_the_store_refused_is_forgotten_once_its_field_changes(brain: ContactBrain) -> None:
    brain.put("last_name", "Marchand")
    taken = FieldError("business.email", "email_taken", {"contact": 1, "name": "Oury"})
    brain.refuse([taken])
    assert brain.first_page_with_an_error() is Page.BUSINESS
    brain.put("business.phone", "12")
    assert brain.errors(Page.BUSINESS) == [taken]
    brain.put("business.email", "other@example.example")
    assert brain.first_page_with_an_error() is None


def test_a_group_is_saved_without_the_names_that_it_does_not_show(brain: ContactBrain) -> None:
    brain.put("first_name", "Marie")
    brain.put("last_name", "Réseau")
    brain.put("kind", "group")
    assert brain.to_save().first_name == ""
    assert brain.draft.first_name == "Marie"
    assert brain.first_page_with_an_error() is None


def test_attributes_left_empty_are_not_saved(brain: ContactBrain) -> None:
    brain.put("attributes.colour", "red")
    brain.put("attributes.colour", "")
    assert brain.to_save().attributes == {}


def test_an_answer_about_another_name_is_not_believed(brain: ContactBrain) -> None:
    brain.put("organisation", "Mairie")
    assert not brain.found_organisation("Garage", Organisation(1, "Garage"))
    assert not brain.organisation_is_new()
    assert brain.found_organisation("mairie", None)
    assert brain.organisation_is_new()
    brain.put("organisation", "Mairie de Sète")
    assert not brain.organisation_is_new()


def test_the_summary_has_a_block_for_every_page_that_can_be_edited(brain: ContactBrain) -> None:
    brain.put("last_name", "Marchand")
    brain.put("contact_type", "client")
    brain.put("business.country", "FR")
    line = InteractionAddressDraft(type="phone", subtype="home", value="12", extension="3")
    brain.put("interaction_addresses", (line,))
    blocks = {block.page: block.lines for block in contact_blocks(brain, Words("en"))}
    assert list(blocks) == list(ContactBrain.pages[:-1][:-1])
    assert [(one.label, one.value) for one in blocks[Page.INTERACTION_ADDRESSES]] == [
        ("Phone · Home", "12 extension 3")
    ]
    assert [one.value for one in blocks[Page.BUSINESS]] == ["France"]
    assert "Client" in [one.value for one in blocks[Page.NAME]]
    assert blocks[Page.LOCATION] == ()


def test_attributes_stand_in_the_summary_by_their_label() -> None:
    kind = AttributeType("vip", AttributeKind.YES_NO, label_en="Important person")
    brain = ContactBrain(Vocabulary(DEFAULT_VALUES, (kind,)), language="en", region="FR")
    brain.put("attributes.vip", "yes")
    lines = contact_blocks(brain, Words("en"))[-1].lines
    assert [(line.label, line.value) for line in lines] == [("Important person", "Yes")]


@pytest.mark.parametrize(
    ("typed", "region", "iso"),
    [
        ("2026-03-12", "FR", "2026-03-12"),
        ("12/03/2026", "FR", "2026-03-12"),
        ("12.3.2026", "FR", "2026-03-12"),
        ("3/12/2026", "US", "2026-03-12"),
        ("31/02/2026", "FR", "31/02/2026"),
        ("demain", "FR", "demain"),
        ("", "FR", ""),
    ],
)
def test_a_date_is_kept_in_its_iso_form(typed: str, region: str, iso: str) -> None:
    assert iso_date(typed, region) == iso


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("3,5", "3.5"), ("1 234,5", "1234.5"), ("12", "12"), ("x", "x"), ("1,2,3", "1,2,3"), ("", "")],
)
def test_a_number_is_kept_with_a_point(typed: str, plain: str) -> None:
    assert plain_number(typed) == plain


def test_a_number_is_read_where_its_address_lies() -> None:
    words = Words("en")
    assert phone_sentence(read_in("Canada", "FR", "514 555 0199"), "CA", words).startswith("Canada")
    assert "not a valid number (France)" in phone_sentence(read_in("", "FR", "04 65"), "FR", words)
    assert "No telephone number" in phone_sentence(read_in("", "FR", "bonjour"), "FR", words)
