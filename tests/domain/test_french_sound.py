# SPDX-License-Identifier: MIT
"""Names that sound alike in French have one key, however they are written (rows X01, N18)."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.french_sound import LONGEST_KEY, name_key, name_keys, sound_key, sound_keys

ALIKE = [
    "Dupont Dupond Dupon",
    "Gauthier Gautier Gaultier",
    "Lefebvre Lefèvre Lefevre",
    "Phaneuf Faneuf",
    "Tremblay Trembley Tremblet Tramblet",
    "Beaulieu Baulieu Bolieu",
    "Hébert Hebert Ebert",
    "Mathieu Matthieu Matieu",
    "Cloutier Cloutié",
    "Rousseau Roussot Rousseaux",
    "Thibault Thibaud Thibeau Thibeault",
    "Leclerc Leclair Leclerq Leclercq Leclaire",
    "Benoît Benoit Benoist",
    "Desrosiers Derosier Desrosier",
    "Renaud Renault Reynaud Raynaud",
    "Michaud Michaux Micheau",
    "Bélanger Belanger Bellanger",
    "Pasquier Paquier",
    "Lévesque Levesque Lévêque",
    "Duchesne Duchêne",
    "Descôteaux Décoteau",
    "Deschamps Dechamp",
    "Boisvert Boivert",
    "Mesnard Ménard",
    "Quesnel Quenel",
    "Boucher Bouchez Bouchet Bouché",
    "Gagné Gagner Gagnier",
    "Poirier Poirié",
    "Lacroix Lacroie",
    "Leroy Leroi",
    "Laurent Lorent Laurant",
    "Champlain Champlin",
    "Foucault Foucaud Foucau",
    "Archambault Archambeau",
    "Perrault Perreault Perraud Pérot",
    "Raymond Rémond",
    "Régnier Rénier",
    "Dupuis Dupuy",
    "Mailloux Maillou",
    "Geoffroy Joffroi",
    "Lemay Lemée Lemai",
    "Meyer Meier Maier Mayer",
    "Müller Muller Mueller",
    "Schmidt Schmitt Schmit",
    "Herman Hermann",
    "Thompson Thomson Tomson",
    "Johnson Jonson",
    "Smith Smyth",
    "Clark Clarke",
    "Philippe Philip Phillippe",
    "Catherine Katherine",
    "Éric Eric Erik",
    "Nicolas Nikolas",
    "Christian Kristian",
    "François Francois",
    "Daniel Danielle",
    "Georges George",
    "Baptiste Batiste",
    "Jean-Paul Jeanpaul",
    "St-Pierre Saint-Pierre",
    "L'Espérance Lesperance",
    "McDonald MacDonald Mac-Donald",
    "de-la-Tour Delatour",
    "Le-Gall Legall",
]
UNLIKE = [
    *(
        "Martin Morin",
        "Roy Roux",
        "Caron Baron",
        "Jean Jeanne",
        "Louis Louise",
        "Simon Simone",
        "Girard Gérard",
    ),
    *("Michel Michelet", "Lefebvre Lefort", "Dubois Duval", "Gagnon Gagné", "Bouchard Boucher", "Côté Coton"),
    *(
        "Fortin Fortier",
        "Lavoie Lavigne",
        "Poirier Perrier",
        "Landry Langlois",
        "Leroy Leroux",
        "Marie Mario",
    ),
    *(
        "Robert Roberge",
        "Blanc Blanchet",
        "Morel Moreau",
        "Bernard Bérard",
        "Fournier Fourier",
        "Denise Denis",
    ),
    *("Vincent Vinet", "Claude Claudie", "Petit Petiot", "Durand Durant-Roy", "Smith Schmidt"),
]
texts = st.text(max_size=60)


@pytest.mark.parametrize("group", ALIKE)
def test_names_that_sound_alike_have_one_key(group: str) -> None:
    keys = {sound_key(name) for name in group.split()}
    assert len(keys) == 1
    assert keys != {""}


@pytest.mark.parametrize("pair", UNLIKE)
def test_names_that_sound_different_share_no_key(pair: str) -> None:
    for one, other in combinations(pair.split(), 2):
        assert not set(sound_keys(one)) & set(sound_keys(other))


@pytest.mark.parametrize("pair", ["Côté Cote", "Dubé Dube", "André Andre", "Lemée Lemee", "Renée Renee"])
def test_an_accent_left_out_at_the_end_is_found_all_the_same(pair: str) -> None:
    accented, plain = pair.split()
    assert sound_key(accented) in sound_keys(plain)
    assert sound_key(plain) in sound_keys(accented)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Beaulieu", "BOLIX"),
        ("Desrosiers", "DEROZIE"),
        ("Vincent", "V1S2"),
        ("Gagnon", "GANI3"),
        ("Villeneuve", "VILENXV"),
        ("Иванов", "иванов"),
        ("山田", "山田"),
        ("3M", "3M"),
        ("🎧 !", ""),
        ("", ""),
    ],
)
def test_a_key_reads_as_the_name_is_said(name: str, key: str) -> None:
    assert sound_key(name) == key


def test_a_whole_name_is_kept_by_its_family_name_and_looked_for_in_both_orders() -> None:
    assert name_key("Jean", "Côté") == "KOTE J2"
    assert name_keys("Jean", "Cote") == {"KOTE J2", "KOT J2", "J2 KOTE", "J2 KOT"}
    assert name_key("", "Côté") == "KOTE"
    assert name_keys("", "") == frozenset()


@given(texts, texts)
def test_a_name_is_always_found_under_the_key_it_is_kept_by(first: str, last: str) -> None:
    assert {name_key(first, last), name_key(last, first)} - {""} <= name_keys(first, last)


@given(texts)
def test_case_and_spacing_make_no_sound(name: str) -> None:
    assert sound_key(f"  {name} ") == sound_key(name)
    assert sound_key(name.lower()) == sound_key(name)


@given(st.text(alphabet="aeiouyéèçhlmnrstdcgjpqbvwxz'- ", max_size=400))
def test_a_key_is_short_and_made_of_sounds_alone(name: str) -> None:
    key = sound_key(name)
    assert len(key) <= LONGEST_KEY
    assert set(key) <= set("ABCDEFGIJKLMNOPRSTUVXYZ123")
