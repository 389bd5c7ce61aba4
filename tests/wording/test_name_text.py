# SPDX-License-Identifier: MIT
"""A name is written as its reader wants it, and else as the language does (rows X47, P05)."""

from __future__ import annotations

import pytest

from contact_desk.domain.name_order import ContactName, NameOrder
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_and_organisation, name_text

MARIE = ContactName("Marie", "Curie", "Sorbonne")


@pytest.mark.parametrize(("language", "shown"), [("fr", "CURIE Marie"), ("en", "Marie Curie")])
def test_each_language_has_an_order_of_its_own(language: str, shown: str) -> None:
    assert name_text(MARIE, Words(language)) == shown


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_order_that_somebody_has_set_holds_in_each_language(language: str) -> None:
    words = Words(language, NameOrder.LAST_COMMA_FIRST)
    assert name_text(MARIE, words) == "Curie, Marie"
    assert name_and_organisation(MARIE, words) == "Curie, Marie (Sorbonne)"


@pytest.mark.parametrize("order", NameOrder)
def test_only_a_person_has_a_family_name_to_tell_by_capitals(order: NameOrder) -> None:
    words = Words("fr", order)
    shown = "CURIE" if order is NameOrder.CAPITALS_FIRST else "Curie"
    assert name_text(ContactName("", "Curie", "Sorbonne", "person"), words) == shown
    assert (
        name_and_organisation(ContactName("", "Curie", "Sorbonne", "person"), words) == f"{shown} (Sorbonne)"
    )
    assert name_text(ContactName("", "Équipe", "Sorbonne", "group"), words) == "Équipe"


@pytest.mark.parametrize("order", NameOrder)
def test_an_organisation_alone_stands_for_itself_once(order: NameOrder) -> None:
    words = Words("fr", order)
    assert name_text(ContactName("", "", " Sorbonne "), words) == "Sorbonne"
    assert name_and_organisation(ContactName(" ", "", "Sorbonne"), words) == "Sorbonne"
    assert name_and_organisation(ContactName("", "Équipe", " "), words) == "Équipe"
