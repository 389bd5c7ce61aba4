# SPDX-License-Identifier: MIT
"""The messages of the source, and `python -m tests.catalogues`, which brings the catalogues in step with them.

New messages come in (English filled in, French left to translate), those that are gone go out.
"""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

KEYWORDS = {"words": None, "plural": (1, 2), "mark": None}
LANGUAGES = ("en", "fr")
PACKAGE = Path(__file__).resolve().parent.parent / "contact_desk"
# What changes with every run, or names nobody: not in a catalogue.
NOISE = (
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Report-Msgid",
    "Last-Translator",
    "Language-Team",
    "Generated-By",
)


def extracted() -> Catalog:
    """All messages of the source with the files that hold them; no line numbers, which change with every edit."""
    catalogue = Catalog(fuzzy=False)
    found = extract_from_dir(PACKAGE, [("**.py", "python")], {}, KEYWORDS)
    for file, _line, message, comments, _context in found:
        if message:
            catalogue.add(message, locations=[(f"contact_desk/{file}", 0)], auto_comments=comments)
    return catalogue


def catalogue_file(language: str) -> Path:
    return PACKAGE / "translations" / language / "LC_MESSAGES" / "contact_desk.po"


def read_catalogue(language: str) -> Catalog:
    with catalogue_file(language).open("rb") as stream:
        return read_po(stream, locale=language)


def is_translated(message: Message) -> bool:
    """Whether every form of a message has its words."""
    strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return bool(strings) and all(strings)


def update(language: str, source: Catalog) -> list[Message]:
    """Write one catalogue anew; gives the messages that lack a translation."""
    old = read_catalogue(language) if catalogue_file(language).exists() else Catalog(locale=language)
    new = Catalog(locale=language, project="Contact Desk", version="1", fuzzy=False)
    new.header_comment = "# SPDX-License-Identifier: MIT"
    for message in source:
        if message.id:
            known = old.get(message.id if isinstance(message.id, str) else message.id[0])
            string = message.id if language == "en" else known.string if known else None
            new.add(message.id, string, locations=message.locations, auto_comments=message.auto_comments)
    _write(catalogue_file(language), new)
    return [message for message in read_catalogue(language) if message.id and not is_translated(message)]


def _write(file: Path, catalogue: Catalog) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, catalogue, sort_output=True, include_lineno=False, width=118)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith(tuple(f'"{name}' for name in NOISE)))
    file.write_text("".join(kept), encoding="utf-8")


if __name__ == "__main__":
    messages = extracted()
    for name in LANGUAGES:
        missing = update(name, messages)
        print(f"{name}: {len(messages)} messages, {len(missing)} without a translation")
