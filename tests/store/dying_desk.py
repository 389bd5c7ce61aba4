# SPDX-License-Identifier: MIT
"""A desk in a process of its own that adds contacts, and may end in the middle of a statement as a power cut ends it.

Run with a store's URL, how many contacts to add, and before which statement to die ("0": never).
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count

from sqlalchemy import Engine, event

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from tests.store.drafts import EVERYTHING


def draft(number: int) -> ContactDraft:
    """The same for the same number, in any process."""
    return EVERYTHING.model_copy(
        update={
            "uid": f"draft {number}",
            "organisation": f"Organisation {number // 3}",
            "business": EVERYTHING.business.model_copy(update={"email": f"{number}@example.com"}),
        }
    )


def die_before(statement: int) -> None:
    counted = count(1)

    def look(*_: object) -> None:
        if next(counted) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", look)


def main(store_url: str, contacts: int, statement: int) -> None:
    if sys.stdin.readline() != "go\n":
        return
    die_before(statement)
    desk = Desk.open(store_url, language="en", region="FR")
    print("open", flush=True)
    for number in range(contacts):
        added = desk.contacts.add(draft(number), create_attributes=True)
        print(added.contact, flush=True)
    desk.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
