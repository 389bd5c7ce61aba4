# SPDX-License-Identifier: MIT
"""What is said of saves that wait for the server."""

from __future__ import annotations

from contact_desk.domain.queued_save import Queued
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

_LONGEST = 60  # letters: the bar is to leave room for the rest of the window


def queued_text(queued: Queued, words: Words) -> str:
    name = " ".join(name_text(queued.name, words)[:_LONGEST].split()) or words("Without a name")
    return words("Saved on this machine: {name}. It will be sent when the server is back.", name=name)
