# SPDX-License-Identifier: MIT
"""The sentence for each reason why a store could not be saved, restored or copied."""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

BACKUP_SENTENCES: dict[str, tuple[str, ...]] = {
    "interrupted.store": (mark("Stopped at your wish. Nothing was kept, and the store is as it was."),),
    "backup_exists": (
        mark("There is a file {file} already, and it was left as it is. Name another one for the backup."),
    ),
    "backup_no_room": (
        mark(
            "There is no room for {file} on its disk, so nothing was kept. Make room, or choose another disk."
        ),
    ),
    "backup_not_writable": (
        mark(
            "The file {file} cannot be written. Check that its folder exists and that you may write into it."
        ),
    ),
    "backup_not_the_same": (
        mark(
            "What was written is not what stands in the store, so {file} was not kept. Check the disk, and try again."
        ),
    ),
    "backup_missing": (mark("There is no file {file}, so nothing was restored. Check its name."),),
    "backup_unreadable": (
        mark("The file {file} cannot be read, so nothing was restored. Check that you may read it."),
    ),
    "backup_foreign": (
        mark("{file} is no backup of a contacts store, so nothing was restored. Choose another file."),
    ),
    "backup_other_engine": (
        mark(
            "{file} is a backup of a store of the other kind, so nothing was restored. Restore it into one of its own"
            " kind; “store copy” then moves it."
        ),
    ),
    "backup_damaged": (
        mark(
            "{file} is damaged or cut short, so nothing of it was restored and the store is as it was. Use another"
            " backup."
        ),
        mark("The saved file is damaged or cut short, so nothing was changed. Use another one."),
    ),
    "copy_same_store": (
        mark("This is the store itself. Nothing was copied; name an empty one, or one that does not exist."),
    ),
    "copy_target_not_empty": (
        mark("There is something in the other store already, so nothing was copied. Name an empty one."),
    ),
    "copy_not_the_same": (
        mark(
            "The copy was not the same as the store, and nothing of it was kept. Check the disks, and try again."
        ),
    ),
    "store_owner_only": (
        mark(
            "Only the owner of the store may do this: whoever is shown a part of it would save a part. Nothing was"
            " changed."
        ),
    ),
    "program_missing": (
        mark(
            "The program {program} of PostgreSQL {needed} or later is not installed here, so nothing was done. Have"
            " PostgreSQL's client programs installed."
        ),
    ),
    "program_too_old": (
        mark(
            "The program {program} is of version {version} here, and the server needs {needed} or later. Nothing was"
            " done; have newer client programs of PostgreSQL installed."
        ),
    ),
    "program_failed": (mark("The program {program} gave up, and nothing was kept: {detail}"),),
}
