# SPDX-License-Identifier: MIT
"""Countries as people write them: a code or a name, in French or English (row T34).

A country that is not found here is no error: an address keeps whatever was typed.
"""

from __future__ import annotations

from functools import cache

from contact_desk.domain.names import fold, sort_key

# Unicode's codes for what is no country: Outlying Oceania, European Union, Eurozone, United Nations, the two
# pseudo-locales and "Unknown Region".
_NO_COUNTRIES = frozenset({"QO", "EU", "EZ", "UN", "XA", "XB", "ZZ"})
_USUAL_NAMES = {"uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "usa": "US", "angleterre": "GB"}


def country_code(text: str) -> str | None:
    """The ISO 3166 code of the country that `text` names, by code or name in either language; else None."""
    name = fold(text[:100])
    return _codes().get(name) if name else None


@cache
def country_name(code: str, language: str) -> str:
    """What `language` ("fr", "en") calls the country; the code itself where there is none such."""
    return _territories(language).get(code.upper(), code)


def names_of_country(text: str) -> tuple[str, ...]:
    """What a country that is written as a code or in one language is called in both; nothing for what is none."""
    code = country_code(text)
    return (country_name(code, "en"), country_name(code, "fr")) if code else ()


@cache
def country_names(language: str) -> tuple[str, ...]:
    """The names of all countries in the order of that language's alphabet, accents set aside."""
    return tuple(sorted(_territories(language).values(), key=lambda name: sort_key("", name, "")))


@cache
def _codes() -> dict[str, str]:
    codes = dict(_USUAL_NAMES)
    for language in ("fr", "en"):
        codes.update({fold(name): code for code, name in _territories(language).items()})
    codes.update({code.casefold(): code for code in _territories("en")})
    return codes


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = dict(Locale(language).territories.items())
    return {code: name for code, name in names.items() if len(code) == 2 and code not in _NO_COUNTRIES}
