# SPDX-License-Identifier: MIT
"""Searching through the real engines: every way to write a name, numbers in any form, and whatever is no name."""

from hypothesis import given
from hypothesis import strategies as st

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft
from tests.domain.test_search_words import PAIRS
from tests.examples import examples
from tests.store.drafts import line, person


def found(desk: Desk, text: str) -> list[int]:
    return [row.id for row in desk.contacts.find(text, limit=1000).rows]


def test_each_way_to_write_a_name_finds_the_other(desk: Desk) -> None:
    written = {
        pair: tuple(desk.contacts.add(person(name, first_name="Kim")).contact for name in pair)
        for pair in PAIRS
    }
    missed = [
        (query, name)
        for pair, contacts in written.items()
        for query in pair
        for name, contact in zip(pair, contacts, strict=True)
        if contact not in found(desk, query)
    ]
    assert missed == []


def answers(desk: Desk, *texts: str) -> dict[str, list[int]]:
    return {text: sorted(found(desk, text)) for text in texts}


def test_words_are_found_in_any_order_and_by_their_beginnings(desk: Desk) -> None:
    contact = desk.contacts.add(person("Dupont", first_name="Marie-Ève")).contact
    desk.contacts.add(person("Durand", first_name="Marie-Ève"))
    texts = ("dup mar", "Mar Dup", "marie-ève dupont", "MARIEEVE DUP", "dupont ève")
    assert answers(desk, *texts) == {key: [contact] for key in texts}


def test_a_number_is_found_in_any_form_and_by_its_beginning(desk: Desk) -> None:
    contact = desk.contacts.add(person(phone="04.67.00.00.10")).contact
    listed = desk.contacts.add(
        person(interaction_addresses=(line("Téléphone", "+33 4 67 00 00 10"),))
    ).contact
    desk.contacts.add(person(phone="05 67 00 00 10"))
    texts = (
        *("04 67 00 00 10", "0467000010", "+33 4 67 00 00 10", "0033467000010", "tel:+33-4-67-00-00-10"),
        *(
            "04.67.00.00.10 poste 3",
            "(0)4 67 00 00 10",
            "0467",
            "046700",
            "04 67",
            "0033 467",
            "tel:0033 467",
            "33467000010",
            "467000010",
        ),
    )
    assert answers(desk, *texts) == {key: [contact, listed] for key in texts}


def test_a_number_from_abroad_is_found_as_it_is_dialled_there(desk: Desk) -> None:
    contact = desk.contacts.add(person(phone="202-224-3441", country="US")).contact
    texts = ("202-224-3441", "(202) 224-3441", "2022243441", "+1 202 224 3441", "202.224")
    assert answers(desk, *texts) == {key: [contact] for key in texts}


def test_digits_that_are_no_telephone_number_are_found_as_well(desk: Desk) -> None:
    contact = desk.contacts.add(
        person(
            addresses=(AddressDraft(type="home", postal_code="34090"),),
            notes="since 2026-03-12, paid 3 500 000, CRM 12345, card 4111 1111 1111, 0612345 and 116117",
        )
    ).contact
    desk.contacts.add(person())
    texts = (
        *("34090", "2026-03-12", "3 500 000", "CRM 12345", "12345", "0612345", "4111 1111 1111", "116117"),
    )
    assert answers(desk, *texts) == {key: [contact] for key in texts}


def test_a_contact_is_found_by_any_of_its_texts(desk: Desk) -> None:
    contact = desk.contacts.add(
        person(
            organisation="Clinique Saint-Roch",
            location="Site de Montpellier",
            department="Cardiologie",
            job_title="Chef de service",
            assistant_name="Claire Fontès",
            tags=("VIP",),
            notes="hush-hush",
            attributes={"badge": "A-1"},
            email="zoe@example.com",
            addresses=(
                AddressDraft(type="home", street="3 rue des Écoles", postal_code="34000", region="Hérault"),
            ),
            interaction_addresses=(line("chat", "@Zoë"), line("email", "zoe@www.example.org")),
        ),
        create_attributes=True,
    ).contact
    desk.contacts.add(person())
    texts = (
        *(
            "Hérault",
            "cardio",
            "chef service",
            "claire font",
            "vip",
            "hush",
            "A-1",
            "@zoe",
            "zoe@example.com",
        ),
        *("example.com", "www.example.org", "Clinique", "Site de Montpellier", "rue des ecoles", "34000"),
    )
    assert answers(desk, *texts) == {key: [contact] for key in texts}


