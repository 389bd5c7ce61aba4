# SPDX-License-Identifier: MIT
"""Gives contacts a past, for tests and pictures of their history."""

from __future__ import annotations

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, InteractionAddressDraft
from tests.ui.people import LONG_WORD


def edit(desk: Desk, contact: int, **update: object) -> int:
    """Save a change of some fields; gives its operation."""
    seen = desk.contacts.show(contact).draft
    changes = desk.contact_editing.change(contact, seen, seen.model_copy(update=update))
    return changes.operation or 0


def work_through(desk: Desk, contact: int) -> None:
    """A past with changes of every kind."""
    mobile = InteractionAddressDraft(type="mobile", value="06 39 98 54 99")
    edit(desk, contact, job_title="Cheffe de service", contact_type="partner", language="en")
    edit(desk, contact, notes="Rappeler après 18 h.\nPas le mercredi.\nParle anglais.")
    edit(desk, contact, interaction_addresses=(mobile,), tags=("urgent",))
    edit(desk, contact, organisation="Hôpital Sainte-Marthe", location="", department=LONG_WORD)
    desk.contact_editing.replace_email(contact, "yusuf.adeyemi@hopital-sainte-marthe.example")
    edit(desk, contact, addresses=(AddressDraft(type="home", street="4 rue des Écoles", city="Sète"),))
