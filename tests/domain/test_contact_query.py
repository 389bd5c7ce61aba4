# SPDX-License-Identifier: MIT
"""The language of the search field: fields, not, quotes, dates, presence; nothing that is typed is wrong (X49)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.contact_query import ContactQuery, Fault, Term, read_query
from contact_desk.domain.query_dates import Days
from contact_desk.domain.query_fields import QueryField, field_named, name_of

TODAY = date(2026, 3, 1)


def _read(text: str) -> ContactQuery:
    return read_query(text, TODAY)


def _only(text: str) -> Term:
    (term,) = _read(text).terms
    return term


@pytest.mark.parametrize(
    ("text", "field", "value", "is_not"),
    [
        ("tel:514", QueryField.PHONE, "514", False),
        ('org:"Acme & Co"', QueryField.ORGANISATION, "Acme & Co", False),
        ("org:« Acme & Cie »", QueryField.ORGANISATION, "Acme & Cie", False),
        ("société:Acme", QueryField.ORGANISATION, "Acme", False),
        ("-city:paris", QueryField.CITY, "paris", True),
        ("-ville:Évry", QueryField.CITY, "Évry", True),
        ("TYPE:client", QueryField.TYPE, "client", False),
        ("-paris", None, "paris", True),
        ("statut:inactif", QueryField.STATUS, "inactive", False),
        ("kind:gr", QueryField.KIND, "group", False),
        ("privé:oui", QueryField.PRIVATE, "yes", False),
        ("langue:français", QueryField.LANGUAGE, "fr", False),
        ("lang:pt-BR", QueryField.LANGUAGE, "pt-br", False),
        ("tel:04 67 14", QueryField.PHONE, "04 67 14", False),
        ("tel:+33 4.67 (14)", QueryField.PHONE, "+33 4.67 (14)", False),
    ],
)
def test_a_term_names_its_field_in_either_language(
    text: str, field: QueryField | None, value: str, is_not: bool
) -> None:
    term = _only(text)
    assert (term.field, term.text, term.is_not, term.fault) == (field, value, is_not, None)
    assert (term.start, term.stop) == (0, len(text))


def test_the_example_of_the_manual_is_understood_term_by_term_and_what_does_not_exist_is_said() -> None:
    query = _read('tel:514 org:"Acme" type:client -city:paris has:email no:consent created:>2026-01 durand')
    assert [(str(term.field), term.text) for term in query.others()] == [
        ("tel", "514"),
        ("org", "Acme"),
        ("type", "client"),
        ("city", "paris"),
        ("email", "email"),
        ("created", ">2026-01"),
    ]
    assert [term.present for term in query.others()] == [None, None, None, None, True, None]
    assert [(term.text, term.fault) for term in query.faults()] == [("consent", Fault.NO_SUCH_FIELD)]
    assert query.words() == "durand"


@pytest.mark.parametrize(
    "text",
    [
        "Jean-Paul d'Arcy",
        "04 67 14 20 11",
        "+33-4-67",
        "http://acme.fr",
        "anna@acme.fr",
        "10:30",
        "sip:anna@x",
    ],
)
def test_what_names_no_field_is_words_as_it_was_typed(text: str) -> None:
    query = _read(text)
    assert query.is_plain()
    assert query.words() == text


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-01", date(2026, 1, 1), date(2026, 2, 1)),
        ("2025-12", date(2025, 12, 1), date(2026, 1, 1)),
        ("2026-02-28", date(2026, 2, 28), TODAY),
        (">2026-01", date(2026, 2, 1), None),
        (">=2026-01", date(2026, 1, 1), None),
        ("<2026-01", None, date(2026, 1, 1)),
        ("<=2026-01", None, date(2026, 2, 1)),
        ("2025..2026-01", date(2025, 1, 1), date(2026, 2, 1)),
        ("..2025", None, date(2026, 1, 1)),
        ("2025..", date(2025, 1, 1), None),
        ("today", TODAY, date(2026, 3, 2)),
        ("hier", date(2026, 2, 28), TODAY),
        ("aujourd’hui", TODAY, date(2026, 3, 2)),
        ("28/02/2026", date(2026, 2, 28), TODAY),
    ],
)
def test_dates_are_years_months_days_and_what_lies_between(
    text: str, since: date | None, until: date | None
) -> None:
    assert _only(f"created:{text}").days == Days(since, until)


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-02-30", ">", "..", "soon", "0000", "0001", "<0999-12", "1/1/0001", "9999"]
)
def test_what_is_no_date_yet_is_said(text: str) -> None:
    assert _only(f"modifié:{text}").fault is Fault.NOT_A_DATE


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("tel:", Fault.UNFINISHED),
        ('org:"', Fault.UNFINISHED),
        ("has:", Fault.UNFINISHED),
        ("no:reminder", Fault.NO_SUCH_FIELD),
        ("has:created", Fault.NO_SUCH_FIELD),
        ("status:gone", Fault.NO_SUCH_VALUE),
    ],
)
def test_what_is_only_begun_asks_for_nothing_and_takes_nothing_from_the_others(
    text: str, fault: Fault
) -> None:
    query = _read(f"durand {text}")
    assert [term.fault for term in query.faults()] == [fault]
    assert query.words() == "durand"
    assert query.others() == ()


def test_a_quote_left_open_runs_to_the_end() -> None:
    assert _only('org:"Acme and Sons').text == "Acme and Sons"


@pytest.mark.parametrize(
    "text", ["", "   ", "-", "--", "%", "_", "*", "\\", "'; DROP TABLE contact; --", "😀", ":", "-:x"]
)
def test_signs_alone_are_words_like_any_others(text: str) -> None:
    query = _read(text)
    assert not query.others()
    assert query.words().split() == text.split()


def test_of_two_hundred_words_none_is_dropped() -> None:
    words = [f"word{place}" for place in range(120)]
    assert _read(" ".join(words)).words().split() == words


def test_every_field_has_its_own_name_in_each_language() -> None:
    for language in ("en", "fr"):
        names = [name_of(field, language) for field in QueryField]
        assert len(set(names)) == len(names)
        assert [field_named(name) for name in names] == list(QueryField)


@given(st.text(alphabet=st.sampled_from('abé4-:"« »<>.+tel:org:has:no:created:> \n😀\\%'), max_size=60))
def test_any_text_is_read_and_every_term_stands_where_it_says(text: str) -> None:
    terms = _read(text).terms
    assert [term.start for term in terms] == sorted(term.start for term in terms)
    for term in terms:
        assert 0 <= term.start < term.stop <= len(text)
        assert not text[term.start].isspace()
