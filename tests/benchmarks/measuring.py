# SPDX-License-Identifier: MIT
"""Times calls one by one, and sets what Contact Desk needs beside what the bare engine needs in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import median
from time import perf_counter
from typing import TypeVar

_Argument = TypeVar("_Argument")
_Other = TypeVar("_Other")

BLOCKS = 5
"""Both sides take turns this often, so that whatever else the machine does falls upon both."""
PATIENCE = 4.0
"""Seconds that either side may take for one line of the report."""
_FEWEST = 20


@dataclass(frozen=True)
class Figures:
    """Of single calls, in seconds (of memory, in megabytes)."""

    median: float
    p95: float
    p99: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Figures:
        ranked = sorted(values)
        return cls(median(ranked), _quantile(ranked, 0.95), _quantile(ranked, 0.99), len(ranked))


@dataclass(frozen=True)
class Result:
    """One line of the report: `ours` beside `bare`, which is `beside` in words."""

    what: str
    ours: Figures
    beside: str
    bare: Figures
    unit: str = "s"

    @property
    def ratio(self) -> float:
        return self.ours.median / self.bare.median


def timed(
    call: Callable[[_Argument], object], arguments: Sequence[_Argument], patience: float
) -> list[float]:
    """What each call took; the rest is left out once `patience` (in seconds) is over."""
    times: list[float] = []
    end = perf_counter() + patience
    for argument in arguments:
        start = perf_counter()
        call(argument)
        stop = perf_counter()
        times.append(stop - start)
        if stop > end and len(times) >= _FEWEST // BLOCKS:
            break
    return times


def compare(
    what: str,
    ours: tuple[Callable[[_Argument], object], Sequence[_Argument]],
    beside: str,
    bare: tuple[Callable[[_Other], object], Sequence[_Other]],
) -> Result:
    """Both calls over their own arguments, in blocks by turns, after a few calls of each that do not count."""
    _warm_up(*ours)
    _warm_up(*bare)
    times: tuple[list[float], list[float]] = [], []
    for mine, other in zip(in_blocks(ours[1]), in_blocks(bare[1]), strict=True):
        times[0].extend(timed(ours[0], mine, PATIENCE / BLOCKS))
        times[1].extend(timed(bare[0], other, PATIENCE / BLOCKS))
    return Result(what, Figures.of(times[0]), beside, Figures.of(times[1]))


def in_blocks(arguments: Sequence[_Argument]) -> Iterator[Sequence[_Argument]]:
    """All of them in `BLOCKS` parts."""
    rest = iter(arguments)
    size = -(-len(arguments) // BLOCKS)
    return (list(islice(rest, size)) for _ in range(BLOCKS))


def _warm_up(call: Callable[[_Argument], object], arguments: Sequence[_Argument]) -> None:
    for argument in arguments[:3]:
        call(argument)


def _quantile(ranked: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all values does not exceed."""
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]
