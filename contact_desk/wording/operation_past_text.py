# SPDX-License-Identifier: MIT
"""What one operation changed, in words: each record by its name, and under it what was and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_desk.domain.journal import Action
from contact_desk.domain.operation_page import OperationPast, RecordChanges
from contact_desk.domain.record_past import Key, PastOperation, RecordPast, RowChange, Values
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.name_text import name_and_organisation
from contact_desk.wording.past_text import PastLine, PastText
from contact_desk.wording.right_text import right_label

_NOUNS = {
    "contact": mark("Contact"),
    "organisation": mark("Organisation"),
    "location": mark("Location"),
    "list_value": mark("List value"),
    "attribute_type": mark("Kind of attribute"),
    "legal_value": mark("Value of an attribute"),
    "entity_label": mark("Name of an entity"),
    "tag": mark("Tag"),
    "saved_filter": mark("Saved filter"),
    "favourite": mark("Favourite"),
    "setting": mark("Setting of the store"),
    "desk_user": mark("User"),
    "role": mark("Role or workgroup"),
    "role_member": mark("Membership of a role or workgroup"),
    "granted_right": mark("Right given"),
    "customer_number": mark("Customer number"),
    "user_number": mark("Customer number of a user"),
}
_RECORDS = frozenset({"contact", "organisation", "location"})
_ACTIONS = {
    Action.INSERT: mark("{noun}, added"),
    Action.UPDATE: mark("{noun}, changed"),
    Action.DELETE: mark("{noun}, removed"),
}
_SAYING = {
    "list_value": "label_{language}",
    "attribute_type": "label_{language}",
    "legal_value": "value",
    "tag": "name",
    "saved_filter": "name",
    "setting": "name",
    "desk_user": "login",
    "role": "name",
    "customer_number": "number",
}
# The columns of what is no record that a person has words for.
_FIELDS = {
    "label_en": mark("In English"),
    "label_fr": mark("In French"),
    "retired": mark("Retired"),
    "licensed": mark("Tracker Access"),
    "disabled": mark("Disabled"),
    "login": mark("Login"),
    "name": mark("Name"),
    "email": mark("E-mail"),
    "value": mark("Value"),
    "number": mark("Number"),
    "colour": mark("Colour"),
    "shared": mark("Shared"),
    "query": mark("Search"),
}


@dataclass(frozen=True)
class RecordText:
    """What one record is called and is, and what was changed of it."""

    record: Key
    title: str
    detail: str
    lines: tuple[PastLine, ...]


def record_texts(past: OperationPast, lists: Vocabulary, words: Words) -> Iterator[RecordText]:
    """A text a record, in the order in which the operation touched them."""
    for record in past.records:
        yield _record_text(past, record, lists, words) if _is_record(record) else _other_text(record, words)


def _is_record(record: RecordChanges) -> bool:
    return record.record[0] in _RECORDS


def _record_text(past: OperationPast, record: RecordChanges, lists: Vocabulary, words: Words) -> RecordText:
    table, number = record.record
    own = RecordPast((PastOperation(past.operation, record.changes[::-1]),), past.names, True)
    text = PastText(words, lists, _of_contact(own, number) if table == "contact" else own)
    lines = tuple(line for change in record.changes for line in text.lines(change))
    named = record.name
    name = named if isinstance(named, str) else name_and_organisation(named, words)
    name = name or words("number {number}", number=number)
    whole = next((each.entry.action for each in record.changes if each.entry.table == table), Action.UPDATE)
    return RecordText(record.record, name, _acted(table, whole, words), lines)


def _of_contact(past: RecordPast, contact: int) -> RecordPast:
    return RecordPast(past.operations, past.names, past.complete, contact=contact)


def _other_text(record: RecordChanges, words: Words) -> RecordText:
    (table, _number), change = record.record, record.changes[0]
    noun = _noun(table, words)
    lines = tuple(_columns(change, words)) if change.entry.action is Action.UPDATE else ()
    title = _saying(table, change.after or change.before or {}, words) or noun
    return RecordText(record.record, title, _acted(table, change.entry.action, words), lines)


def _columns(change: RowChange, words: Words) -> Iterator[PastLine]:
    for column in change.columns():
        if column in _FIELDS:
            old, new = (_value((side or {}).get(column), words) for side in (change.before, change.after))
            yield PastLine(change.entry.id, column, words(_FIELDS[column]), old, new, restorable=False)


def _value(value: object, words: Words) -> str:
    if isinstance(value, bool):
        return words("Yes") if value else words("No")
    return "" if value is None else str(value)


def _saying(table: str, row: Values, words: Words) -> str:
    if table == "granted_right":
        return right_label(str(row.get("right_name")), words)
    column = _SAYING.get(table, "").format(language=words.language)
    return str(row.get(column) or "")


def _acted(table: str, action: Action, words: Words) -> str:
    return words(_ACTIONS[action], noun=_noun(table, words))


def _noun(table: str, words: Words) -> str:
    return words(_NOUNS[table]) if table in _NOUNS else table
