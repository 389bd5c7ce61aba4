# SPDX-License-Identifier: MIT
"""What the lists of a new store contain: exactly the seeds' values (`background.md`, *Types*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from contact_desk.domain.vocabulary import ListName, ListValue


def _numbered(values: Iterable[ListValue]) -> tuple[ListValue, ...]:
    return tuple(replace(value, position=position) for position, value in enumerate(values))


def _list(
    name: ListName, *rows: tuple[str, str, str], system: frozenset[str] = frozenset()
) -> tuple[ListValue, ...]:
    return _numbered(ListValue(name, code, en, fr, system=code in system) for code, en, fr in rows)


def _media(*rows: tuple[str, str, str, str], offered: bool = True) -> tuple[ListValue, ...]:
    name = ListName.INTERACTION_ADDRESS_TYPE
    return tuple(
        ListValue(name, code, en, fr, medium=medium, system=not offered, offered=offered)
        for code, en, fr, medium in rows
    )


DEFAULT_VALUES: tuple[ListValue, ...] = (
    *_list(
        ListName.TITLE,
        ("m", "Mr", "M."),
        ("mme", "Ms", "Mme"),
        ("mx", "Mx", "Mx"),
        ("dr", "Dr", "Dr"),
        ("me", "Me", "Me"),
        ("pr", "Prof.", "Pr"),
    ),
    *_list(
        ListName.CONTACT_TYPE,
        ("system", "System", "Système"),
        ("ic_user", "IC user", "Utilisateur IC"),
        ("external", "External", "Externe"),
        ("internal", "Internal", "Interne"),
        ("client", "Client", "Client"),
        ("partner", "Partner", "Partenaire"),
        ("supplier", "Supplier", "Fournisseur"),
        ("public_relations", "Public relations", "Relations publiques"),
        system=frozenset({"system", "ic_user"}),
    ),
    *_list(
        ListName.ORGANISATION_TYPE,
        ("system", "System", "Système"),
        ("external", "External", "Externe"),
        ("internal", "Internal", "Interne"),
        ("client", "Client", "Client"),
        ("partner", "Partner", "Partenaire"),
        ("supplier", "Supplier", "Fournisseur"),
        ("public_relations", "Public relations", "Relations publiques"),
        system=frozenset({"system"}),
    ),
    *_list(
        ListName.ADDRESS_TYPE,
        ("home", "Home", "Domicile"),
        ("shipping", "Shipping", "Livraison"),
        ("billing", "Billing", "Facturation"),
    ),
    *_numbered(
        (
            *_media(
                ("phone", "Phone", "Téléphone", "call"),
                ("mobile", "Mobile", "Mobile", "call"),
                ("fax", "Fax", "Fax", "fax"),
                ("email", "E-mail", "E-mail", "email"),
                ("chat", "Chat", "Chat", "chat"),
                ("sms", "SMS", "SMS", "sms"),
                ("pager", "Pager", "Pager", "call"),
            ),
            # The business block's web site and Facebook page lie in the same table (decision 11), but are no
            # addresses that an interaction comes from: they are not offered in the list.
            *_media(
                ("website", "Web site", "Site web", ""),
                ("facebook", "Facebook", "Facebook", ""),
                offered=False,
            ),
        )
    ),
    *_list(
        ListName.INTERACTION_ADDRESS_SUBTYPE,
        ("office", "Office", "Bureau"),
        ("office2", "Office 2", "Bureau 2"),
        ("home", "Home", "Domicile"),
        ("home2", "Home 2", "Domicile 2"),
        ("assistant", "Assistant", "Assistant"),
        ("unclassified", "Unclassified", "Non classé"),
        system=frozenset({"unclassified"}),
    ),
)
