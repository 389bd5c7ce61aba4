# SPDX-License-Identifier: MIT
"""Measures Contact Desk beside the bare engines, prints the figures and writes them into `build/bench.json`.

What is measured and how to read it stands in `docs/benchmarks.md`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path

from tests.benchmarks.desks import measure_desks
from tests.benchmarks.filling import make_filled_store
from tests.benchmarks.finding import measure_finding
from tests.benchmarks.generator import Generator
from tests.benchmarks.likening import measure_lookalikes
from tests.benchmarks.measuring import Result
from tests.benchmarks.opening import measure_opening
from tests.benchmarks.reading import measure_reading
from tests.benchmarks.report import write_json, write_table
from tests.benchmarks.saving import measure_saving
from tests.benchmarks.starting import measure_imports, measure_start
from tests.benchmarks.stores import PostgresStores, SqliteStores, Stores
from tests.benchmarks.subject import Subject
from tests.benchmarks.watching import measure_window
from tests.postgres_server import PostgresServer

ENGINES = ("sqlite", "postgresql")
# What saves comes last: it adds to the store that the others read.
MEASUREMENTS = {
    "read": measure_reading,
    "find": measure_finding,
    "lookalikes": measure_lookalikes,
    "start": measure_start,
    "open": measure_opening,
    "desks": measure_desks,
    "window": measure_window,
    "save": measure_saving,
}


def main(arguments: argparse.Namespace) -> None:
    parts: dict[str, list[Result]] = {}
    for contacts in arguments.contacts:
        with tempfile.TemporaryDirectory(prefix="contact-desk-", dir=arguments.folder) as folder:
            for title, results in _measure(contacts, arguments, Path(folder)):
                parts[title] = _tell(title, results)
    if "imports" in arguments.only:
        parts["imports"] = _tell("imports", measure_imports())
    write_json(arguments.json, parts)


def _measure(
    contacts: int, arguments: argparse.Namespace, folder: Path
) -> Iterator[tuple[str, Iterable[Result]]]:
    generator = Generator(contacts, private=arguments.private)
    source = _filled(contacts, generator, arguments.keep or folder)
    for engine in arguments.engine:
        with _stores(engine, folder) as stores:
            _say(f"filling {engine}")
            subject = Subject(stores, stores.fill(source), generator, contacts)
            wanted = [measure(subject) for name, measure in MEASUREMENTS.items() if name in arguments.only]
            yield f"{engine}, {contacts:,} contacts", chain.from_iterable(wanted)


def _filled(contacts: int, generator: Generator, folder: Path) -> Path:
    """A SQLite file with these contacts, from an earlier run where `folder` has one."""
    file = folder / f"filled-{contacts}.sqlite"
    if not file.exists():
        _say(f"inventing {contacts:,} contacts")
        folder.mkdir(parents=True, exist_ok=True)
        begun = file.with_suffix(".begun")
        begun.unlink(missing_ok=True)
        make_filled_store(f"sqlite:///{begun}", generator, contacts)
        begun.rename(file)
    return file


@contextmanager
def _stores(engine: str, folder: Path) -> Iterator[Stores]:
    if engine == "sqlite":
        yield SqliteStores(folder)
        return
    with ExitStack() as ending:
        server = PostgresServer(durable=True)
        ending.callback(server.stop)
        server.start()
        os.environ.update(server.environment())
        yield PostgresStores(server)


def _tell(title: str, results: Iterable[Result]) -> list[Result]:
    done = []
    for result in results:
        _say(f"{title}: {result.what}")
        done.append(result)
    sys.stdout.write(write_table(title, done) + "\n")
    sys.stdout.flush()
    return done


def _say(progress: str) -> None:
    sys.stderr.write(f"… {progress}\n")


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parts = (*MEASUREMENTS, "imports")
    parser.add_argument("--contacts", type=_numbers, default=[10_000], help="how many, by commas")
    parser.add_argument("--private", type=float, default=0.02, help="the share that is somebody else's alone")
    parser.add_argument("--engine", type=_names(ENGINES), default=list(ENGINES), help=", ".join(ENGINES))
    parser.add_argument("--only", type=_names(parts), default=list(parts), help=", ".join(parts))
    parser.add_argument("--json", type=Path, default=Path("build/bench.json"), help="where the figures go")
    parser.add_argument("--keep", type=Path, help="a folder that keeps the filled stores for the next run")
    parser.add_argument("--folder", type=Path, help="on the disk to be measured; else the temporary folder")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _names(known: tuple[str, ...]) -> Callable[[str], list[str]]:
    def names(text: str) -> list[str]:
        if unknown := set(text.split(",")) - set(known):
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not among {', '.join(known)}")
        return text.split(",")

    return names


if __name__ == "__main__":
    main(_read_arguments())
