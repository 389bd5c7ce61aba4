# SPDX-License-Identifier: MIT
"""What a search is asked with, as text, as a query and as criteria: by what is hidden, and by what never was."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from contact_desk.domain.contact_criteria import ContactCriteria
from contact_desk.domain.contact_query import read_query
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.query_fields import WHOLE, QueryField
from tests.guard.hidden import ABSENT, NO_PHONE, NO_WORD, PHONE, WORD, Hidden
from tests.guard.pairs import Pair, Rule, same


def texts() -> Rule:
    pairs = [
        Pair(form.format(WORD), form.format(NO_WORD))
        for form in ("{}", "{} last_name", "{}@example.org", "@{}", "notes:{}", "-job:{}")
    ]
    return [*pairs, Pair(PHONE, NO_PHONE), Pair(PHONE[-5:], NO_PHONE[-5:]), *same("", "Œuvres")]


def queries(hidden: Hidden) -> Rule:
    """Each field of the search's own language."""
    day = date(2026, 1, 2)
    by_field = {QueryField.PHONE: (PHONE, NO_PHONE), QueryField.ID: (str(hidden.contact), str(ABSENT))}
    asked = [(field, by_field.get(field, (WORD, NO_WORD))) for field in QueryField]
    pairs = [Pair(*(read_query(f'{field}:"{value}"', day) for value in values)) for field, values in asked]
    whole = [Pair(*(read_query(f"{field}:={word}", day) for word in (WORD, NO_WORD))) for field in WHOLE]
    return [*pairs, *whole]


def keys() -> Rule:
    words = [Pair(form.format(WORD), form.format(NO_WORD)) for form in ("{}@example.org", "@{}", "{}")]
    return [*words, Pair("+33467554141", "+33467554343")]


def criteria() -> Rule:
    asked: list[Pair] = []
    for name in (field.name for field in fields(ContactCriteria) if field.type == "str"):
        hidden, absent = (PHONE, NO_PHONE) if name == "phone" else (WORD, NO_WORD)
        asked.append(Pair(_by(ContactCriteria(), name, hidden), _by(ContactCriteria(), name, absent)))
    return [*asked, *same(ContactCriteria(organisation="Œuvres"), ContactCriteria(owner="owner"))]


def _by(criteria: Any, name: str, text: str) -> Any:
    return replace(criteria, **{name: text})


def organisation_criteria() -> Rule:
    names = [field.name for field in fields(OrganisationCriteria) if field.type == "str"]
    pairs = [
        Pair(_by(OrganisationCriteria(), n, WORD), _by(OrganisationCriteria(), n, NO_WORD)) for n in names
    ]
    return [*pairs, *same(OrganisationCriteria(name="Œuvres"))]
