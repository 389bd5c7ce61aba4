# SPDX-License-Identifier: MIT
"""Asks what those who have a tag are to have instead, if anything, before it is deleted (row X10)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.ui.administration.replacement_dialog import ReplacementDialog
from contact_desk.wording.catalogue import Words


class TagRemovalDialog(ReplacementDialog):
    is_required = False
    name = "deleteTagDialog"

    def used_text(self, count: int) -> str:
        used = self.words.plural("{count} contact has this tag.", "{count} contacts have this tag.", count)
        instead = self.words("They may have another one instead.")
        return f"{used} {instead}"

    def choices(self, words: Words) -> Sequence[tuple[str, str]]:
        return [("", words("No tag instead")), *super().choices(words)[1:]]
