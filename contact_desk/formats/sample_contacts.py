# SPDX-License-Identifier: MIT
"""Reads the sample contacts that come with the program: one draft in JSON a line."""

from __future__ import annotations

from contact_desk import paths
from contact_desk.domain.draft import ContactDraft

_FILE = "sample_contacts.jsonl"


def sample_contacts() -> list[ContactDraft]:
    """Invented people, with numbers and names that are reserved for fiction."""
    lines = (paths.resources() / _FILE).read_text(encoding="utf-8").splitlines()
    return [ContactDraft.model_validate_json(line) for line in lines]
