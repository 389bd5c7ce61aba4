# SPDX-License-Identifier: MIT
"""A trash with contacts in it: a long name, a private one, and one whose e-mail somebody else has by now."""

from __future__ import annotations

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, new_uid
from tests.ui.people import LONG_NAMES, PEOPLE


def fill_trash(desk: Desk) -> list[int]:
    """What went last comes first; the last of them cannot be restored."""
    drafts = [each.model_copy(update={"uid": new_uid()}) for each in (PEOPLE[0], PEOPLE[3], LONG_NAMES)]
    drafts.append(drafts[0].model_copy(update={"uid": new_uid(), "last_name": "Autre", "private": True}))
    held = BusinessInformation(email="prise@example.org")
    first = drafts[0].model_copy(update={"uid": new_uid(), "last_name": "Devancée", "business": held})
    gone: list[int] = []
    for draft in (first, *drafts):
        business = draft.business if draft is first else draft.business.model_copy(update={"email": ""})
        gone.append(desk.contacts.add(draft.model_copy(update={"business": business})).contact)
        desk.trash.delete([gone[-1]])
    desk.contacts.add(first.model_copy(update={"uid": new_uid(), "last_name": "Suivante"}))
    return gone[::-1]
