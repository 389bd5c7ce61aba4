# SPDX-License-Identifier: MIT
"""Two who each put the other's group into their own, at the same moment: one of them is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import Refused
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.store.together import at_once


def put(desk: Desk, group: int, member: int) -> Callable[[], Changes]:
    seen = desk.contacts.show(group).draft
    mine = seen.model_copy(update={"members": (member,)})
    return partial(desk.contact_editing.change, group, seen, mine)


def test_two_at_once_do_not_close_a_circle(desk: Desk) -> None:
    groups = [desk.contacts.add(person(name, kind="group")).contact for name in "ABCD"]
    a, b, c, d = groups
    put(desk, b, c)()
    put(desk, d, a)()
    with colleague(desk.store_url) as other:
        answers = at_once(put(desk, a, b), put(other, c, d))
    (refusal,) = [answer for answer in answers if isinstance(answer, Exception)]
    assert isinstance(refusal, Refused)
    assert [error.code for error in refusal.errors] == ["member_of_itself"]
    assert sum(len(desk.contacts.show(group).draft.members) for group in groups) == 3
