# SPDX-License-Identifier: MIT
"""Makes the window of the properties for whatever kind of record was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from contact_desk.domain.attribute import Entity
from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.brains import EditedContact, EditedLocation, EditedOrganisation, EditedRecord
from contact_desk.ui.properties.contact_window import ContactProperties
from contact_desk.ui.properties.organisation_windows import LocationProperties, OrganisationProperties
from contact_desk.ui.properties.reading import Read, entity_of
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_KINDS: dict[Entity, tuple[type[EditedRecord], type[PropertiesWindow]]] = {
    Entity.CONTACT: (EditedContact, ContactProperties),
    Entity.ORGANISATION: (EditedOrganisation, OrganisationProperties),
    Entity.LOCATION: (EditedLocation, LocationProperties),
}


def make_window(
    desk: Desk,
    operations: Operations,
    words: Words,
    parent: QWidget | None,
    *,
    record: int,
    content: Read,
) -> PropertiesWindow:
    """Not shown yet."""
    brain_of, window_of = _KINDS[entity_of(content.original)]
    brain = brain_of(
        content.lists,
        language=words.language,
        region=desk.region,
        record=record,
        original=content.original,
        kept=content.kept,
    )
    return window_of(desk, operations, words, parent, brain=brain, folded=content.folded)
