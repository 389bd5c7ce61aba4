# SPDX-License-Identifier: MIT
"""What stands before the command is told from the command, and what is left out is filled in."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.cli.main import run
from contact_desk.cli.session import Window
from contact_desk.cli.start import Start, read_start
from contact_desk.paths import settings_file
from contact_desk.settings import SettingsFile
from contact_desk.wording.catalogue import Words


def test_the_bare_command_opens_the_window() -> None:
    assert read_start([], {}).opens_window
    assert read_start(["--store", "sqlite:///x", "--language=fr"], {}).opens_window


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["open"], ["contact", "find"], ["--nix"], ["--store"]]
)
def test_anything_else_is_for_the_command_line(arguments: list[str]) -> None:
    assert not read_start(arguments, {}).opens_window


def test_options_end_where_the_command_begins() -> None:
    start = read_start(["--json", "--store", "--json", "contact", "find", "--language", "fr"], {})
    assert (start.store, start.as_json, start.language) == ("--json", True, "en")
    assert start.command == ("contact", "find", "--language", "fr")


def test_an_option_wins_over_its_variable_and_that_over_the_settings() -> None:
    SettingsFile(settings_file()).keep(language="fr", store="sqlite:///kept")
    environment = {"CONTACT_DESK_LANGUAGE": "en", "CONTACT_DESK_STORE": "sqlite:///variable"}
    assert (read_start([], {}).language, read_start([], {}).store) == ("fr", "sqlite:///kept")
    assert read_start([], environment).store == "sqlite:///variable"
    assert read_start([], environment).language == "en"
    assert read_start(["--language", "fr"], environment).language == "fr"


def test_the_region_follows_the_language_where_nothing_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    assert read_start(["--language", "fr"], {}).region == "FR"
    assert read_start(["--language", "en"], {}).region == "US"
    assert read_start(["--region", "ca"], {}).region == "CA"


@given(
    st.lists(
        st.text(max_size=12) | st.sampled_from(["--store", "--json", "--region", "--", "-", "find"]),
        max_size=5,
    )
)
def test_any_arguments_are_read(arguments: list[str]) -> None:
    start = read_start(arguments, {})
    assert start.fault or tuple(arguments)[len(arguments) - len(start.command) :] == start.command


def test_open_and_demo_are_handed_to_the_other_face(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handed: list[object] = []

    def open_window(start: Start) -> int:
        handed.append(start.store)
        return 0

    def draw_demo(folder: Path, start: Start) -> Sequence[Path]:
        handed.append((folder, start.language))
        return [folder / "one.png", folder / "two.vcf"]

    window = Window(open_window, draw_demo)
    assert run(read_start(["--store", "sqlite:///x", "open"], {}), window) == 0
    assert run(read_start(["--language", "fr", "--json", "demo", str(tmp_path)], {}), window) == 0
    assert handed == ["sqlite:///x", (tmp_path, "fr")]
    assert str(tmp_path / "two.vcf") in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "said"),
    [
        ("fr_FR.UTF-8", "n’est pas une des langues"),
        ("en_GB.UTF-8", "is not one of"),
        ("de_DE.UTF-8", "is not one of"),
    ],
)
def test_a_language_that_is_not_spoken_is_refused_in_the_systems(
    system: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", system)
    start = read_start(["--language", "de"], {})
    assert start.fault is not None
    assert said in start.fault.sentence(Words(start.language))
