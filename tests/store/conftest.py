# SPDX-License-Identifier: MIT
"""What only the tests of the store may ask for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from contact_desk.services import maintenance
from tests.store.lived_in import LOGIN, live_in


@pytest.fixture(scope="session")
def lived_in_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which people have worked, made once."""
    folder = tmp_path_factory.mktemp("lived-in")
    store = f"sqlite:///{folder / 'store.sqlite'}"
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("LOGNAME", LOGIN)
        maintenance.initialise(store)
        live_in(store)
        maintenance.back_up(store, folder / "whole.sqlite", lambda _done, _total: None)
    return folder / "whole.sqlite"


@pytest.fixture
def lived_in_store(lived_in_file: Path, sqlite_store_url: str) -> str:
    """The URL of a copy of that file."""
    shutil.copy(lived_in_file, sqlite_store_url.removeprefix("sqlite:///"))
    return sqlite_store_url
