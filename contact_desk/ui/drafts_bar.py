# SPDX-License-Identifier: MIT
"""The quiet bar above the list that offers unfinished contacts; what waits on disk is `WaitingDrafts`' to know."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.ui.draft_names import draft_name, menu_line, short
from contact_desk.ui.draft_rights import right_to_save
from contact_desk.ui.handed_drafts.bar import IncomingDrafts, OutgoingDrafts
from contact_desk.ui.handed_drafts.waiting import HandedOver
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.rights import Guard, rights_of
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.waiting_drafts import WaitingDrafts
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.folding_row import FoldingButton, FoldingRow
from contact_desk.ui.widgets.labels import ElidedLabel
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft

_LINES_OF_A_REFUSAL = 3


class DraftsBar(QWidget, Translated):
    """`continue_wanted` carries a `KeptDraft` that this process holds from now on."""

    continue_wanted = Signal(object)

    def __init__(self, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("draftsBar")
        self.waiting = WaitingDrafts(operations, self)
        self.handed = HandedOver(operations, self)
        self.incoming = IncomingDrafts(self.handed, words)
        self.outgoing = OutgoingDrafts(self.handed, words)
        self._operations = operations
        self._desk: Desk | None = None
        self.label = ElidedLabel()
        self.label.setObjectName("draftsText")
        self.continue_button = self._button("continueDraftButton", Icon.EDIT, self._continue)
        self.discard_button = self._button("discardDraftButton", Icon.REMOVE, self._discard)
        self.hand_button = self._button("handDraftButton", Icon.HAND_OVER, self._hand)
        self.undo_button = self._button("undoDiscardButton", Icon.UNDO, self.waiting.undo)
        self._close = QToolButton()
        self._menu = QMenu(self)
        self.guard = Guard(self, words)
        self._arrange()
        self._close.clicked.connect(self._put_away)
        self.waiting.changed.connect(self._show)
        self.waiting.taken.connect(self.continue_wanted)
        self.handed.changed.connect(self._show_handed)
        self.incoming.closed.connect(self._show_itself)
        self.outgoing.closed.connect(self._show_itself)
        self.handed.taken.connect(self.waiting.take)
        self.handed.returned.connect(self.waiting.refresh)
        self.guard.follow(rights_of(operations))
        self.incoming.guard.follow(rights_of(operations))
        self._show()

    def attach(self, desk: Desk) -> None:
        self._desk = desk
        self.waiting.attach(desk)
        self.handed.attach(desk)

    def refresh(self) -> None:
        """A window was closed: a draft more or less may wait, here or for a colleague."""
        self.waiting.refresh()
        self.handed.look()

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.words("Close this bar"))
        self._close.setToolTip(self._close.accessibleName())
        more = "…" if len(self.waiting.drafts) > 1 else ""
        refused = [kept for kept in self.waiting.drafts if kept.trouble is not None]
        is_refused = len(self.waiting.drafts) == 1 and bool(refused)
        self.continue_button.setText((self.words("Open") if is_refused else self.words("Continue")) + more)
        self.discard_button.setText(self.words("Discard") + more)
        self.hand_button.setText(self.words("Hand over…"))
        self.hand_button.setToolTip(self.words("Gives this draft to a colleague."))
        self.undo_button.setText(self.words("&Undo"))
        # Why nothing was saved has to be read; with large letters the list below needs the room.
        most = max(1, int(_LINES_OF_A_REFUSAL / scale())) if is_refused else 1
        without_name = self._naming(lambda _kept: "…")
        self.label.set_text(self._sentence(), lines=most, shorter=self._told(), least=without_name)
        for part in (self, self.continue_button, self.discard_button, self.hand_button, self.undo_button):
            part.setAccessibleDescription(self._sentence())
        self.setAccessibleName(self.words("Unfinished contacts"))
        self.guard.watch(right_to_save(self.waiting.drafts), self.continue_button)

    def _show(self) -> None:
        drafts, discarded = self.waiting.drafts, self.waiting.discarded
        self.continue_button.setVisible(bool(drafts))
        self.discard_button.setVisible(bool(drafts))
        self.hand_button.setVisible(bool(drafts))
        self.undo_button.setVisible(discarded is not None)
        before = self.label.whole_text()
        self.retranslate()
        self.frame.setVisible(bool(drafts) or discarded is not None)
        self._show_itself()
        if self.label.whole_text() != before:
            announce(self, self.label.whole_text())

    def _show_handed(self) -> None:
        self._show_itself()
        if self.handed.handing.outgoing:
            # One of them may have lain here as well, since a kill had cut its handing over short.
            self.waiting.refresh()

    def _show_itself(self) -> None:
        rows = (self.frame, self.incoming, self.outgoing)
        self.setVisible(not all(row.isHidden() for row in rows))

    def _sentence(self) -> str:
        return self._naming(self._name if self.waiting.discarded is None else self._short_name)

    def _naming(self, name: Callable[[KeptDraft], str]) -> str:
        drafts = self.waiting.drafts
        rest = self._offer(drafts[0], name(drafts[0])) if len(drafts) == 1 else self._count()
        return " · ".join(filter(None, (self._told(), rest)))

    def _told(self) -> str:
        """What was done last, for which there is a button; "" where nothing was."""
        discarded = self.waiting.discarded
        return self.words("Discarded: {name}", name=self._short_name(discarded)) if discarded else ""

    def _offer(self, kept: KeptDraft, name: str) -> str:
        if kept.trouble is not None:
            reason = sentence(kept.trouble.as_error(), self.words)
            return self.words("Not sent: {name}. {reason}", name=name, reason=reason)
        if kept.record:
            return self.words("Unsaved changes to {name}", name=name)
        return self.words("An unfinished contact: {name}", name=name)

    def _count(self) -> str:
        count = len(self.waiting.drafts)
        return (
            self.words.plural("{count} unfinished contact", "{count} unfinished contacts", count)
            if count
            else ""
        )

    def _name(self, kept: KeptDraft) -> str:
        return draft_name(kept, self.words)

    def _short_name(self, kept: KeptDraft) -> str:
        return short(self._name(kept), self)

    def _continue(self) -> None:
        self._choose(self.continue_button, self.waiting.take)

    def _discard(self) -> None:
        self._choose(self.discard_button, self.waiting.discard)

    def _hand(self) -> None:
        self._choose(self.hand_button, self._ask_whom)

    def _ask_whom(self, kept: KeptDraft) -> None:
        if (desk := self._desk) is None:
            return
        from contact_desk.ui.handed_drafts.dialog import HandOverDialog

        give = partial(_hand_over, desk, kept.uid)
        dialog = HandOverDialog(desk, self._operations, self.words, self.window(), draft=kept, give=give)
        dialog.finished.connect(self.refresh)
        dialog.ask()

    def _choose(self, button: QPushButton, act: Callable[[KeptDraft], None]) -> None:
        """Do it to the only draft, or to the one that is chosen from a menu."""
        drafts = self.waiting.drafts
        if len(drafts) == 1:
            act(drafts[0])
            return
        self._menu.clear()
        for kept in drafts:
            self._menu.addAction(self._line(kept), partial(act, kept))
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _line(self, kept: KeptDraft) -> str:
        name = self._short_name(kept)
        is_told = kept.record or kept.trouble is not None
        return menu_line(self._offer(kept, name) if is_told else name, kept.kept_at, self.words)

    def _put_away(self) -> None:
        self.frame.hide()
        self.waiting.discarded = None
        self._show_itself()

    def _button(self, name: str, icon_name: Icon, act: Callable[[], None]) -> FoldingButton:
        button = FoldingButton(icon_name)
        button.setObjectName(name)
        button.clicked.connect(act)
        restyle(button, quiet=True)
        return button

    def _arrange(self) -> None:
        self.frame = QFrame()
        restyle(self.frame, panel=True)
        row = FoldingRow(self.frame, self.label)
        row.setContentsMargins(14, 6, 6, 6)
        for button in (self.continue_button, self.discard_button, self.hand_button, self.undo_button):
            row.addWidget(button)
        self._close.setIcon(icon(Icon.CLOSE))
        restyle(self._close, quiet=True)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 0)
        column.setSpacing(8)
        for line in (self.frame, self.incoming, self.outgoing):
            column.addWidget(line)


def _hand_over(desk: Desk, uid: str, recipient: str) -> int:
    return desk.handed_drafts.hand_waiting(uid, recipient)
