# SPDX-License-Identifier: MIT
"""What is being written at the end of a search, and what may take its place (row X49)."""

from __future__ import annotations

from datetime import date

import pytest

from contact_desk.domain.contact_query import begun_term, read_query
from contact_desk.domain.query_dates import read_days
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.query_offer import dates_begun, named_fields, valued_field, written

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("durand", ("", "durand", 0, False)),
        ("durand ci", ("", "ci", 7, False)),
        ("-ville", ("", "ville", 1, True)),
        ("-", ("", "", 1, True)),
        ("x org:ac", ("org", "ac", 6, False)),
        ('-org:"Acme an', ("org", "Acme an", 5, True)),
        ("tel:04 67", ("tel", "04 67", 4, False)),
        ('org:"Acme"', None),
        ("durand ", None),
        ("", None),
    ],
)
def test_the_term_at_the_end_is_the_one_that_is_begun(
    text: str, begun: tuple[str, str, int, bool] | None
) -> None:
    term = begun_term(text)
    assert (term and (term.name, term.text, term.start, term.is_not)) == begun


@pytest.mark.parametrize(
    ("text", "language", "offered"),
    [
        ("ci", "en", ["city:"]),
        ("ci", "fr", []),
        ("Soc", "fr", ["société:"]),
        ("c", "en", []),
        ("-soc", "en", ["org:"]),
        ('"city', "en", []),
        ("sans:pré", "fr", ["prénom "]),
        ("has:", "en", None),
    ],
)
def test_fields_are_offered_in_the_readers_language(
    text: str, language: str, offered: list[str] | None
) -> None:
    term = begun_term(text)
    assert term is not None
    found = [name for name, _of in named_fields(term, language, asked=False)]
    assert found == offered if offered is not None else len(found) > 10


@pytest.mark.parametrize("value", ["Acme", "Acme & Sons", 'The "Firm"', "«Firm»", "L'Étoile  du Nord", "“x”"])
def test_a_value_is_read_as_it_was_offered(value: str) -> None:
    (term,) = read_query(f"org:{written(value)}", TODAY).terms
    assert (term.field, term.text) == (QueryField.ORGANISATION, " ".join(value.split()))


def test_dates_that_are_offered_can_be_read_and_begin_as_was_typed() -> None:
    for language in ("en", "fr"):
        assert all(read_days(text, TODAY) for text in dates_begun("", TODAY, language))
    assert dates_begun("2026-", TODAY, "en") == ["2026-03", "2026-02"]
    term = begun_term("créé:")
    assert term is not None
    assert valued_field(term) is QueryField.CREATED
