# SPDX-License-Identifier: MIT
"""What is offered to complete a search with, and what each offer means (row X49)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from contact_desk.domain.contact_query import BegunTerm
from contact_desk.domain.names import fold
from contact_desk.domain.query_dates import read_days
from contact_desk.domain.query_fields import CHOICES, DATES, QueryField, choice_named, choices_of
from contact_desk.domain.query_offer import Offer, dates_begun, named_fields, written
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.query_text import chosen_text, dated_text

_MEANINGS = {
    QueryField.NAME: mark("First or last name"),
    QueryField.FIRST_NAME: mark("First name"),
    QueryField.LAST_NAME: mark("Last name"),
    QueryField.ORGANISATION: mark("Organisation"),
    QueryField.LOCATION: mark("Location"),
    QueryField.DEPARTMENT: mark("Department"),
    QueryField.JOB_TITLE: mark("Job title"),
    QueryField.TYPE: mark("Person type"),
    QueryField.PHONE: mark("Number, in any form"),
    QueryField.EMAIL: mark("E-mail"),
    QueryField.WEB: mark("Web site"),
    QueryField.ADDRESS: mark("Postal address"),
    QueryField.CITY: mark("City"),
    QueryField.REGION: mark("State or region"),
    QueryField.POSTAL_CODE: mark("Postal code"),
    QueryField.COUNTRY: mark("Country"),
    QueryField.NOTES: mark("Notes"),
    QueryField.TAG: mark("Tag"),
    QueryField.LANGUAGE: mark("Language"),
    QueryField.STATUS: mark("Active or not"),
    QueryField.OWNER: mark("Owner, by login"),
    QueryField.GROUP: mark("Member of a group"),
    QueryField.KIND: mark("A person or a group"),
    QueryField.PRIVATE: mark("Private or not"),
    QueryField.IS: mark("One of your favourites"),
    QueryField.CREATED: mark("Day it was created"),
    QueryField.CHANGED: mark("Day of the last change"),
    QueryField.ID: mark("Number of the contact"),
}
_PRESENCES = {True: mark("Has something in a field"), False: mark("Has nothing in a field")}


def name_offers(begun: BegunTerm, words: Words, *, asked: bool) -> list[Offer]:
    """Fields, with what they mean."""
    found = named_fields(begun, words.language, asked=asked)
    return [Offer(text, text.strip(), words(_meaning(of))) for text, of in found]


def value_offers(
    field: QueryField, typed: str, values: Sequence[str], *, lists: Vocabulary, today: date, words: Words
) -> list[Offer]:
    """Of the values that the store has in this field, and of those that are words of the search's own."""
    if field in DATES:
        return [_dated(field, text, today, words) for text in dates_begun(typed, today, words.language)]
    if field in CHOICES:
        fitting = (word for word in choices_of(field, words.language) if fold(word).startswith(fold(typed)))
        return [_chosen(field, word, words) for word in fitting]
    if field is QueryField.TYPE:
        return _types(values, typed, lists, words)
    if field is QueryField.LANGUAGE:
        return _languages(values, typed, words)
    if field is QueryField.COUNTRY:
        values = list(dict.fromkeys(_country(value, words) for value in values))
    return [Offer(written(value), " ".join(value.split())) for value in values if value.strip()]


def _meaning(of: QueryField | bool) -> str:
    return _PRESENCES[of] if isinstance(of, bool) else _MEANINGS[of]


def _dated(field: QueryField, text: str, today: date, words: Words) -> Offer:
    days = read_days(text, today)
    return Offer(written(text), text, dated_text(field, days, words) if days else "")


def _chosen(field: QueryField, word: str, words: Words) -> Offer:
    return Offer(written(word), word, chosen_text(field, choice_named(field, word) or "", words))


def _types(codes: Iterable[str], typed: str, lists: Vocabulary, words: Words) -> list[Offer]:
    found = [lists.find(ListName.CONTACT_TYPE, code) for code in codes]
    wanted = fold(typed)
    labels = [kind.label(words.language) for kind in found if kind and _begins(kind.names(), wanted)]
    return [Offer(written(label), label) for label in dict.fromkeys(labels)]


def _languages(tags: Sequence[str], typed: str, words: Words) -> list[Offer]:
    # It reads names from a library that takes its time to import.
    from contact_desk.domain.language import USUAL_LANGUAGES, language_name

    wanted = fold(typed)
    named = {tag: language_name(tag, words.language) for tag in (*tags, *USUAL_LANGUAGES) if tag}
    return [
        Offer(written(tag), tag, name) for tag, name in named.items() if _begins((tag, fold(name)), wanted)
    ]


def _country(value: str, words: Words) -> str:
    from contact_desk.domain.country import country_code, country_name

    code = country_code(value)
    return country_name(code, words.language) if code else value


def _begins(names: Iterable[str], wanted: str) -> bool:
    return any(name.startswith(wanted) for name in names)
