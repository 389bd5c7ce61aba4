# SPDX-License-Identifier: MIT
"""Which contacts meet all the criteria of a search (row T65); the page that is shown of them is `contacts`' own."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, ScalarSelect, false, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.contact_criteria import ContactCriteria, Visibility
from contact_desk.domain.interaction_address import AddressKind, kind_of_code
from contact_desk.domain.phone import read_phone
from contact_desk.domain.phone_parsing import bare_digits
from contact_desk.domain.vocabulary import ListName
from contact_desk.domain.word_fitting import having
from contact_desk.store import search, tables
from contact_desk.store.repositories.holders import counts_as_active, with_organisation
from contact_desk.store.visibility import listed

_contact, _affiliation, _location = tables.contact.c, tables.affiliation.c, tables.location.c
_line, _value = tables.interaction_address.c, tables.list_value.c
# What of a contact each text is compared with; its names and its organisation's come with the query anyway.
_COLUMNS = {
    "last_name": _contact.last_name,
    "first_name": _contact.first_name,
    "organisation": tables.organisation.c.name,
    "location": _location.name,
    "department": _affiliation.department,
    "job_title": _affiliation.job_title,
}


class ContactSearchRepository:
    """`region` reads a number that is looked for without a country."""

    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._region = region

    def matching(self, criteria: ContactCriteria) -> list[int]:
        """The ids of all that the user may see and that match, in the order of the list.

        The index of words leaves few; in which field a word stands is compared here, since fields are not kept folded.
        """
        texts = criteria.texts()
        fits = {name: having(text) for name, text in texts.items()}
        query = (
            with_organisation()
            .outerjoin(tables.location, _location.id == _affiliation.location_id)
            .with_only_columns(_contact.id, *(_COLUMNS[name].label(name) for name in texts))
            .where(listed(self._user), *self._conditions(criteria))
            .order_by(_contact.sort_key, _contact.id)
        )
        rows = self._connection.execute(query)
        return [row.id for row in rows if all(fit(getattr(row, name) or "") for name, fit in fits.items())]

    def _conditions(self, criteria: ContactCriteria) -> list[ColumnElement[bool]]:
        where: list[ColumnElement[bool]] = []
        if texts := criteria.texts():
            indexed = search.matches(" ".join(texts.values()), self._region, self._connection.dialect.name)
            # Signs alone are in no word of anybody.
            where.append(false() if indexed is None else indexed)
        if criteria.phone.strip():
            where.append(_contact.id.in_(self._holding(self._number(criteria.phone), AddressKind.PHONE)))
        if address := criteria.address.strip():
            same = _line.match_key.contains(address.casefold(), autoescape=True)
            where.append(_contact.id.in_(self._holding(same, None)))
        if code := criteria.contact_type.strip():
            of_type = select(_value.id).where(_value.list == ListName.CONTACT_TYPE, _value.code == code)
            where.append(_contact.contact_type_id.in_(of_type))
        if criteria.visibility is not Visibility.ALL:
            where.append(_contact.private == (criteria.visibility is Visibility.PRIVATE))
        if owner := criteria.owner.strip():
            where.append(_contact.owner == owner)
        return where if criteria.inactive_too else [*where, counts_as_active()]

    def _number(self, typed: str) -> ColumnElement[bool]:
        """A whole number in any form; of a piece of one, whoever has it in theirs."""
        reading = read_phone(typed, self._region)
        same = _line.match_key == reading.key
        # A piece of a number may begin with the 0 that only those within the country dial.
        digits = bare_digits(typed).lstrip("0")
        if reading.e164 is None and digits:
            same = or_(same, _line.match_key.contains(digits, autoescape=True))
        return same

    def _holding(self, same: ColumnElement[bool], kind: AddressKind | None) -> ScalarSelect[int | None]:
        """The contacts with such an address that is still theirs; `kind` None stands for all that are no numbers."""
        types = self._connection.execute(
            select(_value.id, _value.code, _value.medium).where(
                _value.list == ListName.INTERACTION_ADDRESS_TYPE
            )
        )
        wanted = [
            row.id
            for row in types
            if (kind_of_code(row.code, row.medium) is AddressKind.PHONE) == (kind is AddressKind.PHONE)
        ]
        held = (same, _line.match_key != "", _line.closed_on.is_(None), _line.type_id.in_(wanted))
        return select(_line.contact_id).where(_line.contact_id.is_not(None), *held).scalar_subquery()
