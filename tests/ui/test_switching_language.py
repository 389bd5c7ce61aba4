# SPDX-License-Identifier: MIT
"""The language is switched while the main window stands open: every word follows, Qt's own words too."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.phone import read_phone
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.local_time import day_and_time, time_of_day
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.preferences import switch_language
from contact_desk.ui.wizard.phone_words import phone_sentence
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle
from tests.ui.foreign_words import foreign_texts, foreign_words
from tests.ui.people import add_people
from tests.ui.shown_texts import plain, shown_texts

# What the platform without a screen cannot do says nothing of our windows.


def speak(qtbot: QtBot, window: MainWindow, language: str) -> None:
    choice = CommandId.LANGUAGE_FRENCH if language == "fr" else CommandId.LANGUAGE_ENGLISH
    window.menus.actions[choice].trigger()
    wait_until_idle(qtbot, window)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stays_right_in_both_languages(qtbot: QtBot, window: MainWindow) -> None:
    """In French nothing is English, back in English nothing French, and all is said that was said before."""
    speak(qtbot, window, "en")
    before = sorted(shown_texts(window))
    for language in ("fr", "en"):
        speak(qtbot, window, language)
        assert foreign_texts(window, language) == []
    assert sorted(shown_texts(window)) == before


def test_an_empty_window_follows_the_language(window: MainWindow, qtbot: QtBot) -> None:
    stays_right_in_both_languages(qtbot, window)


def test_list_and_card_follow_the_language(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    contacts = add_people(desk, 5)  # the sixth works in “Operations”, a word of ours too
    window = open_window()
    for contact in contacts[1], contacts[3], contacts[4]:
        with qtbot.waitSignal(window.workplace.card.shown):
            window.workplace.show_contact(contact)
        stays_right_in_both_languages(qtbot, window)


def test_a_search_without_a_result_follows_the_language(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.list.search("qqqq")
    wait_until_idle(qtbot, window)
    stays_right_in_both_languages(qtbot, window)


@pytest.mark.parametrize("count", [1, 2])
def test_unfinished_contacts_follow_the_language(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, count: int
) -> None:
    for number in range(count + 1):
        keep_draft(desk, f"Qzx{number}")
    window = open_window()
    bar = window.workplace.drafts
    bar.waiting.discard(bar.waiting.drafts[0])
    wait_until_idle(qtbot, window)
    assert not part(bar, QPushButton, "undoDiscardButton").isHidden()
    if count > 1:
        part(bar, QPushButton, "continueDraftButton").click()
    stays_right_in_both_languages(qtbot, window)


def keep_draft(desk: Desk, name: str) -> None:
    """As another window would leave it."""
    draft = ContactDraft(uid=new_uid(), last_name=name)
    desk.drafts.begin(draft.uid)
    desk.drafts.keep(draft, "namePage", ("namePage",), 1)
    desk.drafts.close(draft.uid)


def test_a_store_that_cannot_be_opened_is_told_of_in_the_language(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    stays_right_in_both_languages(qtbot, open_window(f"sqlite:///{tmp_path}"))


def test_a_contact_that_is_gone_is_told_of_in_the_language(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.card.show_contact(999)
    qtbot.waitUntil(lambda: "no such contact" in window.workplace.card.empty.title.text())
    stays_right_in_both_languages(qtbot, window)


def test_a_wizard_of_the_window_follows_with_it(window: MainWindow, qtbot: QtBot) -> None:
    wizard = window.add_contact()
    assert wizard is not None
    wait_until_idle(qtbot, window)
    speak(qtbot, window, "fr")
    assert wizard.windowTitle() == "Ajouter un contact"
    assert foreign_texts(wizard, "fr") == []
    assert window.desk is not None
    assert window.desk.language == "fr"


def test_a_window_opened_in_french_has_no_english_in_it(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    contact = add_people(desk, 2)[1]
    window = open_window(language="fr")
    window.workplace.show_contact(contact)
    wait_until_idle(qtbot, window)
    assert foreign_texts(window, "fr") == []
    assert QLocale().language() == QLocale.Language.French


@pytest.mark.parametrize("language", ["fr", "en"])
def test_qts_own_menus_and_buttons_are_in_the_language(
    app: QApplication, qtbot: QtBot, language: str
) -> None:
    switch_language(app, language)
    line, note, buttons = QLineEdit("x"), QPlainTextEdit("x"), QDialogButtonBox()
    for widget in (line, note, buttons):
        qtbot.addWidget(widget)
    menus = [line.createStandardContextMenu(), note.createStandardContextMenu()]
    texts = [plain(action.text()) for menu in menus for action in menu.actions() if action.text()]
    texts += [
        plain(buttons.addButton(kind).text())
        for kind in (QDialogButtonBox.StandardButton.Cancel, QDialogButtonBox.StandardButton.Close)
    ]
    assert len(texts) > 10
    assert [text for text in texts if foreign_words(language).find(text)] == []
    for menu in menus:
        menu.deleteLater()


def test_buttons_of_qt_that_stand_open_follow_the_language(app: QApplication, qtbot: QtBot) -> None:
    switch_language(app, "en")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    buttons.show()
    switch_language(app, "fr")
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    qtbot.waitUntil(lambda: plain(cancel.text()) == "Annuler")
    assert buttons.locale().language() == QLocale.Language.French


def test_moments_are_written_as_in_the_language() -> None:
    moment = datetime(2026, 3, 12, 14, 5).astimezone()
    day_after = moment.date() + timedelta(days=1)
    assert time_of_day(moment, Words("fr")) == "14:05"
    assert day_and_time(moment, Words("fr"), day_after) == "12 mars 2026, 14:05"
    assert day_and_time(moment, Words("en"), day_after) == "12 Mar 2026, 14:05"


def test_the_region_of_a_number_is_named_in_the_language() -> None:
    reading = read_phone("020 7946 0330", "GB")
    assert phone_sentence(reading, "GB", Words("en")).startswith("United Kingdom · ")
    assert phone_sentence(reading, "GB", Words("fr")).startswith("Royaume-Uni · ")
