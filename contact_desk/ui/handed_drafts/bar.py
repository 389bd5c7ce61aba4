# SPDX-License-Identifier: MIT
"""What colleagues hand to the user, and what the user has handed to them and they have not taken yet."""

from __future__ import annotations

from operator import attrgetter

from contact_desk.domain.handed_draft import HandedDraft
from contact_desk.ui.draft_names import draft_name, short
from contact_desk.ui.draft_rights import right_to_save
from contact_desk.ui.handed_drafts.row import HandedDraftsRow
from contact_desk.ui.handed_drafts.waiting import HandedOver
from contact_desk.ui.icons import Icon
from contact_desk.ui.rights import Guard
from contact_desk.wording.catalogue import Words


class IncomingDrafts(HandedDraftsRow):
    def __init__(self, handed: HandedOver, words: Words) -> None:
        super().__init__(words, "incomingDrafts")
        self._handed = handed
        self.guard = Guard(self, words)
        self.take_button = self.add_button("takeDraftButton", Icon.TAKE, self._take)
        self.give_back_button = self.add_button("giveBackDraftButton", Icon.GIVE_BACK, self._give_back)
        handed.changed.connect(lambda: self.show_drafts(handed.handing.incoming))
        self.retranslate()

    def sentence(self) -> str:
        if len(self.drafts) > 1:
            return self.words.plural(
                "{count} draft is handed to you", "{count} drafts are handed to you", len(self.drafts)
            )
        (handed,) = self.drafts
        sender, name = short(handed.sender, self), draft_name(handed.kept, self.words)
        if handed.is_given_back:
            return self.words("{person} gives you a draft back: {name}", person=sender, name=name)
        if handed.kept is not None and handed.kept.record:
            return self.words("{person} hands you unsaved changes to {name}", person=sender, name=name)
        return self.words("{person} hands you a draft: {name}", person=sender, name=name)

    def name_buttons(self) -> None:
        more = "…" if len(self.drafts) > 1 else ""
        self.take_button.setText(self.words("Take it over") + more)
        self.guard.watch(right_to_save(handed.kept for handed in self.drafts), self.take_button)
        returnable = self._returnable()
        self.give_back_button.setText(self.words("Give it back") + ("…" if len(returnable) > 1 else ""))
        self.give_back_button.setVisible(bool(returnable))

    def _returnable(self) -> list[HandedDraft]:
        """What has come back once is not sent to and fro."""
        return [handed for handed in self.drafts if not handed.is_given_back]

    def _take(self) -> None:
        self.choose(self.take_button, self.drafts, attrgetter("sender"), self._handed.take)

    def _give_back(self) -> None:
        returnable = self._returnable()
        self.choose(self.give_back_button, returnable, attrgetter("sender"), self._handed.give_back)


class OutgoingDrafts(HandedDraftsRow):
    """Undo takes back the one that was handed over last, the other button any other."""

    def __init__(self, handed: HandedOver, words: Words) -> None:
        super().__init__(words, "outgoingDrafts")
        self._handed = handed
        self.undo_button = self.add_button("undoHandingButton", Icon.UNDO, self._undo)
        self.take_back_button = self.add_button("takeBackDraftButton", Icon.TAKE, self._take_back)
        handed.changed.connect(lambda: self.show_drafts(handed.handing.outgoing))
        self.retranslate()

    def sentence(self) -> str:
        last, others = self._last(), self._others()
        told = (
            self.words(
                "Handed to {person}: {name}",
                person=short(last.recipient, self),
                name=self.short_name(last) if others else draft_name(last.kept, self.words),
            )
            if last is not None
            else ""
        )
        return " · ".join(filter(None, (told, self._rest(others))))

    def name_buttons(self) -> None:
        others = self._others()
        self.undo_button.setText(self.words("Undo"))
        self.undo_button.setVisible(self._last() is not None)
        self.take_back_button.setText(self.words("Take it back") + ("…" if len(others) > 1 else ""))
        self.take_back_button.setVisible(bool(others))

    def _rest(self, others: list[HandedDraft]) -> str:
        if len(others) == 1:
            person, name = short(others[0].recipient, self), self.short_name(others[0])
            return self.words("{person} has not taken over yet: {name}", person=person, name=name)
        if not others:
            return ""
        return self.words.plural(
            "{count} draft that you handed over is not taken yet",
            "{count} drafts that you handed over are not taken yet",
            len(others),
        )

    def _last(self) -> HandedDraft | None:
        return next((handed for handed in self.drafts if handed.id == self._handed.handing.last), None)

    def _others(self) -> list[HandedDraft]:
        return [handed for handed in self.drafts if handed.id != self._handed.handing.last]

    def _undo(self) -> None:
        if (last := self._last()) is not None:
            self._handed.take_back(last)

    def _take_back(self) -> None:
        self.choose(self.take_back_button, self._others(), attrgetter("recipient"), self._handed.take_back)
