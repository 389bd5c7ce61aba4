# SPDX-License-Identifier: MIT
"""Whether a number begins with the digits that somebody has typed so far, however it is dialled (row P24)."""

from __future__ import annotations

from collections.abc import Callable

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

_LONGEST_COUNTRY_CODE = 3


def number_begins(typed: str) -> Callable[[str], bool]:
    """For keys as `phone.read_phone` gives them: from abroad (+33 4 67…), at home (04 67…), or as it is said (467…)."""
    digits = "".join(filter(str.isdigit, typed))
    abroad = digits.removeprefix("00")
    at_home = digits.lstrip("0")
    is_international = typed.strip().startswith(("+", "00"))

    def begins(key: str) -> bool:
        if not digits:
            return False
        if not key.startswith("+"):
            return key.startswith(digits)
        if key[1:].startswith(abroad):
            return True
        return not is_international and bool(at_home) and _national(key[1:]).startswith(at_home)

    return begins


def _national(digits: str) -> str:
    """Without the country's code, of which none begins another."""
    for length in range(1, _LONGEST_COUNTRY_CODE + 1):
        if int(digits[:length] or 0) in COUNTRY_CODE_TO_REGION_CODE:
            return digits[length:]
    return digits
