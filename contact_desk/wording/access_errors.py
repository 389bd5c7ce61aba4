# SPDX-License-Identifier: MIT
"""The sentence for each refusal for want of a right or a licence, and for each fault of users and roles (row T05).

A refusal names the missing right and whom to ask, and says that nothing was changed.
"""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

ACCESS_SENTENCES: dict[str, tuple[str, ...]] = {
    "right_missing": (
        mark("You lack the right “{right}”, and nothing was changed. Ask {administrator} for it."),
        mark("You lack the right “{right}”, and nothing was changed. Ask an administrator for it."),
    ),
    "licence_missing": (
        mark("You lack the licence Tracker Access, and nothing was changed. Ask {administrator} for it."),
        mark("You lack the licence Tracker Access, and nothing was changed. Ask an administrator for it."),
    ),
    "user_unknown": (
        mark("{login} is not set up as a user of this store, and nothing was changed. Ask {administrator}."),
        mark("You are not set up as a user of this store, and nothing was changed. Ask an administrator."),
    ),
    "user_disabled": (
        mark("{login} is disabled as a user of this store, and nothing was changed. Ask {administrator}."),
        mark("You are disabled as a user of this store, and nothing was changed. Ask an administrator."),
    ),
    "last_administrator": (
        mark(
            "Nobody would be left to administer the store, so nothing was changed. Make somebody else an"
            " administrator first."
        ),
    ),
    "own_access": (
        mark(
            "Nobody shuts themselves out: another administrator disables you, or takes your licence. Nothing was"
            " changed."
        ),
    ),
    "undo_of_all_users": (
        mark(
            "The store would be without users, and everybody could do everything, so nothing was undone. Disable a"
            " user instead."
        ),
    ),
    "licences_taken": (
        mark(
            "No licence is left: {taken} of {held} are taken. Nothing was changed; take one back from somebody first."
        ),
    ),
    "login_missing": (mark("A user needs a login. Nothing was changed."),),
    "user_exists": (mark("{login} is a user of this store already. Nothing was changed."),),
    "not_found.user": (mark("There is no user {login} in this store. The list of users has them all."),),
    "role_name_missing": (mark("A role or workgroup needs a name. Nothing was changed."),),
    "role_exists": (mark("There is a role or workgroup called {name} already. Nothing was changed."),),
    "not_found.role": (mark("There is no role or workgroup {name} in this store. Nothing was changed."),),
    "no_users_yet": (
        mark("As long as no users are set up, everybody may do everything. Set up the first user first."),
    ),
    "card_private": (
        mark("A private contact is nobody's card, for others could not see it. Choose a public one."),
    ),
    "database_role_missing": (
        mark(
            "The server has no role {login}, and you may not make one, so nothing was changed. Have the database's"
            " administrator run this, then add the user again: {statement}"
        ),
    ),
    "store_needs_createrole": (
        mark(
            "A store needs a role on the server that you may not make, so no store was made. Have the database's"
            " administrator run this first: {statements}"
        ),
    ),
    "store_open_schema": (
        mark(
            "Everybody may make functions in this database's schema, and could get past the store's guard with one, so"
            " nothing was made. Have the database's administrator run this first: {statements}"
        ),
    ),
    "share_not_owner": (
        mark("This contact belongs to {owner}, who alone may share it. Nothing was changed."),
    ),
    "share_public": (mark("This contact is public: everybody sees it without its being shared."),),
    "share_with_oneself": (mark("This is yourself. Name a colleague."),),
    "share_unknown": (mark("{login} does not work with this store, so nothing was shared."),),
    "number_missing": (mark("Enter the customer number. Nothing was changed."),),
    "number_exists": (mark("There is a customer number {number} already. Nothing was changed."),),
    "not_found.customer_number": (
        mark("There is no such customer number. Check it, or choose from the list."),
    ),
}
