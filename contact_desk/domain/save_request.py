# SPDX-License-Identifier: MIT
"""What a draft in the queue is to be saved with, and why one came back from there: both lie in its file."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from contact_desk.domain.edit_merging import Side
from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.domain.organisation import SeenPlace


class SaveRequest(BaseModel):
    """`order` grows from save to save; the rest is what the use-cases take beside a draft.

    `uid` was made when *Save* was pressed, so that the store knows a save that it has made already; one that an
    earlier version has kept has none.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    order: int = 0
    uid: str = ""
    former: bool = True
    seen_organisation: int = 0
    seen_location: int = 0
    choices: dict[str, Side] = {}

    @property
    def seen(self) -> SeenPlace:
        return SeenPlace(self.seen_organisation, self.seen_location)


class FieldTrouble(BaseModel):
    """A `FieldError` in a file."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    field: str
    code: str
    parameters: dict[str, str | int] = {}


class Trouble(BaseModel):
    """Why a draft that was in the queue could not be saved."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str
    parameters: dict[str, str | int] = {}
    errors: tuple[FieldTrouble, ...] = ()

    def as_error(self) -> ContactDeskError:
        """What it was told by, for whoever has the words."""
        if self.errors:
            return Refused(FieldError(each.field, each.code, each.parameters) for each in self.errors)
        return ContactDeskError(self.code, **self.parameters)


def trouble_of(error: ContactDeskError) -> Trouble:
    refused = error.errors if isinstance(error, Refused) else ()
    return Trouble(
        code=error.code,
        parameters=dict(error.parameters),
        errors=tuple(
            FieldTrouble(field=each.field, code=each.code, parameters=dict(each.parameters))
            for each in refused
        ),
    )
