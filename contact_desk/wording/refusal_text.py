# SPDX-License-Identifier: MIT
"""Why the user at this desk may not do something, said before they try it, and whom to ask (rows T01, T05)."""

from __future__ import annotations

from contact_desk.domain.access import Right, Standing
from contact_desk.domain.errors import NotAllowed
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.error_text import sentence
from contact_desk.wording.right_text import right_label

_REASONS = {
    "user_unknown": mark("No administrator has set you up as a user of this store."),
    "user_disabled": mark("You are disabled as a user of this store."),
    "licence_missing": mark("You lack the licence Tracker Access."),
    "right_missing": mark("You lack the right “{right}”."),
}


def refusal_text(standing: Standing, right: Right, words: Words) -> str:
    """ "" where nothing stands against it."""
    refusal = standing.refusal(right)
    if not refusal:
        return ""
    return f"{words(_REASONS[refusal], right=right_label(right, words))} {whom_to_ask(standing, words)}"


def admission_text(error: NotAllowed, words: Words) -> str:
    """Why the store does not let the user in at all, and whom to ask."""
    reason = words(_REASONS[error.code]) if error.code in _REASONS else sentence(error, words)
    return f"{reason} {_asked(str(error.parameters.get('administrator', '')), words)}"


def whom_to_ask(standing: Standing, words: Words) -> str:
    """The administrators by name, as far as there are any."""
    return _asked(", ".join(standing.administrators), words)


def _asked(administrators: str, words: Words) -> str:
    if not administrators:
        return words("Ask an administrator.")
    return words("Ask {administrators}.", administrators=administrators)
