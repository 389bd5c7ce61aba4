# SPDX-License-Identifier: MIT
"""A name is written in one of four orders (rows X47, P05)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.name_order import NameOrder, default_order, in_capitals, whole_name, written

ORDERS = list(NameOrder)


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        (NameOrder.FIRST_LAST, "Jean-Paul de la Tour"),
        (NameOrder.LAST_FIRST, "de la Tour Jean-Paul"),
        (NameOrder.LAST_COMMA_FIRST, "de la Tour, Jean-Paul"),
        (NameOrder.CAPITALS_FIRST, "DE LA TOUR Jean-Paul"),
    ],
)
def test_each_order_writes_the_name_its_own_way(order: NameOrder, shown: str) -> None:
    assert written(" Jean-Paul", "de la Tour ", "Acme", order) == shown


@pytest.mark.parametrize("order", ORDERS)
def test_a_name_of_one_part_is_the_same_in_every_order(order: NameOrder) -> None:
    assert written("", "Équipe réseau", "Acme", order) == "Équipe réseau"
    assert written("Marie", " ", "Acme", order) == "Marie"


@pytest.mark.parametrize("order", ORDERS)
def test_without_a_name_the_organisation_stands(order: NameOrder) -> None:
    assert written(" ", "", " Sorbonne ", order) == "Sorbonne"
    assert written("", "", "", order) == ""


@pytest.mark.parametrize(
    ("typed", "capitals"),
    [
        ("Lefèvre", "LEFÈVRE"),
        ("Strauß", "STRAUSS"),
        ("d’Arcy", "D’ARCY"),
        ("მელაძე", "მელაძე"),
        ("山田", "山田"),
    ],
)
def test_capitals_keep_their_accents(typed: str, capitals: str) -> None:
    assert in_capitals(typed) == capitals


def test_the_family_name_leads_in_french_until_somebody_decides_otherwise() -> None:
    assert default_order("fr") is NameOrder.CAPITALS_FIRST
    assert default_order("en") is NameOrder.FIRST_LAST


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(ORDERS))
def test_no_order_loses_a_letter(first: str, last: str, order: NameOrder) -> None:
    shown = written(first, last, "", order)
    assert first.strip() in shown
    assert len(shown) >= len(first.strip()) + len(last.strip())


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        (NameOrder.FIRST_LAST, "Dr Anna Maria Müller PhD"),
        (NameOrder.LAST_FIRST, "Dr Müller Anna Maria PhD"),
        (NameOrder.LAST_COMMA_FIRST, "Dr Müller, Anna Maria PhD"),
        (NameOrder.CAPITALS_FIRST, "Dr MÜLLER Anna Maria PhD"),
    ],
)
def test_title_and_suffix_stand_around_the_name_in_every_order(order: NameOrder, shown: str) -> None:
    assert whole_name("Dr", "Anna", "Maria", "Müller", "PhD", order=order) == shown
    assert whole_name("", "", "", "", "", order=order) == ""
