# SPDX-License-Identifier: MIT
"""Users and their rights, on both engines: each right removed alone refuses its action alone, and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Holder, Right, Source
from contact_desk.domain.contact_criteria import ContactCriteria
from contact_desk.domain.entity_names import EntityName, NamedEntity
from contact_desk.domain.errors import ContactDeskError, NotAllowed, NotFound
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.domain.people import EVERYBODY, Grantee, NewPerson, RoleKind
from tests.services.rights import ALL_BUT_ADMINISTRATOR, THEM, colleague_with_rights
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person

Act = Callable[[Desk, int, int], object]
Try = Callable[[], object]


def _modify(desk: Desk, contact: int, _organisation: int) -> object:
    seen = desk.contacts.show(contact).draft
    other = "Mme" if seen.notes == "M." else "M."
    return desk.contact_editing.change(contact, seen, seen.model_copy(update={"notes": other}))


def _private(desk: Desk, _contact: int, _organisation: int) -> object:
    return desk.contacts.add(person("Hidden").model_copy(update={"private": True}))


def _rename(desk: Desk, _contact: int, _organisation: int) -> object:
    word = "Client" if not desk.entity_names.load() else ""
    return desk.entity_names.save([EntityName(NamedEntity.CONTACT, "en", word, f"{word}s" if word else "")])


ACTIONS: dict[Right, Act] = {
    Right.ADD_INDIVIDUALS: lambda desk, _contact, _organisation: desk.contacts.add(person("New")),
    Right.MODIFY_INDIVIDUALS: _modify,
    Right.HAVE_PRIVATE_CONTACTS: _private,
    Right.ADD_ORGANISATIONS: lambda desk, contact, _organisation: desk.organisation_records.add(
        OrganisationDraft(name=f"New {desk.contacts.show(contact).version} {len(desk.history.recent())}")
    ),
    Right.MODIFY_ORGANISATIONS: lambda desk, _contact, organisation: desk.organisation_activity.deactivate(
        organisation
    ),
    Right.MANAGE_LISTS: _rename,
    Right.MANAGE_USERS: lambda desk, _contact, _organisation: desk.roles.add(
        f"Role {len(desk.access.people().roles)}"
    ),
}

# For each right an action that goes by another one.
UNTOUCHED = dict(zip(ACTIONS, [*list(ACTIONS)[3:], *list(ACTIONS)[:3]], strict=True))


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague_with_rights(desk) as opened:
        yield opened


def test_each_right_removed_alone_refuses_its_action_alone_and_writes_nothing(
    desk: Desk, other: Desk
) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    organisation = desk.organisation_records.add(OrganisationDraft(name="Acme")).id
    for right, act in ACTIONS.items():
        desk.access.change_rights(THEM, revoked=[right])
        before = plain_sql.counts(desk.store_url)
        with pytest.raises(NotAllowed) as refusal:
            act(other, contact, organisation)
        assert plain_sql.counts(desk.store_url) == before
        told = refusal.value.parameters
        assert (refusal.value.code, told["right"], told["login"]) == ("right_missing", right.value, COLLEAGUE)
        assert told["administrator"] == desk.user.login
        ACTIONS[UNTOUCHED[right]](other, contact, organisation)
        desk.organisation_activity.reactivate(organisation)
        desk.access.change_rights(THEM, granted=[right])
        act(other, contact, organisation)
        desk.organisation_activity.reactivate(organisation)


def test_without_its_right_nobody_elses_operations_are_listed(desk: Desk, other: Desk) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    mine = other.contacts.add(person("Own")).operation
    assert desk.user.login in {each.actor for each in other.history.recent()}
    desk.access.change_rights(THEM, revoked=[Right.VIEW_USER_HISTORY])
    assert [each.id for each in other.history.recent()] == [mine]
    assert [each.actor for each in other.history.of_contact(contact)] == [desk.user.login]


def test_a_licence_taken_away_while_somebody_works_ends_their_work(desk: Desk, other: Desk) -> None:
    other.contacts.add(person("Before"))
    tried: tuple[Try, ...] = (
        lambda: other.contacts.find("before", page=2),
        lambda: other.contacts.add(person("After")),
    )
    kept_out: dict[str, tuple[Try, Try]] = {
        "licence_missing": (
            lambda: desk.access.set_licensed(COLLEAGUE, False),
            lambda: desk.access.set_licensed(COLLEAGUE, True),
        ),
        "user_disabled": (
            lambda: desk.access.set_disabled(COLLEAGUE, True),
            lambda: desk.access.set_disabled(COLLEAGUE, False),
        ),
    }
    for code, (refuse, allow) in kept_out.items():
        refuse()
        before = plain_sql.counts(desk.store_url)
        for act in tried:
            with pytest.raises(NotAllowed) as refusal:
                act()
            assert (refusal.value.code, refusal.value.parameters["administrator"]) == (code, desk.user.login)
        assert plain_sql.counts(desk.store_url) == before
        allow()
        assert other.contacts.find("before", page=2).total == 1


def test_no_more_licences_are_given_than_are_held(desk: Desk, other: Desk) -> None:
    desk.access.hold_licences(2)
    acts: tuple[Try, ...] = (
        lambda: desk.access.add_user(NewPerson("one_too_many")),
        lambda: desk.access.hold_licences(1),
    )
    for act in acts:
        with pytest.raises(ContactDeskError) as refusal:
            act()
        assert refusal.value.code == "licences_taken"
    assert [each.login for each in desk.access.people().users] == sorted([COLLEAGUE, desk.user.login])
    desk.access.set_licensed(COLLEAGUE, False)
    assert desk.access.add_user(NewPerson("third")).id
    with pytest.raises(ContactDeskError) as refusal:
        desk.access.set_licensed(COLLEAGUE, True)
    assert refusal.value.parameters == {"held": 2, "taken": 2}
    with pytest.raises(NotAllowed):
        other.access.hold_licences(5)


def test_nobody_hands_out_what_they_have_not_got(desk: Desk, other: Desk) -> None:
    desk.access.change_rights(THEM, revoked=[Right.EXPORT])
    desk.roles.add("Exporters", rights=[Right.EXPORT])
    me = desk.user.login
    acts: tuple[Try, ...] = (
        lambda: other.access.change_rights(THEM, granted=[Right.ADMINISTRATOR]),
        lambda: other.access.change_rights(THEM, granted=[Right.EXPORT]),
        lambda: other.access.change_rights(EVERYBODY, granted=[Right.ADMINISTRATOR]),
        lambda: other.roles.set_members("exporters", added=[COLLEAGUE]),
    )
    for act in acts:
        before = plain_sql.counts(desk.store_url)
        with pytest.raises(NotAllowed) as refusal:
            act()
        assert refusal.value.parameters["right"] == Right.ADMINISTRATOR
        assert plain_sql.counts(desk.store_url) == before
    with pytest.raises(NotAllowed):
        take_the_row_of(other, me)
    other.access.change_rights(EVERYBODY, granted=[Right.MANAGE_LISTS])


def take_the_row_of(other: Desk, administrator: str) -> None:
    """Somebody who manages users gives the administrator's row a login of their own."""
    with other._store.write("sql", source="sql") as work:
        work.people.change(work.people.require(administrator), {"login": "puppet"})
        work.commit()


