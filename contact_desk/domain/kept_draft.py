# SPDX-License-Identifier: MIT
"""A draft that outlives its window: what was typed, and where in the wizard it was typed (row N23)."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.names import identity
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.save_request import SaveRequest, Trouble


class OpenLine(BaseModel):
    """A line of one of the draft's lists that stands in an open dialog: OK has not put it there yet.

    `path` is the list's; `position` is None for a new line.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    path: str
    position: int | None = None
    line: AddressDraft | InteractionAddressDraft


class WizardState(BaseModel):
    """What stands in one wizard. `page` and `visited` are the wizard's own names of its pages.

    `nested` is what stands in a wizard that was opened from this one; closed (`is_open` is false) it waits there.
    `apart` are contacts that somebody has called not the same as the one in the draft (row X01). An edit of a saved
    record has its id in `record`, and in `original` what was shown of it when it began.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    draft: ContactDraft | OrganisationDraft | LocationDraft
    page: str
    visited: Annotated[tuple[str, ...], Field(strict=False)] = ()
    open_line: OpenLine | None = None
    nested: WizardState | None = None
    is_open: bool = True
    apart: Annotated[tuple[int, ...], Field(strict=False)] = ()
    record: int = 0
    original: ContactDraft | OrganisationDraft | LocationDraft | None = None

    @property
    def uid(self) -> str:
        return self.draft.uid

    @property
    def called(self) -> ContactName:
        """What a list of drafts calls it, for whoever knows the order of names; an edit by the name before."""
        draft = self.original or self.draft
        if isinstance(draft, ContactDraft):
            return ContactName(draft.first_name, draft.last_name, draft.organisation, draft.kind)
        return ContactName("", "", draft.name)

    @property
    def name(self) -> str:
        """The same, first name first; "" when there is no name yet."""
        return identity(self.called.first_name, self.called.last_name, self.called.organisation)


class KeptDraft(WizardState):
    """One unfinished record. `store_url` is where it was meant to be saved; it names no password.

    With `queued` it is finished, and is sent once the server is back; with `trouble` it was sent, and refused.
    """

    store_url: str = ""
    kept_at: AwareDatetime
    queued: SaveRequest | None = None
    trouble: Trouble | None = None
