# SPDX-License-Identifier: MIT
"""A desk whose own checks are cut out: the store refuses all the same what its user may not see or do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from sqlalchemy.exc import DBAPIError

from contact_desk.desk import Desk
from contact_desk.domain.access import Holder, Right, Source, Standing
from contact_desk.domain.errors import NotAllowed, NotFound
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.domain.resolution import Outcome
from contact_desk.store.repositories.access import AccessRepository
from contact_desk.store.unit_of_work import UnitOfWork
from tests.services.rights import THEM, colleague_with_rights
from tests.services.test_access import ACTIONS
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person

NUMBER = "+33467000010"
ALL = {right: (Source(Holder.USER),) for right in Right}


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    """A colleague's desk with every right but the administrator's."""
    with colleague_with_rights(desk) as opened:
        yield opened


def tamper(patch: pytest.MonkeyPatch) -> None:
    """Every desk of this process takes its user for an administrator, and asks for no right."""
    patch.setattr(UnitOfWork, "require", lambda _work, _right: None)
    patch.setattr(AccessRepository, "standing", lambda _access, login: Standing(login, sources=ALL))


def refused_by_the_store(fault: BaseException | None) -> bool:
    """Whether an error of the engine itself is at the bottom of it."""
    while fault is not None and not isinstance(fault, DBAPIError):
        fault = fault.__cause__
    return fault is not None


def test_each_right_is_checked_by_the_store_itself(
    desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    organisation = desk.organisation_records.add(OrganisationDraft(name="Acme")).id
    for right, act in ACTIONS.items():
        desk.access.change_rights(THEM, revoked=[right])
        before = plain_sql.counts(desk.store_url)
        with monkeypatch.context() as patch:
            tamper(patch)
            with pytest.raises(NotAllowed) as refusal:
                act(other, contact, organisation)
        assert (refusal.value.code, refusal.value.parameters["right"]) == ("right_missing", right.value)
        assert refused_by_the_store(refusal.value)
        assert plain_sql.counts(desk.store_url) == before
        desk.access.change_rights(THEM, granted=[right])


def test_a_desk_that_gives_itself_out_for_the_administrators_finds_none_of_their_private_contacts(
    postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        closing(Desk.open(postgres_store, language="en", region="FR")) as desk,
        colleague_with_rights(desk) as other,
    ):
        hidden = desk.contacts.add(person("Hidden", phone=NUMBER, private=True)).contact
        draft = desk.contacts.show(hidden).draft
        tamper(monkeypatch)
        assert other.contacts.find("hidden", owner=desk.user.login).total == 0
        other._store.user = desk.user
        assert other.contacts.find("hidden").total == 0
        assert other.resolution.resolve(NUMBER).outcome is Outcome.UNKNOWN
        assert other.contacts.lookalikes(draft) == ()
        asked: tuple[Callable[[], object], ...] = (
            lambda: other.contacts.show(hidden),
            lambda: other.contact_editing.change(hidden, draft, draft.model_copy(update={"notes": "x"})),
            lambda: other.history.of_contact(hidden),
        )
        for ask in asked:
            with pytest.raises(NotFound):
                ask()
        before = plain_sql.counts(postgres_store)
        with pytest.raises(NotAllowed) as refusal:
            other.contacts.add(person("In their name"))
        assert refusal.value.parameters["right"] == Right.ADMINISTRATOR
        desk.access.set_licensed(COLLEAGUE, False)
        with pytest.raises(NotAllowed) as refusal:
            other.contacts.find("roy")
        assert (refusal.value.code, refusal.value.parameters["administrator"]) == (
            "licence_missing",
            desk.user.login,
        )
        assert plain_sql.counts(postgres_store)["contact"] == before["contact"]
