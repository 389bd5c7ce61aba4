# SPDX-License-Identifier: MIT
"""What an operation of the journal was, and by which way it was done (row X16)."""

from __future__ import annotations

from contact_desk.domain.names import fold
from contact_desk.wording.catalogue import Words, mark

_OPERATIONS = {
    "contacts.add": mark("Contact added"),
    "contacts.change": mark("Contact changed"),
    "contacts.replace_email": mark("E-mail address replaced"),
    "contacts.give": mark("Owner changed"),
    "contacts.deactivate": mark("Contact deactivated"),
    "contacts.reactivate": mark("Contact reactivated"),
    "contacts.delete": mark("Contact deleted"),
    "contacts.undelete": mark("Contact taken out of the trash"),
    "contacts.purge": mark("Contact deleted for good, after its time in the trash"),
    "contacts.set_apart": mark("Called not the same as another"),
    "contacts.restore": mark("Value restored"),
    "organisations.add": mark("Organisation added"),
    "organisations.change": mark("Organisation changed"),
    "organisations.restore": mark("Value restored"),
    "organisations.activate": mark("Organisation made active"),
    "organisations.deactivate": mark("Organisation made inactive"),
    "organisations.delete": mark("Organisation deleted"),
    "affiliations.begin": mark("Contact associated with an organisation"),
    "affiliations.end": mark("Affiliation ended"),
    "locations.add": mark("Location added"),
    "locations.change": mark("Location changed"),
    "lists.change": mark("Lists changed"),
    "lists.delete": mark("List value deleted"),
    "lists.order": mark("List put into order"),
    "contacts.tag": mark("Contact tagged"),
    "contacts.untag": mark("Tag taken off"),
    "tags.change": mark("Tags changed"),
    "tags.delete": mark("Tag deleted"),
    "tags.order": mark("Tags put into order"),
    "favourites.add": mark("Favourite added"),
    "favourites.remove": mark("Favourite removed"),
    "filters.change": mark("Filter saved"),
    "filters.delete": mark("Saved filter deleted"),
    "names.change": mark("Names changed"),
    "contacts.share": mark("Contact shared"),
    "contacts.unshare": mark("Contact no longer shared"),
    "users.add": mark("User set up"),
    "users.change": mark("User changed"),
    "rights.change": mark("Rights changed"),
    "licences.change": mark("Number of licences changed"),
    "roles.add": mark("Role or workgroup added"),
    "roles.change": mark("Role or workgroup changed"),
    "roles.delete": mark("Role or workgroup deleted"),
    "customer_numbers.change": mark("Customer numbers changed"),
    "samples.load": mark("Samples loaded"),
    "samples.take_back": mark("Samples taken back"),
    "store.init": mark("Store made"),
    "store.copy": mark("Store copied"),
    "undo": mark("Operation undone"),
    "sql": mark("Changed by another program"),
}
_WAYS = {
    "window": mark("in the window"),
    "command line": mark("on the command line"),
    "sql": mark("by plain SQL"),
    "store": mark("by the store itself"),
}


def operation_text(kind: str, words: Words) -> str:
    """What was done; a kind without words is shown as it is."""
    return words(_OPERATIONS[kind]) if kind in _OPERATIONS else kind


def way_text(source: str, words: Words) -> str:
    """By which way it was done; one without words is shown as it is."""
    return words(_WAYS[source]) if source in _WAYS else source


def known_operations(words: Words) -> list[tuple[str, tuple[str, ...]]]:
    """What may have been done, in words and in their order, with the kinds that are called so."""
    kinds: dict[str, list[str]] = {}
    for kind, text in _OPERATIONS.items():
        kinds.setdefault(words(text), []).append(kind)
    return [(text, tuple(kinds[text])) for text in sorted(kinds, key=fold)]
