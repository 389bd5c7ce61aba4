# SPDX-License-Identifier: MIT
"""vCard 3.0 as it is handed out, read back with another program's reader (vobject)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.contact import Contact
from contact_desk.domain.draft import AddressDraft, BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.formats.vcard_lines import LONGEST_LINE, escaped, folded
from contact_desk.formats.vcard_writer import write_vcard

LISTS = Vocabulary(DEFAULT_VALUES)
DAY = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
FULL = ContactDraft(
    title="dr",
    first_name="Zoé",
    middle_name="d’Arcy",
    last_name="Œuvrard; Łukasz",
    suffix="PhD",
    contact_type="public_relations",
    language="fr",
    organisation="Clinique Saint-Roch, Montpellier",
    location="Site nord",
    department="Cardiologie",
    job_title="Cheffe de service",
    assistant_name="Claire Fontès",
    business=BusinessInformation(
        street="560 avenue du Colonel",
        street2="Bâtiment B",
        postal_code="34075",
        city="Montpellier",
        region="Hérault",
        country="France",
        phone="04 65 71 20 11",
        extension="214",
        fax="04 65 71 20 12",
        email="z.oeuvrard@saint-roch.example",
        website="https://saint-roch.example/a,b;c",
    ),
    addresses=(AddressDraft(type="home", street="3 rue des Écoles", city="Sète"),),
    interaction_addresses=(
        InteractionAddressDraft(type="email", subtype="home", value="zoe@ailleurs.example"),
        InteractionAddressDraft(type="phone", subtype="home", value="02 61 91 33 44"),
        InteractionAddressDraft(type="chat", value="zoe42"),
    ),
    notes="Rappeler après 17 h ;\npas le mercredi, jamais\\",
    tags=("vip", "a,b"),
)


def contact(draft: ContactDraft) -> Contact:
    return Contact(12, "5f0c1f6e-0000-4000-8000-000000000012", draft, "x", "me", DAY, DAY, 1)


def written(draft: ContactDraft) -> str:
    return write_vcard(contact(draft), LISTS, language="fr", region="FR")


def read(draft: ContactDraft) -> Any:
    return vobject.readOne(written(draft))


def test_every_field_comes_back() -> None:
    card = read(FULL)
    assert card.version.value == "3.0"
    name = card.n.value
    assert (name.family, name.given, name.additional) == ("Œuvrard; Łukasz", "Zoé", "d’Arcy")
    assert (name.prefix, name.suffix) == ("Dr", "PhD")
    assert card.fn.value == "Dr Zoé d’Arcy Œuvrard; Łukasz PhD"
    assert card.org.value == ["Clinique Saint-Roch, Montpellier", "Cardiologie"]
    assert card.title.value == "Cheffe de service"
    assert card.contents["x-assistant"][0].value == "Claire Fontès"
    assert card.contents["x-location"][0].value == "Site nord"
    assert card.url.value == "https://saint-roch.example/a,b;c"
    assert card.note.value == "Rappeler après 17 h ;\npas le mercredi, jamais\\"
    assert card.categories.value == ["Relations publiques", "vip", "a,b"]
    assert card.uid.value == "5f0c1f6e-0000-4000-8000-000000000012"
    assert card.rev.value == "2026-03-12T09:30:00Z"
    assert card.contents["class"][0].value == "PUBLIC"


def test_addresses_come_back_with_their_kind() -> None:
    work, home = read(FULL).contents["adr"]
    assert (work.value.street, work.value.extended) == ("560 avenue du Colonel", "Bâtiment B")
    assert (work.value.city, work.value.region, work.value.code) == ("Montpellier", "Hérault", "34075")
    assert work.value.country == "France"
    assert "WORK" in work.type_paramlist
    assert (home.value.city, home.type_paramlist) == ("Sète", ["HOME"])


def test_numbers_are_international_and_keep_their_extension() -> None:
    numbers = {tel.value: tel.type_paramlist for tel in read(FULL).contents["tel"]}
    assert numbers == {
        "+33 4 65 71 20 11 x214": ["WORK", "VOICE", "PREF"],
        "+33 4 65 71 20 12": ["WORK", "FAX"],
        "+33 2 61 91 33 44": ["HOME", "VOICE"],
    }


def test_a_number_that_cannot_be_read_is_written_as_it_was_typed() -> None:
    draft = ContactDraft(last_name="X", business=BusinessInformation(phone="bonjour", extension="7"))
    assert read(draft).tel.value == "bonjour x7"


def test_both_emails_come_back_and_the_principal_one_is_preferred() -> None:
    first, second = read(FULL).contents["email"]
    assert (first.value, "PREF" in first.type_paramlist) == ("z.oeuvrard@saint-roch.example", True)
    assert (second.value, "PREF" in second.type_paramlist) == ("zoe@ailleurs.example", False)


def test_a_contact_that_is_only_an_organisation_has_its_name() -> None:
    card = read(ContactDraft(organisation="Bibliothèque municipale"))
    assert card.fn.value == "Bibliothèque municipale"
    assert card.org.value == ["Bibliothèque municipale"]


def test_a_private_contact_says_so_and_a_group_is_one() -> None:
    card = read(ContactDraft(kind="group", last_name="Équipe Réseau", private=True))
    assert card.contents["class"][0].value == "PRIVATE"
    assert card.contents["x-addressbookserver-kind"][0].value == "group"


def test_every_line_ends_in_cr_lf_and_has_at_most_75_octets() -> None:
    text = written(FULL.model_copy(update={"notes": "é€👩🏽‍💻" * 200}))
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert all(len(line.encode()) <= LONGEST_LINE for line in lines)
    assert "\n" not in text.replace("\r\n", "")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_folding_is_taken_back_by_removing_line_breaks(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= LONGEST_LINE for line in lines)
    assert lines[0] + "".join(line.removeprefix(" ") for line in lines[1:]) == text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_no_text_breaks_out_of_its_property(text: str) -> None:
    card = written(ContactDraft(last_name=text, notes=f"{text}\nEND:VCARD\n{text}"))
    unfolded = card.replace("\r\n ", "").split("\r\n")
    assert [line for line in unfolded if line.startswith(("BEGIN", "END"))] == ["BEGIN:VCARD", "END:VCARD"]
    assert f"N:{escaped(text)};;;;" in unfolded


def test_the_day_of_the_last_change_is_the_revision() -> None:
    later = replace(contact(FULL), changed=DAY.replace(year=2027))
    assert "REV:2027-03-12T09:30:00Z" in write_vcard(later, LISTS)


def test_a_birthday_with_its_year_is_a_bday_and_other_dates_are_our_own() -> None:
    lines = write_vcard(contact(FULL.model_copy(update={"birthday": "1970-05-01"})), LISTS).splitlines()
    assert "BDAY:1970-05-01" in lines
    dates = {"birthday": "--05-01", "anniversary": "2001-06-12"}
    lines = write_vcard(contact(FULL.model_copy(update=dates)), LISTS).splitlines()
    assert {"X-BIRTHDAY:--05-01", "X-ANNIVERSARY:2001-06-12"} <= set(lines)
    assert not any(line.startswith("BDAY") for line in lines)


@pytest.mark.parametrize("typed", ["in spring", "1970-02-30", "1970"])
def test_a_birthday_that_is_no_date_is_no_bday(typed: str) -> None:
    card = write_vcard(contact(FULL.model_copy(update={"birthday": typed})), LISTS)
    assert f"X-BIRTHDAY:{typed}" in card.splitlines()
    assert "BDAY:" not in card.replace("X-BIRTHDAY:", "")
