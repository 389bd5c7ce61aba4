# SPDX-License-Identifier: MIT
"""Why a contact is inactive, in words."""

from __future__ import annotations

from contact_desk.domain.activity import Activity
from contact_desk.wording.catalogue import Words


def inactive_text(activity: Activity, words: Words) -> str:
    """With which organisation it went, or which one keeps it so; "" for an active contact."""
    if activity.is_active():
        return ""
    if activity.deactivated_with and not activity.switched_on:
        return words("Deactivated with {name}", name=activity.deactivated_with)
    if activity.inactive_organisation:
        return words("{name} is inactive, and so are its contacts", name=activity.inactive_organisation)
    return words("Deactivated by itself")


def inactive_label(words: Words) -> str:
    """What marks an inactive contact; other things that are inactive are so in another gender."""
    return words("inactive").capitalize()


def with_mark(name: str, words: Words, *, active: bool) -> str:
    """A contact's name, and behind it that it is inactive."""
    return name if active else words("{name} ({mark})", name=name, mark=words("inactive"))
