# SPDX-License-Identifier: MIT
"""Resolving an address, showing one contact, and pages of the whole list."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.phone import read_phone
from tests.benchmarks.bare_saving import PARTS
from tests.benchmarks.filling import REGION
from tests.benchmarks.invented_numbers import FIXED_LINES, invent_number
from tests.benchmarks.measuring import Result, compare
from tests.benchmarks.stores import Driver, asking
from tests.benchmarks.subject import Subject

LOOK_UPS = 1500
PAGES = 200
PAGE_SIZE = 50
_LOOK_UP = "SELECT contact_id FROM interaction_address WHERE match_key = {mark}"
_SAME_QUESTION = (
    "SELECT c.id, c.first_name, c.last_name, o.name, c.private, i.shared, i.closed_on, i.extension, i.value"
    " FROM interaction_address i JOIN list_value v ON v.id = i.type_id JOIN contact c ON c.id = i.contact_id"
    " LEFT JOIN affiliation a ON a.contact_id = c.id AND a.principal"
    " LEFT JOIN organisation o ON o.id = a.organisation_id"
    " WHERE i.match_key = {mark} AND v.medium IN ('call', 'fax', 'sms')"
    " AND c.active AND c.deleted_at IS NULL AND (NOT c.private OR c.owner = {mark})"
)
_PAGE = (
    "SELECT id, first_name, last_name FROM contact WHERE deleted_at IS NULL"
    " ORDER BY sort_key {way}, id {way} LIMIT {size} OFFSET {mark}"
)


def measure_reading(subject: Subject) -> Iterator[Result]:
    with subject.open_desk() as desk, subject.stores.connect(subject.url) as driver:
        yield from _resolving(subject, desk, driver)
        yield from _showing(subject, desk, driver)
        yield from _paging(subject, desk, driver)


def _resolving(subject: Subject, desk: Desk, driver: Driver) -> Iterator[Result]:
    typed = [draft.business.phone for draft in subject.some_contacts(LOOK_UPS) if draft.business.phone]
    keys = [read_phone(number, REGION).key for number in typed]
    look_up = _LOOK_UP.format(mark=subject.stores.mark)
    question = _SAME_QUESTION.format(mark=subject.stores.mark)
    login = desk.user.login
    beside = {"one indexed look-up": (look_up, False), "the same question by hand": (question, True)}
    for words, (statement, asks_who) in beside.items():
        # A number that rings has not rung a moment ago: nothing read beforehand may help.
        read_phone.cache_clear()
        values = [(key, login) if asks_who else (key,) for key in keys]
        yield compare(
            "resolve a number",
            (desk.resolution.resolve, typed),
            words,
            (asking(driver, statement), values),
        )
    strangers = [invent_number(Random(place), "FR", FIXED_LINES) for place in range(LOOK_UPS // 4)]  # noqa: S311
    keys = [read_phone(number, REGION).key for number in strangers]
    read_phone.cache_clear()
    yield compare(
        "resolve a number of a stranger",
        (desk.resolution.resolve, strangers),
        "one indexed look-up",
        (asking(driver, look_up), [(key,) for key in keys]),
    )


def _showing(subject: Subject, desk: Desk, driver: Driver) -> Iterator[Result]:
    ids = [contact for (contact,) in driver.execute("SELECT id FROM contact WHERE NOT private").fetchall()]
    chosen = Random(1).sample(ids, LOOK_UPS // 4)  # noqa: S311
    mark = subject.stores.mark
    queries = [f"SELECT * FROM {table} WHERE contact_id = {mark}" for table in PARTS]
    queries.append(f"SELECT * FROM contact WHERE id = {mark}")

    def show(contact: int) -> None:
        for query in queries:
            driver.execute(query, (contact,)).fetchall()

    yield compare("show a contact", (desk.contacts.show, chosen), "its rows, table by table", (show, chosen))


def _paging(subject: Subject, desk: Desk, driver: Driver) -> Iterator[Result]:
    last = desk.contacts.find("", limit=PAGE_SIZE).pages
    on_last = desk.contacts.find("", limit=PAGE_SIZE, page=last)
    places = {
        "first page of the list": (1, "ASC", PAGE_SIZE),
        "page in the middle": (last // 2, "ASC", PAGE_SIZE),
        "last page of the list": (last, "DESC", len(on_last.rows)),
    }

    def turn_to(page: int) -> ContactPage:
        return desk.contacts.find("", limit=PAGE_SIZE, page=page)

    for what, (page, way, size) in places.items():
        query = _PAGE.format(way=way, size=size, mark=subject.stores.mark)
        skipped = 0 if way == "DESC" else (page - 1) * PAGE_SIZE
        yield compare(
            what,
            (turn_to, [page] * PAGES),
            "names of that page",
            (asking(driver, query), [(skipped,)] * PAGES),
        )
    anywhere = [Random(place).randint(1, last) for place in range(PAGES)]  # noqa: S311
    yield compare(
        "a page anywhere in the list",
        (turn_to, anywhere),
        "names of that page",
        (
            asking(driver, _PAGE.format(way="ASC", size=PAGE_SIZE, mark=subject.stores.mark)),
            [((page - 1) * PAGE_SIZE,) for page in anywhere],
        ),
    )
