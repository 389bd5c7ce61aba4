# SPDX-License-Identifier: MIT
"""What full text is asked on each engine: all that match as a condition, or any few of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Join,
    Select,
    String,
    Subquery,
    and_,
    bindparam,
    column,
    func,
    literal,
    or_,
    select,
    table,
    text,
)
from sqlalchemy.ext.compiler import compiles

from contact_desk.domain.search_words import QueryTerm
from contact_desk.store import tables
from contact_desk.store.beginnings import LETTERS
from contact_desk.store.hot_question import ask_of_list

_contact = tables.contact.c
_LOOKED_AT = 2000
_FEW_DIGITS = 3
_OLDEST = 4000


class Matching(Protocol):
    """One question, of one engine. Several may stand in one statement."""

    def condition(self) -> ColumnElement[bool]:
        """On `contact`."""

    def in_full(self, search_text: ColumnElement[str]) -> ColumnElement[bool]:
        """The same condition on the words themselves, for a few contacts that are at hand."""

    def some(
        self, connection: Connection, where: Sequence[ColumnElement[bool]], most: int
    ) -> Sequence[tuple[int, str]]:
        """Id and sort key of any that match and meet these conditions, `most` of them: the first ones met."""

    def counted(
        self, connection: Connection, where: Sequence[ColumnElement[bool]], most: int, /
    ) -> int | None:
        """How many these would be; None where that takes as long as fetching them."""


@dataclass(frozen=True)
class InFts5:
    """Beginnings of up to twelve letters are in the index: their contacts are met one after the other.

    A longer one has the engine gather all contacts of all its words first. So a few contacts are met by the twelve
    letters, and looked at: of a frequent word most of them have it, and by a rare one there are not many.
    """

    terms: Sequence[QueryTerm]

    def in_full(self, search_text: ColumnElement[str]) -> ColumnElement[bool]:
        return _written_in_full(self.terms, search_text)

    def condition(self) -> ColumnElement[bool]:
        found = text("SELECT rowid FROM contact_search WHERE contact_search MATCH :words")
        return _contact.id.in_(found.bindparams(_words(self._words())).columns(column("rowid")))

    def some(
        self, connection: Connection, where: Sequence[ColumnElement[bool]], most: int
    ) -> Sequence[tuple[int, str]]:
        words, short = self._words(), self._shortened()
        if short != words:
            fits = _written_in_full(self.terms, _contact.search_text).label("fits")
            looked_at = _met(where).add_columns(fits)
            met = connection.execute(looked_at, {"words": short, "most": _LOOKED_AT}).all()
            found = [(contact, key) for contact, key, is_found in met if is_found]
            if len(found) >= most or len(met) < _LOOKED_AT:
                return found[:most]
        # What is asked besides may need the whole row.
        made_of = _met_by_index if len(where) == 1 else _met
        return ask_of_list(connection, made_of, where, {"words": words, "most": most})

    def counted(
        self, connection: Connection, where: Sequence[ColumnElement[bool]], most: int, /
    ) -> int | None:
        words = self._words()
        if len(where) > 1 or words != self._shortened():
            return None
        (met,) = ask_of_list(connection, _number_met, where, {"words": words, "most": most})
        return int(met.found)

    def _words(self) -> str:
        return _written(self.terms, '"{}"*'.format, " OR ", " AND ")

    def _shortened(self) -> str:
        """Each word as far as its beginning is in the index; what was joined of several, and numbers, are rare."""
        typed = {word for term in self.terms for word in max(term.alternatives, key=len)}

        def short(word: str) -> str:
            cut = word[:LETTERS] if word in typed and not word.isdigit() else word
            return f'"{cut}"*'

        return _written(self.terms, short, " OR ", " AND ")


@dataclass(frozen=True)
class OnPostgres:
    """Through a function: under row-level security the operator itself could use no index (`guard_functions`).

    `whose`: none but this owner's are wanted.
    """

    terms: Sequence[QueryTerm]
    whose: str | None = None

    def in_full(self, search_text: ColumnElement[str]) -> ColumnElement[bool]:
        return _written_in_full(self.terms, search_text)

    def condition(self) -> ColumnElement[bool]:
        return _contact.id.in_(select(self._found(None).c.found))

    def some(
        self, connection: Connection, where: Sequence[ColumnElement[bool]], most: int
    ) -> Sequence[tuple[int, str]]:
        """The function itself looks for those in the list alone: it stops where there are enough of them.

        What else is wanted of them is asked of all that it finds.
        """
        if len(where) > 1 + (self.whose is not None):
            every = select(_contact.id, _contact.sort_key).where(*where, self.condition())
            # Each page is cut from the first ones met: the same ones by whatever plan the server takes next.
            return connection.execute(every.order_by(_contact.id).limit(most)).all()
        if self._is_of_most():
            near = connection.execute(self._near(where, most)).all()
            if len(near) == most:
                return near
        found = self._found(most).c
        return connection.execute(select(found.found, found.name)).all()

    def counted(self, _connection: object, _where: object, _most: int, /) -> None:
        return None

    def _is_of_most(self) -> bool:
        """Up to three digits begin the number of nearly everybody, and each of the numbers is another word."""
        return all(word.isdigit() and len(word) <= _FEW_DIGITS for word in _all_words(self.terms))

    def _near(self, where: Sequence[ColumnElement[bool]], most: int) -> Select[int, str]:
        """Those among the oldest contacts, whom the index need not be asked for."""
        some = select(_contact.id, _contact.sort_key, _contact.search_text).where(*where)
        oldest = some.order_by(_contact.id).limit(_OLDEST).subquery().c
        fits = _written_in_full(self.terms, oldest.search_text)
        return select(oldest.id, oldest.sort_key).where(fits).order_by(oldest.id).limit(most)

    def _found(self, most: int | None) -> Subquery:
        question = text(
            "SELECT found, name FROM contact_desk_search(CAST(:words AS tsquery), CAST(:most AS integer),"
            " CAST(:whose AS text))"
        )
        words = _written(self.terms, "'{}':*".format, " | ", " & ")
        bound = question.bindparams(
            _words(words), bindparam("most", most, unique=True), bindparam("whose", self.whose, unique=True)
        )
        return bound.columns(column("found", BigInteger), column("name", String)).subquery()


class _ByIndex(Join):
    """To `contact` by one index; SQLAlchemy writes no such hint for SQLite."""

    inherit_cache = True


@compiles(_ByIndex)
def _with_hint(join: _ByIndex, compiler: Any, **rest: Any) -> str:
    written: str = compiler.visit_join(join, **rest)
    return written.replace(" ON ", " INDEXED BY ix_contact_number ON ", 1)


def _met(where: Sequence[ColumnElement[bool]], join: type[Join] = Join) -> Select[Any]:
    """Joined, not listed: FTS5 stops where there are enough."""
    index = table("contact_search", column("rowid"))
    both = join(index, tables.contact, _contact.id == index.c.rowid)
    wanted = text("contact_search MATCH :words")
    found = select(_contact.id, _contact.sort_key).select_from(both).where(wanted, *where)
    return found.limit(bindparam("most"))


def _met_by_index(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """In the index that knows all of this: each row of a contact is a page of the file of its own."""
    return _met(where, _ByIndex)


def _number_met(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    some = _met_by_index(where).with_only_columns(_contact.id, maintain_column_froms=True).subquery()
    return select(func.count().label("found")).select_from(some)


def _words(words: str) -> BindParameter[str]:
    return bindparam("words", words, unique=True)


def _written(terms: Iterable[QueryTerm], word: Callable[[str], str], either: str, both: str) -> str:
    """A query in one engine's own language. Words are letters and digits alone: there is nothing to escape."""
    return both.join(
        "(" + either.join(f"({both.join(map(word, parts))})" for parts in term.alternatives) + ")"
        for term in terms
    )


def _written_in_full(terms: Iterable[QueryTerm], search_text: ColumnElement[str]) -> ColumnElement[bool]:
    """The same question of the words themselves, which have no sign that LIKE would take for another."""
    has = literal(" ") + search_text
    asked = (
        or_(*(and_(*(has.like(f"% {word}%") for word in parts)) for parts in term.alternatives))
        for term in terms
    )
    return and_(*asked)


def _all_words(terms: Iterable[QueryTerm]) -> Iterator[str]:
    return (word for term in terms for parts in term.alternatives for word in parts)
