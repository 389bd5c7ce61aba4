# SPDX-License-Identifier: MIT
"""The main window while its server is away: the banner, what waits to be sent, and what was refused."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.save_request import SaveRequest
from contact_desk.services.contact_drafts import ContactDrafts
from contact_desk.services.queued_saves import QueuedSaves
from contact_desk.ui.app import open_desk
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.postgres_programs import free_port
from tests.ui.people import add_people
from tests.ui.server_screens import NOON, leave_refused, leave_saved, lose_server


def _window(saved: tuple[str, ...], refused: tuple[str, ...], look: Look, folder: Path) -> QWidget:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, 12)
    for name in refused:
        leave_refused(desk, name)
    leave_saved(desk, *saved)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    if saved or not refused:
        lose_server(window, NOON)
    settle(lambda: not window.operations.is_busy())
    return window


def _start_page(look: Look, _folder: Path) -> QWidget:
    """Nobody listens there, and this waits for it."""
    url = f"postgresql://marie@127.0.0.1:{free_port()}/annuaire"
    drafts = ContactDrafts(paths.drafts_folder(), url)
    queue = QueuedSaves(drafts, "postgresql")
    for name in ("Dupont", "Bergeron"):
        draft = ContactDraft(uid=new_uid(), last_name=name, language="fr")
        queue.put(WizardState(draft=draft, page="summaryPage"), SaveRequest())
    unfinished = ContactDraft(uid=new_uid(), first_name="Yusuf", last_name="Adeyemi")
    drafts.rewrite(drafts.as_kept(WizardState(draft=unfinished, page="namePage")))
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window


_START_PAGE = Screen("server-away-at-the-start", _start_page)
_SAVES = Screen("server-away-saves", partial(_window, ("Dupont", "Bergeron"), ("Adeyemi",)))
SCREENS = (
    Screen("server-away", partial(_window, (), ())),
    _SAVES,
    enlarged(_SAVES),
    _START_PAGE,
    enlarged(_START_PAGE),
    Screen("server-back-refused", partial(_window, (), ("Adeyemi",))),
)
