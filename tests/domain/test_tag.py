# SPDX-License-Identifier: MIT
"""Tags as they are typed on a line and read from it, and what one may be called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.tag import (
    Tag,
    check_tag,
    part_tags,
    read_tags,
    tag_key,
    tidied_tag,
    unlisted,
    write_tags,
)


@given(st.lists(st.text(st.sampled_from('abÉé ,";'), min_size=1, max_size=6), max_size=4))
def test_a_line_is_read_as_the_tags_that_were_written(tags: list[str]) -> None:
    each_once = {tag_key(name): name for tag in reversed(tags) if (name := " ".join(tag.split()))}
    assert sorted(read_tags(write_tags(tags))) == sorted(each_once.values())


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        (" , ,", ()),
        ("VIP, Press ,", ("VIP", "Press")),
        ("vip, VIP, été, ete", ("vip", "été")),
        ('"Lyon, Paris", a "b" c', ("Lyon, Paris", 'a "b" c')),
        ('"open, still', ("open, still",)),
        ('"Top 10" 2026, "Lyon, Paris"/Nice', ("Top 10 2026", "Lyon, Paris/Nice")),
    ],
)
def test_commas_part_tags_and_each_is_there_once(text: str, tags: tuple[str, ...]) -> None:
    assert read_tags(text) == tags


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ("", "")),
        ("VIP", ("", "VIP")),
        ("VIP, Pre", ("VIP,", "Pre")),
        ('a "b, c', ('a "b,', "c")),
        ('VIP, "Lyon,', ("VIP,", '"Lyon,')),
        ('"Lyon, Paris" a, ', ('"Lyon, Paris" a,', "")),
    ],
)
def test_the_last_tag_of_a_line_is_being_typed(text: str, parts: tuple[str, str]) -> None:
    assert part_tags(text) == parts


def test_a_tag_needs_a_name_that_no_other_has_unless_the_two_are_to_become_one() -> None:
    vip = Tag("VIP", id=3)
    faults = {
        ("", False): ["required"],
        ("x" * 81, True): ["too_long"],
        ("  vip ", False): ["label_taken"],
        ("  vip ", True): [],
    }
    for (name, may_join), codes in faults.items():
        found = check_tag(tidied_tag(Tag(name)), [vip], may_join=may_join)
        assert [error.code for error in found] == codes
    assert check_tag(vip, [vip], may_join=False) == []
    assert unlisted("été").id == unlisted("Ete").id < 0
