# SPDX-License-Identifier: MIT
"""What the tests of the Add Contact wizard may ask for serves here too."""

from __future__ import annotations

from tests.ui.add_contact.conftest import any_desk, sqlite_desk

__all__ = ["any_desk", "sqlite_desk"]
