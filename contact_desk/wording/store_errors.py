# SPDX-License-Identifier: MIT
"""The sentence for each failure that is no field's: the store, a missing record, the unexpected.

Each says what happened, what became of the work, and what to do. Where a code has several sentences, the
first whose parameters are all known is said.
"""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

STORE_SENTENCES: dict[str, tuple[str, ...]] = {
    "refused": (mark("Nothing was saved. {problems}"),),
    "not_found": (
        mark("There is no contact {id}. Check the number, or search for the contact by name."),
        mark("There is no such record. Check its number."),
    ),
    "not_allowed": (
        mark("You lack the right to do this, and nothing was changed. Ask an administrator for it."),
    ),
    "usage": (mark("The command is not written as it should be. Add --help to see how."),),
    "interrupted": (
        mark("Stopped at your wish. What is reported as added was saved; nothing is half written."),
    ),
    "draft_not_kept": (
        mark(
            "What is typed here cannot be kept on disk until it is saved. Save the contact before you close this."
        ),
    ),
    "unexpected": (
        mark(
            "Something went wrong that should not have. Nothing is half written; the details stand in {log}."
        ),
        mark("Something went wrong that should not have. Nothing is half written. Try again."),
    ),
    "store_missing": (
        mark("There is no store at {file}. Check where it should lie, or make one there with “store init”."),
        mark(
            "There is no store at this place. Check where it should lie, or make one there with “store init”."
        ),
    ),
    "store_not_a_database": (
        mark("The file {file} is no database, and was left as it is. Choose another file for the store."),
        mark("This file is no database, and was left as it is. Choose another file for the store."),
    ),
    "store_foreign_database": (
        mark("{file} is a database of another program, and was left as it is. Choose another store."),
        mark("This is a database of another program, and was left as it is. Choose another store."),
    ),
    "store_read_only": (
        mark("The store {file} can be read but not written. Nothing was saved; have it made writable."),
        mark("The store can be read but not written. Nothing was saved; have it made writable."),
    ),
    "store_locked": (
        mark(
            "Another program holds the store and does not let go. Nothing was saved; try again in a moment."
        ),
    ),
    "store_full": (
        mark("There is no room left on the store's disk, so nothing was saved. Make room and try again."),
    ),
    "store_cannot_open": (
        mark("The store {file} cannot be opened. Check that its folder exists and that you may use it."),
        mark("The store cannot be opened. Check that its folder exists and that you may use it."),
    ),
    "store_unreachable": (
        mark("The store's server does not answer. Check the network and the address, and try again."),
    ),
    "store_refused": (
        mark(
            "The store's server refused this user. Check the name and the password, or ask an administrator."
        ),
    ),
    "store_no_database": (
        mark("The server has no database of this name. Check the name, or have the database created."),
    ),
    "store_lost": (
        mark("The store went away in the middle, and what was not confirmed was not saved. Try again."),
    ),
    "store_not_initialised": (
        mark(
            "The database is there, but holds no contacts store yet. Its owner makes one with “store init”."
        ),
    ),
    "store_newer": (
        mark("The store was made by a newer Contact Desk, and was not touched. Update this program."),
    ),
    "store_older": (
        mark(
            "The store is older than this program needs, and was not touched. Its owner runs “store upgrade”."
        ),
    ),
    "store_bad_url": (
        mark("“{url}” names no store. Write sqlite:///FILE or postgresql://USER@HOST:PORT/NAME."),
        mark("This names no store. Write sqlite:///FILE or postgresql://USER@HOST:PORT/NAME."),
    ),
    "store_server_too_old": (
        mark("The server runs PostgreSQL {version}; {oldest} or later is needed. Have the server updated."),
        mark("The server's PostgreSQL is too old for this program. Have the server updated."),
    ),
    "store_password_in_url": (
        mark("A password never stands in the store's address. Put it into PGPASSWORD or .pgpass instead."),
    ),
    "store_damaged": (
        mark("The store {file} is damaged. Work no further with it, and restore a saved copy."),
        mark("The store is damaged. Work no further with it, and restore a saved copy."),
    ),
}
