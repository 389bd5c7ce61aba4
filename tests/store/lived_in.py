# SPDX-License-Identifier: MIT
"""A store in which people have worked, what it answers, and some more work on it: for comparing it with a copy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from contact_desk.desk import Desk
from contact_desk.domain.draft import RelationDraft
from contact_desk.domain.organisation_draft import OrganisationDraft
from tests.services.loading import load
from tests.store import plain_sql
from tests.store.drafts import EVERYTHING, person

# Whoever works with a file as the role of the server does would be the same person there.
LOGIN = "owner"
_TRASH = "UPDATE contact SET deleted_at = '2026-03-01 10:00:00.000000' WHERE last_name = 'Thrown'"
_DRAFT = (
    "INSERT INTO handed_draft (uid, recipient, sender, at, body)"
    " VALUES ('draft', 'marie', 'owner', '2026-03-02 08:00:00.000000', '{\"b\": [1, true, null], \"a\": \"é\"}')"
)
# Whoever would be the first user had no right yet to name one.
_USERS = (
    "INSERT INTO granted_right (right_name) VALUES ('administrator')",
    f"INSERT INTO desk_user (id, login) VALUES (1, '{LOGIN}'), (2, 'marie')",
    "INSERT INTO granted_right (user_id, right_name) VALUES (1, 'administrator'), (2, 'add_individuals')",
    "DELETE FROM granted_right WHERE user_id IS NULL",
)
_LAST = "INSERT INTO contact_tag (contact_id, position, name, name_key) VALUES ({}, 9, 'x', 'x')"


def live_in(store_url: str) -> None:
    """Sample contacts, edits, private contacts, something in the trash, and an id that was given and is free again."""
    with _desk(store_url) as desk:
        load(desk)
        one = desk.contacts.add(EVERYTHING, create_attributes=True).contact
        desk.contacts.add(person("Team", kind="group", members=(one,)))
        desk.contacts.add(
            person("Hidden", private=True, relations=(RelationDraft(type="report", contact=one),))
        )
        desk.contacts.add(person("Thrown"))
        desk.organisation_records.add(OrganisationDraft(name="Mairie de Sète"))
        undone = desk.contacts.add(person("Undone"))
        desk.history.undo(undone.operation)
        shown = desk.contacts.show(one).draft
        desk.contact_editing.change(
            one, shown, shown.model_copy(update={"first_name": "Zoé", "tags": ("VIP",)})
        )
    plain_sql.execute(
        store_url, *_USERS, _TRASH, _DRAFT, _LAST.format(one), "DELETE FROM contact_tag WHERE name = 'x'"
    )


def answers_of(store_url: str) -> list[Any]:
    with _desk(store_url) as desk:
        page = desk.contacts.find(limit=1000)
        every = [desk.contacts.show(row.id) for row in page.rows[::20]]
        pasts = [desk.history.past_of_contact(row.id) for row in page.rows[:3]]
        found = [desk.contacts.find(text) for text in ("hidden", "œuvres", "0467000010", "thrown")]
        return [page, every, pasts, found, desk.history.recent(limit=500), desk.vocabulary.load()]


def work_on(store_url: str) -> list[Any]:
    """Undoing the last change of a person, adding one, and what stands there then."""
    with _desk(store_url) as desk:
        changed = next(each for each in desk.history.recent() if each.kind == "contacts.change")
        undone = desk.history.undo(changed.id)
        added = desk.contacts.add(person("New", tags=("later",), uid="new"))
        tags = plain_sql.rows(store_url, "SELECT id, contact_id, name FROM contact_tag ORDER BY id")
        (one,) = desk.contacts.find("zoe œuvres").rows
        return [undone, added.contact, added.operation, tags, desk.contacts.show(one.id).draft]


@contextmanager
def _desk(store_url: str) -> Iterator[Desk]:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        yield desk
    finally:
        desk.close()


def ignore(_done: int, _total: int) -> None:
    """For work whose end alone is looked at."""