def test_the_last_administrator_stays_one(desk: Desk, other: Desk) -> None:
    me = desk.user.login
    mine = Grantee(Holder.USER, me)
    acts: tuple[Try, ...] = (
        lambda: desk.access.set_disabled(me, True),
        lambda: desk.access.set_licensed(me, False),
        lambda: desk.access.change_rights(mine, revoked=[Right.ADMINISTRATOR]),
    )
    for act in acts:
        with pytest.raises(ContactDeskError) as refusal:
            act()
        assert refusal.value.code == "last_administrator"
    # Nor does anybody who manages users take from an administrator what they have not got.
    with pytest.raises(NotAllowed) as not_allowed:
        other.access.set_disabled(me, True)
    assert not_allowed.value.parameters["right"] == Right.ADMINISTRATOR
    desk.roles.add("Heads", RoleKind.WORKGROUP, [Right.ADMINISTRATOR])
    desk.roles.set_members("heads", added=[COLLEAGUE])
    # With another administrator there, it is for that one to shut them out.
    theirs: tuple[Try, ...] = (
        lambda: other.access.set_disabled(COLLEAGUE, True),
        lambda: other.access.set_licensed(COLLEAGUE, False),
    )
    for act in (*acts[:2], *theirs):
        with pytest.raises(ContactDeskError) as refusal:
            act()
        assert refusal.value.code == "own_access"
    given = desk.access.change_rights(mine, revoked=[Right.ADMINISTRATOR])
    assert given.access
    with pytest.raises(ContactDeskError) as refusal:
        other.roles.delete("Heads")
    assert refusal.value.code == "last_administrator"
    undone = other.history.undo(given.operation or 0)
    assert undone.changes.access
    assert desk.access.standing().has(Right.MANAGE_LISTS)


