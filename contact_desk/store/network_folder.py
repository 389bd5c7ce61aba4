# SPDX-License-Identifier: MIT
"""Whether a folder lies on another computer, where SQLite's write-ahead log does not work: it needs shared memory."""

from __future__ import annotations

import os
import re
import sys
from functools import cache
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
_OF_A_MAC = frozenset({"smbfs", "nfs", "afpfs", "webdav", "ftp", "cifs"})
# Programs of the user's, which say of a disk that is near that it is local.
_MAC_PROGRAMS = frozenset({"macfuse", "osxfuse", "fuse"})
_MAC_MOUNT = re.compile(r"(?P<device>.*?) on (?P<place>/.*) \((?P<said>[^()]*)\)")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of Windows' GetDriveTypeW


def is_on_network(folder: Path) -> bool:
    """As far as the system tells; a folder that is not there, or a system that does not say, counts as near."""
    if sys.platform == "win32":
        import ctypes

        drive = folder.absolute().drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE
    if sys.platform == "darwin":
        return _is_far_on_a_mac(os.path.realpath(folder))
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    kind = kind_of_mount(mounts, os.path.realpath(folder))
    return kind in _NETWORK or kind.removeprefix("fuse.") in _BY_PROGRAM


def is_network_of_a_mac(mounts: str, folder: str) -> bool:
    """Whether `folder` (absolute) lies on another computer, by what macOS's `mount` prints."""
    best, is_far = "", False
    for found in filter(None, map(_MAC_MOUNT.fullmatch, mounts.splitlines())):
        place = found["place"].rstrip("/")
        if f"{folder}/".startswith(f"{place}/") and len(place) >= len(best):
            kind, *flags = found["said"].split(", ")
            best, is_far = place, kind in _OF_A_MAC or (kind in _MAC_PROGRAMS and "local" not in flags)
    return is_far


def _is_far_on_a_mac(folder: str) -> bool:
    try:
        device = os.stat(folder).st_dev
    except OSError:
        return False
    return _asked_once(folder, device)


@cache
def _asked_once(folder: str, _device: int) -> bool:
    """Every connection asks, and another disk in the same place has another number."""
    return is_network_of_a_mac(_told_by_mount(), folder)


def _told_by_mount() -> str:
    """Asked of the system alone, not of a server that may be silent; "" where it does not say."""
    import subprocess

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.decode(errors="replace")


def kind_of_mount(mounts: str, folder: str) -> str:
    """The file system that `folder` (absolute) lies on, by a table like /proc/self/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _device, place, system, *_ = [*line.split(" "), "", "", ""]
        place = place.replace("\\040", " ").rstrip("/")
        if f"{folder}/".startswith(f"{place}/") and len(place) >= len(best):
            best, kind = place, system
    return kind
