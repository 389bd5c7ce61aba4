# SPDX-License-Identifier: MIT
"""A draft that one window has open: what comes late brings nothing back, and nobody else can take it meanwhile."""

from pathlib import Path

import pytest

from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft, new_uid
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.kept_draft import OpenLine
from contact_desk.services.contact_drafts import ContactDrafts
from contact_desk.services.open_draft import OpenDraft

STORE = "sqlite:////somewhere/contacts.sqlite"


@pytest.fixture
def drafts(tmp_path: Path) -> ContactDrafts:
    return ContactDrafts(tmp_path, STORE)


def typed(name: str = "Adeyemi") -> ContactDraft:
    return ContactDraft(uid=new_uid(), last_name=name)


def keep(draft: OpenDraft, what: ContactDraft, revision: int = 1, line: OpenLine | None = None) -> bool:
    return draft.keep(what, "namePage", ("namePage",), revision, open_line=line) is not None


def names(drafts: ContactDrafts) -> list[str]:
    return [kept.name for kept in drafts.waiting()]


def test_a_draft_that_was_begun_only_leaves_no_file(drafts: ContactDrafts, tmp_path: Path) -> None:
    draft = OpenDraft(drafts, new_uid())
    draft.begin()
    draft.close()
    assert list(tmp_path.iterdir()) == []


def test_what_comes_after_the_close_is_not_written(drafts: ContactDrafts) -> None:
    what = typed()
    draft = OpenDraft(drafts, what.uid)
    assert keep(draft, what)
    draft.close()
    assert not keep(draft, what.model_copy(update={"last_name": "Later"}), 2)
    assert names(drafts) == ["Adeyemi"]


@pytest.mark.parametrize("closed_before", [False, True])
def test_a_draft_that_was_saved_does_not_come_back(drafts: ContactDrafts, closed_before: bool) -> None:
    what = typed()
    draft = OpenDraft(drafts, what.uid)
    keep(draft, what)
    if closed_before:
        draft.close()
    draft.discard()
    assert not keep(draft, what, 2)
    draft.close()
    assert names(drafts) == []


def test_a_draft_that_another_window_has_is_not_overwritten(drafts: ContactDrafts, tmp_path: Path) -> None:
    what = typed()
    keep(OpenDraft(drafts, what.uid), what)
    other = OpenDraft(ContactDrafts(tmp_path, STORE), what.uid)
    with pytest.raises(ContactDeskError) as refused:
        keep(other, what)
    assert refused.value.code == "draft_not_kept"


def test_a_draft_is_taken_by_one_window_only(drafts: ContactDrafts, tmp_path: Path) -> None:
    what = typed()
    draft = OpenDraft(drafts, what.uid)
    keep(draft, what)
    draft.close()
    taken = drafts.take(what.uid)
    assert taken is not None
    assert taken.draft == what
    assert drafts.is_open(what.uid)
    assert drafts.take(what.uid) is None
    assert ContactDrafts(tmp_path, STORE).take(what.uid) is None
    assert keep(OpenDraft(drafts, what.uid), what)


def test_a_draft_that_is_gone_cannot_be_taken(drafts: ContactDrafts) -> None:
    uid = new_uid()
    assert drafts.take(uid) is None
    assert not drafts.is_open(uid)


def test_a_discarded_draft_is_put_back_as_it_was(drafts: ContactDrafts) -> None:
    what = typed()
    draft = OpenDraft(drafts, what.uid)
    keep(draft, what)
    draft.close()
    (before,) = drafts.waiting()
    draft.discard()
    assert drafts.waiting() == ()
    drafts.put_back(before)
    assert drafts.waiting() == (before,)


@pytest.mark.parametrize(
    "line",
    [
        OpenLine(path="addresses", line=AddressDraft(type="home", city="Sète")),
        OpenLine(path="interaction_addresses", position=2, line=InteractionAddressDraft(value="04 65 71")),
        OpenLine(path="interaction_addresses", line=InteractionAddressDraft()),
    ],
)
def test_a_line_in_an_open_dialog_comes_back_as_what_it_was(drafts: ContactDrafts, line: OpenLine) -> None:
    what = typed()
    draft = OpenDraft(drafts, what.uid)
    keep(draft, what, line=line)
    draft.close()
    assert drafts.waiting()[0].open_line == line
