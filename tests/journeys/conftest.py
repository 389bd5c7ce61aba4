# SPDX-License-Identifier: MIT
"""Open desks for the journeys, each on an empty store of the test's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contact_desk.desk import Desk


@pytest.fixture
def sqlite_desk(sqlite_store: str) -> Iterator[Desk]:
    opened = Desk.open(sqlite_store, language="en", region="FR")
    yield opened
    opened.close()


@pytest.fixture
def postgres_desk(postgres_store: str) -> Iterator[Desk]:
    opened = Desk.open(postgres_store, language="en", region="FR")
    yield opened
    opened.close()
