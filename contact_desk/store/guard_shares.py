# SPDX-License-Identifier: MIT
"""With whom a private contact is shared its owner decides: the shares go when it becomes public, or changes hands.

Else they would hold again once a new owner makes it private, who knows nothing of them. They go with the owner's own
change, so that its undo brings them back: whoever gives a public contact away could not, nor may know of them.
"""

from __future__ import annotations

from collections.abc import Iterator

NAME = "guard_shares_of_another"
_GONE = "DELETE FROM contact_share WHERE contact_id = NEW.id AND (owner <> NEW.owner OR NOT NEW.private);"
_WHEN = (
    f"CREATE TRIGGER {NAME} AFTER UPDATE OF owner, private ON contact FOR EACH ROW"
    " WHEN (OLD.owner <> NEW.owner OR (OLD.private AND NOT NEW.private))"
)
ON_SQLITE = f"{_WHEN} BEGIN {_GONE} END"


def statements(schema: str) -> Iterator[str]:
    """On PostgreSQL; `schema` as SQL writes it."""
    yield (
        f"CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql"
        f" SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$ BEGIN {_GONE} RETURN NULL; END $$"
    )
    yield f"{_WHEN} EXECUTE FUNCTION {NAME}()"
