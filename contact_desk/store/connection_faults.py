# SPDX-License-Identifier: MIT
"""Why a server could not be connected to, read from what psycopg and the server say: in words only, without a state.

A server speaks English or French (`lc_messages`); the words of libpq, which psycopg brings along, are English.
"""

from __future__ import annotations

import re

# The most telling first: of several hosts, one that refuses a password says more than one that is not there.
_SAID = (
    (r"no password supplied", "store_refused", "password_missing"),
    (r"(password|[\w-]+) authentication failed for user", "store_refused", "password"),
    (r"(l')?authentification .*(échouée|échoué) pour l'utilisateur", "store_refused", "password"),
    (r"empty password returned by client", "store_refused", "password"),
    (r'role ".*" (does not exist|is not permitted to log in)', "store_refused", "no_role"),
    (r"le rôle « .* » n'(existe pas|est pas autorisé)", "store_refused", "no_role"),
    (r"no pg_hba\.conf entry|pg_hba\.conf rejects", "store_refused", "not_let_in"),
    (r"aucune entrée dans pg_hba\.conf|pg_hba\.conf rejette", "store_refused", "not_let_in"),
    (r'permission denied for database ".*"', "store_refused", "not_let_in"),
    (r"droit refusé pour la base de données", "store_refused", "not_let_in"),
    (r'database ".*" does not exist', "store_no_database", ""),
    (r"la base de données « .* » n'existe pas", "store_no_database", ""),
    (r"server does not support ssl", "store_not_secure", "not_offered"),
    (r'server certificate for ".*" .*does not match host name', "store_not_secure", "other_name"),
    (r"root certificate file|could not (read|load) .*root certificate", "store_not_secure", "no_root"),
    (r"ssl error|could not .*ssl", "store_not_secure", "certificate"),
    (
        r"session is read-only|server is in hot standby|session is not read-only",
        "store_unreachable",
        "standby",
    ),
    (r"(sorry, )?too many (clients|connections)|remaining connection slots", "store_unreachable", "full"),
    (r"désolé, trop de clients|trop de connexions", "store_unreachable", "full"),
    (r"received invalid response|expected authentication request", "store_unreachable", "no_postgres"),
    (r"connection refused", "store_unreachable", "port"),
    (r"(connection )?timeout expired|no route to host|network is unreachable", "store_unreachable", "silent"),
    (r"failed to resolve host|could not translate host name", "store_unreachable", "host"),
    (r"invalid |missing |unexpected spaces", "store_bad_url", ""),
)
# What stands before what is said: the address, the severity, the number of the attempt.
_BEFORE = re.compile(
    r"(?:connection failed:|failed:|fatal:|is bad:|fe_sendauth:|hostaddr: '[^'\n]*':|^)\s*", re.M
)


def fault_on_connecting(words: str) -> tuple[str, str]:
    """The code of the refusal, and the reason that decides its sentence ("" where the code says it all).

    `words` in lower case, as the driver has put them together: several hosts are told one after the other.
    """
    parts = [words[found.end() :] for found in _BEFORE.finditer(words)]
    for pattern, code, reason in _SAID:
        if any(re.match(pattern, part, re.DOTALL) for part in parts):
            return code, reason
    return "store_unreachable", ""
