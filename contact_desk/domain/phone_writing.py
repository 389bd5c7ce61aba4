# SPDX-License-Identifier: MIT
"""Brings the ways to write a telephone number (RFC 3966, SIP, other scripts) to plain characters.

What the characters mean, an extension or a country, is left to phone_extension and phone.
"""

import re
import unicodedata
from urllib.parse import unquote

LONGEST_WRITING = 250
"""Characters: what follows is not read, so that no text, however long, takes long."""

_SCHEME = re.compile(r"(tel|callto|sips?|sms(?:to)?|fax|modem)\s*:(?://)?\s*", re.IGNORECASE)
_NAMED_ADDRESS = re.compile(r"<\s*((?:tel|sips?):[^<>]*)>?", re.IGNORECASE)
_PARAMETER = re.compile(r"(?P<name>[a-z][a-z0-9-]*)(?:=(?P<value>.*))?", re.IGNORECASE)
_SIP_NUMBER = re.compile(r"\+?[\d().*#\s-]+")
_DASHES_AND_DOTS = {"\u2212": "-", "·": ".", "\u2044": "/"}


def plain_writing(typed: str) -> str:
    """The number as plain text: ASCII digits, single spaces; of a URI the number and its `;ext=` only."""
    text = typed.strip()[:LONGEST_WRITING]
    if "%" in text:
        text = unquote(text)
    characters = unicodedata.normalize("NFKC", text)[:LONGEST_WRITING]
    text = " ".join("".join(map(_plain_character, characters)).split())
    if named := _NAMED_ADDRESS.search(text):
        text = named[1].strip()
    return _unwrap(text)


def has_phone_scheme(text: str) -> bool:
    """Whether the text says itself that it is a number to call (`tel:`, `sip:`…)."""
    return bool(
        _SCHEME.match(text.strip()[:LONGEST_WRITING]) or _NAMED_ADDRESS.search(text[:LONGEST_WRITING])
    )


def _plain_character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Cf":  # the invisible marks of direction that come with a pasted number
        return ""
    if category in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    return "-" if category == "Pd" else _DASHES_AND_DOTS.get(character, character)


def _unwrap(text: str) -> str:
    scheme = _SCHEME.match(text)
    if scheme:
        text = text[scheme.end() :].partition("?")[0]
    user, at, _host = text.partition("@")
    if at:
        user, _, _password = user.partition(":")
        if not _SIP_NUMBER.fullmatch(user.partition(";")[0]):
            return ""
    return _apply_parameters(user)


def _apply_parameters(text: str) -> str:
    number, *pieces = text.split(";")
    for piece in pieces:
        parameter = _PARAMETER.fullmatch(piece.strip())
        if parameter is None:  # not a parameter: a pause before an extension, "…;136"
            number += f";{piece}"
            continue
        name, value = parameter["name"].lower(), parameter["value"] or ""
        if name == "ext" and value:
            number += f";ext={value}"
        elif name == "phone-context" and value.startswith("+") and not number.lstrip().startswith("+"):
            number = value + number
    return number
