# SPDX-License-Identifier: MIT
"""A draft as rows: the addresses, the addresses to match and the attributes of contact, organisation or location.

The rows name neither an id nor the record that they hang on: inserting and comparing is left to others.
"""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft import BusinessInformation, PostalFields
from contact_desk.domain.interaction_address import AddressKind, kind_of_code, match_key
from contact_desk.domain.organisation_draft import RecordDraft
from contact_desk.domain.vocabulary import ListName, Vocabulary

Row = dict[str, object]
POSTAL = tuple(PostalFields.model_fields)
LONGEST_KEY = 500
"""Characters: an index must be able to hold a key."""
_BUSINESS_LINES = ("phone", "mobile", "fax", "email", "website", "facebook")


class RecordRows:
    """`region` (ISO 3166) is where national numbers are read."""

    def __init__(self, lists: Vocabulary, region: str) -> None:
        self.lists = lists
        self.region = region

    def addresses(self, draft: RecordDraft) -> Iterator[Row]:
        if not draft.business.is_blank():
            yield {"business": True, "type_id": None, "position": 0, **_postal(draft.business)}
        for position, address in enumerate(draft.addresses, start=1):
            type_id = self.value_id(ListName.ADDRESS_TYPE, address.type)
            yield {"business": False, "type_id": type_id, "position": position, **_postal(address)}

    def lines(self, draft: RecordDraft) -> Iterator[Row]:
        for position, (code, value) in enumerate(_business_lines(draft.business)):
            extension = draft.business.extension if code == "phone" else ""
            line = self._line(code, "", value, extension)
            yield {**line, "business": True, "shared": False, "position": position}
        for position, typed in enumerate(draft.interaction_addresses, start=len(_BUSINESS_LINES)):
            line = self._line(typed.type, typed.subtype, typed.value, typed.extension)
            yield {**line, "business": False, "shared": typed.shared, "position": position}

    def attributes(self, draft: RecordDraft, entity: Entity) -> Iterator[Row]:
        # A retired type stays where it was filled in.
        types = {kind.code: kind.id for kind in self.lists.attribute_types if kind.entity is entity}
        for position, (code, value) in enumerate(draft.attributes.items()):
            if value:
                yield {"type_id": types[code], "position": position, "value": value}

    def value_id(self, name: ListName, text: str) -> int | None:
        """The id of a list value named by code or label; None for none."""
        value = self.lists.find(name, text) if text.strip() else None
        return value.id if value else None

    def _line(self, type_name: str, subtype: str, value: str, extension: str) -> Row:
        type_ = self.lists.find(ListName.INTERACTION_ADDRESS_TYPE, type_name)
        kind = kind_of_code(type_.code, type_.medium) if type_ else AddressKind.OTHER
        return {
            "type_id": type_.id if type_ else None,
            "subtype_id": self.value_id(ListName.INTERACTION_ADDRESS_SUBTYPE, subtype),
            "value": value,
            "match_key": match_key(kind, value, self.region)[:LONGEST_KEY],
            "extension": extension,
        }


def _postal(fields: PostalFields) -> Row:
    return {name: getattr(fields, name) for name in POSTAL}


def _business_lines(business: BusinessInformation) -> list[tuple[str, str]]:
    lines = ((code, str(getattr(business, code))) for code in _BUSINESS_LINES)
    # An extension typed without a number is kept as well.
    return [
        (code, value)
        for code, value in lines
        if value.strip() or (code == "phone" and business.extension.strip())
    ]
