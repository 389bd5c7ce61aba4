# SPDX-License-Identifier: MIT
"""The lock file holds every package by version and hash, for everybody, and agrees with pyproject.toml."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.rules.sources import TOP

LOCK = (TOP / "requirements.lock").read_text(encoding="utf-8")
PINNED = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+)(?P<rest>(?:.*\\\n)+.*)", re.MULTILINE)


def test_every_locked_package_has_hashes() -> None:
    entries = [line for line in LOCK.splitlines() if re.match(r"\S", line) and not line.startswith("#")]
    hashed = [match for match in PINNED.finditer(LOCK) if "--hash=sha256:" in match["rest"]]
    assert len(hashed) == len(entries) > 0


def test_the_lock_file_names_no_address_of_an_index() -> None:
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", LOCK) == []


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = {canonicalize_name(match["name"]): match["version"] for match in PINNED.finditer(LOCK)}
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), requirement
