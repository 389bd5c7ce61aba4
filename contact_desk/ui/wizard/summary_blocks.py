# SPDX-License-Identifier: MIT
"""What the summary says of a draft, a block a page (row T57). No window here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from contact_desk.domain.attribute import NO, YES, AttributeKind, AttributeType, Entity
from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft, PostalFields
from contact_desk.domain.language import language_name
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_contact.brain import Brain
from contact_desk.ui.add_contact.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label

_LONGEST_SHOWN = 2_000
_LONG_WORD = re.compile(r"\S{50,}")


@dataclass(frozen=True)
class SummaryLine:
    """`value` is data and is shown as it is; `note` is the program's own remark about it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class SummaryBlock:
    page: Page
    lines: tuple[SummaryLine, ...]


def summary_blocks(brain: Brain, words: Words) -> tuple[SummaryBlock, ...]:
    """A block for each page that can be edited; one without lines says that nothing was entered there."""
    return tuple(SummaryBlock(page, tuple(_filled(lines(brain, words)))) for page, lines in _BLOCKS.items())


def _filled(lines: Iterable[SummaryLine]) -> Iterable[SummaryLine]:
    # A pasted page would make the window as high as a house; the draft itself keeps all of it.
    for line in lines:
        if line.value.strip():
            cut = line.value[:_LONGEST_SHOWN] + "…" if len(line.value) > _LONGEST_SHOWN else line.value
            yield SummaryLine(line.label, cut, line.note)


def breakable(text: str) -> str:
    """The text with places, which nobody sees, where a word longer than a line may break."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(word[0]), text)


def _plain(draft: ContactDraft, words: Words, *paths: str) -> Iterable[SummaryLine]:
    for path in paths:
        part = draft.business if path.startswith("business.") else draft
        yield SummaryLine(field_label(path, words), getattr(part, path.rpartition(".")[2]))


def _name(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    draft, language = brain.to_save(), words.language
    yield SummaryLine(field_label("kind", words), words("Group") if draft.is_group() else words("Person"))
    yield _choice(brain, words, "title", ListName.TITLE)
    yield from _plain(draft, words, "first_name", "middle_name")
    yield SummaryLine(last_name_label(draft.is_group(), words), draft.last_name)
    yield from _plain(draft, words, "suffix")
    yield _choice(brain, words, "contact_type", ListName.CONTACT_TYPE)
    seen = words("No: only you will see this contact") if draft.private else words("Yes")
    yield SummaryLine(words("Visible to others"), seen)
    yield SummaryLine(field_label("language", words), language_name(draft.language, language))


def last_name_label(group: bool, words: Words) -> str:
    """A group's only name stands in the last name (`contract.md`, *A draft*)."""
    return words("Name of the group") if group else field_label("last_name", words)


def _choice(brain: Brain, words: Words, path: str, name: ListName) -> SummaryLine:
    return SummaryLine(field_label(path, words), list_label(brain, name, brain.text(path), words))


def list_label(brain: Brain, name: ListName, text: str, words: Words) -> str:
    """The label of a list value given by code or by label; the text itself when the list lacks it."""
    value = brain.vocabulary.find(name, text) if text.strip() else None
    return value.label(words.language) if value else text


def _organisation(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    note = (
        words("New: will be made on saving, and everyone will see it.") if brain.organisation_is_new() else ""
    )
    name = brain.organisation.name if brain.organisation else brain.draft.organisation
    yield SummaryLine(field_label("organisation", words), name, note)


def _location(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    return _plain(brain.draft, words, "location", "department", "job_title", "assistant_name")


def _business(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    yield SummaryLine(words("Address"), postal_text(brain.draft.business, words))
    names = ("phone", "extension", "mobile", "fax", "email", "website", "facebook")
    yield from _plain(brain.draft, words, *(f"business.{name}" for name in names))


def _addresses(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    return (address_line(brain, address, words) for address in brain.draft.addresses)


def address_line(brain: Brain, address: AddressDraft, words: Words) -> SummaryLine:
    return SummaryLine(
        list_label(brain, ListName.ADDRESS_TYPE, address.type, words), postal_text(address, words)
    )


def _interaction_addresses(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    return (_interaction_line(brain, line, words) for line in brain.draft.interaction_addresses)


def _interaction_line(brain: Brain, line: InteractionAddressDraft, words: Words) -> SummaryLine:
    kind = list_label(brain, ListName.INTERACTION_ADDRESS_TYPE, line.type, words)
    subtype = list_label(brain, ListName.INTERACTION_ADDRESS_SUBTYPE, line.subtype, words)
    extension = words("extension {extension}", extension=line.extension) if line.extension else ""
    return SummaryLine(
        " · ".join(filter(None, (kind, subtype))), " ".join(filter(None, (line.value, extension)))
    )


def _attributes(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    for kind in brain.vocabulary.attributes_of(Entity.CONTACT):
        value = brain.text(f"attributes.{kind.code}")
        yield SummaryLine(kind.label(words.language), attribute_text(kind, value, words))
    yield from _plain(brain.draft, words, "notes")


def attribute_text(kind: AttributeType, value: str, words: Words) -> str:
    """An attribute's value as it is shown: yes and no in words, all others as they are."""
    if kind.kind is AttributeKind.YES_NO and value in {YES, NO}:
        return words("Yes") if value == YES else words("No")
    return value


def postal_text(address: PostalFields, words: Words) -> str:
    """An address on a few lines, as on an envelope; a country given by its code is written out."""
    code = country_code(address.country) if len(address.country.strip()) == 2 else None
    country = country_name(code, words.language) if code else address.country
    town = " ".join(filter(None, (address.postal_code, address.city)))
    place = ", ".join(filter(None, (town, address.region)))
    return "\n".join(filter(None, (address.street, address.street2, place, country)))


_BLOCKS: dict[Page, Callable[[Brain, Words], Iterable[SummaryLine]]] = {
    Page.NAME: _name,
    Page.ORGANISATION: _organisation,
    Page.LOCATION: _location,
    Page.BUSINESS: _business,
    Page.ADDRESSES: _addresses,
    Page.INTERACTION_ADDRESSES: _interaction_addresses,
    Page.ATTRIBUTES: _attributes,
}
