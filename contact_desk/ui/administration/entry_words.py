# SPDX-License-Identifier: MIT
"""What the table says of a value or an attribute type, column by column, and the words of their choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.tag import Tag
from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.ui.administration.seven_lists import AdministeredList, Entry
from contact_desk.ui.widgets.choice_field import Choices
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.tag_text import COLOURS

MEDIA = {
    "call": mark("Call"),
    "fax": mark("Fax"),
    "email": mark("E-mail"),
    "chat": mark("Chat"),
    "sms": mark("SMS"),
}
KINDS = {
    AttributeKind.TEXT: mark("Text"),
    AttributeKind.LONG_TEXT: mark("Long text"),
    AttributeKind.NUMBER: mark("Numeric"),
    AttributeKind.DATE: mark("Date"),
    AttributeKind.YES_NO: mark("Yes or no"),
    AttributeKind.LIST: mark("List"),
}
ENTITIES = {
    Entity.CONTACT: mark("Contacts"),
    Entity.ORGANISATION: mark("Organisations"),
    Entity.LOCATION: mark("Locations"),
}


@dataclass(frozen=True)
class Column:
    """`cell` gets the entry, the number of its uses (None while nobody has counted) and the words.

    Where there is no room for all columns, those of the highest `may_go` go first; 0 never goes.
    """

    head: Say
    cell: Callable[[Any, int | None, Words], str]
    may_go: int = 0


def choices_of(marked: dict[Any, str]) -> Choices:
    """A closed list of `MEDIA`, `KINDS` or `ENTITIES`."""

    def choices(words: Words) -> Sequence[tuple[str, str]]:
        return [(str(code), words(label)) for code, label in marked.items()]

    return choices


def columns_of(which: AdministeredList) -> tuple[Column, ...]:
    if which.is_tags:
        return (_NAME, _COLOUR, _USES, _LISTED)
    if which.name is None:
        return (_APPLIES_TO, _ENGLISH, _FRENCH, _KIND, _IF_EMPTY, _LEGAL, _USES, _STATE)
    special = {ListName.CONTACT_TYPE: (_MERGE_CODE,), ListName.INTERACTION_ADDRESS_TYPE: (_MEDIUM,)}
    return (_ENGLISH, _FRENCH, *special.get(which.name, ()), _USES, _STATE)


def details(entry: Entry, uses: int | None, words: Words) -> str:
    """All that is to be known of one line, in one sentence a part."""
    if isinstance(entry, Tag):
        return _tag_details(entry, uses, words)
    parts = [entry.label(words.language)]
    if isinstance(entry, AttributeType):
        parts += [", ".join((words(ENTITIES[entry.entity]), words(KINDS[entry.kind]))), _shown(entry, words)]
        parts.append(words("Values: {values}", values=_legal(entry)) if entry.legal_values else "")
    else:
        parts.append(words("Medium: {medium}", medium=_medium(entry, words)) if entry.medium else "")
        parts.append(words("Merge code: {code}", code=entry.merge_code) if entry.merge_code else "")
    parts.append(words("Code: {code}", code=entry.code))
    if uses is not None:
        parts.append(words.plural("{count} use", "{count} uses", uses))
    return " · ".join(filter(None, (*parts, _state(entry, words))))


def _tag_details(tag: Tag, uses: int | None, words: Words) -> str:
    used = "" if uses is None else words.plural("{count} use", "{count} uses", uses)
    return " · ".join(filter(None, (tag.name, words(COLOURS[tag.colour]), used, _listed(tag, words))))


def _listed(tag: Tag, words: Words) -> str:
    return "" if tag.is_listed else words("Typed on contacts")


def _state(entry: ListValue | AttributeType, words: Words) -> str:
    own = words("Program’s own") if isinstance(entry, ListValue) and entry.system else ""
    return ", ".join(filter(None, (own, words("Retired") if entry.retired else "")))


def _medium(value: ListValue, words: Words) -> str:
    return words(MEDIA.get(value.medium, value.medium))


def _shown(kind: AttributeType, words: Words) -> str:
    return words("Shown if empty") if kind.show_if_empty else words("Hidden if empty")


def _legal(kind: AttributeType) -> str:
    return ", ".join(kind.legal_values)


_NAME = Column(lambda words: words("Name"), lambda tag, _uses, _words: tag.name)
_COLOUR = Column(
    lambda words: words("Colour"), lambda tag, _uses, words: words(COLOURS[tag.colour]), may_go=1
)
_LISTED = Column(lambda words: words("State"), lambda tag, _uses, words: _listed(tag, words), may_go=3)
_ENGLISH = Column(lambda words: words("In English"), lambda entry, _uses, _words: entry.label_en)
_FRENCH = Column(lambda words: words("In French"), lambda entry, _uses, _words: entry.label_fr)
_USES = Column(
    lambda words: words("Uses"),
    lambda _entry, uses, words: "…" if uses is None else words.number(uses),
    may_go=2,
)
_STATE = Column(lambda words: words("State"), lambda entry, _uses, words: _state(entry, words), may_go=3)
_MERGE_CODE = Column(
    lambda words: words("Merge code"), lambda value, _uses, _words: value.merge_code, may_go=4
)
_MEDIUM = Column(lambda words: words("Medium"), lambda value, _uses, words: _medium(value, words), may_go=4)
_APPLIES_TO = Column(
    lambda words: words("Applies to"), lambda kind, _uses, words: words(ENTITIES[kind.entity]), may_go=1
)
_KIND = Column(lambda words: words("Kind"), lambda kind, _uses, words: words(KINDS[kind.kind]), may_go=4)
_IF_EMPTY = Column(lambda words: words("If empty"), lambda kind, _uses, words: _shown(kind, words), may_go=6)
_LEGAL = Column(lambda words: words("Values"), lambda kind, _uses, _words: _legal(kind), may_go=5)
