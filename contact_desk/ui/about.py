# SPDX-License-Identifier: MIT
"""*About Contact Desk*: what the program is, and its version."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contact_desk import __version__
from contact_desk.wording.catalogue import Words


def tell_about(parent: QWidget, words: Words) -> None:
    from contact_desk.ui import ask

    text = words("Contact Desk {version}\n\nA contact centre's directory.", version=__version__)
    ask.tell(parent, words, title=words("About Contact Desk"), text=text)
