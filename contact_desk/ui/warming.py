# SPDX-License-Identifier: MIT
"""Imports what the first card, search and wizard will want, once the list stands there and nobody waits for it.

Never on the window's thread, which would stand still meanwhile.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from threading import Thread

from contact_desk.desk import Desk
from contact_desk.ui.quick_start import settle

_FOR_A_CARD = ("contact_desk.domain.interaction_address",)
_LATER = (
    "contact_desk.ui.contact_card.history",
    "contact_desk.domain.kept_draft",
    "contact_desk.domain.draft_check",
    "contact_desk.domain.duplicates",
    "rapidfuzz.distance",
    "contact_desk.services.places",
    "contact_desk.ui.add_contact.wizard",
    "contact_desk.ui.administration.page",
    "contact_desk.ui.history.page",
    "contact_desk.ui.organisations.page",
    "contact_desk.ui.properties.making",
)


def get_ready_for_cards() -> None:
    """For whoever fetches a card in a thread: what its words ask for when the window writes them."""
    from contact_desk.domain.country import country_code

    for name in _FOR_A_CARD:
        import_module(name)
    country_code("FR")


def get_ready_for_days(language: str) -> None:
    """For whoever fetches, in a thread, what the window will write with days in words."""
    from contact_desk.wording.catalogue import Words
    from contact_desk.wording.moments import day_text

    day_text(date(2000, 1, 1), Words(language))


def _get_ready_for_fields(region: str) -> None:
    """What the fields of the first wizard ask for: the rules of e-mails and postal addresses, names of languages."""
    from contact_desk.domain.address_form import address_form
    from contact_desk.domain.email import email_problem
    from contact_desk.ui.add_contact.languages import language_choices
    from contact_desk.wording.catalogue import LANGUAGES, Words

    email_problem("somebody@example.org")
    address_form(region)
    for language in LANGUAGES:
        language_choices(Words(language))


class _Begun:
    """Whether this process has what is to be had."""

    thread: Thread | None = None


def begin_warming(desk: Desk) -> Thread:
    """Once in a process. A thread of its own: nobody who closes the window waits for it as for a save."""
    if _Begun.thread is None:
        _Begun.thread = Thread(target=_warm, args=(desk,), name="contact-desk-warming", daemon=True)
        _Begun.thread.start()
    return _Begun.thread


def _warm(desk: Desk) -> None:
    # The first click on a contact and the first search ask the store.
    desk.get_ready()
    get_ready_for_cards()
    for name in _LATER:
        import_module(name)
    _get_ready_for_fields(desk.region)
    get_ready_for_days(desk.language)
    for wired in (
        "organisations",
        "resolution",
        "history",
        "samples",
        "lists",
        "affiliations",
        "contact_editing",
        "organisation_records",
    ):
        getattr(desk, wired)
    settle()
