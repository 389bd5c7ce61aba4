# SPDX-License-Identifier: MIT
"""A store that is lost while somebody edits is told; what was typed stays, and *Try again* saves it."""

from __future__ import annotations

from pathlib import Path

import pytest

from contact_desk.desk import Desk
from tests.ui.properties.driver import Driver


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    return sqlite_store


def test_a_file_that_is_moved_away_is_told_and_saved_into_once_it_is_back(
    driver: Driver, desk: Desk, anna: int, store_url: str
) -> None:
    driver.type("lastName", "Roy-Martin")
    file = Path(store_url.removeprefix("sqlite:///"))
    aside = file.rename(file.with_name("aside"))
    driver.save()
    assert driver.is_open()
    assert driver.said().endswith("What you typed stays here.")
    assert driver.text("lastName") == "Roy-Martin"
    aside.rename(file)
    assert driver.shown.bar.button.text() == "&Try again"
    driver.shown.bar.button.click()
    driver.settle()
    assert not driver.is_open()
    assert desk.contacts.show(anna).draft.last_name == "Roy-Martin"
