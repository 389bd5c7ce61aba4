# SPDX-License-Identifier: MIT
"""What a contact inherits of its place, on both engines: read where it stands, never copied."""

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.inheritance import Inherited, inherited
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from tests.store.drafts import person

HEADQUARTERS = BusinessInformation(street="1 rue Haute", city="Lyon", country="FR", phone="04 78 00 00 01")
DEPOT = BusinessInformation(city="Annecy", phone="04 50 00 00 02", extension="12")
NOTHING = BusinessInformation()


@pytest.fixture
def acme(desk: Desk) -> int:
    added = desk.organisation_records.add(OrganisationDraft(name="Acme", business=HEADQUARTERS))
    desk.organisation_records.add_location(LocationDraft(name="Depot", organisation="Acme", business=DEPOT))
    desk.organisation_records.add_location(LocationDraft(name="Empty", organisation="Acme"))
    return added.id


def _lent_to(desk: Desk, location: str = "", **fields: str) -> Inherited:
    contact = desk.contacts.add(person("Martin", organisation="Acme", location=location, **fields)).contact
    return desk.organisation_records.inherited_by(contact, desk.contacts.show(contact).draft.business)


def test_a_contact_without_an_address_shows_the_locations(desk: Desk, acme: int) -> None:
    lent = _lent_to(desk, "Depot")
    assert (lent.address.city, lent.address_from) == ("Annecy", Entity.LOCATION)
    assert (lent.phone, lent.extension, lent.phone_from) == ("04 50 00 00 02", "12", Entity.LOCATION)


def test_what_the_location_lacks_comes_from_the_organisation(desk: Desk, acme: int) -> None:
    for location in ("Empty", ""):
        lent = _lent_to(desk, location)
        assert (lent.address.street, lent.address_from) == ("1 rue Haute", Entity.ORGANISATION)
        assert (lent.phone, lent.phone_from) == ("04 78 00 00 01", Entity.ORGANISATION)


def test_a_value_of_ones_own_overrides(desk: Desk, acme: int) -> None:
    lent = _lent_to(desk, "Depot", phone="06 12 34 56 78")
    assert (lent.phone, lent.phone_from, lent.address.city) == ("", None, "Annecy")
    assert _lent_to(desk, "Depot", country="BE").address_from is None


def test_a_change_of_the_place_is_seen_at_once(desk: Desk, acme: int) -> None:
    contact = desk.contacts.add(person("Martin", organisation="Acme")).contact
    seen = desk.organisation_records.show(acme).draft
    moved = seen.model_copy(update={"business": HEADQUARTERS.model_copy(update={"city": "Lille"})})
    desk.organisation_records.change(acme, seen, moved)
    assert desk.organisation_records.inherited_by(contact, NOTHING).address.city == "Lille"
    assert desk.contacts.show(contact).draft.business.is_blank()


def test_who_works_nowhere_inherits_nothing(desk: Desk) -> None:
    contact = desk.contacts.add(person("Martin")).contact
    assert desk.organisation_records.inherited_by(contact, NOTHING) == Inherited()


def test_a_former_place_lends_nothing(desk: Desk, acme: int) -> None:
    contact = desk.contacts.add(person("Martin", organisation="Acme")).contact
    seen = desk.contacts.show(contact).draft
    desk.contact_editing.change(contact, seen, seen.model_copy(update={"organisation": "Zenith"}))
    assert desk.organisation_records.inherited_by(contact, NOTHING) == Inherited()


def test_a_wizard_can_ask_before_there_is_a_contact(desk: Desk, acme: int) -> None:
    assert desk.organisation_records.inherited_at(acme, "DEPOT", NOTHING).address.city == "Annecy"
    assert desk.organisation_records.inherited_at(acme, "unknown", NOTHING).address.city == "Lyon"


def test_an_address_is_inherited_whole_and_never_mixed_of_two() -> None:
    lent = inherited(NOTHING, BusinessInformation(city="Annecy"), HEADQUARTERS)
    assert (lent.address.city, lent.address.street) == ("Annecy", "")
