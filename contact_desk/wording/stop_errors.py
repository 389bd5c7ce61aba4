# SPDX-License-Identifier: MIT
"""What stopped the work on many in the middle (row X13): of what was done by then nothing is denied."""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

STOP_SENTENCES: dict[str, tuple[str, ...]] = {
    "store_lost.away": (mark("There is no connection to the server any more."),),
    "store_lost": (
        mark(
            "The server went away before it answered. Look what was done once it is back, and do the rest then."
        ),
    ),
    "store_locked": (mark("Another program holds the store and does not let go. Do the rest in a moment."),),
    "store_full": (mark("There is no room left on the store's disk. Make room, then do the rest."),),
    "store_read_only": (mark("The store may only be read by now. Have it made writable, then do the rest."),),
    "store_statement_refused": (
        mark("The store's server broke the rest off: it took too long, or was too large for it."),
    ),
    "right_missing": (
        mark("You lack the right “{right}” by now. Ask {administrator} for it."),
        mark("You lack the right “{right}” by now. Ask an administrator for it."),
    ),
    "licence_missing": (
        mark("You lack the licence Tracker Access by now. Ask {administrator} for it."),
        mark("You lack the licence Tracker Access by now. Ask an administrator for it."),
    ),
    "user_unknown": (
        mark("{login} is no user of this store any more. Ask {administrator}."),
        mark("You are no user of this store any more. Ask an administrator."),
    ),
    "user_disabled": (
        mark("{login} is disabled as a user of this store by now. Ask {administrator}."),
        mark("You are disabled as a user of this store by now. Ask an administrator."),
    ),
}
