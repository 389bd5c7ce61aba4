# SPDX-License-Identifier: MIT
"""Contact Desk's window on the store named on the command line, until its first contacts stand in the list.

It imports nothing that the program itself would not have imported by then.
"""

from __future__ import annotations

import sys
from typing import cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QTableView

from contact_desk.ui.app import open_desk
from tests.benchmarks.painting import USABLE, FirstPaint, say


def main(store_url: str, region: str) -> None:
    app = QApplication([])
    FirstPaint(app)
    window = open_desk(store_url, language="fr", region=region)
    table = cast(QTableView, window.findChild(QTableView, "contactTable"))
    while not table.model().rowCount():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()
    say(USABLE)
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
