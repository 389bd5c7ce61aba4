# SPDX-License-Identifier: MIT
"""A desk that is closed while somebody still asks: what was asked ends, and no connection is left behind."""

import gc
import warnings

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
