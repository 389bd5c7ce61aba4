# SPDX-License-Identifier: MIT
"""Tables in little room: what is shown can be read, and the ring of the focus is whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.organisations.columns import Column
from contact_desk.ui.organisations.record_table import RecordModel, RecordTable
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.wording.catalogue import Words

# What the platform without a screen cannot do says nothing of our windows.
_PEOPLE = (
    SimpleNamespace(id=1, name="ADEYEMI Yusuf", organisation="Clinique Saint-Roch", phone="04 65 71 20 11"),
    SimpleNamespace(id=2, name="BERGERON Camille", organisation="Assurances du Lac", phone="01 99 00 53 00"),
)
_ORGANISATION = 1
_COLUMNS = (
    Column(lambda _words: "Identity", lambda row, _reader: row.name),
    Column(lambda _words: "Organisation", lambda row, _reader: row.organisation, 1),
    Column(lambda _words: "Phone", lambda row, _reader: row.phone, 2),
)


@pytest.fixture
def table(app: QApplication, qtbot: QtBot) -> Iterator[RecordTable]:
    words = Words("en")
    window = QWidget()
    row = QHBoxLayout(window)
    table = RecordTable(RecordModel(words, _COLUMNS), "people")
    row.addWidget(table)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    table.show_records(_PEOPLE, Reader(words, Vocabulary(), "FR"))
    yield table
    window.close()


def test_a_column_goes_before_a_name_or_a_number_is_cut(table: RecordTable) -> None:
    seen = set()
    for width in range(240, 560, 20):
        table.window().resize(width, 300)
        QApplication.processEvents()
        shown = [column for column in range(len(_COLUMNS)) if not table.isColumnHidden(column)]
        seen.add(tuple(shown))
        cut = [each for each in shown if table.columnWidth(each) < table.sizeHintForColumn(each)]
        assert cut in ([], [_ORGANISATION]), width
    assert seen == {(0,), (0, 1), (0, 1, 2)}


def test_a_long_name_has_its_room_before_the_other_columns_grow(table: RecordTable) -> None:
    long = SimpleNamespace(
        id=3,
        name="LÉVESQUE Marc-Antoine (inactive)",
        organisation="Momentum Conseil et Formation du Centre-Est",
        phone="+1 514-555-0182",
    )
    table.show_records((*_PEOPLE, long), Reader(Words("en"), Vocabulary(), "FR"))
    table.window().resize(620, 300)
    QApplication.processEvents()
    cut = [each for each in range(len(_COLUMNS)) if table.columnWidth(each) < table.sizeHintForColumn(each)]
    assert cut == [_ORGANISATION]


def test_what_is_in_a_table_leaves_the_ring_of_its_focus_whole(table: RecordTable) -> None:
    before = _inside(table)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert table.hasFocus()
    ring = table.rect().adjusted(2, 2, -2, -2)
    assert [place for place in _inside(table) if not ring.contains(place)] == []
    assert _inside(table) == before


def test_what_says_nothing_when_it_is_cut_is_whole_and_the_rest_is_shortened(
    app: QApplication, qtbot: QtBot
) -> None:
    model = LinesModel(Words("en"), [lambda _words: "Day", lambda _words: "Contact"])
    table = LinesTable(model, "days")
    qtbot.addWidget(table)
    table.whole = {0}
    model.show_rows([("Sunday 29 November", "ADEYEMI Yusuf (Clinique Saint-Roch)")])
    with qtbot.waitExposed(table):
        table.show()
    table.resize(300, 200)
    QApplication.processEvents()
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()


def _inside(table: RecordTable) -> Sequence[QRect]:
    return table.viewport().geometry(), table.horizontalHeader().geometry()
