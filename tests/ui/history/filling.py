# SPDX-License-Identifier: MIT
"""A store in which something of every kind was done: contacts, an organisation, lists, several at once, an undo."""

from __future__ import annotations

from dataclasses import replace

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, new_uid
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.domain.vocabulary import ListName
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.pasts import edit
from tests.ui.people import LONG_NAMES, add_people


def work_in(desk: Desk) -> list[int]:
    """What is newest: several contacts deleted, and the undo of that; gives the contacts."""
    people = add_people(desk, 3)
    people.append(desk.contacts.add(LONG_NAMES.model_copy(update={"uid": new_uid()})).contact)
    desk.organisation_records.add(OrganisationDraft(name="Imprimerie du Parc"))
    roy = desk.contacts.add(person("Roy", first_name="Nadia")).contact
    with colleague(desk.store_url) as other:
        edit(other, roy, last_name="Adeyemi-Roy", notes="Prefers the telephone")
    title = desk.vocabulary.load().of(ListName.TITLE)[0]
    desk.lists.save_value(replace(title, label_en="Madam"))
    deleted = desk.trash.delete(people[:3])
    assert deleted.changes.operation is not None
    desk.history.undo(deleted.changes.operation)
    desk.contacts.add(person("Last of all"))
    return people


def changed_again(desk: Desk) -> int:
    """A change of which a part has changed since: gives its operation."""
    business = LONG_NAMES.business.model_copy(update={"email": ""})
    contact = desk.contacts.add(
        LONG_NAMES.model_copy(update={"uid": new_uid(), "business": business})
    ).contact
    home = AddressDraft(type="home", street="4 rue des Écoles", city="Sète")
    changed = edit(desk, contact, job_title="Cheffe de service", language="en", notes="a", addresses=(home,))
    with colleague(desk.store_url) as other:
        edit(other, contact, notes="Rappeler après 18 h.", department="Bloc B")
    return changed
