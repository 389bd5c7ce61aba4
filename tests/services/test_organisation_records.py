# SPDX-License-Identifier: MIT
"""Organisations and locations saved whole, on both engines: unique names, two editors, nothing lost."""

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.draft import AddressDraft, BusinessInformation, InteractionAddressDraft
from contact_desk.domain.edit_conflict import EditConflict
from contact_desk.domain.edit_merging import Side
from contact_desk.domain.errors import NotFound, Refused
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.vocabulary import ListName
from tests.store.drafts import person

ACME = OrganisationDraft(
    name="Acmé & Fils",
    type="client",
    business=BusinessInformation(
        street="1 rue de l'Église", city="Lyon", country="FR", phone="04 78 00 00 01", website="acme.example"
    ),
    addresses=(AddressDraft(type="billing", city="Paris"),),
    interaction_addresses=(InteractionAddressDraft(type="phone", subtype="office2", value="04 78 00 00 02"),),
    notes="line\nline",
)
SITE = LocationDraft(
    name="Siège", organisation="acme & fils", business=BusinessInformation(city="Villeurbanne")
)


def _changed(draft: OrganisationDraft, **update: object) -> OrganisationDraft:
    return draft.model_copy(update=update)


def test_an_organisation_is_shown_as_it_was_saved(desk: Desk) -> None:
    desk.lists.save_type(AttributeType("", entity=Entity.ORGANISATION, label_en="Siren"))
    draft = _changed(ACME, attributes={"siren": "123"})
    added = desk.organisation_records.add(draft)
    record = desk.organisation_records.show(added.id)
    assert record.draft.model_copy(update={"uid": ""}) == draft
    assert (record.active, record.version, record.owner) == (True, 1, desk.user.login)
    assert added.changes.organisations == {added.id}


def test_a_location_is_shown_as_it_was_saved_with_the_name_of_its_organisation(desk: Desk) -> None:
    organisation = desk.organisation_records.add(ACME).id
    added = desk.organisation_records.add_location(SITE)
    record = desk.organisation_records.show_location(added.id)
    assert record.draft.model_copy(update={"uid": ""}) == SITE.model_copy(update={"organisation": ACME.name})
    assert record.organisation_id == organisation
    assert [each.id for each in desk.organisations.locations(organisation)] == [added.id]


def test_a_name_that_is_taken_is_refused_with_the_one_who_has_it(desk: Desk) -> None:
    first = desk.organisation_records.add(ACME).id
    with pytest.raises(Refused) as refusal:
        desk.organisation_records.add(OrganisationDraft(name=" ACME et  fils".replace("et", "&")))
    (error,) = refusal.value.errors
    assert (error.field, error.code) == ("name", "organisation_taken")
    assert error.parameters == {"id": first, "name": ACME.name}


def test_an_inactive_organisation_keeps_its_name_and_is_not_offered(desk: Desk) -> None:
    added = desk.organisation_records.add(ACME).id
    desk.organisation_activity.deactivate(added)
    assert desk.organisations.find("acme") == ()
    with pytest.raises(Refused):
        desk.organisation_records.add(OrganisationDraft(name="acme & fils"))
    desk.organisation_activity.reactivate(added)
    assert [each.id for each in desk.organisations.find("acme")] == [added]


