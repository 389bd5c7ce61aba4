# SPDX-License-Identifier: MIT
"""What a contact is looked for by, criterion by criterion (row T65)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.query_writing import written

_FIELDS = {
    "last_name": QueryField.LAST_NAME,
    "first_name": QueryField.FIRST_NAME,
    "organisation": QueryField.ORGANISATION,
    "location": QueryField.LOCATION,
    "department": QueryField.DEPARTMENT,
    "job_title": QueryField.JOB_TITLE,
    "phone": QueryField.PHONE,
    "address": QueryField.EMAIL,
    "contact_type": QueryField.TYPE,
    "owner": QueryField.OWNER,
}


class Visibility(StrEnum):
    """Whether private contacts are looked for: all that the user may see, the public or the private ones alone."""

    ALL = ""
    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True)
class ContactCriteria:
    """Blank ones are no criteria, all others must hold. `contact_type` is a code, `owner` a login.

    `address` is an e-mail or any other interaction address that is no number.
    """

    last_name: str = ""
    first_name: str = ""
    organisation: str = ""
    location: str = ""
    department: str = ""
    job_title: str = ""
    phone: str = ""
    address: str = ""
    contact_type: str = ""
    visibility: Visibility = Visibility.ALL
    owner: str = ""
    inactive_too: bool = True

    def texts(self) -> dict[str, str]:
        """Those that are compared word by word with a field of the contact, without the blank ones."""
        names = ("last_name", "first_name", "organisation", "location", "department", "job_title")
        return {name: text for name in names if (text := getattr(self, name).strip())}

    def is_blank(self) -> bool:
        others = (self.phone, self.address, self.contact_type, self.visibility, self.owner)
        return not self.texts() and not any(text.strip() for text in others)

    def as_search(self, language: str) -> str:
        """The search of the list that asks the same, a term a criterion; a number is one that begins so there."""
        terms = [
            written(field, text, language)
            for name, field in _FIELDS.items()
            if (text := getattr(self, name).strip())
        ]
        if self.visibility is not Visibility.ALL:
            is_private = "yes" if self.visibility is Visibility.PRIVATE else "no"
            terms.append(written(QueryField.PRIVATE, is_private, language))
        if not self.inactive_too:
            terms.append(written(QueryField.STATUS, "active", language))
        return " ".join(terms)
