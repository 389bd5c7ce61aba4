# SPDX-License-Identifier: MIT
"""A plain sentence for everything that can go wrong: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from contact_desk.domain.errors import ContactDeskError, FieldError, Parameters, Refused
from contact_desk.wording.access_errors import ACCESS_SENTENCES
from contact_desk.wording.backup_errors import BACKUP_SENTENCES
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.connection_errors import CONNECTION_SENTENCES
from contact_desk.wording.counted_errors import COUNTED
from contact_desk.wording.field_errors import FIELD_SENTENCES
from contact_desk.wording.field_labels import field_label
from contact_desk.wording.moments import day_text, moment_text
from contact_desk.wording.right_text import right_label
from contact_desk.wording.stop_errors import STOP_SENTENCES
from contact_desk.wording.store_errors import STORE_SENTENCES

__all__ = ["SENTENCES", "field_label", "field_sentence", "sentence", "stop_sentence"]

SENTENCES: dict[str, tuple[str, ...]] = {
    **FIELD_SENTENCES,
    **STORE_SENTENCES,
    **CONNECTION_SENTENCES,
    **BACKUP_SENTENCES,
    **ACCESS_SENTENCES,
    **{f"stopped.{code}": texts for code, texts in STOP_SENTENCES.items()},
}
LONGEST_VALUE = 80
_GENERAL = mark("This was refused for a reason that has no words here: {code}. Nothing was changed.")
_COUNTS = frozenset({"length", "longest", "most", "count"})
_MOMENTS = frozenset({"at"})
_DAYS = frozenset({"day"})
# What is of no use when its end is missing.
_WHOLE = frozenset({"statement", "statements", "administrator"})
# Parameters whose value may have a sentence of its own.
_DECIDING = ("expected", "record", "reason")


def sentence(error: ContactDeskError | FieldError, words: Words) -> str:
    """The full sentence in the words' language; a code without one gets a general sentence that names it."""
    if isinstance(error, Refused):
        problems = " ".join(field_sentence(problem, words) for problem in error.errors)
        return words(STORE_SENTENCES["refused"][0], problems=problems)
    if error.code in COUNTED and isinstance(count := error.parameters.get("count"), int):
        return COUNTED[error.code](count, words)
    known = {**error.parameters, **_in_its_language(error.parameters, words)}
    # Where nobody is known to ask, the sentence does without.
    known = {name: value for name, value in known.items() if name != "administrator" or value}
    parameters = {name: _shown(name, value, words) for name, value in known.items()}
    for template in _templates(error.code, parameters):
        try:
            return words(template, **parameters)
        except KeyError:
            continue
    return words(_GENERAL, code=_cut(error.code))


def stop_sentence(error: ContactDeskError, words: Words) -> str:
    """Of what stopped the work on many, where some of it was done."""
    precise = f"{error.code}.{error.parameters.get('reason', '')}"
    known = next((code for code in (precise, error.code) if code in STOP_SENTENCES), "")
    return sentence(ContactDeskError(f"stopped.{known}", **error.parameters) if known else error, words)


def field_sentence(error: FieldError, words: Words) -> str:
    """The sentence with the field's label before it, for where it does not stand at its field."""
    if not error.field:
        return sentence(error, words)
    label = _cut(field_label(error.field, words))
    return words("{field}: {sentence}", field=label, sentence=sentence(error, words))


def _templates(code: str, parameters: Mapping[str, str]) -> tuple[str, ...]:
    precise = (parameters[name] for name in _DECIDING if name in parameters)
    codes = (*(f"{code}.{value}" for value in precise), code)
    return tuple(template for each in codes for template in SENTENCES.get(each, ()))


def _in_its_language(parameters: Parameters, words: Words) -> Parameters:
    """A value by its label, where that is known."""
    label = parameters.get(f"value_{words.language}", "")
    known = {"value": label} if label else {}
    return (
        {**known, "right": right_label(str(parameters["right"]), words)} if "right" in parameters else known
    )


def _shown(name: str, value: str | int, words: Words) -> str:
    if name in _COUNTS and isinstance(value, int):
        return words.number(value)
    if name in _MOMENTS:
        return moment_text(datetime.fromisoformat(str(value)), words)
    if name in _DAYS:
        return day_text(date.fromisoformat(str(value)), words)
    return str(value) if name in _WHOLE else _cut(str(value))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
