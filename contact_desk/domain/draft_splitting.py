# SPDX-License-Identifier: MIT
"""What a name typed in one piece would fill in of a contact's draft (row X47); parting it is `name_splitting`'s."""

from __future__ import annotations

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.name_splitting import SplitName, split_name
from contact_desk.domain.titles import find_title
from contact_desk.domain.vocabulary import ListName, Vocabulary


def split_fields(draft: ContactDraft, vocabulary: Vocabulary) -> dict[str, str] | None:
    """The fields that parting the last name would fill, in the order in which a name is read.

    None where there is nothing to part, where somebody has filled in one of them, for a group, and where the name
    begins with a title that the store's list does not have: no word of it may be lost.
    """
    if draft.is_group() or draft.first_name.strip() or draft.middle_name.strip():
        return None
    split = split_name(draft.last_name)
    if split is None or (split.suffix and draft.suffix.strip()):
        return None
    title = _title(split, draft, vocabulary)
    if split.title and not title:
        return None
    parts = {
        "title": title,
        "first_name": split.first_name,
        "middle_name": split.middle_name,
        "last_name": split.last_name,
        "suffix": split.suffix,
    }
    return {path: text for path, text in parts.items() if text}


def _title(split: SplitName, draft: ContactDraft, vocabulary: Vocabulary) -> str:
    """The code of the title that was typed, unless another one has been chosen."""
    typed = find_title(split.title, vocabulary) if split.title else None
    if typed is None:
        return ""
    chosen = vocabulary.find(ListName.TITLE, draft.title) if draft.title else typed
    return typed.code if chosen == typed else ""
