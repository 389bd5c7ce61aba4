# SPDX-License-Identifier: MIT
"""With whom a private contact is shared its owner decides: the shares go when the contact changes hands.

Else they would hold again once the new owner makes it private, who knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Iterator

NAME = "guard_shares_of_another"
_GONE = "DELETE FROM contact_share WHERE contact_id = NEW.id AND owner <> NEW.owner;"
_WHEN = f"CREATE TRIGGER {NAME} AFTER UPDATE OF owner ON contact FOR EACH ROW WHEN"
ON_SQLITE = f"{_WHEN} OLD.owner <> NEW.owner BEGIN {_GONE} END"


def statements(schema: str) -> Iterator[str]:
    """On PostgreSQL; `schema` as SQL writes it."""
    yield (
        f"CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql"
        f" SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$ BEGIN {_GONE} RETURN NULL; END $$"
    )
    yield f"{_WHEN} (OLD.owner <> NEW.owner) EXECUTE FUNCTION {NAME}()"
