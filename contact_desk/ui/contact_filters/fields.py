# SPDX-License-Identifier: MIT
"""The fields of the filter bar, one for each field of a search that lists can be filtered by."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.contact_query import ContactQuery
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.query_writing import chosen
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.add_contact.languages import language_choices
from contact_desk.ui.contact_filters.offered_field import OfferedField
from contact_desk.ui.widgets.choice_field import ChoiceField, Choices
from contact_desk.ui.widgets.field import Field, Say
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.query_text import types_named

_LABELS = {
    QueryField.TYPE: ("filterType", mark("Type")),
    QueryField.STATUS: ("filterStatus", mark("Status")),
    QueryField.ORGANISATION: ("filterOrganisation", mark("Organisation")),
    QueryField.GROUP: ("filterGroup", mark("Group")),
    QueryField.TAG: ("filterTag", mark("Tag")),
    QueryField.LANGUAGE: ("filterLanguage", mark("Language")),
    QueryField.OWNER: ("filterOwner", mark("Owner")),
}
_OFFERED = frozenset({QueryField.ORGANISATION, QueryField.GROUP, QueryField.TAG, QueryField.OWNER})


def filter_fields(words: Words, lists: Vocabulary) -> dict[QueryField, Field]:
    """In the order of the bar."""
    return {field: _field(field, words, lists) for field in _LABELS}


def type_choices(lists: Vocabulary, words: Words) -> Sequence[tuple[str, str]]:
    """Code and label of each type that somebody may be of, retired ones too."""
    types = [value for value in lists.of(ListName.CONTACT_TYPE) if value.offered]
    return [("", words("All types")), *((value.code, value.label(words.language)) for value in types)]


def value_in(query: ContactQuery, field: QueryField, lists: Vocabulary) -> str:
    """What the search asks of the field, as the bar shows it; "" for nothing, and for more than one value."""
    term = chosen(query, field)
    if term is None:
        return ""
    if field is QueryField.TYPE:
        named = types_named(term.text, lists) or [term.text]
        return named[0] if len(named) == 1 else ""
    return term.text


def _field(field: QueryField, words: Words, lists: Vocabulary) -> Field:
    name, text = _LABELS[field]
    if field in _OFFERED:
        return OfferedField(words, name, _label(text))
    return ChoiceField(words, name, _label(text), choices_from(field, lists))


def choices_from(field: QueryField, lists: Vocabulary) -> Choices:
    """What a closed list of the bar offers as long as the store has these lists."""
    return lambda words: _choices(field, lists, words)


def _label(text: str) -> Say:
    return lambda words: words(text)


def _choices(field: QueryField, lists: Vocabulary, words: Words) -> Sequence[tuple[str, str]]:
    if field is QueryField.TYPE:
        return type_choices(lists, words)
    if field is QueryField.LANGUAGE:
        return [("", words("Any")), *language_choices(words)]
    return [("", words("Active or not")), ("active", words("Active")), ("inactive", words("Inactive"))]
