# SPDX-License-Identifier: MIT
"""Whether a contact has anything in a field (`has:` and `no:` of a search, row X49)."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, exists, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.interaction_address import AddressKind, kind_of_code
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.vocabulary import ListName
from contact_desk.store import tables
from contact_desk.store.visibility import listed

_contact, _affiliation = tables.contact.c, tables.affiliation.c
_address, _line, _value = tables.address.c, tables.interaction_address.c, tables.list_value.c
_OF_CONTACT: dict[QueryField, ColumnElement[bool]] = {
    QueryField.NAME: or_(_contact.first_name != "", _contact.last_name != ""),
    QueryField.FIRST_NAME: _contact.first_name != "",
    QueryField.LAST_NAME: _contact.last_name != "",
    QueryField.NOTES: _contact.notes != "",
    QueryField.TYPE: _contact.contact_type_id.is_not(None),
    QueryField.TAG: exists().where(tables.contact_tag.c.contact_id == _contact.id),
    QueryField.ADDRESS: exists().where(_address.contact_id == _contact.id),
}
_OF_PLACE: dict[QueryField, ColumnElement[bool]] = {
    QueryField.ORGANISATION: _affiliation.organisation_id.is_not(None),
    QueryField.LOCATION: _affiliation.location_id.is_not(None),
    QueryField.DEPARTMENT: _affiliation.department != "",
    QueryField.JOB_TITLE: _affiliation.job_title != "",
}
_OF_ADDRESS: dict[QueryField, ColumnElement[bool]] = {
    QueryField.CITY: _address.city != "",
    QueryField.REGION: _address.region != "",
    QueryField.POSTAL_CODE: _address.postal_code != "",
    QueryField.COUNTRY: _address.country != "",
}
LINES = {
    QueryField.PHONE: AddressKind.PHONE,
    QueryField.EMAIL: AddressKind.EMAIL,
    QueryField.WEB: AddressKind.OTHER,
}
"""The fields that stand among the interaction addresses."""


def has(connection: Connection, user: User, field: QueryField) -> ColumnElement[bool]:
    """The condition on `contact`; `field` is one of `query_fields.OPTIONAL`."""
    if field is QueryField.GROUP:
        return _in_a_group(user)
    if field in _OF_CONTACT:
        return _OF_CONTACT[field]
    if field in LINES:
        types = line_types(connection, LINES[field])
        return exists().where(
            _line.contact_id == _contact.id, _line.type_id.in_(types), _line.closed_on.is_(None)
        )
    if field in _OF_ADDRESS:
        return exists().where(_address.contact_id == _contact.id, _OF_ADDRESS[field])
    return exists().where(_affiliation.contact_id == _contact.id, _affiliation.principal, _OF_PLACE[field])


def _in_a_group(user: User) -> ColumnElement[bool]:
    """A member of any group that the user may know of."""
    member = tables.contact_member
    known = member.join(tables.contact, _contact.id == member.c.group_id)
    members = select(member.c.member_id).select_from(known).where(listed(user))
    return _contact.id.in_(members.correlate(None))


def line_types(connection: Connection, kind: AddressKind) -> list[int]:
    """The types of interaction addresses that are read and compared as `kind` is."""
    types = select(_value.id, _value.code, _value.medium).where(
        _value.list == ListName.INTERACTION_ADDRESS_TYPE
    )
    return [row.id for row in connection.execute(types) if kind_of_code(row.code, row.medium) is kind]
