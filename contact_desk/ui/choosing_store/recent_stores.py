# SPDX-License-Identifier: MIT
"""The stores that were used, the last first: kept in the settings as addresses, and named for people."""

from __future__ import annotations

import logging
from urllib.parse import unquote

from contact_desk.desk import default_store_url
from contact_desk.domain.server_address import is_server, read_server_address
from contact_desk.settings import SettingsFile

_LOG = logging.getLogger(__name__)
_MOST = 8


def recent_stores(file: SettingsFile, *also: str) -> tuple[str, ...]:
    """`also`: such as the one that is open; the user's own file is always among them."""
    kept = file.read().recent_stores.splitlines()
    return tuple(dict.fromkeys(filter(None, (*also, *kept, _own()))))


def remember(file: SettingsFile, url: str) -> None:
    """Keep this one as the last, to be opened at the next start."""
    stores = [url, *(each for each in recent_stores(file) if each != url)][:_MOST]
    try:
        file.keep(store="" if url == _own() else url, recent_stores="\n".join(stores))
    except OSError:
        _LOG.exception("The store could not be kept for the next start")


def store_label(url: str) -> str:
    """How a person knows a store: the path of its file, or database, server and user."""
    if not is_server(url):
        return unquote(url.removeprefix("sqlite:///"))
    address = read_server_address(url)
    user = f"{address.user} @ " if address.user else ""
    return f"{address.database} · {user}{', '.join(address.hosts)}"


def _own() -> str:
    try:
        return default_store_url()
    except OSError:
        return ""
