# SPDX-License-Identifier: MIT
"""An unfinished draft goes from one colleague to another through the store (row N23)."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.organisation_draft import OrganisationDraft
from tests.services.handing import colleague_elsewhere, leave_waiting, names
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    with colleague_elsewhere(desk.store_url, tmp_path / "colleague") as opened:
        yield opened


def refusal(desk: Desk, uid: str, recipient: str) -> str:
    with pytest.raises(ContactDeskError) as refused:
        desk.handed_drafts.hand_waiting(uid, recipient)
    assert len(desk.drafts.waiting()) == 1
    assert desk.handed_drafts.look().outgoing == ()
    return refused.value.code


def test_a_draft_leaves_its_sender_and_waits_for_the_recipient_as_it_was(desk: Desk, other: Desk) -> None:
    uid = leave_waiting(desk)
    (before,) = desk.drafts.waiting()
    handed = desk.handed_drafts.hand_waiting(uid, f" {COLLEAGUE} ")
    assert desk.drafts.waiting() == ()
    (sent,) = desk.handed_drafts.look().outgoing
    (received,) = other.handed_drafts.look().incoming
    assert sent == received
    assert (sent.id, sent.sender, sent.recipient) == (handed, desk.user.login, COLLEAGUE)
    assert received.kept == before.model_copy(update={"store_url": ""})


def test_what_is_taken_over_lies_on_the_recipients_disk_alone(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    taken = other.handed_drafts.take(handed)
    (waiting,) = other.drafts.waiting()
    assert (waiting.draft, waiting.page, waiting.visited) == (taken.draft, "businessPage", taken.visited)
    (file,) = (tmp_path / "colleague").rglob("*.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert desk.handed_drafts.look().outgoing == other.handed_drafts.look().incoming == ()
    assert plain_sql.value(desk.store_url, "SELECT count(*) FROM handed_draft") == 0


def test_the_sender_can_take_it_back_until_it_is_taken_over(desk: Desk, other: Desk) -> None:
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    desk.handed_drafts.take(handed)
    assert names(desk.drafts.waiting()) == ["Adeyemi"]
    assert other.handed_drafts.look().incoming == ()
    with pytest.raises(ContactDeskError) as late:
        other.handed_drafts.take(handed)
    assert late.value.code == "handed_draft_gone"
    assert other.drafts.waiting() == ()


def test_a_draft_that_is_not_wanted_goes_back_to_its_sender(desk: Desk, other: Desk) -> None:
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    other.handed_drafts.give_back(handed)
    assert other.drafts.waiting() == ()
    assert other.handed_drafts.look().incoming == ()
    (returned,) = desk.handed_drafts.look().incoming
    assert (returned.sender, returned.is_given_back) == (COLLEAGUE, True)
    desk.handed_drafts.take(returned.id)
    assert names(desk.drafts.waiting()) == ["Adeyemi"]


def test_nobody_else_sees_it_or_takes_it(desk: Desk, other: Desk) -> None:
    plain_sql.execute(
        desk.store_url,
        "INSERT INTO handed_draft (uid, recipient, sender, at, body)"
        " VALUES ('x', 'somebody', 'else', '2026-03-12 10:42:00', '{}')",
    )
    number = plain_sql.value(desk.store_url, "SELECT id FROM handed_draft")
    for each in (desk, other):
        assert each.handed_drafts.look().incoming == each.handed_drafts.look().outgoing == ()
        with pytest.raises(ContactDeskError, match="handed_draft_gone"):
            each.handed_drafts.take(number)
        with pytest.raises(ContactDeskError, match="handed_draft_gone"):
            each.handed_drafts.give_back(number)


def test_it_is_handed_to_somebody_and_never_to_oneself(desk: Desk) -> None:
    uid = leave_waiting(desk)
    assert refusal(desk, uid, "  ") == "recipient_missing"
    assert refusal(desk, uid, desk.user.login) == "recipient_oneself"


def test_a_name_that_nobody_has_is_refused_where_the_store_knows_its_users(desk: Desk, other: Desk) -> None:
    uid = leave_waiting(desk)
    everybody = desk.handed_drafts.recipients()
    if desk.engine == "postgresql":
        assert (everybody.names, everybody.is_complete) == ((COLLEAGUE,), True)
        assert refusal(desk, uid, "nobody-of-this-name") == "recipient_unknown"
    else:
        assert not everybody.is_complete
        desk.handed_drafts.hand_waiting(uid, "nobody-of-this-name")
        assert names(desk.drafts.waiting()) == []


def test_a_role_that_may_not_save_contacts_is_not_offered(desk: Desk, other: Desk) -> None:
    if desk.engine == "postgresql":
        plain_sql.execute(desk.store_url, "DELETE FROM granted_right WHERE right_name = 'add_individuals'")
    assert COLLEAGUE not in desk.handed_drafts.recipients().names


def test_whoever_has_changed_something_public_is_offered_on_a_file(sqlite_store: str, tmp_path: Path) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    with colleague_elsewhere(sqlite_store, tmp_path / "colleague") as other:
        other.contacts.add(person("Secret", private=True))
        assert desk.handed_drafts.recipients().names == ()
        other.contacts.add(person("Public"))
        assert desk.handed_drafts.recipients().names == (COLLEAGUE,)
    desk.close()


def test_a_draft_in_a_draft_goes_with_it(desk: Desk, other: Desk) -> None:
    nested = WizardState(draft=OrganisationDraft(uid=new_uid(), name="Clinique"), page="namePage")
    state = WizardState(
        draft=ContactDraft(uid=new_uid(), last_name="Roy"), page="organisationPage", nested=nested
    )
    desk.handed_drafts.hand(state, COLLEAGUE)
    (received,) = other.handed_drafts.look().incoming
    assert received.kept is not None
    assert received.kept.nested == nested


def test_an_edit_is_handed_to_whoever_may_know_of_the_contact(desk: Desk, other: Desk) -> None:
    public = desk.contacts.add(person("Public")).contact
    secret = desk.contacts.add(person("Secret", private=True)).contact
    for contact, works in ((public, True), (secret, False)):
        draft = desk.contacts.show(contact).draft.model_copy(update={"uid": new_uid()})
        state = WizardState(draft=draft, page="namePage", record=contact, original=draft)
        if works:
            desk.handed_drafts.hand(state, COLLEAGUE)
        else:
            with pytest.raises(ContactDeskError, match="draft_of_private_contact"):
                desk.handed_drafts.hand(state, COLLEAGUE)
    (received,) = other.handed_drafts.look().incoming
    assert received.kept is not None
    assert received.kept.record == public


def test_no_number_of_a_private_contact_goes_with_a_draft(desk: Desk, other: Desk) -> None:
    public = desk.contacts.add(person("Public")).contact
    secret = desk.contacts.add(person("Secret", private=True)).contact
    draft = ContactDraft(uid=new_uid(), kind="group", last_name="Team", members=(secret, public))
    desk.handed_drafts.hand(WizardState(draft=draft, page="namePage", apart=(public, secret)), COLLEAGUE)
    (received,) = other.handed_drafts.look().incoming
    assert received.kept is not None
    assert received.kept.apart == (public,)
    assert received.kept.draft == draft.model_copy(update={"members": (public,)})


@pytest.mark.parametrize("body", ['{"kept": "{}"}', '{"kept": 3}', "{}", '{"kept": "{\\"draft\\": [}"}'])
def test_a_draft_that_cannot_be_read_stays_in_the_store(desk: Desk, other: Desk, body: str) -> None:
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    plain_sql.execute(desk.store_url, f"UPDATE handed_draft SET body = '{body}'")
    assert other.handed_drafts.look().incoming[0].kept is None
    with pytest.raises(ContactDeskError, match="handed_draft_unreadable"):
        other.handed_drafts.take(handed)
    assert len(other.handed_drafts.look().incoming) == 1
    assert other.drafts.waiting() == ()


def test_handing_over_leaves_nothing_in_the_journal(desk: Desk, other: Desk) -> None:
    counts = plain_sql.counts(desk.store_url)
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    other.handed_drafts.take(handed)
    assert plain_sql.counts(desk.store_url) == counts


def test_a_draft_that_a_window_has_open_is_not_handed_over(desk: Desk, other: Desk) -> None:
    uid = leave_waiting(desk)
    assert desk.drafts.take(uid) is not None
    with pytest.raises(ContactDeskError, match="draft_not_waiting"):
        desk.handed_drafts.hand_waiting(uid, COLLEAGUE)
    assert other.handed_drafts.look().incoming == ()


def test_a_disk_that_refuses_leaves_the_draft_in_the_store(desk: Desk, other: Desk, tmp_path: Path) -> None:
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    folder = tmp_path / "colleague" / "contact-desk" / "drafts"
    folder.rmdir()
    folder.write_text("")
    with pytest.raises(ContactDeskError, match="draft_not_kept"):
        other.handed_drafts.take(handed)
    folder.unlink()
    folder.mkdir()
    assert len(other.handed_drafts.look().incoming) == 1
    other.handed_drafts.take(handed)
    assert names(other.drafts.waiting()) == ["Adeyemi"]
