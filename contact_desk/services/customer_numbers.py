# SPDX-License-Identifier: MIT
"""Customer numbers and the profiles they stand on; to anybody else they do not exist (rows C03, C04)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.people import CustomerNumber
from contact_desk.services.access_rules import written
from contact_desk.services.writing import again
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class CustomerNumbers:
    """What writes is for whoever manages users, and raises `NotAllowed` for others."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def numbers(self) -> tuple[CustomerNumber, ...]:
        """Those on the user's own profile; all of them for whoever manages users."""
        with self._store.read() as work:
            return work.customer_numbers.visible()

    def require(self, number: int) -> CustomerNumber:
        """Raises `NotFound` also for one that stands on somebody else's profile alone."""
        with self._store.read() as work:
            return work.customer_numbers.require(number)

    def of_user(self, login: str) -> tuple[CustomerNumber, ...]:
        """As far as the user may see them."""
        with self._store.read() as work:
            return work.customer_numbers.of_user(work.people.require(login))

    def add(self, number: str, name: str = "") -> Changes:
        """Raises `number_missing`, and `number_exists` for one that is there."""
        if not (number := number.strip()):
            raise ContactDeskError("number_missing")
        try:
            with self._write() as work:
                work.customer_numbers.add(number, name.strip())
                return written(work, changed=True)
        except UniqueViolation as violation:
            raise ContactDeskError("number_exists", number=number) from violation

    def delete(self, number: int) -> Changes:
        with self._write() as work:
            work.customer_numbers.require(number)
            work.customer_numbers.delete(number)
            return written(work, changed=True)

    def give(self, login: str, numbers: Collection[int]) -> Changes:
        """Put numbers on a user's profile."""
        with self._write() as work:
            user = work.people.require(login)
            for number in numbers:
                work.customer_numbers.require(number)
            return written(work, work.customer_numbers.give(user, numbers))

    def give_number(self, login: str, number: str, name: str = "") -> Changes:
        """The same by the number itself, which is added where it is not there yet; raises `number_missing`."""
        if not (number := number.strip()):
            raise ContactDeskError("number_missing")
        return again(lambda: self._give_number(login, number, name.strip()))

    def take_number(self, login: str, number: str) -> Changes:
        """Off a user's profile, by the number itself. Raises `NotFound` for one that there is not."""
        with self._write() as work:
            user, found = work.people.require(login), work.customer_numbers.find(number)
            if found is None:
                raise NotFound("not_found", record="customer_number", id=number)
            return written(work, work.customer_numbers.take(user, [found.id]))

    def take(self, login: str, numbers: Collection[int]) -> Changes:
        with self._write() as work:
            user = work.people.require(login)
            return written(work, work.customer_numbers.take(user, numbers))

    def _give_number(self, login: str, number: str, name: str) -> Changes:
        with self._write() as work:
            user, found = work.people.require(login), work.customer_numbers.find(number)
            given = found.id if found is not None else work.customer_numbers.add(number, name)
            return written(work, work.customer_numbers.give(user, [given]))

    @contextmanager
    def _write(self) -> Iterator[UnitOfWork]:
        """Only for whoever manages users: a refusal of the store's would tell others which numbers there are."""
        with self._store.write("customer_numbers.change", source=self._source) as work:
            work.require(Right.MANAGE_USERS)
            yield work
