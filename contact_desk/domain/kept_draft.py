# SPDX-License-Identifier: MIT
"""A draft that outlives its window: what was typed, and where in the wizard it was typed (row N23)."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft
from contact_desk.domain.names import identity


class OpenLine(BaseModel):
    """A line of one of the draft's lists that stands in an open dialog: OK has not put it there yet.

    `path` is the list's; `position` is None for a new line.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    path: str
    position: int | None = None
    line: AddressDraft | InteractionAddressDraft


class KeptDraft(BaseModel):
    """One unfinished contact. `page` and `visited` are the wizard's own names of its pages.

    `store_url` is where it was meant to be saved; it names no password.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    draft: ContactDraft
    page: str
    visited: Annotated[tuple[str, ...], Field(strict=False)] = ()
    open_line: OpenLine | None = None
    store_url: str = ""
    kept_at: AwareDatetime

    @property
    def uid(self) -> str:
        return self.draft.uid

    @property
    def name(self) -> str:
        """What a list of drafts calls it; "" when there is no name yet."""
        return identity(self.draft.first_name, self.draft.last_name, self.draft.organisation)
