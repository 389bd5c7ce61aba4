# SPDX-License-Identifier: MIT
"""Asks the store whether a name may be given, before its page is left; the record that has it can be chosen instead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import FieldError
from contact_desk.ui.wizard.base_page import Workbench

if TYPE_CHECKING:
    from contact_desk.ui.operations import Task

ONLY_THE_STORE_KNOWS = frozenset({"organisation_taken", "location_taken", "no_such_organisation"})


class NameCheck(QObject):
    """`ask_store` gives every fault of the draft; what the store alone can know goes to the brain."""

    def __init__(self, bench: Workbench, ask_store: Callable[[], list[FieldError]], parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._ask_store = ask_store
        self._task: Task | None = None

    def ask(self, then: Callable[[], None]) -> None:
        """Call `then` once the brain knows; a store that cannot answer now is met again on saving."""
        if self._task is not None:
            self._task.cancel()
        self._task = self._bench.operations.run(
            self._ask_store, partial(self._answer, then), lambda _error: then(), owner=self
        )

    def _answer(self, then: Callable[[], None], errors: list[FieldError]) -> None:
        self._bench.brain.refuse(error for error in errors if error.code in ONLY_THE_STORE_KNOWS)
        then()
