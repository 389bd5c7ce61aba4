# SPDX-License-Identifier: MIT
"""Resolving an address to the contact that holds it (rows T63, X04, N06)."""

from __future__ import annotations

from dataclasses import replace

from contact_desk.domain.phone import locality, read_phone
from contact_desk.domain.resolution import MEDIA_OF_TYPES, Medium, Outcome, Question, Resolution, ask, decide
from contact_desk.store.store import Store

_PHONES = frozenset({Medium.CALL, Medium.FAX, Medium.SMS})


class Resolutions:
    def __init__(self, store: Store, *, language: str, region: str) -> None:
        self._store = store
        self.language = language
        self._region = region

    def resolve(self, address: str, *, medium: Medium | None = None, direction: str = "in") -> Resolution:
        """Who holds `address`; never an error for an address that nobody could hold.

        `direction` is "in" or "out": private contacts take part in inbound look-ups only (row T63).
        """
        question = ask(address, region=self._region, medium=medium)
        if question.anonymous or not question.key:
            return decide(question, ())
        with self._store.look() as work:
            media = MEDIA_OF_TYPES[question.medium]
            candidates = work.holders.candidates(question.key, media, question.extension)
        if direction == "out":
            candidates = [candidate for candidate in candidates if not candidate.private]
        answer = decide(question, candidates)
        if answer.outcome is Outcome.UNKNOWN and question.medium in _PHONES:
            answer = replace(answer, locality=self._locality(question))
        return answer

    def _locality(self, question: Question) -> str:
        valid = read_phone(question.typed, self._region).valid
        return locality(question.key, self.language) if valid else ""
