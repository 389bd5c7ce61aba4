# SPDX-License-Identifier: MIT
"""E-mail addresses: the key by which two are the same, and what is wrong with one that was typed.

Nothing asks the network: whether a mailbox exists is learned by writing to it.
"""

import unicodedata
from functools import cache
from types import ModuleType

_LONGEST_ADDRESS = 320
"""64 for the local part, 255 for the domain (RFC 5321) and the @ between them."""

_DOTS = str.maketrans("。．｡", "...")
"""What Unicode's IDNA processing (UTS 46) takes for the dot between two labels."""


def email_key(typed: str) -> str:
    """What is compared and stored: trimmed, no case, the domain in ASCII (IDNA); dots and +tags stay.

    Text that is no address has a key as well, its trimmed and casefolded self.
    """
    address = typed.strip()
    local, at, domain = address.rpartition("@")
    if not at or len(address) > _LONGEST_ADDRESS:
        return _without_case(address)
    return f"{_without_case(local)}@{_ascii_domain(domain)}"


def email_problem(typed: str) -> str | None:
    """None, "email_no_at", "email_no_domain_dot" or "email_malformed"; an empty value is no problem here.

    Reserved domains (.example, .test, .local), letters outside ASCII and international domains are accepted.
    """
    address = typed.strip()
    if not address:
        return None
    local, at, domain = address.rpartition("@")
    if not at:
        return "email_no_at"
    if local and "." not in domain.translate(_DOTS):
        return "email_no_domain_dot"
    return None if len(address) <= _LONGEST_ADDRESS and _is_well_formed(address) else "email_malformed"


def _is_well_formed(address: str) -> bool:
    validator = _validator()
    try:
        validator.validate_email(address, check_deliverability=False, allow_quoted_local=True, strict=True)
    except validator.EmailNotValidError:
        return False
    return True


@cache
def _validator() -> ModuleType:
    import email_validator

    # The library's own way to accept the reserved domains, which demonstrations and in-house servers use.
    email_validator.SPECIAL_USE_DOMAIN_NAMES.clear()
    return email_validator


def _without_case(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    import idna

    try:
        return idna.encode(domain, uts46=True).decode("ascii").lower()
    except UnicodeError:
        return _without_case(domain)
