# SPDX-License-Identifier: MIT
"""What the summary says of a draft, a block a page (row T57). No window here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from contact_desk.domain.draft import AddressDraft, InteractionAddressDraft
from contact_desk.domain.organisation_draft import RecordDraft
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.attribute_text import attribute_text
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label
from contact_desk.wording.further_lines import further_together
from contact_desk.wording.postal_text import postal_text

_LONGEST_SHOWN = 2_000


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


def summary_blocks(
    own: Mapping[Page, Iterable[SummaryLine]], brain: Brain, words: Words
) -> tuple[SummaryBlock, ...]:
    """A block for each page that can be edited; one without lines says that nothing was entered there.

    `own` are the lines of the pages that one wizard alone has, or has more on.
    """
    shared = {page: lines(brain, words) for page, lines in _SHARED.items()}
    known = {**shared, **own}
    return tuple(
        SummaryBlock(page, tuple(_together(known[page], words))) for page in brain.steps if page in known
    )


def _together(lines: Iterable[SummaryLine], words: Words) -> Iterable[SummaryLine]:
    return further_together(
        tuple(_filled(lines)),
        words,
        label=lambda line: line.label,
        value=lambda line: line.value,
        make=SummaryLine,
    )


def _filled(lines: Iterable[SummaryLine]) -> Iterable[SummaryLine]:
    # A pasted page would make the window as high as a house; the draft itself keeps all of it.
    for line in lines:
        if line.value.strip():
            cut = line.value[:_LONGEST_SHOWN] + "…" if len(line.value) > _LONGEST_SHOWN else line.value
            yield SummaryLine(line.label, cut, line.note)


def plain_lines(draft: RecordDraft, words: Words, *paths: str) -> Iterable[SummaryLine]:
    for path in paths:
        part = draft.business if path.startswith("business.") else draft
        yield SummaryLine(field_label(path, words), getattr(part, path.rpartition(".")[2]))


def choice_line(brain: Brain, words: Words, path: str, name: ListName) -> SummaryLine:
    """A line for the value of a list."""
    return SummaryLine(field_label(path, words), list_label(brain, name, brain.text(path), words))


def list_label(brain: Brain, name: ListName, text: str, words: Words) -> str:
    """The label of a list value given by code or by label; the text itself when the list lacks it."""
    value = brain.vocabulary.find(name, text) if text.strip() else None
    return value.label(words.language) if value else text


def _business(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    yield SummaryLine(words("Address"), postal_text(brain.draft.business, words))
    names = ("phone", "extension", "mobile", "fax", "email", "website", "facebook")
    yield from plain_lines(brain.draft, words, *(f"business.{name}" for name in names))


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


def attribute_lines(brain: Brain, words: Words) -> Iterable[SummaryLine]:
    for kind in brain.vocabulary.attributes_of(brain.entity):
        value = brain.text(f"attributes.{kind.code}")
        yield SummaryLine(kind.label(words.language), attribute_text(kind, value, words))
    yield from plain_lines(brain.draft, words, "notes")


_SHARED: dict[Page, Callable[[Brain, Words], Iterable[SummaryLine]]] = {
    Page.BUSINESS: _business,
    Page.ADDRESSES: _addresses,
    Page.INTERACTION_ADDRESSES: _interaction_addresses,
    Page.ATTRIBUTES: attribute_lines,
}
