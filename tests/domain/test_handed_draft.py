# SPDX-License-Identifier: MIT
"""How a draft is packed for a colleague, and what is not taken out again because it would lose something."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.draft import ContactDraft, RelationDraft, new_uid
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.handed_draft import HandedRow, contacts_in, is_same, pack, unpack
from contact_desk.domain.kept_draft import KeptDraft, WizardState
from contact_desk.domain.organisation_draft import OrganisationDraft

AT = datetime(2026, 3, 12, 10, 42, tzinfo=UTC)


def kept(draft: ContactDraft, **state: Any) -> KeptDraft:
    return KeptDraft(
        draft=draft, page="namePage", kept_at=AT, store_url="sqlite:////home/me/x.sqlite", **state
    )


def row(uid: str, body: dict[str, Any]) -> HandedRow:
    return HandedRow(1, uid, "marie", "paul", AT, body)


@given(
    st.text(st.characters(codec="utf-8")),
    st.dictionaries(st.text(st.characters(codec="utf-8")), st.just("x")),
)
def test_what_is_packed_is_what_is_unpacked_but_for_where_it_was_kept(
    text: str, attributes: dict[str, str]
) -> None:
    draft = kept(ContactDraft(uid=new_uid(), last_name=text, notes=f"{text}\x00", attributes=attributes))
    body = json.loads(json.dumps(pack(draft, public=())))
    assert "\x00" not in json.dumps(body, ensure_ascii=False)
    assert unpack(row(draft.uid, body)) == draft.model_copy(update={"store_url": ""})


def test_a_draft_in_a_draft_is_packed_with_it() -> None:
    nested = WizardState(draft=OrganisationDraft(uid=new_uid(), name="Clinique"), page="namePage")
    draft = kept(ContactDraft(uid=new_uid()), nested=nested)
    assert unpack(row(draft.uid, pack(draft, public=()))).nested == nested


@pytest.mark.parametrize("within", ["", "draft", "draft.business"])
def test_what_a_newer_program_has_put_in_is_not_lost_by_an_older_one(within: str) -> None:
    draft = kept(ContactDraft(uid=new_uid(), last_name="Adeyemi"))
    whole = part = json.loads(pack(draft, public=())["kept"])
    for name in filter(None, within.split(".")):
        part = part[name]
    part["invented_later"] = "value"
    with pytest.raises(ContactDeskError, match="handed_draft_unreadable"):
        unpack(row(draft.uid, {"kept": json.dumps(whole)}))


@pytest.mark.parametrize("uid", ["../../etc/passwd", "", "4b6d947c-fe0c-402e-a3ea-8882dbb293b7"])
def test_a_draft_under_another_name_than_its_own_is_not_read(uid: str) -> None:
    draft = kept(ContactDraft(uid=uid if "/" in uid else new_uid()))
    with pytest.raises(ContactDeskError, match="handed_draft_unreadable"):
        unpack(row(uid, pack(draft, public=())))


@pytest.mark.parametrize("body", [{}, {"kept": 3}, {"kept": "{"}, {"kept": "{}"}, {"kept": None}])
def test_what_is_no_draft_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(ContactDeskError, match="handed_draft_unreadable"):
        unpack(row(new_uid(), body))


def test_contacts_that_the_recipient_must_not_know_stay_behind_in_every_part() -> None:
    draft = ContactDraft(
        uid=new_uid(),
        members=(1, 2),
        relations=(RelationDraft(type="friend", contact=3), RelationDraft(type="friend", contact=4)),
    )
    whole = kept(draft, original=draft, apart=(5, 6), record=7)
    assert contacts_in(whole) == {1, 2, 3, 4, 5, 6}
    packed = unpack(row(draft.uid, pack(whole, public={1, 3, 5})))
    assert contacts_in(packed) == {1, 3, 5}
    assert packed.record == 7
    assert is_same(whole, packed)


def test_where_and_when_it_was_kept_makes_no_other_draft_and_a_letter_does() -> None:
    draft = kept(ContactDraft(uid=new_uid(), last_name="Adeyemi"))
    elsewhere = draft.model_copy(
        update={"page": "summaryPage", "kept_at": datetime.now(UTC), "store_url": ""}
    )
    assert is_same(elsewhere, draft)
    typed = draft.model_copy(update={"draft": draft.draft.model_copy(update={"last_name": "Adeyem"})})
    assert not is_same(typed, draft)
