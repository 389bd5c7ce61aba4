# SPDX-License-Identifier: MIT
"""The words of one language, from a gettext catalogue (domain `contact_desk`); English is the source language.

`Words` is handed to whoever speaks. Catalogues are found by `pybabel extract -k words -k plural:1,2 -k mark`.
"""

from __future__ import annotations

import gettext
import locale
import os
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from contact_desk.domain.name_order import NameOrder, default_order

if TYPE_CHECKING:
    from contact_desk.domain.entity_names import Names
    from contact_desk.wording.entity_words import EntityWords

LANGUAGES = ("fr", "en")
_DOMAIN = "contact_desk"
# Letters that run to the left, and the marks that make others do so (Unicode Standard Annex 9).
_TURNING = frozenset({"R", "AL", "RLE", "LRE", "RLO", "LRO", "RLI", "LRI", "FSI", "PDF", "PDI"})


class Words:
    """Callable: `words("Saved {name}", name=…)` gives the sentence in this language.

    Only the template is translated and only the parameters are data: braces in a contact's name stay braces.
    `name_order` is how its reader wants names written (`name_text`); None for the language's own order.
    `names` is what the store calls contacts, organisations and the like, where it is not what the program does.
    """

    def __init__(
        self, language: str, name_order: NameOrder | None = None, names: Names | None = None
    ) -> None:
        self.language = language if language in LANGUAGES else "en"
        self.name_order = name_order or default_order(self.language)
        self._catalogue = _catalogue(self.language)
        self._entities: EntityWords | None = None
        self.rename(names or {})

    def __call__(self, message: str, **parameters: object) -> str:
        return self.template(message).format(**_apart(parameters))

    def template(self, message: str) -> str:
        """The wording as it stands in the catalogue, its parameters still in braces."""
        # gettext answers "" with the catalogue's own header.
        return self._named(self._catalogue.gettext(message)) if message else ""

    def plural(self, one: str, many: str, count: int, **parameters: object) -> str:
        """The wording for `count` things; `{count}` in it is the number as this language writes it."""
        template = self._named(self._catalogue.ngettext(one, many, count))
        return template.format(count=self.number(count), **_apart(parameters))

    def rename(self, names: Names) -> None:
        """Call the entities so from now on; what has been said stays as it was said."""
        self.names = names
        if names:
            # Most stores use the program's words, and do without what puts others into its sentences.
            from contact_desk.wording.entity_words import EntityWords

            self._entities = EntityWords(names.values(), self.language)
        else:
            self._entities = None

    def _named(self, template: str) -> str:
        return self._entities.said(template) if self._entities else template

    def number(self, count: int) -> str:
        """A whole number with this language's separator of thousands (a narrow no-break space in French)."""
        return f"{count:,}".replace(",", "\u202f" if self.language == "fr" else ",")


def _apart(parameters: Mapping[str, object]) -> dict[str, object]:
    """The parameters, those that run or turn to the left isolated so that the sentence around them does not turn."""
    return {
        name: f"\u2068{value}\u2069" if isinstance(value, str) and _turns(value) else value
        for name, value in parameters.items()
    }


def _turns(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _TURNING for letter in text)


def mark(message: str) -> str:
    """Mark a message for the catalogues where it is defined, to be translated where it is shown."""
    return message


def system_language() -> str:
    """The language of the system's messages, French or (for all others) English."""
    name = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), None)
    if name is None:
        name = locale.getlocale()[0] or ""
    return "fr" if name.lower().startswith("fr") else "en"


def system_region(language: str) -> str:
    """The region (ISO 3166) of the system's locale; where it names none, the language's own: FR or US."""
    name = next((os.environ[key] for key in ("LC_ALL", "LC_TELEPHONE", "LANG") if os.environ.get(key)), None)
    parts = (name or locale.getlocale()[0] or "").split(".")[0].split("@")[0].split("_")
    if len(parts) == 2 and len(parts[1]) == 2 and parts[1].isalpha():
        return parts[1].upper()
    return "FR" if language == "fr" else "US"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = Path(__file__).parents[1] / "translations"
    return gettext.translation(_DOMAIN, str(folder), [language], fallback=True)
