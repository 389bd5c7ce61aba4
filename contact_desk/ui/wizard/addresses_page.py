# SPDX-License-Identifier: MIT
"""Page 5, addresses: the business address first, then the others in the order of the user (rows T36-T43)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.draft import AddressDraft
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.wizard.address_dialog import AddressDialog
from contact_desk.ui.wizard.line_dialog import LineDialog
from contact_desk.ui.wizard.lines_page import LinesPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.summary_blocks import list_label
from contact_desk.wording.postal_text import postal_text


class AddressesPage(LinesPage):
    page = Page.ADDRESSES
    path = "addresses"
    noun = "address"

    def heads(self) -> Sequence[Say]:
        return (lambda words: words("Type"), lambda words: words("Address"))

    def subtitle_text(self) -> str:
        return self.words("Further postal addresses: home, shipping, billing. There need not be any.")

    def row(self, line: AddressDraft) -> Sequence[str]:
        kind = list_label(self.brain, ListName.ADDRESS_TYPE, line.type, self.words)
        return (kind, ", ".join(postal_text(line, self.words).splitlines()))

    def hear(self, path: str) -> None:
        if path.startswith("business."):
            self.show_lines()

    def fixed_rows(self) -> Sequence[Sequence[str]]:
        business = self.brain.draft.business
        if business.is_blank():
            return ()
        return (
            (self.words("Business (default)"), ", ".join(postal_text(business, self.words).splitlines())),
        )

    def hint_text(self) -> str:
        if self.fixed_rows():
            if self.bench.area is not None:
                return self.words("The business address is changed with the business information above.")
            return self.words("The business address is changed on the page before.")
        return "" if self.lines() else self.words("There is no address yet. Add one, or go on without.")

    def make_dialog(self) -> LineDialog:
        return AddressDialog(self.words, self.brain, self.window(), "addressDialog")
