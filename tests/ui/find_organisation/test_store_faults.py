# SPDX-License-Identifier: MIT
"""A store that fails while an organisation is looked for: said in a sentence, tried again, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from tests.ui.find_organisation.conftest import LAKE, fill
from tests.ui.find_organisation.driver import Finder


@pytest.fixture
def find(qtbot: QtBot, sqlite_desk: Desk) -> Finder:
    fill(sqlite_desk)
    return Finder(qtbot, sqlite_desk)


@pytest.fixture
def file(sqlite_store_url: str) -> Path:
    return Path(sqlite_store_url.removeprefix("sqlite:///"))


def take_away(file: Path) -> None:
    file.rename(file.with_suffix(".away"))


def put_back(file: Path) -> None:
    file.with_suffix(".away").rename(file)


def test_a_search_that_fails_is_tried_again_with_the_same_criteria(find: Finder, file: Path) -> None:
    take_away(file)
    find.search(name="lac")
    assert find.said().startswith("The organisations could not be searched")
    assert find.rows() == []
    put_back(file)
    find.wizard.results.empty.button.click()
    find.settle()
    assert find.names() == [LAKE, "Œuvres du Lac"]
    assert find.focused() is find.table


def test_a_choice_that_cannot_be_checked_stays_chosen(find: Finder, file: Path) -> None:
    find.search(name="lac")
    find.select("Œuvres du Lac")
    take_away(file)
    find.click("finishButton")
    assert find.wizard.isVisible()
    assert find.heard.said == []
    assert find.names() == [LAKE, "Œuvres du Lac"]
    put_back(file)
    find.wizard.results.bar.button.click()
    find.settle()
    assert [one.name for one in find.heard.chosen()] == ["Œuvres du Lac"]


def test_results_stay_when_the_next_page_cannot_be_read(find: Finder, file: Path) -> None:
    find.search(name="lac")
    take_away(file)
    find.wizard.results.reload()
    find.settle()
    assert find.names() == [LAKE, "Œuvres du Lac"]
    assert find.said()
    put_back(file)
    find.wizard.results.bar.button.click()
    find.settle()
    assert find.said() == ""
