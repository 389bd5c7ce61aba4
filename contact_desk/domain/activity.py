# SPDX-License-Identifier: MIT
"""Whether a contact is active, and which organisation keeps it from that (rows M12, M13)."""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.domain.errors import FieldError


@dataclass(frozen=True)
class Activity:
    """`switched_on` is the contact's own switch; `deactivated_with` names the organisation that it went with.

    `inactive_organisation` names its present organisation where that is inactive: then so is the contact, whatever
    its own switch says.
    """

    switched_on: bool = True
    deactivated_with: str = ""
    inactive_organisation: str = ""

    def is_active(self) -> bool:
        return self.switched_on and not self.inactive_organisation

    def is_kept_back(self) -> bool:
        """Switched on, and yet inactive because of its organisation."""
        return self.switched_on and bool(self.inactive_organisation)


ACTIVE = Activity()


def kept_back_by(organisation: str) -> FieldError:
    return FieldError("", "organisation_keeps_inactive", {"name": organisation})
