# SPDX-License-Identifier: MIT
"""How often others' changes are told: the first at once, of many a few times, and none is lost or waits two seconds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.changes import Changes
from contact_desk.services.live_pace import Pace

HIDDEN = Changes(everything=True)


def of(contact: int) -> Changes:
    return Changes(contacts=frozenset({contact}))


def test_the_first_change_is_told_at_once() -> None:
    pace = Pace()
    pace.gather(of(1) | HIDDEN)
    assert pace.take(100.0) == of(1) | HIDDEN
    assert pace.take(200.0) == Changes()


@given(st.lists(st.tuples(st.floats(0, 0.5), st.integers(1, 9), st.booleans()), min_size=1, max_size=200))
def test_of_many_changes_none_is_lost_none_waits_long_and_few_are_told(
    steps: list[tuple[float, int, bool]],
) -> None:
    pace, now = Pace(), 0.0
    waiting: dict[object, float] = {}
    tellings = 0
    for pause, contact, hidden in [*steps, *[(0.25, 0, False)] * 8]:
        now += pause
        if contact:
            pace.gather(of(contact) | Changes(everything=hidden))
            waiting.setdefault(contact, now)
            if hidden:
                waiting.setdefault("everything", now)
        if told := pace.take(now):
            tellings += 1
            for done in (*told.contacts, *(["everything"] if told.everything else [])):
                waiting.pop(done, None)
        assert all(now - since < 2 for since in waiting.values())
    assert not waiting
    assert tellings <= 2 + 2 * now
