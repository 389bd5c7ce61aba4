# SPDX-License-Identifier: MIT
"""The tables, one file a noun; here as Core tables, by which repositories speak."""

from contact_desk.store.tables.access import (
    ContactShareTable,
    CustomerNumberTable,
    DeskUserTable,
    GrantedRightTable,
    RoleMemberTable,
    RoleTable,
    SettingTable,
    UserNumberTable,
)
from contact_desk.store.tables.address import AddressTable
from contact_desk.store.tables.affiliation import AffiliationTable
from contact_desk.store.tables.apart import ApartTable
from contact_desk.store.tables.attribute import AttributeTable
from contact_desk.store.tables.base import metadata, table_of
from contact_desk.store.tables.contact import ContactMemberTable, ContactTable, ContactTagTable
from contact_desk.store.tables.entity_label import EntityLabelTable
from contact_desk.store.tables.handed_draft import HandedDraftTable
from contact_desk.store.tables.interaction_address import InteractionAddressTable
from contact_desk.store.tables.journal import JournalTable, OperationTable
from contact_desk.store.tables.organisation import LocationTable, OrganisationTable
from contact_desk.store.tables.personal import FavouriteTable, SavedFilterTable
from contact_desk.store.tables.relation import RelationTable
from contact_desk.store.tables.tag import TagTable
from contact_desk.store.tables.vocabulary import AttributeTypeTable, LegalValueTable, ListValueTable

contact = table_of(ContactTable)
contact_member = table_of(ContactMemberTable)
contact_tag = table_of(ContactTagTable)
apart = table_of(ApartTable)
relation = table_of(RelationTable)
organisation = table_of(OrganisationTable)
location = table_of(LocationTable)
affiliation = table_of(AffiliationTable)
address = table_of(AddressTable)
interaction_address = table_of(InteractionAddressTable)
list_value = table_of(ListValueTable)
attribute_type = table_of(AttributeTypeTable)
legal_value = table_of(LegalValueTable)
attribute = table_of(AttributeTable)
entity_label = table_of(EntityLabelTable)
tag = table_of(TagTable)
saved_filter = table_of(SavedFilterTable)
favourite = table_of(FavouriteTable)
handed_draft = table_of(HandedDraftTable)
desk_user = table_of(DeskUserTable)
role = table_of(RoleTable)
role_member = table_of(RoleMemberTable)
granted_right = table_of(GrantedRightTable)
setting = table_of(SettingTable)
contact_share = table_of(ContactShareTable)
customer_number = table_of(CustomerNumberTable)
user_number = table_of(UserNumberTable)
operation = table_of(OperationTable)
journal = table_of(JournalTable)

__all__ = [
    "address",
    "affiliation",
    "apart",
    "attribute",
    "attribute_type",
    "contact",
    "contact_member",
    "contact_share",
    "contact_tag",
    "customer_number",
    "desk_user",
    "entity_label",
    "favourite",
    "granted_right",
    "handed_draft",
    "interaction_address",
    "journal",
    "legal_value",
    "list_value",
    "location",
    "metadata",
    "operation",
    "organisation",
    "relation",
    "role",
    "role_member",
    "saved_filter",
    "setting",
    "tag",
    "user_number",
]
