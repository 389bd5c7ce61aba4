# SPDX-License-Identifier: MIT
"""What of a search was understood is said in both languages, and what was not (X49)."""

from __future__ import annotations

from datetime import date

import pytest

from contact_desk.domain.contact_query import read_query
from contact_desk.domain.query_fields import OPTIONAL, QueryField, name_of
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.wording.catalogue import Words
from contact_desk.wording.query_text import not_understood, understood, unknown_values

VOCABULARY = Vocabulary(DEFAULT_VALUES)
TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", 'org:"Acme" type:cli -city:paris', "Contacts: organisation “Acme”, type “Client”, not city “paris”."),
        ("fr", "société:A -ville:B", "Contacts\u00a0: organisation «\u00a0A\u00a0», pas ville «\u00a0B\u00a0»."),
        ("en", "durand created:>2026-01", "Contacts: “durand” anywhere, created on 1 February 2026 or later."),
        ("fr", "modifié:2026-02", "Contacts\u00a0: modifiés du 1er février 2026 au 28 février 2026."),
        ("en", "created:today -changed:<2025", "Contacts: created on 1 March 2026, not changed before 1 January 2025."),
        ("en", "tel:5 status:inact", "Contacts: a number that begins with 5, only inactive ones."),
        ("en", "durand", ""),
    ],
)  # fmt: skip
def test_what_is_looked_for_is_one_sentence(language: str, text: str, said: str) -> None:
    assert understood(read_query(text, TODAY), Words(language), VOCABULARY) == said


def test_every_field_has_its_words_in_both_languages() -> None:
    for field in QueryField:
        value = {"status": "active", "kind": "group", "private": "no", "is": "favori"}
        value |= {"created": "2026", "changed": "2026"}
        text = f"{name_of(field, 'en')}:{value.get(field, 'x')}"
        texts = [text] if field not in OPTIONAL else [text, f"has:{field}", f"no:{field}"]
        for each in texts:
            query = read_query(each, TODAY)
            both = {understood(query, Words(language), VOCABULARY) for language in ("en", "fr")}
            assert len(both) == 2, each


def test_what_asks_for_nothing_is_said_term_by_term() -> None:
    text = "tel: no:consent created:soon status:gone type:gone"
    query = read_query(text, TODAY)
    assert not_understood(text, query, Words("en")) == [
        "“tel:” is not finished, and is not looked for yet.",
        "Contacts have no field “consent”: “no:consent” is not looked for.",
        "“soon” is no date (2026, 2026-01, >2026-01-15): “created:soon” is not looked for.",
        "“gone” is no value of this field: “status:gone” is not looked for.",
    ]
    assert unknown_values(query, Words("en"), VOCABULARY) == [
        "There is no type “gone” (any more): nobody is of it."
    ]
