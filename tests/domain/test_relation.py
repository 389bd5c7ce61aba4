# SPDX-License-Identifier: MIT
"""A relation is one thing, seen from two sides (row X37)."""

import pytest

from contact_desk.domain.draft import ContactDraft, RelationDraft
from contact_desk.domain.edit_merging import merge
from contact_desk.domain.personal_check import check_relations
from contact_desk.domain.relation import RelationKind, find_kind, inverse, stored


@pytest.mark.parametrize("kind", list(RelationKind))
def test_said_from_either_side_it_is_the_same_relation(kind: RelationKind) -> None:
    one = stored(1, kind, 2)
    assert one == stored(2, inverse(kind), 1)
    assert one.seen_from(1) == (kind, 2)
    assert one.seen_from(2) == (inverse(kind), 1)
    assert inverse(inverse(kind)) is kind


def test_an_assistant_has_somebody_and_a_spouse_a_spouse() -> None:
    assert inverse(RelationKind.ASSISTANT) is RelationKind.ASSISTED
    assert inverse(RelationKind.REPORT) is RelationKind.MANAGER
    assert inverse(RelationKind.CHILD) is RelationKind.PARENT
    assert inverse(RelationKind.SPOUSE) is RelationKind.SPOUSE


def test_a_kind_is_found_by_its_code() -> None:
    assert find_kind(" spouse ") is RelationKind.SPOUSE
    assert find_kind("boss") is None


def related(*lines: tuple[str, int]) -> ContactDraft:
    relations = tuple(RelationDraft(type=kind, contact=number) for kind, number in lines)
    return ContactDraft(last_name="Martin", relations=relations)


def test_unknown_empty_and_doubled_relations_are_told_by_their_field() -> None:
    draft = related(("boss", 2), ("", 3), ("spouse", 4), ("spouse", 4))
    found = [(error.field, error.code) for error in check_relations(draft)]
    assert found == [
        ("relations[0].type", "unknown_value"),
        ("relations[1].type", "required"),
        ("relations[3].contact", "relation_twice"),
    ]


def test_relations_noted_side_by_side_are_both_kept() -> None:
    before = related(("spouse", 2))
    merged, conflicts = merge(before, related(("spouse", 2), ("friend", 3)), related(("manager", 4)))
    assert conflicts == []
    assert merged.relations == related(("friend", 3), ("manager", 4)).relations
