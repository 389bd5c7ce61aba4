# SPDX-License-Identifier: MIT
"""What the colours of tags look like, light and dark: words and their ground, which the name is read on.

Part of the first paint: it imports nothing of the domain, whose `TagColour` has the same names.
"""

from __future__ import annotations

from collections.abc import Mapping

_Pairs = Mapping[str, tuple[str, str]]
_LIGHT: _Pairs = {
    "red": ("#9B1C13", "#FBDEDB"),
    "orange": ("#8A3F06", "#FDE3CC"),
    "yellow": ("#6B5200", "#FAEDB5"),
    "green": ("#14653B", "#D6F0E0"),
    "teal": ("#0B5F63", "#CFEFEF"),
    "blue": ("#174EA6", "#DCE8FC"),
    "purple": ("#5B2DA0", "#E9E0FA"),
    "pink": ("#97205F", "#FADCEB"),
    "brown": ("#68442A", "#EFE3D9"),
}
_DARK: _Pairs = {
    "red": ("#FFA49B", "#4A211F"),
    "orange": ("#FFB27A", "#472B16"),
    "yellow": ("#EBCF6B", "#3D3412"),
    "green": ("#79D9A4", "#173A29"),
    "teal": ("#74D3D6", "#143A3C"),
    "blue": ("#9CC2FF", "#1D3557"),
    "purple": ("#CBB2FA", "#35284F"),
    "pink": ("#F7A8CE", "#4A2138"),
    "brown": ("#DDBB9F", "#3B2C22"),
}
TAG_COLOURS: Mapping[str, _Pairs] = {"light": _LIGHT, "dark": _DARK}
"""By the theme's name."""


def tag_rules(theme: str) -> str:
    """The style sheet's rules for chips whose property `tag` names a colour."""
    return "\n".join(
        f'QLabel[role="chip"][tag="{colour}"] {{ color: {words}; background: {ground}; border-color: {ground}; }}'
        for colour, (words, ground) in TAG_COLOURS[theme].items()
    )
