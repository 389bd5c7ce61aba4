# SPDX-License-Identifier: MIT
"""What went wrong, as an answer with its exit code (`contract.md`, *Commands*)."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from contact_desk.cli.output import Answer
from contact_desk.domain.errors import (
    ContactDeskError,
    FieldError,
    NotAllowed,
    NotFound,
    Refused,
    StoreUnavailable,
)
from contact_desk.paths import state_folder
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

REFUSED, WRONG_USE, NO_SUCH_RECORD, NOT_ALLOWED, NO_STORE, INTERRUPTED = 1, 2, 3, 4, 5, 130
LOG_NAME = "contact-desk.log"
_EXIT_CODES: tuple[tuple[type[ContactDeskError], int], ...] = (
    (StoreUnavailable, NO_STORE),
    (NotFound, NO_SUCH_RECORD),
    (NotAllowed, NOT_ALLOWED),
)


def exit_code(error: ContactDeskError) -> int:
    if error.code == "interrupted":
        return INTERRUPTED
    if error.code == "store_password_in_url":
        return WRONG_USE
    return next((code for kind, code in _EXIT_CODES if isinstance(error, kind)), REFUSED)


def failure(error: ContactDeskError, words: Words) -> Answer:
    """The whole answer of a command that failed."""
    return Answer({"error": error_document(error, words)}, (), [sentence(error, words)], exit_code(error))


def wrong_use(message: str) -> Answer:
    return Answer({"error": {"code": "usage", "message": message}}, (), [message], WRONG_USE)


def interrupted(words: Words) -> Answer:
    error = ContactDeskError("interrupted")
    return Answer({"error": error_document(error, words)}, (), [sentence(error, words)], INTERRUPTED)


def unexpected(fault: BaseException) -> ContactDeskError:
    """The error to tell of for an exception that nobody foresaw; its details go to the log."""
    log = _keep(fault)
    return ContactDeskError("unexpected", **({"log": str(log)} if log else {}))


def error_document(error: ContactDeskError, words: Words) -> dict[str, Any]:
    document: dict[str, Any] = {"code": error.code, "message": sentence(error, words), **error.parameters}
    if isinstance(error, Refused):
        document["errors"] = [field_error_document(problem, words) for problem in error.errors]
    return document


def field_error_document(error: FieldError, words: Words) -> dict[str, str]:
    return {"field": error.field, "code": error.code, "message": sentence(error, words)}


def _keep(fault: BaseException) -> Path | None:
    """Append the fault to the user's log; None where there is no place for one."""
    try:
        log = state_folder() / LOG_NAME
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now(UTC).isoformat()}\n")
            file.writelines(traceback.format_exception(fault))
    except OSError:
        return None
    return log
