# SPDX-License-Identifier: MIT
"""How the program was started: store, language and region from the options, the environment, the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from contact_desk.cli.global_options import (
    HELP,
    JSON,
    LANGUAGE,
    REGION,
    STORE,
    VERSION,
    GlobalOption,
    Split,
    split_arguments,
)
from contact_desk.cli.wrong_use import WrongUse
from contact_desk.desk import default_store_url
from contact_desk.domain.name_order import NameOrder
from contact_desk.domain.server_address import has_password
from contact_desk.paths import settings_file
from contact_desk.settings import Settings, SettingsFile
from contact_desk.wording.catalogue import LANGUAGES, mark, system_language, system_region

_REGION = re.compile("[A-Z]{2}")


@dataclass(frozen=True)
class Start:
    """`store`, `language` and `region` are always filled in; `name_order` is the one that
    the user has set; `fault` is a wrong use that forbids to go on."""

    store: str
    language: str
    region: str
    name_order: NameOrder | None = None
    options: frozenset[str] = frozenset()
    command: tuple[str, ...] = ()
    fault: WrongUse | None = field(default=None, compare=False)

    @property
    def as_json(self) -> bool:
        return JSON.name in self.options

    @property
    def asks_version(self) -> bool:
        return VERSION.name in self.options

    @property
    def asks_help(self) -> bool:
        return HELP.name in self.options

    @property
    def opens_window(self) -> bool:
        """Whether this is the bare command, well written."""
        return not (
            self.command or self.fault or self.asks_version or self.asks_help or has_password(self.store)
        )


def read_start(arguments: Sequence[str], environment: Mapping[str, str]) -> Start:
    """An option wins over its variable of the environment, that over the user's settings, they over the system."""
    split = split_arguments(arguments)
    settings = _settings()
    language, language_fault = _language(_given(LANGUAGE, split, environment) or settings.language)
    region, region_fault = _region(_given(REGION, split, environment), language)
    return Start(
        store=_store(split, environment, settings),
        language=language,
        region=region,
        name_order=settings.chosen_name_order(),
        options=frozenset(split.values),
        command=split.command,
        fault=split.fault or language_fault or region_fault,
    )


def _store(split: Split, environment: Mapping[str, str], settings: Settings) -> str:
    """An empty option is a fault of whoever gave it, not a wish for the user's own store."""
    if STORE.name in split.values:
        return split.values[STORE.name]
    return environment.get(STORE.variable) or settings.store or _default_store()


def _given(option: GlobalOption, split: Split, environment: Mapping[str, str]) -> str:
    return split.values.get(option.name) or environment.get(option.variable, "")


def _language(given: str) -> tuple[str, WrongUse | None]:
    if not given or given in LANGUAGES:
        return given or system_language(), None
    message = mark("“{value}” is not one of the languages, which are fr and en.")
    return system_language(), WrongUse(message, value=given)


def _region(given: str, language: str) -> tuple[str, WrongUse | None]:
    region = given.upper() or system_region(language)
    if _REGION.fullmatch(region):
        return region, None
    return region, WrongUse(mark("“{value}” is no region. Write its two letters, such as FR."), value=given)


def _settings() -> Settings:
    """The user's settings; where their folder cannot be used, the defaults serve."""
    try:
        return SettingsFile(settings_file()).read()
    except OSError:
        return Settings()


def _default_store() -> str:
    """The store in the user's data folder; a folder that cannot be made is told of when the store is opened."""
    try:
        return default_store_url()
    except OSError as fault:
        return f"sqlite:///{fault.filename}/contacts.sqlite"
