# SPDX-License-Identifier: MIT
"""The sentence for each reason why a server cannot be connected to: what is in the way, and what to do about it.

A wrong password and a user whom nobody knows read alike (row F09).
"""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

CONNECTION_SENTENCES: dict[str, tuple[str, ...]] = {
    # Beside a button that makes one.
    "store_missing.creatable": (
        mark("There is no store at {file} yet. Check where it should lie, or create one there."),
        mark("There is no store at this place yet. Check where it should lie, or create one there."),
    ),
    "store_not_initialised.creatable": (
        mark("The database is there, but holds no contacts store yet. You may create one in it."),
    ),
    "store_unreachable.host": (
        mark("Nobody on this network knows a server of this name. Check how it is written, and the network."),
    ),
    "store_unreachable.port": (
        mark(
            "The computer is there, but no database listens on this port. Check the port, or start the server."
        ),
    ),
    "store_unreachable.silent": (
        mark(
            "The server does not answer. Check its address and the network; a firewall may stand in between."
        ),
    ),
    "store_unreachable.full": (
        mark(
            "The server takes no more connections for now. Try again in a moment, or have its limit raised."
        ),
    ),
    "store_unreachable.standby": (
        mark(
            "Every server that answers is a copy that may only be read. Name the server in charge, or wait until one"
            " has taken over."
        ),
    ),
    "store_unreachable.no_postgres": (
        mark("Something else than PostgreSQL answers at this address. Check the host and the port."),
    ),
    "store_refused.password": (
        mark("The server did not accept this user and password. Check both, or ask an administrator."),
    ),
    "store_refused.password_missing": (
        mark("The server asks for a password. Sign in with yours, or keep it in the keyring or .pgpass."),
    ),
    "store_refused.no_role": (
        mark("The server lets nobody in under this name. Check the user, or ask an administrator to add it."),
    ),
    "store_refused.not_let_in": (
        mark(
            "The server does not let this user into this database from here, or only with encryption. Ask its"
            " administrator."
        ),
    ),
    "store_refused.no_user": (
        mark(
            "The server knows {login}, who is no user of this store, though. Ask an administrator to add you."
        ),
        mark("The server knows you, but you are no user of this store. Ask an administrator to add you."),
    ),
    "store_refused.may_not_create": (
        mark(
            "The server knows you, but you may make nothing in this database. Its owner makes the store there."
        ),
    ),
    "store_not_secure": (
        mark("No encrypted connection could be made, and nothing was sent. Ask the server's administrator."),
    ),
    "store_not_secure.not_offered": (
        mark(
            "The server offers no encryption, and nothing was sent. Have it switched on there, or choose another kind."
        ),
    ),
    "store_not_secure.other_name": (
        mark(
            "The server's certificate is for another name than the host, and nothing was sent. Write the host as the"
            " certificate does, or ask the administrator."
        ),
    ),
    "store_not_secure.no_root": (
        mark(
            "The root certificate cannot be read. Choose the right file, or the certificates of the system."
        ),
    ),
    "store_not_secure.certificate": (
        mark(
            "No root certificate known here vouches for this server, and nothing was sent. Choose the right one, or ask"
            " the administrator for it."
        ),
    ),
    "password_not_kept": (
        mark("The keyring did not take the password. Unlock it, or connect without keeping the password."),
    ),
}
