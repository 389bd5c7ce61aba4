# SPDX-License-Identifier: MIT
"""Twelve invented contacts for tests and pictures of the window; numbers from the ranges kept for fiction."""

from __future__ import annotations

from contact_desk.desk import Desk
from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    new_uid,
)

_YUSUF = ContactDraft(
    title="dr",
    first_name="Yusuf",
    last_name="Adeyemi",
    contact_type="client",
    private=True,
    language="fr",
    organisation="Clinique Saint-Roch",
    location="Site de Montpellier",
    department="Cardiologie",
    job_title="Chef de service",
    assistant_name="Claire Fontès",
    business=BusinessInformation(
        street="560 avenue du Colonel-Pavelet-dit-Villars",
        postal_code="34075",
        city="Montpellier",
        region="Hérault",
        country="FR",
        phone="04 65 71 20 11",
        extension="214",
        mobile="06 39 98 54 32",
        email="y.adeyemi@clinique-saint-roch.example",
        website="https://clinique-saint-roch.example",
    ),
    addresses=(AddressDraft(type="home", street="3 rue des Écoles", city="Sète", country="FR"),),
    interaction_addresses=(InteractionAddressDraft(type="phone", subtype="home", value="04 65 71 33 44"),),
    notes="Rappeler après 17 h.\n<b>Pas</b> le mercredi.",
)


def _row(first: str, last: str, organisation: str, rest: str, *, kind: str = "person") -> ContactDraft:
    """`rest` is department, contact type and telephone, parted by bars."""
    department, contact_type, phone = rest.split("|")
    return ContactDraft.model_validate(
        {
            "kind": kind,
            "first_name": first,
            "last_name": last,
            "contact_type": contact_type,
            "language": "fr",
            "organisation": organisation,
            "department": department,
            "business": BusinessInformation(phone=phone),
        }
    )


PEOPLE = (
    _row("Camille", "Bergeron", "Assurances du Lac", "Sinistres|external|01 99 00 53 00"),
    _YUSUF,
    _row("Lucie", "Marchand", "Garage Marchand et Filles", "Atelier|supplier|05 36 49 10 98"),
    _row("", "Équipe Réseau Nord", "Colombe Télécom", "NOC|internal|03 53 01 12 40", kind="group"),
    _row("Tomás", "Herrera", "Puerto Norte S.L.", "Compras|partner|+1 202-555-0130"),
    _row("Ingrid", "Solheim", "Fjordline Logistics", "Operations|client|+44 20 7946 0330"),
    _row("Marc-Antoine", "Lévesque", "Momentum Conseil en organisation", "Ventes|external|+1 514-555-0182"),
    _row("Amina", "Belkacem", "Mairie de Trévoux", "État civil|public_relations|02 61 91 73 73"),
    _row("Paul", "Éluard", "", "|external|06 39 98 56 78"),
    _row("Sophie", "Nakamura", "Atelier Kumo", "Direction|client|+1 415-555-0143"),
    _row("Jean-Baptiste", "Oury", "Assurances du Lac", "Indemnisation des sinistres|internal|01 99 00 61 00"),
    _row("", "", "Bibliothèque municipale", "|client|04 65 71 00 09"),
)  # fmt: skip

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_NAMES = ContactDraft(
    title="dr",
    first_name="Marie-Antoinette Philippine Charlotte Élisabeth Wilhelmine Amélie Joséphine",
    last_name="de la Tour d’Auvergne-Lauraguais von und zu Hohenlohe-Waldenburg-Schillingsfürst et de Bourbon-Siciles",
    contact_type="public_relations",
    language="fr",
    organisation=LONG_WORD,
    location=f"Site {LONG_WORD.lower()}",
    department="Direction départementale des relations avec les collectivités territoriales et les associations",
    job_title="Directrice adjointe chargée de l’accompagnement des établissements recevant du public",
    assistant_name="Jean-Baptiste Emmanuel de Montmorency-Luxembourg, puis son remplaçant pendant les congés",
    business=BusinessInformation(
        street="1 " + "avenue du Maréchal-de-Lattre-de-Tassigny, " * 3,
        postal_code="34200",
        city="Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
        country="FR",
        phone="04 65 71 20 45",
        email=f"{LONG_WORD[:60].lower()}@{LONG_WORD[:50].lower()}.example".replace("ä", "a"),
        website=f"https://www.{LONG_WORD.lower()}.example/{LONG_WORD}",
    ),
    addresses=(AddressDraft(type="home", street=LONG_WORD * 2, city="Sète", country="FR"),),
    interaction_addresses=(InteractionAddressDraft(type="chat", subtype="home", value=LONG_WORD),),
    notes=LONG_WORD * 3,
)
"""A person whose every name is longer than its place, some of them without a space to break at."""


def add_people(desk: Desk, count: int = len(PEOPLE)) -> list[int]:
    """Add the first `count`; gives their ids in the same order."""
    return [
        desk.contacts.add(draft.model_copy(update={"uid": new_uid()})).contact for draft in PEOPLE[:count]
    ]
