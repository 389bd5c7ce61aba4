# SPDX-License-Identifier: MIT
"""The report: an aligned table for people, and the same figures as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.measuring import Figures, Result

_HEADS = ("", "median", "p95", "p99", "beside", "median", "p95", "p99", "ratio", "calls")


def write_table(title: str, results: list[Result]) -> str:
    """The results of one part of the run under their title, in columns."""
    lines = [_HEADS, *map(_cells, results)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    rows = ("  ".join(_aligned(line, widths)).rstrip() for line in lines)
    return "\n".join((title, *rows, ""))


def write_json(file: Path, parts: dict[str, list[Result]]) -> None:
    """Times in seconds, memory in megabytes."""
    data = {
        title: [{**asdict(result), "ratio": result.ratio} for result in results]
        for title, results in parts.items()
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def _cells(result: Result) -> tuple[str, ...]:
    ours, bare = (_written(figures, result.unit) for figures in (result.ours, result.bare))
    return (result.what, *ours, result.beside, *bare, f"{result.ratio:.1f}", str(result.ours.count))


def _written(figures: Figures, unit: str) -> tuple[str, str, str]:
    return tuple(_quantity(value, unit) for value in (figures.median, figures.p95, figures.p99))  # type: ignore[return-value]


def _quantity(value: float, unit: str) -> str:
    if unit != "s":
        return f"{value:.0f} {unit}"
    for factor, name in ((1, "s "), (1e3, "ms")):
        if value * factor >= 1:
            return f"{value * factor:.3g} {name}"
    return f"{value * 1e6:.3g} µs"


def _aligned(cells: tuple[str, ...], widths: list[int]) -> list[str]:
    words = (0, _HEADS.index("beside"))
    return [
        cell.ljust(width) if column in words else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
