# SPDX-License-Identifier: MIT
"""Where data, drafts, settings and logs lie on each system (platformdirs)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("contact-desk", appauthor=False)


def data_folder() -> Path:
    """Made on first use, for the user alone."""
    return _own(Path(_DIRS.user_data_dir))


def state_folder() -> Path:
    """Drafts and logs."""
    return _own(Path(_DIRS.user_state_dir))


def drafts_folder() -> Path:
    """Unfinished contacts, one file each. Where it cannot be made, keeping the first draft says so."""
    folder = Path(_DIRS.user_state_dir) / "drafts"
    with suppress(OSError):
        _own(folder)
    return folder


def opened_file() -> Path:
    """Which contacts were opened last."""
    return state_folder() / "opened.json"


def settings_file() -> Path:
    return _own(Path(_DIRS.user_config_dir)) / "settings.json"


def default_store_file() -> Path:
    return data_folder() / "contacts.sqlite"


def backups_folder() -> Path:
    """What a restore has replaced on a server."""
    return _own(data_folder() / "backups")


def resources() -> Path:
    """Icons, sample contacts: inside the package when installed, beside it in a checkout."""
    packaged = Path(__file__).parent / "resources"
    return packaged if packaged.is_dir() else packaged.parent.parent / "resources"


def _own(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
