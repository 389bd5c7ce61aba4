# SPDX-License-Identifier: MIT
"""One unit of work: one connection, one user, one transaction. Commit is said aloud; silence rolls back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select, text

from contact_desk.domain.access import Right, User
from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.store import operations
from contact_desk.store.errors import translated
from contact_desk.store.list_memory import ListMemory
from contact_desk.store.repositories_of_work import Repositories
from contact_desk.store.search import merge_a_little
from contact_desk.store.sqlite import require_in_place

_LOOK_ON_POSTGRES = text("SELECT set_config('contact_desk.looked_into', :owner, true)")


class UnitOfWork(Repositories):
    """What a use-case holds between `Store.read`/`Store.write` and its end; made by the store only."""

    def __init__(
        self,
        connection: Connection,
        user: User,
        region: str,
        clock: Callable[[], datetime],
        *,
        memory: ListMemory | None = None,
        begun: Callable[[int], object] = lambda _operation: None,
    ) -> None:
        """`begun` hears of each operation before it is committed."""
        self._connection = connection
        self._memory = memory or ListMemory()
        self._begun = begun
        self._source = ""
        self._committed = False
        self.user = user
        self.region = region
        self.clock = clock
        self.operation: int | None = None

    def moment(self) -> datetime:
        """By the server's clock where there is one: of many desks' clocks one will be wrong."""
        if self._connection.dialect.name == "postgresql":
            now: datetime = self._connection.execute(select(func.transaction_timestamp())).scalar_one()
            return now.astimezone(UTC)
        return self.clock()

    def require(self, right: Right) -> None:
        """Raises `NotAllowed` without this right: for what is read, and for what is not begun in vain."""
        if reason := self.standing.refusal(right):
            raise NotAllowed(reason, right=str(right))

    def look_into(self, owner: str) -> None:
        """Let an administrator find this owner's private contacts in this unit of work; asked before all else in it.

        Raises `NotAllowed` for others; on PostgreSQL the server asks for the right itself. Where nobody has been made
        administrator nobody looks.
        """
        self.require(Right.ADMINISTRATOR)
        if not self.standing.is_appointed(Right.ADMINISTRATOR):
            raise NotAllowed("right_missing", right=str(Right.ADMINISTRATOR))
        self.user = replace(self.user, looking_into=owner)
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_LOOK_ON_POSTGRES, {"owner": owner})

    def begin_operation(self, kind: str, source: str, request: str = "") -> int:
        """Open the operation that the journal's rows will belong to. Raises `AlreadyMade`."""
        self.operation = operations.begin(
            *(self._connection, kind, source), request=request, login=self.user.login, at=self.clock()
        )
        self._source = source
        self._begun(self.operation)
        return self.operation

    @contextmanager
    def operation_of_its_own(self, kind: str) -> Iterator[None]:
        """What is written within belongs to another operation: its public rows would tell others of the first one."""
        first = self.operation
        self.begin_operation(kind, self._source)
        yield
        if first is not None:
            operations.go_back(self._connection, first)
            self.operation = first

    def begin_unjournaled(self) -> None:
        """Go on without an operation; whoever waits for a row of somebody else does so for ten seconds at most."""
        operations.begin_unjournaled(self._connection)

    def resume_operation(self, operation: int, source: str = "") -> None:
        """Go on under an operation begun in an earlier transaction by the same user. Raises `NotFound`."""
        operations.resume(self._connection, operation, self.user.login)
        self.operation = operation
        self._source = source

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What is written within is gone again after an error, and nothing else is."""
        with translated(), self._connection.begin_nested():
            yield

    def commit(self) -> None:
        if self._committed:
            raise ContactDeskError("unexpected", detail="a unit of work is committed once")
        with translated():
            merge_a_little(self._connection)
            self._connection.commit()
            if self._connection.dialect.name == "sqlite":
                # What was committed into a file that has been moved meanwhile is not told of as saved.
                require_in_place(self._connection)
        self._committed = True
