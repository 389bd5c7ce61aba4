# SPDX-License-Identifier: MIT
"""Pages of the list, on both engines."""

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft


def test_the_page_on_which_a_contact_stands_is_given(desk: Desk) -> None:
    ids = [
        desk.contacts.add(ContactDraft(last_name=name)).contact
        for name in ("Éluard", "Zola", "Adam", "eluard")
    ]
    pages = {
        name: desk.contacts.find(limit=2, showing=found).page for name, found in zip("EZAe", ids, strict=True)
    }
    assert pages == {"A": 1, "E": 1, "e": 2, "Z": 2}


def test_a_contact_that_does_not_match_leaves_the_page_as_asked(desk: Desk) -> None:
    zola = desk.contacts.add(ContactDraft(last_name="Zola")).contact
    for number in range(3):
        desk.contacts.add(ContactDraft(last_name=f"Adam {number}"))
    assert desk.contacts.find("adam", limit=1, page=2, showing=zola).page == 2
