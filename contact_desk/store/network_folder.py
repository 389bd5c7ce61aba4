# SPDX-License-Identifier: MIT
"""Whether a folder lies on another computer, where SQLite's write-ahead log does not work: it needs shared memory."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "lustre",
        "glusterfs",
        "davfs",
        "vboxsf",
        "prl_fs",
        "drvfs",
    }
)
# The same in a program of the user's: "fuse." and its name.
_BY_PROGRAM = frozenset({"glusterfs", "sshfs", "rclone", "davfs2", "gvfsd-fuse", "vmhgfs-fuse"})
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of Windows' GetDriveTypeW


def is_on_network(folder: Path) -> bool:
    """As far as the system tells; a folder that is not there, or a system that does not say, counts as near."""
    if sys.platform == "win32":
        import ctypes

        drive = folder.absolute().drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    kind = kind_of_mount(mounts, os.path.realpath(folder))
    return kind in _NETWORK or kind.removeprefix("fuse.") in _BY_PROGRAM


def kind_of_mount(mounts: str, folder: str) -> str:
    """The file system that `folder` (absolute) lies on, by a table like /proc/self/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _device, place, system, *_ = [*line.split(" "), "", "", ""]
        place = place.replace("\\040", " ").rstrip("/")
        if f"{folder}/".startswith(f"{place}/") and len(place) >= len(best):
            best, kind = place, system
    return kind
