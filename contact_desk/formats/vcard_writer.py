# SPDX-License-Identifier: MIT
"""Writes a contact as a vCard 3.0 (RFC 2426). What vCard has no word for goes into properties of our own (X-).

Reading cards is another file's; the one card is handed out as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contact_desk.domain.attribute import Entity
from contact_desk.domain.contact import Contact
from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft, PostalFields
from contact_desk.domain.interaction_address import AddressKind, kind_of
from contact_desk.domain.names import full_name
from contact_desk.domain.partial_date import kept_date
from contact_desk.domain.phone import read_phone
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.formats.vcard_lines import card_text, escaped, structured_line, text_line

_PLACES = {"office": "WORK", "office2": "WORK", "home": "HOME", "home2": "HOME"}
_NUMBERS = {"phone": "VOICE", "mobile": "CELL", "fax": "FAX", "pager": "PAGER", "sms": "CELL,MSG"}
_ADDRESSES = {"home": "HOME", "shipping": "PARCEL", "billing": "POSTAL"}


def write_vcard(contact: Contact, vocabulary: Vocabulary, *, language: str = "en", region: str = "") -> str:
    """The card as text with CR LF at each line's end.

    Titles and types are written by their label in `language`; a number that is valid in its address's country, or
    else in `region` (ISO 3166), is written in its international form, any other as it was typed.
    """
    return card_text(_lines(contact, vocabulary, language, region))


def _lines(contact: Contact, vocabulary: Vocabulary, language: str, region: str) -> Iterator[str]:
    draft = contact.draft
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Contact Desk//EN")
    yield from _name(contact, vocabulary.label(ListName.TITLE, draft.title, language))
    yield from _position(draft)
    yield from _business(draft, language, country_code(draft.business.country) or region)
    yield from _addresses(draft, language)
    for line in draft.interaction_addresses:
        yield _interaction_address(line, vocabulary, region)
    yield from _rest(contact, vocabulary, language)
    yield "END:VCARD"


def _name(contact: Contact, title: str) -> Iterator[str]:
    draft = contact.draft
    yield structured_line("N", draft.last_name, draft.first_name, draft.middle_name, title, draft.suffix)
    name = full_name(title, draft.first_name, draft.middle_name, draft.last_name, draft.suffix)
    yield text_line("FN", name if draft.last_name or draft.first_name else draft.organisation)
    if draft.is_group():
        yield "X-ADDRESSBOOKSERVER-KIND:group"


def _position(draft: ContactDraft) -> Iterator[str]:
    if draft.organisation:
        parts = (draft.organisation, draft.department) if draft.department else (draft.organisation,)
        yield structured_line("ORG", *parts)
    yield from _unless_empty(
        ("X-LOCATION", draft.location),
        ("TITLE", draft.job_title),
        ("X-ASSISTANT", draft.assistant_name),
    )


def _business(draft: ContactDraft, language: str, region: str) -> Iterator[str]:
    business = draft.business
    if not business.is_blank():
        yield _postal("WORK,PREF", business, language)
    for kinds, number, extension in (
        ("WORK,VOICE,PREF", business.phone, business.extension),
        ("WORK,CELL", business.mobile, ""),
        ("WORK,FAX", business.fax, ""),
    ):
        if number:
            yield text_line(f"TEL;TYPE={kinds}", _number(number, extension, region))
    yield from _unless_empty(
        ("EMAIL;TYPE=INTERNET,WORK,PREF", business.email),
        ("URL", business.website),
        ("X-SOCIALPROFILE;TYPE=facebook", business.facebook),
    )


def _number(typed: str, extension: str, region: str) -> str:
    reading = read_phone(typed, region, extension)
    number = reading.international if reading.valid else typed
    apart = reading.extension if reading.valid else extension
    return f"{number} x{apart}" if apart else number


def _addresses(draft: ContactDraft, language: str) -> Iterable[str]:
    return (_postal(_address_type(address), address, language) for address in draft.addresses)


def _address_type(address: AddressDraft) -> str:
    return _ADDRESSES.get(address.type, "POSTAL")


def _postal(kinds: str, address: PostalFields, language: str) -> str:
    code = country_code(address.country)
    return structured_line(
        f"ADR;TYPE={kinds}",
        "",
        address.street2,
        address.street,
        address.city,
        address.region,
        address.postal_code,
        country_name(code, language) if code else address.country,
    )


def _interaction_address(line: InteractionAddressDraft, vocabulary: Vocabulary, region: str) -> str:
    place = _PLACES.get(line.subtype)
    kind = kind_of(line.type, vocabulary)
    if kind is AddressKind.PHONE:
        kinds = ",".join(filter(None, (place, _NUMBERS.get(line.type, "VOICE"))))
        return text_line(f"TEL;TYPE={kinds}", _number(line.value, line.extension, region))
    if kind is AddressKind.EMAIL:
        return text_line(f"EMAIL;TYPE={','.join(filter(None, ('INTERNET', place)))}", line.value)
    return structured_line("X-INTERACTION-ADDRESS", line.type, line.value)


def _rest(contact: Contact, vocabulary: Vocabulary, language: str) -> Iterator[str]:
    draft = contact.draft
    kind = vocabulary.label(ListName.CONTACT_TYPE, draft.contact_type, language) if draft.contact_type else ""
    categories = tuple(filter(None, (kind, *draft.tags)))
    if categories:
        # In a list the comma parts the values, and is escaped within one.
        yield f"CATEGORIES:{','.join(escaped(one) for one in categories)}"
    for attribute in vocabulary.attributes_of(Entity.CONTACT):
        if value := draft.attributes.get(attribute.code):
            yield structured_line("X-ATTRIBUTE", attribute.code, value)
    yield from _dates(draft)
    yield from _unless_empty(("NOTE", draft.notes), ("X-LANGUAGE", draft.language), ("UID", contact.uid))
    yield f"REV:{contact.changed:%Y-%m-%dT%H:%M:%SZ}"
    yield f"CLASS:{'PRIVATE' if draft.private else 'PUBLIC'}"


def _dates(draft: ContactDraft) -> Iterator[str]:
    """In version 3.0 a BDAY is a date with its year, and there is no word for an anniversary."""
    day = kept_date(draft.birthday)
    born = "BDAY" if day is not None and day.year is not None else "X-BIRTHDAY"
    yield from _unless_empty((born, draft.birthday), ("X-ANNIVERSARY", draft.anniversary))


def _unless_empty(*properties: tuple[str, str]) -> Iterator[str]:
    return (text_line(name, text) for name, text in properties if text)
