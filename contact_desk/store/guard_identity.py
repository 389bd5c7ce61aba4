# SPDX-License-Identifier: MIT
"""On PostgreSQL: nobody learns by a unique key that somebody has a hidden contact of this uid.

The other checks look at what was written, when the key has already answered; these ones refuse before.
"""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.access import Right

NAMES = ("guard_contact_whose", "guard_contact_identity")
_FUNCTION = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
BEGIN
  IF NOT contact_desk_has('{right}') THEN
    PERFORM contact_desk_refuse('{right}');
  END IF;
  RETURN NEW;
END $$
"""
_WHEN = (
    "INSERT ON contact FOR EACH ROW WHEN (NEW.owner <> session_user::text)",
    "UPDATE OF owner, uid ON contact FOR EACH ROW WHEN (NEW.owner <> OLD.owner OR NEW.uid <> OLD.uid)",
)


def statements(schema: str) -> Iterator[str]:
    """`schema` as SQL writes it."""
    for name, when in zip(NAMES, _WHEN, strict=True):
        named = _FUNCTION.replace("{name}", name).replace("{schema}", schema)
        yield named.replace("{right}", Right.ADMINISTRATOR)
        yield f"CREATE TRIGGER {name} BEFORE {when} EXECUTE FUNCTION {name}()"
