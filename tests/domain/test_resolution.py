# SPDX-License-Identifier: MIT
"""The decision table of contact resolution (row T63), and how an address is read as it is received."""

import pytest

from contact_desk.domain.resolution import Candidate, Medium, Outcome, Question, ask, decide

CALL = Question("0467000010", Medium.CALL, "+33467000010")


def held(contact: int, *, private: bool = False, decides: bool = True, extension: str = "") -> Candidate:
    score = 100 if decides else 60
    return Candidate(contact, f"Contact {contact}", "", "exact_number", score, private, decides, extension)


@pytest.mark.parametrize(
    ("public", "private", "chosen"),
    [
        (1, 0, "public"),
        (0, 1, "private"),
        (1, 1, "private"),
        (2, 1, "private"),
        (7, 1, "private"),
        (2, 0, None),
        (0, 2, None),
        (1, 2, None),
        (3, 3, None),
    ],
)
def test_the_decision_table(public: int, private: int, chosen: str | None) -> None:
    found = [held(n) for n in range(public)] + [held(100 + n, private=True) for n in range(private)]
    answer = decide(CALL, found)
    assert answer.outcome is (Outcome.RESOLVED if chosen else Outcome.AMBIGUOUS)
    assert answer.contact == {"public": 0, "private": 100, None: None}[chosen]
    assert {candidate.id for candidate in answer.candidates} == {candidate.id for candidate in found}


def test_nobody_is_unknown() -> None:
    answer = decide(CALL, [])
    assert (answer.outcome, answer.contact, answer.candidates) == (Outcome.UNKNOWN, None, ())
    assert answer.normalised == "+33467000010"


def test_what_only_proposes_never_resolves() -> None:
    answer = decide(CALL, [held(1, decides=False)])
    assert (answer.outcome, answer.contact) == (Outcome.AMBIGUOUS, None)


def test_what_only_proposes_does_not_hinder_the_one_who_decides() -> None:
    answer = decide(CALL, [held(1, decides=False), held(2), held(3, decides=False, private=True)])
    assert (answer.outcome, answer.contact) == (Outcome.RESOLVED, 2)
    assert answer.candidates[0].id == 2


def test_a_withheld_number_is_anonymous_whoever_holds_it() -> None:
    answer = decide(ask("anonymous", region="FR"), [held(1)])
    assert (answer.outcome, answer.contact, answer.candidates) == (Outcome.ANONYMOUS, None, ())


def test_candidates_are_ordered_by_score_then_name() -> None:
    answer = decide(CALL, [held(3), held(1, decides=False), held(2)])
    assert [candidate.id for candidate in answer.candidates] == [2, 3, 1]


def test_the_extension_ranks_and_does_not_decide() -> None:
    question = ask("04 67 00 00 10 poste 136", region="FR")
    answer = decide(question, [held(1), held(2, extension="12"), held(3, extension="136")])
    assert answer.outcome is Outcome.AMBIGUOUS
    assert [candidate.id for candidate in answer.candidates] == [3, 1, 2]


@pytest.mark.parametrize(
    "address", ["", "  ", "anonymous", "Anonyme", "sip:anonymous@anonymous.invalid", "Masqué", "UNAVAILABLE"]
)
def test_an_address_that_was_withheld_is_anonymous(address: str) -> None:
    assert ask(address, region="FR").anonymous


@pytest.mark.parametrize(
    ("address", "medium", "key", "extension"),
    [
        ("04 67 00 00 10", Medium.CALL, "+33467000010", ""),
        ("tel:+33-4-67-00-00-10;ext=12", Medium.CALL, "+33467000010", "12"),
        ("+1 202 224 3441 ext. 12", Medium.CALL, "+12022243441", "12"),
        ("Maria@Senate.EXAMPLE", Medium.EMAIL, "maria@senate.example", ""),
        ("mailto:Maria@Senate.example?subject=x", Medium.EMAIL, "maria@senate.example", ""),
        ("@Maria", Medium.CHAT, "@maria", ""),
        ("MariaC", Medium.CHAT, "mariac", ""),
    ],
)
def test_an_address_is_read_as_what_it_looks_like(
    address: str, medium: Medium, key: str, extension: str
) -> None:
    question = ask(address, region="FR")
    assert (question.medium, question.key, question.extension) == (medium, key, extension)


def test_a_medium_that_is_told_is_not_guessed() -> None:
    assert ask("0467000010", region="FR", medium=Medium.CHAT).key == "0467000010"
    assert ask("0467000010", region="FR", medium=Medium.FAX).key == "+33467000010"
    assert ask("maria@senate.example", region="FR", medium=Medium.CHAT).key == "maria@senate.example"
