# SPDX-License-Identifier: MIT
"""A desk that is closed while somebody still asks: what was asked ends, and no connection is left behind."""

import gc
import warnings

import pytest

from contact_desk.desk import Desk


def test_a_connection_in_use_when_the_desk_closes_is_closed_once_it_is_done(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with desk._store.read() as work:
            assert work.contacts.by_uid("nobody") is None
            desk.close()
        del desk, work
        gc.collect()
    assert not [each for each in told if "still open" in str(each.message)]


def test_what_went_wrong_in_a_question_is_told_and_not_what_went_wrong_after_it(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")

    def fail_in_a_transaction() -> None:
        with desk._store.look() as work:
            # In the midst of one the connection cannot be put back as it was.
            work._connection.exec_driver_sql("BEGIN")
            raise LookupError("the first")

    with pytest.raises(LookupError, match="the first"):
        fail_in_a_transaction()
    assert desk.contacts.find("").total == 0
    desk.close()
