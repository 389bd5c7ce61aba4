# SPDX-License-Identifier: MIT
"""One reader of numbers behind every door: three hundred written forms give everywhere one answer (row N05)."""

from __future__ import annotations

import phonenumbers
import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from tests.domain.test_phone import writings

REGIONS = ("FR", "BE", "CH", "GB", "DE", "CA", "US", "ES")


def numbered(name: str, number: str) -> ContactDraft:
    return ContactDraft(last_name=name, business=BusinessInformation(phone=number))


@pytest.mark.parametrize("region", REGIONS)
def test_every_written_form_resolves_and_is_a_likeness_when_added_and_edited(
    sqlite_store: str, region: str
) -> None:
    number = phonenumbers.example_number(region)
    assert number is not None
    desk = Desk.open(sqlite_store, language="en", region=region)
    holder = desk.contacts.add(numbered("Holder", f"+{number.country_code}{number.national_number}")).contact
    edited = desk.contacts.add(ContactDraft(last_name="Edited")).contact
    for typed in writings(number):
        assert (typed, desk.resolution.resolve(typed).contact) == (typed, holder)
        for own in (0, edited):
            found = desk.contacts.lookalikes(numbered("New", typed), but=own)
            assert (typed, [(each.id, each.reason) for each in found]) == (typed, [(holder, "same_number")])
    for typed in writings(number)[:5]:
        added = desk.contacts.add(numbered("New", typed))
        assert [each.id for each in added.lookalikes] == [holder]
        desk.history.undo(added.operation)
    desk.close()
