# SPDX-License-Identifier: MIT
"""Which boxes of the properties a user has folded: one of the settings, read and kept at once."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from contact_desk import paths
from contact_desk.settings import SettingsFile

_LOG = logging.getLogger(__name__)


def folded_boxes() -> frozenset[str]:
    """By the object names of their pages."""
    return frozenset(filter(None, SettingsFile(paths.settings_file()).read().folded_boxes.split(" ")))


def keep_folded_boxes(shown: Iterable[str], folded: Iterable[str]) -> None:
    """Of the boxes that are `shown` these are folded; what is known of others stays."""
    names = sorted((folded_boxes() - set(shown)) | set(folded))
    try:
        SettingsFile(paths.settings_file()).keep(folded_boxes=" ".join(names))
    except OSError:
        _LOG.exception("Which boxes are folded could not be kept; it holds until the window is closed")
