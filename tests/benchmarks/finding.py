# SPDX-License-Identifier: MIT
"""Finding by words, as somebody types them: prefixes of one letter on, several words, digits, and what nobody has."""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.names import fold
from contact_desk.domain.phone import read_phone
from tests.benchmarks.filling import REGION
from tests.benchmarks.measuring import Result, compare
from tests.benchmarks.reading import PAGE_SIZE
from tests.benchmarks.stores import asking
from tests.benchmarks.subject import Subject

SEARCHES = 200
_LONGEST_BEGINNING = 12
_FIND = {
    "sqlite": (
        "SELECT id, first_name, last_name FROM contact WHERE deleted_at IS NULL AND id IN"
        " (SELECT rowid FROM contact_search WHERE contact_search MATCH ?) ORDER BY sort_key, id LIMIT 50"
    ),
    "postgresql": (
        "SELECT id, first_name, last_name FROM contact WHERE deleted_at IS NULL AND"
        " contact_desk_beginnings(search_text) @@ %s::tsquery ORDER BY sort_key, id LIMIT 50"
    ),
}


def measure_finding(subject: Subject) -> Iterator[Result]:
    statement = _FIND[subject.stores.engine]
    with subject.open_desk() as desk, subject.stores.connect(subject.url) as driver:
        for what, texts in _kinds(subject.some_contacts(SEARCHES)):
            terms = [(_terms(text, subject.stores.engine),) for text in texts]
            yield compare(
                f"find: {what}",
                (lambda text: desk.contacts.find(text, limit=PAGE_SIZE), texts),
                "50 names by name",
                (asking(driver, statement), terms),
            )


def _kinds(contacts: list[ContactDraft]) -> Iterator[tuple[str, list[str]]]:
    people = [draft for draft in contacts if draft.first_name and fold(draft.last_name)]
    for letters in (1, 2, 3, 4, 5):
        plural = "letters" if letters > 1 else "letter"
        yield f"{letters} {plural}", [draft.last_name[:letters] for draft in people]
    yield "first and last name", [f"{draft.first_name} {draft.last_name}" for draft in people]
    yield (
        "two beginnings",
        [f"{draft.first_name[:3]} {draft.last_name[:3]}" for draft in people],
    )
    at_work = [draft for draft in people if draft.organisation]
    yield (
        "name and organisation",
        [f"{draft.last_name} {draft.organisation}" for draft in at_work],
    )
    yield "a number as typed", [draft.business.phone for draft in people if draft.business.phone]
    yield "six digits of a number", _six_digits(people)
    yield (
        "one to four digits",
        ["0", "06", "061", "0 6", "33", "+33", "33 6", "1", "14", "514", "04 67", "0467"],
    )
    yield "a word that many have", ["example", "cabinet", "directeur", "pharmacie du", "rue", "avenue des"]
    yield "what nobody has", [f"zzq{place}" for place in range(SEARCHES)]


def _six_digits(people: list[ContactDraft]) -> list[str]:
    """As somebody begins to type a French number: "04 67 14"."""
    nationals = [read_phone(draft.business.phone, "FR").national for draft in people]
    return [number[:8] for number in nationals if number.startswith("0")]


def _terms(text: str, engine: str) -> str:
    """The same words in the engine's own language, without the program's other ways of writing a name."""
    reading = read_phone(text, REGION)
    words = [reading.e164[1:]] if reading.e164 else [fold(text).replace(" ", "")]
    if not text[:1].isdigit() and not reading.e164:
        words = fold(text).split()
    if engine == "sqlite":
        return " AND ".join(f'"{word}"*' for word in words)
    # Short beginnings are words of the index (migration 0008).
    return " & ".join(f"'{word}'" if len(word) <= _LONGEST_BEGINNING else f"'{word}':*" for word in words)
