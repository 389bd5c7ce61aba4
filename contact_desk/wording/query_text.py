# SPDX-License-Identifier: MIT
"""What of a search was understood, in a sentence, and what was not (row X49)."""

from __future__ import annotations

from datetime import date, timedelta

from contact_desk.domain.contact_query import ContactQuery, Fault, Term
from contact_desk.domain.query_dates import Days
from contact_desk.domain.query_fields import QueryField, called
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.moments import day_text

_HAVING = {
    QueryField.NAME: mark("named “{text}”"),
    QueryField.FIRST_NAME: mark("first name “{text}”"),
    QueryField.LAST_NAME: mark("last name “{text}”"),
    QueryField.ORGANISATION: mark("organisation “{text}”"),
    QueryField.LOCATION: mark("location “{text}”"),
    QueryField.DEPARTMENT: mark("department “{text}”"),
    QueryField.JOB_TITLE: mark("job title “{text}”"),
    QueryField.TYPE: mark("type “{text}”"),
    QueryField.PHONE: mark("a number that begins with {text}"),
    QueryField.EMAIL: mark("e-mail “{text}”"),
    QueryField.WEB: mark("web site “{text}”"),
    QueryField.ADDRESS: mark("address “{text}”"),
    QueryField.CITY: mark("city “{text}”"),
    QueryField.REGION: mark("region “{text}”"),
    QueryField.POSTAL_CODE: mark("postal code “{text}”"),
    QueryField.COUNTRY: mark("country “{text}”"),
    QueryField.NOTES: mark("notes “{text}”"),
    QueryField.TAG: mark("tag “{text}”"),
    QueryField.LANGUAGE: mark("language “{text}”"),
    QueryField.OWNER: mark("owner “{text}”"),
    QueryField.GROUP: mark("member of the group “{text}”"),
    QueryField.ID: mark("number {text}"),
}
_WITH = {
    QueryField.NAME: (mark("with a name"), mark("without a name")),
    QueryField.FIRST_NAME: (mark("with a first name"), mark("without a first name")),
    QueryField.LAST_NAME: (mark("with a last name"), mark("without a last name")),
    QueryField.ORGANISATION: (mark("with an organisation"), mark("without an organisation")),
    QueryField.LOCATION: (mark("with a location"), mark("without a location")),
    QueryField.DEPARTMENT: (mark("with a department"), mark("without a department")),
    QueryField.JOB_TITLE: (mark("with a job title"), mark("without a job title")),
    QueryField.TYPE: (mark("with a type"), mark("without a type")),
    QueryField.PHONE: (mark("with a number"), mark("without a number")),
    QueryField.EMAIL: (mark("with an e-mail"), mark("without an e-mail")),
    QueryField.WEB: (mark("with a web site"), mark("without a web site")),
    QueryField.ADDRESS: (mark("with an address"), mark("without an address")),
    QueryField.CITY: (mark("with a city"), mark("without a city")),
    QueryField.REGION: (mark("with a region"), mark("without a region")),
    QueryField.POSTAL_CODE: (mark("with a postal code"), mark("without a postal code")),
    QueryField.COUNTRY: (mark("with a country"), mark("without a country")),
    QueryField.NOTES: (mark("with notes"), mark("without notes")),
    QueryField.TAG: (mark("with a tag"), mark("without a tag")),
    QueryField.GROUP: (mark("in a group"), mark("in no group")),
}
_CHOSEN = {
    (QueryField.STATUS, "active"): mark("only active ones"),
    (QueryField.STATUS, "inactive"): mark("only inactive ones"),
    (QueryField.KIND, "person"): mark("a person"),
    (QueryField.KIND, "group"): mark("a group contact"),
    (QueryField.IS, "favourite"): mark("your favourites"),
    (QueryField.PRIVATE, "yes"): mark("only private ones"),
    (QueryField.PRIVATE, "no"): mark("no private ones"),
}
_UNKNOWN = {
    QueryField.TYPE: mark("There is no type “{text}” (any more): nobody is of it."),
    QueryField.ORGANISATION: mark("There is no organisation “{text}” (any more): nobody is there."),
    QueryField.GROUP: mark("There is no group “{text}” (any more): nobody is in it."),
    QueryField.TAG: mark("There is no tag “{text}” (any more): nobody has it."),
    QueryField.OWNER: mark("You know of no contacts of an owner “{text}”."),
}
_FAULTS = {
    Fault.UNFINISHED: mark("“{term}” is not finished, and is not looked for yet."),
    Fault.NO_SUCH_FIELD: mark("Contacts have no field “{text}”: “{term}” is not looked for."),
    Fault.NO_SUCH_VALUE: mark("“{text}” is no value of this field: “{term}” is not looked for."),
    Fault.NOT_A_DATE: mark("“{text}” is no date (2026, 2026-01, >2026-01-15): “{term}” is not looked for."),
}


