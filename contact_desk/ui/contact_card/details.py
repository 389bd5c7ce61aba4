# SPDX-License-Identifier: MIT
"""What a card says of a contact, line by line, in plain text and the reader's language. It knows no window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.contact import Contact
from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.wording.activity_text import inactive_label, inactive_text
from contact_desk.wording.attribute_text import attribute_text
from contact_desk.wording.catalogue import Words
from contact_desk.wording.date_text import date_with_age
from contact_desk.wording.further_lines import further_together
from contact_desk.wording.moments import day_text
from contact_desk.wording.name_text import name_and_organisation
from contact_desk.wording.relation_text import relation_label

_NOTHING = "–"

if TYPE_CHECKING:
    from contact_desk.domain.affiliation import Affiliation
    from contact_desk.domain.draft import InteractionAddressDraft, PostalFields
    from contact_desk.domain.organisation import OrganisationRecord


@dataclass(frozen=True)
class Detail:
    """One fact: its label and its words, which may have several lines; `inherited` is what its place lends it.

    One that is a `contact` of its own leads to that one's card.
    """

    label: str
    value: str
    inherited: bool = False
    contact: int = 0


@dataclass(frozen=True)
class Reader:
    """Who reads: the words, the lists, and the region whose numbers need no country to be understood."""

    words: Words
    vocabulary: Vocabulary
    region: str


def details(contact: Contact, reader: Reader) -> list[Detail]:
    """Every fact that the contact has, in the order of the card; of what is empty, such attributes as are shown so."""
    parts = (
        *(_activity, _business, _inherited, _interaction_addresses, _postal_addresses),
        *(_work, _former, _members, _dates, _relations, _contact_attributes, _notes),
    )
    return [fact for part in parts for fact in _said(part(contact, reader), reader)]


def coordinates(contact: Contact, reader: Reader) -> list[Detail]:
    """Only where and how the contact can be reached: numbers, e-mails, addresses."""
    parts = (_business, _inherited, _interaction_addresses, _postal_addresses)
    return [fact for part in parts for fact in _said(part(contact, reader), reader)]


def _said(facts: Iterable[Detail], reader: Reader) -> list[Detail]:
    said = [fact for fact in facts if fact.value.strip()]
    return further_together(
        said, reader.words, label=lambda fact: fact.label, value=lambda fact: fact.value, make=Detail
    )


def organisation_details(record: OrganisationRecord, reader: Reader) -> list[Detail]:
    """Every fact of an organisation, and those of its empty attributes that are shown all the same (row T55)."""
    parts = (_business, _interaction_addresses, _postal_addresses)
    said = [fact for part in parts for fact in _said(part(record, reader), reader)]
    notes = [fact for fact in _notes(record, reader) if fact.value.strip()]
    return [*said, *_attributes(record, Entity.ORGANISATION, reader), *notes]


def number_text(typed: str, extension: str, reader: Reader) -> str:
    """A telephone number in its international form, or as typed where it cannot be read."""
    # A worker has imported it with the card (`ui.warming`); importing it above would delay the window.
    from contact_desk.domain.phone import read_phone

    reading = read_phone(typed, reader.region, extension)
    number = reading.international or typed.strip()
    if not reading.extension or (not reading.international and reading.extension in number):
        return number
    return reader.words("{number}  ext. {extension}", number=number, extension=reading.extension)


def _activity(contact: Contact, reader: Reader) -> Iterator[Detail]:
    """Why it is inactive (row M12)."""
    yield Detail(inactive_label(reader.words), inactive_text(contact.activity, reader.words))


def _business(contact: Contact | OrganisationRecord, reader: Reader) -> Iterator[Detail]:
    words, block = reader.words, contact.draft.business
    region = country_code(block.country) or reader.region
    home = Reader(words, reader.vocabulary, region)
    yield Detail(words("Phone"), number_text(block.phone, block.extension, home))
    yield Detail(words("Mobile"), number_text(block.mobile, "", home))
    yield Detail(words("E-mail"), block.email)
    yield Detail(words("Fax"), number_text(block.fax, "", home))
    yield Detail(words("Web site"), block.website)
    yield Detail(words("Facebook"), block.facebook)


def _inherited(contact: Contact, reader: Reader) -> Iterator[Detail]:
    """Phone and address of the location, else of the organisation, where the contact has none (row T27)."""
    lent = contact.inherited
    if lent is None:
        return
    words, region = reader.words, country_code(lent.address.country) or reader.region
    home = Reader(words, reader.vocabulary, region)
    if lent.phone_from:
        label = words("Phone (inherited from the {place})", place=_place_text(lent.phone_from, words))
        yield Detail(label, number_text(lent.phone, lent.extension, home), inherited=True)
    if lent.address_from:
        place = _place_text(lent.address_from, words)
        label = words("Business address (inherited from the {place})", place=place)
        yield Detail(label, address_text(lent.address, words.language), inherited=True)


def _place_text(entity: Entity, words: Words) -> str:
    return words("location") if entity is Entity.LOCATION else words("organisation")


def _interaction_addresses(contact: Contact | OrganisationRecord, reader: Reader) -> Iterator[Detail]:
    for line in contact.draft.interaction_addresses:
        yield Detail(_interaction_label(line, reader), _interaction_value(line, reader))


def _interaction_label(line: InteractionAddressDraft, reader: Reader) -> str:
    lists, language = reader.vocabulary, reader.words.language
    label = lists.label(ListName.INTERACTION_ADDRESS_TYPE, line.type, language)
    if line.subtype in {"", "unclassified"}:
        return label
    return f"{label} · {lists.label(ListName.INTERACTION_ADDRESS_SUBTYPE, line.subtype, language)}"


def _interaction_value(line: InteractionAddressDraft, reader: Reader) -> str:
    from contact_desk.domain.interaction_address import AddressKind, kind_of

    is_number = kind_of(line.type, reader.vocabulary) is AddressKind.PHONE
    return number_text(line.value, line.extension, reader) if is_number else line.value


def _postal_addresses(contact: Contact | OrganisationRecord, reader: Reader) -> Iterator[Detail]:
    yield Detail(
        reader.words("Business address"), address_text(contact.draft.business, reader.words.language)
    )
    for address in contact.draft.addresses:
        label = reader.vocabulary.label(ListName.ADDRESS_TYPE, address.type, reader.words.language)
        yield Detail(label or reader.words("Address"), address_text(address, reader.words.language))


def address_text(address: PostalFields, language: str) -> str:
    """An address on lines: street, postal code and city with the region, country by name."""
    place = " ".join(part for part in (address.postal_code.strip(), address.city.strip()) if part)
    town = ", ".join(part for part in (place, address.region.strip()) if part)
    code = country_code(address.country)
    country = country_name(code, language) if code else address.country
    lines = (address.street, address.street2, town, country)
    return "\n".join(line.strip() for line in lines if line.strip())


def _work(contact: Contact, reader: Reader) -> Iterator[Detail]:
    words, draft = reader.words, contact.draft
    yield Detail(words("Location"), draft.location)
    yield Detail(words("Department"), draft.department)
    yield Detail(words("Assistant"), draft.assistant_name)


def _former(contact: Contact, reader: Reader) -> Iterator[Detail]:
    lines = [_employer_text(each, reader.words) for each in contact.former_employers]
    yield Detail(reader.words("Former employers"), "\n".join(lines))


def _employer_text(employer: Affiliation, words: Words) -> str:
    """Where, as what, and until when (row X38)."""
    what = (employer.organisation, employer.location, employer.department, employer.job_title)
    until = employer.ended_on
    dates = words("until {ended}", ended=day_text(until, words)) if until else ""
    return ", ".join(" ".join(part.split()) for part in (*what, dates) if part.strip())


def _contact_attributes(contact: Contact, reader: Reader) -> Iterator[Detail]:
    return _attributes(contact, Entity.CONTACT, reader)


def _attributes(record: Contact | OrganisationRecord, entity: Entity, reader: Reader) -> Iterator[Detail]:
    """In the administrator's order; one without a value where it is to be shown all the same (rows T55, TX9)."""
    values, lists = record.draft.attributes, reader.vocabulary
    known = {kind.code: kind for kind in lists.attribute_types if kind.entity is entity}
    asked = lists.attributes_of(entity)
    # What was retired since is asked for no more, and stays where it has a value.
    offered = {kind.code for kind in asked}
    gone = [known.get(code, AttributeType(code)) for code in values if code not in offered]
    for kind in (*asked, *gone):
        value = attribute_text(kind, values.get(kind.code, ""), reader.words)
        if value.strip():
            yield Detail(kind.label(reader.words.language), value)
        elif kind.show_if_empty and kind in asked:
            yield Detail(kind.label(reader.words.language), _NOTHING)


