# SPDX-License-Identifier: MIT
"""A real window in a process of its own that adds one contact after another, until it ends as kill -9 ends it.

`python -m tests.journeys.saving_window STORE_URL FIRST MOMENT` prints "saving NUMBER" before it presses Save and
"saved NUMBER ID CALLS" once the wizard tells of it. It dies at the MOMENT-th call of a function since Save was first
pressed, in whichever thread; 0 leaves that to others.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import uuid
from collections.abc import Callable
from itertools import count
from types import FrameType, TracebackType

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.journeys.typing_window import is_on_disk, settle
from tests.store.drafts import EVERYTHING
from tests.ui.driving import part, type_text

TYPED = "d'Arcy-Łoś"


def given(number: int) -> ContactDraft:
    """What the wizard begins with, the same in any process: something in every part that a contact has."""
    email = EVERYTHING.business.model_copy(update={"email": f"{number}@example.com"})
    place = {"organisation": f"Clinique {number // 2}", "location": "Accueil"}
    own = {"uid": str(uuid.UUID(int=number)), "last_name": "", "external_id": f"{number}", "business": email}
    return EVERYTHING.model_copy(update={**place, **own})


def meant(number: int) -> ContactDraft:
    """What is to be in the store in the end."""
    return given(number).model_copy(update={"last_name": TYPED})


class End:
    """Counts the calls of functions in all threads while it looks, and ends the process at one of them."""

    def __init__(self, moment: int) -> None:
        self.calls = 0
        self.looks = False
        self._moment = moment
        # For the threads that are still to come; the window's own looks only when there is something to count.
        threading.setprofile(self._look)

    def begin(self) -> None:
        self.looks = True
        sys.setprofile(self._look)

    def pause(self) -> None:
        sys.setprofile(None)
        self.looks = False

    def _look(self, _frame: FrameType, what: str, _argument: object) -> None:
        if self.looks and what == "call":
            self.calls += 1
            if self.calls == self._moment:
                os.kill(os.getpid(), signal.SIGKILL)


def wait_until(is_so: Callable[[], bool]) -> None:
    loop, timer = QEventLoop(), QTimer(interval=10)
    timer.timeout.connect(lambda: loop.quit() if is_so() else None)
    timer.start()
    loop.exec()


def type_up_to_the_summary(window: MainWindow, number: int) -> AddContactWizard:
    wizard = window.add_contact(given(number))
    assert wizard is not None
    settle(window)
    type_text(part(wizard, QLineEdit, "lastName"), TYPED)
    while wizard.brain.page is not Page.SUMMARY:
        page = wizard.brain.page
        part(wizard, QPushButton, "nextButton").click()
        settle(window)
        assert wizard.brain.page is not page, wizard.brain.errors(page)
    wait_until(lambda: is_on_disk(wizard))
    return wizard


def save(wizard: AddContactWizard, number: int, end: End) -> None:
    loop = QEventLoop()

    def tell(added: Added) -> None:
        print("saved", number, added.contact, end.calls, flush=True)
        loop.quit()

    wizard.saved.connect(tell)
    print("saving", number, flush=True)
    end.begin()
    part(wizard, QPushButton, "saveButton").click()
    loop.exec()
    end.pause()


def tell_failure(error: ContactDeskError) -> None:
    print("failed", error.code, flush=True)


def give_up(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Whoever listens is not kept waiting for what will never be said."""
    sys.__excepthook__(kind, fault, trace)
    os._exit(1)


def main(store_url: str, first: str, moment: str) -> None:
    sys.excepthook = give_up
    app = QApplication([])
    end = End(int(moment))
    window = open_desk(store_url, region="FR")
    window.operations.failed.connect(tell_failure)

    def add_one_after_another() -> None:
        for number in count(int(first)):
            wizard = type_up_to_the_summary(window, number)
            save(wizard, number, end)
            part(wizard, QPushButton, "finishButton").click()
            settle(window)

    QTimer.singleShot(0, add_one_after_another)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
