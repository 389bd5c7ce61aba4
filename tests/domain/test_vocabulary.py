# SPDX-License-Identifier: MIT
"""The administrable lists: the values of a new store, and how a value is named by code or label."""

import pytest

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES

NEW = Vocabulary(DEFAULT_VALUES)


def labels(name: ListName) -> list[tuple[str, str, str]]:
    return [(value.code, value.label_en, value.label_fr) for value in NEW.offered(name)]


def test_a_new_store_has_exactly_the_eight_person_types_of_the_seed() -> None:
    assert labels(ListName.CONTACT_TYPE) == [
        ("system", "System", "Système"),
        ("ic_user", "IC user", "Utilisateur IC"),
        ("external", "External", "Externe"),
        ("internal", "Internal", "Interne"),
        ("client", "Client", "Client"),
        ("partner", "Partner", "Partenaire"),
        ("supplier", "Supplier", "Fournisseur"),
        ("public_relations", "Public relations", "Relations publiques"),
    ]
    kept = {value.code for value in NEW.of(ListName.CONTACT_TYPE) if value.system}
    assert kept == {"system", "ic_user"}


def test_a_new_store_has_exactly_the_three_address_types_of_the_seed() -> None:
    assert labels(ListName.ADDRESS_TYPE) == [
        ("home", "Home", "Domicile"),
        ("shipping", "Shipping", "Livraison"),
        ("billing", "Billing", "Facturation"),
    ]


def test_a_new_store_has_exactly_the_six_subtypes_of_the_seed() -> None:
    assert labels(ListName.INTERACTION_ADDRESS_SUBTYPE) == [
        ("office", "Office", "Bureau"),
        ("office2", "Office 2", "Bureau 2"),
        ("home", "Home", "Domicile"),
        ("home2", "Home 2", "Domicile 2"),
        ("assistant", "Assistant", "Assistant"),
        ("unclassified", "Unclassified", "Non classé"),
    ]


def test_a_new_store_offers_an_interaction_address_type_for_each_medium() -> None:
    offered = NEW.offered(ListName.INTERACTION_ADDRESS_TYPE)
    assert [(value.code, value.label_en, value.label_fr, value.medium) for value in offered] == [
        ("phone", "Phone", "Téléphone", "call"),
        ("mobile", "Mobile", "Mobile", "call"),
        ("fax", "Fax", "Fax", "fax"),
        ("email", "E-mail", "E-mail", "email"),
        ("chat", "Chat", "Chat", "chat"),
        ("sms", "SMS", "SMS", "sms"),
        ("pager", "Pager", "Pager", "call"),
    ]


def test_a_new_store_has_the_titles_and_the_types_of_organisations() -> None:
    assert [label for _, _, label in labels(ListName.TITLE)] == ["M.", "Mme", "Mx", "Dr", "Me", "Pr"]
    assert [code for code, _, _ in labels(ListName.ORGANISATION_TYPE)] == [
        *("system", "external", "internal", "client", "partner", "supplier", "public_relations")
    ]


@pytest.mark.parametrize("name", list(ListName))
def test_codes_and_positions_of_a_list_are_each_there_once(name: ListName) -> None:
    values = NEW.of(name)
    assert len({value.code for value in values}) == len(values)
    assert [value.position for value in values] == list(range(len(values)))


@pytest.mark.parametrize("text", ["supplier", "SUPPLIER", "Supplier", "fournisseur", "Fournisseur"])
def test_a_value_is_found_by_code_or_label_blind_to_case(text: str) -> None:
    found = NEW.find(ListName.CONTACT_TYPE, text)
    assert found is not None
    assert found.code == "supplier"


def test_a_label_is_found_without_its_accents() -> None:
    found = NEW.find(ListName.INTERACTION_ADDRESS_SUBTYPE, "non classe")
    assert found is not None
    assert found.code == "unclassified"


def test_a_code_wins_over_the_label_of_another_value() -> None:
    values = (
        ListValue(ListName.TITLE, "x", "dr", "dr"),
        ListValue(ListName.TITLE, "dr", "Doctor", "Docteur"),
    )
    found = Vocabulary(values).find(ListName.TITLE, "dr")
    assert found is values[1]


def test_a_value_is_not_found_in_another_list() -> None:
    assert NEW.find(ListName.TITLE, "supplier") is None
    assert NEW.find(ListName.TITLE, "") is None


def test_a_retired_value_is_known_but_not_offered() -> None:
    lists = Vocabulary((ListValue(ListName.TITLE, "mlle", "Miss", "Mlle", retired=True),))
    assert lists.offered(ListName.TITLE) == ()
    assert lists.label(ListName.TITLE, "mlle", "fr") == "Mlle"


def test_a_code_that_the_list_has_lost_is_shown_as_it_is() -> None:
    assert NEW.label(ListName.TITLE, "lord", "en") == "lord"
    assert NEW.label(ListName.TITLE, "m", "en") == "Mr"


def test_a_value_is_found_by_the_id_that_the_store_gave_it() -> None:
    lists = Vocabulary((ListValue(ListName.TITLE, "m", "Mr", "M.", id=7),))
    assert lists.code_of(7) == "m"
    assert lists.code_of(None) == ""


def test_attributes_of_one_kind_of_record_leave_out_the_retired() -> None:
    here, gone = AttributeType("badge"), AttributeType("old", retired=True)
    elsewhere = AttributeType("siret", entity=Entity.ORGANISATION)
    lists = Vocabulary(attribute_types=(here, gone, elsewhere))
    assert lists.attributes_of(Entity.CONTACT) == (here,)
    assert lists.attributes_of(Entity.ORGANISATION) == (elsewhere,)
