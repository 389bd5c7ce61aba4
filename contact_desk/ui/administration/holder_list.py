# SPDX-License-Identifier: MIT
"""Everybody, roles, workgroups and users to choose from, on the left of *Users and rights*."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from contact_desk.domain.access import Holder
from contact_desk.domain.people import EVERYBODY, Grantee, People, Person, RoleKind
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words, mark

_GRANTEE = Qt.ItemDataRole.UserRole
_KINDS = {RoleKind.ROLE: mark("{name} · role"), RoleKind.WORKGROUP: mark("{name} · workgroup")}


class HolderList(Translated, QListWidget):
    """`chosen` carries the `Grantee` whose rights are wanted."""

    chosen = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._people = People()
        self._soon: Grantee | None = None
        self.setObjectName("holderList")
        self.setSpacing(2)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        self.retranslate()

    def show_people(self, people: People) -> None:
        """Keeps what was chosen, as long as it is there."""
        self._people = people
        before, self._soon = self._soon or self.grantee(), None
        with QSignalBlocker(self):
            self.clear()
            for grantee, text in self._lines():
                item = QListWidgetItem(text)
                item.setData(_GRANTEE, grantee)
                self.addItem(item)
        self.choose(before)

    def grantee(self) -> Grantee:
        item = self.currentItem()
        grantee: Grantee = item.data(_GRANTEE) if item is not None else EVERYBODY
        return grantee

    def choose(self, wanted: Grantee) -> None:
        """Everybody, where that one is not there."""
        rows = [row for row in range(self.count()) if self.item(row).data(_GRANTEE) == wanted]
        with QSignalBlocker(self):
            self.setCurrentRow(rows[0] if rows else 0)
        self._tell()

    def choose_soon(self, wanted: Grantee) -> None:
        """Choose what has just been added, once it has been read."""
        self._soon = wanted

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Users, roles and workgroups"))
        self.setAccessibleDescription(self.words("The arrow keys choose one, Tab goes to its rights."))
        if self.count():
            self.show_people(self._people)

    def _lines(self) -> Iterator[tuple[Grantee, str]]:
        words = self.words
        yield EVERYBODY, words("Everybody")
        for role in self._people.roles:
            holder = Holder.ROLE if role.kind is RoleKind.ROLE else Holder.WORKGROUP
            yield Grantee(holder, role.name), words(_KINDS[role.kind], name=role.name)
        for person in self._people.users:
            yield Grantee(Holder.USER, person.login), _person_text(person, words)

    def _tell(self) -> None:
        if self.count():
            self.chosen.emit(self.grantee())


def _person_text(person: Person, words: Words) -> str:
    parts = [f"{person.name} ({person.login})" if person.name else person.login]
    if person.disabled:
        parts.append(words("disabled"))
    elif not person.licensed:
        parts.append(words("no licence"))
    return " · ".join(parts)
