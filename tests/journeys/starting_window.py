# SPDX-License-Identifier: MIT
"""A window that starts in a process of its own, and tells what had been imported when, and by which thread.

`python -m tests.journeys.starting_window STORE_URL [hurried]` prints one JSON object of lists of modules: those there
once the window was "painted", once the list was "usable", once all was "ready", and those that "the window's thread"
imported. A "hurried" user does not wait for that.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.warming import begin_warming

# Milliseconds; many times what the busiest machine takes.
PATIENCE = 120_000


class Imports:
    """Asked first for every module; notes those that the window's own thread imports, and finds none."""

    def __init__(self) -> None:
        self.by_the_window: list[str] = []
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, *_: object) -> None:
        if threading.current_thread() is threading.main_thread():
            self.by_the_window.append(name)


class FirstPaint(QObject):
    """What had been imported when the main window was painted."""

    modules: list[str] | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.modules is None and event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
            self.modules = list(sys.modules)
        return False


def wait(app: QApplication, until: Callable[[], object]) -> None:
    """Fails, and so tells at which line, where it is never so."""
    end = QDeadlineTimer(PATIENCE)
    while not until():
        assert not end.hasExpired(), "nothing of the kind has come"
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def use_at_once(window: MainWindow, app: QApplication) -> None:
    """Show a contact's card and search for a number, before anything is ready for that."""
    window.workplace.list.table.selectRow(0)
    wait(app, window.workplace.card.name)
    window.workplace.list.search("0467123456")
    wait(app, lambda: window.workplace.list.searched() and not window.operations.is_busy())


def use(window: MainWindow, app: QApplication) -> None:
    """The same, and open the wizard."""
    use_at_once(window, app)
    window.add_contact()
    wait(app, lambda: not window.operations.is_busy())


def main(store_url: str, hurried: str = "") -> None:
    app = QApplication([])
    imports, paint = Imports(), FirstPaint(app)
    app.installEventFilter(paint)
    window = open_desk(store_url, language="fr", region="FR")
    wait(app, window.workplace.list.model.rowCount)
    usable = list(sys.modules)
    if hurried:
        use_at_once(window, app)
        window.workplace.list.search("")
        wait(app, lambda: not window.workplace.list.searched() and not window.operations.is_busy())
    assert window.desk is not None
    warming = begin_warming(window.desk)
    wait(app, lambda: not warming.is_alive())
    ready = list(sys.modules)
    use(window, app)
    window.close()
    # Not before its threads are through: Qt takes its objects along when this process ends.
    wait(app, lambda: window.is_closed)
    told = {"painted": paint.modules, "usable": usable, "ready": ready}
    # A module may have been asked after and left alone.
    by_the_window = [name for name in imports.by_the_window if name in sys.modules]
    print(json.dumps({**told, "the window's thread": by_the_window}))


if __name__ == "__main__":
    main(*sys.argv[1:])
