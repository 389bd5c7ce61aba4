# SPDX-License-Identifier: MIT
"""What the two pages with a list share: table, add, edit, remove with undo, order (rows T36, T43, T53)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton

from contact_desk.domain.errors import FieldError
from contact_desk.domain.kept_draft import OpenLine
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.line_dialog import LineDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence


class LinesPage(WizardPage):
    """`path` is the list's in the draft, `noun` what the object names of table and buttons are made of."""

    path: str
    noun: str

    def heads(self) -> Sequence[Say]:
        raise NotImplementedError

    def row(self, line: Any) -> Sequence[str]:
        """What the table shows of a line, a text a column."""
        raise NotImplementedError

    def fixed_rows(self) -> Sequence[Sequence[str]]:
        """Rows above the list that belong to another page and cannot be changed here."""
        return ()

    def make_dialog(self) -> LineDialog:
        raise NotImplementedError

    def hint_text(self) -> str:
        """What an empty or an unfinished list means."""
        return ""

    def keys_text(self) -> str:
        """What the keys do in the table."""
        return self.words("Enter changes the line, the Delete key removes it.")

    def build(self) -> None:
        self._dialog: LineDialog | None = None
        self._position: int | None = None
        self._errors: tuple[FieldError, ...] = ()
        self._model = LinesModel(self.words, self.heads())
        self.table = LinesTable(self._model, f"{self.noun}Table")
        noun = self.noun[:1].upper() + self.noun[1:]
        self._buttons: list[tuple[QPushButton, Say]] = []
        self.add_button = self._button(f"add{noun}Button", Icon.ADD, _add, self.add)
        self.edit_button = self._button(f"edit{noun}Button", Icon.EDIT, _edit, self.edit)
        self.remove_button = self._button(f"remove{noun}Button", Icon.REMOVE, _remove, self.remove)
        self.up_button = self._button(f"move{noun}UpButton", Icon.UP, _up, lambda: self.move_line(-1))
        self.down_button = self._button(f"move{noun}DownButton", Icon.DOWN, _down, lambda: self.move_line(1))
        self.hint = plain_label(role="hint", wrap=True)
        self.table.selectionModel().selectionChanged.connect(self._enable_buttons)
        self.table.edit_asked.connect(self.edit)
        self.table.remove_asked.connect(self.remove)
        self._lay_out_list()

    def _lay_out_list(self) -> None:
        row = Flow(spacing=8)
        for button, _ in self._buttons:
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.hint)

    def _button(self, name: str, sign: Icon, say: Say, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(sign), "")
        button.setObjectName(name)
        button.clicked.connect(act)
        self._buttons.append((button, say))
        return button

    def lines(self) -> tuple[Any, ...]:
        return tuple(self.brain.value(self.path))

    def enter(self) -> None:
        self._errors = ()
        super().enter()
        self.show_lines()

    def go_to_first_field(self) -> None:
        self.add_button.setFocus()

    def vocabulary_arrived(self) -> None:
        self._show_again()
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.loaded()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        """Select the line with the first error; the bar says what is wrong with it."""
        self._errors = errors = tuple(errors)
        super().show_errors(errors)
        self._describe_table()
        position = errors[0].field.partition("[")[2].partition("]")[0] if errors else ""
        if position.isdigit():
            self.table.selectRow(len(self.fixed_rows()) + int(position))

    def add(self) -> None:
        self._open_dialog(None)

    def edit(self) -> None:
        position = self._chosen()
        if position is not None:
            self._open_dialog(position, self.lines()[position])

    def resume(self) -> None:
        kept = self.brain.open_line
        if kept is None or kept.path != self.path:
            return
        is_there = kept.position is not None and kept.position < len(self.lines())
        self._open_dialog(kept.position if is_there else None, kept.line)

    def suspend(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()

    def remove(self) -> None:
        position = self._chosen()
        if position is None:
            return
        lines = self.lines()
        self._put((*lines[:position], *lines[position + 1 :]), min(position, len(lines) - 2))
        self.bar.say(
            lambda words: words("The line has been removed."),
            state="ok",
            action=lambda words: words("&Undo"),
            on_action=partial(self._put_back, position, lines[position]),
        )

    def move_line(self, by: int) -> None:
        position = self._chosen()
        lines = list(self.lines())
        if position is None or not 0 <= position + by < len(lines):
            return
        lines.insert(position + by, lines.pop(position))
        self._put(lines, position + by)

    def _put_back(self, position: int, line: object) -> None:
        lines = list(self.lines())
        lines.insert(position, line)
        self._put(lines, position)

    def _append(self, line: object) -> None:
        self._put((*self.lines(), line), len(self.lines()))

    def _replace(self, position: int, line: object) -> None:
        lines = list(self.lines())
        lines[position] = line
        self._put(lines, position)

    def _put(self, lines: Iterable[object], selected: int) -> None:
        self.brain.put(self.path, tuple(lines))
        self._errors = ()
        self.bar.hide()
        self.show_lines()
        if selected >= 0:
            self.table.selectRow(len(self.fixed_rows()) + selected)

    def _chosen(self) -> int | None:
        position = self.table.chosen_row() - len(self.fixed_rows())
        return position if position >= 0 else None

    def _open_dialog(self, position: int | None, line: Any = None) -> None:
        # One dialog for all lines: a closed one that waits to be deleted could not be told from the open one.
        if self._dialog is None:
            self._dialog = self.make_dialog()
            self._dialog.typed.connect(self._note_open_line)
            self._dialog.finished.connect(lambda: self.brain.put_open_line(None))
        self._position = position
        others = [other for place, other in enumerate(self.lines()) if place != position]
        take = self._append if position is None else partial(self._replace, position)
        self._dialog.ask(line, others, take)

    def _note_open_line(self, line: Any) -> None:
        self.brain.put_open_line(OpenLine(path=self.path, position=self._position, line=line))

    def show_lines(self) -> None:
        self._model.show_rows([*self.fixed_rows(), *(self.row(line) for line in self.lines())])
        self.table.fit()
        self._enable_buttons()
        self.hint.setText(self.hint_text())
        self.hint.setVisible(bool(self.hint_text()))
        self._describe_table()

    def _show_again(self) -> None:
        """The same lines in other words; the one that was chosen stays so."""
        chosen = self.table.chosen_row()
        self.show_lines()
        if 0 <= chosen < self._model.rowCount():
            self.table.selectRow(chosen)

    def retranslate(self) -> None:
        super().retranslate()
        for button, say in self._buttons:
            button.setText(say(self.words))
            button.setAccessibleDescription(self.title.text())
        self.table.setAccessibleName(self.title.text())
        self._model.speak(self.words)
        self._show_again()

    def _describe_table(self) -> None:
        wrong = " ".join(field_sentence(error, self.words) for error in self._errors)
        parts = (wrong, self.hint_text(), self.keys_text() if self.lines() else "")
        self.table.setAccessibleDescription(" ".join(filter(None, parts)))

    def _enable_buttons(self) -> None:
        position = self._chosen()
        last = len(self.lines()) - 1
        self.edit_button.setEnabled(position is not None)
        self.remove_button.setEnabled(position is not None)
        self.up_button.setEnabled(position is not None and position > 0)
        self.down_button.setEnabled(position is not None and position < last)


def _add(words: Words) -> str:
    return words("&Add…")


def _edit(words: Words) -> str:
    return words("&Edit…")


def _remove(words: Words) -> str:
    return words("&Remove")


def _up(words: Words) -> str:
    return words("Mo&ve up")


def _down(words: Words) -> str:
    return words("Move &down")
