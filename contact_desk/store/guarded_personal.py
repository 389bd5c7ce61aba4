# SPDX-License-Identifier: MIT
"""What each person keeps for themselves: saved filters, which they may show to all, and favourites."""

from __future__ import annotations

from contact_desk.domain.access import Right
from contact_desk.store.guard_checks import Check, Guarded

_MINE = "owner = session_user::text"
# On PostgreSQL the policy answers before the key does, which would tell of a hidden filter of the same name.
_MAY_WRITE = f"({_MINE} OR (shared AND (SELECT contact_desk_has('administrator'))))"
_FOR_ANOTHER = Check(Right.ADMINISTRATOR, "n.owner <> session_user::text")
_OF_ANOTHER = Check(Right.ADMINISTRATOR, "o.owner <> session_user::text")

SAVED_FILTER = Guarded(
    "saved_filter",
    f"({_MINE} OR shared)",
    _MAY_WRITE,
    insert=(_FOR_ANOTHER,),
    update=(_OF_ANOTHER, _FOR_ANOTHER),
    delete=(_OF_ANOTHER,),
)
# Whoever deletes a contact for good takes others' stars off it, without knowing of them: that asks for no right.
FAVOURITE = Guarded(
    "favourite",
    f"({_MINE} AND EXISTS (SELECT FROM contact seen WHERE seen.id = contact_id))",
    insert=(_FOR_ANOTHER,),
    update=(_OF_ANOTHER, _FOR_ANOTHER),
)
