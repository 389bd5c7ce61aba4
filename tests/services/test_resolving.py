# SPDX-License-Identifier: MIT
"""Who is calling: addresses resolved through the store, as the decision table says (row T63)."""

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import NotFound
from contact_desk.domain.resolution import Medium, Outcome
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import line, person

NUMBER = "04 67 00 00 10"
FORMS = [
    "0467000010",
    "04.67.00.00.10",
    "+33 4 67 00 00 10",
    "tel:+33-4-67-00-00-10",
    "04 67 00 00 10 ext. 12",
]


def test_the_one_holder_is_found_by_a_number_in_any_form(desk: Desk) -> None:
    contact = desk.contacts.add(
        person("Cantwell", first_name="Maria", phone=NUMBER, organisation="S")
    ).contact
    answers = [desk.resolution.resolve(form) for form in FORMS]
    assert {(answer.outcome, answer.contact, answer.normalised) for answer in answers} == {
        (Outcome.RESOLVED, contact, "+33467000010")
    }
    (candidate,) = answers[0].candidates
    assert (candidate.display_name, candidate.organisation) == ("Maria Cantwell (S)", "S")
    assert (candidate.rule, candidate.value) == ("exact_number", NUMBER)


def test_a_number_typed_for_another_country_is_read_there(desk: Desk) -> None:
    contact = desk.contacts.add(person(phone="202-224-3441", country="US")).contact
    assert desk.resolution.resolve("+1 202 224 3441").contact == contact


def test_two_holders_are_ambiguous(desk: Desk) -> None:
    two = {desk.contacts.add(person(name, phone=NUMBER)).contact for name in ("A", "B")}
    answer = desk.resolution.resolve(NUMBER)
    assert (answer.outcome, answer.contact) == (Outcome.AMBIGUOUS, None)
    assert {candidate.id for candidate in answer.candidates} == two


def test_a_holder_by_several_lines_is_one_candidate(desk: Desk) -> None:
    lines = (line("phone", NUMBER), line("fax", NUMBER))
    contact = desk.contacts.add(person(phone=NUMBER, interaction_addresses=lines)).contact
    answer = desk.resolution.resolve(NUMBER)
    assert (answer.contact, len(answer.candidates)) == (contact, 1)


def test_the_extension_ranks_two_people_behind_one_number(desk: Desk) -> None:
    for name, extension in (("A", "11"), ("B", "12")):
        desk.contacts.add(person(name, interaction_addresses=(line("phone", NUMBER, extension=extension),)))
    answer = desk.resolution.resolve(f"{NUMBER} poste 12")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert [candidate.display_name for candidate in answer.candidates] == ["B", "A"]


def test_a_medium_resolves_through_its_own_types_alone(desk: Desk) -> None:
    numbers = {
        type_: f"04 67 00 00 {index}"
        for index, type_ in enumerate(("phone", "mobile", "fax", "sms", "pager", "chat"), start=10)
    }
    for type_, number in numbers.items():
        desk.contacts.add(person(interaction_addresses=(line(type_, number),)))
    found = {
        medium: {t for t, number in numbers.items() if desk.resolution.resolve(number, medium=medium).contact}
        for medium in Medium
    }
    assert found == {
        Medium.CALL: {"phone", "mobile", "fax", "sms", "pager"},
        Medium.FAX: {"phone", "mobile", "fax", "pager"},
        Medium.SMS: {"phone", "mobile", "sms", "pager"},
        Medium.CHAT: {"chat"},
        Medium.EMAIL: set(),
    }


def test_a_mail_resolves_through_mail_types_alone(desk: Desk) -> None:
    address = "Maria@Senate.example"
    desk.contacts.add(person("Chatter", interaction_addresses=(line("chat", address),)))
    assert desk.resolution.resolve(address).outcome is Outcome.UNKNOWN
    holder = desk.contacts.add(person(email=address)).contact
    assert desk.resolution.resolve("mailto:maria@senate.EXAMPLE?subject=x").contact == holder
    assert desk.resolution.resolve(address, medium=Medium.EMAIL).candidates[0].rule == "exact_email"


def test_a_name_in_a_chat_resolves(desk: Desk) -> None:
    contact = desk.contacts.add(person(interaction_addresses=(line("chat", "MariaC"),))).contact
    answer = desk.resolution.resolve("mariac")
    assert (answer.contact, answer.candidates[0].rule) == (contact, "exact_address")


def test_a_web_site_is_no_address_that_somebody_calls_from(desk: Desk) -> None:
    from contact_desk.domain.draft import BusinessInformation

    desk.contacts.add(
        person().model_copy(update={"business": BusinessInformation(website="mariac", facebook="mariac")})
    )
    assert desk.resolution.resolve("mariac").outcome is Outcome.UNKNOWN


