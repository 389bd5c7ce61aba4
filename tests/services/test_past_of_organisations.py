# SPDX-License-Identifier: MIT
"""The past of an organisation and of its locations, on both engines: told whole, restored, undone, refused."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.contact_card.history_rows import history_rows, spoken
from contact_desk.wording.catalogue import Words
from tests.services.test_past import change
from tests.store.colleagues import colleague
from tests.store.drafts import person

CITY = BusinessInformation(city="Lyon")


@pytest.fixture
def acme(desk: Desk) -> int:
    return desk.organisation_records.add(OrganisationDraft(name="Acme", type="client", business=CITY)).id


def rename(desk: Desk, organisation: int, **update: object) -> None:
    seen = desk.organisation_records.show(organisation).draft
    desk.organisation_records.change(organisation, seen, seen.model_copy(update=update))


def move(desk: Desk, location: int, **update: object) -> None:
    seen = desk.organisation_records.show_location(location).draft
    desk.organisation_records.change_location(location, seen, seen.model_copy(update=update))


def told(desk: Desk, organisation: int, most: int = 2_000, language: str = "en") -> list[str]:
    """Every line of the history; the heads of the operations are left out."""
    words = Words(language)
    past = desk.history.past_of_organisation(organisation, most=most)
    rows = history_rows(past, desk.vocabulary.load(), words)
    return [spoken(row, words) for row in rows if row.line is not None]


def entry_of(desk: Desk, organisation: int, table: str, column: str) -> int:
    operations = desk.history.past_of_organisation(organisation).operations
    changes = (each for operation in operations for each in operation.changes)
    return next(
        each.entry.id
        for each in changes
        if each.entry.table == table and each.before is not None and column in each.columns()
    )


def test_every_change_of_an_organisation_is_told(desk: Desk, acme: int) -> None:
    rename(desk, acme, name="Zenith", type="partner", business=BusinessInformation(city="Sète"))
    desk.organisation_activity.deactivate(acme)
    assert told(desk, acme)[:4] == [
        "Active: from Yes to No",
        "Name: from Acme to Zenith",
        "Type: from Client to Partner",
        "Business address, city: from Lyon to Sète",
    ]
    assert "Name: Acme added" in told(desk, acme)


def test_the_history_of_an_organisation_tells_of_its_locations_by_name(desk: Desk, acme: int) -> None:
    draft = LocationDraft(name="Siège", organisation="Acme", business=CITY)
    location = desk.organisation_records.add_location(draft).id
    assert {"Location: Siège added", "Siège · Business address: Lyon added"} <= set(told(desk, acme))
    move(desk, location, name="Head office", business=BusinessInformation(city="Sète"))
    assert told(desk, acme)[:2] == [
        "Head office · Name: from Siège to Head office",
        "Head office · Business address, city: from Lyon to Sète",
    ]


def test_another_organisation_has_a_history_of_its_own(desk: Desk, acme: int) -> None:
    other = desk.organisation_records.add(OrganisationDraft(name="Zenith")).id
    desk.organisation_records.add_location(LocationDraft(name="Quai", organisation="Zenith", business=CITY))
    assert not any("Quai" in line or "Zenith" in line for line in told(desk, acme))
    assert any("Quai" in line for line in told(desk, other))


def test_it_is_told_who_came_and_who_left(desk: Desk, acme: int) -> None:
    contact = desk.contacts.add(person("Roy", first_name="Anna")).contact
    desk.affiliations.associate(contact, acme, job_title="Editor")
    assert told(desk, acme)[0] == "Contact: Anna Roy, Editor added"
    desk.affiliations.end(contact, acme, desk.affiliations.current_day())
    assert any(line.startswith("Anna Roy, ended on: ") for line in told(desk, acme))
    assert any("ROY Anna, Editor" in line for line in told(desk, acme, language="fr"))


def test_one_who_came_from_another_organisation_is_told_with_what_was_there_then(
    desk: Desk, acme: int
) -> None:
    desk.organisation_records.add(OrganisationDraft(name="Zenith"))
    contact = desk.contacts.add(person("Roy", organisation="Zenith")).contact
    seen = desk.contacts.show(contact).draft
    mine = seen.model_copy(update={"organisation": "Acme"})
    desk.contact_editing.change(contact, seen, mine, former=False)
    change(desk, contact, job_title="Editor")
    assert told(desk, acme)[:2] == [
        "Roy, job title: Editor added",
        "Roy, organisation: from Zenith to Acme",
    ]
    zenith = desk.organisations.find("zenith")[0].id
    assert told(desk, zenith)[0] == "Roy, organisation: from Zenith to Acme"


def test_somebody_elses_private_contact_stands_in_no_history(desk: Desk, acme: int) -> None:
    with colleague(desk.store_url) as other:
        other.contacts.add(person("Secret", organisation="Acme", private=True))
        assert any("Secret" in line for line in told(other, acme))
    assert not any("Secret" in line or "Contact" in line for line in told(desk, acme))


def test_a_value_of_an_organisation_is_restored_and_undone(desk: Desk, acme: int) -> None:
    rename(desk, acme, name="Zenith", notes="later")
    restored = desk.history.restore_of_organisation(
        acme, entry_of(desk, acme, "organisation", "name"), "name"
    )
    kept = desk.organisation_records.show(acme).draft
    assert (kept.name, kept.notes) == ("Acme", "later")
    assert restored.changes.organisations == {acme}
    assert [each.id for each in desk.organisations.find("acme")] == [acme]
    assert desk.organisations.find("zenith") == ()
    desk.history.undo(restored.changes.operation or 0)
    assert desk.organisation_records.show(acme).draft.name == "Zenith"


def test_a_value_of_a_location_is_restored(desk: Desk, acme: int) -> None:
    draft = LocationDraft(name="Siège", organisation="Acme", business=CITY)
    location = desk.organisation_records.add_location(draft).id
    move(desk, location, business=BusinessInformation(city="Sète"))
    restored = desk.history.restore_of_organisation(acme, entry_of(desk, acme, "address", "city"), "city")
    assert desk.organisation_records.show_location(location).draft.business.city == "Lyon"
    assert restored.changes.organisations == {acme}
    assert restored.changes.locations == {location}


def test_a_name_that_another_has_by_now_is_not_restored(desk: Desk, acme: int) -> None:
    rename(desk, acme, name="Zenith")
    desk.organisation_records.add(OrganisationDraft(name="ACME"))
    entry = entry_of(desk, acme, "organisation", "name")
    with pytest.raises(ContactDeskError):
        desk.history.restore_of_organisation(acme, entry, "name")
    assert desk.organisation_records.show(acme).draft.name == "Zenith"


def test_only_what_is_the_organisations_own_is_restored(desk: Desk, acme: int) -> None:
    contact = desk.contacts.add(person("Roy", organisation="Acme")).contact
    change(desk, contact, job_title="Editor")
    with pytest.raises(NotFound):
        desk.history.restore_of_organisation(
            acme, entry_of(desk, acme, "affiliation", "job_title"), "job_title"
        )
    other = desk.organisation_records.add(OrganisationDraft(name="Zenith")).id
    rename(desk, acme, notes="new")
    with pytest.raises(NotFound):
        desk.history.restore_of_organisation(other, entry_of(desk, acme, "organisation", "notes"), "notes")


def test_what_hung_on_a_location_that_is_gone_waits_for_it(desk: Desk, acme: int) -> None:
    draft = LocationDraft(name="Siège", organisation="Acme", business=CITY)
    location = desk.organisation_records.add_location(draft).id
    added = desk.history.recent()[0].id
    move(desk, location, business=BusinessInformation(city="Sète"))
    desk.history.undo(desk.history.recent()[0].id)
    entry = entry_of(desk, acme, "address", "city")
    taken = desk.history.undo(added).changes.operation or 0
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.restore_of_organisation(acme, entry, "city")
    assert (refusal.value.code, refusal.value.parameters) == ("location_of_it_gone", {"name": "Siège"})
    desk.history.undo(taken)
    desk.history.restore_of_organisation(acme, entry, "city")
    assert desk.organisation_records.show_location(location).draft.business.city == "Sète"


def test_a_location_comes_back_by_its_line_in_the_history(desk: Desk, acme: int) -> None:
    draft = LocationDraft(name="Siège", organisation="Acme", business=CITY)
    location = desk.organisation_records.add_location(draft).id
    desk.history.undo(desk.history.recent()[0].id)
    desk.history.restore_of_organisation(acme, entry_of(desk, acme, "location", "name"))
    assert desk.organisation_records.show_location(location).draft.name == "Siège"


def test_a_long_past_says_that_it_is_not_whole(desk: Desk, acme: int) -> None:
    for name in ("A", "B", "C"):
        rename(desk, acme, name=name)
    assert told(desk, acme, most=2) == ["Name: from B to C", "Name: from A to B"]
    assert not desk.history.past_of_organisation(acme, most=2).complete
    assert desk.history.past_of_organisation(acme).complete


def test_no_question_goes_through_the_whole_journal(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    acme = desk.organisation_records.add(OrganisationDraft(name="Acme", type="client", business=CITY)).id
    desk.contacts.add(person("Roy", organisation="Acme", location="Siège"))
    asked: list[tuple[str, tuple[object, ...]]] = []
    engine = desk._store._engine
    event.listen(engine, "before_cursor_execute", lambda *seen: asked.append((seen[2], seen[3])))
    assert {"Location: Siège added", "Name: Acme added"} <= set(told(desk, acme))
    questions = [(words, values) for words, values in asked if "FROM journal" in words]
    with engine.connect() as connection:
        plans = [
            [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)]
            for words, values in questions
        ]
    # Nor through all entries of the journal that are of no contact.
    assert sum("SEARCH journal USING INDEX ix_journal_location_id" in plan[0] for plan in plans) == 1
    assert not [detail for plan in plans for detail in plan if detail.startswith("SCAN journal")]
    desk.close()
