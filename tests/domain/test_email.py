# SPDX-License-Identifier: MIT
"""E-mail addresses compared, and judged as they are typed (product decision 1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.email import email_key, email_problem


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (" Marie.Curie+Nobel@Sorbonne.Example\n", "marie.curie+nobel@sorbonne.example"),
        ("JEAN@SOCIÉTÉ.FR", "jean@xn--socit-esab.fr"),
        ("jean@société.fr", "jean@xn--socit-esab.fr"),
        ("jean@socie\u0301te\u0301.fr", "jean@xn--socit-esab.fr"),
        ("jean@XN--SOCIT-ESAB.fr", "jean@xn--socit-esab.fr"),
        ("Élodie@example.com", "élodie@example.com"),
        ("E\u0301lodie@example.com", "élodie@example.com"),
        ("x@straße.de", "x@xn--strae-oqa.de"),
        ("a@b。fr", "a@b.fr"),
        ("a@b_c.example", "a@b_c.example"),
        ("Pas une adresse", "pas une adresse"),
        ("a@b@C.fr", "a@b@c.fr"),
        ("a@é..fr", "a@é..fr"),
        ("", ""),
    ],
)
def test_the_key_folds_case_and_the_domain_and_nothing_else(typed: str, key: str) -> None:
    assert email_key(typed) == key


@pytest.mark.parametrize(
    ("one", "other"), [("j.d@example.com", "jd@example.com"), ("jd+a@example.com", "jd@example.com")]
)
def test_dots_and_tags_make_another_address(one: str, other: str) -> None:
    assert email_key(one) != email_key(other)


@pytest.mark.parametrize(
    "typed",
    [
        "jean@example.fr",
        " jean@example.fr ",
        "jean@poste.example",
        "jean@poste.test",
        "jean@serveur.local",
        "élodie@exemple.fr",
        "山田@例え.jp",
        "jean@société.fr",
        "jean@xn--socit-esab.fr",
        "o'neil+tag@sub.example.co.uk",
        '"jean paul"@example.fr',
        "",
    ],
)
def test_an_address_is_accepted(typed: str) -> None:
    assert email_problem(typed) is None


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("jean", "email_no_at"),
        ("jean.example.fr", "email_no_at"),
        ("jean@example", "email_no_domain_dot"),
        ("jean@", "email_no_domain_dot"),
        ("@example.fr", "email_malformed"),
        ("@", "email_malformed"),
        ("jean paul@example.fr", "email_malformed"),
        ("jean@@example.fr", "email_malformed"),
        ("jean@example..fr", "email_malformed"),
        ("jean@example.fr.", "email_malformed"),
        ("jean@10.0.0.1", "email_malformed"),
        ("jean@exa mple.fr", "email_malformed"),
        ("Jean <jean@example.fr>", "email_malformed"),
        ("jean@example.fr, anne@example.fr", "email_malformed"),
        ("jean@\ud800.fr", "email_malformed"),
        (f"{'j' * 65}@example.fr", "email_malformed"),
        (f"{'j' * 10_000}@example.fr", "email_malformed"),
    ],
)
def test_what_is_wrong_with_an_address_is_named(typed: str, problem: str) -> None:
    assert email_problem(typed) == problem


texts = (
    st.text(max_size=80) | st.emails() | st.builds("{}@{}".format, st.text(max_size=20), st.text(max_size=20))
)


@given(texts)
def test_any_text_has_a_key_that_is_its_own_key(text: str) -> None:
    assert email_key(email_key(text)) == email_key(text)


@given(texts)
def test_any_text_is_judged(text: str) -> None:
    assert email_problem(text) in {None, "email_no_at", "email_no_domain_dot", "email_malformed"}


@given(st.emails())
def test_an_address_in_capitals_is_the_same_address(address: str) -> None:
    assert email_key(address.upper()) == email_key(address)
