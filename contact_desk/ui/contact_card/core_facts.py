# SPDX-License-Identifier: MIT
"""How a contact is reached first: the number and the e-mail that stand at the top of its card (row C05)."""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.contact import Contact
from contact_desk.domain.country import country_code
from contact_desk.ui.contact_card.details import Reader, number_text
from contact_desk.ui.contact_list.model import one_line


def core_facts(contact: Contact, reader: Reader) -> str:
    """One number, its own before an inherited one, and below it one e-mail; "" where there is neither."""
    facts = (next(_numbers(contact, reader), ""), next(_emails(contact), ""))
    return "\n".join(one_line(fact) for fact in facts if fact)


def _numbers(contact: Contact, reader: Reader) -> Iterator[str]:
    from contact_desk.domain.interaction_address import AddressKind, kind_of

    block, lent = contact.draft.business, contact.inherited
    home = Reader(reader.words, reader.vocabulary, country_code(block.country) or reader.region)
    if block.phone.strip():
        yield number_text(block.phone, block.extension, home)
    if block.mobile.strip():
        yield number_text(block.mobile, "", home)
    for line in contact.draft.interaction_addresses:
        if kind_of(line.type, reader.vocabulary) is AddressKind.PHONE and line.type != "fax":
            yield number_text(line.value, line.extension, reader)
    if lent is not None and lent.phone_from:
        place = Reader(reader.words, reader.vocabulary, country_code(lent.address.country) or reader.region)
        yield number_text(lent.phone, lent.extension, place)


def _emails(contact: Contact) -> Iterator[str]:
    if email := contact.draft.business.email.strip():
        yield email
    yield from (line.value for line in contact.draft.interaction_addresses if line.type == "email")
