# SPDX-License-Identifier: MIT
"""The contacts of which one field has the words of a search's term (row X49).

Fields are not kept folded. The index of words leaves few contacts, and in which field a word stands is compared here;
where it leaves many, the engine compares, until it has met enough of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Column, ColumnElement, Connection, and_, false, func, or_, select

from contact_desk.domain.country import country_code, country_name, names_of_country
from contact_desk.domain.phone_prefix import key_beginnings
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.search_words import query_terms
from contact_desk.domain.word_fitting import having
from contact_desk.domain.word_pattern import word_pattern
from contact_desk.store import search, tables
from contact_desk.store.ids import among, among_texts
from contact_desk.store.matching import Matching
from contact_desk.store.repositories.query_fields import Standing, standing

_contact = tables.contact.c
_FEW = 2000
"""So many contacts are compared one by one."""
_NOT_MANY = 10_000
"""So many contacts are kept as a list."""
_LOOKED_AT = 2000
_SELDOM = 1 / 100
_BY_NAME = (QueryField.NAME, QueryField.FIRST_NAME, QueryField.LAST_NAME)
Fits = Callable[[str], bool]


class QueryTextRepository:
    """`region` reads a number without a country. What the user may see is left to callers."""

    def __init__(self, connection: Connection, region: str) -> None:
        self._connection = connection
        self._region = region

    def condition(self, field: QueryField, text: str) -> ColumnElement[bool]:
        """On `contact`: its `field` has the words of `text`, or begins with its digits."""
        words, fits = wanted(field, text)
        matching = search.matching(words, self._region, self._connection.dialect.name)
        if matching is None:
            return false()  # Signs alone are in no word of anybody.
        where = standing(self._connection, field)
        few = matching.some(self._connection, (), _FEW + 1)
        if len(few) <= _FEW:
            return self._among(self._fitting(where, fits, [contact for contact, _key in few]))
        condition = where.holds(_has_words(self._connection, field, where, text, fits))
        if field in _BY_NAME:
            # Along the list of names those of one name stand in one place.
            return and_(matching.condition(), condition)
        return condition if self._is_frequent(condition) else self._listed(matching, condition)

    def _is_frequent(self, condition: ColumnElement[bool]) -> bool:
        """Whether walking along any list meets some of them soon."""
        last = self._connection.scalar(select(func.max(_contact.id))) or 0
        looked_at = range(1, last + 1, max(1, last // _LOOKED_AT))
        of_these = select(func.count()).select_from(tables.contact).where(self._among(looked_at), condition)
        return (self._connection.scalar(of_these) or 0) > len(looked_at) * _SELDOM

    def _listed(self, matching: Matching, condition: ColumnElement[bool]) -> ColumnElement[bool]:
        some = select(_contact.id).where(matching.condition(), condition).limit(_NOT_MANY + 1)
        found = self._connection.scalars(some).all()
        return self._among(found) if len(found) <= _NOT_MANY else condition

    def _among(self, contacts: Sequence[int]) -> ColumnElement[bool]:
        return among(self._connection, _contact.id, contacts)

    def _fitting(self, where: Standing, fits: Fits, contacts: Sequence[int]) -> list[int]:
        """Those of these contacts of which the field fits."""
        query = (
            select(_contact.id, *where.columns).select_from(where.of_contacts).where(self._among(contacts))
        )
        rows = self._connection.execute(query)
        found = (row[0] for row in rows if fits(" ".join(str(text) for text in row[1:] if text)))
        return list(dict.fromkeys(found))


def _has_words(
    connection: Connection, field: QueryField, where: Standing, text: str, fits: Fits
) -> ColumnElement[bool]:
    """The same of a row, by the engine."""
    if field is QueryField.PHONE:
        return _begins(where.columns[0], key_beginnings(text))
    if field is QueryField.COUNTRY:
        # Named by code or by name, in a few hundred ways.
        named = connection.scalars(select(where.columns[0]).distinct()).all()
        return among_texts(connection, where.columns[0], list(filter(fits, named)))
    whole: ColumnElement[str] = func.coalesce(where.columns[0], "")
    for column in where.columns[1:]:
        whole = whole + " " + func.coalesce(column, "")
    ways = (
        or_(
            *(
                and_(*(whole.regexp_match(word_pattern(word)) for word in words))
                for words in term.alternatives
            )
        )
        for term in query_terms(text)
    )
    return and_(*ways)


def _begins(key: Column[str], beginnings: Iterable[str]) -> ColumnElement[bool]:
    of_length: defaultdict[int, list[str]] = defaultdict(list)
    for beginning in beginnings:
        of_length[len(beginning)].append(beginning)
    return or_(false(), *(func.substr(key, 1, length).in_(texts) for length, texts in of_length.items()))


def wanted(field: QueryField, text: str) -> tuple[str, Fits]:
    """The words by which the index finds all that may fit, and what fits of these."""
    if field is QueryField.PHONE:
        beginnings = key_beginnings(text)
        return text, lambda key: key.startswith(beginnings)
    if field is QueryField.COUNTRY:
        return _of_country(text)
    return text, having(text)


def _of_country(text: str) -> tuple[str, Fits]:
    """In the country of that name in either language, or of that code; else where the name begins so."""
    code = country_code(text)
    if code is not None:
        return country_name(code, "en"), lambda country: country_code(country) == code
    begins = having(text)
    return text, lambda country: begins(" ".join((country, *names_of_country(country))))