def test_why_somebody_may_or_may_not_is_told_by_the_check_itself(desk: Desk, other: Desk) -> None:
    others, own = desk.contacts.add(person("Roy")).contact, other.contacts.add(person("Own")).contact
    desk.access.change_rights(THEM, revoked=[Right.MODIFY_INDIVIDUALS])
    refused = other.access.why_not(Right.MODIFY_INDIVIDUALS, others)
    assert (refused.refusal, refused.standing.administrators) == ("right_missing", (desk.user.login,))
    allowed = other.access.why_not(Right.MODIFY_INDIVIDUALS, own)
    assert (allowed.refusal, allowed.as_owner) == ("", True)
    _modify(other, own, 0)
    desk.roles.add("Editors", rights=[Right.MODIFY_INDIVIDUALS])
    desk.roles.set_members("Editors", added=[COLLEAGUE])
    by_role = desk.access.why_not(Right.MODIFY_INDIVIDUALS, others, login=COLLEAGUE)
    assert (by_role.refusal, by_role.standing.sources[Right.MODIFY_INDIVIDUALS]) == (
        "",
        (Source(Holder.ROLE, "Editors"),),
    )
    _modify(other, others, 0)
    (them,) = [each for each in desk.access.people().users if each.login == COLLEAGUE]
    assert them.roles == ("Editors",)
    assert them.rights == ALL_BUT_ADMINISTRATOR - {Right.MODIFY_INDIVIDUALS}


def test_an_administrator_finds_private_contacts_by_their_owner_and_nobody_else_does(
    desk: Desk, other: Desk
) -> None:
    hidden = other.contacts.add(person("Hidden").model_copy(update={"private": True})).contact
    desk.contacts.add(person("Roy"))
    for found in (
        desk.contacts.find(owner=COLLEAGUE),
        desk.contacts.find("hidden", owner=COLLEAGUE),
        desk.contacts.search(ContactCriteria(owner=COLLEAGUE)),
    ):
        assert [row.id for row in found.rows] == [hidden]
    assert desk.contacts.find("hidden").total == 0
    assert desk.contacts.show(hidden, owner=COLLEAGUE).draft == other.contacts.show(hidden).draft
    with pytest.raises(NotFound):
        desk.contacts.show(hidden)
    own = desk.contacts.add(person("Own").model_copy(update={"private": True})).contact
    for asked in (
        lambda: other.contacts.find(owner=desk.user.login),
        lambda: other.contacts.show(own, owner=desk.user.login),
    ):
        with pytest.raises(NotAllowed) as refusal:
            asked()
        assert refusal.value.parameters["right"] == Right.ADMINISTRATOR


def test_whoever_sets_up_the_first_user_of_a_file_administers_it(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    with pytest.raises(ContactDeskError) as refusal:
        desk.access.change_rights(EVERYBODY, granted=[Right.EXPORT])
    assert refusal.value.code == "no_users_yet"
    added = desk.access.add_user(NewPerson(" marie ", name="Marie Roy", email="marie@example.org"))
    assert added.administrator == desk.user.login
    people = desk.access.people()
    assert [(each.login, each.name) for each in people.users] == [
        ("marie", "Marie Roy"),
        (desk.user.login, ""),
    ]
    assert desk.access.standing().has(Right.MANAGE_USERS)
    assert Right.ADD_INDIVIDUALS in people.everybody
    with pytest.raises(ContactDeskError) as refusal:
        desk.access.add_user(NewPerson("marie"))
    assert refusal.value.code == "user_exists"
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(added.changes.operation or 0)
    assert refusal.value.code == "undo_of_all_users"
    with colleague(sqlite_store) as stranger, pytest.raises(NotAllowed) as stopped:
        stranger.contacts.find("roy")
    assert stopped.value.code == "user_unknown"
    desk.close()


def test_a_card_is_a_public_contact(desk: Desk, other: Desk) -> None:
    hidden = desk.contacts.add(person("Hidden").model_copy(update={"private": True})).contact
    public = desk.contacts.add(person("Roy")).contact
    with pytest.raises(ContactDeskError) as refusal:
        desk.access.set_card(COLLEAGUE, hidden)
    assert refusal.value.code == "card_private"
    changes = desk.access.set_card(COLLEAGUE, public)
    assert other.access.standing().card == public
    desk.history.undo(changes.operation or 0)
    assert other.access.standing().card is None
