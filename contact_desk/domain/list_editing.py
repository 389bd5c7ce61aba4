# SPDX-License-Identifier: MIT
"""What an administrator may do to the lists: the rules of a value and of an attribute type (rows P31-P37, TX9)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import fold
from contact_desk.domain.tag import TagUse
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary

LONGEST_LABEL = 80
LONGEST_MERGE_CODE = 12
LONGEST_LEGAL_VALUE = 200
MOST_LEGAL_VALUES = 500
MEDIA = ("call", "fax", "email", "chat", "sms")
_MERGE_CODE = re.compile(r"[A-Z0-9]*")
_LONGEST_CODE = 40


@dataclass(frozen=True)
class ListUses:
    """How many records use each value of the lists and each attribute type, by id, as far as the user may know.

    `tags` are those that contacts have, in the store's list or not, by key.
    """

    values: dict[int, int]
    attribute_types: dict[int, int]
    tags: Mapping[str, TagUse] = field(default_factory=dict)


def tidied_value(value: ListValue) -> ListValue:
    """Labels trimmed, one standing for the other where that is empty; the merge code in upper case (row P37)."""
    english, french = value.label_en.strip(), value.label_fr.strip()
    code = value.merge_code.strip().upper()
    return replace(value, label_en=english or french, label_fr=french or english, merge_code=code)


def check_value(value: ListValue, lists: Vocabulary) -> list[FieldError]:
    """The faults of a tidied value; itself in the lists, it is known by its id."""
    others = [other for other in lists.of(value.list) if other.offered and other.id != value.id]
    errors = _check_labels(value.label_en, value.label_fr, [(o.label_en, o.label_fr, o.code) for o in others])
    if not _MERGE_CODE.fullmatch(value.merge_code) or len(value.merge_code) > LONGEST_MERGE_CODE:
        errors.append(FieldError("merge_code", "bad_merge_code", {"longest": LONGEST_MERGE_CODE}))
    elif value.merge_code and value.merge_code in {other.merge_code for other in others}:
        errors.append(FieldError("merge_code", "merge_code_taken", {"value": value.merge_code}))
    needs_medium = value.list is ListName.INTERACTION_ADDRESS_TYPE
    if value.medium and (not needs_medium or value.medium not in MEDIA):
        errors.append(FieldError("medium", "unknown_value", {"value": value.medium[:LONGEST_LABEL]}))
    return errors


def tidied_type(kind: AttributeType) -> AttributeType:
    """Labels as in `tidied_value`; legal values trimmed, without blanks, and only where the kind is a list."""
    english, french = kind.label_en.strip(), kind.label_fr.strip()
    legal = tuple(value for each in kind.legal_values if (value := each.strip()))
    return replace(
        kind,
        label_en=english or french,
        label_fr=french or english,
        legal_values=legal if kind.kind is AttributeKind.LIST else (),
    )


def check_type(kind: AttributeType, lists: Vocabulary) -> list[FieldError]:
    """The faults of a tidied attribute type; the sets of contacts, organisations and locations are independent."""
    others = [other for other in lists.attribute_types if other.entity is kind.entity and other.id != kind.id]
    labels = [(other.label_en, other.label_fr, other.code) for other in others]
    return _check_labels(kind.label_en, kind.label_fr, labels) + _check_legal_values(kind)


def code_for(label: str, taken: Collection[str]) -> str:
    """A code for a new value: its folded label, numbered where that is taken; it never changes afterwards."""
    stem = fold(label).replace(" ", "_")[:_LONGEST_CODE] or "value"
    number, code = 1, stem
    while code in taken:
        number += 1
        code = f"{stem}_{number}"
    return code


def _check_labels(english: str, french: str, others: Iterable[tuple[str, ...]]) -> list[FieldError]:
    if not english:
        return [FieldError("label_en", "required")]
    taken = {fold(name) for names in others for name in names}
    errors = []
    for path, label in (("label_en", english), ("label_fr", french)):
        if len(label) > LONGEST_LABEL:
            parameters = {"longest": LONGEST_LABEL, "length": len(label)}
            errors.append(FieldError(path, "too_long", parameters))
        elif fold(label) in taken:
            errors.append(FieldError(path, "label_taken", {"value": label}))
    return errors


def _check_legal_values(kind: AttributeType) -> list[FieldError]:
    values = kind.legal_values
    if kind.kind is AttributeKind.LIST and not values:
        return [FieldError("legal_values", "no_legal_values")]
    if len(values) > MOST_LEGAL_VALUES:
        return [FieldError("legal_values", "too_many", {"most": MOST_LEGAL_VALUES})]
    seen: set[str] = set()
    for value in values:
        if len(value) > LONGEST_LEGAL_VALUE:
            parameters = {"longest": LONGEST_LEGAL_VALUE, "length": len(value)}
            return [FieldError("legal_values", "too_long", parameters)]
        if (key := fold(value) or value) in seen:
            return [FieldError("legal_values", "twice_in_the_list", {"value": value[:LONGEST_LABEL]})]
        seen.add(key)
    return []
