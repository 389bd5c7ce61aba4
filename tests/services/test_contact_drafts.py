# SPDX-License-Identifier: MIT
"""What is typed outlives the window, the process and a damaged file."""

import os
import signal
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.errors import ContactDeskError
from contact_desk.services.contact_drafts import ContactDrafts

STORE = "sqlite:////somewhere/contacts.sqlite"


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 12, 10, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafts(tmp_path: Path, clock: Clock) -> ContactDrafts:
    return ContactDrafts(tmp_path, STORE, clock)


def typed(name: str) -> ContactDraft:
    return ContactDraft(uid=new_uid(), last_name=name, notes="  as\ntyped  ")


def keep(drafts: ContactDrafts, draft: ContactDraft, revision: int = 1) -> None:
    assert drafts.begin(draft.uid)
    drafts.keep(draft, "businessPage", ("namePage", "businessPage"), revision)


def test_a_draft_whose_window_was_closed_is_offered_as_it_was(drafts: ContactDrafts, clock: Clock) -> None:
    draft = typed("Adeyemi")
    keep(drafts, draft)
    drafts.close(draft.uid)
    (waiting,) = drafts.waiting()
    assert waiting.draft == draft
    assert (waiting.page, waiting.visited) == ("businessPage", ("namePage", "businessPage"))
    assert waiting.kept_at == clock.now


def test_the_file_is_for_the_user_alone(drafts: ContactDrafts, tmp_path: Path) -> None:
    keep(drafts, typed("Adeyemi"))
    (file,) = tmp_path.glob("*.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_draft_that_a_window_has_open_is_not_offered_to_another(
    tmp_path: Path, drafts: ContactDrafts
) -> None:
    draft = typed("Adeyemi")
    keep(drafts, draft)
    assert drafts.waiting() == ()
    assert ContactDrafts(tmp_path, STORE).waiting() == ()
    assert not ContactDrafts(tmp_path, STORE).begin(draft.uid)


def test_a_draft_of_another_store_waits_for_that_one(tmp_path: Path, drafts: ContactDrafts) -> None:
    draft = typed("Adeyemi")
    keep(drafts, draft)
    drafts.close(draft.uid)
    assert ContactDrafts(tmp_path, "postgresql://desk@server/contacts").waiting() == ()
    assert len(drafts.waiting()) == 1


def test_an_older_state_never_overwrites_a_newer_one(drafts: ContactDrafts) -> None:
    draft = typed("Adey")
    newer = draft.model_copy(update={"last_name": "Adeyemi"})
    keep(drafts, newer, revision=2)
    assert drafts.keep(draft, "namePage", (), 1) is None
    drafts.close(draft.uid)
    assert drafts.waiting()[0].draft == newer


def test_a_late_state_does_not_bring_a_discarded_draft_back(drafts: ContactDrafts, tmp_path: Path) -> None:
    draft = typed("Adeyemi")
    keep(drafts, draft)
    drafts.discard(draft.uid)
    drafts.keep(draft, "namePage", (), 2)
    assert drafts.waiting() == ()
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_a_discarded_draft_stays_not_even_a_writing_that_was_cut_short(
    drafts: ContactDrafts, tmp_path: Path
) -> None:
    draft = typed("Adeyemi")
    keep(drafts, draft)
    (tmp_path / f"{draft.uid}.new").write_text('{"last_name": "Ade')
    drafts.discard(draft.uid)
    assert list(tmp_path.iterdir()) == []


def test_what_was_typed_last_is_kept_although_the_clock_was_set_back(
    drafts: ContactDrafts, clock: Clock
) -> None:
    draft = typed("Adeyemi")
    keep(drafts, draft)
    clock.now -= timedelta(hours=5)
    later = draft.model_copy(update={"first_name": "Yusuf"})
    assert drafts.keep(later, "summaryPage", (), 2) == clock.now
    drafts.close(draft.uid)
    (waiting,) = drafts.waiting()
    assert (waiting.draft, waiting.page, waiting.kept_at) == (later, "summaryPage", clock.now)


def test_every_draft_is_offered_although_the_clock_was_set_back(drafts: ContactDrafts, clock: Clock) -> None:
    for name in ("first", "second"):
        draft = typed(name)
        keep(drafts, draft)
        drafts.close(draft.uid)
        clock.now -= timedelta(hours=5)
    assert {kept.name for kept in drafts.waiting()} == {"first", "second"}


def test_the_latest_draft_stands_first_also_in_the_night_of_winter_time(
    drafts: ContactDrafts, clock: Clock
) -> None:
    # The hands stand at ten past two later than at ten to three.
    for name, fold, minute in (("first", 0, 50), ("second", 1, 10)):
        clock.now = datetime(2026, 10, 25, 2, minute, tzinfo=ZoneInfo("Europe/Paris"), fold=fold)
        draft = typed(name)
        keep(drafts, draft)
        drafts.close(draft.uid)
    assert [kept.name for kept in drafts.waiting()] == ["second", "first"]


def test_the_latest_draft_stands_first(drafts: ContactDrafts, clock: Clock) -> None:
    for name in ("first", "second"):
        draft = typed(name)
        keep(drafts, draft)
        drafts.close(draft.uid)
        clock.now += timedelta(minutes=5)
    assert [kept.name for kept in drafts.waiting()] == ["second", "first"]


def test_a_damaged_file_is_set_aside_and_the_others_are_offered(
    drafts: ContactDrafts, tmp_path: Path
) -> None:
    damaged = tmp_path / f"{new_uid()}.json"
    damaged.write_text('{"draft": {"last_na')
    draft = typed("Adeyemi")
    keep(drafts, draft)
    drafts.close(draft.uid)
    assert [kept.name for kept in drafts.waiting()] == ["Adeyemi"]
    assert damaged.with_suffix(".damaged").read_text() == '{"draft": {"last_na'


def test_a_file_that_is_none_of_ours_is_left_alone(drafts: ContactDrafts, tmp_path: Path) -> None:
    other = tmp_path / "notes.json"
    other.write_text("[]")
    assert drafts.waiting() == ()
    assert other.read_text() == "[]"


def test_a_uid_that_is_no_uuid_never_becomes_a_path(drafts: ContactDrafts) -> None:
    with pytest.raises(ValueError, match="badly formed"):
        drafts.begin("../../etc/passwd")


def test_a_folder_that_refuses_is_told_in_a_code(tmp_path: Path, clock: Clock) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_text("")
    with pytest.raises(ContactDeskError) as refused:
        keep(ContactDrafts(no_folder, STORE, clock), typed("Adeyemi"))
    assert refused.value.code == "draft_not_kept"


KILLED = """
import os, signal, sys
from pathlib import Path
from contact_desk.domain.draft import ContactDraft
from contact_desk.services.contact_drafts import ContactDrafts
drafts = ContactDrafts(Path(sys.argv[1]), sys.argv[2])
assert drafts.begin(sys.argv[3])
for revision in range(1, 10_000):
    drafts.keep(ContactDraft(uid=sys.argv[3], last_name="x" * revision), "namePage", (), revision)
    print(revision, flush=True)
"""


def test_a_killed_process_leaves_its_last_kept_state_and_lets_the_draft_go(
    drafts: ContactDrafts, tmp_path: Path
) -> None:
    uid = new_uid()
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, tmp_path, STORE, uid], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = [int(process.stdout.readline()) for _ in range(20)]
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    (waiting,) = drafts.waiting()
    assert len(waiting.name) >= told[-1]
