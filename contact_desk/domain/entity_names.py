# SPDX-License-Identifier: MIT
"""What a store calls its four entities, by language (row TX8): the rule of such a name, not how a sentence uses it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import fold

LONGEST_NAME = 15
LANGUAGES = ("fr", "en")
_PUNCTUATION = frozenset("-’'·./() ")


class NamedEntity(StrEnum):
    """Interaction Tracker's individual, organisation, location and iAddress."""

    CONTACT = "contact"
    ORGANISATION = "organisation"
    LOCATION = "location"
    INTERACTION_ADDRESS = "interaction_address"


class Gender(StrEnum):
    """By which the articles of a French name go; in English there is none."""

    NONE = ""
    MASCULINE = "m"
    FEMININE = "f"


@dataclass(frozen=True)
class EntityName:
    """One entity in one language; without `singular` and `plural` it is called by the program's own word."""

    entity: NamedEntity
    language: str
    singular: str = ""
    plural: str = ""
    gender: Gender = Gender.NONE

    @property
    def is_own(self) -> bool:
        """Whether this is the program's own word."""
        return not self.singular

    @property
    def key(self) -> tuple[NamedEntity, str]:
        return self.entity, self.language


Names = Mapping[tuple[NamedEntity, str], EntityName]
_OWN = (
    EntityName(NamedEntity.CONTACT, "en", "contact", "contacts"),
    EntityName(NamedEntity.ORGANISATION, "en", "organisation", "organisations"),
    EntityName(NamedEntity.LOCATION, "en", "location", "locations"),
    EntityName(NamedEntity.INTERACTION_ADDRESS, "en", "interaction address", "interaction addresses"),
    EntityName(NamedEntity.CONTACT, "fr", "contact", "contacts", Gender.MASCULINE),
    EntityName(NamedEntity.ORGANISATION, "fr", "organisation", "organisations", Gender.FEMININE),
    EntityName(NamedEntity.LOCATION, "fr", "emplacement", "emplacements", Gender.MASCULINE),
    EntityName(
        NamedEntity.INTERACTION_ADDRESS,
        "fr",
        "adresse d’interaction",
        "adresses d’interaction",
        Gender.FEMININE,
    ),
)
OWN_NAMES: Names = {name.key: name for name in _OWN}
"""What the program's own sentences call them."""


def all_names(names: Names) -> tuple[EntityName, ...]:
    """Every entity in every language; one that has no name is called by the program's own word."""
    return tuple(names.get(key) or EntityName(*key) for key in OWN_NAMES)


def tidied_name(name: EntityName) -> EntityName:
    """Both numbers composed (NFC), trimmed, with single spaces; a gender only where French has a name for it."""
    singular, plural = (
        " ".join(unicodedata.normalize("NFC", text).split()) for text in (name.singular, name.plural)
    )
    gendered = name.language == "fr" and bool(singular or plural)
    own = OWN_NAMES[name.key].gender
    return replace(
        name, singular=singular, plural=plural, gender=(name.gender or own) if gendered else Gender.NONE
    )


def path_of(name: EntityName, number: str) -> str:
    """The path of a field in an error: "organisation.fr.singular"."""
    return f"{name.entity}.{name.language}.{number}"


def check_names(names: Iterable[EntityName]) -> list[FieldError]:
    """The faults of all tidied names together: each alone, then two entities that would be called alike.

    The length counts Unicode code points of the composed form, which are letters to a reader but for rare marks.
    """
    names = list(names)
    errors = [error for name in names for error in _check_name(name)]
    return errors or _check_alike(names)


def _check_name(name: EntityName) -> list[FieldError]:
    texts = {"singular": name.singular, "plural": name.plural}
    if not any(texts.values()):
        return []
    errors = []
    for number, text in texts.items():
        if code := _fault(text):
            parameters = {"longest": LONGEST_NAME, "length": len(text)} if code == "too_long" else {}
            errors.append(FieldError(path_of(name, number), code, parameters))
    return errors


def _fault(text: str) -> str:
    if not text:
        return "name_in_both_numbers"
    if len(text) > LONGEST_NAME:
        return "too_long"
    kinds = [unicodedata.category(letter)[0] for letter in text]
    if any(kind == "C" for kind in kinds):
        return "control_characters"
    plain = all(kind in "LMN" or letter in _PUNCTUATION for letter, kind in zip(text, kinds, strict=True))
    return "" if plain and "L" in kinds else "not_an_entity_name"


def _check_alike(names: Iterable[EntityName]) -> list[FieldError]:
    errors = []
    taken: dict[tuple[str, str], NamedEntity] = {}
    for name in names:
        shown = OWN_NAMES[name.key] if name.is_own else name
        for number, text in (("singular", shown.singular), ("plural", shown.plural)):
            holder = taken.setdefault((name.language, fold(text)), name.entity)
            if holder is not name.entity:
                errors.append(FieldError(path_of(name, number), "entity_name_taken", {"value": text}))
    return errors
