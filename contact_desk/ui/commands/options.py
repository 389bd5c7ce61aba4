# SPDX-License-Identifier: MIT
"""The actions that somebody may do without, each to be switched off in *View › Actions offered* (row P19)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from contact_desk.domain.bulk_change import BulkAction
from contact_desk.ui.commands.command import CommandId
from contact_desk.wording.catalogue import mark


class Option(StrEnum):
    """In the order in which they are listed; the value stands in the settings."""

    EDIT_MANY = "edit_many"
    TAG_MANY = "tag_many"
    OWNER = "owner"
    DEACTIVATE = "deactivate"
    DELETE = "delete"
    COPY = "copy"
    SHARE = "share"
    WHO_SEES = "who_sees"
    AS_IT_WAS = "as_it_was"
    UPCOMING = "upcoming"
    ADD_ORGANISATION = "add_organisation"
    FIND_ORGANISATION = "find_organisation"
    BACK_UP = "back_up"


LABELS = {
    Option.EDIT_MANY: mark("Set a field of the selected contacts"),
    Option.TAG_MANY: mark("Tag the selected contacts"),
    Option.OWNER: mark("Change the owner of the selected contacts"),
    Option.DEACTIVATE: mark("Deactivate and reactivate"),
    Option.DELETE: mark("Delete contacts"),
    Option.COPY: mark("Copy the selected contacts"),
    Option.SHARE: mark("Share a private contact"),
    Option.WHO_SEES: mark("Explain who can see a record"),
    Option.AS_IT_WAS: mark("Show what was there on a day"),
    Option.UPCOMING: mark("Upcoming dates"),
    Option.ADD_ORGANISATION: mark("Add organisations and locations"),
    Option.FIND_ORGANISATION: mark("Find an organisation"),
    Option.BACK_UP: mark("Back up the store"),
}
_COMMANDS = {
    Option.DEACTIVATE: (CommandId.DEACTIVATE, CommandId.REACTIVATE),
    Option.DELETE: (CommandId.DELETE,),
    Option.SHARE: (CommandId.SHARE,),
    Option.WHO_SEES: (CommandId.WHO_SEES,),
    Option.AS_IT_WAS: (CommandId.AS_IT_WAS, CommandId.LIST_AS_IT_WAS),
    Option.UPCOMING: (CommandId.UPCOMING,),
    Option.ADD_ORGANISATION: (CommandId.ADD_ORGANISATION, CommandId.ADD_LOCATION),
    Option.FIND_ORGANISATION: (CommandId.FIND_ORGANISATION,),
    Option.BACK_UP: (CommandId.BACK_UP,),
}
_ON_MANY = {
    BulkAction.TAG: Option.TAG_MANY,
    BulkAction.UNTAG: Option.TAG_MANY,
    BulkAction.OWNER: Option.OWNER,
    BulkAction.DEACTIVATE: Option.DEACTIVATE,
    BulkAction.REACTIVATE: Option.DEACTIVATE,
    BulkAction.DELETE: Option.DELETE,
}


def commands_off(off: Iterable[Option]) -> frozenset[CommandId]:
    """The commands that these options leave out."""
    return frozenset(command for option in off for command in _COMMANDS.get(option, ()))


def option_of(action: BulkAction) -> Option:
    """What has to be on for it to be offered for many at once."""
    return _ON_MANY.get(action, Option.EDIT_MANY)


def read_options(text: str) -> frozenset[Option]:
    """What `written_options` gave; a name that is no option's is left out."""
    return frozenset(option for option in Option if option in text.split())


def written_options(off: Iterable[Option]) -> str:
    return " ".join(sorted(off))
