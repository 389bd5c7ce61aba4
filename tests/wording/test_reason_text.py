# SPDX-License-Identifier: MIT
"""Why a contact is proposed is a sentence; a rule that is not known names itself."""

import pytest

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.duplicates import Reason
from contact_desk.domain.resolution import Candidate
from contact_desk.wording.catalogue import Words
from contact_desk.wording.reason_text import (
    HOLDERS,
    LIKENESSES,
    RULES,
    candidate_reason,
    holder_sentence,
    lookalike_reason,
)

WORDS = Words("en")


def test_every_rule_has_a_sentence_of_its_own() -> None:
    said = {candidate_reason(Candidate(1, "A", "", rule, 100), WORDS) for rule in RULES}
    assert len(said) == len(RULES)
    assert all(each.endswith(".") for each in said)


def test_every_likeness_tells_what_is_shared() -> None:
    for reason in LIKENESSES:
        assert "a@b.example" in lookalike_reason(Lookalike(1, "A", reason, "a@b.example"), WORDS)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_reason_of_the_rules_has_two_sentences_of_its_own(language: str) -> None:
    assert set(LIKENESSES) == set(HOLDERS) == set(Reason)
    alike = [Lookalike(7, "Zoé", reason, "a@b.example") for reason in Reason]
    for say in (lookalike_reason, holder_sentence):
        said = {say(each, Words(language)) for each in alike}
        assert len(said) == len(Reason)
    assert all("000007" in holder_sentence(each, Words(language)) for each in alike)


def test_an_unknown_rule_names_itself() -> None:
    assert candidate_reason(Candidate(1, "A", "", "new_rule", 1), WORDS) == "new_rule"
    assert lookalike_reason(Lookalike(1, "A", "new_reason", ""), WORDS) == "new_reason"
