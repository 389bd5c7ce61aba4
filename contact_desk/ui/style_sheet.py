# SPDX-License-Identifier: MIT
"""The one style sheet, made from a theme's colours; sizes are pixels of the design times the font's scale."""

from __future__ import annotations

import re
from collections.abc import Mapping

from contact_desk.paths import resources
from contact_desk.ui.tag_colours import tag_rules

_LABELS = """
QLabel { color: @text; background: transparent; }
QLabel:disabled { color: @faint; }
QLabel[role="brand"] { color: #FFFFFF; font-size: 16px; font-weight: 700; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="section"] { font-size: 15px; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="field"] { color: @muted; font-size: 12px; font-weight: 600; }
QLabel[role="hint"] { color: @muted; font-size: 12px; }
QLabel[role="message"] { color: @muted; font-size: 12px; }
QLabel[role="rail"] { color: @rail_text; font-size: 12px; }
QLabel[role="chip"] { color: @muted; background: @window; border: 1px solid @line; border-radius: @chip;
                      padding: @hair 9px; font-size: 12px; }
QLabel[role="chip"][state="accent"] { color: @text; background: @accent_soft; border-color: @accent_soft; }
QLabel[role="chip"][state="warn"] { color: @warn; background: @warn_soft; border-color: @warn_soft; }
QLabel[selectable="true"]:focus { background: @accent_soft; border-radius: 4px; }
QLabel[state="ok"] { color: @ok; }
QLabel[state="warn"] { color: @warn; }
QLabel[state="bad"] { color: @bad; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {
    color: @text; background: @surface; border: 1px solid @line; border-radius: 6px; padding: 7px 11px;
    selection-background-color: @accent; selection-color: @on_accent; placeholder-text-color: @muted; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
    border: 2px solid @accent; padding: 6px 10px; }
QPlainTextEdit { padding: 3px 7px; }
QPlainTextEdit:focus { padding: 2px 6px; }
QLineEdit[state="ok"] { border-color: @ok; }
QLineEdit[state="warn"], QComboBox[state="warn"], QPlainTextEdit[state="warn"] { border-color: @warn; }
QLineEdit[state="bad"], QComboBox[state="bad"], QPlainTextEdit[state="bad"] { border-color: @bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @faint; background: @window; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @window; }
QLineEdit#searchField, QLineEdit#searchField:focus { padding-left: 4px; padding-right: 4px; }
QDateEdit::up-button, QDateEdit::down-button { width: 0; height: 0; border: none; }
QComboBox { padding-right: 30px; }
QComboBox:focus { padding-right: 29px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("@icons/caret-@name.svg"); width: 16px; height: 16px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QDateEdit QLineEdit, QDateEdit QLineEdit:focus { border: none; padding: 0 9px; background: transparent; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; padding: 4px; outline: none; }
"""

_BUTTONS = """
QPushButton, QToolButton {
    color: @text; background: @surface; border: 1px solid @line; border-radius: 6px; padding: 7px 13px; }
QPushButton:hover, QToolButton:hover { background: @window; border-color: @faint; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 6px 12px; }
QPushButton:disabled, QToolButton:disabled { color: @faint; background: @window; border-color: @line; }
QPushButton[primary="true"], QToolButton[primary="true"] {
    color: @on_accent; background: @accent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { color: @faint; background: @line; border-color: @line; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: @accent_soft; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border: 2px solid @accent; }
QPushButton[link="true"] {
    color: @accent; background: transparent; border: 2px solid transparent; padding: 2px 4px;
    text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid @accent; }
QPushButton[chip="true"] {
    color: @text; background: @accent_soft; border: 2px solid transparent; border-radius: @chip; padding: 1px 8px;
    font-size: 12px; }
QPushButton[chip="true"][state="warn"] { color: @warn; background: @warn_soft; }
QPushButton[chip="true"]:hover { border: 2px solid @line; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; }
QPushButton[fold="true"] {
    background: transparent; border: 2px solid transparent; font-size: 15px; font-weight: 600;
    text-align: left; padding: 9px 12px; }
QPushButton[fold="true"]:hover { background: @accent_soft; }
QPushButton[fold="true"]:focus { border: 2px solid @accent; }
QToolButton { padding: 6px; }
QToolButton:focus { padding: 5px; }
QToolButton[slim="true"] { padding: 3px; }
QToolButton[slim="true"]:focus { padding: 2px; }
QToolButton::menu-indicator { image: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
"""

_CHOICES = """
QCheckBox, QRadioButton { color: @text; background: transparent; spacing: 8px; padding: 3px 4px;
                          border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator, QAbstractItemView::indicator {
    width: 16px; height: 16px; border: 1px solid @faint; border-radius: 4px; background: @surface; }
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    border-color: @accent; background: @accent; image: url("@icons/tick-@name.svg"); }
QCheckBox::indicator:indeterminate {
    border-color: @accent; background: @accent; image: url("@icons/dash-@name.svg"); }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {
    background: @line; border-color: @line; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @faint; border-radius: @disc;
                          background: @surface; }
QRadioButton::indicator:hover { border-color: @accent; }
QRadioButton::indicator:checked {
    width: @dot; height: @dot; border: 5px solid @accent; background: @surface; }
QRadioButton::indicator:disabled { border-color: @line; }
"""

