# SPDX-License-Identifier: MIT
"""Cuts JSON text that comes in chunks at the ends of its values, and knows at which line and column each begins.

It only counts brackets and quotation marks; whether a piece is right JSON is for `json_values` to say. A piece without
text stands where a value, a comma or a bracket is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST_DRAFT = 16 * 1024 * 1024
_SYMBOL = re.compile(r'\\.?|["\[\]{},\n]|[^\\"\[\]{},\n]+', re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """The text of one value. `fault` is a code where no text could be had.

    `alone`: the value has a line of its own, so that the next one can be read even where this one is broken.
    """

    line: int
    column: int = 1
    text: str = ""
    fault: str = ""
    alone: bool = False


class NotText(Exception):
    """The chunks hold bytes that are no text from here on."""


def cut_values(chunks: Iterable[str], *, in_array: bool) -> Iterator[Piece]:
    """The values of one array, or values that stand one after the other, each as soon as it is complete."""
    cutter = _Cutter(in_array)
    try:
        for chunk in chunks:
            yield from cutter.feed(chunk)
        yield from cutter.finish()
    except NotText:
        yield Piece(cutter.line, cutter.column, fault="not_utf8")


class _Cutter:
    """Where the text stands now, and what has come of the value that is being read."""

    def __init__(self, in_array: bool) -> None:
        self.line, self.column = 1, 1
        self._in_array = in_array
        self._base = int(in_array)
        self._depth = 0
        self._in_string = False
        self._closed = False
        self._wants_comma = False
        self._after_comma = False
        self._held = ""
        self._forget()

    def feed(self, chunk: str) -> Iterator[Piece]:
        symbols = _SYMBOL.findall(self._held + chunk)
        self._held = symbols.pop() if symbols and symbols[-1] == "\\" else ""
        for symbol in symbols:
            yield from self._take(symbol)
            self._go_on(symbol)

    def finish(self) -> Iterator[Piece]:
        if self._parts or self._held:
            yield self._piece()
        if self._in_array and not self._closed:
            yield Piece(self.line, self.column)

    def _take(self, symbol: str) -> Iterator[Piece]:
        if self._in_string:
            yield from self._keep(symbol)
            self._in_string = symbol != '"'
        elif symbol.isspace():
            if self._parts:
                yield from self._keep(symbol)
        elif self._in_array and self._depth == 0:
            yield from self._outside()
        elif self._in_array and self._depth == self._base and symbol in ",]":
            yield from self._delimit(symbol)
        else:
            yield from self._inside(symbol)

    def _outside(self) -> Iterator[Piece]:
        """Before the array's first bracket, where only it can stand, or behind its last, where nothing can."""
        if self._closed:
            yield Piece(self.line, self.column)
        self._depth = 1

    def _delimit(self, symbol: str) -> Iterator[Piece]:
        if self._parts:
            yield self._piece()
        elif not self._wants_comma and (symbol == "," or self._after_comma):
            yield Piece(self.line, self.column)
        self._wants_comma, self._after_comma = False, symbol == ","
        self._closed = symbol == "]"
        self._depth = 0 if self._closed else self._base

    def _inside(self, symbol: str) -> Iterator[Piece]:
        if self._wants_comma:
            yield Piece(self.line, self.column)
            self._wants_comma = False
        yield from self._keep(symbol)
        self._in_string = symbol == '"'
        if symbol in "[{":
            self._depth += 1
        elif symbol in "]}" and self._depth > self._base:
            self._depth -= 1
            if self._depth == self._base:
                yield self._piece()
                self._wants_comma = self._in_array

    def _keep(self, symbol: str) -> Iterator[Piece]:
        if not self._parts:
            self._begin = self.line, self.column
        self._parts.append(symbol)
        self._length += len(symbol)
        if self._length > LONGEST_DRAFT:
            yield Piece(*self._begin, fault="draft_too_long")
            self._forget()

    def _piece(self) -> Piece:
        piece = Piece(*self._begin, text="".join(self._parts) + self._held)
        self._forget()
        return piece

    def _forget(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._begin = self.line, self.column

    def _go_on(self, symbol: str) -> None:
        if "\n" in symbol:
            self.line, self.column = self.line + 1, len(symbol) - symbol.index("\n")
        else:
            self.column += len(symbol)
