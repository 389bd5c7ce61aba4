# SPDX-License-Identifier: MIT
"""Two people at two computers on one store, who hand drafts to each other; and a third who dies at it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.kept_draft import KeptDraft
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague, colleague_url


@contextmanager
def colleague_elsewhere(store_url: str, folder: Path) -> Iterator[Desk]:
    """The colleague's desk, with a folder of drafts of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder))
        with colleague(store_url) as desk:
            patch.undo()
            yield desk


def leave_waiting(desk: Desk, draft: ContactDraft | None = None, **typed: object) -> str:
    """A draft as a closed window leaves it; gives its uid."""
    draft = draft or ContactDraft(uid=new_uid(), last_name="Adeyemi", notes="  as\ntyped\x00 ")
    draft = draft.model_copy(update=typed)
    assert desk.drafts.begin(draft.uid)
    desk.drafts.keep(draft, "businessPage", ("namePage", "businessPage"), 1)
    desk.drafts.close(draft.uid)
    return draft.uid


def hand_from_a_colleague(desk: Desk, name: str, uid: str) -> None:
    """Turn a draft that waits here into one that this colleague hands to the user of `desk`."""
    handed = desk.handed_drafts.hand_waiting(uid, name)
    swap = f"UPDATE handed_draft SET sender = recipient, recipient = sender WHERE id = {handed}"
    plain_sql.execute(desk.store_url, swap)


def go_on_typing(desk: Desk, uid: str, last_name: str) -> None:
    kept = desk.drafts.take(uid)
    assert kept is not None
    typed = kept.draft.model_copy(update={"last_name": last_name})
    desk.drafts.keep(typed, kept.page, kept.visited, 1)
    desk.drafts.close(uid)


def names(drafts: tuple[KeptDraft, ...]) -> list[str]:
    return [kept.name for kept in drafts]


def dies(how: str, store_url: str, folder: Path, what: str) -> None:
    """Run this file in a process of its own until it kills itself between the two steps."""
    environment = dict(os.environ, XDG_STATE_HOME=str(folder))
    if how == "take":
        store_url = colleague_url(store_url)
        environment["LOGNAME"] = COLLEAGUE
    command = [sys.executable, "-m", "tests.services.handing", how, store_url, what]
    ended = subprocess.run(command, env=environment, cwd=Path(__file__).parents[2], check=False)
    assert ended.returncode == -signal.SIGKILL


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _die_before_the_file_goes(name: str, arguments: tuple[object, ...]) -> None:
    if name == "os.remove" and str(arguments[0]).endswith(".json"):
        _die()


def main(how: str, store_url: str, what: str) -> None:
    desk = Desk.open(store_url, language="en", region="FR")
    if how == "hand":
        sys.addaudithook(_die_before_the_file_goes)
        desk.handed_drafts.hand_waiting(what, COLLEAGUE)
    else:
        event.listen(Engine, "commit", _die)
        desk.handed_drafts.take(int(what))


if __name__ == "__main__":
    main(*sys.argv[1:])
