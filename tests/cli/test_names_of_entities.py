# SPDX-License-Identifier: MIT
"""The command line speaks of contacts as the store does; its JSON never changes."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.entity_names import EntityName, Gender, NamedEntity
from tests.cli.conftest import Program
from tests.store.drafts import person

NAMES = (
    EntityName(NamedEntity.CONTACT, "en", "Client", "Clients"),
    EntityName(NamedEntity.CONTACT, "fr", "Personne", "Personnes", Gender.FEMININE),
)


@pytest.fixture
def store(sqlite_store: str) -> str:
    """With a contact whose own name is the old word."""
    desk = Desk.open(sqlite_store, language="en", region="FR")
    desk.contacts.add(person("Contact"))
    desk.close()
    return sqlite_store


def rename(store: str) -> None:
    desk = Desk.open(store, language="en", region="FR")
    desk.entity_names.save(NAMES)
    desk.close()


@pytest.mark.parametrize(("language", "noun"), [("en", "client"), ("fr", "personne")])
def test_what_a_person_reads_has_the_new_names(
    program: Program, store: str, language: str, noun: str
) -> None:
    before = program("--store", store, "--language", language, "contact", "find")
    rename(store)
    after = program("--store", store, "--language", language, "contact", "find")
    assert "1 contact" in before.out
    assert f"1 {noun}" in after.out
    assert "contact" in after.out.casefold()
    missing = program("--store", store, "--language", language, "contact", "show", "99")
    assert noun in missing.err
    assert "contact" not in missing.err


def test_json_is_the_same(program: Program, store: str) -> None:
    before = program("--store", store, "--json", "contact", "show", "1")
    rename(store)
    after = program("--store", store, "--json", "contact", "show", "1")
    assert after.document == before.document
