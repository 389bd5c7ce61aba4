# SPDX-License-Identifier: MIT
"""What stands in a draft is said in words: labels for codes, lines for addresses, in the reader's language."""

import pytest

from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.draft import AddressDraft, BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.wording.catalogue import Words
from contact_desk.wording.draft_text import DraftText

BADGE = AttributeType("badge", AttributeKind.YES_NO, Entity.CONTACT, label_en="Badge", label_fr="Insigne")
LISTS = Vocabulary(DEFAULT_VALUES, (BADGE,))
FRENCH = DraftText(Words("fr"), LISTS, Entity.CONTACT)


@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("last_name", "Roy", "Roy"),
        ("last_name", "", "(vide)"),
        ("private", True, "Oui"),
        ("kind", "group", "Groupe"),
        ("language", "en", "Anglais"),
        ("contact_type", "partner", "Partenaire"),
        ("business.country", "DE", "Allemagne"),
        ("attributes.badge", "yes", "Oui"),
        ("addresses[0]", None, "(retiré)"),
        ("addresses[0]", AddressDraft(type="home", city="Sète"), "Domicile\u00a0: Sète"),
        (
            "interaction_addresses[0]",
            InteractionAddressDraft(type="phone", value="04 65", extension="7"),
            "Téléphone\u00a0: 04 65 poste 7",
        ),
    ],
)
def test_a_value_is_said_in_words(path: str, value: object, text: str) -> None:
    assert FRENCH.value(path, value).casefold() == text.casefold()


def test_an_attribute_is_called_by_its_label() -> None:
    assert FRENCH.label("attributes.badge") == "Insigne"
    assert FRENCH.label("attributes.gone") == "gone"


def test_what_differs_is_listed_and_nothing_else() -> None:
    before = ContactDraft(last_name="Roy", notes="Old", attributes={"badge": "yes"}, uid="a")
    after = ContactDraft(last_name="Roy", business=BusinessInformation(city="Lyon"), uid="b")
    lines = DraftText(Words("en"), LISTS, Entity.CONTACT).differences(before, after)
    assert lines == ["City: Lyon", "Notes: (empty)", "Badge: (empty)"]
