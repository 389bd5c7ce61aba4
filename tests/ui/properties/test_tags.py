# SPDX-License-Identifier: MIT
"""The tags of a contact: typed in its properties, completed, shown on its card in their colours (row X10)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from contact_desk.desk import Desk
from contact_desk.domain.tag import Tag, TagColour
from contact_desk.ui.contact_card.chips import Chips
from contact_desk.ui.wizard.pages import Page
from tests.store.drafts import person
from tests.ui.driving import part, press, type_text
from tests.ui.properties.driver import Driver


def test_tags_are_typed_and_completed_and_the_card_shows_them_in_colour(
    driver: Driver, desk: Desk, anna: int
) -> None:
    driver.shown.reject()
    desk.tags.save(Tag("Very, very important", TagColour.RED))
    desk.contacts.add(person("Other", tags=("Press",)))
    driver.open()
    driver.unfold(Page.ATTRIBUTES)
    line = part(driver.shown, QLineEdit, "tags")
    assert line.accessibleName() == "Tags"
    line.setFocus()
    type_text(line, "New one, impor")
    popup = line.completer().popup()
    assert popup is not None
    driver.qtbot.waitUntil(popup.isVisible)
    press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    assert line.text() == 'New one, "Very, very important"'
    type_text(line, ", <b>press")
    popup.hide()
    driver.save()
    assert desk.contacts.show(anna).draft.tags == ("New one", "Very, very important", "<b>press")
    chips = [chip for chip in part(driver.window, Chips).findChildren(QLabel, "tagChip") if chip.isVisible()]
    assert [(chip.text(), chip.property("tag")) for chip in chips] == [
        ("New one", ""),
        ("Very, very important", "red"),
        ("<b>press", ""),
    ]
    assert chips[2].textFormat() is Qt.TextFormat.PlainText
    driver.undo()
    assert desk.contacts.show(anna).draft.tags == ()


def test_walking_the_completions_takes_no_tag_off_and_offers_none_that_is_there(
    driver: Driver, desk: Desk, anna: int
) -> None:
    driver.shown.reject()
    for name in ("vip", "gold", "vegan", "Voter"):
        desk.tags.save(Tag(name))
    driver.open()
    driver.unfold(Page.ATTRIBUTES)
    line = part(driver.shown, QLineEdit, "tags")
    line.setFocus()
    type_text(line, "vip, gold, v")
    popup = line.completer().popup()
    assert popup is not None
    driver.qtbot.waitUntil(popup.isVisible)
    model = popup.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["vegan", "Voter"]
    press(popup, Qt.Key.Key_Down)
    assert line.text() == "vip, gold, vegan"
    press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    assert line.text() == "vip, gold, Voter"
    driver.shown.reject()
