# SPDX-License-Identifier: MIT
"""What the short form knows beyond the wizard: that all pages are shown at once. No window here."""

from __future__ import annotations

from contact_desk.domain.errors import FieldError
from contact_desk.domain.kept_draft import OpenLine, WizardState
from contact_desk.domain.organisation_draft import LocationDraft, RecordDraft
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.wizard.pages import SHORT_FORM, TITLES, Page, page_of


class FormBrain(ContactBrain):
    """`page` is the one on which the keyboard was last; the wizard may lead to each, should it go on with the draft."""

    pages = (
        Page.NAME,
        Page.ORGANISATION,
        Page.LOCATION,
        Page.BUSINESS,
        Page.INTERACTION_ADDRESSES,
        Page.ADDRESSES,
        Page.ATTRIBUTES,
    )
    titles = TITLES

    def begin(self, draft: RecordDraft) -> None:
        super().begin(draft)
        self.visited = set(self.pages)

    def state(self, *, is_open: bool = True) -> WizardState:
        return super().state(is_open=is_open).model_copy(update={"page": SHORT_FORM})

    def put_open_line(self, line: OpenLine | None) -> None:
        if line is not None:
            self.page = page_of(line.path)
        super().put_open_line(line)

    def put_nested(self, nested: WizardState | None) -> None:
        if nested is not None:
            is_location = isinstance(nested.draft, LocationDraft)
            self.page = Page.LOCATION if is_location else Page.ORGANISATION
        super().put_nested(nested)

    def asked_at(self, error: FieldError) -> FieldError:
        # Both fields are in sight: a missing name is asked for where it belongs.
        return error
