# SPDX-License-Identifier: MIT
"""A name typed in one piece is parted as its bearer would part it, or left alone (row X47)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.name_splitting import SplitName, split_name
from tests.examples import examples

PARTED = [
    ("M. Jean-Paul de la Tour", ("M.", "Jean-Paul", "", "de la Tour", "")),
    ("Dr Müller, Anna Maria", ("Dr", "Anna", "Maria", "Müller", "")),
    ("VAN DEN BERG Piet", ("", "Piet", "", "VAN DEN BERG", "")),
    ("Mme Dupont", ("Mme", "", "", "Dupont", "")),
    ("MME DUPONT", ("MME", "", "", "DUPONT", "")),
    ("Ms Smith", ("Ms", "", "", "Smith", "")),
    ("M.Dupont", ("M.", "", "", "Dupont", "")),
    ("Me Le Gall", ("Me", "", "", "Le Gall", "")),
    ("Jean DUPONT", ("", "Jean", "", "DUPONT", "")),
    ("Marie Curie", ("", "Marie", "", "Curie", "")),
    ("jean dupont", ("", "jean", "", "dupont", "")),
    ("JEAN DUPONT", ("", "JEAN", "", "DUPONT", "")),
    ("Mary Ann Smith", ("", "Mary", "Ann", "Smith", "")),
    ("DUPONT Jean Marie", ("", "Jean", "Marie", "DUPONT", "")),
    ("DUPONT J.", ("", "J.", "", "DUPONT", "")),
    ("J. DUPONT", ("", "J.", "", "DUPONT", "")),
    ("J.-P. Tremblay", ("", "J.-P.", "", "Tremblay", "")),
    ("M. J. Tremblay", ("M.", "J.", "", "Tremblay", "")),
    ("J. R. R. Tolkien", ("", "J.", "R. R.", "Tolkien", "")),
    ("John D Smith", ("", "John", "D", "Smith", "")),
    ("LE GALL Yann", ("", "Yann", "", "LE GALL", "")),
    ("d'ORMESSON Jean", ("", "Jean", "", "d'ORMESSON", "")),
    ("Ian McDONALD", ("", "Ian", "", "McDONALD", "")),
    ("O'BRIEN Seán", ("", "Seán", "", "O'BRIEN", "")),
    ("Jean de LA FONTAINE", ("", "Jean", "", "de LA FONTAINE", "")),
    ("Marie-Claude DE LA RUE-MARTIN", ("", "Marie-Claude", "", "DE LA RUE-MARTIN", "")),
    ("NGUYEN Van An", ("", "Van", "An", "NGUYEN", "")),
    ("LI Wei", ("", "Wei", "", "LI", "")),
    ("Prof. Dr. Hans von der Heide", ("Prof. Dr.", "Hans", "", "von der Heide", "")),
    ("Dr. med. Anna Keller", ("Dr. med.", "Anna", "", "Keller", "")),
    ("Ludwig van Beethoven", ("", "Ludwig", "", "van Beethoven", "")),
    ("Jan Peter van 't Hoff", ("", "Jan", "Peter", "van 't Hoff", "")),
    ("Charles De Gaulle", ("", "Charles", "", "De Gaulle", "")),
    ("Honoré d’Urfé", ("", "Honoré", "", "d’Urfé", "")),
    ("Anne Marie d'Arcy de Valois", ("", "Anne", "Marie", "d'Arcy de Valois", "")),
    ("Antoine de Saint-Exupéry", ("", "Antoine", "", "de Saint-Exupéry", "")),
    ("Yves Saint Laurent", ("", "Yves", "", "Saint Laurent", "")),
    ("Anne-Marie St-Pierre", ("", "Anne-Marie", "", "St-Pierre", "")),
    ("Leonardo da Vinci", ("", "Leonardo", "", "da Vinci", "")),
    ("João da Silva e Souza", ("", "João", "", "da Silva e Souza", "")),
    ("José Ortega y Gasset", ("", "José", "", "Ortega y Gasset", "")),
    ("Maria de Souza Santos", ("", "Maria", "", "de Souza Santos", "")),
    ("Maria del Carmen García López", ("", "Maria del Carmen", "", "García López", "")),
    ("García López, María de los Ángeles", ("", "María de los Ángeles", "", "García López", "")),
    ("Mohamed El Amrani", ("", "Mohamed", "", "El Amrani", "")),
    ("Zine ben Ali", ("", "Zine", "", "ben Ali", "")),
    ("Salman bin Abdulaziz Al Saud", ("", "Salman", "", "bin Abdulaziz Al Saud", "")),
    ("John Mac Donald", ("", "John", "", "Mac Donald", "")),
    ("Иван Петров", ("", "Иван", "", "Петров", "")),
    ("O'Brien, Seán", ("", "Seán", "", "O'Brien", "")),
    ("Müller, Dr. Anna", ("Dr.", "Anna", "", "Müller", "")),
    ("Berg, Piet van den", ("", "Piet", "", "van den Berg", "")),
    ("'t Hooft, Gerard", ("", "Gerard", "", "'t Hooft", "")),
    ("Johnson, Ben", ("", "Ben", "", "Johnson", "")),
    ("  Dupont ,\u00a0Jean ", ("", "Jean", "", "Dupont", "")),
    ("John Q. Public Jr.", ("", "John", "Q.", "Public", "Jr.")),
    ("Smith Jr., John", ("", "John", "", "Smith", "Jr.")),
    ("Smith, John, Jr.", ("", "John", "", "Smith", "Jr.")),
    ("John Smith, PhD, MD", ("", "John", "", "Smith", "PhD MD")),
    ("Thurston Howell III", ("", "Thurston", "", "Howell", "III")),
    ("Alexandre Dumas fils", ("", "Alexandre", "", "Dumas", "fils")),
    ("Sir Isaac Newton", ("Sir", "Isaac", "", "Newton", "")),
    ("Marie Dupont née Martin", ("", "Marie", "", "Dupont née Martin", "")),
    ("Mme Dupont née Martin", ("Mme", "", "", "Dupont née Martin", "")),
    ("Marie DUPONT née MARTIN", ("", "Marie", "", "DUPONT née MARTIN", "")),
]
LEFT_ALONE = [
    *("", " ", ",", "Smith", "Dr", "Dr.", "M. Mme", "St-Pierre", "Müller-Lüdenscheidt", "Dupont,", ", Jean"),
    *(
        "de la Tour",
        "Van Damme",
        "LE GALL",
        "d'Arcy de Valois",
        "Ben Salah",
        "Saint Laurent",
        "Tour, de la",
        "M., Jean",
        "Dr, Dupont",
    ),
    *("Acme Inc.", "Dupont SA", "Tremblay Ltée", "Garage Dupont", "Mairie de Lyon", "Bank of America"),
    *(
        "SNCF Voyageurs",
        "IBM France",
        "Dupont et Fils",
        "Smith & Sons",
        "Acme Consulting Group",
        "Les Halles",
    ),
    *("M. et Mme Dupont", "MM. Dupont", "Famille Dupont", "Jean DUPONT Marie MARTIN", "Dupont, Acme Inc."),
    *(
        "Tremblay J.",
        "Sophie T.",
        "Nguyen Van An",
        "山田 太郎",
        "김 민수",
        "Service client",
        "Équipe réseau Nord",
    ),
    *(
        "Jean Dupont 2",
        "jean@example.org Dupont",
        "Jean Dupont (Acme)",
        "Dupont, Jean, Lyon, France",
        "🎧 Anna",
    ),
    "Please call back after nine tomorrow morning then",
    "Jean " + "Dupont" * 40,
]


@pytest.mark.parametrize(("typed", "parts"), PARTED)
def test_a_name_in_one_piece_is_parted(typed: str, parts: tuple[str, str, str, str, str]) -> None:
    assert split_name(typed) == SplitName(*parts)


@pytest.mark.parametrize("typed", LEFT_ALONE)
def test_what_nobody_could_part_without_guessing_is_left_alone(typed: str) -> None:
    assert split_name(typed) is None


WORDS = (
    "Jean Marie DUPONT Tremblay de la van den M. Dr J. fils Jr. née el d'Arcy St-Pierre y GALL Carmen O'Brien"
)
words = st.sampled_from(WORDS.split())


@given(st.lists(words, min_size=1, max_size=10), st.booleans())
@examples(400)
def test_no_word_is_lost_or_added(typed: list[str], comma: bool) -> None:
    text = f"{typed[0]}, {' '.join(typed[1:])}" if comma else " ".join(typed)
    split = split_name(text)
    if split is not None:
        parts = (split.title, split.first_name, split.middle_name, split.last_name, split.suffix)
        assert sorted(" ".join(parts).split()) == sorted(typed)
        assert split.last_name


@given(st.text(max_size=220))
def test_nothing_that_is_typed_disturbs_the_splitting(text: str) -> None:
    split = split_name(text)
    assert split is None or split.last_name


@given(
    st.sampled_from(["Jean", "Anne-Marie", "Seán"]),
    st.sampled_from(["Dupont", "O'Brien", "de la Tour", "Al Saud"]),
)
def test_both_orders_of_one_name_give_the_same_parts(first: str, last: str) -> None:
    assert (
        split_name(f"{first} {last}") == split_name(f"{last}, {first}") == SplitName("", first, "", last, "")
    )
