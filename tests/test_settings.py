# SPDX-License-Identifier: MIT
"""Settings survive what people and crashes do to their file; folders belong to the user alone."""

import json
from pathlib import Path

import pytest

from contact_desk import paths
from contact_desk.domain.name_order import NameOrder
from contact_desk.settings import Settings, SettingsFile


@pytest.fixture
def settings_file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


def test_without_a_file_every_setting_has_its_default(settings_file: SettingsFile) -> None:
    assert settings_file.read() == Settings()


def test_what_is_kept_is_read_again(settings_file: SettingsFile) -> None:
    settings_file.keep(theme="dark")
    settings_file.keep(page_size=200)
    assert settings_file.read() == Settings(theme="dark", page_size=200)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"theme"'])
def test_a_broken_file_is_read_as_the_defaults(settings_file: SettingsFile, content: bytes) -> None:
    settings_file.path.write_bytes(content)
    assert settings_file.read() == Settings()


@pytest.mark.parametrize(
    "broken", [{"page_size": 3}, {"page_size": "many"}, {"theme": "pink"}, {"language": None}]
)
def test_one_broken_value_is_read_as_its_default_and_leaves_the_others(
    settings_file: SettingsFile, broken: dict[str, object]
) -> None:
    settings_file.path.write_text(json.dumps({"store": "sqlite:///a", **broken}), encoding="utf-8")
    assert settings_file.read() == Settings(store="sqlite:///a")


def test_an_order_of_names_is_one_of_four_or_left_to_the_language(settings_file: SettingsFile) -> None:
    assert settings_file.read().chosen_name_order() is None
    settings_file.keep(name_order=NameOrder.LAST_COMMA_FIRST)
    assert settings_file.read().chosen_name_order() is NameOrder.LAST_COMMA_FIRST
    settings_file.path.write_text('{"name_order": "middle_first"}', encoding="utf-8")
    assert settings_file.read().chosen_name_order() is None


def test_a_setting_of_another_version_is_no_fault(settings_file: SettingsFile) -> None:
    settings_file.path.write_text('{"theme": "light", "sounds": true}', encoding="utf-8")
    assert settings_file.read() == Settings(theme="light")


def test_a_value_out_of_bounds_is_not_kept(settings_file: SettingsFile) -> None:
    settings_file.keep(page_size=20)
    with pytest.raises(ValueError, match="page_size"):
        settings_file.keep(page_size=5)
    assert settings_file.read().page_size == 20


def test_keeping_leaves_one_file(settings_file: SettingsFile) -> None:
    settings_file.keep(language="fr")
    assert [path.name for path in settings_file.path.parent.iterdir() if path.is_file()] == ["settings.json"]


def test_the_folders_are_made_for_the_user_alone() -> None:
    for folder in (paths.data_folder(), paths.state_folder(), paths.settings_file().parent):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert paths.default_store_file().parent == paths.data_folder()


def test_the_resources_are_there() -> None:
    assert paths.resources().is_dir()
