# SPDX-License-Identifier: MIT
"""Page 6, interaction addresses: where calls, messages and chats come from (rows T44-T53)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.draft import InteractionAddressDraft
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.wizard.interaction_address_dialog import InteractionAddressDialog
from contact_desk.ui.wizard.line_dialog import LineDialog
from contact_desk.ui.wizard.lines_page import LinesPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.summary_blocks import list_label
from contact_desk.wording.field_labels import field_label


class InteractionAddressesPage(LinesPage):
    page = Page.INTERACTION_ADDRESSES
    path = "interaction_addresses"
    noun = "interactionAddress"

    def heads(self) -> Sequence[Say]:
        return (
            lambda words: field_label("type", words),
            lambda words: field_label("subtype", words),
            lambda words: field_label("value", words),
            lambda words: field_label("extension", words),
        )

    def subtitle_text(self) -> str:
        return self.words("Further numbers and addresses from which calls and messages come.")

    def row(self, line: InteractionAddressDraft) -> Sequence[str]:
        kind = list_label(self.brain, ListName.INTERACTION_ADDRESS_TYPE, line.type, self.words)
        subtype = list_label(self.brain, ListName.INTERACTION_ADDRESS_SUBTYPE, line.subtype, self.words)
        return (kind, subtype, line.value, line.extension)

    def hint_text(self) -> str:
        if self.lines():
            return ""
        business = self.brain.draft.business
        if any(text.strip() for text in (business.phone, business.mobile, business.fax, business.email)):
            return self.words("None yet. The numbers and the e-mail of the business page count as well.")
        return self.words(
            "None yet, and no number or e-mail on the business page: a call or message will not be recognised. "
            "You may go on all the same."
        )

    def make_dialog(self) -> LineDialog:
        return InteractionAddressDialog(self.words, self.brain, self.window(), "interactionAddressDialog")
