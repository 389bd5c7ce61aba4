# SPDX-License-Identifier: MIT
"""A page of contacts, for scripts and for people."""

from __future__ import annotations

from typing import Any

from contact_desk.cli.output import aligned
from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.wording.activity_text import with_mark
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label
from contact_desk.wording.name_text import name_text

_KEYS = (
    *("id", "display_name", "identity", "organisation", "department", "job_title"),
    *("contact_type", "kind", "phone", "email", "private", "active"),
)


def page_document(page: ContactPage) -> dict[str, Any]:
    return {
        "total": page.total,
        "exact": page.exact,
        "page": page.page,
        "pages": page.pages,
        "contacts": [{key: getattr(row, key) for key in _KEYS} for row in page.rows],
    }


def page_text(page: ContactPage, words: Words) -> list[str]:
    """A row a contact under a header, and below how many there are."""
    if not page.rows:
        return [words("No contact was found.")]
    header = [
        words("No."),
        words("Name"),
        *(field_label(name, words) for name in ("organisation", "phone", "email")),
    ]
    rows = (_row(row, words) for row in page.rows)
    return [*aligned([header, *rows]), "", _foot(page, words)]


def alike_text(page: ContactPage, words: Words) -> str:
    """One line of those whom a second try has found; their names stand as the user orders them."""
    names = "; ".join(f"{name_text(row, words)} ({row.id})" for row in page.rows)
    return words("Names that sound or are spelled like it: {names}", names=names)


def _row(row: ContactRow, words: Words) -> list[str]:
    organisation = "" if row.identity == row.organisation else row.organisation
    name = with_mark(name_text(row, words), words, active=row.active)
    return [str(row.id), name, organisation, row.phone, row.email]


def _foot(page: ContactPage, words: Words) -> str:
    count = words.plural("{count} contact", "{count} contacts", page.total)
    if not page.exact:
        count = words("more than {contacts}", contacts=count)
    return words(
        "{contacts}, page {page} of {pages}",
        contacts=count,
        page=words.number(page.page),
        pages=words.number(page.pages),
    )
