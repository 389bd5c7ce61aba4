# SPDX-License-Identifier: MIT
"""Countries by code and by name in either language."""

import pytest

from contact_desk.domain.country import country_code, country_name, country_names


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("FR", "FR"),
        ("fr", "FR"),
        (" France ", "FR"),
        ("Allemagne", "DE"),
        ("Germany", "DE"),
        ("états-unis", "US"),
        ("Etats Unis", "US"),
        ("United States", "US"),
        ("USA", "US"),
        ("UK", "GB"),
        ("Royaume-Uni", "GB"),
        ("CÔTE D’IVOIRE", "CI"),
        ("Côte d'Ivoire", "CI"),
    ],
)
def test_a_country_is_known_by_its_code_and_by_its_name_in_either_language(typed: str, code: str) -> None:
    assert country_code(typed) == code


@pytest.mark.parametrize("typed", ["", "   ", "Syldavie", "ZZ", "001", "🇫🇷", "F" * 10_000])
def test_a_text_that_names_no_country_has_no_code(typed: str) -> None:
    assert country_code(typed) is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_name_that_is_offered_is_understood(language: str) -> None:
    for name in country_names(language):
        code = country_code(name)
        assert code is not None
        assert country_name(code, language) == name


def test_names_are_in_alphabetical_order_with_accents_set_aside() -> None:
    names = country_names("fr")
    assert names.index("Égypte") < names.index("Espagne") < names.index("Suède")


def test_a_code_without_a_country_is_its_own_name() -> None:
    assert country_name("ZZ", "fr") == "ZZ"
