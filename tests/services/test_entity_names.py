# SPDX-License-Identifier: MIT
"""Renaming the entities, on both engines: kept by language, journaled, undone, refused with nothing changed."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.entity_names import EntityName, Gender, NamedEntity
from contact_desk.domain.errors import Refused
from contact_desk.domain.journal import UndoRefused
from tests.store import plain_sql
from tests.store.colleagues import colleague

ORGANISATION = NamedEntity.ORGANISATION
COMPAGNIE = EntityName(ORGANISATION, "fr", "Compagnie", "Compagnies", Gender.FEMININE)
COMPANY = EntityName(ORGANISATION, "en", "Company", "Companies")
INDIVIDU = EntityName(NamedEntity.CONTACT, "fr", "Individu", "Individus", Gender.MASCULINE)


def test_a_new_store_calls_everything_as_the_program_does(desk: Desk) -> None:
    assert desk.entity_names.load() == {}


def test_names_are_kept_by_entity_and_language(desk: Desk) -> None:
    changes = desk.entity_names.save([COMPAGNIE, COMPANY])
    desk.entity_names.save([INDIVIDU])
    assert changes.vocabulary
    expected = {each.key: each for each in (COMPAGNIE, COMPANY, INDIVIDU)}
    assert desk.entity_names.load() == expected
    with colleague(desk.store_url) as other:
        assert other.entity_names.load() == expected


def test_an_empty_name_brings_the_program_s_own_word_back(desk: Desk) -> None:
    desk.entity_names.save([COMPAGNIE, COMPANY])
    desk.entity_names.save([EntityName(ORGANISATION, "fr", " ", "")])
    assert desk.entity_names.load() == {COMPANY.key: COMPANY}


def test_renaming_is_one_operation_that_can_be_undone(desk: Desk) -> None:
    first = desk.entity_names.save([COMPAGNIE, COMPANY])
    second = desk.entity_names.save([EntityName(ORGANISATION, "fr", "Client", "Clients", Gender.MASCULINE)])
    assert [each.kind for each in desk.history.recent()][:2] == ["names.change", "names.change"]
    undone = desk.history.undo(second.operation or 0)
    assert undone.changes.vocabulary
    assert desk.entity_names.load()[COMPAGNIE.key] == COMPAGNIE
    desk.history.undo(first.operation or 0)
    assert desk.entity_names.load() == {}


def test_what_is_called_so_already_is_no_operation(desk: Desk) -> None:
    desk.entity_names.save([COMPAGNIE])
    before = desk.history.recent()
    assert desk.entity_names.save([COMPAGNIE]).operation is None
    assert desk.history.recent() == before


def test_sixteen_characters_are_refused_and_nothing_is_changed(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        desk.entity_names.save([COMPANY, EntityName(ORGANISATION, "fr", "a" * 16, "b" * 15)])
    (error,) = refusal.value.errors
    assert (error.field, error.code) == ("organisation.fr.singular", "too_long")
    assert desk.entity_names.load() == {}


def test_the_name_of_another_entity_is_refused_whoever_gave_it(desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        other.entity_names.save([COMPAGNIE])
    with pytest.raises(Refused) as refusal:
        desk.entity_names.save([EntityName(NamedEntity.LOCATION, "fr", "COMPAGNIE", "Sites")])
    assert [error.code for error in refusal.value.errors] == ["entity_name_taken"]


def test_what_plain_sql_wrote_of_nothing_known_is_left_out(desk: Desk) -> None:
    desk.entity_names.save([COMPAGNIE])
    plain_sql.execute(
        desk.store_url,
        "INSERT INTO entity_label (entity, language, singular, plural) VALUES ('ship', 'fr', 'navire', 'navires')",
    )
    assert desk.entity_names.load() == {COMPAGNIE.key: COMPAGNIE}


def test_what_plain_sql_wrote_that_is_no_name_is_left_out(desk: Desk) -> None:
    """Its braces would be taken for what a sentence leaves open."""
    plain_sql.execute(
        desk.store_url,
        "INSERT INTO entity_label (entity, language, singular, plural) VALUES ('contact', 'en', '{client}', '{}')",
    )
    assert desk.entity_names.load() == {}


def test_an_undo_does_not_call_two_entities_alike(desk: Desk) -> None:
    first = desk.entity_names.save([EntityName(NamedEntity.CONTACT, "en", "client", "clients")])
    contact = EntityName(ORGANISATION, "en", "contact", "contacts")
    desk.entity_names.save([contact])
    with pytest.raises(UndoRefused) as refusal:
        desk.history.undo(first.operation or 0)
    assert refusal.value.code == "undo_taken"
    assert desk.entity_names.load()[contact.key] == contact
