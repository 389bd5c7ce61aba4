# SPDX-License-Identifier: MIT
"""The order in which names are shown: set in the menu, at once everywhere, kept, and no matter of sorting (X47)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, new_uid
from contact_desk.settings import SettingsFile
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_list.model import Role
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle
from tests.ui.people import add_people

ORDERS = (
    (CommandId.NAMES_FIRST_LAST, ["Lucie Marchand", "Tomás Herrera", "Équipe Réseau Nord"]),
    (CommandId.NAMES_LAST_FIRST, ["Marchand Lucie", "Herrera Tomás", "Équipe Réseau Nord"]),
    (CommandId.NAMES_LAST_COMMA_FIRST, ["Marchand, Lucie", "Herrera, Tomás", "Équipe Réseau Nord"]),
    (CommandId.NAMES_CAPITALS_FIRST, ["MARCHAND Lucie", "HERRERA Tomás", "Équipe Réseau Nord"]),
)


@pytest.fixture(params=["sqlite_store", "postgres_store"])
def any_url(request: pytest.FixtureRequest) -> str:
    """On SQLite and on PostgreSQL in turn."""
    return str(request.getfixturevalue(request.param))


def choose(window: MainWindow, command: CommandId) -> None:
    window.menus.actions[command].trigger()


def ticked(window: MainWindow) -> list[CommandId]:
    return [command for command, _ in ORDERS if window.menus.actions[command].isChecked()]


def test_the_list_shows_each_order_at_once_and_sorts_by_last_name_in_all(
    any_url: str, open_window: OpenWindow
) -> None:
    desk = Desk.open(any_url, language="en", region="FR")
    add_people(desk, 5)
    desk.close()
    window = open_window(any_url)
    model = window.workplace.list.model
    before = [model.contact_at(row) for row in range(5)]
    for command, shown in ORDERS:
        choose(window, command)
        assert set(shown) < set(identities(window))
        assert ticked(window) == [command]
        assert [model.contact_at(row) for row in range(5)] == before
        initials = [model.index(row, 0).data(Role.INITIALS) for row in range(5)]
        assert sorted(initials) == sorted(["YA", "CB", "TH", "LM", "ÉR"])


def test_card_title_and_unfinished_contacts_follow_at_once(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    contact = add_people(desk, 2)[1]
    draft = ContactDraft(uid=new_uid(), first_name="Anna", last_name="Keller", language="en")
    desk.drafts.begin(draft.uid)
    desk.drafts.keep(draft, "namePage", ("namePage",), 1)
    desk.drafts.close(draft.uid)
    window = open_window()
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    assert window.windowTitle() == "Dr Yusuf Adeyemi – Contact Desk"
    choose(window, CommandId.NAMES_LAST_COMMA_FIRST)
    assert window.workplace.card.name() == "Dr Adeyemi, Yusuf"
    assert window.windowTitle() == "Dr Adeyemi, Yusuf – Contact Desk"
    assert part(window.workplace.drafts, QLabel, "draftsText").text().endswith("Keller, Anna")
    model = window.workplace.list.model
    assert "Adeyemi, Yusuf" in {model.index(row, 0).data() for row in range(2)}


def test_an_open_wizard_follows_too_and_writes_the_name_at_its_end(window: MainWindow, qtbot: QtBot) -> None:
    draft = ContactDraft(
        first_name="Anna", last_name="Keller", organisation="Acme", business=BusinessInformation()
    )
    wizard = window.add_contact(draft)
    assert wizard is not None
    wait_until_idle(qtbot, window)
    wizard.brain.go_to(Page.BUSINESS)
    page = wizard.pages[Page.BUSINESS]
    choose(window, CommandId.NAMES_CAPITALS_FIRST)
    assert page.subtitle.text() == "Address and numbers of KELLER Anna at Acme."
    wizard.save()
    wait_until_idle(qtbot, window)
    assert part(wizard, QLabel, "addedContactName").text() == "KELLER Anna (Acme)"


def test_the_order_is_kept_and_outlasts_a_change_of_language(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk, 1)
    window = open_window()
    choose(window, CommandId.NAMES_LAST_FIRST)
    assert SettingsFile(paths.settings_file()).read().name_order == "last_first"
    choose(window, CommandId.LANGUAGE_FRENCH)
    assert identities(window) == ["Bergeron Camille"]
    assert ticked(window) == [CommandId.NAMES_LAST_FIRST]
    assert identities(open_window(language="fr")) == ["Bergeron Camille"]


def test_until_an_order_is_set_each_language_has_its_own(desk: Desk, open_window: OpenWindow) -> None:
    add_people(desk, 1)
    window = open_window(language="fr")
    assert identities(window) == ["BERGERON Camille"]
    assert ticked(window) == [CommandId.NAMES_CAPITALS_FIRST]
    choose(window, CommandId.LANGUAGE_ENGLISH)
    assert identities(window) == ["Camille Bergeron"]
    assert ticked(window) == [CommandId.NAMES_FIRST_LAST]
    assert SettingsFile(paths.settings_file()).read().name_order == ""


def test_a_name_that_is_written_like_html_or_from_right_to_left_stays_text(
    desk: Desk, open_window: OpenWindow
) -> None:
    for first, last in (("<b>x</b>", "& Söhne"), ("محمد", "الفارسي")):
        desk.contacts.add(ContactDraft(uid=new_uid(), first_name=first, last_name=last, language="en"))
    window = open_window(language="fr")
    assert set(identities(window)) == {"& SÖHNE <b>x</b>", "الفارسي محمد"}
