# SPDX-License-Identifier: MIT
"""The colours of the look, light and dark, and their putting on; the rules are in `style_sheet`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from contact_desk.ui.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

_WORDS = 13  # px, of which every other size is a share


@dataclass(frozen=True)
class Palette:
    """One theme: a field a token, as #RRGGBB."""

    name: str
    window: str
    surface: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    rail: str
    rail_text: str
    rail_active: str

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self, token))


# fmt: off
LIGHT = Palette(
    "light", window="#F4F5F7", surface="#FFFFFF", line="#DFE3E8", text="#1B2430", muted="#5B6776",
    faint="#8A95A3", accent="#1F6FEB", accent_soft="#E7F0FE", on_accent="#FFFFFF",
    ok="#1A7F4B", ok_soft="#E3F5EB",
    warn="#9A5B00", warn_soft="#FDF1DC", bad="#B42318", bad_soft="#FDE9E7",
    rail="#17212E", rail_text="#C7D0DC", rail_active="#2A3A4F",
)
DARK = Palette(
    "dark", window="#12171E", surface="#1A212B", line="#2E3947", text="#E6EBF1", muted="#A3AFBD",
    faint="#76828F", accent="#5B9BFF", accent_soft="#1E3352", on_accent="#0B1526",
    ok="#5CCB8F", ok_soft="#173527",
    warn="#E8B25C", warn_soft="#3A2D14", bad="#FF8A80", bad_soft="#40201E",
    rail="#0D1218", rail_text="#A9B5C3", rail_active="#1F2B3A",
)
# fmt: on
AVATARS = ("#3B6FD4", "#A8477D", "#2C8C6F", "#B0662A", "#6A55C8", "#4A7590")


class _Worn:
    """What is on at the moment: the choice (it may be "system") and the palette that it means."""

    choice = "light"
    palette = LIGHT
    follows = False
    scale = 0.0
    sheet = ""


def current_palette() -> Palette:
    return _Worn.palette


def apply_theme(app: QApplication, choice: str, *, sheet: bool = True) -> Palette:
    """Put on "light", "dark" or "system"; the last follows the system's setting while the program runs.

    Without `sheet` a first style sheet waits for the next call. Under one Qt styles each part of a window whenever
    it is put into another: what is built before is styled once, which takes a third of the time.
    """
    _Worn.choice = choice
    if not _Worn.follows:
        app.styleHints().colorSchemeChanged.connect(_follow_the_system)
        _Worn.follows = True
        app.aboutToQuit.connect(_forget)
    _put_on(app, _palette(choice, app.styleHints().colorScheme()), sheet=sheet or bool(app.styleSheet()))
    return _Worn.palette


@contextmanager
def without_sheet() -> Iterator[None]:
    """For what is large and built while windows stand open: it is styled once, at the end."""
    app = QApplication.instance()
    sheet = app.styleSheet() if isinstance(app, QApplication) else ""
    if not isinstance(app, QApplication) or not sheet:
        yield
        return
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def scale() -> float:
    """By how much the system's font is larger than that of the design; never below 1."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(1.0, QFontInfo(system).pixelSize() / _WORDS)


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet looks at (`state="bad"`, `primary=True`), and show it."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    # One that has never been seen is styled when it is shown for the first time.
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def _put_on(app: QApplication, palette: Palette, *, sheet: bool = True) -> None:
    _Worn.palette = palette
    colours = {field.name: getattr(palette, field.name) for field in fields(palette)}
    words = style_sheet(colours, scale())
    if app.styleSheet() == words:
        return
    if _Worn.scale != scale():
        _Worn.scale = scale()
        app.setStyle(_style())
    if _Worn.sheet != words:
        _Worn.sheet = words
        app.setFont(_font())
        app.setPalette(_qt_palette(palette))
    if sheet:
        app.setStyleSheet(words)


def _style() -> QStyle | str:
    if scale() <= 1:
        return "Fusion"
    # Qt takes its time to make known what every style may be asked; most start without.
    from contact_desk.ui.larger_icons import LargerIcons

    return LargerIcons(scale())


def _font() -> QFont:
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    font = QFont(["Inter", family])
    font.setPixelSize(round(_WORDS * scale()))
    return font


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: "window", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "window",
        role.Text: "text", role.Button: "surface", role.ButtonText: "text", role.BrightText: "bad",
        role.Highlight: "accent_soft", role.HighlightedText: "text", role.PlaceholderText: "faint",
        role.Link: "accent", role.LinkVisited: "accent",
        role.ToolTipBase: "surface", role.ToolTipText: "text",
        role.Light: "surface", role.Midlight: "line", role.Mid: "line", role.Dark: "faint",
        role.Shadow: "line", role.Accent: "accent",
    }  # fmt: skip
    qt = QPalette()
    for which, token in colours.items():
        qt.setColor(which, palette.colour(token))
    for which in (role.Text, role.WindowText, role.ButtonText):
        qt.setColor(QPalette.ColorGroup.Disabled, which, palette.colour("faint"))
    return qt


def _palette(choice: str, scheme: Qt.ColorScheme) -> Palette:
    is_dark = choice == "dark" or (choice == "system" and scheme is Qt.ColorScheme.Dark)
    return DARK if is_dark else LIGHT


def _follow_the_system(scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if _Worn.choice == "system" and isinstance(app, QApplication):
        _put_on(app, _palette("system", scheme))


def _forget() -> None:
    _Worn.follows = False
    _Worn.scale = 0.0
    _Worn.sheet = ""
