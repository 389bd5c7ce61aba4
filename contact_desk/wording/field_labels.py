# SPDX-License-Identifier: MIT
"""What a clerk calls each field of a draft: "business.email" is "E-mail", "tags[1]" is "Tag 2"."""

from __future__ import annotations

import re

from contact_desk.wording.catalogue import Words, mark

_LABELS = {
    "kind": mark("Kind"),
    "name": mark("Name"),
    "title": mark("Title"),
    "first_name": mark("First name"),
    "middle_name": mark("Middle name"),
    "last_name": mark("Last name"),
    "suffix": mark("Suffix"),
    "contact_type": mark("Person type"),
    "private": mark("Private"),
    "language": mark("Language"),
    "organisation": mark("Organisation"),
    "location": mark("Location"),
    "ended_on": mark("Last day"),
    "department": mark("Department"),
    "job_title": mark("Job title"),
    "assistant_name": mark("Assistant"),
    "business": mark("Business information"),
    "addresses": mark("Addresses"),
    "interaction_addresses": mark("Interaction addresses"),
    "attributes": mark("Attributes"),
    "notes": mark("Notes"),
    "birthday": mark("Birthday"),
    "anniversary": mark("Anniversary"),
    "relations": mark("Relations"),
    "contact": mark("Contact"),
    "members": mark("Members"),
    "tags": mark("Tags"),
    "external_id": mark("External id"),
    "source": mark("Source"),
    "site_id": mark("Site id"),
    "application_id": mark("Application id"),
    "street": mark("Street"),
    "street2": mark("Street (continued)"),
    "postal_code": mark("Postal code"),
    "city": mark("City"),
    "region": mark("State or region"),
    "country": mark("Country"),
    "phone": mark("Phone"),
    "extension": mark("Extension"),
    "mobile": mark("Mobile"),
    "fax": mark("Fax"),
    "email": mark("E-mail"),
    "website": mark("Web site"),
    "facebook": mark("Facebook"),
    "type": mark("Type"),
    "subtype": mark("Subtype"),
    "value": mark("Address or number"),
    "shared": mark("Shared"),
}
_LINES = {
    "addresses": mark("Address {number}"),
    "interaction_addresses": mark("Interaction address {number}"),
    "relations": mark("Relation {number}"),
    "members": mark("Member {number}"),
    "tags": mark("Tag {number}"),
}
_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def field_label(path: str, words: Words) -> str:
    """The label of a field by its path in a draft; "" is "Contact", an unknown path its own label."""
    if not path:
        return words("Contact")
    if path.startswith("attributes."):
        return path.removeprefix("attributes.")
    steps = [_STEP.fullmatch(step) for step in path.removeprefix("business.").split(".")]
    labels = [_step_label(step, words) if step else "" for step in steps]
    return ", ".join(labels) if all(labels) else path


def _step_label(step: re.Match[str], words: Words) -> str:
    name, index = step.groups()
    if index is None:
        return words(_LABELS[name]) if name in _LABELS else ""
    return words(_LINES[name], number=int(index) + 1) if name in _LINES else ""
