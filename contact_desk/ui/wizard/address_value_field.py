# SPDX-License-Identifier: MIT
"""The value of an interaction address, which its type makes a number, an e-mail or any other name (rows T47, T48)."""

from __future__ import annotations

from contact_desk.domain.interaction_address import AddressKind
from contact_desk.ui.widgets.checked_field import Verdict
from contact_desk.ui.wizard.email_field import email_verdict
from contact_desk.ui.wizard.phone_field import PhoneField

# Numbers that nobody has: the regulator's own ranges.
_FIXED, _MOBILE = "+33 1 99 00 12 34", "+33 6 39 98 12 34"
_MOBILE_TYPES = frozenset({"mobile", "sms"})


class AddressValueField(PhoneField):
    """Only a number can be formatted."""

    _kind = AddressKind.PHONE
    _type = ""

    def follow(self, kind: AddressKind, type_code: str) -> None:
        """Read the value as this kind from now on; what was said of it as another kind goes."""
        if (kind, type_code) != (self._kind, self._type):
            self._kind, self._type = kind, type_code
            self.say_nothing()
        if self.button is not None:
            self.button.setEnabled(kind is AddressKind.PHONE)
        self.retranslate()

    def verdict(self) -> Verdict | None:
        if self._kind is AddressKind.PHONE:
            return super().verdict()
        return email_verdict(self.text()) if self._kind is AddressKind.EMAIL else None

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self._example())

    def _example(self) -> str:
        """What a value of the type looks like."""
        if self._kind is AddressKind.PHONE:
            return _MOBILE if self._type in _MOBILE_TYPES else _FIXED
        if self._kind is AddressKind.EMAIL:
            return self.words("name@company.example")
        return self.words("Name or number in this service")
