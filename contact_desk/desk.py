# SPDX-License-Identifier: MIT
"""The wired application: one object, handed to either face. The only place that wires.

Importing this is light, and so is `Desk.open`; the store's bulk is imported by its first unit of work.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from contact_desk import paths
from contact_desk.domain.access import User
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from contact_desk.services.access import Access
    from contact_desk.services.affiliations import Affiliations
    from contact_desk.services.bulk_editing import BulkEditing
    from contact_desk.services.contact_activity import ContactActivity
    from contact_desk.services.contact_drafts import ContactDrafts
    from contact_desk.services.contact_editing import ContactEditing
    from contact_desk.services.contacts import Contacts
    from contact_desk.services.customer_numbers import CustomerNumbers
    from contact_desk.services.entity_names import EntityNames
    from contact_desk.services.favourites import Favourites
    from contact_desk.services.handed_drafts import HandedDrafts
    from contact_desk.services.history import History
    from contact_desk.services.lists import Lists
    from contact_desk.services.live import Live
    from contact_desk.services.maintenance import BackupReport
    from contact_desk.services.organisation_activity import OrganisationActivity
    from contact_desk.services.organisation_records import OrganisationRecords
    from contact_desk.services.queued_saves import QueuedSaves
    from contact_desk.services.resolutions import Resolutions
    from contact_desk.services.roles import Roles
    from contact_desk.services.samples import Samples
    from contact_desk.services.saved_filters import SavedFilters
    from contact_desk.services.sending import Sending
    from contact_desk.services.sharing import Sharing
    from contact_desk.services.tags import Tags
    from contact_desk.services.trash import Trash
    from contact_desk.services.vocabularies import Vocabularies
    from contact_desk.store.store import Store


def default_store_url() -> str:
    """The SQLite file in the user's data folder."""
    return f"sqlite:///{paths.default_store_file()}"


