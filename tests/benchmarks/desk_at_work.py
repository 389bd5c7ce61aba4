# SPDX-License-Identifier: MIT
"""One process with some desks at work: each searches, resolves and saves, one thing after the other, for a while.

Says on its standard output, as JSON, what each thing took in seconds, and every error.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from random import Random
from time import perf_counter

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from tests.benchmarks.filling import REGION
from tests.benchmarks.generator import Generator

RESOLVE, SEARCH, SAVE = "resolve", "search", "save"
# Of twenty things that an agent does.
_DONE = (RESOLVE,) * 11 + (SEARCH,) * 7 + (SAVE,) * 2


class DeskAtWork:
    def __init__(self, url: str, contacts: int, number: int) -> None:
        self._generator = Generator(contacts)
        self._contacts = contacts
        self._random = Random(f"desk {number}")  # noqa: S311
        self._next = contacts + number * 1_000_000
        self._desk = Desk.open(url, language="fr", region=REGION, create=False)
        self.times: dict[str, list[float]] = defaultdict(list)
        self.errors: list[str] = []

    def work(self, seconds: float) -> None:
        end = perf_counter() + seconds
        while perf_counter() < end:
            self._do(self._random.choice(_DONE))
        self._desk.close()

    def _do(self, what: str) -> None:
        known = self._generator.draft(self._random.randrange(self._contacts))
        new = self._generator.draft(self._next)
        begun = perf_counter()
        try:
            if what == RESOLVE:
                self._desk.resolution.resolve(known.business.phone or "+33467000010")
            elif what == SEARCH:
                self._desk.contacts.find(f"{known.first_name[:3]} {known.last_name[:3]}", limit=50)
            else:
                self._next += 1
                self._desk.contacts.add(new)
        except ContactDeskError as error:
            self.errors.append(f"{what}: {error.code} {error.parameters}")
        self.times[what].append(perf_counter() - begun)


def main(url: str, contacts: int, first: int, desks: int, seconds: float) -> None:
    working = [DeskAtWork(url, contacts, first + place) for place in range(desks)]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with ThreadPoolExecutor(desks) as threads:
        list(threads.map(lambda desk: desk.work(seconds), working))
    times = {
        what: [each for desk in working for each in desk.times[what]] for what in (RESOLVE, SEARCH, SAVE)
    }
    json.dump({"times": times, "errors": [error for desk in working for error in desk.errors]}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
