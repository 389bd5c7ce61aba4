# SPDX-License-Identifier: MIT
"""What is read: a file by its name, or standard input for `-`."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from contact_desk.cli.wrong_use import WrongUse
from contact_desk.wording.catalogue import mark


@contextmanager
def opened(name: str) -> Iterator[io.BufferedReader]:
    """The bytes of a file by its name; standard input is not closed.

    Raises `WrongUse` for a file that is missing, is a folder, or may not be read.
    """
    if name == "-":
        yield standard_input()
        return
    with _open(name) as file:
        yield file


def standard_input() -> io.BufferedReader:
    """Raises `WrongUse` where the program was started without any."""
    if sys.stdin is None:
        raise WrongUse(mark("There is no standard input to read from."))
    return cast(io.BufferedReader, sys.stdin.buffer)


def _open(name: str) -> io.BufferedReader:
    try:
        return Path(name).open("rb")
    except FileNotFoundError:
        raise WrongUse(mark("There is no file {name}."), name=name) from None
    except (OSError, ValueError):
        raise WrongUse(mark("The file {name} cannot be read."), name=name) from None