def test_a_shared_address_proposes_and_never_decides(desk: Desk) -> None:
    shared = desk.contacts.add(person("Desk", interaction_addresses=(line("phone", NUMBER, shared=True),)))
    answer = desk.resolution.resolve(NUMBER)
    assert (answer.outcome, answer.contact) == (Outcome.AMBIGUOUS, None)
    assert [candidate.rule for candidate in answer.candidates] == ["shared"]
    own = desk.contacts.add(person("Own", phone=NUMBER)).contact
    answer = desk.resolution.resolve(NUMBER)
    assert (answer.outcome, answer.contact) == (Outcome.RESOLVED, own)
    assert [candidate.id for candidate in answer.candidates] == [own, shared.contact]


def test_a_closed_address_proposes_and_never_decides(desk: Desk) -> None:
    desk.contacts.add(person(phone=NUMBER))
    plain_sql.execute(desk.store_url, "UPDATE interaction_address SET closed_on = '2026-01-31'")
    answer = desk.resolution.resolve(NUMBER)
    assert (answer.outcome, answer.contact) == (Outcome.AMBIGUOUS, None)
    assert [candidate.rule for candidate in answer.candidates] == ["closed"]


def test_an_inactive_contact_is_no_candidate(desk: Desk) -> None:
    desk.contacts.add(person(phone=NUMBER))
    plain_sql.execute(desk.store_url, "UPDATE contact SET active = false")
    assert desk.resolution.resolve(NUMBER).outcome is Outcome.UNKNOWN


def test_one_private_holder_wins_over_any_number_of_public_ones(desk: Desk) -> None:
    for name in "AB":
        desk.contacts.add(person(name, phone=NUMBER))
    mine = desk.contacts.add(person("Mine", private=True, phone=NUMBER)).contact
    answer = desk.resolution.resolve(NUMBER)
    assert (answer.outcome, answer.contact, len(answer.candidates)) == (Outcome.RESOLVED, mine, 3)
    desk.contacts.add(person("Mine too", private=True, phone=NUMBER))
    assert desk.resolution.resolve(NUMBER).outcome is Outcome.AMBIGUOUS


def test_private_contacts_take_no_part_in_what_goes_out(desk: Desk) -> None:
    desk.contacts.add(person("Mine", private=True, phone=NUMBER))
    assert desk.resolution.resolve(NUMBER, direction="out").outcome is Outcome.UNKNOWN
    ours = desk.contacts.add(person("Ours", phone=NUMBER)).contact
    assert desk.resolution.resolve(NUMBER, direction="out").contact == ours


def test_somebody_elses_private_contact_never_counts(desk: Desk) -> None:
    ours = desk.contacts.add(person("Ours", phone=NUMBER)).contact
    desk.contacts.add(person("Mine", private=True, phone=NUMBER))
    with colleague(desk.store_url) as other:
        answer = other.resolution.resolve(NUMBER)
        assert (answer.contact, [candidate.id for candidate in answer.candidates]) == (ours, [ours])


def test_a_withheld_number_is_anonymous(desk: Desk) -> None:
    outcomes = {desk.resolution.resolve(address).outcome for address in ("", "anonymous", "Masqué")}
    assert outcomes == {Outcome.ANONYMOUS}


def test_an_address_that_nobody_can_hold_is_unknown(desk: Desk) -> None:
    desk.contacts.add(person(phone=NUMBER, interaction_addresses=(line("chat", "call me"),)))
    addresses = ("\x00", "%", "_", "'", "💥", "x" * 100_000, "+", "@", "tel:", "\ud800", "a\x00@b.example")
    outcomes = {address[:9]: desk.resolution.resolve(address).outcome for address in addresses}
    assert outcomes == {address[:9]: Outcome.UNKNOWN for address in addresses}


def test_an_unknown_number_tells_where_it_comes_from(desk: Desk) -> None:
    answer = desk.resolution.resolve("+1 416 555 0123")
    assert (answer.outcome, answer.normalised) == (Outcome.UNKNOWN, "+14165550123")
    assert "Canada" in answer.locality
    assert desk.resolution.resolve("nobody@nowhere.example").locality == ""


def test_the_extension_of_a_second_line_ranks_as_well(desk: Desk) -> None:
    lines = tuple(line("phone", NUMBER, extension=extension) for extension in ("10", "12"))
    desk.contacts.add(person("A", interaction_addresses=(line("phone", NUMBER, extension="11"),)))
    desk.contacts.add(person("B", interaction_addresses=lines))
    answer = desk.resolution.resolve(f"{NUMBER} poste 12")
    assert [candidate.display_name for candidate in answer.candidates] == ["B", "A"]


def test_a_number_that_no_engine_could_hold_is_no_contact(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.contacts.show(2**63)
    with pytest.raises(NotFound):
        desk.history.of_contact(2**70)
