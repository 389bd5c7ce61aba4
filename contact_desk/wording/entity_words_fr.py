# SPDX-License-Identifier: MIT
"""A store's names of the entities in French sentences: articles, elisions, and what agrees with the gender."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contact_desk.domain.entity_names import OWN_NAMES, EntityName, Gender, NamedEntity
from contact_desk.domain.names import fold
from contact_desk.wording.entity_nouns import Replacement, cased_as, entity_in, pattern, written

_M, _F = Gender.MASCULINE, Gender.FEMININE
# Masculine, feminine, and before a vowel (of both genders, or of the masculine alone).
_DETERMINERS = (
    ("de le ", "de la ", "de l’", True),
    ("à le ", "à la ", "à l’", True),
    ("le ", "la ", "l’", True),
    ("un ", "une ", "un ", False),
    ("ce ", "cette ", "cet ", False),
    ("aucun ", "aucune ", "aucun ", False),
    ("quel ", "quelle ", "quel ", False),
    ("son ", "sa ", "son ", True),
    ("de ", "de ", "d’", True),
    ("tous les ", "toutes les ", "tous les ", False),
    ("un des ", "une des ", "un des ", False),
    ("seul un ", "seule une ", "seul un ", False),
)
_CONTRACTED = {"de le ": "du ", "à le ": "au "}
_ADJECTIVES = (
    ("nouveau ", "nouvelle ", "nouvel "),
    ("nouveaux ", "nouvelles ", "nouveaux "),
    ("premier ", "première ", "premier "),
    ("ancien ", "ancienne ", "ancien "),
    ("anciens ", "anciennes ", "anciens "),
    ("seul ", "seule ", "seul "),
    ("tel ", "telle ", "tel "),
    ("autre ", "autre ", "autre "),
    ("même ", "même ", "même "),
)
_FORMS = {form: row for row in _DETERMINERS for form in row[:3]} | {
    _CONTRACTED[row[0]]: row for row in _DETERMINERS if row[0] in _CONTRACTED
}
_ADJECTIVE_FORMS = {form: row for row in _ADJECTIVES for form in row}
_MUTE_H = "h"
_ASPIRATED = re.compile(r"(?:hall|hangar|haras|hameau|haut|havre|hub|hors|hockey|huit|holding|hot)")
# Masculine and feminine of what says something of an entity after it.
_AGREEING = (
    ("il", "elle"),
    ("ils", "elles"),
    ("celui-ci", "celle-ci"),
    ("en un autre", "en une autre"),
    ("en un autre, ou aucun", "en une autre, ou aucune"),
    ("en un qui", "en une qui"),
    ("il a été laissé", "elle a été laissée"),
    ("actif", "active"),
    ("actifs", "actives"),
    ("inactif", "inactive"),
    ("inactifs", "inactives"),
    ("public", "publique"),
    ("publics", "publiques"),
    ("existant", "existante"),
    ("suivant", "suivante"),
    ("-le", "-la"),
    *(
        (f"{stem}{plural}", f"{stem}e{plural}")
        for stem in (
            *("ajouté", "activé", "associé", "chargé", "créé", "désactivé", "enregistré", "exporté"),
            *("fusionné", "inachevé", "indépendant", "modifié", "placé", "proposé", "recherché", "refusé"),
            *("conservé", "lu", "reconnu", "rendu", "retiré", "sélectionné", "supprimé", "trouvé"),
            *("importé", "rattaché", "remis"),
        )
        for plural in ("", "s")
    ),
)
# They speak of one of many, or of many like it.
_OF_ANY_NUMBER = frozenset({"celui-ci", "ils"})
# They say something of whatever stands just before them.
_NEXT_TO_IT = frozenset({"existant", "suivant"})
_PAIRS = {form: (row, gender) for row in _AGREEING for form, gender in zip(row, (_M, _F), strict=True)}


def _any(forms: Mapping[str, object]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


_PATTERN = pattern(
    "fr",
    rf"(?:(?<!\w)(?P<determiner>{_any(_FORMS)}))?(?P<adjectives>(?:(?<!\w)(?:{_any(_ADJECTIVE_FORMS)}))*)",
)
# « Il n’y a », « il existe » speak of nothing.
_LATER = re.compile(
    rf"(?:(?<![\w{{])|(?=-))(?P<if>s’)?(?P<word>{_any(_PAIRS)})(?![\w}}’])(?! n’y a| y a| existe)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Noun:
    """An entity that a sentence names: where, with which number, and by which gender what follows it goes."""

    end: int
    number: str
    was: Gender
    becomes: Gender


def replacements(sentence: str, names: Mapping[str, EntityName]) -> Iterator[Replacement]:
    """What becomes of a sentence without mnemonics, from its beginning to its end."""
    found: list[Replacement] = []
    nouns: list[_Noun] = []
    for match in _PATTERN.finditer(sentence):
        entity, number = entity_in(match)
        if not entity:
            continue
        own = OWN_NAMES[NamedEntity(entity), "fr"]
        name = names.get(entity, own)
        nouns.append(_Noun(match.end(), number, own.gender, name.gender))
        if name is not own:
            noun = written(name, number, match[f"{entity}_{number}"])
            found.append(Replacement(match.start(), match.end(), _with_article(match, noun, name.gender)))
    taken = [(each.start, each.end) for each in found]
    found += [each for each in _agreeing(sentence, nouns) if not _within(each, taken)]
    yield from sorted(found, key=lambda each: each.start)


def _with_article(match: re.Match[str], noun: str, gender: Gender) -> str:
    """The noun with what stands before it, each in the form that goes before the word after it."""
    text, first = noun, match["adjectives"] or ""
    for adjective in reversed(re.findall(_any(_ADJECTIVE_FORMS), first, re.IGNORECASE)):
        row = _ADJECTIVE_FORMS[adjective.lower()]
        form = row[1] if gender is _F else row[2] if _elides(text) else row[0]
        text = cased_as(adjective, form) + text
    if determiner := match["determiner"]:
        text = cased_as(determiner, _determiner(determiner.lower(), text, gender)) + text
    return text


def _determiner(form: str, following: str, gender: Gender) -> str:
    masculine, feminine, elided, of_both = _FORMS[form]
    if _elides(following) and (of_both or gender is not _F):
        return elided
    return feminine if gender is _F else _CONTRACTED.get(masculine, masculine)


def _elides(word: str) -> bool:
    """Whether an article loses its vowel before this word; nearly every h is mute."""
    begins = fold(word)
    return begins[:1] in set("aeiou") or (begins[:1] == _MUTE_H and not _ASPIRATED.match(begins))


def _agreeing(sentence: str, nouns: list[_Noun]) -> Iterator[Replacement]:
    """What follows agrees with the nearest entity before it that it agreed with so far."""
    for match in _LATER.finditer(sentence):
        row, gender = _PAIRS[match["word"].lower()]
        number = "plural" if row[0].endswith("s") else "singular"
        said_of = [
            noun
            for noun in nouns
            if noun.end + 1 == match.start() or (noun.end <= match.start() and row[0] not in _NEXT_TO_IT)
            if noun.was is gender and (noun.number == number or row[0] in _OF_ANY_NUMBER)
        ]
        if said_of and said_of[-1].becomes is not gender:
            other = cased_as(match["word"], row[0] if gender is _F else row[1])
            if match["if"]:
                other = f"si {other}"
            yield Replacement(match.start(), match.end(), other)


def _within(replacement: Replacement, taken: list[tuple[int, int]]) -> bool:
    return any(start < replacement.end and replacement.start < end for start, end in taken)
