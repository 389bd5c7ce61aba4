# SPDX-License-Identifier: MIT
"""The sentence for each failure that is no field's: the store, a missing record, the unexpected.

Each says what happened, what became of the work, and what to do. Where a code has several sentences, the
first whose parameters are all known is said. A code with a point is the wording for one kind of record.
"""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

STORE_SENTENCES: dict[str, tuple[str, ...]] = {
    "refused": (mark("Nothing was saved. {problems}"),),
    "not_found": (
        mark("There is no contact {id}. Check the number, or search for the contact by name."),
        mark("There is no such record. Check its number."),
    ),
    "not_found.operation": (
        mark(
            "There is no operation {id} that you could undo, and nothing was changed. The history lists them all."
        ),
    ),
    "not_found.change": (
        mark(
            "This cannot be restored any more: it is back already, or gone for good. Nothing was changed; look at"
            " the history again."
        ),
    ),
    "not_found.organisation": (
        mark("There is no organisation {id}. Check the number, or search for the organisation by name."),
    ),
    "not_found.location": (
        mark("There is no location {id}. Check the number, or search for the location by name."),
    ),
    "not_found.list_value": (mark("This list value is there no longer. Nothing was changed."),),
    "not_found.saved_filter": (
        mark("This saved filter is there no longer, or is not shown to you. Nothing was changed."),
    ),
    "not_found.attribute_type": (mark("This attribute is there no longer. Nothing was changed."),),
    "undo_in_the_way": (
        mark(
            "{actor} has changed the same since, on {at}, so nothing was undone. Undo that first, or restore"
            " single values from the history."
        ),
    ),
    "undo_impossible": (
        mark("This cannot be undone any more: what it changed is there no longer. Nothing was changed."),
    ),
    "too_much_since": (mark("More than {most} changes have been made since that day: choose a later one."),),
    "undo_partly_unseen": (
        mark(
            "Some of what this changed is not there for you any more: somebody else has deleted it, or made it"
            " private. So nothing was undone."
        ),
    ),
    "undone_meanwhile": (
        mark(
            "What was done so far was undone while it went on, so it stopped there. The rest was not changed."
        ),
    ),
    "undo_taken": (
        mark(
            "This cannot come back: another record has its name or e-mail address by now. Nothing was changed."
        ),
    ),
    "undo_replaced": (
        mark(
            "Another value stands in its place by now. Nothing was changed; remove or close that one first."
        ),
    ),
    "organisation_in_use": (
        mark(
            "“{name}” was not deleted: contacts belong to it ({count}). End their affiliations first, or make the"
            " organisation inactive."
        ),
    ),
    "undo_of_making": (
        mark(
            "This operation made the store, with the lists that it began with, so nothing was undone. What is not"
            " wanted in the lists can be deleted there, under Administration."
        ),
    ),
    "undo_reference_gone": (
        mark(
            "This cannot come back: what it refers to, such as a list value or an organisation, was deleted since."
            " Nothing was changed."
        ),
    ),
    "location_of_it_gone": (
        mark(
            "The location {name}, to which this belongs, was deleted since. Nothing was changed: undo the operation"
            " that deleted it, then restore this."
        ),
        mark(
            "The location to which this belongs was deleted since. Nothing was changed: undo the operation that"
            " deleted it, then restore this."
        ),
    ),
    "reference_gone": (
        mark(
            "Something that stands here, such as a list value, was deleted a moment ago. Nothing was saved: choose"
            " another, and save again."
        ),
    ),
    "edit_conflict": (
        mark("Somebody has changed the same fields meanwhile. Nothing was saved; choose what is to stand."),
    ),
    "saved_otherwise": (
        mark(
            "This was saved already as {name}, but it says something else there by now. Nothing was changed: open"
            " {name} and put it right there."
        ),
    ),
    "queued_behind_earlier": (
        mark(
            "An earlier change of the same record could not be saved. Put that right first, then save this."
        ),
    ),
    "queued_behind_refused": (
        mark("It belongs to {name}, which could not be saved. Put that right first, then save this."),
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
    "draft_not_waiting": (
        mark(
            "This draft does not wait here any more: another window has it open, or it has gone meanwhile. Nothing was"
            " changed."
        ),
    ),
    "recipient_missing": (mark("Name the colleague who is to have the draft."),),
    "recipient_oneself": (mark("This is yourself. Name a colleague."),),
    "recipient_unknown": (
        mark(
            "Nobody called {name} may work with this store. Check the spelling, or choose from those offered."
        ),
        mark(
            "Nobody of this name may work with this store. Check the spelling, or choose from those offered."
        ),
    ),
    "draft_of_private_contact": (
        mark(
            "{name} may not be able to see this contact, so changes to it cannot be handed over. Your draft stays here."
        ),
        mark(
            "This colleague may not be able to see this contact, so changes to it cannot be handed over. Your draft"
            " stays here."
        ),
    ),
    "draft_handed_already": (
        mark("Somebody else has handed the same draft to {name} already. Your draft stays here."),
        mark("Somebody else has handed them the same draft already. Your draft stays here."),
    ),
    "handed_draft_gone": (
        mark("This draft is not there any more: it was taken over, or taken back, a moment ago."),
    ),
    "handed_draft_unreadable": (
        mark(
            "This draft was written by another version of Contact Desk, and this one cannot read all of it. It stays"
            " in the store; update the program."
        ),
    ),
    "unexpected": (
        mark(
            "Something went wrong that should not have. Nothing is half written; the details stand in {log}."
        ),
        mark("Something went wrong that should not have. Nothing is half written. Try again."),
    ),
    "store_not_empty": (
        mark(
            "There are contacts in the store by now, so no sample contacts were loaded: they belong in an empty one."
        ),
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
        mark("The store {file} may be read but not written. Nothing was changed; have it made writable."),
        mark("The store may be read but not written. Nothing was changed; have it made writable."),
    ),
    "store_statement_refused": (
        mark(
            "The store's server broke this off: it took too long, or was too large for it. Nothing was changed; try"
            " again later, or tell an administrator."
        ),
    ),
    "store_locked": (
        mark(
            "Another program holds the store and does not let go. Nothing was changed; try again in a moment."
        ),
    ),
    "store_full": (
        mark("There is no room left on the store's disk, so nothing was saved. Make room and try again."),
    ),
    "store_disk_fault": (
        mark(
            "The store's disk reports a fault, and what was not confirmed was not saved. Check the disk and the"
            " room on it, and try again."
        ),
    ),
    "store_gone": (
        mark(
            "The store {file} is no longer where it was, and what was not confirmed was not saved. Put it back"
            " and try again."
        ),
    ),
    "store_replaced": (
        mark(
            "Another file lies now where the store {file} was, and what was not confirmed was not saved. Put the"
            " store back and try again, or close the program and open it again to use the other file."
        ),
    ),
    "folder_not_writable": (mark("Nothing can be written into the folder {folder}. Choose another one."),),
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
    "store_lost.away": (
        mark("There is no connection to the server, so this was not done. Try again once it is back."),
    ),
    "store_lost": (
        mark(
            "The store went away before it answered, so it is not known whether this was saved. Look once it is"
            " back, and try again."
        ),
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