_LISTS = """
QAbstractItemView { color: @text; background: @surface; alternate-background-color: @window; outline: none;
                    selection-background-color: @accent_soft; selection-color: @text; }
QTableView, QListView, QTreeView { border: 2px solid transparent; border-radius: 6px; gridline-color: @line; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: @accent; }
QTableView[framed="true"], QListView[framed="true"] { border: 1px solid @line; padding: 1px; margin: 0; }
QTableView[framed="true"]:focus, QListView[framed="true"]:focus { border: 2px solid @accent; padding: 0; }
QListView::item, QComboBox QAbstractItemView::item { padding: 6px 8px; border-radius: 4px; }
QTableView[framed="true"]::item { padding: 0 8px; }
QTableView[lined="true"]::item { padding: 0 8px; border: none; border-bottom: 1px solid @line; }
QListView::item:hover, QTableView::item:hover { background: @window; }
QListView::item:selected, QTableView::item:selected, QComboBox QAbstractItemView::item:selected {
    color: @text; background: @accent_soft; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { color: @muted; background: @surface; font-size: 12px; font-weight: 600;
                       border: none; border-bottom: 1px solid @line; padding: 8px; }
QTableView[framed="true"] QHeaderView { background: transparent; }
QTableView[framed="true"] QHeaderView::section:first { border-top-left-radius: 4px; }
QTableCornerButton::section { background: @surface; border: none; }
"""

_FRAMES = """
QFrame[panel="true"] { background: @surface; border: 1px solid @line; border-radius: 10px; }
QFrame[bar="top"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QFrame[bar="footer"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[bar="side"] { background: @surface; border: none; border-right: 1px solid @line; }
QFrame[bar="selection"] { background: @accent_soft; border: none; border-radius: 8px; }
QFrame[bar="selection"] QLabel { color: @text; font-weight: 600; }
QFrame[bar="ok"] { background: @ok_soft; border: 1px solid @ok; border-radius: 8px; }
QFrame[bar="warn"] { background: @warn_soft; border: 1px solid @warn_soft; border-radius: 8px; }
QFrame[bar="bad"] { background: @bad_soft; border: 1px solid @bad; border-radius: 8px; }
QFrame[bar="ok"] QLabel, QFrame[bar="warn"] QLabel, QFrame[bar="bad"] QLabel { color: @text; }
QTabBar { background: transparent; }
QTabBar::tab { color: @muted; background: transparent; font-weight: 600; padding: 6px 9px;
               border: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:selected:focus { border: 2px solid @accent; border-radius: 6px; }
QTabBar::scroller { width: 44px; }
QTabBar QToolButton, QTabBar QToolButton:disabled { background: @surface; border: none; padding: 0; }
QTabBar QToolButton::left-arrow { image: url("@icons/tabs-left-@name.svg"); width: 16px; height: 16px; }
QTabBar QToolButton::right-arrow { image: url("@icons/tabs-right-@name.svg"); width: 16px; height: 16px; }
QTabBar QToolButton::left-arrow:disabled, QTabBar QToolButton::right-arrow:disabled { image: none; }
QFrame#windowMessage, QFrame#organisationsMessage { margin: 12px @beside; }
QFrame[bar="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame#navigation { background: @rail; border: none; }
QFrame#navigation QPushButton { color: @rail_text; background: transparent; border: 2px solid transparent;
    border-radius: 8px; padding: 9px 12px; text-align: left; font-weight: 500; }
QFrame#navigation QPushButton:hover { color: #FFFFFF; }
QFrame#navigation QPushButton:checked { color: #FFFFFF; background: @rail_active; }
QFrame#navigation QPushButton:focus { border: 2px solid @accent; }
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; border: none; }
QScrollArea:focus { border: 2px solid @accent; border-radius: 6px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @line; }
"""

_REST = """
QMenuBar { color: @text; background: @surface; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { background: transparent; border-radius: 4px; padding: 5px 10px; }
QMenuBar::item:selected { background: @accent_soft; }
QMenu { color: @text; background: @surface; border: 1px solid @line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft; }
QMenu::item:disabled { color: @faint; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("@icons/tick-@inverse.svg"); }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QToolTip { color: @text; background: @surface; border: 1px solid @line; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle { background: @line; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
"""

_ALL = _LABELS + _FIELDS + _BUTTONS + _CHOICES + _LISTS + _FRAMES + _REST


def style_sheet(colours: Mapping[str, str], scale: float) -> str:
    """The whole sheet; `colours` names every token, and `name` the theme ("light", "dark")."""
    inverse = "light" if colours["name"] == "dark" else "dark"
    values = {**colours, **_round(scale), "inverse": inverse, "icons": (resources() / "icons").as_posix()}
    sheet = re.sub(r"\b(\d+)px", lambda match: _scaled(int(match[1]), scale), _ALL)
    rules = re.sub(r"@([a-z_]+)", lambda match: values[match[1]], sheet)
    return rules + tag_rules(colours["name"])


def _round(scale: float) -> dict[str, str]:
    """Sizes of what is round: Qt makes it square as soon as the radius is more than half the height."""
    disc = round(16 * scale) + 2
    return {
        "disc": f"{disc // 2}px",
        "dot": f"{disc - 2 * round(5 * scale)}px",
        "chip": f"{round(8 * scale) + 1}px",
        "hair": f"{round(scale)}px",
        # As the margins of layouts, which do not grow with the font: it stands over the panels' edges.
        "beside": "20px",
    }


def _scaled(pixels: int, scale: float) -> str:
    """Hairlines stay; everything else grows with the font."""
    return f"{pixels if pixels <= 2 else round(pixels * scale)}px"
