# SPDX-License-Identifier: MIT
"""A relation is noted while somebody edits the other contact: neither waits for the other."""

from __future__ import annotations

from contact_desk.desk import Desk
from contact_desk.domain.draft import RelationDraft
from tests.store.colleagues import colleague
from tests.store.drafts import person


def test_a_relation_is_noted_while_somebody_edits_the_other_contact(postgres_store: str) -> None:
    """On PostgreSQL, where each of two could wait for the contact that the other one edits."""
    desk = Desk.open(postgres_store, language="en", region="FR")
    jean, marie = (desk.contacts.add(person(name)).contact for name in ("Tremblay", "Roy"))
    seen = desk.contacts.show(marie).draft
    wanted = seen.model_copy(update={"relations": (RelationDraft(type="spouse", contact=jean),)})
    with colleague(postgres_store) as other, other._store.write("contacts.change", source="test") as work:
        work.edited_contacts(work.vocabulary.load()).lock(jean)
        desk.contact_editing.change(marie, seen, wanted)
    assert [line.contact for line in desk.contacts.show(jean).draft.relations] == [marie]
    desk.close()
