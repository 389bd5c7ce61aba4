# SPDX-License-Identifier: MIT
"""Why a contact is proposed is a sentence; a rule that is not known names itself."""

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.resolution import Candidate
from contact_desk.wording.catalogue import Words
from contact_desk.wording.reason_text import LIKENESSES, RULES, candidate_reason, lookalike_reason

WORDS = Words("en")


def test_every_rule_has_a_sentence_of_its_own() -> None:
    said = {candidate_reason(Candidate(1, "A", "", rule, 100), WORDS) for rule in RULES}
    assert len(said) == len(RULES)
    assert all(each.endswith(".") for each in said)


def test_every_likeness_tells_what_is_shared() -> None:
    for reason in LIKENESSES:
        assert "a@b.example" in lookalike_reason(Lookalike(1, "A", reason, "a@b.example"), WORDS)


def test_an_unknown_rule_names_itself() -> None:
    assert candidate_reason(Candidate(1, "A", "", "new_rule", 1), WORDS) == "new_rule"
    assert lookalike_reason(Lookalike(1, "A", "new_reason", ""), WORDS) == "new_reason"
