# SPDX-License-Identifier: MIT
"""Runs one command from its arguments to its exit code, whatever happens on the way."""

from __future__ import annotations

import sys
from functools import cache, partial
from getpass import getpass
from typing import cast

from typer.main import get_command

from contact_desk import __version__
from contact_desk.cli.failures import INTERRUPTED, REFUSED, failure, interrupted, unexpected, wrong_use
from contact_desk.cli.output import Answer, deliver, say
from contact_desk.cli.program import PROGRAM, build_program
from contact_desk.cli.session import Session, Window
from contact_desk.cli.spoken import SpokenGroup
from contact_desk.cli.start import Start
from contact_desk.cli.typer_faults import is_wrong_use, wrong_use_sentence
from contact_desk.cli.wrong_use import WrongUse
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.domain.server_address import has_password
from contact_desk.services import signing_in
from contact_desk.wording.catalogue import Words


def run(start: Start, window: Window) -> int:
    """Run the command and give its exit code (`contract.md`); what it raises is told in a sentence."""
    session = Session(start, Words(start.language, start.name_order), window)
    answer = _answer(session)
    if isinstance(answer, int):
        return answer
    try:
        return deliver(answer, as_json=start.as_json)
    except OSError:
        say(session.words("The answer could not be written. What was saved stays saved."))
        return REFUSED


def _answer(session: Session) -> Answer | int:
    """What the command says, or its exit code alone where all is said already, as help is."""
    words = session.words
    try:
        return _call(session)
    except WrongUse as fault:
        return wrong_use(fault.sentence(words))
    except ContactDeskError as error:
        return failure(error, words)
    except KeyboardInterrupt:
        return interrupted(words)
    except Exception as fault:
        if is_wrong_use(fault):
            return wrong_use(wrong_use_sentence(fault, words))
        return failure(unexpected(fault), words)


@cache
def _program() -> SpokenGroup:
    """Built once a process: that takes longer than most commands do."""
    return cast(SpokenGroup, get_command(build_program()))


def _ask_for_password(words: Words, account: str) -> str:
    """On the terminal itself, without showing what is typed."""
    return getpass(words("Password of {account}: ", account=account))


def _call(session: Session) -> Answer | int:
    start = session.start
    if start.fault:
        raise start.fault
    if start.asks_version:
        return Answer({"version": __version__}, [f"{PROGRAM} {__version__}"])
    if not start.asks_help:
        # `open` and the bare command would show it in a window, where its exit code is lost.
        if has_password(start.store):
            raise StoreUnavailable("store_password_in_url")
        signing_in.look_into_keyring()
        if sys.stdin.isatty():
            signing_in.ask_at(partial(_ask_for_password, session.words))
    arguments = ["--help"] if start.asks_help else list(start.command)
    said = _program().main(arguments, prog_name=PROGRAM, standalone_mode=False, obj=session)
    if said == INTERRUPTED:
        raise KeyboardInterrupt
    return said if isinstance(said, Answer) else int(said or 0)
