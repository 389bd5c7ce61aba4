# SPDX-License-Identifier: MIT
"""The main window while its server is away, and what was refused once it was back; `screens` has all the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.errors import FieldError, Refused, StoreUnavailable
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.save_request import SaveRequest, trouble_of
from contact_desk.services.waiting_here import WaitingHere
from contact_desk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.ui.screens import Screen, Stage

NOON = datetime(2026, 3, 12, 12, 4, tzinfo=UTC)


def leave_saved(desk: Desk, *names: str) -> None:
    """What was saved while the server was away."""
    for name in names:
        draft = ContactDraft(uid=new_uid(), last_name=name, language="en")
        desk.queued_saves.put(WizardState(draft=draft, page="summaryPage"), SaveRequest())


def leave_refused(desk: Desk, name: str) -> None:
    """What was sent, and refused."""
    draft = ContactDraft(uid=new_uid(), last_name=name, language="en")
    taken = FieldError("business.email", "email_taken", {"contact": 7, "name": "Anna Roy"})
    kept = desk.drafts.as_kept(WizardState(draft=draft, page="summaryPage"))
    desk.drafts.rewrite(kept.model_copy(update={"trouble": trouble_of(Refused([taken]))}))


def lose_server(window: MainWindow, since: datetime | None = None) -> None:
    """As a window on a file, which has no server, would show it."""
    window.without_server.connection.since = since or datetime.now(UTC) - timedelta(minutes=3)
    window.without_server.connection.lost.emit()


def without_server(stage: Stage) -> Iterator[Screen]:
    """The banner with saves that wait, and a refused one among the drafts."""
    desk = stage.desk()
    leave_refused(desk, "Adeyemi")
    leave_saved(desk, "Bergeron", "Roy")
    window = stage.window()
    lose_server(window, NOON)
    stage.settle(window)
    yield "a server that is away", window
    window.show_failure(StoreUnavailable("store_unreachable", reason="port"))
    window.store_page.show_waiting(WaitingHere(desk.queued_saves.waiting(), desk.drafts.waiting()))
    stage.settle(window)
    yield "a server that is away at the start", window
    desk.close()
