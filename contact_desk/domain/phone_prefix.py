# SPDX-License-Identifier: MIT
"""How the keys of those numbers begin that somebody has begun to type, however it is dialled (row P24)."""

from __future__ import annotations

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE


def key_beginnings(typed: str) -> tuple[str, ...]:
    """For keys as `phone.read_phone` gives them: from abroad (+33 4 67…), at home (04 67…), or as it is said (467…).

    None where no digit is typed. At home means in any country: of the countries' codes none begins another.
    """
    digits = "".join(filter(str.isdigit, typed))
    if not digits:
        return ()
    at_home = digits.lstrip("0")
    is_international = typed.strip().startswith(("+", "00"))
    countries = COUNTRY_CODE_TO_REGION_CODE if at_home and not is_international else ()
    return (digits, "+" + digits.removeprefix("00"), *(f"+{code}{at_home}" for code in countries))
