# SPDX-License-Identifier: MIT
"""Saving whole contacts, each durable before the next one begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.phone import read_phone
from tests.benchmarks.bare_saving import BareSaver, RowReader
from tests.benchmarks.measuring import BLOCKS, PATIENCE, Figures, Result, in_blocks, timed
from tests.benchmarks.subject import Subject

SAVES = 400
BEHIND = 1_000_000_000


def measure_saving(subject: Subject) -> Iterator[Result]:
    """The rows go into copies of the store: one without journal and search index, one with both."""
    stores = subject.stores
    plain, journaled = stores.copy(subject.url), stores.copy(subject.url)
    stores.strip(plain)
    # Behind those that the desks at work have saved.
    drafts = [subject.generator.draft(subject.contacts + BEHIND + place) for place in range(SAVES)]
    read_phone.cache_clear()
    ours: list[float] = []
    bare: tuple[list[float], list[float]] = [], []
    with ExitStack() as open_connections:
        reader = RowReader(stores, open_connections.enter_context(stores.connect(subject.url)))
        savers = [
            BareSaver(
                stores, open_connections.enter_context(stores.connect(url)), reader.columns, journaled=kept
            )
            for url, kept in ((plain, False), (journaled, True))
        ]
        desk = open_connections.enter_context(subject.open_desk())
        saved: list[int] = []

        def save(draft: ContactDraft) -> None:
            saved.append(desk.contacts.add(draft).contact)

        for block in in_blocks(drafts):
            saved.clear()
            ours += timed(save, block, PATIENCE / BLOCKS)
            rows = [reader.read(contact) for contact in saved]
            for saver, times in zip(savers, bare, strict=True):
                times.extend(timed(saver.save, rows, PATIENCE / BLOCKS))
    what = "save a whole contact"
    yield Result(what, Figures.of(ours[3:]), "its rows alone", Figures.of(bare[0][3:]))
    yield Result(what, Figures.of(ours[3:]), "its rows, journal and index", Figures.of(bare[1][3:]))
