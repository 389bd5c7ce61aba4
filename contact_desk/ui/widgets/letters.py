# SPDX-License-Identifier: MIT
"""Gives the labels of fields letters to press with Alt, as far as there are some that nothing else has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from contact_desk.ui.widgets.field import Field
from contact_desk.wording.catalogue import Words, mark

_WORDS = re.compile(r"[^\W\d_]+")
_OFFERED_LATER = (
    mark("&Try again"),
    mark("&Undo"),
    mark("Spl&it the name"),
    mark("&Take its new name"),
    mark("&Add it anew"),
    mark("&Use the existing one"),
    mark("&Keep its organisation"),
)
"""What may be offered while the fields are shown."""


def give_letters(window: QWidget, fields: Sequence[Field], words: Words) -> None:
    """Each of `fields` gets the first letter of its label that is free, at best one with which a word begins.

    The buttons that are shown keep what they have.
    """
    buttons = [each for each in window.findChildren(QAbstractButton) if each.window() is window]
    taken = {_letter(each.text()) for each in buttons if each.isVisibleTo(window)}
    taken |= {_letter(words(message)) for message in _OFFERED_LATER}
    given: dict[Field, str] = {}
    for candidates in (_beginnings, _others):
        for field in [each for each in fields if not given.get(each)]:
            free = (each for each in candidates(field.label_text()) if each in ascii_uppercase)
            given[field] = next((each for each in free if each not in taken), "")
            taken.add(given[field])
    for field in [each for each in fields if not given[each]]:
        _make_way(field, given, taken)
    for field, letter in given.items():
        field.show_letter(letter)


def _make_way(field: Field, given: dict[Field, str], taken: set[str]) -> None:
    """Let it have a letter with which it begins, where the field that has that one finds another."""
    wanted = _beginnings(field.label_text())
    for holder in [each for each, letter in given.items() if letter and letter in wanted]:
        text = holder.label_text()
        letters = (each for each in (*_beginnings(text), *_others(text)) if each in ascii_uppercase)
        if another := next((each for each in letters if each not in taken), ""):
            given[field], given[holder] = given[holder], another
            taken.add(another)
            return


def _beginnings(text: str) -> list[str]:
    return [word[0] for word in _WORDS.findall(text.upper())]


def _others(text: str) -> list[str]:
    return [letter for word in _WORDS.findall(text.upper()) for letter in word[1:]]


def _letter(text: str) -> str:
    return QKeySequence.mnemonic(text).toString().removeprefix("Alt+")
