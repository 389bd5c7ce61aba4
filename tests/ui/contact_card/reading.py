# SPDX-License-Identifier: MIT
"""How tests read a history as it stands on the card, and choose a row of it."""

from __future__ import annotations

from collections.abc import Callable

from contact_desk.desk import Desk
from contact_desk.ui.contact_card.history import History

OpenHistory = Callable[[int], History]


def texts(history: History) -> list[str]:
    return [history.model.index(place).data() for place in range(history.model.rowCount())]


def heads(history: History) -> list[str]:
    return [row.title for row in history.model.rows if row.line is None]


def choose(history: History, text: str) -> None:
    (place,) = [place for place, said in enumerate(texts(history)) if said == text]
    history.list.setCurrentIndex(history.model.index(place))


def last_name(desk: Desk, contact: int) -> str:
    return desk.contacts.show(contact).draft.last_name
