# SPDX-License-Identifier: MIT
"""A search as a shell hands it over is put together as it was meant (row X49)."""

from __future__ import annotations

import pytest

from contact_desk.cli.query_words import query_of


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["org:Acme & Sons", "paris"], 'org:"Acme & Sons" paris'),
        (["org:Acme d: Sons"], 'org:"Acme d: Sons"'),
        (["tel:514 org:Acme type:client"], "tel:514 org:Acme type:client"),
        (["tel:514 -no:email"], "tel:514 -no:email"),
    ],
)
def test_one_argument_is_one_value_unless_it_names_other_fields(arguments: list[str], text: str) -> None:
    assert query_of(arguments) == text
