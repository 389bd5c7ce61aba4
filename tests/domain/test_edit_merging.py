# SPDX-License-Identifier: MIT
"""Two edits of one contact made side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.draft import AddressDraft, BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.domain.edit_merging import Conflict, Side, merge

OFFICE = InteractionAddressDraft(type="phone", subtype="office", value="514 555-0101")
HOME = InteractionAddressDraft(type="phone", subtype="home", value="514 555-0102")
MAIL = InteractionAddressDraft(type="email", value="anna@acme.example")
ANNA = ContactDraft(
    first_name="Anna",
    last_name="Roy",
    business=BusinessInformation(city="Paris", phone="0145450000"),
    interaction_addresses=(OFFICE, HOME),
    attributes={"size": "40"},
    tags=("press",),
)


def _with(draft: ContactDraft, **update: object) -> ContactDraft:
    return draft.model_copy(update=update)


def test_changes_to_different_fields_are_both_kept() -> None:
    mine, theirs = _with(ANNA, last_name="Roy-Martin"), _with(ANNA, job_title="Editor")
    merged, conflicts = merge(ANNA, mine, theirs)
    assert (merged.last_name, merged.job_title, conflicts) == ("Roy-Martin", "Editor", [])


def test_two_fields_of_the_business_block_do_not_stand_in_each_others_way() -> None:
    mine = _with(ANNA, business=BusinessInformation(city="Lyon", phone="0145450000"))
    theirs = _with(ANNA, business=BusinessInformation(city="Paris", phone="0478780000"))
    merged, conflicts = merge(ANNA, mine, theirs)
    assert (merged.business.city, merged.business.phone, conflicts) == ("Lyon", "0478780000", [])


def test_the_same_field_changed_by_both_is_told_with_all_three_values() -> None:
    merged, conflicts = merge(ANNA, _with(ANNA, last_name="Martin"), _with(ANNA, last_name="Leroy"))
    assert conflicts == [Conflict("last_name", "Martin", "Leroy", "Roy")]
    assert merged.last_name == "Martin"


def test_the_same_change_made_twice_is_no_conflict() -> None:
    _, conflicts = merge(ANNA, _with(ANNA, last_name="Martin"), _with(ANNA, last_name="Martin"))
    assert conflicts == []


def test_a_choice_settles_a_conflict() -> None:
    mine, theirs = _with(ANNA, last_name="Martin"), _with(ANNA, last_name="Leroy")
    for side, name in ((Side.MINE, "Martin"), (Side.THEIRS, "Leroy"), (Side.ORIGINAL, "Roy")):
        merged, conflicts = merge(ANNA, mine, theirs, {"last_name": side})
        assert (merged.last_name, conflicts) == (name, [])


def test_a_line_added_here_and_a_line_changed_there_are_both_kept() -> None:
    changed = HOME.model_copy(update={"value": "514 555-0199"})
    mine = _with(ANNA, interaction_addresses=(OFFICE, HOME, MAIL))
    theirs = _with(ANNA, interaction_addresses=(OFFICE, changed))
    merged, conflicts = merge(ANNA, mine, theirs)
    assert (merged.interaction_addresses, conflicts) == ((OFFICE, changed, MAIL), [])


def test_a_line_removed_here_and_another_added_there() -> None:
    mine, theirs = (
        _with(ANNA, interaction_addresses=(HOME,)),
        _with(ANNA, interaction_addresses=(OFFICE, HOME, MAIL)),
    )
    merged, conflicts = merge(ANNA, mine, theirs)
    assert (merged.interaction_addresses, conflicts) == ((HOME, MAIL), [])


def test_a_line_removed_here_and_changed_there_is_asked() -> None:
    changed = OFFICE.model_copy(update={"value": "514 555-0199"})
    mine, theirs = (
        _with(ANNA, interaction_addresses=(HOME,)),
        _with(ANNA, interaction_addresses=(changed, HOME)),
    )
    _, conflicts = merge(ANNA, mine, theirs)
    assert conflicts == [Conflict("interaction_addresses[0]", None, changed, OFFICE)]
    merged, _ = merge(ANNA, mine, theirs, {"interaction_addresses[0]": Side.THEIRS})
    assert merged.interaction_addresses == (HOME, changed)


def test_the_same_line_added_by_both_is_there_once() -> None:
    theirs = _with(ANNA, interaction_addresses=(OFFICE, HOME, MAIL), last_name="Leroy")
    merged, _ = merge(ANNA, _with(ANNA, interaction_addresses=(OFFICE, HOME, MAIL)), theirs)
    assert merged.interaction_addresses == (OFFICE, HOME, MAIL)
    both = _with(ANNA, interaction_addresses=(HOME, MAIL))
    merged, _ = merge(ANNA, both, theirs)
    assert merged.interaction_addresses == (HOME, MAIL)


def test_attributes_and_tags_are_merged_one_by_one() -> None:
    mine = _with(ANNA, attributes={"size": "40", "hobby": "chess"}, tags=("press", "vip"))
    theirs = _with(ANNA, attributes={"size": "42"}, tags=())
    merged, conflicts = merge(ANNA, mine, theirs)
    assert (merged.attributes, merged.tags, conflicts) == ({"size": "42", "hobby": "chess"}, ("vip",), [])


def test_an_address_that_only_changed_its_type_is_the_same_address() -> None:
    home = AddressDraft(type="home", city="Lyon", street="1 rue de la Paix")
    base = _with(ANNA, addresses=(home,))
    mine = _with(ANNA, addresses=(home.model_copy(update={"type": "billing"}),))
    theirs = _with(ANNA, addresses=(home.model_copy(update={"city": "Lille"}),))
    _, conflicts = merge(base, mine, theirs)
    assert [conflict.path for conflict in conflicts] == ["addresses[0]"]


_texts = st.sampled_from(["", "a", "b", "c"])
_lines = st.lists(
    st.builds(InteractionAddressDraft, type=st.sampled_from(["phone", "email"]), value=_texts), max_size=3
)
_drafts = st.builds(
    ContactDraft,
    last_name=_texts,
    interaction_addresses=_lines.map(tuple),
    attributes=st.dictionaries(st.sampled_from("xy"), st.sampled_from("ab"), max_size=2),
    tags=st.lists(st.sampled_from("pq"), unique=True).map(tuple),
)


@given(_drafts, _drafts)
def test_one_side_alone_is_taken_as_it_is(original: ContactDraft, changed: ContactDraft) -> None:
    assert merge(original, changed, original) == (changed, [])
    assert merge(original, original, changed) == (changed, [])
    assert merge(original, changed, changed) == (changed, [])


@given(_drafts, _drafts, _drafts)
def test_nothing_is_taken_without_saying_when_all_conflicts_are_chosen(
    original: ContactDraft, mine: ContactDraft, theirs: ContactDraft
) -> None:
    _, conflicts = merge(original, mine, theirs)
    _, open_ones = merge(original, mine, theirs, {each.path: Side.MINE for each in conflicts})
    assert open_ones == []
