# SPDX-License-Identifier: MIT
"""What is measured: a filled store on one engine, and the generator that its contacts came from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from tests.benchmarks.filling import REGION
from tests.benchmarks.generator import Generator
from tests.benchmarks.stores import Stores


@dataclass(frozen=True)
class Subject:
    """`url` is the store's, `contacts` the number that it was filled with."""

    stores: Stores
    url: str
    generator: Generator
    contacts: int

    @property
    def desk_url(self) -> str:
        """As somebody at a desk opens the store, who owns nothing of it on a server."""
        return self.stores.desk_url(self.url)

    @contextmanager
    def open_desk(self) -> Iterator[Desk]:
        desk = Desk.open(self.desk_url, language="fr", region=REGION, create=False)
        try:
            yield desk
        finally:
            desk.close()

    def some_contacts(self, count: int) -> list[ContactDraft]:
        """Contacts from anywhere in the store, the same ones each time."""
        places = Random(f"{count}")  # noqa: S311
        return [self.generator.draft(places.randrange(self.contacts)) for _ in range(count)]
