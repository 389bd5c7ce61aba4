# SPDX-License-Identifier: MIT
"""A server that neither answers nor goes away: the agent is told in time, and saves once it speaks again."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import text

import contact_desk.store.operations
import contact_desk.store.patience
import contact_desk.store.postgres
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.errors import StoreUnavailable
from tests.journeys.silent_line import SilentLine
from tests.postgres_server import PostgresServer
from tests.store.colleagues import colleague


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


def test_an_edit_whose_answer_is_lost_is_not_made_again_over_what_a_colleague_put_back(
    desk: Desk, line: SilentLine, postgres_store: str
) -> None:
    added = desk.contacts.add(ContactDraft(last_name="Roy", job_title="Editor")).contact
    before = desk.contacts.show(added).draft
    mine, request = before.model_copy(update={"job_title": "Publisher"}), new_uid()
    line.lose_the_answer_to(b"COMMIT", after=b"UPDATE contact")
    with pytest.raises(StoreUnavailable):
        desk.contact_editing.change(added, before, mine, request=request)
    with colleague(postgres_store) as other:
        assert other.contacts.show(added).draft == mine, "it has arrived, although nobody was told"
        other.contact_editing.change(added, mine, before)
    line.speak_again()
    assert desk.contact_editing.change(added, before, mine, request=request).contacts == {added}
    assert desk.contacts.show(added).draft == before


def test_much_to_do_is_no_silence(postgres_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An undo of thousands of cards asks for longer than anybody waits for one answer."""
    monkeypatch.setattr(contact_desk.store.patience, "PATIENCE", 0.5)
    desk = Desk.open(postgres_store, language="en", region="FR")
    added = desk.contacts.add(ContactDraft(last_name="Adeyemi")).contact
    with desk._store.write("undo", source="test") as work:
        for _ in range(4):
            work._connection.execute(text("UPDATE contact SET notes = notes || 'x' FROM pg_sleep(0.3)"))
        work.commit()
    assert desk.contacts.show(added).draft.notes == "xxxx"
    desk.close()


def test_a_lock_that_somebody_holds_is_told_before_the_patience_ends(
    postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert contact_desk.store.operations.LOCK_PATIENCE < contact_desk.store.patience.PATIENCE
    monkeypatch.setattr(contact_desk.store.operations, "LOCK_PATIENCE", 0.5)
    desk = Desk.open(postgres_store, language="en", region="FR")
    with psycopg.connect(postgres_store) as other:
        other.execute("LOCK TABLE contact IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(StoreUnavailable) as refused:
            desk.contacts.add(ContactDraft(last_name="Adeyemi"))
    assert refused.value.code == "store_locked"
    desk.close()
