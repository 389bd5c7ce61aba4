# SPDX-License-Identifier: MIT
"""The administrable lists: values with a stable code and a label in each language (rows T09-T12, T42, T50-T52)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.names import fold
from contact_desk.domain.tag import Tag


class ListName(StrEnum):
    """The lists of plain values; the seventh, attribute types, has a class of its own."""

    TITLE = "title"
    CONTACT_TYPE = "contact_type"
    ORGANISATION_TYPE = "organisation_type"
    ADDRESS_TYPE = "address_type"
    INTERACTION_ADDRESS_TYPE = "interaction_address_type"
    INTERACTION_ADDRESS_SUBTYPE = "interaction_address_subtype"


@dataclass(frozen=True)
class ListValue:
    """One value of a list.

    `id` is 0 until the store has given one, and never changes then. A `system` value cannot be deleted; a `retired`
    one stays on old records but is not offered; one that is not `offered` is the program's own. `medium` binds an
    interaction-address type to a kind of interaction (row T51): call, fax, email, chat or sms.
    """

    list: ListName
    code: str
    label_en: str
    label_fr: str
    id: int = 0
    position: int = 0
    system: bool = False
    retired: bool = False
    offered: bool = True
    medium: str = ""
    merge_code: str = ""

    def label(self, language: str) -> str:
        return self.label_fr if language == "fr" else self.label_en

    def names(self) -> tuple[str, str, str]:
        """What it may be called by: its code or its label in either language, blind to case and accents."""
        return fold(self.code), fold(self.label_en), fold(self.label_fr)


@dataclass(frozen=True)
class Vocabulary:
    """All lists of one store, each in the administrator's order; `tags` are those that the store has a word on."""

    values: tuple[ListValue, ...] = ()
    attribute_types: tuple[AttributeType, ...] = ()
    tags: tuple[Tag, ...] = ()
    _by_id: dict[int, ListValue] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_id.update({value.id: value for value in self.values if value.id})

    @cached_property
    def _by_code(self) -> dict[tuple[ListName, str], ListValue]:
        return {(value.list, value.code): value for value in reversed(self.values)}

    @cached_property
    def _by_name(self) -> dict[tuple[ListName, str], ListValue]:
        """By folded name; of two values that are called alike the first one."""
        return {(value.list, name): value for value in reversed(self.values) for name in value.names()}

    def of(self, name: ListName) -> tuple[ListValue, ...]:
        return tuple(value for value in self.values if value.list is name)

    def offered(self, name: ListName) -> tuple[ListValue, ...]:
        """The values that a new record may choose."""
        return tuple(value for value in self.of(name) if value.offered and not value.retired)

    def find(self, name: ListName, text: str) -> ListValue | None:
        """The value with this code, else with this label in either language; None when there is none."""
        return self._by_code.get((name, text)) or self._by_name.get((name, fold(text)))

    def label(self, name: ListName, code: str, language: str) -> str:
        """The label of `code`, or the code itself where the list has lost it."""
        value = next((value for value in self.of(name) if value.code == code), None)
        return value.label(language) if value else code

    def code_of(self, value_id: int | None) -> str:
        """The code of a value by id; "" for none. Raises KeyError for one that these lists do not have."""
        return self._by_id[value_id].code if value_id else ""

    def attributes_of(self, entity: Entity) -> tuple[AttributeType, ...]:
        return tuple(kind for kind in self.attribute_types if kind.entity is entity and not kind.retired)