def test_signs_alone_find_nothing(desk: Desk) -> None:
    desk.contacts.add(person("100% _under* 'quoted' \"twice\" 🦊"))
    texts = ("%", "_", "*", "'", '"', "\\", "🦊", "…", "--", "()", "- -", "\x00", "\ud800")
    assert answers(desk, *texts) == {key: [] for key in texts}


def test_what_looks_like_a_query_language_is_only_words(desk: Desk) -> None:
    desk.contacts.add(person("Martin"))
    texts = (
        *("m_rtin", "'; DROP TABLE contact; --", "martin') OR 1=1 --", "NEAR(martin x)"),
        *(
            "martin AND x",
            "martin OR x",
            "NOT martin",
            "martin:*&x",
            "search_text:martin x",
            "^martin x",
            "{martin}x",
        ),
        *("martin " + "word " * 200, "x" * 5000, "martin\x00x", "martin \ud800x"),
    )
    assert answers(desk, *texts) == {key: [] for key in texts}
    assert found(desk, "mart%")


@given(text=st.text(max_size=30))
@examples(60)
def test_whatever_is_typed_is_answered(desk: Desk, text: str) -> None:
    page = desk.contacts.find(text)
    assert page.total == len(page.rows) or page.total > 50


@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12))
@examples(40)
def test_every_name_finds_itself(desk: Desk, text: str) -> None:
    contact = desk.contacts.add(person(f"x{text}")).contact
    assert contact in found(desk, f"x{text}")


def test_letters_younger_than_the_engines_tables_are_found(desk: Desk) -> None:
    young = ("𞤀𞤣𞤤𞤢𞤥", "Ꞗabc", "x𞤀y")
    contacts = [desk.contacts.add(person(name)).contact for name in young]
    assert [found(desk, name) for name in young] == [[contact] for contact in contacts]


def test_a_blank_search_lists_all_in_the_order_of_the_folded_names(desk: Desk) -> None:
    for first, last, organisation in (
        ("Zoé", "Éluard", ""),
        ("", "zeta", ""),
        ("Anna", "Eluard", ""),
        ("", "", "Académie"),
        ("", "Ångström", ""),
        ("", "de Gaulle", ""),
        ("", "Œuf", ""),
    ):
        desk.contacts.add(person(last, first_name=first, organisation=organisation))
    page = desk.contacts.find("  ")
    assert [row.identity for row in page.rows] == [
        *("Académie", "Ångström", "de Gaulle", "Anna Eluard", "Zoé Éluard", "Œuf", "zeta")
    ]
    assert (page.total, page.exact, page.page, page.pages) == (7, True, 1, 1)


def test_pages_follow_each_other_and_are_clamped(desk: Desk) -> None:
    for number in range(7):
        desk.contacts.add(person(f"Name {number}"))
    pages = [desk.contacts.find("name", limit=3, page=page) for page in (1, 2, 3)]
    assert [[row.identity[-1] for row in page.rows] for page in pages] == [
        ["0", "1", "2"],
        ["3", "4", "5"],
        ["6"],
    ]
    assert {(page.total, page.pages, page.exact) for page in pages} == {(7, 3, True)}
    assert desk.contacts.find(limit=3, page=99).page == 3
    assert desk.contacts.find(limit=3, page=-5).page == 1
    assert desk.contacts.find(limit=3, page=10**30).page == 3
    assert len(desk.contacts.find(limit=0).rows) == 1
    assert len(desk.contacts.find(limit=10**30).rows) == 7


def test_an_empty_store_has_one_empty_page(desk: Desk) -> None:
    page = desk.contacts.find()
    assert (page.rows, page.total, page.exact, page.page, page.pages) == ((), 0, True, 1, 1)


def test_a_row_shows_the_business_number_and_mail_before_others(desk: Desk) -> None:
    listed = (line("phone", "1 list"), line("email", "list@example.com"))
    desk.contacts.add(
        person(
            "A", phone="04 67 00 00 10", email="a@example.com", interaction_addresses=listed, job_title="Chef"
        )
    )
    desk.contacts.add(person("B", interaction_addresses=listed, contact_type="client"))
    desk.contacts.add(person("C"))
    rows = desk.contacts.find().rows
    assert [(row.phone, row.email) for row in rows] == [
        ("04 67 00 00 10", "a@example.com"),
        ("1 list", "list@example.com"),
        ("", ""),
    ]
    assert [row.job_title for row in rows] == ["Chef", "", ""]
    assert [row.contact_type for row in rows] == ["", "client", ""]
