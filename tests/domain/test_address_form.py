# SPDX-License-Identifier: MIT
"""How each country writes an address (rows T33, T34)."""

from __future__ import annotations

import pytest

from contact_desk.domain.address_form import address_form
from contact_desk.domain.country import country_code, country_names
from contact_desk.wording.address_labels import ADDRESS_LABELS, address_label, postal_code_warning
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label

FIELDS = {"country", "street", "street2", "postal_code", "city", "region"}
EVERYWHERE = [code for name in country_names("en") if (code := country_code(name))]


def order_in(country: str) -> list[str]:
    return [name for line in address_form(country).lines for name in line]


@pytest.mark.parametrize("country", ["FR", "DE", "ES", "IT", "BE", "CH"])
def test_the_post_code_comes_before_the_city(country: str) -> None:
    order = order_in(country)
    assert order.index("postal_code") < order.index("city")


@pytest.mark.parametrize("country", ["US", "CA", "GB", "AU", "IE", "BR"])
def test_the_post_code_comes_after_city_and_region(country: str) -> None:
    order = order_in(country)
    assert order.index("city") < order.index("region") < order.index("postal_code")


def test_every_country_has_each_field_once_and_takes_its_own_example() -> None:
    assert len(EVERYWHERE) > 240
    for country in EVERYWHERE:
        order = order_in(country)
        assert set(order) == FIELDS, country
        assert len(order) == len(FIELDS), country
        form = address_form(country)
        assert form.takes_postal_code(form.postal_code_example), country


def test_every_name_that_the_library_gives_a_field_has_words() -> None:
    usual = {"region": {""}, "postal_code": {"", "postal"}, "city": {"", "city"}}
    for country in EVERYWHERE:
        for field, code in address_form(country).labels.items():
            assert code in ADDRESS_LABELS[field].keys() | usual[field], (country, field)


@pytest.mark.parametrize(
    ("country", "field", "english", "french"),
    [
        ("US", "region", "State", "État"),
        ("US", "postal_code", "ZIP code", "Code ZIP"),
        ("CA", "region", "Province", "Province"),
        ("CA", "postal_code", "Postal code", "Code postal"),
        ("FR", "region", "Department or region", "Département / région"),
        ("GB", "region", "County", "Comté"),
        ("GB", "postal_code", "Postcode", "Code postal"),
        ("IE", "postal_code", "Eircode", "Eircode"),
    ],
)
def test_fields_are_called_as_the_country_calls_them(
    country: str, field: str, english: str, french: str
) -> None:
    form = address_form(country)
    assert address_label(form, field, Words("en")) == english
    assert address_label(form, field, Words("fr")) == french


@pytest.mark.parametrize(
    ("country", "typed", "fits"),
    [
        ("FR", "34075", True),
        ("FR", " 34 075 ", True),
        ("FR", "3407", False),
        ("FR", "34075x", False),
        ("GB", "sw1a 1aa", True),
        ("GB", "GIR 0AA and more", False),
        ("CA", "h3z2y7", True),
        ("US", "95014-1234", True),
        ("US", "9501", False),
        ("US", "9" * 10_000, False),
        ("AE", "whatever", True),
        ("FR", "", True),
    ],
)
def test_a_post_code_is_compared_with_those_of_the_country(country: str, typed: str, fits: bool) -> None:
    assert address_form(country).takes_postal_code(typed) is fits


def test_a_country_that_nobody_knows_has_the_usual_form_and_takes_everything() -> None:
    for country in ("", "Syldavie", "ZZ", "../../etc/passwd", "\x00", "F" * 10_000):
        form = address_form(country)
        assert form.country == ""
        assert form.takes_postal_code("anything")
        assert address_label(form, "region", Words("en")) == field_label("region", Words("en"))


def test_regions_are_those_of_the_country_in_the_order_of_the_alphabet() -> None:
    states = address_form("US").regions
    assert {"Alabama", "Texas", "Wyoming"} <= set(states)
    france = address_form("FR").regions
    assert france.index("Ain") < france.index("Hérault") < france.index("Île-de-France")
    assert "Québec" in address_form("CA").regions
    assert address_form("MC").regions == ()


def test_the_warning_names_the_country_and_an_example() -> None:
    said = postal_code_warning(address_form("CA"), Words("en"))
    assert said.startswith("A code in this country (Canada) looks like H3Z 2Y7.")
    assert "kept as typed" in said
