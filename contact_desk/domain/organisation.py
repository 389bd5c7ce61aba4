# SPDX-License-Identifier: MIT
"""Organisations and their locations, as boxes and lists show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Organisation:
    """`contacts` counts those that the user may see."""

    id: int
    name: str
    city: str = ""
    contacts: int = 0
    locations: int = 0


@dataclass(frozen=True)
class Location:
    """A location always belongs to an organisation (row T29)."""

    id: int
    organisation_id: int
    name: str
    city: str = ""
