# SPDX-License-Identifier: MIT
"""Tags: words that contacts are filed under, with the colour and place that a store gives some of them (row X10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from zlib import crc32

from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import fold

LONGEST_TAG = 80
_LONGEST_KEY = 200
# A comma parts two tags; one within a tag is written in quotation marks, doubled where they stand in it.
_WRITTEN = re.compile(r'\s*(?:"((?:[^"]|"")*)"?([^,]*)|([^,]*))(,|$)')


class TagColour(StrEnum):
    """What the theme turns into colours that can be read, light and dark; NONE is a tag without one."""

    NONE = ""
    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    PURPLE = "purple"
    PINK = "pink"
    BROWN = "brown"


@dataclass(frozen=True)
class Tag:
    """`id` is below 0 for one that contacts have and the store's list has not, and 0 for a new one."""

    name: str
    colour: TagColour = TagColour.NONE
    id: int = 0
    position: int = 0

    @property
    def key(self) -> str:
        return tag_key(self.name)

    @property
    def is_listed(self) -> bool:
        return self.id > 0

    def label(self, _language: str) -> str:
        return self.name


@dataclass(frozen=True)
class TagUse:
    """A tag that contacts have, as one of them writes it, and how many the user may know of."""

    name: str
    count: int


def tag_key(name: str) -> str:
    """By which two spellings are the same tag: VIP and vip, été and ete."""
    return (fold(name) or name)[:_LONGEST_KEY]


def unlisted(name: str) -> Tag:
    """A tag that the store's list has not; its id tells it from others of the kind for as long as it is called so."""
    return Tag(name, id=-1 - crc32(tag_key(name).encode()))


def colour_of(name: str, tags: Iterable[Tag]) -> TagColour:
    key = tag_key(name)
    return next((tag.colour for tag in tags if tag.key == key), TagColour.NONE)


def tidied_tag(tag: Tag) -> Tag:
    """The name on one line, without blanks around it."""
    return replace(tag, name=" ".join(tag.name.split()))


def check_tag(tag: Tag, others: Iterable[Tag], *, may_join: bool) -> list[FieldError]:
    """The faults of a tidied tag. With `may_join` it may be called as another one is: the two are one then."""
    if not tag.name:
        return [FieldError("name", "required")]
    if len(tag.name) > LONGEST_TAG:
        return [FieldError("name", "too_long", {"longest": LONGEST_TAG, "length": len(tag.name)})]
    taken = any(other.key == tag.key and other.id != tag.id for other in others)
    return [FieldError("name", "label_taken", {"value": tag.name})] if taken and not may_join else []


def read_tags(text: str) -> tuple[str, ...]:
    """The tags of a line as it is typed, parted by commas; each once, as it is written first."""
    found: dict[str, str] = {}
    for quoted, after, plain, _comma in _WRITTEN.findall(text):
        name = " ".join((quoted.replace('""', '"') + after + plain).split())
        if name:
            found.setdefault(tag_key(name), name)
    return tuple(found.values())


def part_tags(text: str) -> tuple[str, str]:
    """What is finished of a line, and the tag at its end that is being typed."""
    ends = [found.end() for found in _WRITTEN.finditer(text) if found[4]]
    last = ends[-1] if ends else 0
    return text[:last], text[last:].strip()


def write_tags(tags: Sequence[str]) -> str:
    """A line that `read_tags` reads as these."""
    return ", ".join(_written(" ".join(tag.split())) for tag in tags if tag.strip())


def _written(tag: str) -> str:
    return '"' + tag.replace('"', '""') + '"' if "," in tag or tag.startswith('"') else tag
