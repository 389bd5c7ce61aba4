# SPDX-License-Identifier: MIT
"""What the colours of tags are called."""

from __future__ import annotations

from collections.abc import Mapping

from contact_desk.domain.tag import TagColour
from contact_desk.wording.catalogue import mark

COLOURS: Mapping[TagColour, str] = {
    TagColour.NONE: mark("No colour"),
    TagColour.RED: mark("Red"),
    TagColour.ORANGE: mark("Orange"),
    TagColour.YELLOW: mark("Yellow"),
    TagColour.GREEN: mark("Green"),
    TagColour.TEAL: mark("Teal"),
    TagColour.BLUE: mark("Blue"),
    TagColour.PURPLE: mark("Purple"),
    TagColour.PINK: mark("Pink"),
    TagColour.BROWN: mark("Brown"),
}
