# SPDX-License-Identifier: MIT
"""Every code that is raised anywhere has a full sentence, which its parameters fill in."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contact_desk
from contact_desk.domain import errors
from contact_desk.domain.errors import ContactDeskError, FieldError, NotFound, Refused, StoreUnavailable
from contact_desk.domain.journal import Obstacle, UndoRefused
from contact_desk.wording.catalogue import Words
from contact_desk.wording.counted_errors import COUNTED
from contact_desk.wording.error_text import LONGEST_VALUE, SENTENCES, field_sentence, sentence

PACKAGE = Path(contact_desk.__file__).parent
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, ContactDeskError)
}
# Modules that hand codes on by value, and what such a code looks like there.
TABLES = {
    "domain/email.py": "email_",
    "domain/attribute.py": "not_",
    "store/errors.py": "store_",
    "domain/draft.py": "unknown_|wrong_type|required",
}
# The parameters without which these codes are never raised.
ALWAYS = {
    "refused": {"problems"},
    "too_long": {"length", "longest"},
    "draft_too_long": {"longest"},
    "too_many": {"most"},
    "duplicate_key": {"name"},
    "filter_name_taken": {"name"},
    "filter_of_another": {"owner"},
    "too_much_since": {"most"},
    "organisation_in_use": {"name", "count"},
    "unknown_attribute": {"name"},
    "retired_value": {"value"},
    "twice_in_the_list": {"value"},
    "not_a_number": {"value"},
    "not_a_date": {"value"},
    "not_a_partial_date": {"value"},
    "no_such_day": {"value"},
    "year_in_two_digits": {"value"},
    "ambiguous_date": {"value"},
    "not_yes_or_no": {"value"},
    "not_a_legal_value": {"value"},
    **{f"not_found.{record}": {"id"} for record in ("operation", "organisation", "location")},
    "store_gone": {"file"},
    "store_replaced": {"file"},
    "folder_not_writable": {"folder"},
    "label_taken": {"value"},
    "bad_merge_code": {"longest"},
    "merge_code_taken": {"value"},
    "system_value": {"value"},
    "undo_in_the_way": {"actor", "at"},
    "location_of_it_gone": {"name"},
    "no_such_location": {"name"},
    "organisation_inactive": {"name"},
    "organisation_inactive_by_now": {"name"},
    "organisation_gone": {"name"},
    "organisation_renamed": {"name", "now"},
    "location_gone": {"name"},
    "location_renamed": {"name", "now"},
    "already_affiliated": {"name"},
    "not_affiliated": {"name"},
    "end_before_begin": {"day"},
    "no_such_contact": {"id"},
    "not_yours_to_delete": {"id"},
    "not_yours_to_change": {"id"},
    "private_stays": {"id"},
    "owner_has_the_same": {"id"},
    "owner_unknown": {"login"},
    "restored_email_taken": {"id", "email"},
    "organisation_keeps_inactive": {"name"},
    "queued_behind_refused": {"name"},
    "saved_otherwise": {"name"},
    "right_missing": {"right"},
    "stopped.right_missing": {"right"},
    "licences_taken": {"held", "taken"},
    "user_exists": {"login"},
    "not_found.user": {"login"},
    "role_exists": {"name"},
    "not_found.role": {"name"},
    "database_role_missing": {"login", "statement"},
    "store_needs_createrole": {"statements"},
    "store_open_schema": {"statements"},
    "share_not_owner": {"owner"},
    "share_unknown": {"login"},
    "number_exists": {"number"},
    **{f"backup_{reason}": {"file"} for reason in ("exists", "no_room", "not_writable", "not_the_same")},
    **{f"backup_{reason}": {"file"} for reason in ("missing", "unreadable", "foreign", "other_engine")},
    "program_missing": {"program", "needed"},
    "program_too_old": {"program", "needed", "version"},
    "program_failed": {"program", "detail"},
}
WORDS = Words("en")


def raised_codes() -> Iterator[tuple[str, str]]:
    for file in PACKAGE.rglob("*.py"):
        place = file.relative_to(PACKAGE).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"))
        yield from ((code, place) for node in ast.walk(tree) for code in codes_of_call(node))
        if place in TABLES:
            yield from ((code, place) for code in constants_like(tree, TABLES[place]))


def codes_of_call(node: ast.AST) -> Iterator[str]:
    """The codes in `FieldError(field, "code", …)` and `StoreUnavailable("code", …)`."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return
    position = 1 if node.func.id == "FieldError" else 0 if node.func.id in ERRORS else None
    if position is not None and len(node.args) > position:
        code = node.args[position]
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            yield code.value


def constants_like(tree: ast.AST, pattern: str) -> Iterator[str]:
    code = re.compile(f"({pattern})[a-z_]*")
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return (value for value in constants if isinstance(value, str) and code.fullmatch(value))


