# SPDX-License-Identifier: MIT
"""Compiles the catalogues of the interface's languages when a wheel or an editable installation is built."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogue(source: Path) -> None:
    """Write the compiled catalogue beside its source; entries marked fuzzy stay untranslated."""
    with source.open("rb") as readable:
        catalogue = read_po(readable, domain=source.stem)
    with source.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)


class CatalogueHook(BuildHookInterface[Any]):
    """Hatchling finds this class by itself; there is one hook in this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        for source in Path(self.root, "contact_desk", "translations").glob("*/LC_MESSAGES/*.po"):
            compile_catalogue(source)
