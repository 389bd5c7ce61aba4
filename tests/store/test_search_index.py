# SPDX-License-Identifier: MIT
"""The index that searches go by: every beginning is found by it, and keeping it makes no save wait.

SQLite's is merged a little by each save, so that none of them waits for the work of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import make_url, select

from contact_desk.desk import Desk
from contact_desk.domain.names import fold
from contact_desk.services import maintenance
from contact_desk.store import schema, tables
from contact_desk.store.repositories.known_values import named_so
from tests.store.colleagues import colleague_url
from tests.store.drafts import person
from tests.store.migrating import migrate
from tests.store.plain_sql import value

# Some that begin alike up to the longest beginning that is in the index, and beyond.
WORDS = ("ab", "abricot", "abricotier", "bibliotheque", "bibliothecaire", "bibliothecairement", "été")


@pytest.fixture
def sqlite_desk(sqlite_store: str) -> Iterator[Desk]:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    yield desk
    desk.close()


def segments(desk: Desk) -> int:
    return int(value(desk.store_url, "SELECT count(DISTINCT segid) FROM contact_search_idx"))


def test_the_index_does_not_merge_by_itself(sqlite_desk: Desk) -> None:
    setting = "SELECT v FROM contact_search_config WHERE k = 'automerge'"
    assert value(sqlite_desk.store_url, setting) == 0


def test_many_saves_leave_few_segments_and_everybody_is_found(sqlite_desk: Desk) -> None:
    # FTS5 itself would merge sixteen at once: without the merging of each save there would be sixteen left.
    for number in range(31):
        sqlite_desk.contacts.add(person(f"Martin{number}"))
    assert segments(sqlite_desk) <= 8
    assert sqlite_desk.contacts.find("martin").total == 31
    assert maintenance.check(sqlite_desk.store_url).problems == ()


def test_every_beginning_finds_the_words_that_begin_so_and_no_others(desk: Desk) -> None:
    contacts = {fold(word): desk.contacts.add(person(word, first_name="Zoé")).contact for word in WORDS}
    for beginning in {word[:letters] for word in contacts for letters in range(1, len(word) + 1)}:
        wanted = {contact for word, contact in contacts.items() if word.startswith(beginning)}
        for text in (beginning, f"{beginning} zo", f"zoe {beginning}"):
            assert {row.id for row in desk.contacts.find(text).rows} == wanted, text
    assert desk.contacts.find("bibliothequex zoe").total == 0


def test_what_was_saved_before_the_index_had_beginnings_is_found_by_them(store_url: str) -> None:
    with opened(store_url) as desk:
        desk.contacts.add(person("Bibliothèque", first_name="Zoé"))
    migrate(store_url, "0007")
    migrate(store_url, schema.HEAD)
    with opened(store_url) as desk:
        desk.contacts.add(person("Bibliothécaire", first_name="Zoé"))
        texts = ("b", "bib zo", "bibliotheque zoe", "bibo")
        assert [desk.contacts.find(text).total for text in texts] == [2, 2, 1, 0]
    assert maintenance.check(store_url).problems == ()


@contextmanager
def opened(store_url: str) -> Iterator[Desk]:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        yield desk
    finally:
        desk.close()


def test_a_contact_of_very_many_words_is_saved_and_found(desk: Desk) -> None:
    notes = " ".join(f"{number}{'слово' * 4}" for number in range(3900))
    contact = desk.contacts.add(person("Bibliothèque", notes=notes)).contact
    for text in ("biblio", "3000сло", "3899слово"):
        assert [row.id for row in desk.contacts.find(text).rows] == [contact], text


def test_the_server_meets_beginnings_by_the_index(postgres_store: str) -> None:
    asked = "EXPLAIN SELECT FROM contact WHERE contact_desk_beginnings(search_text) @@ $$'mar' & 'jea'$$"
    # Of an empty table anything else would be quicker.
    with psycopg.connect(postgres_store, options="-c enable_seqscan=off") as connection:
        plan = [line for (line,) in connection.execute(asked)]
    assert any("search_contact" in line for line in plan)


_COLLATIONS = """
SELECT table_name, collation_name FROM information_schema.columns
 WHERE table_name IN ('contact_tag', 'tag') AND column_name = 'name_key' ORDER BY table_name
"""


def test_the_server_meets_tags_that_begin_with_some_letters_by_the_index_under_its_policies(
    postgres_store: str,
) -> None:
    named = named_so(tables.contact_tag.c.name_key, "va", is_whole=False)
    query = select(tables.contact_tag.c.contact_id).where(named)
    dialect = make_url("postgresql+psycopg://").get_dialect()()
    asked = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    with psycopg.connect(colleague_url(postgres_store), options="-c enable_seqscan=off") as connection:
        plan = [line for (line,) in connection.execute(f"EXPLAIN {asked}")]
        sorted_by = connection.execute(_COLLATIONS).fetchall()
    assert sorted_by == [("contact_tag", "C"), ("tag", "C")]
    assert any("Index Cond" in line and "name_key" in line for line in plan), plan
