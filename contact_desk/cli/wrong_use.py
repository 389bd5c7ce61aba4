# SPDX-License-Identifier: MIT
"""A command that is not written as it should be (exit 2), as a marked message with its parameters."""

from __future__ import annotations

from contact_desk.wording.catalogue import Words, mark


class WrongUse(Exception):
    """`message` is marked for the catalogues; `parameters` is what the user wrote, cut where it is long."""

    LONGEST = 80

    def __init__(self, message: str, **parameters: str) -> None:
        super().__init__(message)
        self.message = message
        self.parameters = {name: value[: self.LONGEST] for name, value in parameters.items()}

    def sentence(self, words: Words) -> str:
        return words(self.message, **self.parameters)


def read_switch(state: str) -> bool:
    """Raises `WrongUse` for what is neither on nor off."""
    if state not in ("on", "off"):
        raise WrongUse(mark("Write on or off, not “{value}”."), value=state)
    return state == "on"
