# SPDX-License-Identifier: MIT
"""What the history says of one change: a label, the value before and the value after (row X16)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.draft import PostalFields
from contact_desk.domain.journal import Action
from contact_desk.domain.language import language_name
from contact_desk.domain.personal_check import DATES
from contact_desk.domain.record_past import Key, RecordPast, RowChange, Values
from contact_desk.domain.relation import RelationKind, StoredRelation, find_kind
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.wording.attribute_text import attribute_text
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.date_text import kept_date_text
from contact_desk.wording.field_labels import field_label
from contact_desk.wording.moments import day_text
from contact_desk.wording.name_text import name_and_organisation, name_text
from contact_desk.wording.postal_text import postal_text
from contact_desk.wording.relation_text import relation_label

_FIELDS = {
    "title_id": "title",
    "contact_type_id": "contact_type",
    "organisation_id": "organisation",
    "location_id": "location",
    "type_id": "type",
    "subtype_id": "subtype",
    "member_id": "members",
}
_OTHERS = {
    "active": mark("Active"),
    "deactivated_with": mark("Deactivated with"),
    "owner": mark("Owner"),
    "deleted_at": mark("In the trash since"),
    "ended_on": mark("Ended on"),
    "started_on": mark("Began on"),
    "closed_on": mark("Closed on"),
    "principal": mark("Present employer"),
    "position": mark("Place in the list"),
    "name": mark("Name"),
    "role": mark("Role"),
    "may_edit": mark("May be edited by whom it is shared with"),
}
_UNTOLD = frozenset({"uid", "match_key", "position", "contact_id", "group_id", "business", "created"})
# What a new contact says of itself by saying nothing.
_USUAL = {"kind": "person", "private": False, "active": True}
_KINDS = {"person": mark("Person"), "group": mark("Group")}
_PARTS = {
    "contact_member": mark("Member"),
    "contact_tag": mark("Tag"),
    "apart": mark("Not the same as"),
    "affiliation": mark("Employer"),
    "contact_share": mark("Shared with"),
}
# Of one employment among several.
_OF_AN_EMPLOYMENT = frozenset({"principal", "started_on", "ended_on", "role"})


@dataclass(frozen=True)
class PastLine:
    """One line of a history. `column` is what `History.restore` takes; "" is the row as a whole.

    `restorable`: the value before is not what stands there today anyway, and there is a row to write it to.
    """

    entry: int
    column: str
    label: str
    old: str
    new: str
    restorable: bool


class PastText:
    """What the changes of `past` say, in words and with the names of today."""

    def __init__(self, words: Words, lists: Vocabulary, past: RecordPast) -> None:
        self.words = words
        self._values: Mapping[int, ListValue] = {value.id: value for value in lists.values}
        self._types = {kind.id: kind for kind in lists.attribute_types}
        self._names = past.names
        self._contact = past.contact
        self._today: dict[Key, Values | None] = {}
        for change in (each for operation in past.operations for each in operation.changes):
            self._today.setdefault((change.entry.table, change.entry.row), change.after)

    def lines(self, change: RowChange) -> Iterator[PastLine]:
        """What one change says: a line a column, or one line for a part that came or went."""
        table = change.entry.table
        if change.entry.action is not Action.UPDATE and table in _WHOLE:
            yield self._whole(change)
            return
        for column in change.columns():
            old, new = (self._value(table, column, row) for row in (change.before, change.after))
            if old != new and not self._is_untold(change, column):
                label = self._label(table, column, change.after or change.before or {})
                yield PastLine(change.entry.id, column, label, old, new, self._is_restorable(change, column))

    def _is_untold(self, change: RowChange, column: str) -> bool:
        if change.entry.action is Action.UPDATE or column not in _USUAL:
            return column in _UNTOLD
        return (change.after or change.before or {})[column] == _USUAL[column]

    def _is_restorable(self, change: RowChange, column: str) -> bool:
        today = self._today.get((change.entry.table, change.entry.row))
        if change.entry.action is not Action.UPDATE or today is None or change.before is None:
            return False
        return today[column] != change.before[column]

    def _whole(self, change: RowChange) -> PastLine:
        table = change.entry.table
        row = change.after or change.before or {}
        old, new = (
            self._part_text(table, side) if side is not None else "" for side in (change.before, change.after)
        )
        still_gone = self._today.get((table, change.entry.row)) is None
        restorable = change.entry.action is Action.DELETE and still_gone
        return PastLine(change.entry.id, "", self._part_label(table, row), old, new, restorable)

    def _label(self, table: str, column: str, row: Values) -> str:
        words, own = self.words, self.field_name(column)
        part = self._part_label(table, row)
        if column in _OF_AN_EMPLOYMENT:
            part = self._value(table, "organisation_id", row) or part
        if table == "attribute" or (table == "interaction_address" and column == "value"):
            return part
        if table in {"address", "interaction_address"} or column in _OF_AN_EMPLOYMENT:
            return words("{part}, {field}", part=part, field=own.lower())
        return own

    def field_name(self, column: str) -> str:
        """What a column is called, whatever it is a column of."""
        if column in _OTHERS:
            return self.words(_OTHERS[column])
        return field_label(_FIELDS.get(column, column), self.words)

    def _part_label(self, table: str, row: Values) -> str:
        words = self.words
        if table == "attribute":
            kind = self._types.get(_number(row.get("type_id")))
            return kind.label(words.language) if kind else words("Attribute")
        if table == "relation":
            return relation_label(self._relation(row)[0], words)
        if table in _PARTS:
            return words(_PARTS[table])
        if row.get("business"):
            return self._business_label(table, row)
        kinds = (self._list_label(row.get(name)) for name in ("type_id", "subtype_id"))
        return " · ".join(filter(None, kinds)) or words("Address")

    def _business_label(self, table: str, row: Values) -> str:
        if table == "address":
            return self.words("Business address")
        value = self._values.get(_number(row.get("type_id")))
        return field_label(f"business.{value.code}", self.words) if value else self.words("Address")

    def _part_text(self, table: str, row: Values) -> str:
        if table == "address":
            fields = {name: str(row.get(name) or "") for name in PostalFields.model_fields}
            return ", ".join(postal_text(PostalFields(**fields), self.words).splitlines())
        if table == "affiliation":
            names = ("organisation_id", "location_id", "department", "job_title", "assistant_name")
            return ", ".join(filter(None, (self._value(table, name, row) for name in names)))
        if table == "relation":
            return self._member(self._relation(row)[1])
        if table == "interaction_address":
            extension = str(row.get("extension") or "")
            extra = self.words("extension {extension}", extension=extension) if extension else ""
            return " ".join(filter(None, (str(row.get("value") or ""), extra)))
        return self._value(table, _SAYING[table], row)

    def _value(self, table: str, column: str, row: Values | None) -> str:
        value = row.get(column) if row is not None else None
        if value is None or value == "" or row is None:
            return ""
        if column in _BY_ID:
            return _BY_ID[column](self, _number(value))
        if table == "attribute":
            kind = self._types.get(_number(row["type_id"]))
            return attribute_text(kind, str(value), self.words) if kind else str(value)
        return self._plain_value(column, value)

    def _relation(self, row: Values) -> tuple[str, int]:
        """The kind of a relation and its other contact, from the side of the one whose past this is."""
        contact, other = (_number(row.get(name)) for name in ("contact_id", "other_id"))
        kind = find_kind(str(row.get("kind"))) or RelationKind.OTHER
        return StoredRelation(contact, other, kind).seen_from(self._contact)

    def _plain_value(self, column: str, value: object) -> str:
        if isinstance(value, bool):
            return self.words("Yes") if value else self.words("No")
        if isinstance(value, date):
            return day_text(value, self.words)
        if column in DATES:
            return kept_date_text(str(value), self.words)
        if column == "country" and (code := country_code(str(value)) if len(str(value)) == 2 else None):
            return country_name(code, self.words.language)
        if column == "kind" and value in _KINDS:
            return self.words(_KINDS[str(value)])
        return language_name(str(value), self.words.language) if column == "language" else str(value)

    def _list_label(self, value: object) -> str:
        found = self._values.get(_number(value))
        if found is None and value:
            return self.words("a value that was deleted since")
        if found is None or (found.list, found.code) == _NO_SUBTYPE:
            return ""
        return found.label(self.words.language)

    def _member(self, id_: int) -> str:
        name = self._names.contacts.get(id_)
        return self._place({id_: name_and_organisation(name, self.words)} if name else {}, id_)

    def contact_name(self, contact: object) -> str:
        name = self._names.contacts.get(id_ := _number(contact))
        return self._place({id_: name_text(name, self.words)} if name else {}, id_)

    def place_name(self, location: int) -> str:
        return self._place(self._names.locations, location)

    def _place(self, names: Mapping[int, str], id_: int) -> str:
        return names.get(id_) or self.words("number {number}", number=id_)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


_NO_SUBTYPE = (ListName.INTERACTION_ADDRESS_SUBTYPE, "unclassified")
_BY_ID: dict[str, Callable[[PastText, int], str]] = {
    **dict.fromkeys(("title_id", "contact_type_id", "type_id", "subtype_id"), PastText._list_label),
    "organisation_id": lambda text, id_: text._place(text._names.organisations, id_),
    "deactivated_with": lambda text, id_: text._place(text._names.organisations, id_),
    "location_id": lambda text, id_: text._place(text._names.locations, id_),
    **dict.fromkeys(("member_id", "other_id"), PastText._member),
}
# The column that says what a part of one value is.
_SAYING = {
    "attribute": "value",
    "contact_member": "member_id",
    "contact_tag": "name",
    "contact_share": "login",
    "apart": "other_id",
}
_WHOLE = frozenset(
    {"address", "interaction_address", "attribute", "affiliation", "contact_member", "contact_tag", "apart"}
) | {"relation", "contact_share"}
