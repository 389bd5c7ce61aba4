# SPDX-License-Identifier: MIT
"""What is chosen from lists is written as it would be typed, and read back as the same (P23, X49)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.contact_query import read_query
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.query_writing import chosen, with_value, without

TODAY = date(2026, 3, 1)
_FIELDS = (QueryField.TYPE, QueryField.ORGANISATION, QueryField.GROUP, QueryField.TAG, QueryField.OWNER)


@pytest.mark.parametrize(
    ("text", "field", "value", "whole", "language", "written"),
    [
        ("", QueryField.TYPE, "client", False, "en", "type:client"),
        ("durand", QueryField.STATUS, "inactive", False, "fr", "statut:inactif durand"),
        ("durand", QueryField.ORGANISATION, "Acme & Co", True, "en", 'org:="Acme & Co" durand'),
        ('org:"open', QueryField.TYPE, "client", False, "en", 'type:client org:"open'),
        ("type:partner x type:client", QueryField.TYPE, "client", False, "en", "type:client x"),
        ("-type:partner x", QueryField.TYPE, "client", False, "en", "type:client -type:partner x"),
        ("a type:partner b", QueryField.TYPE, "", False, "en", "a b"),
        ("tag:vip tag:gold", QueryField.TAG, "new", True, "en", "tag:=new tag:vip tag:gold"),
        ("tag:vip tag:gold x", QueryField.TAG, "", False, "en", "x"),
        ("tel:514 type:client 555", QueryField.TYPE, "", False, "en", 'tel:"514" 555'),
        ("", QueryField.ORGANISATION, 'The "Best"', True, "en", 'org:=«The "Best"»'),
    ],
)
def test_a_value_takes_the_place_of_another_and_leaves_the_rest(
    *, text: str, field: QueryField, value: str, whole: bool, language: str, written: str
) -> None:
    assert with_value(text, field, value, language, is_whole=whole) == written


@given(
    st.text(alphabet='abé:-"« »<>.+12 ', max_size=30),
    st.sampled_from(_FIELDS),
    st.text(alphabet="abé '&=-:\"«", min_size=1, max_size=12).filter(lambda text: bool(text.strip())),
    st.booleans(),
)
def test_what_is_written_is_read_as_what_was_chosen(
    text: str, field: QueryField, value: str, whole: bool
) -> None:
    read = chosen(read_query(with_value(text, field, value, "en", is_whole=whole), TODAY), field)
    assert read is not None
    assert (read.text, read.is_whole) == (value.strip(), whole and read.is_whole)


def test_a_term_is_taken_out_wherever_it_stands_by_now() -> None:
    shown = read_query("type:client created:today acme", TODAY)
    typed_since = "durand type:client created:today  acme"
    assert without(typed_since, shown.terms[0]) == "durand created:today  acme"
    assert without(typed_since, shown.terms[1]) == "durand type:client acme"


def test_a_number_is_not_made_longer_by_what_is_taken_out_behind_it() -> None:
    text = "-tel:04 67 type:client 555 0199 tag:x"
    assert without(text, read_query(text, TODAY).terms[1]) == '-tel:"04 67" 555 0199 tag:x'
    assert (
        without("tel:514 type:client durand", read_query("type:client", TODAY).terms[0]) == "tel:514 durand"
    )


def test_of_several_values_none_is_the_one_that_was_chosen() -> None:
    assert chosen(read_query("tag:vip tag:gold", TODAY), QueryField.TAG) is None
