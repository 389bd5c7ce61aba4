# SPDX-License-Identifier: MIT
"""A server that neither answers nor goes away: the agent is told in time, and saves once it speaks again."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

import contact_desk.store.patience
import contact_desk.store.postgres
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import StoreUnavailable
from tests.journeys.silent_line import SilentLine
from tests.postgres_server import PostgresServer


@pytest.fixture
def line(postgres_server: PostgresServer) -> Iterator[SilentLine]:
    line = SilentLine(postgres_server.port)
    yield line
    line.close()


@pytest.fixture
def desk(
    postgres_server: PostgresServer, postgres_store: str, line: SilentLine, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setattr(contact_desk.store.patience, "PATIENCE", 1.0)
    monkeypatch.setattr(contact_desk.store.postgres, "CONNECT_TIMEOUT", 2)
    url = postgres_store.replace(f":{postgres_server.port}/", f":{line.port}/")
    opened = Desk.open(url, language="en", region="FR")
    yield opened
    line.speak_again()
    opened.close()


def test_a_question_on_a_silent_line_ends_as_well(desk: Desk, line: SilentLine) -> None:
    desk.vocabulary.load()
    line.fall_silent()
    with pytest.raises(StoreUnavailable):
        desk.contacts.find("adeyemi")


def test_a_lock_that_somebody_holds_is_told_before_the_patience_ends(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    with psycopg.connect(postgres_store) as other:
        other.execute("LOCK TABLE contact IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(StoreUnavailable) as refused:
            desk.contacts.add(ContactDraft(last_name="Adeyemi"))
    assert refused.value.code == "store_locked"
    desk.close()
