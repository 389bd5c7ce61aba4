# SPDX-License-Identifier: MIT
"""The Organisations page: details, contacts present and former, locations, its dialogs, long names, nothing yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.draft import AddressDraft, BusinessInformation, InteractionAddressDraft, new_uid
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.card_content import Tab
from contact_desk.ui.organisations.page import OrganisationsPage
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import LONG_NAMES, LONG_WORD, PEOPLE, add_people

_SIZES = ((1360, 820), (1024, 700))
_DIALOG = ((600, 460),)
LAKE = "Assurances du Lac"
_LAKE = OrganisationDraft(
    name=LAKE,
    type="partner",
    business=BusinessInformation(
        street="12 quai des Bateliers", postal_code="74000", city="Annecy", country="FR",
        phone="01 99 00 53 53", email="accueil@lac.example", website="https://lac.example",
    ),
    addresses=(AddressDraft(type="billing", street="BP 40", city="Chambéry", country="FR"),),
    interaction_addresses=(InteractionAddressDraft(type="phone", subtype="office2", value="01 99 00 53 54"),),
    attributes={"number_of_employees": "140"},
    notes="Ouvert du lundi au vendredi.\n<b>Fermé</b> entre midi et deux.",
)  # fmt: skip
_TYPES = (
    AttributeType(
        "", AttributeKind.NUMBER, Entity.ORGANISATION, label_en="Number of employees", label_fr="Effectif"
    ),
    AttributeType(
        "", AttributeKind.DATE, Entity.ORGANISATION, label_en="Client since", label_fr="Client depuis"
    ),
    AttributeType(
        "",
        AttributeKind.TEXT,
        Entity.ORGANISATION,
        label_en="Never seen",
        label_fr="Jamais vu",
        show_if_empty=False,
    ),
)


def fill(desk: Desk) -> int:
    """An organisation with everything, among others; gives its id."""
    for kind in _TYPES:
        desk.lists.save_type(kind)
    lake = desk.organisation_records.add(_LAKE).id
    people = add_people(desk)
    add_people_without(desk)
    for name, city in (("Siège", "Annecy"), ("Agence de Genève", "Genève")):
        place = BusinessInformation(city=city, country="FR")
        desk.organisation_records.add_location(LocationDraft(name=name, organisation=LAKE, business=place))
    for name, title in (("Martin", "Expert"), ("Dubois", "Standardiste")):
        added = PEOPLE[0].model_copy(update={"uid": new_uid(), "last_name": name, "job_title": title})
        left = desk.contacts.add(added).contact
        desk.affiliations.end(left, lake, desk.affiliations.current_day() - timedelta(days=200))
    desk.affiliations.associate(people[8], lake, job_title="Courtier")
    museum = desk.organisation_records.add(OrganisationDraft(name="Ancien musée", type="client")).id
    desk.organisation_activity.deactivate(museum)
    return lake


def add_people_without(desk: Desk) -> None:
    for first, last in (("Noé", "Farge"), ("Inès", "Delmas")):
        draft = PEOPLE[8].model_copy(update={"uid": new_uid(), "first_name": first, "last_name": last})
        desk.contacts.add(draft)


def page_of(window: MainWindow) -> OrganisationsPage:
    page = window.findChild(OrganisationsPage)
    assert page is not None
    return page


def _window(look: Look, folder: Path, fill_it: Callable[[Desk], int] | None = fill) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    chosen = fill_it(desk) if fill_it is not None else 0
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    window.show_page("organisations")
    _wait(window)
    if chosen:
        page = page_of(window)
        page.show_organisation(chosen)
        settle(lambda: bool(page.card.name()))
        _wait(window)
    return window


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _tab(tab: Tab, look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder)
    page_of(window).card.tabs.setCurrentIndex(tab)
    return window


def _past(desk: Desk) -> int:
    """The same with a past: changed, and a location of it too."""
    lake = fill(desk)
    seen = desk.organisation_records.show(lake).draft
    moved = seen.business.model_copy(update={"street": "3 rue du Port", "phone": "01 99 00 53 55"})
    mine = seen.model_copy(update={"type": "client", "business": moved})
    desk.organisation_records.change(lake, seen, mine)
    site = desk.organisations.locations(lake)[0].id
    there = desk.organisation_records.show_location(site).draft
    place = there.business.model_copy(update={"city": "Annemasse"})
    desk.organisation_records.change_location(
        site, there, there.model_copy(update={"name": "Agence du Léman", "business": place})
    )
    return lake


def _history(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, _past)
    card = page_of(window).card
    card.tabs.setCurrentIndex(Tab.HISTORY)
    _wait(window)
    assert card.history is not None
    card.history.list.setCurrentIndex(card.history.model.index(1))
    card.history.list.setFocus()
    return window


def _nothing(look: Look, folder: Path) -> MainWindow:
    return _window(look, folder, None)


def _long(desk: Desk) -> int:
    name = f"{LONG_NAMES.organisation} {LONG_WORD.lower()} de la Tour d’Auvergne-Lauraguais"
    long = _LAKE.model_copy(update={"name": name, "attributes": {}, "notes": LONG_WORD * 2})
    organisation = desk.organisation_records.add(long).id
    for number in range(60):
        title = {"uid": new_uid(), "organisation": name, "middle_name": str(number), "private": True}
        blank = BusinessInformation(phone="04 65 71 20 45")
        desk.contacts.add(LONG_NAMES.model_copy(update={**title, "business": blank}))
    desk.organisation_activity.deactivate(organisation)
    return organisation


def _long_names(tab: Tab, look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, _long)
    page_of(window).card.tabs.setCurrentIndex(tab)
    return window


def _pressed(button: str, look: Look, folder: Path) -> MainWindow:
    window = _tab(Tab.CONTACTS, look, folder)
    page = page_of(window)
    page.card.contacts.present.table.selectRow(1)
    parts = {
        "activate": page.card.head.activate_button,
        "associate": page.card.contacts.associate_button,
        "end": page.card.contacts.end_button,
    }
    parts[button].click()
    _wait(window)
    return window


def _inactive(look: Look, folder: Path) -> MainWindow:
    window = _pressed("activate", look, folder)
    _question(window).defaultButton().click()
    _wait(window)
    return window


def _question(window: MainWindow) -> QMessageBox:
    question = page_of(window).findChild(QMessageBox)
    assert question is not None
    return question


def _to_deactivate(look: Look, folder: Path) -> QMessageBox:
    return _question(_pressed("activate", look, folder))


def _to_bring_back(look: Look, folder: Path) -> QMessageBox:
    window = _inactive(look, folder)
    page_of(window).card.head.activate_button.click()
    _wait(window)
    return _question(window)


def _dialog(name: str, button: str, look: Look, folder: Path) -> QWidget:
    dialog = _pressed(button, look, folder).findChild(QDialog, name)
    assert dialog is not None
    return dialog


def _former_employer(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder)
    page = page_of(window)
    page.card.tabs.setCurrentIndex(Tab.CONTACTS)
    page.card.contacts.former.table.selectRow(0)
    page.card.contacts.former.table.edit_asked.emit()
    settle(lambda: bool(window.workplace.card.name()))
    _wait(window)
    return window


_PAGES = (
    Screen("organisations-details", partial(_tab, Tab.DETAILS), _SIZES),
    Screen("organisations-contacts", partial(_tab, Tab.CONTACTS), _SIZES),
    Screen("organisations-locations", partial(_tab, Tab.LOCATIONS)),
    Screen("organisations-history", _history, _SIZES),
    Screen("organisations-inactive", _inactive, _SIZES),
    Screen("organisations-long-details", partial(_long_names, Tab.DETAILS), ((1024, 700),)),
    Screen("organisations-long-contacts", partial(_long_names, Tab.CONTACTS), ((1024, 700),)),
    Screen("organisations-nothing", _nothing),
    Screen("organisations-former-employer", _former_employer),
)
_DIALOGS = (
    Screen("organisations-associate", partial(_dialog, "associateDialog", "associate"), _DIALOG),
    Screen("organisations-to-deactivate", _to_deactivate, ((600, 220),)),
    Screen("organisations-to-bring-back", _to_bring_back, ((600, 220),)),
    Screen("organisations-end", partial(_dialog, "endAffiliationDialog", "end"), ((600, 320),)),
)
SCREENS = (
    *_PAGES,
    *_DIALOGS,
    *map(enlarged, _PAGES),
    *(enlarged(each, size=(1000, 660)) for each in _DIALOGS),
)
