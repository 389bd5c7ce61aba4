# SPDX-License-Identifier: MIT
"""Two spellings of one server are one store to whatever is kept for it; two stores are never taken for one."""

import pytest

from contact_desk.domain.server_address import store_key

PLAIN = "postgresql://marie@db.example/annuaire"


@pytest.mark.parametrize(
    "url",
    [
        "postgres://marie@db.example/annuaire",
        "postgresql://marie@DB.example:5432/annuaire",
        "postgresql://marie@db.example/annuaire?sslmode=verify-full&connect_timeout=3",
        "postgresql://m%61rie@db.example/annu%61ire",
        "postgresql:///annuaire?host=db.example&port=5432&user=marie",
    ],
)
def test_what_only_says_how_to_get_there_makes_no_other_store(url: str) -> None:
    assert store_key(url) == store_key(PLAIN)


def test_the_order_of_the_hosts_makes_no_other_store() -> None:
    first, second = "postgresql://[::1]:5433,b.example/x", "postgresql://B.example:5432,[::1]:5433/x"
    assert store_key(first) == store_key(second)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://paul@db.example/annuaire",
        "postgresql://marie@db.example:5433/annuaire",
        "postgresql://marie@db.example/Annuaire",
        "postgresql://marie@other.example/annuaire",
        "sqlite:////srv/annuaire.sqlite",
    ],
)
def test_another_user_port_host_or_database_is_another_store(url: str) -> None:
    assert store_key(url) != store_key(PLAIN)


def test_a_file_is_known_by_its_url_alone() -> None:
    assert store_key("sqlite:////srv/A.sqlite") == "sqlite:////srv/A.sqlite"
