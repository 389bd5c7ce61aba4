# SPDX-License-Identifier: MIT
"""An agent saves where the store has no room left: told so, the draft kept, and saved once when there is room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from sqlalchemy import event

from contact_desk.desk import Desk
from tests.journeys.saving_journey import SavingJourney
from tests.store import plain_sql
from tests.store.drafts import person

FULL = (
    "There is no room left on the store's disk, so nothing was saved. Make room and try again."
    " What you typed stays here."
)
# What a real server raises when its disk is full, at the moment at which it would have to write.
NO_ROOM = (
    """
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE 'could not extend file "base/1/2": No space left on device' USING ERRCODE = 'disk_full';
    END $$
    """,
    "CREATE TRIGGER no_room AFTER INSERT ON interaction_address EXECUTE FUNCTION no_room()",
)


class Disk:
    """Sets how far SQLite may let the file of a desk grow, on whichever connection comes to be used."""

    def __init__(self, desk: Desk) -> None:
        self.pages = 1
        event.listen(desk._store._engine, "checkout", self._limit)

    def _limit(self, driver: object, *_: object) -> None:
        # Below its present size SQLite takes that size as the limit.
        driver.execute(f"PRAGMA max_page_count = {self.pages}")  # type: ignore[attr-defined]


def test_a_full_disk_is_told_the_draft_kept_and_the_contact_saved_once_there_is_room(
    sqlite_desk: Desk, qtbot: QtBot
) -> None:
    sqlite_desk.contacts.add(person("Martin"))
    journey = SavingJourney(qtbot, sqlite_desk, notes="x" * 90_000)
    disk = Disk(sqlite_desk)
    assert [journey.save_in_vain() for _ in range(2)] == [FULL, FULL]
    assert sqlite_desk.contacts.find().total == 1
    disk.pages = 1_000_000
    journey.try_again()


def test_a_server_whose_disk_is_full_is_told_and_the_contact_saved_once_it_has_room(
    postgres_desk: Desk, qtbot: QtBot
) -> None:
    journey = SavingJourney(qtbot, postgres_desk)
    plain_sql.execute(postgres_desk.store_url, *NO_ROOM)
    assert [journey.save_in_vain() for _ in range(2)] == [FULL, FULL]
    assert postgres_desk.contacts.find().total == 0
    assert postgres_desk.organisations.find("") == ()
    plain_sql.execute(postgres_desk.store_url, "DROP TRIGGER no_room ON interaction_address")
    journey.try_again()
