# SPDX-License-Identifier: MIT
"""Contacts, as the results page asks for them and speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.contact_criteria import ContactCriteria
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.model import EMPTY_PAGE
from contact_desk.ui.find_contact.criteria_text import criteria_text, say_none_found
from contact_desk.ui.find_organisation.sought import Sought
from contact_desk.ui.icons import Icon
from contact_desk.ui.organisations.columns import Column
from contact_desk.wording.activity_text import with_mark
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk


def _search(desk: Desk, criteria: ContactCriteria, limit: int, page: int) -> ContactPage:
    return desk.contacts.search(criteria, limit=limit, page=page)


def _count_text(total: int, words: Words) -> str:
    return words.plural("{count} contact", "{count} contacts", total)


def _name(row: ContactRow, reader: Reader) -> str:
    return with_mark(name_text(row, reader.words), reader.words, active=row.active)


def _organisation(row: ContactRow, _reader: Reader) -> str:
    return "" if row.organisation == row.identity else row.organisation


def _type(row: ContactRow, reader: Reader) -> str:
    return reader.vocabulary.label(ListName.CONTACT_TYPE, row.contact_type, reader.words.language)


CONTACTS_SOUGHT = Sought(
    icon=Icon.CONTACTS,
    table_name="contactTable",
    columns=(
        Column(lambda words: words("Identity"), _name),
        Column(lambda words: words("Organisation"), _organisation, 1),
        Column(lambda words: words("Department"), lambda row, _reader: row.department, 4),
        Column(lambda words: words("Phone"), lambda row, _reader: row.phone, 2),
    ),
    no_criteria=ContactCriteria(),
    no_page=EMPTY_PAGE,
    search=_search,
    criteria_text=criteria_text,
    count_text=_count_text,
    say_none_found=say_none_found,
    found=lambda words: words("Contacts found"),
    keys=lambda words: words("Enter shows the contact, Escape goes back to the criteria."),
    failure=lambda words: words("The contacts could not be searched"),
)
