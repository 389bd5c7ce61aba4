# SPDX-License-Identifier: MIT
"""Any draft that a store must take, for property tests: every field, in any script, as nobody would type it."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    PostalFields,
    new_uid,
)
from contact_desk.domain.interaction_address import line_key
from contact_desk.domain.vocabulary import ListName
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES

_ANY_LETTER = st.characters(exclude_categories=["Cc", "Cs"])
_ODD = [
    "%",
    "_",
    "''",
    '"',
    "<b>x</b>",
    "\u202e",
    "e\u0301",
    "🦊",
    "a\u00a0b",
    " x ",
    "\\",
    "{}",
    "NULL",
    "\ufeff",
]
_filled = st.one_of(st.text(_ANY_LETTER, min_size=1, max_size=12), st.sampled_from(_ODD)).filter(str.strip)
# A name has to have something to see.
_name = _filled.map(lambda text: f"{text[:400]}é")
line_text = st.one_of(st.just(""), st.just("   "), _filled)
_long_letters = st.one_of(_ANY_LETTER, st.sampled_from("\n\r\t"))
_blank_or_filled = st.one_of(st.just(""), _filled)
_extension = st.one_of(st.just(""), st.text("0123456789,;#*", min_size=1, max_size=6))
_email = st.builds(
    "{}@{}.example".format, st.text("abcXYZ09+", min_size=1, max_size=8), st.sampled_from("abc")
)
_phone = st.one_of(st.builds("0{}".format, st.text("0123456789 +.()-", max_size=16)), _filled)


def _codes(name: ListName) -> list[str]:
    return [value.code for value in DEFAULT_VALUES if value.list is name and value.offered]


def _postal(text: st.SearchStrategy[str]) -> dict[str, st.SearchStrategy[str]]:
    return dict.fromkeys(PostalFields.model_fields, text)


_business = st.builds(
    BusinessInformation,
    **_postal(_blank_or_filled),
    phone=st.one_of(st.just(""), _phone),
    extension=_extension,
    mobile=st.one_of(st.just(""), _phone),
    fax=st.one_of(st.just(""), _phone),
    email=st.one_of(st.just(""), _email),
    website=_blank_or_filled,
    facebook=_blank_or_filled,
)
_address = st.builds(AddressDraft, type=st.sampled_from(_codes(ListName.ADDRESS_TYPE)), **_postal(line_text))
_line = st.builds(
    InteractionAddressDraft,
    type=st.sampled_from(["phone", "mobile", "fax", "chat", "sms", "pager"]),
    subtype=st.sampled_from(_codes(ListName.INTERACTION_ADDRESS_SUBTYPE)),
    value=_phone,
    extension=_extension,
    shared=st.booleans(),
)


def _type(line: InteractionAddressDraft) -> str:
    return line.type


def _compared(line: InteractionAddressDraft) -> object:
    return line_key(line, "FR") or line.value


_date = st.one_of(
    st.just(""),
    st.dates().map(date.isoformat),
    st.dates().map(lambda day: f"--{day:%m-%d}"),
)
_attribute_names = st.sampled_from(["badge", "Équipe", "a.b", "x y", "🦊"])


def drafts() -> st.SearchStrategy[ContactDraft]:
    """Drafts whose texts are anything that may be typed; only what a list or a rule forbids is left out."""
    return st.builds(
        ContactDraft,
        title=st.sampled_from(["", *_codes(ListName.TITLE)]),
        first_name=line_text,
        middle_name=line_text,
        last_name=_name,
        suffix=line_text,
        contact_type=st.sampled_from(["", *_codes(ListName.CONTACT_TYPE)]),
        private=st.booleans(),
        language=st.sampled_from(["fr", "en", "pt-BR", "ar"]),
        department=line_text,
        job_title=line_text,
        assistant_name=line_text,
        business=_business,
        addresses=st.lists(_address, max_size=3).map(tuple),
        # The same number may not stand twice in the list, not even as phone and as mobile.
        interaction_addresses=st.lists(_line, max_size=3, unique_by=(_type, _compared)).map(tuple),
        attributes=st.dictionaries(
            _attribute_names, st.text(_long_letters, min_size=1, max_size=40), max_size=3
        ),
        notes=st.text(_long_letters, max_size=40),
        tags=st.lists(st.sampled_from(["vip", "été", "<b>", "…", "  a "]), max_size=3, unique=True).map(
            tuple
        ),
        external_id=line_text,
        source=line_text,
        site_id=line_text,
        application_id=line_text,
        birthday=_date,
        anniversary=_date,
        uid=st.builds(new_uid),
    )
