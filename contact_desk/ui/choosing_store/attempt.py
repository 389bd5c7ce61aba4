# SPDX-License-Identifier: MIT
"""What the dialog asks of a store, off the window's thread: whether it opens, making it, keeping the password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk.domain.errors import ContactDeskError

if TYPE_CHECKING:
    from contact_desk.services.connecting import Examination


@dataclass(frozen=True)
class Attempt:
    """A store as it was written into the dialog, with what is to become of its password."""

    url: str
    password: str = ""
    shared: bool = False
    keep: bool = False

    def examine(self) -> Examination:
        """As the test of the connection does: changes nothing."""
        from contact_desk.services import connecting

        return connecting.examine(self.url, self.password)

    def create(self) -> Examination:
        from contact_desk.services import connecting

        connecting.create(self.url, shared=self.shared)
        return self.examine()

    def settle(self) -> Examination:
        """Examine, and where that is well make a file a shared one and keep the password, so that it can be opened."""
        from contact_desk.services import connecting, signing_in

        found = self.examine()
        if found.fault is None and self.shared:
            connecting.share(self.url)
        if found.fault is None and self.keep and not signing_in.keep(self.url, self.password):
            raise ContactDeskError("password_not_kept")
        return found


def has_keyring() -> bool:
    from contact_desk.services import signing_in

    return signing_in.can_keep()
