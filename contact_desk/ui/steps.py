# SPDX-License-Identifier: MIT
"""What was done at one window, as Ctrl+Z and Ctrl+Y go back and forth in it. It knows no window and asks no store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contact_desk.domain.changes import Changes

# Done by a window, and by no person at it.
_BY_ITSELF = frozenset({"contacts.purge"})


@dataclass(frozen=True)
class Step:
    """`operation` is what an undo takes now; `kind` is what was done at first, "" until that is known."""

    operation: int
    kind: str = ""


class Steps:
    """`done` can be taken back, `undone` be done again; what is last in each comes first."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def note(self, changes: Changes) -> Step | None:
        """What has been done here, an undo as well; gives a step whose kind is not known yet."""
        operation = changes.operation
        if operation is None or self._find(operation) is not None:
            return None
        if (step := self._find(changes.undone)) is not None:
            back = self.undone if step in self.done else self.done
            self.forget(step)
            back.append(replace(step, operation=operation))
            return None
        self.done.append(step := Step(operation))
        self.undone.clear()
        return step

    def name(self, step: Step, kind: str) -> None:
        """What this step was; one that no person did is none."""
        if step not in self.done:
            return
        if kind in _BY_ITSELF:
            self.forget(step)
        else:
            self.done[self.done.index(step)] = replace(step, kind=kind)

    def forget(self, step: Step) -> None:
        """It cannot be gone back to."""
        for steps in (self.done, self.undone):
            if step in steps:
                steps.remove(step)

    def _find(self, operation: int | None) -> Step | None:
        return next((step for step in (*self.done, *self.undone) if step.operation == operation), None)
