# SPDX-License-Identifier: MIT
"""`store check` folds every contact anew, and tells which are found or sorted by something else."""

from __future__ import annotations

from contextlib import closing

from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.services.maintenance import check
from tests.store import plain_sql
from tests.store.colleagues import colleague, colleague_url
from tests.store.drafts import EVERYTHING, line, person


def test_what_anybody_writes_into_a_folded_column_is_told_and_what_folding_gives_is_not(
    desk: Desk, store_url: str
) -> None:
    everything = desk.contacts.add(EVERYTHING, create_attributes=True).contact
    with closing(Desk.open(store_url, language="fr", region="DE")) as abroad:
        numbers = (line("phone", "030 901820"), line("phone", "112"), line("chat", "@12"))
        mail = abroad.contacts.add(
            person("Müller", phone="0 30 / 90 18 20", email="m@example.org", interaction_addresses=numbers)
        ).contact
    secret = desk.contacts.add(person("Secret", private=True, organisation="Senate")).contact
    (organisation,) = desk.organisations.find("senate")
    with colleague(store_url) as other:
        renamed = OrganisationDraft(name="Court")
        other.organisation_records.change(organisation.id, OrganisationDraft(name="Senate"), renamed)
    told: list[tuple[int, int]] = []
    assert check(store_url, lambda done, total: told.append((done, total))).problems == ()
    assert told == [(3, 3)]
    as_anybody, kept = colleague_url(store_url), "search_text, sort_key, phone_key"
    for change, column, contact in (
        ("search_text = search_text || ' senator'", "search_text", everything),
        ("search_text = replace(search_text, '901820', '901821')", "search_text", mail),
        ("sort_key = 'a'", "sort_key", everything),
        ("phone_key = '+33467000099'", "phone_key", mail),
    ):
        (before,) = plain_sql.rows(store_url, f"SELECT {kept} FROM contact WHERE id = {contact}")
        plain_sql.execute(as_anybody, f"UPDATE contact SET {change} WHERE id = {contact}")
        told_of = [(each.code, each.detail) for each in check(store_url).problems]
        assert told_of == [("wrongly_folded", f"{contact} ({column})")], change
        values = ", ".join(f"'{value}'" for value in before)
        plain_sql.execute(as_anybody, f"UPDATE contact SET ({kept}) = ({values}) WHERE id = {contact}")
    private = f"UPDATE contact SET search_text = search_text || ' elsewhere' WHERE id = {secret}"
    plain_sql.execute(store_url, private)
    assert [each.detail for each in check(store_url).problems] == [f"{secret} (search_text)"]
