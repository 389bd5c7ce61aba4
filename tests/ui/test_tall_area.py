# SPDX-License-Identifier: MIT
"""A form that is higher than its window keeps in view what is said of the field that was just left."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words


def test_what_is_said_of_a_field_once_it_is_left_comes_into_view(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [LineField(Words("en"), name, lambda words: words("Birthday")) for name in ("above", "left")]
    for field in fields:
        column.addWidget(field)
    column.addSpacing(400)
    area = TallArea(content)
    qtbot.addWidget(area)
    area.resize(300, fields[1].sizeHint().height() * 2 + 30)
    area.show()
    area.activateWindow()
    fields[1].line.setFocus()
    qtbot.waitUntil(fields[1].line.hasFocus)
    fields[0].line.setFocus()
    area.verticalScrollBar().setValue(0)
    fields[1].tell("bad", lambda words: words("Birthday"))
    message = fields[1].message
    qtbot.waitUntil(
        lambda: message.mapTo(area.viewport(), message.rect().bottomLeft()).y() <= area.viewport().height()
    )
    assert message.isVisible()
    assert fields[0].line.visibleRegion().boundingRect().height() == fields[0].line.height()
