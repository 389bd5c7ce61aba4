# SPDX-License-Identifier: MIT
"""Sentences in a store's own names: articles, elisions, genders and letters right, data never touched."""

from __future__ import annotations

import pytest

from contact_desk.domain.entity_names import EntityName, Gender, NamedEntity
from contact_desk.ui.commands.menu_letters import with_letters
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.wording.catalogue import Words
from contact_desk.wording.entity_words import EntityWords

_ENTITIES = {entity.value: entity for entity in NamedEntity}


def words(language: str, **names: str) -> Words:
    """`organisation="compagnie compagnies f"`; the gender in French alone."""
    made = []
    for entity, text in names.items():
        singular, plural, *gender = text.split()
        name = EntityName(_ENTITIES[entity], language, singular, plural, Gender(*gender or [""]))
        made.append(name)
    return Words(language, names={name.key: name for name in made})


COMPAGNIE = "compagnie compagnies f"
ORGANISME = "organisme organismes m"
CLIENT = "client clients m"


@pytest.mark.parametrize(
    ("message", "named", "said"),
    [
        ("Add an organisation", COMPAGNIE, "Ajouter une compagnie"),
        ("Add an organisation", CLIENT, "Ajouter un client"),
        ("Card of the organisation", COMPAGNIE, "Fiche de la compagnie"),
        ("Card of the organisation", CLIENT, "Fiche du client"),
        ("Card of the organisation", ORGANISME, "Fiche de l’organisme"),
        ("Organisation types", COMPAGNIE, "Types de compagnie"),
        ("Organisation types", ORGANISME, "Types d’organisme"),
        ("No organisation selected", CLIENT, "Aucun client sélectionné"),
        ("The organisation has been added", CLIENT, "Le client a été ajouté"),
        ("Add a new organisation…", ORGANISME, "Ajouter un nouvel organisme…"),
        ("This organisation has no location", ORGANISME, "Cet organisme n’a aucun emplacement"),
        ("Organisations", "Compagnie Compagnies f", "Compagnies"),
        ("organisation", "Compagnie Compagnies f", "compagnie"),
        ("organisation", "PME PME f", "PME"),
        ("Organisation", "iOrga iOrgas f", "iOrga"),
    ],
)
def test_french_articles_and_what_agrees_follow_the_new_name(message: str, named: str, said: str) -> None:
    assert words("fr", organisation=named)(message) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Aucun emplacement de cette organisation ne contient ceci. Il sera créé.",
            "Aucune agence de ce client ne contient ceci. Elle sera créée.",
        ),
        (
            "Cette organisation a un emplacement de ce nom. Ouvrez-le ou utilisez un autre nom.",
            "Ce client a une agence de ce nom. Ouvrez-la ou utilisez un autre nom.",
        ),
        ("L’organisation {organisation} est inactive.", "Le client {organisation} est inactif."),
        ("Il y a une organisation. S’il le faut, ajoutez-la.", "Il y a un client. S’il le faut, ajoutez-le."),
        ("Personne n’est rattaché à l’organisation à la page suivante.", None),
    ],
)
def test_what_follows_agrees_with_what_it_speaks_of(sentence: str, said: str | None) -> None:
    names = words("fr", organisation=CLIENT, location="agence agences f").names.values()
    expected = said or sentence.replace("à l’organisation", "au client")
    assert EntityWords(names, "fr").said(sentence) == expected


def test_a_sentence_that_speaks_of_nothing_keeps_its_pronoun() -> None:
    said = words("fr", contact="personne personnes f")
    sentence = said("This contact does not belong to {name} any more, so there is nothing to end.", name="A")
    assert sentence.startswith("Cette personne n’appartient plus à A, il n’y a donc rien")


@pytest.mark.parametrize(
    ("message", "named", "said"),
    [
        ("Add an organisation", "company companies", "Add a company"),
        ("Add a contact", "individual individuals", "Add an individual"),
        ("Add a contact", "user users", "Add a user"),
        ("Add a location", "hour hours", "Add an hour"),
        ("Organisations", "company companies", "Companies"),
        ("Interaction addresses", "iAddress iAddresses", "iAddresses"),
    ],
)
def test_english_articles_follow_the_new_name(message: str, named: str, said: str) -> None:
    entity = next(each.value for each in NamedEntity if each.value[:8] in message.lower())
    assert words("en", **{entity: named})(message) == said


def test_counts_are_told_in_the_new_names() -> None:
    said = words("en", organisation="company companies")
    assert said.plural("{count} organisation", "{count} organisations", 1) == "1 company"
    assert said.plural("{count} organisation", "{count} organisations", 2) == "2 companies"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_data_is_left_alone(language: str) -> None:
    said = words(language, organisation="company companies", contact="client clients")
    name = "Organisation mondiale des contacts {organisation}"
    assert name in said("Card of {name}", name=name)
    assert "organisation" not in said("Attached to {organisation}.", organisation="Acme")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_program_and_what_is_typed_keep_their_names(language: str) -> None:
    said = words(language, contact="client clients m")
    assert "Contact\u00a0Desk" in said("About Contact Desk") or "Contact Desk" in said("About Contact Desk")
    assert "schema contact" in said(
        "A contact has no field of this name. Check how it is spelt: “schema contact” lists them all."
    )


def test_a_letter_of_a_menu_stays_where_the_new_name_has_it() -> None:
    assert words("en", organisation="company companies")("&Organisations") == "C&ompanies"
    assert words("en", organisation="firm firms")("&Organisations") == "Firms"
    assert words("en", organisation="firm firms")("&Find an organisation…") == "&Find a firm…"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_entry_of_a_menu_has_a_letter_of_its_own_whatever_things_are_called(language: str) -> None:
    said = words(language, organisation="firm firms m", location="hub hubs m", contact="pax pax m")
    for menu in {command.menu for command in COMMANDS}:
        texts = with_letters([said(command.words) for command in COMMANDS if command.menu is menu])
        letters = [text.partition("&")[2][:1].casefold() for text in texts]
        assert all(letters)
        assert len(letters) == len(set(letters))


def test_names_of_another_language_change_nothing() -> None:
    names = words("en", organisation="company companies").names
    assert Words("fr", names=names)("Organisations") == "Organisations"


def test_what_french_calls_otherwise_in_two_places_follows_the_new_name_too() -> None:
    seeds, renamed = words("fr"), words("fr", location="agence agences f")
    assert seeds("Add a new location…") == "Ajouter un nouveau site…"
    assert renamed("Add a new location…") == "Ajouter une nouvelle agence…"
    assert seeds("Add &locations…") == "Ajouter des &sites…"
    assert renamed("Add &locations…").replace("&", "") == "Ajouter des agences…"
