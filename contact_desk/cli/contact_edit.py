# SPDX-License-Identifier: MIT
"""`contact edit`: the keys to change, and the version that was seen; what somebody else has changed since is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from contact_desk.cli.contact_text import contact_document
from contact_desk.cli.draft_pieces import read_pieces
from contact_desk.cli.failures import REFUSED
from contact_desk.cli.input_file import opened
from contact_desk.cli.json_values import read_value
from contact_desk.cli.output import Answer
from contact_desk.cli.record_number import require_possible
from contact_desk.cli.session import Session
from contact_desk.domain.contact import Contact
from contact_desk.domain.draft import ContactDraft, read_draft
from contact_desk.domain.errors import FieldError, Refused
from contact_desk.wording.catalogue import Words, mark

HELP = mark("Change a contact: JSON with the keys to change and the version that was seen.")
_MERGED = ("business", "attributes")


def edit(
    ctx: typer.Context,
    contact: Annotated[int, typer.Argument(metavar="ID", help=mark("The contact's number"))],
    file: Annotated[
        str, typer.Argument(metavar=mark("FILE|-"), help=mark("An object in JSON; - reads input"))
    ],
) -> Answer:
    session: Session = ctx.obj
    require_possible(contact)
    with opened(file) as stream:
        pieces = list(read_pieces(stream))
    keys = _keys(pieces)
    with session.desk() as desk:
        shown = desk.contacts.show(contact)
        version = _version(keys)
        if version != shown.version:
            return _stale(shown, version, session.words)
        changes = desk.contact_editing.change(contact, shown.draft, _edited(shown, keys))
        now = desk.contacts.show(contact)
    document = {"operation": changes.operation, **contact_document(now)}
    return Answer(document, _text(contact, changes.operation, session.words))


def _keys(pieces: list[Any]) -> dict[str, Any]:
    """The one object that was read. Raises `Refused`."""
    values = [read_value(piece) for piece in pieces]
    if len(values) != 1 or not isinstance(values[0], dict):
        raise Refused([FieldError("", "not_an_object")])
    return values[0]


def _version(keys: dict[str, Any]) -> int:
    version = keys.pop("version", None)
    if not isinstance(version, int) or isinstance(version, bool):
        raise Refused([FieldError("version", "version_missing")])
    return version


def _edited(shown: Contact, keys: Mapping[str, Any]) -> ContactDraft:
    """The contact with these keys. What `contact show` prints besides may stand there, unchanged."""
    present = contact_document(shown)
    draft = shown.draft.model_dump(mode="json")
    for name, value in keys.items():
        if name not in draft and name in present:
            if value != present[name]:
                raise Refused([FieldError(name, "not_to_be_edited")])
            continue
        is_part = name in _MERGED and isinstance(value, dict)
        draft[name] = {**draft[name], **value} if is_part else value
    return read_draft(draft)


def _stale(shown: Contact, version: int, words: Words) -> Answer:
    message = words(
        "Contact {id} was changed since: it is at version {now}, you saw version {seen}. Nothing was changed; look at"
        " it again.",
        id=shown.id,
        now=shown.version,
        seen=version,
    )
    error = {"code": "stale_version", "message": message, "contact": contact_document(shown)}
    return Answer({"error": error}, (), [message], REFUSED)


def _text(contact: int, operation: int | None, words: Words) -> list[str]:
    if operation is None:
        return [words("Contact {id} was so already.", id=contact)]
    changed = words("Contact {id} was changed.", id=contact)
    return [changed, words("This was operation {operation}.", operation=operation)]
