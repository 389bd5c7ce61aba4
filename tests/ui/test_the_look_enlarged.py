# SPDX-License-Identifier: MIT
"""Nothing is clipped and nothing scrolls sideways: letters twice as large, French, 1024 × 700, long names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QStyle
from pytestqt.qtbot import QtBot

from contact_desk.domain.draft import BusinessInformation, new_uid
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.theme import apply_theme
from contact_desk.ui.wizard.pages import STEPS, Page
from tests.ui.clipping import clipped
from tests.ui.driving import part
from tests.ui.handing_screens import leave_unfinished
from tests.ui.large_font import system_font
from tests.ui.people import LONG_NAMES, add_people
from tests.ui.screens import ALL, Screen, Screens, Stage, dialogs, main_window

# What the platform without a screen cannot do says nothing of our windows.
_SMALLEST = QSize(1024, 700)
WRONG_EXTENSION = BusinessInformation(phone="04 65 71 20 11", extension="poste 214")


_BOTH = pytest.mark.parametrize("font", [100, 200], indirect=True)


@pytest.fixture(params=[200])
def font(request: pytest.FixtureRequest, app: QApplication) -> Iterator[int]:
    with system_font(request.param):
        apply_theme(app, "light")
        yield request.param
    apply_theme(app, "light")


@pytest.fixture
def stage(font: int, store_url: str, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(store_url, qtbot, "fr")
    yield stage
    stage.clear()


def long_names_in_the_wizard(stage: Stage) -> Iterator[Screen]:
    wizard = stage.wizard(LONG_NAMES)
    for page in STEPS:
        stage.go(wizard, page)
        yield f"{page}, long names", wizard
    stage.press(wizard, "saveButton")
    yield "the end page, long names", wizard


def long_names_in_the_window(stage: Stage) -> Iterator[Screen]:
    desk = stage.desk()
    add_people(desk, 3)
    contact = desk.contacts.add(LONG_NAMES.model_copy(update={"uid": new_uid()})).contact
    desk.close()
    window = stage.window()
    window.workplace.show_contact(contact)
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    yield "a card with long names", window
    wizard = stage.wizard(LONG_NAMES.model_copy(update={"uid": new_uid()}))
    stage.go(wizard, Page.BUSINESS)
    stage.settle(window)
    yield "who has the number, a long name", wizard


@pytest.mark.parametrize("screens", [*ALL, long_names_in_the_wizard, long_names_in_the_window])
def test_no_word_is_clipped_and_nothing_scrolls_sideways(stage: Stage, screens: Screens) -> None:
    assert _faults(stage, screens) == {}


@pytest.mark.parametrize("font", [100], indirect=True)
@pytest.mark.parametrize("screens", [main_window, long_names_in_the_wizard, long_names_in_the_window])
def test_no_long_name_is_clipped_in_the_usual_font(stage: Stage, screens: Screens) -> None:
    assert _faults(stage, screens) == {}


def _faults(stage: Stage, screens: Screens) -> dict[str, list[str]]:
    """What is wrong with each screen in the smallest window."""
    faults = {}
    for name, window in screens(stage):
        is_whole_screen = isinstance(window, MainWindow | AddContactWizard)
        if is_whole_screen:
            window.resize(_SMALLEST)
        if found := clipped(window):
            faults[name] = found
        assert window.size() == _SMALLEST or not is_whole_screen, name
    return faults


@_BOTH
def test_every_icon_grows_with_the_font(stage: Stage, font: int) -> None:
    side = 16 * font // 100
    window = stage.window()
    search, add = window.workplace.search, window.workplace.add_button
    assert search.style().pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, search) == side
    assert add.iconSize() == QSize(side, side)
    assert stage.wizard().steps.iconSize() == QSize(side, side)


def test_the_buttons_of_a_dialog_show_no_icon_of_the_systems_style(app: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    qtbot.addWidget(box)
    box.ensurePolished()
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert not box.style().styleHint(hint, None, box)


def test_what_is_wrong_stands_in_view_with_its_label_and_its_message(stage: Stage) -> None:
    wizard = stage.wizard(LONG_NAMES.model_copy(update={"business": WRONG_EXTENSION}))
    wizard.resize(_SMALLEST)
    stage.go(wizard, Page.BUSINESS)
    wizard.go_next()
    stage.settle_all()
    page = wizard.pages[Page.BUSINESS]
    view = page.area.viewport()
    field = part(page, QLineEdit, "extension").parentWidget()
    assert field is not None
    stage.qtbot.waitUntil(lambda: view.rect().contains(QRect(field.mapTo(view, QPoint(0, 0)), field.size())))


def test_a_dialog_that_is_too_high_for_the_screen_scrolls_and_keeps_its_buttons(stage: Stage) -> None:
    *_, (_, dialog) = list(islice(dialogs(stage), 1))
    assert dialog.height() <= dialog.screen().availableSize().height()
    assert part(dialog, QDialogButtonBox).geometry().bottom() < dialog.height()


@_BOTH
def test_the_navigation_shows_icons_alone_where_there_is_no_room_for_words(stage: Stage, font: int) -> None:
    window = stage.window()
    window.resize(_SMALLEST)
    rail = window.navigation
    assert rail.contacts.text() == ("Contacts" if font == 100 else "")
    assert rail.contacts.accessibleName() == "Contacts"
    assert rail.dot.accessibleName() == "directory.sqlite"


def test_what_waits_is_said_in_whole_words_beside_buttons_that_show_icons_instead(stage: Stage) -> None:
    desk = stage.desk()
    leave_unfinished(desk, "Nguyen", "Roy", "Leroy")
    desk.close()
    window = stage.window()
    bar = window.workplace.drafts
    stage.qtbot.waitUntil(lambda: len(bar.waiting.drafts) == 3)
    window.resize(_SMALLEST)
    assert clipped(window) == []
    assert bar.label.text() == "3 contacts inachevés"
    bar.waiting.discard(bar.waiting.drafts[0])
    stage.qtbot.waitUntil(lambda: bar.waiting.discarded is not None)
    assert clipped(window) == []
    assert window.size() == _SMALLEST
    assert bar.label.text().startswith("Abandonné")
    assert "…" not in bar.label.text()
    assert bar.hand_button.is_folded()
    assert bar.hand_button.accessibleName() == "Transmettre…"
    assert "Transmettre…" in bar.hand_button.folded_tip()
    assert bar.undo_button.shortcut() == QKeySequence.mnemonic(bar.undo_button.text()) != QKeySequence()
