# SPDX-License-Identifier: MIT
"""Work off the window's thread: who hears its answer, and who does not."""

from __future__ import annotations

import logging
import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.relay import Relay


@pytest.fixture
def owner() -> QObject:
    return QObject()


def raising(error: Exception) -> object:
    raise error


def test_work_runs_in_another_thread_and_answers_on_the_windows(
    operations: Operations, owner: QObject
) -> None:
    threads: list[int] = []
    operations.run(
        threading.get_ident, lambda worker: threads.extend((worker, threading.get_ident())), owner=owner
    )
    assert operations.wait_idle(10)
    assert threads[0] != threads[1] == threading.get_ident()


def test_a_refusal_reaches_whoever_asked(operations: Operations, owner: QObject) -> None:
    errors: list[ContactDeskError] = []
    operations.run(
        lambda: raising(StoreUnavailable("store_lost")), lambda _: None, errors.append, owner=owner
    )
    assert operations.wait_idle(10)
    assert [error.code for error in errors] == ["store_lost"]


def test_a_refusal_that_nobody_takes_is_told_to_the_window(operations: Operations, owner: QObject) -> None:
    errors: list[ContactDeskError] = []
    operations.unanswered.connect(errors.append)
    operations.run(lambda: raising(StoreUnavailable("store_lost")), lambda _: None, owner=owner)
    assert operations.wait_idle(10)
    assert [error.code for error in errors] == ["store_lost"]


def test_what_nobody_foresaw_becomes_an_error_with_a_code_and_is_logged(
    operations: Operations, owner: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    errors: list[ContactDeskError] = []
    with caplog.at_level(logging.ERROR):
        operations.run(lambda: 1 // 0, lambda _: None, errors.append, owner=owner)
        assert operations.wait_idle(10)
    assert [error.code for error in errors] == ["unexpected"]
    assert "ZeroDivisionError" in caplog.text


def test_a_cancelled_task_answers_nobody(operations: Operations, owner: QObject) -> None:
    answers: list[int] = []
    operations.run(lambda: 1, answers.append, owner=owner).cancel()
    operations.run(lambda: 2, answers.append, owner=owner)
    assert operations.wait_idle(10)
    assert answers == [2]


def test_an_answer_for_a_panel_that_is_gone_is_dropped(operations: Operations, owner: QObject) -> None:
    answers: list[int] = []
    operations.run(lambda: 1, answers.append, owner=owner)
    delete(owner)
    assert operations.wait_idle(10)
    assert answers == []


def test_what_changed_is_told_even_when_the_asker_is_gone(operations: Operations, owner: QObject) -> None:
    heard: list[Changes] = []
    operations.changed.connect(heard.append)
    operations.run(lambda: Changes(contacts=frozenset({7})), lambda _: None, owner=owner)
    operations.run(Changes, lambda _: None, owner=owner)
    delete(owner)
    assert operations.wait_idle(10)
    assert heard == [Changes(contacts=frozenset({7}))]


def test_busy_is_told_once_at_the_beginning_and_once_at_the_end(
    operations: Operations, owner: QObject
) -> None:
    told: list[bool] = []
    operations.busy.connect(told.append)
    for number in range(3):
        operations.run(partial(str, number), lambda _: None, owner=owner)
    assert operations.wait_idle(10)
    assert told == [True, False]


def test_waiting_ends_when_the_time_is_over(operations: Operations, owner: QObject) -> None:
    gate = threading.Event()
    operations.run(gate.wait, lambda _: None, owner=owner)
    assert not operations.wait_idle(0.01)
    gate.set()
    assert operations.wait_idle(10)


def test_while_a_window_is_painted_no_store_is_asked_and_afterwards_or_at_the_end_it_is(
    operations: Operations, owner: QObject, qtbot: QtBot
) -> None:
    answers: list[str] = []
    operations.give_way(60_000)
    operations.run(lambda: "of the store", answers.append, owner=owner)
    operations.run(lambda: "of the disk", answers.append, owner=owner, on_disk=True)
    qtbot.waitUntil(lambda: answers == ["of the disk"], timeout=10_000)
    assert operations.is_busy()
    operations.give_way(0)
    qtbot.waitUntil(lambda: answers == ["of the disk", "of the store"], timeout=10_000)
    operations.give_way(60_000)
    operations.run(lambda: "at the end", answers.append, owner=owner)
    assert operations.wait_idle(10)
    assert answers[-1] == "at the end"


def test_a_thread_that_outlives_the_application_tells_nobody_and_goes_on(operations: Operations) -> None:
    relay = Relay.to(operations.announce)
    delete(relay)
    went_on = []

    def tell() -> None:
        relay.tell(Changes())
        went_on.append(True)

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    assert went_on
