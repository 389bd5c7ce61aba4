# SPDX-License-Identifier: MIT
"""Tags, on both engines: typed on a contact, listed with a colour, renamed, merged, given to many (row X10)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.bulk_change import BulkAction, BulkChange
from contact_desk.domain.errors import NotAllowed, NotFound, Refused
from contact_desk.domain.tag import Tag, TagColour
from contact_desk.services import maintenance
from tests.services.rights import THEM, colleague_with_rights
from tests.store.drafts import person


def names(desk: Desk) -> list[str]:
    return [tag.name for tag in desk.tags.names()]


def tags_of(desk: Desk, contact: int) -> tuple[str, ...]:
    return desk.contacts.show(contact).draft.tags


def found(desk: Desk, text: str) -> list[int]:
    return sorted(row.id for row in desk.contacts.find(text).rows)


def test_what_is_typed_on_a_contact_is_a_tag_and_the_list_gives_it_colour_and_place(desk: Desk) -> None:
    one = desk.contacts.add(person("Roy", tags=("Presse", "vip"))).contact
    two = desk.contacts.add(person("Zoe", tags=("VIP",))).contact
    assert names(desk) == ["Presse", "vip"]
    red = desk.tags.save(Tag("VIP", TagColour.RED), was="vip")
    blue = desk.tags.save(Tag("  Later   on ", TagColour.BLUE))
    assert red.changes.vocabulary
    assert red.changes.contacts == {one}
    assert (tags_of(desk, one), tags_of(desk, two)) == (("Presse", "VIP"), ("VIP",))
    desk.tags.order([blue.id, red.id])
    assert [(tag.name, tag.colour) for tag in desk.tags.names()] == [
        ("Later on", TagColour.BLUE),
        ("VIP", TagColour.RED),
        ("Presse", TagColour.NONE),
    ]
    assert desk.vocabulary.load(fresh=True).tags[1].name == "VIP"
    _lists, uses = desk.lists.load()
    assert {key: use.count for key, use in uses.tags.items()} == {"presse": 1, "vip": 2}
    with pytest.raises(Refused) as refusal:
        desk.tags.save(Tag("vip"))
    assert [error.code for error in refusal.value.errors] == ["label_taken"]
    with pytest.raises(NotFound):
        desk.tags.save(Tag("Gone", id=4711))
    assert maintenance.check(desk.store_url).problems == ()


def test_a_tag_is_renamed_merged_and_taken_off_everybody_and_undo_brings_it_back(desk: Desk) -> None:
    both = desk.contacts.add(person("Both", tags=("vip", "gold"))).contact
    gold = desk.contacts.add(person("Gold", tags=("Gold",))).contact
    thrown = desk.contacts.add(person("Thrown", tags=("gold",))).contact
    desk.trash.delete([thrown])
    seen = desk.contacts.show(gold)
    listed = desk.tags.save(Tag("gold", TagColour.YELLOW), was="gold").id
    renamed = desk.tags.save(Tag("Or", TagColour.ORANGE, listed))
    assert renamed.changes.contacts == {both, gold, thrown}
    assert tags_of(desk, both) == ("vip", "Or")
    assert (found(desk, "tag:or"), found(desk, "or"), found(desk, "gold")) == (
        [both, gold],
        [both, gold],
        [gold],
    )
    assert desk.contacts.show(gold).version > seen.version
    joined = desk.tags.save(Tag("VIP", TagColour.ORANGE, listed), was="Or")
    assert tags_of(desk, both) in {("vip",), ("VIP",)}
    assert tags_of(desk, gold) == ("VIP",)
    with pytest.raises(Refused) as refusal:
        desk.tags.delete("VIP")
    assert [(error.code, error.parameters) for error in refusal.value.errors] == [
        ("replacement_needed", {"count": 3})
    ]
    gone = desk.tags.delete("vip", asked=True)
    assert (tags_of(desk, both), tags_of(desk, gold), names(desk)) == ((), (), [])
    for done in (gone, joined, renamed):
        desk.history.undo(done.changes.operation or 0)
    assert (tags_of(desk, both), tags_of(desk, gold)) == (("vip", "gold"), ("gold",))
    assert [(tag.name, tag.colour) for tag in desk.tags.names()] == [
        ("gold", TagColour.YELLOW),
        ("vip", TagColour.NONE),
    ]
    desk.tags.delete("gold", "vip")
    assert (tags_of(desk, both), tags_of(desk, gold)) == (("vip",), ("vip",))
    assert maintenance.check(desk.store_url).problems == ()


def test_a_tag_on_somebody_s_private_contact_is_nobody_else_s(desk: Desk) -> None:
    hidden = desk.contacts.add(person("Hidden", private=True, tags=("zanzibar", "vip"))).contact
    desk.contacts.add(person("Seen", tags=("vip",)))
    with colleague_with_rights(desk) as other:
        assert names(other) == ["vip"]
        assert set(other.lists.load()[1].tags) == {"vip"}
        listed = other.tags.save(Tag("Gold"), was="vip")
        assert (names(other), names(desk)) == (["Gold"], ["Gold", "vip", "zanzibar"])
        other.history.undo(listed.changes.operation or 0)
        other.tags.delete("zanzibar")
        desk.access.change_rights(THEM, revoked=[Right.MANAGE_LISTS])
        acts: tuple[Callable[[], object], ...] = (
            lambda: other.tags.save(Tag("New")),
            lambda: other.tags.delete("vip", asked=True),
            lambda: other.tags.order([]),
        )
        for act in acts:
            with pytest.raises(NotAllowed):
                act()
        assert names(other) == ["vip"]
        made = other.contacts.add(person("Theirs", tags=("made by typing",))).contact
        assert found(desk, 'tag:"made by typing"') == [made]
    assert tags_of(desk, hidden) == ("zanzibar", "vip")


def test_many_get_a_tag_and_lose_it_each_told_by_itself_and_one_undo_takes_it_back(desk: Desk) -> None:
    plain = desk.contacts.add(person("Plain")).contact
    tagged = desk.contacts.add(person("Tagged", tags=("a", "vip"))).contact
    told = desk.bulk_editing.change([plain, tagged, 4711], BulkChange(BulkAction.TAG, " VIP "))
    assert (told.outcome.done, told.outcome.unchanged) == ((plain,), (tagged,))
    assert [(number, error.code) for number, error in told.outcome.refused] == [(4711, "no_such_contact")]
    assert (tags_of(desk, plain), tags_of(desk, tagged)) == (("VIP",), ("a", "vip"))
    assert found(desk, "vip") == [plain, tagged]
    taken = desk.bulk_editing.change([plain, tagged], BulkChange(BulkAction.UNTAG, "vip"))
    assert taken.outcome.done == (plain, tagged)
    assert (tags_of(desk, plain), tags_of(desk, tagged), found(desk, "vip")) == ((), ("a",), [])
    desk.history.undo(taken.changes.operation or 0)
    desk.history.undo(told.changes.operation or 0)
    assert (tags_of(desk, plain), tags_of(desk, tagged)) == ((), ("a", "vip"))
    with pytest.raises(Refused):
        desk.bulk_editing.change([plain], BulkChange(BulkAction.TAG, " "))
    assert maintenance.check(desk.store_url).problems == ()
