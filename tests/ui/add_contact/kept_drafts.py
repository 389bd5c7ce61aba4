# SPDX-License-Identifier: MIT
"""What tests ask about drafts on disk: which files there are, what they hold, what the wizard says of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from PySide6.QtWidgets import QLabel

from contact_desk import paths
from contact_desk.domain.kept_draft import KeptDraft
from tests.ui.add_contact.driver import Driver

KEPT = re.compile(r"Draft kept \d\d:\d\d")


def files() -> list[Path]:
    return sorted(paths.drafts_folder().glob("*.json"))


def kept_files() -> list[dict[str, object]]:
    return [json.loads(file.read_text(encoding="utf-8")) for file in files()]


def state(drive: Driver) -> QLabel:
    label = drive.wizard.findChild(QLabel, "draftState")
    assert label is not None
    return label


def wait_until_kept(drive: Driver) -> None:
    """Until the file holds what the wizard holds."""

    def is_kept() -> bool:
        brain = drive.wizard.brain
        waiting = [KeptDraft.model_validate_json(file.read_bytes()) for file in files()]
        mine = [kept for kept in waiting if kept.uid == brain.draft.uid]
        whole = [(kept.draft, kept.page, kept.open_line) for kept in mine]
        return whole == [(brain.draft, brain.page, brain.open_line)]

    drive.qtbot.waitUntil(is_kept, timeout=10_000)
    drive.settle()
