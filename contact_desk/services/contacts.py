# SPDX-License-Identifier: MIT
"""Adding, showing and finding contacts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import Added, Contact, ContactPage, Lookalike
from contact_desk.domain.contact_order import USUAL_ORDER, ContactOrder
from contact_desk.domain.errors import FieldError, Refused
from contact_desk.domain.organisation import NOTHING_SEEN, SeenPlace
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.services.contact_store_checks import check_against_store, define_attributes
from contact_desk.services.likenesses import lookalikes_of
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import once
from contact_desk.store.errors import ReferenceGone
from contact_desk.store.store import Store

# What drafts need takes its time to import: those who use it do, and the list comes first.
if TYPE_CHECKING:
    from contact_desk.domain.contact_criteria import ContactCriteria
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.name_order import ContactName
    from contact_desk.store.unit_of_work import UnitOfWork

LARGEST_PAGE = 1000
T = TypeVar("T")


class Contacts:
    """`language` fills in a draft that names none (`contract.md`, *A draft*); `region` reads national numbers."""

    def __init__(
        self, store: Store, vocabularies: Vocabularies, *, language: str, region: str, source: str
    ) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self.language = language
        self._region = region
        self._source = source

    def show(self, contact: int, *, owner: str = "") -> Contact:
        """Raises `NotFound`, also for somebody else's private contact.

        With `owner` that user's are read too: raises `NotAllowed` for whoever is no administrator (row T65).
        """

        def shown(work: UnitOfWork, lists: Vocabulary) -> Contact:
            if owner:
                work.look_into(owner)
            return work.contacts.show(contact, lists)

        return self._read(shown)

    def find(
        self,
        text: str = "",
        *,
        limit: int = 50,
        page: int = 1,
        showing: int | None = None,
        owner: str = "",
        order: ContactOrder = USUAL_ORDER,
    ) -> ContactPage:
        """One page of the contacts that `text` asks for (`domain.contact_query`); all of them for a blank one.

        With `showing` it is the page on which that contact stands, if it is among them; with `owner` none but that
        user's, the private ones among them: raises `NotAllowed` for whoever is no administrator (row T65).
        """
        limit = max(1, min(limit, LARGEST_PAGE))
        plain = page == 1 and showing is None and not owner and order.is_usual()
        if plain and not text.strip() and (first := self._store.first_page(limit)):
            found, lists = first
            self._vocabularies.keep(lists)
            return found

        spoken = replace(order, language=self.language)

        def page_in(work: UnitOfWork, lists: Vocabulary) -> ContactPage:
            from contact_desk.domain.contact_query import read_query

            if owner:
                work.look_into(owner)
            query = read_query(text, work.clock().astimezone().date())
            if query.is_plain():
                return work.contacts.page(text, limit, page, lists, showing=showing, order=spoken)
            return work.contact_queries.page(query, limit, page, lists, showing=showing, order=spoken)

        return self._read(page_in)

    def count(self, text: str) -> int:
        """How many `find` finds, where its `total` is not exact: of many that takes longer than a page of them."""

        def counted(work: UnitOfWork, _lists: Vocabulary) -> int:
            from contact_desk.domain.contact_query import read_query

            query = read_query(text, work.clock().astimezone().date())
            return work.contacts.count(text) if query.is_plain() else work.contact_queries.count(query)

        return self._read(counted)

    def walk_through(self, order: ContactOrder, is_wanted: Callable[[], bool]) -> None:
        """Learn who stands where in this order, as long as that is wanted: any page is quick then (`column_marks`)."""
        with self._store.read() as work:
            work.contacts.walk_through(replace(order, language=self.language), is_wanted)

    def search(self, criteria: ContactCriteria, *, limit: int = 50, page: int = 1) -> ContactPage:
        """Those that meet every criterion which is not blank, by name (row T65); all for none.

        Of a text each word is the beginning of one of that field, blind to case and accents; a number is found in any
        form or by a piece of it. Raises `NotAllowed` for an owner, unless an administrator asks.
        """
        limit = max(1, min(limit, LARGEST_PAGE))

        def found(work: UnitOfWork, lists: Vocabulary) -> ContactPage:
            if criteria.is_blank() and criteria.inactive_too:
                return work.contacts.page("", limit, page, lists)
            if owner := criteria.owner.strip():
                work.look_into(owner)
            return work.contacts.page_of(work.contact_search.matching(criteria), limit, page, lists)

        return self._read(found)

    def may_search_by_owner(self) -> bool:
        with self._store.look() as work:
            return work.standing.is_appointed(Right.ADMINISTRATOR)

    def names(self, ids: Collection[int]) -> Mapping[int, ContactName]:
        """What these contacts are called, without those that the user may not know of."""
        with self._store.look() as work:
            return work.past.contact_names(ids)

    def check(self, draft: ContactDraft, *, create_attributes: bool = False) -> list[FieldError]:
        """Everything that `add` would refuse this draft for, without writing."""
        errors, _ = self._check(draft, create_attributes)
        if any(error.code == "control_characters" for error in errors):
            return errors
        with self._store.read() as work:
            return errors + check_against_store(work, draft)

    def lookalikes(
        self, draft: ContactDraft, *, but: int = 0, apart: Collection[int] = ()
    ) -> tuple[Lookalike, ...]:
        """Visible contacts that may be the one in this draft, the likeliest first, five at most (rows X01, N27).

        `but` is the draft's own contact, `apart` those that its typist has called not the same.
        """
        vocabulary = self._vocabularies.load()
        # Two questions that may see different moments: a hint is no check, and PostgreSQL is spared two round trips.
        with self._store.look() as work:
            return lookalikes_of(work, draft, vocabulary, contact=but, apart=apart)

    def set_apart(self, contact: int, other: int) -> Changes:
        """Remember that these two are not the same; nothing changes where that is known. Raises `NotFound`."""
        with self._store.write("contacts.set_apart", source=self._source) as work:
            work.contacts.require(contact)
            work.contacts.require(other)
            if not work.likenesses.set_apart(contact, [other]):
                return Changes()
            work.commit()
            return Changes(work.operation, contacts=frozenset({contact, other}))

    def add(
        self,
        draft: ContactDraft,
        *,
        operation: int | None = None,
        create_attributes: bool = False,
        apart: Collection[int] = (),
        seen: SeenPlace = NOTHING_SEEN,
        request: str = "",
    ) -> Added:
        """Save a draft whole, or refuse it whole, in one transaction.

        A draft whose `uid` was saved before, or saved under the number `request`, is not saved again. With
        `operation` the save belongs to one begun before. Contacts that the new one is not the same as (`apart`) are
        remembered with it, as far as they are there. A place that was `seen` is not made again should it be gone.
        A draft that was saved before under another `request`, and says something else now, is no repetition: raises
        `ContactDeskError("saved_otherwise")`. Raises `Refused` with the errors field by field, and `StoreUnavailable`.
        """
        draft = self._completed(draft)
        errors, vocabulary = self._check(draft, create_attributes)
        if errors:
            retired = all(error.code == "retired_value" for error in errors)
            if retired and (added := self._saved_when_it_could_be(draft, request)) is not None:
                return added
            raise Refused(errors)
        try:
            write = partial(self._store.write, "contacts.add", source=self._source, request=request)
            begin = partial(write, operation=operation)
            add = partial(self._add, draft, vocabulary, begin, apart, seen, request=request)
            return once(add, partial(self._added_before, draft))
        except ReferenceGone:
            # A list value has gone since the lists were read: now they tell which.
            errors, _lists = self._check(draft, create_attributes, fresh=True)
            if errors:
                raise Refused(errors) from None
            raise

    def _read(self, question: Callable[[UnitOfWork, Vocabulary], T]) -> T:
        lists = self._vocabularies.load()
        with self._store.read() as work:
            try:
                return question(work, lists)
            except KeyError:
                # Another desk has added to the lists since they were read, and a contact has the new value.
                return question(work, self._vocabularies.load_in(work))

    def _completed(self, draft: ContactDraft) -> ContactDraft:
        from contact_desk.domain.draft import new_uid

        missing = {"uid": draft.uid or new_uid(), "language": draft.language or self.language}
        return draft.model_copy(update=missing)

    def _check(
        self, draft: ContactDraft, create: bool, *, fresh: bool = False
    ) -> tuple[list[FieldError], Vocabulary]:
        """The domain's own errors; before a value is called unknown, the lists are read again."""
        from contact_desk.domain.draft_check import check_draft

        for anew in (fresh, True):
            vocabulary = self._vocabularies.load(fresh=anew)
            errors = check_draft(draft, vocabulary, region=self._region, create_attributes=create)
            if not errors:
                break
        return errors, vocabulary

    def _add(
        self,
        draft: ContactDraft,
        vocabulary: Vocabulary,
        begin: Callable[[], AbstractContextManager[UnitOfWork]],
        apart: Collection[int],
        seen: SeenPlace,
        *,
        request: str,
    ) -> Added:
        from contact_desk.services.places import find_or_add_place
        from contact_desk.services.saved_before import added_answer

        with begin() as work:
            if (added := self._saved_before(work, draft, request)) is not None:
                return added
            if errors := check_against_store(work, draft):
                # What stands in the way may be this very draft, which another thread has saved a moment ago.
                if (added := self._saved_before(work, draft, request)) is not None:
                    return added
                raise Refused(errors)
            vocabulary, defined = define_attributes(work, draft, vocabulary)
            place, changes = find_or_add_place(work, draft, seen)
            contact = work.new_contacts.add(draft, place, vocabulary, work.clock())
            if apart:
                work.likenesses.set_apart(contact, apart)
            lookalikes = lookalikes_of(work, draft, vocabulary, contact=contact)
            work.commit()
        if defined:
            self._vocabularies.load(fresh=True)
        # The other side of a relation tells of it too.
        told = {contact, *(relation.contact for relation in draft.relations)}
        changes |= Changes(work.operation, contacts=frozenset(told), vocabulary=defined)
        return replace(added_answer(contact, draft, work.operation or 0, changes), lookalikes=lookalikes)

    def _saved_before(self, work: UnitOfWork, draft: ContactDraft, request: str) -> Added | None:
        """Whoever sends a number of their own has a new save in mind: it is not to lose what it corrects."""
        from contact_desk.services.saved_before import already_added, require_same_contact

        if (saved := work.contacts.by_uid(draft.uid)) is None:
            return None
        if request:
            require_same_contact(work, saved, draft, self._region)
        return already_added(work, saved, draft, work.history.operation_that_added(saved))

    def _saved_when_it_could_be(self, draft: ContactDraft, request: str) -> Added | None:
        """A draft that is asked for again, of which a list value was retired since it was saved."""
        with self._store.read() as work:
            try:
                return self._saved_before(work, draft, request)
            except (KeyError, ValueError):
                # What the store has no value for has never been saved.
                return None

    def _added_before(self, draft: ContactDraft, operation: int) -> Added:
        """Also where somebody has undone it since."""
        from contact_desk.services.saved_before import already_added

        with self._store.read() as work:
            return already_added(work, work.history.added_by(operation, "contact"), draft, operation)
