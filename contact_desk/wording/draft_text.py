# SPDX-License-Identifier: MIT
"""The fields of a draft and what stands in them, as people read it: labels for codes, lines for addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.draft import AddressDraft, DraftPart, InteractionAddressDraft, RelationDraft
from contact_desk.domain.language import language_name
from contact_desk.domain.organisation_draft import RecordDraft
from contact_desk.domain.personal_check import DATES
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.wording.attribute_text import attribute_text
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.date_text import kept_date_text
from contact_desk.wording.field_labels import field_label
from contact_desk.wording.postal_text import postal_text
from contact_desk.wording.relation_text import relation_label

_KINDS = {"person": mark("Person"), "group": mark("Group")}
_LISTS = {
    "title": ListName.TITLE,
    "contact_type": ListName.CONTACT_TYPE,
    "type": ListName.ORGANISATION_TYPE,
}


class DraftText:
    """Paths are those of `FieldError.field`; `entity` is what the draft is of."""

    def __init__(self, words: Words, lists: Vocabulary, entity: Entity) -> None:
        self.words = words
        self._lists = lists
        self._types = {kind.code: kind for kind in lists.attribute_types if kind.entity is entity}

    def label(self, path: str) -> str:
        code = path.removeprefix("attributes.")
        if code != path and code in self._types:
            return self._types[code].label(self.words.language)
        return field_label(path, self.words)

    def value(self, path: str, value: object) -> str:
        """`value` is a text, a flag, a line of a list or all of them; None is a line that is gone."""
        if value is None:
            return self.words("(removed)")
        text = self._text(path, value)
        return text if text.strip() else self.words("(empty)")

    def differences(self, before: RecordDraft, after: RecordDraft) -> list[str]:
        """A line for each field of `after` that is not as `before`."""
        was, now = dict(_leaves(before)), dict(_leaves(after))
        changed = ((path, value) for path, value in now.items() if was.get(path, "") != value)
        emptied = ((path, "") for path in was if path not in now)
        return [self._line(path, value) for path, value in (*changed, *emptied)]

    def _line(self, path: str, value: object) -> str:
        return self.words("{label}: {text}", label=self.label(path), text=self.value(path, value))

    def _text(self, path: str, value: object) -> str:
        if isinstance(value, bool):
            return self.words("Yes") if value else self.words("No")
        if isinstance(value, DraftPart):
            return self._line_text(value)
        if isinstance(value, tuple):
            return "; ".join(self._text(path, line) for line in value)
        if isinstance(value, int):
            return self.words("number {number}", number=value)
        return self._plain(path, str(value))

    def _line_text(self, line: DraftPart) -> str:
        if isinstance(line, AddressDraft):
            place = ", ".join(postal_text(line, self.words).splitlines())
            return self._pair(self._list_label(ListName.ADDRESS_TYPE, line.type), place)
        if isinstance(line, RelationDraft):
            other = self.words("number {number}", number=line.contact)
            return self._pair(relation_label(line.type, self.words), other)
        return self._interaction_text(line) if isinstance(line, InteractionAddressDraft) else ""

    def _interaction_text(self, line: InteractionAddressDraft) -> str:
        kind = self._list_label(ListName.INTERACTION_ADDRESS_TYPE, line.type)
        subtype = (
            ""
            if line.subtype in {"", "unclassified"}
            else self._list_label(ListName.INTERACTION_ADDRESS_SUBTYPE, line.subtype)
        )
        extension = self.words("extension {extension}", extension=line.extension) if line.extension else ""
        text = " ".join(filter(None, (line.value, extension)))
        return self._pair(" · ".join(filter(None, (kind, subtype))), text)

    def _plain(self, path: str, text: str) -> str:
        words = self.words
        if path.startswith("attributes."):
            kind = self._types.get(path.removeprefix("attributes."), AttributeType(""))
            return attribute_text(kind, text, words)
        if path in _LISTS:
            return self._list_label(_LISTS[path], text)
        if path == "kind" and text in _KINDS:
            return words(_KINDS[text])
        if path == "language":
            return language_name(text, words.language)
        if path == "business.country" and len(text) == 2 and (code := country_code(text)):
            return country_name(code, words.language)
        return kept_date_text(text, words) if path in DATES else text

    def _list_label(self, name: ListName, text: str) -> str:
        value = self._lists.find(name, text) if text.strip() else None
        return value.label(self.words.language) if value else text

    def _pair(self, label: str, text: str) -> str:
        return self.words("{label}: {text}", label=label, text=text) if label and text else label or text


def _leaves(part: DraftPart, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Each text, flag and list of a draft with its path, in its order; its identity is none of them."""
    for name in type(part).model_fields:
        value, path = getattr(part, name), f"{prefix}{name}"
        if isinstance(value, DraftPart):
            yield from _leaves(value, f"{path}.")
        elif isinstance(value, Mapping):
            yield from ((f"{path}.{code}", text) for code, text in value.items())
        elif name != "uid":
            yield path, value
