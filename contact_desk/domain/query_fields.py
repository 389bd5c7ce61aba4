# SPDX-License-Identifier: MIT
"""The fields that a search may name, in French and English (row X49). What is asked of them is `contact_query`'s."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import TypeVar

from contact_desk.domain.names import fold

Each = TypeVar("Each")


class QueryField(StrEnum):
    """What a term of a search is about; the value is the name that a search is written with."""

    NAME = "name"
    FIRST_NAME = "first"
    LAST_NAME = "last"
    ORGANISATION = "org"
    LOCATION = "location"
    DEPARTMENT = "department"
    JOB_TITLE = "job"
    TYPE = "type"
    PHONE = "tel"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    CITY = "city"
    REGION = "region"
    POSTAL_CODE = "postcode"
    COUNTRY = "country"
    NOTES = "notes"
    TAG = "tag"
    LANGUAGE = "lang"
    STATUS = "status"
    OWNER = "owner"
    GROUP = "group"
    KIND = "kind"
    PRIVATE = "private"
    IS = "is"
    CREATED = "created"
    CHANGED = "changed"
    ID = "id"


DATES = frozenset({QueryField.CREATED, QueryField.CHANGED})

# Folded, the word that completion offers in each language first: English, French, then what people write besides.
_NAMES: dict[QueryField, tuple[str, str, *tuple[str, ...]]] = {
    QueryField.NAME: ("name", "nom"),
    QueryField.FIRST_NAME: ("first", "prenom", "firstname", "given"),
    QueryField.LAST_NAME: ("last", "famille", "lastname", "surname"),
    QueryField.ORGANISATION: ("org", "societe", "organisation", "organization", "company", "entreprise"),
    QueryField.LOCATION: ("location", "emplacement", "site"),
    QueryField.DEPARTMENT: ("department", "service", "dept"),
    QueryField.JOB_TITLE: ("job", "poste", "jobtitle", "fonction"),
    QueryField.TYPE: ("type", "type"),
    QueryField.PHONE: ("tel", "tel", "phone", "telephone", "fax", "mobile", "portable"),
    QueryField.EMAIL: ("email", "courriel", "mail", "mel"),
    QueryField.WEB: ("web", "web", "website", "url", "facebook"),
    QueryField.ADDRESS: ("address", "adresse", "street", "rue"),
    QueryField.CITY: ("city", "ville", "town"),
    QueryField.REGION: ("region", "region", "province", "state"),
    QueryField.POSTAL_CODE: ("postcode", "cp", "zip", "codepostal"),
    QueryField.COUNTRY: ("country", "pays"),
    QueryField.NOTES: ("notes", "notes", "note", "remarque"),
    QueryField.TAG: ("tag", "etiquette", "category", "categorie"),
    QueryField.LANGUAGE: ("lang", "langue", "language"),
    QueryField.STATUS: ("status", "statut"),
    QueryField.OWNER: ("owner", "proprietaire"),
    QueryField.GROUP: ("group", "groupe"),
    QueryField.KIND: ("kind", "genre"),
    QueryField.PRIVATE: ("private", "prive"),
    QueryField.IS: ("is", "est"),
    QueryField.CREATED: ("created", "cree"),
    QueryField.CHANGED: ("changed", "modifie", "modified"),
    QueryField.ID: ("id", "numero", "number"),
}
_ACCENTED = {
    "prenom": "prénom",
    "societe": "société",
    "tel": "tél",
    "region": "région",
    "etiquette": "étiquette",
    "proprietaire": "propriétaire",
    "prive": "privé",
    "cree": "créé",
    "modifie": "modifié",
    "numero": "numéro",
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names}

HAS = ("has", "avec")
HAS_NOT = ("no", "sans")

# A contact may do without these: `has:` and `no:` ask for them.
OPTIONAL = frozenset(
    {
        QueryField.NAME,
        QueryField.FIRST_NAME,
        QueryField.LAST_NAME,
        QueryField.ORGANISATION,
        QueryField.LOCATION,
        QueryField.DEPARTMENT,
        QueryField.JOB_TITLE,
        QueryField.TYPE,
        QueryField.PHONE,
        QueryField.EMAIL,
        QueryField.WEB,
        QueryField.ADDRESS,
        QueryField.CITY,
        QueryField.REGION,
        QueryField.POSTAL_CODE,
        QueryField.COUNTRY,
        QueryField.NOTES,
        QueryField.TAG,
        QueryField.GROUP,
    }
)

# Fields whose value may be asked for whole, by a `=` before it: names that others begin with.
WHOLE = frozenset({QueryField.ORGANISATION, QueryField.GROUP, QueryField.TAG})

# The values of fields that have a few, by what people write for them.
CHOICES: dict[QueryField, dict[str, str]] = {
    QueryField.STATUS: {"active": "active", "actif": "active", "inactive": "inactive", "inactif": "inactive"},
    QueryField.KIND: {"person": "person", "personne": "person", "group": "group", "groupe": "group"},
    QueryField.IS: {
        "favourite": "favourite",
        "favori": "favourite",
        "favorite": "favourite",
        "starred": "favourite",
    },
    QueryField.PRIVATE: {"yes": "yes", "oui": "yes", "no": "no", "non": "no"},
}

_LANGUAGES = {
    "english": "en",
    "anglais": "en",
    "french": "fr",
    "francais": "fr",
    "german": "de",
    "allemand": "de",
    "spanish": "es",
    "espagnol": "es",
    "italian": "it",
    "italien": "it",
    "dutch": "nl",
    "neerlandais": "nl",
}


def field_named(name: str) -> QueryField | None:
    """The field of this name, however it is accented or cased; None where there is none."""
    return _FIELD_OF.get(_bare(name))


def presence_named(name: str) -> bool | None:
    """True for `has`, False for `no`, in either language; None for any other name."""
    bare = _bare(name)
    return True if bare in HAS else False if bare in HAS_NOT else None


def name_of(field: QueryField, language: str) -> str:
    """The word that a search in this language is written with."""
    return _ACCENTED.get(_NAMES[field][1], _NAMES[field][1]) if language == "fr" else _NAMES[field][0]


def choice_named(field: QueryField, text: str) -> str | None:
    """The value that a word stands for, also its beginning; None where it is none of the field's."""
    wanted, choices = fold(text), CHOICES[field]
    if not wanted:
        return None
    fitting = {choices[word] for word in choices if word == wanted} or {
        value for word, value in choices.items() if word.startswith(wanted)
    }
    return fitting.pop() if len(fitting) == 1 else None


