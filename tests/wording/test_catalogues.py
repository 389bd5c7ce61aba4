# SPDX-License-Identifier: MIT
"""Every word of the program stands in both catalogues."""

import re

import pytest
from babel.messages.catalog import Catalog, Message

from contact_desk.wording.catalogue import Words
from tests.catalogues import LANGUAGES, extracted, is_translated, read_catalogue

PLACEHOLDER = re.compile(r"\{(\w+)[^}]*\}")


@pytest.fixture(scope="module")
def source() -> Catalog:
    return extracted()


def ids(catalogue: Catalog) -> set[str]:
    return {forms(message.id)[0] for message in catalogue if message.id}


def forms(text: object) -> list[str]:
    return [text] if isinstance(text, str) else [str(form) for form in text or ()]  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_the_messages_of_the_source_and_no_others(language: str, source: Catalog) -> None:
    assert ids(read_catalogue(language)) == ids(source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_left_untranslated(language: str) -> None:
    untranslated = [
        message.id for message in read_catalogue(language) if message.id and not is_translated(message)
    ]
    assert untranslated == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_names_the_same_parameters_as_its_message(language: str) -> None:
    wrong = [
        message.id for message in read_catalogue(language) if message.id and not same_parameters(message)
    ]
    assert wrong == []


def same_parameters(message: Message) -> bool:
    wanted = {name for form in forms(message.id) for name in PLACEHOLDER.findall(form)}
    return all(set(PLACEHOLDER.findall(form)) <= wanted for form in forms(message.string))


def test_the_french_catalogue_is_compiled_and_spoken() -> None:
    assert Words("fr")("&Add a contact") != "&Add a contact"


def test_french_has_one_word_for_a_location() -> None:
    """It can be renamed (row TX8): any other word for it would keep its old name."""
    of_locations = [
        forms(message.string)
        for message in read_catalogue("fr")
        if any(re.search(r"\blocations?\b", form.replace("&", "")) for form in forms(message.id))
    ]
    assert of_locations
    for said in of_locations:
        plain = [form.replace("&", "").lower() for form in said]
        # Rows T23 and T26 have a word of their own, which follows a new name as well.
        own = ("emplacement", "un nouveau site", "ajouter des sites")
        assert all(any(word in form for word in own) for form in plain), said


def test_braces_in_a_name_stay_braces() -> None:
    assert Words("en")("Saved {name}", name="{x} %s") == "Saved {x} %s"


def test_a_name_that_runs_to_the_left_does_not_turn_the_sentence() -> None:
    assert Words("en")("Saved {name}", name="\u202eשלום") == "Saved \u2068\u202eשלום\u2069"
    assert Words("en")("Saved {name}", name="Éluard") == "Saved Éluard"
