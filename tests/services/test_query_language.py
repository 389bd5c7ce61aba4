# SPDX-License-Identifier: MIT
"""The query language against real rows: each field finds by its own, not by another's (X49, P24)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.store.repositories import query_texts
from tests.store import plain_sql
from tests.store.colleagues import colleague

PARIS = BusinessInformation(
    city="Paris",
    country="FR",
    street="5 rue d’Évian",
    postal_code="75011",
    phone="01 99 00 14 51",
    email="ines@acme.example",
)
PEOPLE = {
    "Inès": ContactDraft(
        first_name="Inès", last_name="Paris", organisation="Acme", department="Été", job_title="Chief",
        contact_type="client", business=PARIS, tags=("VIP", "été"), language="fr-CA",
    ),
    "Omar": ContactDraft(
        first_name="Omar", last_name="Évian", organisation="Parisienne d’Acme", contact_type="partner",
        business=BusinessInformation(city="Lyon", country="France", phone="514-555-0123"), language="fr",
    ),
    "Tess": ContactDraft(
        first_name="Tess", last_name="Acme", notes="met in Paris; call 514",
        addresses=(AddressDraft(type="home", city="Montréal", region="Québec", country="CA"),),
        interaction_addresses=(InteractionAddressDraft(type="mobile", value="+1 514 555 0199"),),
        language="en",
    ),
    "Team": ContactDraft(kind="group", last_name="Team", contact_type="client", language="en"),
}  # fmt: skip

ANSWERS = {
    "org:acme": "Inès Omar",
    'org:"Acme"': "Inès Omar",
    'org:="Acme"': "Inès",
    "-org:=ACME": "Omar Team Tess",
    "org:=acm": "",
    "société:parisienne": "Omar",
    "last:acme": "Tess",
    "nom:tess": "Tess",
    "first:acme": "",
    "city:paris": "Inès",
    "-city:paris": "Omar Team Tess",
    "paris -city:paris": "Omar Tess",
    "paris": "Inès Omar Tess",
    "rue:évian": "Inès",
    "address:evian": "Inès",
    "cp:750": "Inès",
    "region:québec": "Tess",
    "country:france": "Inès Omar",
    "pays:FR": "Inès Omar",
    "pays:cana": "Tess",
    "canada": "Tess",
    "tel:514": "Omar Tess",
    "tel:+1514": "Tess",
    "tel:01 99": "Inès",
    "tel:1451": "",
    "514": "Omar Tess",
    "type:client": "Inès Team",
    "-type:client": "Omar Tess",
    "type:nothing": "",
    "type:client org:acme": "Inès",
    "email:acme": "Inès",
    "has:email": "Inès",
    "no:email": "Omar Team Tess",
    "-has:email": "Omar Team Tess",
    "sans:type": "Tess",
    "has:tag": "Inès",
    "tag:vi": "Inès",
    "tag:=vi": "",
    "tag:=vip": "Inès",
    "étiquette:ÉTÉ": "Inès",
    "service:ete": "Inès",
    "job:chief": "Inès",
    "notes:paris": "Tess",
    "langue:français": "Inès Omar",
    "lang:en": "Team Tess",
    "kind:group": "Team",
    "genre:personne -org:acme": "Tess",
    "group:team": "Omar",
    "group:=team": "Omar",
    "group:=tea": "",
    "has:group": "Omar",
    "status:inactive": "Tess",
    "status:active tel:514": "Omar",
    "private:yes": "",
    "created:today": "Inès Omar Team",
    "created:<2021": "Tess",
    "created:2020-03": "Tess",
    "created:>2020-03 -kind:group": "Inès Omar",
    "no:consent tess": "Tess",
    "tel: tess": "Tess",
    'org:"': "Inès Omar Team Tess",
    "id:0": "",
    "id:99999999999999999999": "",
    "org:%": "",
    "org:'": "",
    "tel:abc": "",
    "owner:nobody": "",
    "-paris -team": "",
    "😀": "",
}

_FIELDS_OF_TEXTS = {"société", "nom", "-city", "rue", "address", "pays", "tel", "email", "service", "group"}


def _found(desk: Desk, text: str) -> str:
    return " ".join(sorted(row.first_name or row.last_name for row in desk.contacts.find(text).rows))


def test_every_field_is_asked_by_its_own_words_and_terms_combine(
    desk: Desk, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = {name: desk.contacts.add(draft).contact for name, draft in PEOPLE.items()}
    team = desk.contacts.show(ids["Team"]).draft
    desk.contact_editing.change(ids["Team"], team, team.model_copy(update={"members": (ids["Omar"],)}))
    plain_sql.execute(
        store_url,
        f"UPDATE contact SET active = false, created = '2020-03-15 12:00:00' WHERE id = {ids['Tess']}",
    )
    assert {text: _found(desk, text) for text in ANSWERS} == ANSWERS
    assert _found(desk, f"id:{ids['Omar']}") == "Omar"
    plain_sql.execute(store_url, f"UPDATE contact SET owner = 'Éric' WHERE id = {ids['Omar']}")
    assert _found(desk, "owner:ÉRIC") == _found(desk, "propriétaire:éric") == "Omar"
    page = desk.contacts.find("-city:paris", limit=2, page=2)
    assert (page.total, page.exact, page.page, page.pages, len(page.rows)) == (3, True, 2, 2, 1)
    monkeypatch.setattr(query_texts, "_FEW", 0)
    monkeypatch.setattr(query_texts, "_NOT_MANY", 0)
    of_texts = [text for text in ANSWERS if text.partition(":")[0] in _FIELDS_OF_TEXTS]
    assert {text: _found(desk, text) for text in of_texts} == {text: ANSWERS[text] for text in of_texts}


def test_no_term_finds_the_private_contact_of_somebody_else_nor_a_member_through_a_private_group(
    desk: Desk, store_url: str
) -> None:
    seen = desk.contacts.add(PEOPLE["Omar"]).contact
    with colleague(store_url) as other:
        other.contacts.add(PEOPLE["Inès"].model_copy(update={"private": True}))
        secret = ContactDraft(kind="group", last_name="Secret", private=True, members=(seen,), language="en")
        group = other.contacts.add(secret).contact
        assert _found(other, "group:secret") == _found(other, "has:group") == "Omar"
        assert (_found(desk, "group:secret"), _found(desk, "has:group"), _found(desk, "no:group")) == (
            "",
            "",
            "Omar",
        )
        other.trash.delete([group])
        assert (_found(other, "has:group"), _found(other, "no:group")) == ("", "Inès Omar")
    for text in ("city:paris", "has:email", "type:client", "private:yes", "-city:lyon", "owner:colleague"):
        assert _found(desk, text) == ""


UNKNOWN = {
    "org:=acm": 1,
    "-org:gone type:client": 1,
    "org:acme tag:gone group:gone owner:gone": 3,
    "org:acm first:nobody tag:vi group:tea": 0,
}


def test_a_value_that_is_not_there_any_more_is_known_from_one_that_nobody_has(desk: Desk) -> None:
    ids = [desk.contacts.add(PEOPLE[name]).contact for name in ("Inès", "Team")]
    team = desk.contacts.show(ids[1]).draft
    desk.contact_editing.change(ids[1], team, team.model_copy(update={"members": (ids[0],)}))
    queries = {text: desk.contacts.find(text).query for text in UNKNOWN}
    assert {text: query and len(query.unknown) for text, query in queries.items()} == UNKNOWN


def test_days_begin_at_the_midnight_of_whoever_asks(desk: Desk, store_url: str) -> None:
    contact = desk.contacts.add(PEOPLE["Omar"]).contact
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    for moment, answer in ((midnight, "Omar"), (midnight - timedelta(seconds=1), "")):
        written = moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        plain_sql.execute(store_url, f"UPDATE contact SET created = '{written}' WHERE id = {contact}")
        assert _found(desk, f"created:>={midnight:%Y-%m-%d}") == answer
