# SPDX-License-Identifier: MIT
"""Which operations the History page shows: by whom, of what kind, on which days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.operation_page import OperationQuery
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.date_field import DateField
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.operation_text import known_operations

_DAYS_CHOSEN = "chosen"
# Days back from today with which a period begins.
_BACK = {"today": 0, "week": 6, "month": 29}


class OperationFilters(QWidget, Translated):
    """`changed`: other operations are wanted."""

    changed = Signal()

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self.words = words
        self._today = today
        self._actors: Sequence[str] = ()
        self.actor = ChoiceField(words, "operationActor", lambda words: words("By"), self._actor_choices)
        self.kind = ChoiceField(words, "operationKind", lambda words: words("What was done"), _kind_choices)
        self.period = ChoiceField(words, "operationPeriod", lambda words: words("When"), _period_choices)
        self.first = DateField(words, "operationsFrom", lambda words: words("From"))
        self.last = DateField(words, "operationsUntil", lambda words: words("Up to and with"))
        for field in (self.first, self.last):
            field.load(today.isoformat())
        self._arrange()
        for each in (self.actor, self.kind, self.period, self.first, self.last):
            each.changed.connect(self._tell)

    def offer_actors(self, actors: Sequence[str], today: date) -> None:
        """By whom operations may be asked for; with one alone there is nothing to choose."""
        self._actors, self._today = actors, today
        self.actor.offer(self._actor_choices)
        self.actor.setVisible(len(actors) > 1)

    def asked(self) -> OperationQuery:
        kinds = tuple(filter(None, self.kind.text().split(",")))
        return OperationQuery(self.actor.text(), kinds, *self._moments())

    def is_empty(self) -> bool:
        """Whether all operations are wanted."""
        return self.asked() == OperationQuery()

    def clear(self) -> None:
        for field in (self.actor, self.kind, self.period):
            field.load("")
        self._tell()

    def _moments(self) -> tuple[datetime | None, datetime | None]:
        period = self.period.text()
        if not period:
            return None, None
        if period != _DAYS_CHOSEN:
            return _beginning(self._today - timedelta(_BACK[period])), None
        # Whoever mixes up the two means the days between them.
        first, last = sorted((self.first.day(), self.last.day()))
        return _beginning(first), _beginning(last + timedelta(1))

    def _tell(self, _text: str = "") -> None:
        self._days.setVisible(self.period.text() == _DAYS_CHOSEN)
        self.changed.emit()

    def _actor_choices(self, words: Words) -> Sequence[tuple[str, str]]:
        return [("", words("Anybody")), *((login, login) for login in self._actors)]

    def _arrange(self) -> None:
        self._days = Row((self.first, 1), (self.last, 1), (None, 1))
        self._days.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Row((self.kind, 4), (self.period, 3), (self.actor, 3)))
        column.addWidget(self._days)


def _beginning(day: date) -> datetime:
    """Of a day of whoever sits here."""
    return datetime.combine(day, time.min).astimezone(UTC)


def _kind_choices(words: Words) -> Sequence[tuple[str, str]]:
    known = ((",".join(kinds), text) for text, kinds in known_operations(words))
    return [("", words("Everything")), *known]


def _period_choices(words: Words) -> Sequence[tuple[str, str]]:
    return (
        ("", words("Any day")),
        ("today", words("Today")),
        ("week", words("Last 7 days")),
        ("month", words("Last 30 days")),
        (_DAYS_CHOSEN, words("From … to …")),
    )
