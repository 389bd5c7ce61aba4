# SPDX-License-Identifier: MIT
"""Drafts for the tests of store and services: one with every field filled, and short ones."""

from __future__ import annotations

from typing import Any

from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    new_uid,
)

EVERYTHING = ContactDraft(
    title="mme",
    first_name="Zoë 🦊",
    middle_name="<b>van</b>",
    last_name="  d'Arcy-Łoś  ",
    suffix="Jr; DROP TABLE contact --",
    contact_type="public_relations",
    language="pt-BR",
    organisation="Œuvres & Cie",
    location="مكتب الرياض",
    department="Cafe\u0301",
    job_title="Café",
    assistant_name="שרה",
    business=BusinessInformation(
        street="1 rue de l'Église",
        street2="Bât. « B »",
        postal_code="34000",
        city="Montpellier",
        region="Hérault",
        country="FR",
        phone="04.67.00.00.10",
        extension="12,,3#",
        mobile="06 39 98 00 01 ",
        fax="not a number",
        email="Zoe@Example.com",
        website="https://example.com/?a=1&b=%20",
        facebook="zoe.darcy",
    ),
    addresses=(
        AddressDraft(type="home", street="Straße 5", city="Köln", country="Allemagne"),
        AddressDraft(type="home", street="Second home"),
        AddressDraft(type="billing"),
    ),
    interaction_addresses=(
        InteractionAddressDraft(type="phone", subtype="home", value="+33 4 67 00 00 11", extension="7"),
        InteractionAddressDraft(type="email", value="shared@example.com", shared=True),
        InteractionAddressDraft(type="chat", subtype="office2", value="@Zoë"),
    ),
    attributes={"badge": "A-1", "colour": "bleu\nciel"},
    notes="One line\r\n\tand <i>another</i>\n\n",
    tags=("VIP", "été"),
    external_id="CRM/42",
    source="Salon <b>2026</b>",
    site_id="  34/α",
    application_id="IC' OR 1=1",
    birthday="1970-05-01",
    anniversary="--02-29",
    uid="8b6e9d5e-6f0f-4f0e-9d0a-0d5f8f6f2a11",
)


def person(last_name: str = "Martin", /, **fields: Any) -> ContactDraft:
    """A new person; `phone` and `email` go into the business block."""
    business = {name: fields.pop(name) for name in ("phone", "email", "country") if name in fields}
    named = {"last_name": last_name, "language": "en", "uid": new_uid(), **fields}
    return ContactDraft(business=BusinessInformation(**business), **named)


def line(type_: str, value: str, **fields: Any) -> InteractionAddressDraft:
    return InteractionAddressDraft(type=type_, value=value, **fields)
