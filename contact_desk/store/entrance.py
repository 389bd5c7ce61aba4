# SPDX-License-Identifier: MIT
"""Opening a store that is ready for use, as quickly as its driver connects; what is not ready is `opening`'s work."""

from __future__ import annotations

from contact_desk.store import schema
from contact_desk.store.first_connection import FirstConnection
from contact_desk.store.store import Store
from contact_desk.store.url import StoreUrl


def open_store(url: StoreUrl, region: str, *, create: bool) -> Store:
    """Open a store that is ready for use; a SQLite file is made (with `create`) or migrated on the way.

    Raises `StoreUnavailable` and `StoreVersionMismatch`.
    """
    first = FirstConnection(url, create=create)
    if first.version != schema.HEAD:
        # Migrated by nobody but its maker: SQLite would wait for this connection, too.
        first.close()
        from contact_desk.store.opening import make_ready

        make_ready(url, create=create)
        first = FirstConnection(url, create=create)
        try:
            schema.require_head(first.version)
        except BaseException:
            first.close()
            raise
    return Store(first, region)
