# SPDX-License-Identifier: MIT
"""The wired application: one object, handed to either face. The only place that wires.

Importing this is light; `Desk.open` imports the store, which takes as long as the window takes to paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk import paths
from contact_desk.domain.access import User

if TYPE_CHECKING:
    from contact_desk.services.contact_drafts import ContactDrafts
    from contact_desk.services.contacts import Contacts
    from contact_desk.services.history import History
    from contact_desk.services.organisations import Organisations
    from contact_desk.services.resolutions import Resolutions
    from contact_desk.services.vocabularies import Vocabularies
    from contact_desk.store.store import Store


def default_store_url() -> str:
    """The SQLite file in the user's data folder."""
    return f"sqlite:///{paths.default_store_file()}"


@dataclass(frozen=True)
class Desk:
    """The use-cases of one open store. Safe to call from several threads."""

    store_url: str
    store_name: str
    engine: str
    language: str
    region: str
    user: User
    contacts: Contacts
    organisations: Organisations
    vocabulary: Vocabularies
    resolution: Resolutions
    history: History
    drafts: ContactDrafts
    _store: Store

    @classmethod
    def open(
        cls, store_url: str, *, language: str, region: str, source: str = "window", create: bool = True
    ) -> Desk:
        """Open a store and wire the use-cases to it; may take as long as a disk or a server does.

        A SQLite file that is missing is made with `create`. `source` stands in the journal beside each operation.
        Raises `StoreUnavailable` and `StoreVersionMismatch`.
        """
        from contact_desk.services.contact_drafts import ContactDrafts
        from contact_desk.services.contacts import Contacts
        from contact_desk.services.history import History
        from contact_desk.services.organisations import Organisations
        from contact_desk.services.resolutions import Resolutions
        from contact_desk.services.vocabularies import Vocabularies
        from contact_desk.store.opening import open_store
        from contact_desk.store.url import read_url

        url = read_url(store_url)
        store = open_store(url, region, create=create)
        vocabulary = Vocabularies(store)
        return cls(
            store_url=store_url,
            store_name=url.name,
            engine=url.engine,
            language=language,
            region=region,
            user=store.user,
            contacts=Contacts(store, vocabulary, language=language, region=region, source=source),
            organisations=Organisations(store),
            vocabulary=vocabulary,
            resolution=Resolutions(store, language=language, region=region),
            history=History(store),
            drafts=ContactDrafts(paths.drafts_folder(), store_url),
            _store=store,
        )

    def close(self) -> None:
        self._store.close()
