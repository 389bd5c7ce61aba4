# SPDX-License-Identifier: MIT
"""A store with a private contact full of one word, and what of it somebody else may try to ask with."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, RelationDraft
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.people import NewPerson
from contact_desk.store import tables
from tests.services.rights import ALL_BUT_ADMINISTRATOR
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague_url
from tests.store.drafts import EVERYTHING, line, person

WORD, NO_WORD = "zanzibar", "mozambik"
PHONE, NO_PHONE = "04 67 55 41 41", "04 67 55 43 43"
UID, NO_UID = (str(uuid.UUID(int=each << 64)) for each in (0x5EC, 0xAB5))
THIRD = "third"
# Ids that stand in no answer by chance.
_FIRST = {
    "organisation": 3_111_110,
    "location": 3_222_220,
    "handed_draft": 3_444_440,
    "saved_filter": 3_555_550,
    "tag": 3_666_660,
    "journal": 4_443_320,
    "operation": 5_554_320,
    "contact": 7_654_320,
}
ABSENT = 987_654_321
FOLDED = frozenset(("search_text", "sort_key", "given_key", "sound_key", "organisation_key"))
MEMBERS = {"relation": "other_id", "apart": "other_id", "contact_member": "member_id"}


@dataclass(frozen=True)
class Hidden:
    """Ids of the private contact and of what hangs on it."""

    contact: int
    operation: int
    entry: int
    handed: int


@dataclass(frozen=True)
class Public:
    """Ids of what everybody sees: a contact of the private one's organisation, and a group."""

    contact: int
    group: int
    organisation: int
    location: int
    operation: int


def make_public(desk: Desk) -> Public:
    """The store's own people, lists and public records, before there is anything to hide."""
    if desk.engine == "sqlite":
        desk.access.add_user(NewPerson(COLLEAGUE, rights=ALL_BUT_ADMINISTRATOR))
    else:
        colleague_url(desk.store_url)
    plain_sql.execute(desk.store_url, f"INSERT INTO desk_user (login) VALUES ('{THIRD}')")
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    group = desk.contacts.add(person("Team", kind="group", members=(added.contact,))).contact
    (organisation,) = desk.organisations.find("uvres")
    (location,) = desk.organisations.locations(organisation.id)
    _count_from(desk)
    return Public(added.contact, group, organisation.id, location.id, added.operation)


def hide(desk: Desk, public: Public) -> Hidden:
    """Add the private contact by one operation that touches nothing else, share it and hand its draft to others."""
    added = desk.contacts.add(secret_draft(UID, WORD, PHONE, public.contact))
    desk.sharing.share(added.contact, THIRD)
    handed = desk.handed_drafts.hand(
        WizardState(draft=secret_draft(str(uuid.uuid4()), WORD, PHONE), page="namePage"), THIRD
    )
    (entry, *_) = desk.history.of_contact(added.contact)[-1].entries
    return Hidden(added.contact, added.operation, entry.id, handed)


def secret_draft(uid: str, word: str, phone: str, related: int = 0) -> ContactDraft:
    """The word in every text that is free; the same draft with another word is another person."""
    texts = ("first_name", "middle_name", "last_name", "suffix", "department", "job_title", "assistant_name")
    further = ("notes", "external_id", "source", "site_id", "application_id")
    return EVERYTHING.model_copy(
        update={
            **{name: f"{word} {name}" for name in (*texts, *further)},
            "uid": uid,
            "private": True,
            "birthday": "1961-11-25",
            "tags": (word,),
            "business": BusinessInformation(
                street=f"1 {word} Street", city=word, country="FR", phone=phone, email=f"{word}@example.org"
            ),
            "addresses": (EVERYTHING.addresses[0].model_copy(update={"street": word}),),
            "interaction_addresses": (line("chat", f"@{word}"), line("email", f"other@{word}.example")),
            "attributes": {"badge": word, "colour": word},
            "relations": (RelationDraft(type="parent", contact=related),) if related else (),
        }
    )


def rows_of(contact: int | str) -> list[str]:
    """For each table a query of all rows that hold or hang on a contact."""
    columns = {table.name: "contact_id" for table in tables.metadata.sorted_tables if "contact_id" in table.c}
    whole = [*columns.items(), *MEMBERS.items()]
    # What it is found by is folded anew when somebody renames its organisation, and says nothing to that person.
    own = ", ".join(column.name for column in tables.contact.c if column.name not in FOLDED)
    queries = [f"SELECT * FROM {name} WHERE {column} = {contact}" for name, column in whole]
    return [*queries, f"SELECT {own} FROM contact WHERE id = {contact}"]


def _count_from(desk: Desk) -> None:
    for name, first in _FIRST.items():
        if desk.engine == "postgresql":
            statement = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), {first})"
            plain_sql.execute(desk.store_url, statement)
        else:
            plain_sql.execute(
                desk.store_url,
                f"DELETE FROM sqlite_sequence WHERE name = '{name}'",
                f"INSERT INTO sqlite_sequence (name, seq) VALUES ('{name}', {first})",
            )
