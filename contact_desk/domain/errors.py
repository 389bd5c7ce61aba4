# SPDX-License-Identifier: MIT
"""Everything that can go wrong, as codes with parameters; `wording.error_text` has the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field

Parameters = Mapping[str, str | int]


@dataclass(frozen=True)
class FieldError:
    """One fault of one field of a draft.

    `field` is the path in the draft's JSON: "last_name", "business.email", "interaction_addresses[2].value";
    "" stands for the draft as a whole.
    """

    field: str
    code: str
    parameters: Parameters = dataclass_field(default_factory=dict)


class ContactDeskError(Exception):
    """Base of every refusal that a user can be told of; `code` is stable, the words are not."""

    def __init__(self, code: str, **parameters: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.parameters: Parameters = parameters


class Refused(ContactDeskError):
    """Nothing was written, because of what `errors` says field by field."""

    def __init__(self, errors: Iterable[FieldError]) -> None:
        super().__init__("refused")
        self.errors = tuple(errors)


class NotFound(ContactDeskError):
    """No such record, or none that this user may know of (`product.md`, decision 8): the two look alike."""


class NotAllowed(ContactDeskError):
    """The user lacks a right."""


class StoreUnavailable(ContactDeskError):
    """The store cannot be reached or used: absent, locked, read-only, full, refusing, gone."""


class StoreVersionMismatch(StoreUnavailable):
    """The store's schema is newer or older than this program can use."""
