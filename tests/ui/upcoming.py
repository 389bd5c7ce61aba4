# SPDX-License-Identifier: MIT
"""Contacts with birthdays, anniversaries and relations, and the window that lists what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import RelationDraft, new_uid
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.upcoming.window import UpcomingWindow
from tests.ui.driving import part
from tests.ui.people import LONG_NAMES, PEOPLE

if TYPE_CHECKING:
    from tests.ui.screens import Stage


def add_upcoming(desk: Desk) -> list[int]:
    """The first is related to the others; their days are today, in a week, in a fortnight and in three."""
    today = desk.upcoming.current_day()
    added: list[int] = []
    for place, draft in enumerate((PEOPLE[0], PEOPLE[1], PEOPLE[2], LONG_NAMES)):
        day = today + timedelta(days=7 * place)
        dates = {
            "birthday": f"--{day:%m-%d}" if place == 2 else f"19{70 + place}-{day:%m-%d}",
            "anniversary": f"2010-{day:%m-%d}" if place == 1 else "",
        }
        added.append(desk.contacts.add(draft.model_copy(update={"uid": new_uid(), **dates})).contact)
    first = desk.contacts.show(added[0]).draft
    kinds = ("assistant", "manager", "spouse")
    related = tuple(
        RelationDraft(type=kind, contact=number) for kind, number in zip(kinds, added[1:], strict=True)
    )
    desk.contact_editing.change(added[0], first, first.model_copy(update={"relations": related}))
    return added


def open_upcoming(stage: Stage, window: MainWindow) -> UpcomingWindow:
    window.menus.actions[CommandId.UPCOMING].trigger()
    stage.settle(window)
    return part(window, UpcomingWindow, "upcomingWindow")


def upcoming_dates(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """None yet; then some, with a long name and one whose year is unknown."""
    window = stage.window()
    yield "no upcoming dates", open_upcoming(stage, window)
    stage.clear()
    desk = stage.desk()
    add_upcoming(desk)
    desk.close()
    yield "upcoming dates", open_upcoming(stage, stage.window())