def choices_of(field: QueryField, language: str) -> tuple[str, ...]:
    """The words of this language for the values of a field that has a few."""
    words = CHOICES.get(field, {})
    ways = [
        [word for word, value in words.items() if value == each] for each in dict.fromkeys(words.values())
    ]
    return tuple(way[1 if language == "fr" else 0] for way in ways)


def fields_named(beginning: str, language: str, *, besides: bool = False) -> tuple[QueryField, ...]:
    """The fields whose word in this language begins so; `besides`: or any other word that people write for them."""
    wanted = _bare(beginning)
    return tuple(
        field
        for field in QueryField
        if any(
            name.startswith(wanted)
            for name in (_NAMES[field] if besides else (_NAMES[field][1 if language == "fr" else 0],))
        )
    )


def choice_word(field: QueryField, choice: str, language: str) -> str:
    """The word that this value of the field is written with in a search of this language."""
    words = [word for word, value in CHOICES[field].items() if value == choice]
    return words[-1 if language == "fr" else 0]


def called(text: str, named: Iterable[tuple[Each, Collection[str]]]) -> list[Each]:
    """Those that have this very name among theirs; for want of such, those of which a name begins so."""
    wanted = fold(text)
    keys = [(each, [fold(name) for name in names]) for each, names in named] if wanted else []
    same = [each for each, names in keys if wanted in names]
    return same or [each for each, names in keys if any(name.startswith(wanted) for name in names)]


def language_named(text: str) -> str:
    """The tag of a language that is named in French or English; else the text, taken for a tag."""
    return _LANGUAGES.get(fold(text), text.strip().lower())


def _bare(name: str) -> str:
    return fold(name).replace(" ", "")