def test_every_code_in_the_source_has_a_sentence() -> None:
    codes = list(raised_codes())
    assert {"email_taken", "email_no_at", "not_a_date", "store_locked", "broken_json"} <= {
        code for code, _ in codes
    }
    known = {*SENTENCES, *COUNTED}
    assert [(code, place) for code, place in codes if code not in known] == []


def test_one_record_and_many_are_counted_each_in_its_words() -> None:
    for language, one, many in (
        ("en", "1 record ", "2 records "),
        ("fr", "1 enregistrement ", "2 enregistrements "),
    ):
        for code in COUNTED:
            for count, beginning in ((1, one), (2, many)):
                said = sentence(FieldError("", code, {"count": count}), Words(language))
                assert said.startswith(beginning)
                assert said.endswith(".")


@pytest.mark.parametrize("template", [each for templates in SENTENCES.values() for each in templates])
def test_a_sentence_is_a_full_one(template: str) -> None:
    assert template[0].isupper() or template[0] in "“{"
    assert template.endswith((".", "}"))


@pytest.mark.parametrize("code", SENTENCES)
def test_the_last_sentence_of_a_code_needs_only_what_always_comes_with_it(code: str) -> None:
    *_, last = SENTENCES[code]
    assert {name for _, name, _, _ in string.Formatter().parse(last) if name} <= ALWAYS.get(code, set())


def test_parameters_stand_in_the_sentence_cut_where_they_are_long() -> None:
    said = sentence(FieldError("title", "unknown_value", {"value": "x" * 5000}), WORDS)
    assert "x" * (LONGEST_VALUE - 1) + "…" in said
    assert "x" * LONGEST_VALUE not in said
    assert "501" in sentence(FieldError("city", "too_long", {"longest": 500, "length": 501}), WORDS)
    assert "100,000" in sentence(
        FieldError("notes", "too_long", {"longest": 100_000, "length": 200_000}), WORDS
    )


def test_a_sentence_that_lacks_its_parameters_gives_way_to_a_plainer_one() -> None:
    assert "{" not in sentence(FieldError("kind", "unknown_value"), WORDS)
    assert "/a/b" in sentence(StoreUnavailable("store_missing", file="/a/b"), WORDS)
    assert "{" not in sentence(StoreUnavailable("store_missing"), WORDS)


@pytest.mark.parametrize("expected", ["text", "boolean", "number", "list", "object"])
def test_a_wrong_type_says_which_would_be_right(expected: str) -> None:
    said = sentence(FieldError("private", "wrong_type", {"expected": expected}), WORDS)
    assert said != sentence(FieldError("private", "wrong_type", {"expected": "else"}), WORDS)


@given(st.text(), st.dictionaries(st.text(), st.text() | st.integers(), max_size=3))
def test_any_code_and_any_parameters_give_a_sentence(code: str, parameters: dict[str, str | int]) -> None:
    assert sentence(FieldError("", code, parameters), WORDS)


@given(st.sampled_from(sorted(SENTENCES)), st.text())
def test_braces_in_data_stay_braces(code: str, value: str) -> None:
    parameters = dict.fromkeys(("value", "name", "file", "url", "log"), "{" + value + "}{0}")
    assert sentence(FieldError("", code, parameters), WORDS)


def test_an_unknown_code_is_named() -> None:
    assert "brand_new" in sentence(ContactDeskError("brand_new"), WORDS)


def test_a_refusal_tells_of_each_field_by_its_label() -> None:
    refusal = Refused([FieldError("business.email", "email_no_at"), FieldError("", "not_an_object")])
    said = sentence(refusal, WORDS)
    assert "E-mail: An e-mail address" in said
    assert "Nothing was saved." in said


def test_a_fault_of_the_whole_draft_needs_no_label() -> None:
    fault = FieldError("", "not_an_object")
    assert field_sentence(fault, WORDS) == sentence(fault, WORDS)


def test_what_stands_in_the_way_of_an_undo_is_told_with_its_moment_by_the_readers_clock() -> None:
    at = datetime(2026, 3, 12, 14, 5).astimezone()
    refusal = UndoRefused([Obstacle("contact", 1, "last_name", 7, "marie", at.astimezone(UTC))])
    assert sentence(refusal, WORDS).startswith("marie has changed the same since, on 12 Mar 2026, 14:05, so")
    assert "le 12 mars 2026, 14:05" in sentence(refusal, Words("fr"))


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("contact", "There is no contact 7."),
        ("operation", "There is no operation 7 "),
        ("organisation", "There is no organisation 7."),
        ("change", "This cannot be restored"),
    ],
)
def test_a_missing_record_is_told_by_what_it_would_be(record: str, said: str) -> None:
    assert sentence(NotFound("not_found", record=record, id=7), WORDS).startswith(said)
