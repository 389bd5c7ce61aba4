# SPDX-License-Identifier: MIT
"""The queue of what was saved while the server was away: sent in order, never twice, and nothing of it is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.errors import Refused, StoreUnavailable
from contact_desk.domain.kept_draft import KeptDraft, WizardState
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft, RecordDraft
from contact_desk.domain.queued_save import Queued, Sent
from contact_desk.domain.save_request import SaveRequest
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.store.together import at_once


@pytest.fixture
def desk(postgres_store: str) -> Iterator[Desk]:
    opened = Desk.open(postgres_store, language="en", region="FR")
    yield opened
    opened.close()


def put(
    desk: Desk,
    draft: RecordDraft,
    *,
    record: int = 0,
    original: RecordDraft | None = None,
    request: str = "",
) -> Queued:
    kept = draft.model_copy(update={"uid": draft.uid or new_uid()})
    state = WizardState(draft=kept, page="summaryPage", record=record, original=original)
    return desk.queued_saves.put(state, SaveRequest(uid=request))


def edit(desk: Desk, contact: int, *, request: str = "", **update: object) -> ContactDraft:
    """Queue an edit of the contact as it is now; gives how it was."""
    before = desk.contacts.show(contact).draft
    mine = before.model_copy(update={**update, "uid": ""})
    put(desk, mine, record=contact, original=before, request=request)
    return before


def names(sent: Sent) -> list[str]:
    return [name.last_name or name.organisation for name in sent.saved]


def only(drafts: tuple[KeptDraft, ...]) -> KeptDraft:
    (kept,) = drafts
    return kept


def test_what_waits_is_sent_in_order_an_organisation_before_its_contact(desk: Desk) -> None:
    put(desk, OrganisationDraft(name="Clinique", notes="Rue du Lac"))
    put(desk, LocationDraft(name="Accueil", organisation="Clinique"))
    put(desk, ContactDraft(last_name="Adeyemi", organisation="clinique", location="Accueil"))
    put(desk, ContactDraft(last_name="Bergeron"))
    sent = desk.sending.send_all()
    assert names(sent) == ["Clinique", "Accueil", "Adeyemi", "Bergeron"]
    assert (sent.refused, sent.left, sent.error, desk.queued_saves.waiting()) == ((), 0, None, ())
    ids = [contact.id for contact in desk.contacts.find("").rows]
    assert ids == sorted(sent.changes.contacts)
    assert desk.contacts.show(ids[0]).draft.location == "Accueil"
    organisation = desk.organisations.named("Clinique")
    assert organisation is not None
    assert desk.organisation_records.show(organisation.id).draft.notes == "Rue du Lac"


def test_what_has_arrived_without_its_answer_is_not_made_again(desk: Desk) -> None:
    roy = desk.contacts.add(person("Roy", job_title="Editor", organisation="Acme")).contact
    added = ContactDraft(uid=new_uid(), last_name="Adeyemi", language="en")
    desk.contacts.add(added)
    put(desk, added)
    before = edit(desk, roy, last_name="Roy-Martin", organisation="Clinique")
    mine = before.model_copy(update={"last_name": "Roy-Martin", "organisation": "Clinique"})
    desk.contact_editing.change(roy, before, mine)
    version, history = desk.contacts.show(roy).version, desk.history.of_contact(roy)
    assert len(desk.sending.send_all().saved) == 2
    assert desk.contacts.find("").total == 2
    assert (desk.contacts.show(roy).version, desk.history.of_contact(roy)) == (version, history)


def test_an_edit_that_arrived_unanswered_and_was_put_back_since_is_not_made_again(desk: Desk) -> None:
    roy = desk.contacts.add(person("Roy", job_title="Editor")).contact
    request = new_uid()
    before = edit(desk, roy, request=request, job_title="Publisher")
    mine = before.model_copy(update={"job_title": "Publisher"})
    made = desk.contact_editing.change(roy, before, mine, request=request)
    desk.contact_editing.change(roy, mine, before)
    assert names(desk.sending.send_all()) == ["Roy"]
    assert desk.contacts.show(roy).draft.job_title == "Editor"
    assert desk.contact_editing.change(roy, before, mine, request=request) == made
    assert len(desk.history.of_contact(roy)) == 3


def test_one_file_that_two_processes_send_at_once_is_made_once(
    desk: Desk, postgres_store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roy = desk.contacts.add(person("Roy", notes="")).contact
    edit(desk, roy, request=new_uid(), notes="Called at noon")
    put(desk, OrganisationDraft(name="Clinique"), request=new_uid())
    put(desk, ContactDraft(last_name="Adeyemi"), request=new_uid())
    copied = tmp_path / "copied"
    shutil.copytree(paths.drafts_folder(), copied / "drafts")
    monkeypatch.setattr(paths, "drafts_folder", lambda: copied / "drafts")
    other = Desk.open(postgres_store, language="en", region="FR")
    try:
        both = at_once(desk.sending.send_all, other.sending.send_all)
    finally:
        other.close()
    assert [names(sent) for sent in both if isinstance(sent, Sent)] == [["Roy", "Clinique", "Adeyemi"]] * 2
    assert desk.contacts.find("").total == 2
    assert [change.kind for change in desk.history.of_contact(roy)] == ["contacts.change", "contacts.add"]


def test_a_save_waits_behind_those_that_wait_and_withdrawn_it_is_a_draft(desk: Desk) -> None:
    first = put(desk, ContactDraft(last_name="Adeyemi"))
    second = ContactDraft(uid=new_uid(), last_name="Bergeron")

    def queue() -> Queued:
        return put(desk, second)

    assert desk.queued_saves.save_or_queue(lambda: desk.contacts.add(second), queue) == Queued(
        second.uid, only(desk.queued_saves.waiting()[1:]).called
    )
    desk.queued_saves.withdraw(first.uid)
    assert only(desk.drafts.waiting()).name == "Adeyemi"
    assert names(desk.sending.send_all()) == ["Bergeron"]
    saved = desk.queued_saves.save_or_queue(lambda: "saved", queue)
    assert saved == "saved"


def test_a_save_waits_behind_one_that_another_window_is_sending(desk: Desk, postgres_store: str) -> None:
    other = Desk.open(postgres_store.replace("postgresql://", "postgres://"), language="en", region="FR")
    first = put(other, ContactDraft(last_name="Adeyemi"))
    held = other.sending.take(first.uid)
    assert held is not None
    assert desk.queued_saves.holds_some()
    put(desk, ContactDraft(last_name="Bergeron"))
    assert other.queued_saves.begin_sending()
    assert desk.sending.send_all() == Sent(left=1)
    other.queued_saves.end_sending()
    other.sending.put_back(held)
    other.close()
    assert names(desk.sending.send_all()) == ["Adeyemi", "Bergeron"]
    assert not desk.queued_saves.holds_some()


def test_one_that_nobody_can_send_is_kept_apart_with_what_follows_it_and_the_rest_is_sent(
    store_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk.open(store_url, language="en", region="FR")
    anna = desk.contacts.add(person("Anna", job_title="Editor")).contact
    before = desk.contacts.show(anna).draft
    # No engine takes such a number, and nothing of ours looks for it before.
    for title in ("Publisher", "Chief editor"):
        mine = before.model_copy(update={"uid": "", "job_title": title})
        put(desk, mine, record=2**70, original=before)
    edit(desk, anna, job_title="Printer")
    sent = desk.sending.send_all()
    reasons = [kept.trouble.code for kept in desk.drafts.waiting() if kept.trouble]
    assert sorted(reasons) == ["queued_behind_earlier", "unexpected"]
    assert (names(sent), len(sent.refused), sent.left, sent.error) == (["Anna"], 2, 0, None)
    assert desk.contacts.show(anna).draft.job_title == "Printer"
    assert "nobody foresaw" in caplog.text
    desk.close()


def test_what_is_refused_waits_as_a_draft_with_the_reason_and_keeps_nothing_else_up(
    desk: Desk, postgres_store: str
) -> None:
    roy = desk.contacts.add(person("Roy", job_title="Editor")).contact
    before = edit(desk, roy, job_title="Chief editor")
    put(desk, person("Adeyemi", email="desk@acme.example"))
    put(desk, OrganisationDraft(name="Clinique", type="no such type"))
    put(desk, ContactDraft(last_name="Held", organisation="Clinique"))
    put(desk, ContactDraft(last_name="Last"))
    with colleague(postgres_store) as other:
        theirs = before.model_copy(update={"job_title": "Publisher"})
        other.contact_editing.change(roy, before, theirs)
        holder = other.contacts.add(person("Holder", email="desk@acme.example"))
    sent = desk.sending.send_all()
    assert names(sent) == ["Last"]
    assert desk.contacts.show(roy).draft.job_title == "Publisher"
    drafts = {kept.name: kept for kept in desk.drafts.waiting()}
    reasons = {name: kept.trouble.code for name, kept in drafts.items() if kept.trouble}
    assert reasons == {
        "Roy": "edit_conflict",
        "Adeyemi": "refused",
        "Clinique": "refused",
        "Held": "queued_behind_refused",
    }
    told = drafts["Adeyemi"].trouble
    assert told is not None
    refusal = told.as_error()
    assert isinstance(refusal, Refused)
    assert [(error.code, error.parameters["contact"]) for error in refusal.errors] == [
        ("email_taken", holder.contact)
    ]
    assert desk.organisations.named("Clinique") is None


def test_a_store_known_to_be_away_is_not_asked_until_it_is_found_back(desk: Desk) -> None:
    put(desk, ContactDraft(last_name="Adeyemi"))
    desk._store.is_away = True
    sent = desk.sending.send_all()
    assert isinstance(sent.error, StoreUnavailable)
    assert "this was not done" in sentence(sent.error, Words("en"))
    assert (sent.saved, sent.left) == ((), 1)
    assert desk.is_there()
    assert names(desk.sending.send_all()) == ["Adeyemi"]


def test_what_follows_a_refused_one_is_held_back_in_later_runs_too_and_copies_of_files_count_for_nothing(
    desk: Desk,
) -> None:
    roy = desk.contacts.add(person("Roy", job_title="Editor")).contact
    put(desk, OrganisationDraft(name="Clinique", type="no such type"))
    edit(desk, roy, birthday="no day")
    assert len(desk.sending.send_all().refused) == 2
    edit(desk, roy, job_title="Publisher")
    put(desk, ContactDraft(last_name="Held", organisation="Clinique"))
    (file, *_) = paths.drafts_folder().glob("*.json")
    shutil.copy(file, file.with_name(f"{file.stem} 2.json"))
    assert len(desk.sending.send_all().refused) == 2
    assert not desk.queued_saves.holds_some()
    assert desk.contacts.show(roy).draft.job_title == "Editor"
    reasons = sorted(kept.trouble.code for kept in desk.drafts.waiting() if kept.trouble)
    assert reasons == ["queued_behind_earlier", "queued_behind_refused", "refused", "refused"]


def test_no_save_overtakes_one_that_another_window_has_open(desk: Desk, postgres_store: str) -> None:
    first = put(desk, ContactDraft(last_name="Adeyemi"))
    put(desk, ContactDraft(last_name="Bergeron"))
    other = Desk.open(postgres_store, language="en", region="FR")
    assert other.drafts.take(first.uid)
    sent = desk.sending.send_all()
    assert (sent.saved, sent.left, desk.contacts.find().total) == ((), 1, 0)
    other.drafts.close(first.uid)
    other.close()
    assert names(desk.sending.send_all()) == ["Adeyemi", "Bergeron"]
