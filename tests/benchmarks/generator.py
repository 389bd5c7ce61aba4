# SPDX-License-Identifier: MIT
"""Invents contacts: the same seed and place in the row give the same contact everywhere; none is a real person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
)
from contact_desk.domain.names import fold
from tests.benchmarks import invented_words as words
from tests.benchmarks.invented_numbers import FIXED_LINES, MOBILES, fill, invent_number

ATTRIBUTE = "contract_number"
"""The one attribute that some contacts have; a store must know it before they are added."""
_RARE_LAST_NAMES = 0.3
_TITLES = ("m", "mme", "mme", "m", "dr", "")
_CONTACT_TYPES = ("client", "client", "external", "supplier", "partner", "internal", "")


@dataclass(frozen=True)
class Organisation:
    name: str
    domain: str
    street: str
    postal_code: str
    town: str
    region: str
    switchboard: str


class Generator:
    """An endless row of contacts; `size` is how many of them a store will hold, by which organisations are shared out.

    Of a hundred contacts about eighty-four belong to an organisation. A few organisations have thousands of contacts,
    most have one or two. A contact has 2.45 interaction addresses on average.
    """

    def __init__(self, size: int, seed: int = 1, private: float = 0.02) -> None:
        """`private` is the share of contacts that nobody but their owner knows of."""
        self._seed = seed
        self._private = private
        self._organisations = max(1, size // 4)

    def draft(self, place: int) -> ContactDraft:
        """The contact at `place` in the row, counted from 0."""
        random = self._chance(f"contact {place}")
        organisation = self._organisation(random) if random.random() < 0.84 else None
        group = organisation is not None and random.random() < 0.01
        first, last = ("", f"Équipe {_last_name(random)}") if group else _name(random)
        business = _business(random, first, last, place, organisation)
        return ContactDraft(
            kind="group" if group else "person",
            uid=str(UUID(int=random.getrandbits(128), version=4)),
            title="" if group else random.choice(_TITLES),
            first_name=first,
            last_name=last,
            contact_type=random.choice(_CONTACT_TYPES),
            private=random.random() < self._private,
            language=random.choice(("fr", "fr", "fr", "en", "de")),
            organisation=organisation.name if organisation else "",
            location=f"Site de {organisation.town}" if organisation and random.random() < 0.3 else "",
            department=random.choice(words.DEPARTMENTS) if organisation and random.random() < 0.5 else "",
            job_title=random.choice(words.JOB_TITLES) if random.random() < 0.5 else "",
            business=business,
            addresses=_addresses(random),
            interaction_addresses=_lines(random, organisation),
            attributes={ATTRIBUTE: fill(random, "C-#######")} if random.random() < 0.2 else {},
            notes=random.choice(words.NOTES) if random.random() < 0.1 else "",
            tags=(random.choice(words.TAGS),) if random.random() < 0.15 else (),
        )

    def _chance(self, whose: str) -> Random:
        return Random(f"{self._seed} {whose}")  # noqa: S311

    def _organisation(self, random: Random) -> Organisation:
        """Any of them, the first ones far more often (each doubling of the rank is equally likely)."""
        rank = int(self._organisations ** random.random())
        own = self._chance(f"organisation {rank}")
        town, postal_code, region = own.choice(words.TOWNS)
        name = own.choice(words.COMPANY_FORMS).format(name=_last_name(own), town=town)
        return Organisation(
            name=name,
            domain=f"{_plain(name)}.example",
            street=f"{own.randrange(1, 200)} {own.choice(words.STREETS)}",
            postal_code=fill(own, postal_code),
            town=town,
            region=region,
            switchboard=invent_number(own, region, FIXED_LINES),
        )


def _name(random: Random) -> tuple[str, str]:
    return _frequent(random, words.FIRST_NAMES), _last_name(random)


def _last_name(random: Random) -> str:
    if random.random() < _RARE_LAST_NAMES:
        parts = random.choices(words.SYLLABLES, k=random.randrange(1, 4))
        return ("".join(parts) + random.choice(words.ENDINGS)).capitalize()
    return _frequent(random, words.LAST_NAMES)


def _frequent(random: Random, names: Sequence[str]) -> str:
    """One of the names, the first ones more often."""
    return names[int(len(names) * random.random() ** 1.6)]


def _business(
    random: Random, first: str, last: str, place: int, organisation: Organisation | None
) -> BusinessInformation:
    region = organisation.region if organisation else "FR"
    values: dict[str, str] = {}
    if random.random() < 0.8:
        # One in twenty-five has no number but the house's own, which several then share.
        shared = organisation is not None and random.random() < 0.04
        values["phone"] = (
            organisation.switchboard
            if organisation and shared
            else invent_number(random, region, FIXED_LINES)
        )
    if random.random() < 0.6:
        values["mobile"] = invent_number(random, region, MOBILES)
    if random.random() < 0.75:
        domain = organisation.domain if organisation else "courrier.example"
        values["email"] = f"{_plain(first)[:1]}.{_plain(last)}{place}@{domain}".lstrip(".")
    if organisation and random.random() < 0.6:
        names = {"street": organisation.street, "postal_code": organisation.postal_code}
        values |= {**names, "city": organisation.town, "country": organisation.region}
    return BusinessInformation(**values)


def _addresses(random: Random) -> tuple[AddressDraft, ...]:
    if random.random() > 0.15:
        return ()
    town, postal_code, country = random.choice(words.TOWNS)
    street = f"{random.randrange(1, 200)} {random.choice(words.STREETS)}"
    return (
        AddressDraft(
            type="home", street=street, postal_code=fill(random, postal_code), city=town, country=country
        ),
    )


def _lines(random: Random, organisation: Organisation | None) -> tuple[InteractionAddressDraft, ...]:
    if random.random() > 0.3:
        return ()
    region = organisation.region if organisation else "FR"
    number = invent_number(random, region, FIXED_LINES)
    return (InteractionAddressDraft(type="phone", subtype="home", value=number),)


def _plain(text: str) -> str:
    """The text as it stands in an e-mail address: ASCII letters and digits, in pieces joined by hyphens."""
    pieces = ("".join(filter(str.isascii, word)) for word in fold(text).split())
    return "-".join(filter(None, pieces))
