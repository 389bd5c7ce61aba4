# SPDX-License-Identifier: MIT
"""Every field of a draft has a label that a clerk knows."""

from collections.abc import Iterator

import pytest

from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    DraftPart,
    InteractionAddressDraft,
)
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label

WORDS = Words("en")


def paths() -> Iterator[str]:
    parts: dict[str, type[DraftPart]] = {
        "": ContactDraft,
        "business.": BusinessInformation,
        "addresses[0].": AddressDraft,
        "interaction_addresses[3].": InteractionAddressDraft,
    }
    for prefix, part in parts.items():
        yield from (f"{prefix}{name}" for name in part.model_fields if name != "uid")


@pytest.mark.parametrize("path", list(paths()))
def test_every_field_of_a_draft_has_a_label(path: str) -> None:
    label = field_label(path, WORDS)
    assert label != path
    assert label[0].isupper()
    assert "_" not in label


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("business.email", "E-mail"),
        ("interaction_addresses[2].value", "Interaction address 3, Address or number"),
        ("addresses[0].type", "Address 1, Type"),
        ("attributes.bioguide", "bioguide"),
        ("tags[1]", "Tag 2"),
        ("", "Contact"),
        ("no such field", "no such field"),
        ("nix[3].nix", "nix[3].nix"),
        ("business..", "business.."),
    ],
)
def test_a_path_is_said_as_a_clerk_would(path: str, label: str) -> None:
    assert field_label(path, WORDS) == label
