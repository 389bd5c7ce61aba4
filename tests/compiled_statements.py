# SPDX-License-Identifier: MIT
"""What SQLAlchemy has compiled for one store serves every other store of the run that has the same kind of server.

Each desk compiles what it asks for the first time; tests open thousands, and would spend half of their time on it.
"""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, event

if TYPE_CHECKING:
    from sqlalchemy.sql.compiler import Compiled

# Many times what the program asks; a compiled statement has some ten kilobytes.
MOST_STATEMENTS = 3000


class CompiledStatements(dict[Any, "Compiled"]):
    """By kind and version of the server rather than by engine, as SQLAlchemy does."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_of_any_engine(key), default)

    def __setitem__(self, key: Any, compiled: "Compiled") -> None:
        if len(self) >= MOST_STATEMENTS:
            self.clear()
        super().__setitem__(_of_any_engine(key), compiled)


def share_compiled_statements() -> None:
    """From now on, in all of this process."""
    statements = CompiledStatements()

    def share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=statements)

    event.listen(Engine, "engine_connect", share)


def _of_any_engine(key: tuple[Any, ...]) -> tuple[Hashable, ...]:
    dialect, *rest = key
    return (type(dialect), dialect.server_version_info, *rest)