@dataclass(eq=False)
class Desk(Questions):
    """The use-cases of one open store. Safe to call from several threads.

    Opening wires what the list needs, for which somebody waits; the others are wired by whoever asks for them first.
    """

    store_url: str
    store_name: str
    engine: str
    language: str
    region: str
    user: User
    contacts: Contacts
    vocabulary: Vocabularies
    drafts: ContactDrafts
    queued_saves: QueuedSaves
    _store: Store
    _source: str

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
        from contact_desk.services.queued_saves import QueuedSaves
        from contact_desk.services.vocabularies import Vocabularies
        from contact_desk.store.entrance import open_store
        from contact_desk.store.url import read_url

        url = read_url(store_url)
        if url.engine == "postgresql":
            from contact_desk.services.signing_in import look_into_keyring

            look_into_keyring()
        store = open_store(url, region, create=create)
        vocabulary = Vocabularies(store)
        drafts = ContactDrafts(paths.drafts_folder(), store_url)
        return cls(
            store_url=store_url,
            store_name=url.name,
            engine=url.engine,
            language=language,
            region=region,
            user=store.user,
            contacts=Contacts(store, vocabulary, language=language, region=region, source=source),
            vocabulary=vocabulary,
            drafts=drafts,
            queued_saves=QueuedSaves(drafts, url.engine),
            _store=store,
            _source=source,
        )

    @cached_property
    def organisation_records(self) -> OrganisationRecords:
        from contact_desk.services.organisation_records import OrganisationRecords as Service

        return Service(self._store, self.vocabulary, region=self.region, source=self._source)

    @cached_property
    def organisation_activity(self) -> OrganisationActivity:
        from contact_desk.services.organisation_activity import OrganisationActivity as Service

        return Service(self._store, source=self._source)

    @cached_property
    def trash(self) -> Trash:
        from contact_desk.services.trash import Trash as Service

        return Service(self._store, source=self._source)

    @cached_property
    def bulk_editing(self) -> BulkEditing:
        from contact_desk.services.bulk_editing import BulkEditing as Service

        return Service(self._store, self.vocabulary, source=self._source)

    @cached_property
    def contact_activity(self) -> ContactActivity:
        from contact_desk.services.contact_activity import ContactActivity as Service

        return Service(self._store, source=self._source)

    @cached_property
    def affiliations(self) -> Affiliations:
        from contact_desk.services.affiliations import Affiliations as Service

        return Service(self._store, self.vocabulary, source=self._source)

    @cached_property
    def contact_editing(self) -> ContactEditing:
        from contact_desk.services.contact_editing import ContactEditing as Service

        return Service(self._store, self.vocabulary, region=self.region, source=self._source)

    @cached_property
    def favourites(self) -> Favourites:
        from contact_desk.services.favourites import Favourites as Service

        return Service(self._store, source=self._source)

    @cached_property
    def handed_drafts(self) -> HandedDrafts:
        from contact_desk.services.handed_drafts import HandedDrafts as Service

        return Service(self._store, self.drafts)

    @cached_property
    def lists(self) -> Lists:
        from contact_desk.services.lists import Lists as Service

        return Service(self._store, self.vocabulary, source=self._source)

    @cached_property
    def tags(self) -> Tags:
        from contact_desk.services.tags import Tags as Service

        return Service(self._store, self.vocabulary, source=self._source)

    @cached_property
    def entity_names(self) -> EntityNames:
        from contact_desk.services.entity_names import EntityNames as Service

        return Service(self._store, source=self._source)

    @cached_property
    def sending(self) -> Sending:
        from contact_desk.services.sending import Sending as Service

        return Service(
            *(self.queued_saves, self.drafts, self.vocabulary),
            contacts=self.contacts,
            editing=self.contact_editing,
            organisations=self.organisation_records,
        )

    @cached_property
    def resolution(self) -> Resolutions:
        from contact_desk.services.resolutions import Resolutions as Service

        return Service(self._store, language=self.language, region=self.region)

    @cached_property
    def history(self) -> History:
        from contact_desk.services.history import History as Service

        return Service(self._store, self.vocabulary, source=self._source)

    @cached_property
    def samples(self) -> Samples:
        from contact_desk.services.samples import Samples as Service

        return Service(self._store, self.vocabulary, region=self.region, source=self._source)

    @cached_property
    def access(self) -> Access:
        from contact_desk.services.access import Access as Service

        return Service(self._store, source=self._source)

    @cached_property
    def roles(self) -> Roles:
        from contact_desk.services.roles import Roles as Service

        return Service(self._store, source=self._source)

    @cached_property
    def sharing(self) -> Sharing:
        from contact_desk.services.sharing import Sharing as Service

        return Service(self._store, source=self._source)

    @cached_property
    def saved_filters(self) -> SavedFilters:
        from contact_desk.services.saved_filters import SavedFilters as Service

        return Service(self._store, source=self._source)

    @cached_property
    def customer_numbers(self) -> CustomerNumbers:
        from contact_desk.services.customer_numbers import CustomerNumbers as Service

        return Service(self._store, source=self._source)

    @cached_property
    def live(self) -> Live:
        from contact_desk.services.live import Live as Service

        return Service(self._store)

    def current_day(self) -> date:
        """Which day it is for whoever sits at this desk."""
        return self._store.current_day()

    def back_up(self, file: Path, tell: Callable[[int, int], None]) -> BackupReport:
        """Save the store into a new file; `tell` hears how far it is, and may raise to stop: nothing is kept."""
        from contact_desk.services import maintenance

        return maintenance.back_up(self.store_url, file, tell)

    def speak(self, language: str) -> None:
        """Change the language that a draft without one gets, and in which the places of numbers are named."""
        self.language = self.contacts.language = language
        if "resolution" in vars(self):
            self.resolution.language = language

    def is_there(self) -> bool:
        """Ask the store, which may take as long as a silent server is waited for.

        Once it has been found away, everything else raises `StoreUnavailable` at once, until this finds it back.
        """
        try:
            self._store.probe()
        except StoreUnavailable:
            self._store.is_away = True
        else:
            self._store.is_away = False
        return not self._store.is_away

    def get_ready(self) -> None:
        """Import what the store needs beyond the first page of the list; takes its time, so never the window's."""
        self._store.get_ready()

    def close(self) -> None:
        if "live" in vars(self):
            self.live.stop()
        self._store.close()
