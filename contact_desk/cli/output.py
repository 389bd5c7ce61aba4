# SPDX-License-Identifier: MIT
"""How an answer leaves: one JSON document, or aligned text, on standard output; messages on standard error."""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, TextIO


@dataclass(frozen=True)
class Answer:
    """What a command has to say: the `document` for scripts and the `text` for people mean the same.

    `messages` go to standard error, whatever is asked for.
    """

    document: Any
    text: Sequence[str] = ()
    messages: Sequence[str] = field(default=())
    exit_code: int = 0


def deliver(answer: Answer, *, as_json: bool) -> int:
    """Print an answer and give its exit code; a reader who has gone away (`| head`) is no error."""
    for line in answer.messages:
        say(line)
    if as_json:
        _speak(sys.stdout, json.dumps(answer.document, ensure_ascii=False) + "\n", encoding="utf-8")
    else:
        _speak(sys.stdout, "".join(printable(line) + "\n" for line in answer.text))
    return answer.exit_code


def say(line: str) -> None:
    """One line on standard error, at once; where nobody reads it, it is lost and nothing else."""
    _speak(sys.stderr, printable(line) + "\n")


def printable(text: str) -> str:
    """The text without what steers a terminal: control characters are shown by their number."""
    return "".join(_shown(letter) for letter in text)


def aligned(rows: Iterable[Sequence[str]], *, gap: str = "  ") -> list[str]:
    """Lines whose columns stand one below the other, wide and combining characters reckoned with."""
    table = [[" ".join(cell.split("\n")) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip_longest(*table, fillvalue="")]
    return [gap.join(map(_padded, row, widths)).rstrip() for row in table]


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_columns(letter) for letter in text)


def _padded(cell: str, columns: int) -> str:
    return cell + " " * (columns - width(cell))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _shown(letter: str) -> str:
    if unicodedata.category(letter) == "Cc" and letter not in "\n\t":
        return f"\\x{ord(letter):02x}"
    return letter


def _speak(stream: TextIO | None, text: str, encoding: str | None = None) -> None:
    """Write and flush. What the encoding lacks is written as its number, which in UTF-8 is also right in JSON."""
    if stream is None:
        return
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError as fault:
        # Python flushes once more at its end, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(fault, BrokenPipeError):
            raise