def _dates(contact: Contact, reader: Reader) -> Iterator[Detail]:
    words = reader.words
    draft, today = contact.draft, contact.shown_on
    yield Detail(words("Birthday"), date_with_age(draft.birthday, words, today) if draft.birthday else "")
    told = date_with_age(draft.anniversary, words, today) if draft.anniversary else ""
    yield Detail(words("Anniversary"), told)


def _relations(contact: Contact, reader: Reader) -> Iterator[Detail]:
    for relation in contact.draft.relations:
        yield _other(relation_label(relation.type, reader.words), relation.contact, contact, reader)


def _members(contact: Contact, reader: Reader) -> Iterator[Detail]:
    """Of a group, in their order (row C06)."""
    for member in contact.draft.members:
        yield _other(reader.words("Member"), member, contact, reader)


def _other(label: str, number: int, contact: Contact, reader: Reader) -> Detail:
    """Another contact that this one knows, by its name as far as that was read."""
    name = contact.related.get(number)
    told = name_and_organisation(name, reader.words) if name else ""
    return Detail(label, told or reader.words("number {number}", number=number), contact=number)


def _notes(contact: Contact | OrganisationRecord, reader: Reader) -> Iterator[Detail]:
    yield Detail(reader.words("Notes"), contact.draft.notes)
