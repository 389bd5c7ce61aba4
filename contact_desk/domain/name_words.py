# SPDX-License-Identifier: MIT
"""The small words of names: particles, suffixes, words that only companies have; what they do is `name_splitting`'s."""

from __future__ import annotations

import re
import unicodedata

from contact_desk.domain.names import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    "de du des la le les van von vom vande vanden vander den der ter ten te zu zum zur op aan "
    "del della dello dei degli di da do dos das lo los las el al ben bin ibn ould abou abu ait "
    "mac mc saint sainte st ste san santa af av"
)
_CONNECTIVES = frozenset(("y", "i", "e"))
"""Between two Iberian family names; in lower case only, a capital would be an initial."""

_BIRTH_NAME_WORDS = _words("nee ne epouse ep veuve vve geb geborene born")
_ELISIONS = ("d'", "d’", "dʼ")
_ELIDED_PARTICLES = frozenset((*_ELISIONS, "'t", "’t", "ʼt"))

_SUFFIXES = _words(
    "jr jr. junior sr. phd ph.d ph.d. m.d m.d. dds dvm esq esq. cpa mba m.b.a. msc bsc m.sc. b.sc. m.a. b.a. ing. "
    "obe cbe"
)
_SUFFIXES_AS_WRITTEN = _words("II III IV MD QC KC fils père")
"""Written otherwise, each is a name: Md Rahman, Jean Fils."""

_LEGAL_FORMS = _words(
    "inc ltd llc llp plc gmbh sarl eurl sas sasu snc srl spa bv nv asbl corp corporation company co cie "
    "ltee limited limitee incorporated enr"
)
_LEGAL_FORMS_IN_CAPITALS = _words("SA S.A. AG KG SE UG AB OY SCI SCP S.L. A.S.")
_FIRST_WORDS_OF_COMPANIES = _words(
    "societe groupe group banque bank credit mairie ville universite university hopital hospital clinique hotel "
    "garage pharmacie boulangerie cabinet association ministere ministry ecole college lycee institut institute "
    "service services centre center syndicat club fondation foundation agence atelier transports restaurant cafe "
    "standard accueil secretariat direction equipe team bureau famille family familie epoux consorts succession "
    "mm mmes messrs les the los die compagnie etablissements ets maison librairie residence"
)
_WORDS_OF_COMPANIES = _words(
    "et and und of for the pour sur sous avec assurance assurances insurance consulting solutions technologies "
    "systems software international holding services telecom office department departement"
)
_DEVOTIONS = _words(
    "carmen pilar mar rosario angeles dolores luz mercedes concepcion conceicao socorro lourdes jesus dios cruz "
    "fatima consuelo remedios nieves soledad milagros rocio guadalupe belen"
)
_BRANCHES = _words("france canada quebec belgique suisse europe afrique maroc")
_FAMILY_NAMES_THAT_LEAD = _words("nguyen tran pham huynh hoang phan dang bui duong")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[^\W\d_]")
_CAPITAL_PREFIX = re.compile(r"(?:Mac|Mc|De|Du|Le|La|[dDlLO]['’ʼ])(?=[^\W\d_a-z]{2})")
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")


def is_particle(word: str) -> bool:
    """Whether the word only leads up to a family name (de, van, el), or brings it along (d'Ormesson)."""
    return is_bare_particle(word) or word.lower().startswith(_ELISIONS)


def is_bare_particle(word: str) -> bool:
    """A particle that cannot end a name, other than "d'Ormesson", which is a whole one."""
    return word.lower() in _ELIDED_PARTICLES or fold(word) in _PARTICLES


def is_connective(word: str) -> bool:
    return word in _CONNECTIVES


def is_birth_name_word(word: str) -> bool:
    """Née, veuve, geb.: what follows belongs to the family name. "Ne" and "Nee" with a capital are names."""
    return word[:1].islower() and fold(word) in _BIRTH_NAME_WORDS


def is_suffix(word: str) -> bool:
    """Jr., III, PhD, fils."""
    return word in _SUFFIXES_AS_WRITTEN or word.lower() in _SUFFIXES


def is_initial(word: str) -> bool:
    """J, J., J.-P."""
    return _INITIALS.fullmatch(word) is not None


def is_in_capitals(word: str) -> bool:
    """Whether a family name may be written so: DUPONT, O'BRIEN, McDONALD, d'ORMESSON; not J. or J.-P."""
    rest = word[prefix.end() :] if (prefix := _CAPITAL_PREFIX.match(word)) else word
    return rest.isupper() and not is_initial(word)


def is_devotion(word: str) -> bool:
    """The last word of a given name such as María del Carmen."""
    return fold(word) in _DEVOTIONS


def name_a_company(words: list[str]) -> bool:
    """Whether the words say that they are no person's name: Acme Inc., Garage Dupont, SNCF Voyageurs, M. et Mme."""
    folded = [fold(word).replace(" ", "") for word in words]
    return (
        folded[0] in _FIRST_WORDS_OF_COMPANIES
        or folded[-1] in _LEGAL_FORMS
        or words[-1] in _LEGAL_FORMS_IN_CAPITALS
        or any(word in _WORDS_OF_COMPANIES for word in folded)
        or any(_is_abbreviation(word) for word in words)
        or (folded[-1] in _BRANCHES and len(words[0]) <= 4 and words[0].isupper())
    )


def _is_abbreviation(word: str) -> bool:
    """Capitals that nobody can pronounce: SNCF, BMW."""
    plain = fold(word)
    return (
        word.isupper()
        and word.isalpha()
        and len(plain) > 2
        and plain.isascii()
        and not set(plain) & set("aeiouy")
    )


def is_east_asian(text: str) -> bool:
    """Written in a script in which the family name leads and no space parts it reliably."""
    return any(unicodedata.name(character, "").startswith(_EAST_ASIAN) for character in text)


def leads_as_family_name(word: str) -> bool:
    """A Vietnamese family name, behind which "Van" is no particle."""
    return fold(word) in _FAMILY_NAMES_THAT_LEAD
