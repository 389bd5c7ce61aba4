# SPDX-License-Identifier: MIT
"""Unfinished contacts are offered above the list; the window goes without losing one, and disturbs no open form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.services.contact_drafts import ContactDrafts
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, part_once_made, type_text, wait_until_idle

# What the platform without a screen cannot do says nothing of our windows.


def _itself(moment: datetime) -> datetime:
    return moment


def leave_unfinished(desk: Desk, *names: str) -> list[str]:
    """Drafts as a killed window leaves them, the first of them the latest; gives their uids."""
    now = datetime.now(UTC)
    uids = []
    for age, name in enumerate(names):
        kept_at = now - timedelta(minutes=age)
        drafts = ContactDrafts(paths.drafts_folder(), desk.store_url, partial(_itself, kept_at))
        draft = ContactDraft(uid=new_uid(), last_name=name, language="en")
        drafts.begin(draft.uid)
        drafts.keep(draft, "organisationPage", ("namePage", "organisationPage"), 1)
        drafts.close(draft.uid)
        uids.append(draft.uid)
    return uids


def bar(window: MainWindow) -> QWidget:
    return part(window, QWidget, "draftsBar")


def says(window: MainWindow) -> str:
    return window.workplace.drafts.label.whole_text()


def press(window: MainWindow, name: str, qtbot: QtBot) -> None:
    button = part(bar(window), QPushButton, name)
    assert button.isVisible()
    button.click()
    wait_until_idle(qtbot, window)


def lines(window: MainWindow) -> list[str]:
    return [action.text() for action in part(bar(window), QMenu).actions()]


def only_wizard(window: MainWindow) -> AddContactWizard:
    (wizard,) = [each for each in window.findChildren(AddContactWizard) if each.isVisible()]
    return wizard


def put_away(window: MainWindow, qtbot: QtBot) -> None:
    only_wizard(window).close()
    wait_until_idle(qtbot, window)


def waiting(desk: Desk) -> list[str]:
    return [kept.name for kept in desk.drafts.waiting()]


def test_nothing_is_offered_where_nothing_waits(window: MainWindow) -> None:
    assert not bar(window).isVisible()


def test_the_one_draft_is_offered_by_name_and_continues_where_it_was_left(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    leave_unfinished(desk, "Adeyemi")
    window = open_window()
    assert bar(window).isVisible()
    assert says(window) == "An unfinished contact: Adeyemi"
    press(window, "continueDraftButton", qtbot)
    wizard = only_wizard(window)
    assert wizard.brain.page == "organisationPage"
    assert part_once_made(qtbot, wizard, QLineEdit, "lastName").text() == "Adeyemi"
    assert not bar(window).isVisible()
    put_away(window, qtbot)
    assert says(window) == "An unfinished contact: Adeyemi"


def test_enter_on_its_buttons_presses_them(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    leave_unfinished(desk, "Adeyemi")
    window = open_window()
    button = part(bar(window), QPushButton, "continueDraftButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert part_once_made(qtbot, only_wizard(window), QLineEdit, "lastName").text() == "Adeyemi"
    put_away(window, qtbot)


def test_several_drafts_are_counted_and_chosen_from_a_list(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    leave_unfinished(desk, "Adeyemi & <b>Fils</b>", "")
    window = open_window()
    assert says(window) == "2 unfinished contacts"
    press(window, "continueDraftButton", qtbot)
    assert [line.split(",")[0] for line in lines(window)] == ["Adeyemi && <b>Fils</b>", "Without a name"]
    part(bar(window), QMenu).actions()[1].trigger()
    wait_until_idle(qtbot, window)
    assert only_wizard(window).brain.draft.last_name == ""
    assert says(window) == "An unfinished contact: Adeyemi & <b>Fils</b>"
    put_away(window, qtbot)


def test_a_long_name_is_shortened_where_it_is_shown(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    leave_unfinished(desk, "W" * 500, "V" * 500)
    window = open_window()
    window.resize(1360, 820)
    press(window, "discardDraftButton", qtbot)
    assert len(lines(window)[0]) < 80
    part(bar(window), QMenu).actions()[1].trigger()
    wait_until_idle(qtbot, window)
    text = window.workplace.drafts.label.text()
    assert "V" * 100 not in text
    assert "An unfinished contact: W" in text
    press(window, "undoDiscardButton", qtbot)
    assert says(window) == "2 unfinished contacts"


def test_a_discarded_draft_can_be_put_back(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    leave_unfinished(desk, "Adeyemi")
    (before,) = desk.drafts.waiting()
    window = open_window()
    press(window, "discardDraftButton", qtbot)
    assert says(window) == "Discarded: Adeyemi"
    assert desk.drafts.waiting() == ()
    press(window, "undoDiscardButton", qtbot)
    assert says(window) == "An unfinished contact: Adeyemi"
    assert desk.drafts.waiting() == (before,)


def test_a_draft_that_another_window_has_opened_meanwhile_is_neither_continued_nor_discarded(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    (uid,) = leave_unfinished(desk, "Adeyemi")
    window = open_window()
    assert desk.drafts.take(uid) is not None
    press(window, "discardDraftButton", qtbot)
    assert not bar(window).isVisible()
    assert [file.stem for file in paths.drafts_folder().glob("*.json")] == [uid]
    desk.drafts.close(uid)


def test_what_another_window_added_to_a_draft_is_there_when_it_is_continued(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    (uid,) = leave_unfinished(desk, "Adeyemi")
    window = open_window()
    kept = desk.drafts.take(uid)
    assert kept is not None
    desk.drafts.keep(kept.draft.model_copy(update={"first_name": "Yusuf"}), "namePage", (), 1)
    desk.drafts.close(uid)
    press(window, "continueDraftButton", qtbot)
    assert only_wizard(window).brain.draft.first_name == "Yusuf"
    put_away(window, qtbot)


def test_the_bar_speaks_french(desk: Desk, open_window: OpenWindow) -> None:
    leave_unfinished(desk, "Adeyemi", "Bergeron")
    window = open_window(language="fr")
    assert says(window) == "2 contacts inachevés"


def test_a_closed_window_leaves_the_drafts_of_all_its_wizards(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    for name in ("Adeyemi", "Bergeron"):
        wizard = window.add_contact()
        assert wizard is not None
        type_text(part(wizard, QLineEdit, "lastName"), name)
    untouched = window.add_contact()
    assert untouched is not None
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    assert sorted(waiting(desk)) == ["Adeyemi", "Bergeron"]


def test_a_window_whose_wizard_the_disk_refuses_stays_open(window: MainWindow, qtbot: QtBot) -> None:
    wizard = window.add_contact()
    assert wizard is not None
    folder = paths.drafts_folder()
    folder.rmdir()
    folder.write_text("")
    type_text(part(wizard, QLineEdit, "lastName"), "Adeyemi")
    window.close()
    wait_until_idle(qtbot, window)
    assert window.isVisible()
    assert only_wizard(window).brain.draft.last_name == "Adeyemi"
    folder.unlink()
    folder.mkdir()
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    assert len(list(folder.glob("*.json"))) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_open_form_is_left_alone_by_all_that_happens_around_it(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    window = open_window(language="en" if language == "fr" else "fr")
    wizard = window.add_contact()
    assert wizard is not None
    wait_until_idle(qtbot, window)
    field = part(wizard, QLineEdit, "lastName")
    field.setFocus()
    type_text(field, "Adeyemi")
    kind = part(wizard, QComboBox, "contactType")
    kind.setCurrentIndex(kind.findData("partner"))
    field.setCursorPosition(3)
    field.setSelection(1, 2)
    added = window.desk and window.desk.contacts.add
    assert added
    window.operations.run(lambda: added(ContactDraft(last_name="Other")), lambda _: None, owner=window)
    wait_until_idle(qtbot, window)
    window.language_chosen.emit(language)
    for theme in ("dark", "light"):
        window.theme_chosen.emit(theme)
    wait_until_idle(qtbot, window)
    assert wizard.isVisible()
    assert wizard.brain.page == "namePage"
    assert wizard.words.language == language
    assert (field.text(), field.cursorPosition(), field.selectedText()) == ("Adeyemi", 3, "de")
    assert kind.currentData() == "partner"
    assert wizard.focusWidget() is field
    put_away(window, qtbot)


def test_a_key_typed_after_the_window_changed_lands_in_the_form(window: MainWindow, qtbot: QtBot) -> None:
    wizard = window.add_contact()
    assert wizard is not None
    wait_until_idle(qtbot, window)
    field = part(wizard, QLineEdit, "lastName")
    field.setFocus()
    type_text(field, "Ade")
    window.language_chosen.emit("fr")
    focused = wizard.focusWidget()
    assert focused is not None
    type_text(focused, "yemi")
    assert field.text() == "Adeyemi"
    assert wizard.windowModality() is Qt.WindowModality.NonModal
    put_away(window, qtbot)