def understood(query: ContactQuery, words: Words, vocabulary: Vocabulary) -> str:
    """One sentence of all that is looked for; "" where it is plain words alone."""
    terms = query.others()
    if not terms:
        return ""
    parts = [words("“{text}” anywhere", text=query.words())] if query.words() else []
    parts += [term_text(term, words, vocabulary) for term in terms]
    return words("Contacts: {conditions}.", conditions=", ".join(parts))


def not_understood(text: str, query: ContactQuery, words: Words) -> list[str]:
    """A sentence for each term of `text` that asks for nothing."""
    return [
        words(_FAULTS[term.fault], term=text[term.start : term.stop], text=term.text)
        for term in query.terms
        if term.fault
    ]


def unknown_values(query: ContactQuery, words: Words, vocabulary: Vocabulary) -> list[str]:
    """A sentence for each value that there is not (any more), which nobody has."""
    return [
        words(_UNKNOWN[term.field], text=term.text)
        for term in query.others()
        if term.field is not None and is_unknown(term, query, vocabulary)
    ]


def is_unknown(term: Term, query: ContactQuery, vocabulary: Vocabulary) -> bool:
    """Whether the lists or, as far as it was asked, the store do not have the value that this term names."""
    is_type = term.field is QueryField.TYPE and term.present is None
    return term in query.unknown or (is_type and not types_named(term.text, vocabulary))


def types_named(text: str, vocabulary: Vocabulary) -> list[str]:
    """The codes of the person types of this code or label; else of those that begin so."""
    types = vocabulary.of(ListName.CONTACT_TYPE)
    return called(text, ((each.code, (each.code, each.label_en, each.label_fr)) for each in types))


def term_text(term: Term, words: Words, vocabulary: Vocabulary) -> str:
    """What one term of `ContactQuery.others` asks for: not city “paris”."""
    part = _condition(term, words, vocabulary)
    return words("not {condition}", condition=part) if term.is_not else part


def _condition(term: Term, words: Words, vocabulary: Vocabulary) -> str:
    if term.field is None:
        return words("“{text}” anywhere", text=term.text)
    if term.present is not None:
        return words(_WITH[term.field][0 if term.present else 1])
    if term.days is not None:
        return dated_text(term.field, term.days, words)
    if chosen := _CHOSEN.get((term.field, term.text)):
        return words(chosen)
    having = words(_HAVING[term.field], text=_value(term, words, vocabulary))
    return words("{condition} exactly", condition=having) if term.is_whole else having


def _value(term: Term, words: Words, vocabulary: Vocabulary) -> str:
    if term.field is not QueryField.TYPE:
        return term.text
    labels = [
        vocabulary.label(ListName.CONTACT_TYPE, code, words.language)
        for code in types_named(term.text, vocabulary)
    ]
    return words(" or ").join(labels) or term.text


def chosen_text(field: QueryField, value: str, words: Words) -> str:
    """What one of the few values of a field stands for; "" for what is none of them."""
    chosen = _CHOSEN.get((field, value))
    return words(chosen) if chosen else ""


def dated_text(field: QueryField, days: Days, words: Words) -> str:
    """As in "created from 1 January 2026 to 31 January 2026"."""
    created = field is QueryField.CREATED
    last = days.until - timedelta(days=1) if days.until else None
    if days.since and last:
        return _between(days.since, last, words, created=created)
    if days.since:
        since = day_text(days.since, words)
        return (
            words("created on {day} or later", day=since)
            if created
            else words("changed on {day} or later", day=since)
        )
    until = day_text(days.until or date.max, words)
    return words("created before {day}", day=until) if created else words("changed before {day}", day=until)


def _between(since: date, last: date, words: Words, *, created: bool) -> str:
    if since == last:
        day = day_text(since, words)
        return words("created on {day}", day=day) if created else words("changed on {day}", day=day)
    first, end = day_text(since, words), day_text(last, words)
    if created:
        return words("created from {first} to {last}", first=first, last=end)
    return words("changed from {first} to {last}", first=first, last=end)
