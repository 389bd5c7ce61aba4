# SPDX-License-Identifier: MIT
"""Who may work with a SQLite file at all; a server lets in by itself, and tells of its refusals here."""

from __future__ import annotations

from typing import Any

from contact_desk.domain.access import Standing
from contact_desk.domain.errors import ContactDeskError, NotAllowed, StoreUnavailable

_ADMITTED = """
SELECT (SELECT 1 FROM desk_user LIMIT 1), (SELECT licensed FROM desk_user WHERE login = :login),
  (SELECT disabled FROM desk_user WHERE login = :login)
"""


def require_admitted(driver: Any, login: str) -> None:
    """`driver` is sqlite3's connection. Raises `NotAllowed` for whom an administrator has not let in."""
    guarded, licensed, disabled = driver.execute(_ADMITTED, {"login": login}).fetchone()
    if not guarded:
        return
    known = licensed is not None
    if refusal := Standing(login, known=known, licensed=bool(licensed), disabled=bool(disabled)).refusal():
        raise NotAllowed(refusal, login=login)


def explained(refused: ContactDeskError, standing: Standing) -> ContactDeskError:
    """A refusal with whom to ask (row T05); what the server refuses to all of a person has a reason of its own."""
    asked = {"login": standing.login, "administrator": ", ".join(standing.administrators)}
    if isinstance(refused, StoreUnavailable):
        reason = standing.refusal()
        return NotAllowed(reason, **asked) if reason else refused
    return NotAllowed(refused.code, **{**refused.parameters, **asked})
