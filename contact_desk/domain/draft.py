# SPDX-License-Identifier: MIT
"""A contact as it is typed, imported or handed over, before it is saved: the shape of `contract.md`, *A draft*.

Every value is text exactly as it was typed; `draft_check` says what is wrong with it, and nothing here changes it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_serializer
from pydantic_core import ErrorDetails

from contact_desk.domain.errors import FieldError, Refused


class DraftPart(BaseModel):
    """What all parts of a draft share: unknown keys and wrong types are refused, values never change in place."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PostalFields(DraftPart):
    """The fields of a postal address, in the order of the pages."""

    street: str = ""
    street2: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country: str = ""

    def is_blank(self) -> bool:
        return not any(getattr(self, name).strip() for name in PostalFields.model_fields)


class BusinessInformation(PostalFields):
    """The business block; `email` is the principal e-mail, `extension` belongs to `phone`."""

    phone: str = ""
    extension: str = ""
    mobile: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    facebook: str = ""


class AddressDraft(PostalFields):
    """A further postal address; `type` is a code or label of the list of address types."""

    type: str = ""


class InteractionAddressDraft(DraftPart):
    """An address that an interaction can come from; `shared` marks one that several people answer (row X22)."""

    type: str = ""
    subtype: str = "unclassified"
    value: str = ""
    extension: str = ""
    shared: bool = False

    @model_serializer(mode="wrap")
    def _leave_out_what_was_not_said(self, handler: Any) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        if not self.shared:
            data.pop("shared", None)
        return data


class RelationDraft(DraftPart):
    """Another contact, and what it is to this one: `type` is a code of `domain.relation.RelationKind`."""

    type: str = ""
    contact: int = 0


OPTIONAL_KEYS = (
    *("birthday", "anniversary", "relations", "members", "tags"),
    *("external_id", "source", "site_id", "application_id", "uid"),
)


class ContactDraft(DraftPart):
    """One contact to add. `uid` is minted at the first keystroke, so that a repeated save never adds twice."""

    kind: Literal["person", "group"] = "person"
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    suffix: str = ""
    contact_type: str = ""
    private: bool = False
    language: str = ""
    organisation: str = ""
    location: str = ""
    department: str = ""
    job_title: str = ""
    assistant_name: str = ""
    business: BusinessInformation = BusinessInformation()
    addresses: Annotated[tuple[AddressDraft, ...], Field(strict=False)] = ()
    interaction_addresses: Annotated[tuple[InteractionAddressDraft, ...], Field(strict=False)] = ()
    attributes: dict[str, str] = Field(default_factory=dict)
    notes: str = ""
    birthday: str = Field(default="", description="1970-05-01, or --05-01 without a year")
    anniversary: str = Field(default="", description="of a marriage or the like, in the form of `birthday`")
    relations: Annotated[tuple[RelationDraft, ...], Field(strict=False)] = ()
    members: Annotated[tuple[int, ...], Field(strict=False, description="ids of a group's contacts")] = ()
    tags: Annotated[tuple[str, ...], Field(strict=False)] = ()
    external_id: str = ""
    source: str = Field(default="", description="where the contact comes from")
    site_id: str = ""
    application_id: str = ""
    uid: str = Field(
        default="", description="the draft's own identity, a UUID by habit; the same one twice is one contact"
    )

    @model_serializer(mode="wrap")
    def _leave_out_what_was_not_said(self, handler: Any) -> dict[str, Any]:
        data: dict[str, Any] = handler(self)
        for key in OPTIONAL_KEYS:
            if not data.get(key):
                data.pop(key, None)
        return data

    def is_group(self) -> bool:
        return self.kind == "group"


def new_uid() -> str:
    """A fresh identity for a draft: a random UUID (RFC 9562, version 4), which tells nothing of person or machine."""
    return str(uuid.uuid4())


def read_draft(data: object) -> ContactDraft:
    """Turn parsed JSON into a draft.

    Raises `Refused` with one error a fault for unknown keys and wrong types.
    """
    if not isinstance(data, dict):
        raise Refused([FieldError("", "not_an_object")])
    try:
        return ContactDraft.model_validate(data)
    except ValidationError as fault:
        raise Refused(map(_field_error, fault.errors(include_url=False))) from None


def json_schema() -> dict[str, Any]:
    """The draft's JSON Schema (draft 2020-12), for `schema contact`."""
    schema = ContactDraft.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def texts(part: DraftPart, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a draft with its path, for the rules that hold for all of them."""
    for name in type(part).model_fields:
        yield from _texts(getattr(part, name), f"{prefix}{name}")


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, DraftPart):
        yield from texts(value, f"{path}.")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}")


_CODES = {
    "extra_forbidden": "unknown_key",
    "literal_error": "unknown_value",
    "missing": "required",
    "string_unicode": "control_characters",
}


def _field_error(detail: ErrorDetails) -> FieldError:
    code = _CODES.get(detail["type"], "wrong_type")
    return FieldError(
        _path(detail["loc"]), code, {"expected": _expected(detail)} if code == "wrong_type" else {}
    )


def _path(location: tuple[int | str, ...]) -> str:
    path = ""
    for step in location:
        if isinstance(step, int):
            path += f"[{step}]"
        elif step != "[key]":
            path += f".{step}" if path else step
    return path


def _expected(detail: ErrorDetails) -> str:
    kinds = {
        "string": "text",
        "bool": "boolean",
        "tuple": "list",
        "int": "number",
        "dict": "object",
        "model": "object",
    }
    return next((word for stem, word in kinds.items() if detail["type"].startswith(stem)), "text")
