# SPDX-License-Identifier: MIT
"""The fields of a postal address, for the business page and for the address dialog (rows T33, T34, T39).

They stand and are called as in the country that is typed; the rules are the domain's.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from contact_desk.domain.address_form import AddressForm, address_form
from contact_desk.domain.country import country_code
from contact_desk.ui.widgets.checked_field import PAUSE
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.row import is_narrow
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.country_field import CountryField
from contact_desk.ui.wizard.form import Form, label
from contact_desk.wording.address_labels import address_label, postal_code_warning
from contact_desk.wording.catalogue import Words

_COLUMNS = 6  # which two and three fields divide evenly


class PostalFields(QWidget):
    """Adds its fields to `form` under `prefix`; without a country the form is that of `home` (ISO 3166).

    An unknown country, and a post code that does not look like one, are warned of and kept (row T34).
    """

    def __init__(
        self,
        words: Words,
        form: Form,
        prefix: str = "",
        *,
        home: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._shown: AddressForm | None = None
        self._is_stacked = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.follow_country)
        self.country = CountryField(words)
        self.postal_code = LineField(words, "postalCode", label("postal_code"))
        self.street = LineField(words, "street", label("street"))
        self.street2 = LineField(words, "street2", label("street2"))
        self.city = LineField(words, "city", label("city"))
        self.region = CompletedField(words, "region", label("region"))
        for name in ("country", "postal_code", "street", "street2", "city", "region"):
            form.add(prefix + name, getattr(self, name))
        self.country.changed.connect(self._pause.start)
        # Before the Tab key goes to the next field: with another country that is another one.
        self.country.leaving.connect(self.follow_country)
        self.country.left.connect(self.judge)
        self.postal_code.left.connect(self._judge_postal_code)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._show_form(address_form(""))

    def judge(self) -> None:
        """Follow the country, and say what is odd about it and about the post code."""
        self.follow_country()
        self._judge_country()
        self._judge_postal_code()

    def follow_country(self) -> None:
        """Lay the fields out and name them as that country does; their texts and the focus stay.

        While the country is not known, perhaps half typed, they stay as they are.
        """
        self._pause.stop()
        typed = self.country.text().strip()
        code = country_code(typed) if typed else self._home
        if code is not None:
            self._show_form(address_form(code))

    def _show_form(self, form: AddressForm) -> None:
        if form == self._shown:
            return
        self._shown = form
        for name in ("region", "postal_code", "city"):
            self._field(name).relabel(partial(address_label, form, name))
        self.region.offer(form.regions)
        self._judge_postal_code()
        self._place(form)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest field, since the others may go below it."""
        fields = self.findChildren(Field, options=Qt.FindChildOption.FindDirectChildrenOnly)
        widest = max(field.minimumSizeHint().width() for field in fields)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._is_stacked is not is_narrow(self):
            self._place(self._shown)

    def _place(self, form: AddressForm) -> None:
        self._is_stacked = is_narrow(self)
        in_order = [self._field(name) for names in form.lines for name in names]
        for field in in_order:
            self._grid.removeWidget(field)
        if self._is_stacked:
            for row, field in enumerate(in_order):
                self._grid.addWidget(field, row, 0, 1, _COLUMNS)
        else:
            self._place_in_lines(form)
        follow_layouts(self)

    def _place_in_lines(self, form: AddressForm) -> None:
        for row, names in enumerate(form.lines):
            width = _COLUMNS // max(len(names), 2 if names[0] == "country" else 1)
            for column, name in enumerate(names):
                self._grid.addWidget(self._field(name), row, column * width, 1, width)

    def _field(self, name: str) -> Field:
        field: Field = getattr(self, name)
        return field

    def _judge_country(self) -> None:
        typed = self.country.text().strip()
        if typed and country_code(typed) is None and self.country.state() != "bad":
            self.country.tell("warn", partial(_unknown_country, typed[:80]))

    def _judge_postal_code(self) -> None:
        form, field = self._shown, self.postal_code
        if form is None or field.state() == "bad":
            return
        known = country_code(self.country.text()) == form.country
        if known and not form.takes_postal_code(field.text()):
            field.tell("warn", partial(postal_code_warning, form))
        else:
            field.say_nothing()


def _unknown_country(typed: str, words: Words) -> str:
    return words("“{country}” is no country that is known here. It is kept as typed.", country=typed)
