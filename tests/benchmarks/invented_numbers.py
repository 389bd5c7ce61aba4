# SPDX-License-Identifier: MIT
"""Valid telephone numbers of several regions, in the several ways in which people type them."""

from __future__ import annotations

from random import Random

# What follows the country's code; each sign # is any digit, and every filling is a valid number.
FIXED_LINES = {
    "FR": ("14#######", "47#######", "297######", "38#######"),
    "BE": ("27######",),
    "CH": ("44#######", "227######"),
    "GB": ("207#######", "1614######"),
    "DE": ("309#######", "895######"),
    "CA": ("5145######", "4186######"),
    "US": ("2025######", "4155######"),
    "ES": ("915######", "934######"),
}
MOBILES = {
    "FR": ("61#######", "62#######", "68#######", "76#######"),
    "BE": ("475######",),
    "CH": ("79#######",),
    "GB": ("77########",),
    "DE": ("171#######",),
    "CA": ("5147######",),
    "US": ("2027######",),
    "ES": ("61#######",),
}
COUNTRY_CODES = {"FR": 33, "BE": 32, "CH": 41, "GB": 44, "DE": 49, "CA": 1, "US": 1, "ES": 34}
_SEPARATORS = (" ", " ", " ", "", ".", "-")


def invent_number(random: Random, region: str, plans: dict[str, tuple[str, ...]]) -> str:
    """A number of `region` (ISO 3166) by one of the `plans`, as somebody there or abroad might type it."""
    digits = fill(random, random.choice(plans[region]))
    if region == "FR" and random.random() < 0.7:
        return random.choice(_SEPARATORS).join(_pairs(f"0{digits}"))
    return f"+{COUNTRY_CODES[region]} {random.choice(_SEPARATORS).join(_pairs(digits))}"


def fill(random: Random, pattern: str) -> str:
    """The pattern with a random digit for each sign #."""
    return "".join(str(random.randrange(10)) if sign == "#" else sign for sign in pattern)


def _pairs(digits: str) -> list[str]:
    odd = len(digits) % 2
    return [digits[:odd]] * odd + [digits[start : start + 2] for start in range(odd, len(digits), 2)]
