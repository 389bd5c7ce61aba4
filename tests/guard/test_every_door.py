# SPDX-License-Identifier: MIT
"""A private contact full of one word is met by somebody else through no door of the program (row N19).

The doors are found by looking at the program; a new parameter fails here until `questions` says how it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, Engine, event

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.organisation_draft import OrganisationDraft
from tests.cli.conftest import Program, program
from tests.guard.commands import questions
from tests.guard.doors import (
    WRONGLY,
    ask,
    doors_of_repositories,
    doors_of_services,
    doors_on_disk,
    giving_away,
    lasting,
    plain,
    unlike,
)
from tests.guard.hidden import (
    ABSENT,
    PHONE,
    UID,
    WORD,
    Hidden,
    Public,
    hide,
    make_public,
    rows_of,
    secret_draft,
)
from tests.guard.questions import rules
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague

__all__ = ["program"]

NOTHING = Hidden(ABSENT, ABSENT, ABSENT, ABSENT)
WRONG_USE = 2
# Where the owner meets the word, so that the others' not meeting it says something.
MET_BY_THE_OWNER = frozenset(
    [
        "Contacts.show",
        "Contacts.find",
        "Contacts.search",
        "Contacts.names",
        "Resolutions.resolve",
        "History.past_of_contact",
        "Affiliations.of_organisation",
        "Upcoming.of_the_next",
        "Organisations.departments",
    ]
)


class Scene(NamedTuple):
    owner: Desk
    other: Desk
    public: Public


@pytest.fixture
def scene(desk: Desk) -> Iterator[Scene]:
    public = make_public(desk)
    with colleague(desk.store_url) as other:
        yield Scene(desk, other, public)


def test_no_door_of_the_program_tells_of_it(scene: Scene, tmp_path: Path) -> None:
    lists = scene.other.vocabulary.load(fresh=True)
    doors = list(doors_of_services(scene.other))
    if scene.other.engine == "sqlite":
        # Where nothing else guards. On a server the services show that the repositories' statements are let through.
        doors += doors_of_repositories(scene.other, lists)
    on_disk = doors_on_disk(scene.other, tmp_path / "before", ABSENT)
    with nothing_kept(scene.owner, NOTHING):
        before = ask([*doors, *on_disk], rules(NOTHING, scene.public, lists), NOTHING, by_hidden=False)
    hidden = hide(scene.owner, scene.public)
    known = rules(hidden, scene.public, lists)
    on_disk = doors_on_disk(scene.other, tmp_path / "asked", hidden.contact)
    with nothing_kept(scene.owner, hidden) as touched:
        asked = ask([*doors, *on_disk], known, hidden, by_hidden=True)
    own = [door for door in doors_of_services(scene.owner) if door.name in MET_BY_THE_OWNER]
    met = ask(own, known, hidden, by_hidden=True)
    wrongly = [f"{name}: {told}" for name, told in asked.items() if told.startswith(WRONGLY)]
    faults = [*wrongly, *giving_away(asked, hidden), *unlike(before, asked)]
    assert not faults, "\n".join(faults)
    assert not touched
    assert {told.split(" ")[0] for told in giving_away(met, hidden)} >= MET_BY_THE_OWNER


@contextmanager
def nothing_kept(owner: Desk, hidden: Hidden) -> Iterator[list[str]]:
    """Let nothing be kept that is committed meanwhile, and gather what became of the hidden rows just before."""
    touched: list[str] = []
    whole = "".join(str(plain_sql.rows(owner.store_url, query)) for query in rows_of(hidden.contact))
    function = "hidden_rows"
    if owner.engine == "postgresql":
        plain_sql.execute(owner.store_url, function_of_rows(function, hidden))
        whole = str(plain_sql.value(owner.store_url, f"SELECT {function}()"))

    def roll_back(connection: Connection) -> None:
        driver: Any = connection.connection.dbapi_connection
        if owner.engine == "postgresql":
            now = str(driver.execute(f"SELECT {function}()").fetchone()[0])
        else:
            now = "".join(str(driver.execute(query).fetchall()) for query in rows_of(hidden.contact))
        if now != whole:
            touched.append(f"{whole} BECAME {now}")
        driver.rollback()

    event.listen(Engine, "commit", roll_back)
    try:
        yield touched
    finally:
        event.remove(Engine, "commit", roll_back)


def function_of_rows(name: str, hidden: Hidden) -> str:
    """SQL of a function that tells whoever asks all rows of the hidden contact, as they are in the transaction."""
    rows = " UNION ALL ".join(
        f"SELECT row::text AS told FROM ({query}) row" for query in rows_of(hidden.contact)
    )
    body = f"SELECT coalesce(string_agg(told, ' ' ORDER BY told), '') FROM ({rows}) AS them"
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$ {body} $$"


def test_what_hangs_on_an_operation_unseen_keeps_it_and_tells_of_nobody(scene: Scene) -> None:
    alone = scene.owner.organisation_records.add(OrganisationDraft(name="Alone"))
    draft = secret_draft(UID, WORD, PHONE).model_copy(update={"organisation": "Alone", "location": ""})
    hidden = scene.owner.contacts.add(draft).contact
    with pytest.raises(ContactDeskError) as refusal:
        scene.other.history.undo(alone.changes.operation or 0)
    assert (refusal.value.code, refusal.value.parameters) == ("undo_reference_gone", {})
    assert scene.owner.contacts.show(hidden).draft.organisation == "Alone"


def test_one_shown_to_a_colleague_is_seen_and_changed_as_far_as_that_says(scene: Scene) -> None:
    contact = hide(scene.owner, scene.public).contact
    with pytest.raises(NotFound):
        scene.other.contacts.show(contact)
    for may_edit in (False, True):
        scene.owner.sharing.share(contact, COLLEAGUE, may_edit=may_edit)
        seen = scene.other.contacts.show(contact).draft
        with nullcontext() if may_edit else pytest.raises(ContactDeskError):
            scene.other.contact_editing.change(contact, seen, seen.model_copy(update={"notes": "Seen"}))
        assert (scene.owner.contacts.show(contact).draft.notes == "Seen") is may_edit
    assert [share.login for share in scene.other.sharing.shares(contact)] == [COLLEAGUE]


def test_no_command_tells_of_it(sqlite_store: str, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a file, where nothing but the program guards; on a server the same commands ask the same services."""
    with closing(Desk.open(sqlite_store, language="en", region="FR")) as owner:
        public = make_public(owner)
        hidden = hide(owner, public)
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        before = ("--store", sqlite_store, "--region", "FR", "--json")
        draft = secret_draft("", WORD, PHONE, public.contact)
        with nothing_kept(owner, hidden) as touched:
            for question in questions(hidden, draft):
                answers = []
                for asked, stdin in zip((question.hidden, question.absent), question.stdin, strict=True):
                    ran = program(*before, *asked, stdin=stdin)
                    answers.append(plain(f"{ran.exit_code} {ran.out}", (asked, stdin), hidden))
                    assert ran.exit_code != WRONG_USE, (asked, ran.err)
                    if question.hidden == question.absent and not stdin:
                        break
                assert WORD not in answers[0].lower(), question
                assert str(hidden.contact) not in answers[0], question
                assert lasting(answers[0]) == lasting(answers[-1]), question
        assert not touched
