# SPDX-License-Identifier: MIT
"""What would happen if a store were opened: asked of the file or the server, changing nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass

from contact_desk.domain.errors import ContactDeskError, NotAllowed, StoreUnavailable
from contact_desk.store import schema
from contact_desk.store.first_connection import FirstConnection
from contact_desk.store.url import StoreUrl

_MAY_CREATE = "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"


@dataclass(frozen=True)
class Examination:
    """`fault` is None for a store that can be opened as it is; `may_create`: one can be made in its place."""

    name: str
    engine: str
    fault: ContactDeskError | None = None
    may_create: bool = False


def examine(url: StoreUrl) -> Examination:
    """Waits for each host as long as connecting does."""
    try:
        first = FirstConnection(url, create=False)
        try:
            _require_openable(url, first.version)
            if first.version == schema.HEAD:
                _require_admitted(url, first)
        finally:
            first.close()
    except (StoreUnavailable, NotAllowed) as fault:
        return Examination(url.name, url.engine, fault, _may_create(url, fault))
    return Examination(url.name, url.engine)


def _require_openable(url: StoreUrl, version: str | None) -> None:
    if version == schema.HEAD or (url.file and version in schema.VERSIONS):
        # An older file is brought up when it is opened.
        return
    if version is not None:
        schema.require_head(version)
    from contact_desk.store.opening import require_usable

    require_usable(url)


def _require_admitted(url: StoreUrl, first: FirstConnection) -> None:
    """By asking for what the list begins with: a server lets roles in that are no users of its store."""
    try:
        first.first_page(1)
    except StoreUnavailable as fault:
        if fault.code != "store_refused":
            raise
        told = _as_told(url, fault, first.user.login)
        raise told or StoreUnavailable("store_refused", reason="no_user", login=first.user.login) from fault


def _as_told(url: StoreUrl, fault: ContactDeskError, login: str) -> ContactDeskError | None:
    """What keeps a user of the store out, such as a licence taken away; None for who is none."""
    from contact_desk.store.admission import explained
    from contact_desk.store.opening import opened
    from contact_desk.store.repositories.access import AccessRepository

    with opened(url, create=False) as (engine, _user), engine.connect() as connection:
        standing = AccessRepository(connection).standing_as_told(login)
    return explained(fault, standing) if standing.known else None


def _may_create(url: StoreUrl, fault: ContactDeskError) -> bool:
    if url.file is not None:
        # In an empty file, too.
        place = url.file.parent if fault.code == "store_missing" else url.file
        return fault.code in ("store_missing", "store_not_initialised") and os.access(place, os.W_OK)
    if fault.code != "store_not_initialised":
        return False
    from contact_desk.store.opening import opened

    with opened(url, create=False) as (engine, _user), engine.connect() as connection:
        return bool(connection.exec_driver_sql(_MAY_CREATE).scalar_one())
