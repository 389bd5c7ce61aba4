# SPDX-License-Identifier: MIT
"""Finding contacts by words: FTS5 on SQLite, a GIN index on PostgreSQL, both over the folded `search_text`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from sqlalchemy import ColumnElement, Connection

from contact_desk.domain.search_words import QueryTerm, index_words, query_terms
from contact_desk.store.matching import InFts5, Matching, OnPostgres

_SYNC = {
    "search_contact_insert": "AFTER INSERT ON contact BEGIN {add} END",
    "search_contact_delete": "AFTER DELETE ON contact BEGIN {drop} END",
    "search_contact_update": (
        "AFTER UPDATE OF search_text ON contact WHEN OLD.search_text <> NEW.search_text BEGIN {drop} {add} END"
    ),
}
_ADD = "INSERT INTO contact_search (rowid, search_text) VALUES (NEW.id, NEW.search_text);"
_DROP = "INSERT INTO contact_search (contact_search, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);"
_COMMAND = "INSERT INTO contact_search (contact_search, rank) VALUES ('{}', {})"
_OF_A_NUMBER = 3
# A page that a save adds is written again once a level, each of which is four times the one below.
_PAGES_A_SAVE = 12

# PostgreSQL's text search has room for a mebibyte a row, and finds wrong things without a word when there is more.
_MOST_BYTES = 1_000_000


def search_text(texts: Iterable[str], phones: Iterable[str], region: str) -> str:
    """What is indexed of a contact: its folded words, and each number as people type it, in digits alone."""
    words = dict.fromkeys(digits for typed in phones for digits in _digits(typed, region))
    words.update(dict.fromkeys(index_words(*texts)))
    sizes = accumulate(len(word.encode()) for word in words)
    return " ".join(word for word, size in zip(words, sizes, strict=True) if size <= _MOST_BYTES)


def matching(query: str, region: str, engine: str, *, whose: str | None = None) -> Matching | None:
    """What a search field's text asks of full text; None when it asks for nothing. `whose` is an owner's login."""
    terms = _terms(query, region)
    if not terms:
        return None
    return InFts5(terms) if engine == "sqlite" else OnPostgres(terms, whose)


def matching_terms(terms: Sequence[QueryTerm], engine: str) -> Matching:
    """The same of words that were found elsewhere."""
    return InFts5(terms) if engine == "sqlite" else OnPostgres(terms)


def matches(query: str, region: str, engine: str) -> ColumnElement[bool] | None:
    """The condition on `contact` that a search field's text asks for; None when it asks for nothing."""
    wanted = matching(query, region, engine)
    return None if wanted is None else wanted.condition()


def install(connection: Connection) -> None:
    """Keep FTS5 in step with the rows; on PostgreSQL the index does that itself."""
    if connection.dialect.name == "sqlite":
        for name, template in _SYNC.items():
            connection.exec_driver_sql(f"CREATE TRIGGER {name} " + template.format(add=_ADD, drop=_DROP))
        connection.exec_driver_sql("INSERT INTO contact_search (contact_search) VALUES ('rebuild')")
        # FTS5 would merge by itself after each 64 pages, and let one save in sixty wait for all of that.
        connection.exec_driver_sql(_COMMAND.format("automerge", 0))


def merge_a_little(connection: Connection) -> None:
    """Merge as much of FTS5's index as one save makes necessary; PostgreSQL's own workers do that there."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_COMMAND.format("merge", _PAGES_A_SAVE))


def remove(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        for name in _SYNC:
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")


def _digits(typed: str, region: str) -> tuple[str, ...]:
    from contact_desk.domain.phone import read_phone

    reading = read_phone(typed, region)
    if reading.e164 is None:
        return (reading.key,) if reading.key else ()
    national = "".join(filter(str.isdigit, reading.national))
    international = reading.e164[1:]
    # "0467…" as one dials it, "33467…" as abroad, "467…" as one says it after the country's code.
    return tuple(dict.fromkeys((national, international, national.lstrip("0"))))


def _terms(query: str, region: str) -> tuple[QueryTerm, ...]:
    """The words of a query; what may be a number is looked for as one, and as any other words besides."""
    terms = query_terms(query)
    if not terms:
        return ()
    # The whole list needs no reader of numbers, which takes its time to import.
    from contact_desk.domain.phone import looks_like_phone, read_phone

    if not looks_like_phone(query):
        return terms
    reading = read_phone(query, region)
    digits = reading.e164[1:] if reading.e164 else "".join(filter(str.isdigit, query))
    # What one dials before a country's code stands in no index.
    dialled = digits.removeprefix("00") or digits
    others = terms[0].alternatives if len(terms) == 1 else ()
    typed = max(others, key=len, default=())
    kept = (parts for parts in others if _may_be_numbers(parts[1:] if parts == typed else parts))
    return (QueryTerm(tuple(dict.fromkeys(((digits,), (dialled,), *kept)))),)


def _may_be_numbers(pieces: Iterable[str]) -> bool:
    """Of "04 67 14" nobody means three numbers, and nearly everybody has words that begin so; "3 500 000" may be."""
    return not any(piece.isdigit() and len(piece) < _OF_A_NUMBER for piece in pieces)
