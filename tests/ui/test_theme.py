# SPDX-License-Identifier: MIT
"""The look: words stand out from their ground, nothing of the sheet is left open, icons follow the theme."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk.domain.tag import TagColour
from contact_desk.paths import resources
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.style_sheet import style_sheet
from contact_desk.ui.tag_colours import TAG_COLOURS
from contact_desk.ui.theme import AVATARS, DARK, LIGHT, Palette, apply_theme, current_palette, restyle
from contact_desk.wording.tag_text import COLOURS

PAIRS = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "accent_soft"),
    ("muted", "window"),
    ("muted", "surface"),
    ("on_accent", "accent"),
    ("accent", "surface"),
    ("ok", "surface"),
    ("text", "ok_soft"),
    ("text", "warn_soft"),
    ("text", "bad_soft"),
    ("warn", "surface"),
    ("warn", "warn_soft"),
    ("bad", "surface"),
    ("rail_text", "rail"),
]


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(palette: Palette, words: str, ground: str) -> None:
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_name_of_a_tag_stands_out_from_its_colour(theme: str) -> None:
    assert set(TAG_COLOURS[theme]) == {colour.value for colour in COLOURS if colour}
    assert set(COLOURS) == set(TagColour)
    assert all(contrast(*pair) >= 4.5 for pair in TAG_COLOURS[theme].values())


@pytest.mark.parametrize("colour", AVATARS)
def test_initials_stand_out_from_their_disc(colour: str) -> None:
    assert contrast("#FFFFFF", colour) >= 3  # bold, and the name stands beside it


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_colours_and_pictures_that_exist(palette: Palette, factor: float) -> None:
    sheet = style_sheet({field.name: getattr(palette, field.name) for field in fields(palette)}, factor)
    assert "@" not in sheet
    for part in sheet.split('url("')[1:]:
        assert (resources() / "icons" / part.partition('"')[0].rpartition("/")[2]).is_file()


def test_a_larger_font_makes_everything_larger_but_hairlines() -> None:
    sheet = style_sheet({field.name: getattr(LIGHT, field.name) for field in fields(LIGHT)}, 2.0)
    assert "font-size: 40px" in sheet
    assert "border: 1px solid" in sheet


def test_a_state_is_seen_as_soon_as_it_is_set(app: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 40)
    field.show()
    plain = field.grab().toImage()
    restyle(field, state="bad")
    assert field.grab().toImage() != plain
    restyle(field, state="")
    assert field.grab().toImage() == plain


@pytest.mark.parametrize("name", list(Icon))
def test_every_icon_can_be_drawn(app: QApplication, name: Icon) -> None:
    assert drawn(icon(name)) != blank()


def test_an_icon_takes_the_colour_of_the_theme_that_is_on(app: QApplication) -> None:
    symbol = icon(Icon.SEARCH, "text")
    light = drawn(symbol)
    apply_theme(app, "dark")
    assert drawn(symbol) != light
    assert current_palette() is DARK


def drawn(symbol: QIcon) -> QImage:
    return symbol.pixmap(QSize(24, 24)).toImage()


def blank() -> QImage:
    return QIcon().pixmap(QSize(24, 24)).toImage()


def test_the_systems_theme_is_followed_while_it_is_chosen(app: QApplication) -> None:
    apply_theme(app, "system")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_palette() is DARK
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current_palette() is LIGHT
    apply_theme(app, "light")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_palette() is LIGHT