def test_the_same_draft_saved_twice_is_one_organisation(desk: Desk) -> None:
    draft = _changed(ACME, uid="0190-a")
    first, second = desk.organisation_records.add(draft), desk.organisation_records.add(draft)
    assert (second.id, second.already) == (first.id, True)


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (OrganisationDraft(name=" \u200b "), "name", "required"),
        (OrganisationDraft(name="A", type="nonsense"), "type", "unknown_value"),
        (
            OrganisationDraft(name="A", business=BusinessInformation(email="x")),
            "business.email",
            "email_no_at",
        ),
        (OrganisationDraft(name="A\x00"), "name", "control_characters"),
    ],
)
def test_what_is_wrong_with_an_organisation_is_told_at_its_field(
    desk: Desk, draft: OrganisationDraft, field: str, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        desk.organisation_records.add(draft)
    assert (field, code) in {(error.field, error.code) for error in refusal.value.errors}
    assert desk.organisations.find("") == ()


def test_a_location_without_an_organisation_is_refused(desk: Desk) -> None:
    for organisation, code in (("", "required"), ("Nobody", "no_such_organisation")):
        with pytest.raises(Refused) as refusal:
            desk.organisation_records.add_location(LocationDraft(name="Here", organisation=organisation))
        assert [(error.field, error.code) for error in refusal.value.errors] == [("organisation", code)]


def test_two_organisations_may_have_a_location_of_the_same_name_one_may_not(desk: Desk) -> None:
    desk.organisation_records.add(ACME)
    desk.organisation_records.add(OrganisationDraft(name="Other"))
    desk.organisation_records.add_location(SITE)
    desk.organisation_records.add_location(LocationDraft(name="Siège", organisation="Other"))
    with pytest.raises(Refused) as refusal:
        desk.organisation_records.add_location(LocationDraft(name="SIEGE", organisation="Other"))
    assert refusal.value.errors[0].code == "location_taken"
    assert refusal.value.errors[0].parameters["name"] == "Siège"


def test_a_change_writes_only_what_differs(desk: Desk) -> None:
    organisation = desk.organisation_records.add(ACME).id
    before = desk.organisation_records.show(organisation).draft
    mine = _changed(
        before,
        notes="new",
        interaction_addresses=(*before.interaction_addresses, InteractionAddressDraft(type="fax", value="1")),
    )
    changes = desk.organisation_records.change(organisation, before, mine)
    assert desk.organisation_records.show(organisation).draft == mine
    (operation,) = [each for each in desk.history.recent() if each.id == changes.operation]
    made = [(entry.table, entry.action.value) for entry in operation.entries]
    assert sorted(made) == [("interaction_address", "insert"), ("organisation", "update")]


def test_two_people_who_change_different_fields_both_have_their_way(desk: Desk) -> None:
    organisation = desk.organisation_records.add(ACME).id
    seen = desk.organisation_records.show(organisation).draft
    desk.organisation_records.change(organisation, seen, _changed(seen, type="partner"))
    desk.organisation_records.change(organisation, seen, _changed(seen, notes="mine"))
    now = desk.organisation_records.show(organisation)
    assert (now.draft.type, now.draft.notes, now.version) == ("partner", "mine", 3)


def test_two_people_who_change_the_same_field_are_asked(desk: Desk) -> None:
    organisation = desk.organisation_records.add(ACME).id
    seen = desk.organisation_records.show(organisation).draft
    desk.organisation_records.change(organisation, seen, _changed(seen, notes="theirs"))
    with pytest.raises(EditConflict) as refusal:
        desk.organisation_records.change(organisation, seen, _changed(seen, notes="mine"))
    (conflict,) = refusal.value.conflicts
    assert (conflict.path, conflict.mine, conflict.theirs, conflict.original) == (
        *("notes", "mine", "theirs"),
        seen.notes,
    )
    desk.organisation_records.change(organisation, seen, _changed(seen, notes="mine"), {"notes": Side.MINE})
    assert desk.organisation_records.show(organisation).draft.notes == "mine"


def test_a_value_retired_meanwhile_keeps_nobody_from_another_change(desk: Desk) -> None:
    from dataclasses import replace

    organisation = desk.organisation_records.add(ACME).id
    client = desk.vocabulary.load().find(ListName.ORGANISATION_TYPE, "client")
    assert client is not None
    desk.lists.save_value(replace(client, retired=True))
    seen = desk.organisation_records.show(organisation).draft
    desk.organisation_records.change(organisation, seen, _changed(seen, notes="new"))
    assert desk.organisation_records.show(organisation).draft.type == "client"


def test_a_renamed_organisation_is_found_by_its_new_name_and_so_are_its_contacts(desk: Desk) -> None:
    organisation = desk.organisation_records.add(ACME).id
    contact = desk.contacts.add(person("Martin", organisation=ACME.name)).contact
    seen = desk.organisation_records.show(organisation).draft
    desk.organisation_records.change(organisation, seen, _changed(seen, name="Zenith"))
    assert [each.name for each in desk.organisations.find("zen")] == ["Zenith"]
    assert [row.id for row in desk.contacts.find("zenith").rows] == [contact]
    assert desk.contacts.find("acme").total == 0
    assert desk.contacts.show(contact).draft.organisation == "Zenith"


def test_a_change_can_be_undone(desk: Desk) -> None:
    organisation = desk.organisation_records.add(ACME).id
    desk.contacts.add(person("Martin", organisation=ACME.name))
    seen = desk.organisation_records.show(organisation).draft
    changes = desk.organisation_records.change(
        organisation, seen, _changed(seen, name="Zenith", business=BusinessInformation(city="Lille"))
    )
    desk.history.undo(changes.operation or 0)
    assert desk.organisation_records.show(organisation).draft == seen
    assert desk.contacts.find("acme").total == 1


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    for ask in (desk.organisation_records.show, desk.organisation_records.show_location):
        for number in (0, -1, 4711, 2**70):
            with pytest.raises(NotFound):
                ask(number)
