# SPDX-License-Identifier: MIT
"""What the list shows and what was asked for, without a window: the words searched, the page, the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from contact_desk.domain.contact import ContactPage
from contact_desk.domain.contact_order import USUAL_ORDER, ContactOrder

if TYPE_CHECKING:
    from contact_desk.domain.contact_query import ContactQuery
    from contact_desk.domain.draft import ContactDraft

# A draft takes nothing from the dates of a search.
_NO_DAY = date(1970, 1, 1)


@dataclass(frozen=True)
class Search:
    """One question to the store; with `showing` it asks for the page on which that contact stands."""

    text: str = ""
    page: int = 1
    showing: int | None = None
    order: ContactOrder = USUAL_ORDER

    def on_page(self, page: int) -> Search:
        return replace(self, page=page, showing=None)

    def around(self, contact: int) -> Search:
        return replace(self, showing=contact)

    def is_empty(self) -> bool:
        return not self.text.strip()

    def sought(self, answer: ContactPage) -> tuple[str, ...]:
        """The texts whose letters are marked in what was found."""
        if answer.query is not None:
            return answer.query.sought()
        return () if self.is_empty() else (self.text.strip(),)

    def answered_by(self, answer: ContactPage) -> Search:
        """The search with the page that the store really gave; it clamps."""
        return replace(self, page=answer.page, showing=None)


def draft_from_search(text: str) -> ContactDraft:
    """A draft that begins with what was searched in vain: a number, an e-mail address, else a last name."""
    # Both have been imported in a worker by then (`ui.warming`); importing them above would delay the window.
    from contact_desk.domain.contact_query import read_query
    from contact_desk.domain.draft import BusinessInformation, ContactDraft
    from contact_desk.domain.phone import looks_like_phone

    typed = text.strip()
    if not typed:
        return ContactDraft()
    if looks_like_phone(typed):
        return ContactDraft(business=BusinessInformation(phone=typed))
    if "@" in typed and " " not in typed:
        return ContactDraft(business=BusinessInformation(email=typed))
    query = read_query(typed, _NO_DAY)
    return ContactDraft(last_name=typed) if query.is_plain() else _draft_of(query)


def _draft_of(query: ContactQuery) -> ContactDraft:
    """What a search by fields says of the contact that is not there."""
    from contact_desk.domain.draft import BusinessInformation, ContactDraft
    from contact_desk.domain.query_fields import QueryField

    named = {
        term.field: term.text
        for term in query.others()
        if term.field and not term.is_not and term.present is None
    }
    business = {"phone": QueryField.PHONE, "email": QueryField.EMAIL, "city": QueryField.CITY}
    return ContactDraft(
        first_name=named.get(QueryField.FIRST_NAME, ""),
        last_name=named.get(QueryField.LAST_NAME) or named.get(QueryField.NAME) or query.words(),
        organisation=named.get(QueryField.ORGANISATION, ""),
        department=named.get(QueryField.DEPARTMENT, ""),
        business=BusinessInformation(**{name: named.get(field, "") for name, field in business.items()}),
    )
