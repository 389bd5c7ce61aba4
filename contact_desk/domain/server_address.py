# SPDX-License-Identifier: MIT
"""Where a shared store lies, as libpq's URL says it: hosts, database, user, options; never a password."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

PREFIXES = ("postgresql://", "postgres://")
DEFAULT_PORT = "5432"
# What libpq would take as a password, or as the key to one, from the part after the question mark.
_SECRETS = frozenset({"password", "sslpassword", "oauth_client_secret", "scram_client_key"})


class Encryption(StrEnum):
    """libpq's `sslmode`, as far as the program offers it."""

    VERIFIED = "verify-full"
    REQUIRED = "require"
    PREFERRED = "prefer"


@dataclass(frozen=True)
class ServerAddress:
    """`hosts` are host, host:port or [IPv6]:port. An empty `user` is the account on this computer."""

    hosts: tuple[str, ...]
    database: str
    user: str = ""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def account(self) -> str:
        """Whose password it is: a user has one for all databases of a server."""
        return f"{self.user}@{','.join(self.hosts)}"

    def option(self, name: str) -> str:
        return dict(self.options).get(name, "")

    def url(self) -> str:
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        hosts = ",".join(quote(host, safe="[]:") for host in self.hosts)
        options = "&".join(f"{quote(name)}={quote(value, safe='/')}" for name, value in self.options if value)
        return f"postgresql://{user}{hosts}/{quote(self.database, safe='')}{'?' if options else ''}{options}"


def is_server(url: str) -> bool:
    return url.startswith(PREFIXES)


def read_server_address(url: str) -> ServerAddress:
    """Read a URL of a server; what it says of a password is left out."""
    rest, _, query = url.split("://", 1)[1].partition("?")
    authority, _, database = rest.partition("/")
    before, _, hosts = authority.rpartition("@")
    return ServerAddress(
        hosts=tuple(unquote(host) for host in hosts.split(",") if host),
        database=unquote(database),
        user=unquote(before.partition(":")[0]),
        options=tuple(pair for pair in _pairs(query) if pair[0] not in _SECRETS),
    )


def store_key(url: str) -> str:
    """The same for every spelling of one store's URL: user, hosts with their ports in some order, and database.

    What else it says is how to get there. A file's URL stands for itself.
    """
    if not is_server(url):
        return url
    address = read_server_address(url)
    named = dict(address.options)
    hosts = address.hosts or tuple(filter(None, named.get("host", "").split(",")))
    ends = sorted(_end(host, named.get("port", "")) for host in hosts)
    user = address.user or named.get("user", "")
    return ServerAddress(tuple(ends), address.database or named.get("dbname", ""), user).url()


def has_password(url: str) -> bool:
    """Whether a password stands in the address, where every list of processes shows it."""
    if not is_server(url):
        return False
    rest, _, query = url.split("://", 1)[1].partition("?")
    before = rest.partition("/")[0].rpartition("@")[0]
    return ":" in before or any(name in _SECRETS for name, _ in _pairs(query))


def split_port(host: str) -> tuple[str, str]:
    """Host and port; the port is "" where none is said. The brackets of an IPv6 address are taken off."""
    if host.startswith("["):
        name, _, port = host[1:].partition("]")
        return name, port.removeprefix(":")
    name, colon, port = host.rpartition(":")
    return (name, port) if colon and ":" not in name else (host, "")


def join_port(host: str, port: str) -> str:
    """A host as `ServerAddress` takes it; one that says its own port keeps that."""
    name, own = split_port(host.strip())
    port = own or port.strip()
    return f"{f'[{name}]' if ':' in name else name}{':' if port else ''}{port}"


def _end(host: str, port: str) -> str:
    name, own = split_port(host)
    name = name if name.startswith("/") else name.lower()
    return join_port(f"[{name}]" if ":" in name else name, own or port or DEFAULT_PORT)


def _pairs(query: str) -> list[tuple[str, str]]:
    pairs = (each.partition("=") for each in query.split("&") if each)
    return [(unquote(name), unquote(value)) for name, _, value in pairs]
