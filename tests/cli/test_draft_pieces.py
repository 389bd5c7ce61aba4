# SPDX-License-Identifier: MIT
"""A stream is cut into values whatever its format, encoding and faults, and each knows its line."""

import io
import json
import os
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.cli.draft_pieces import read_pieces
from contact_desk.cli.input_bytes import LONGEST_PIECE
from contact_desk.cli.json_cutter import LONGEST_DRAFT, Piece, cut_values
from contact_desk.cli.json_values import read_value

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.lists(
    st.dictionaries(st.text(max_size=5), VALUES, min_size=1, max_size=3), min_size=1, max_size=4
)


def pieces_of(content: bytes | str) -> list[Piece]:
    data = content.encode() if isinstance(content, str) else content
    return list(read_pieces(io.BufferedReader(io.BytesIO(data))))


def values_of(content: bytes | str) -> list[tuple[int, object]]:
    return [(piece.line, read_value(piece)) for piece in pieces_of(content)]


@given(OBJECTS)
def test_every_way_of_writing_objects_gives_the_same_values(objects: list[dict[str, object]]) -> None:
    ways = [
        "\n".join(map(json.dumps, objects)),
        json.dumps(objects),
        json.dumps(objects, indent=1, ensure_ascii=False),
        "\n".join(json.dumps(each, indent=2) for each in objects),
        "\n\n[\n" + ",\n".join(map(json.dumps, objects)) + "\n]\n",
    ]
    for way in ways:
        assert [value for _, value in values_of(way)] == objects


@given(OBJECTS, st.integers(1, 7))
def test_where_the_text_is_broken_into_chunks_makes_no_difference(
    objects: list[dict[str, object]], size: int
) -> None:
    text = json.dumps(objects, ensure_ascii=False, indent=1)
    chunks = (text[start : start + size] for start in range(0, len(text), size))
    pieces = list(cut_values(chunks, in_array=True))
    assert [read_value(piece) for piece in pieces] == objects
    assert pieces == list(cut_values([text], in_array=True))


@given(st.text(alphabet='[]{},:"\\a1 \n', max_size=40))
def test_only_what_python_reads_as_an_array_is_read_to_its_end(text: str) -> None:
    pieces = list(cut_values(["[", text], in_array=True))
    try:
        expected = json.loads(f"[{text}")
    except ValueError:
        assert not all(map(is_json, pieces))
    else:
        assert [json.loads(piece.text) for piece in pieces] == expected


def is_json(piece: Piece) -> bool:
    try:
        json.loads(piece.text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", ['{"a": "œ😀"}\n{"a": "é"}\n', '[{"a": "œ😀"},\n{"a": "é"}]'])
def test_every_unicode_encoding_is_read(encoding: str, text: str) -> None:
    assert values_of(text.encode(encoding)) == [(1, {"a": "œ😀"}), (2, {"a": "é"})]


def test_windows_line_ends_and_blank_lines_are_counted_but_not_read() -> None:
    assert values_of('\r\n{"a": 1}\r\n\r\n  \r\n{"a": 2}') == [(2, {"a": 1}), (5, {"a": 2})]


def test_an_object_may_span_lines_and_others_may_follow() -> None:
    assert values_of('\n{\n "a": 1\n}\n{"b": [\n{"c": 2}\n]}') == [(2, {"a": 1}), (5, {"b": [{"c": 2}]})]


def test_an_object_that_opens_another_on_the_next_line_is_one_object() -> None:
    assert values_of('{"addresses": [\n{"type": "home"},\n{"type": "home"}]}') == [
        (1, {"addresses": [{"type": "home"}, {"type": "home"}]})
    ]


@pytest.mark.parametrize("broken", ['{"a": "A"', '{"a": "A",', '{"a": "A', '{"a": tru', '{"a": 1}}', "hello"])
def test_a_first_line_that_is_cut_off_does_not_hide_the_next(broken: str) -> None:
    pieces = pieces_of(f'{broken}\n{{"a": 1}}\n')
    assert [piece.line for piece in pieces] == [1, 2]
    assert read_value(pieces[1]) == {"a": 1}
    assert all(piece.alone for piece in pieces)


def test_each_element_of_an_array_knows_the_line_it_begins_on() -> None:
    assert [line for line, _ in values_of('[{"a":\n1},\n\n  {"a": 2}, {"a": 3}\n]')] == [1, 4, 4]


def test_nothing_gives_nothing() -> None:
    assert [pieces_of(text) for text in ("", "\n \r\n", "[]", " [ \n ] \n")] == [[], [], [], []]


@pytest.mark.parametrize(
    "length", [LONGEST_PIECE - 9, LONGEST_PIECE - 8, LONGEST_PIECE - 7, 3 * LONGEST_PIECE]
)
def test_lines_as_long_as_a_piece_stay_whole(length: int) -> None:
    line = json.dumps({"a": "x" * length})
    assert [value for _, value in values_of(f"{line}\n{line}\n")] == [{"a": "x" * length}] * 2


def test_a_line_longer_than_any_draft_is_left_out_and_the_next_is_read() -> None:
    pieces = pieces_of(json.dumps({"a": "x" * LONGEST_DRAFT}) + '\n{"a": 2}')
    assert [(piece.line, piece.fault) for piece in pieces] == [(1, "draft_too_long"), (2, "")]


def test_an_element_longer_than_any_draft_is_told_before_it_has_been_read_whole() -> None:
    pulled = []

    def chunks() -> Iterator[str]:
        yield '[{"a": "'
        for number in range(1000):
            pulled.append(number)
            yield "x" * 1_000_000

    first = next(cut_values(chunks(), in_array=True))
    assert first.fault == "draft_too_long"
    assert len(pulled) < 20


def test_a_line_is_given_before_the_next_has_come() -> None:
    reading, writing = os.pipe()
    with open(reading, "rb") as stream, open(writing, "wb") as pipe:
        pipe.write(b'{"a": 1}\n')
        pipe.flush()
        assert read_value(next(read_pieces(stream))) == {"a": 1}


def test_bytes_that_are_no_text_spoil_their_line_only() -> None:
    pieces = pieces_of(b'{"a": 1}\n{"a": "\xe9"}\n{"a": 3}')
    assert [(piece.line, piece.fault) for piece in pieces] == [(1, ""), (2, "not_utf8"), (3, "")]


@pytest.mark.parametrize(
    "data", [b'[{"a": 1},\n{"a": "\xe9"}]', b'[{"a": 1},\n{"a": "\xc3', '[{"a":1},\n"'.encode("utf-16")[:-1]]
)
def test_bytes_that_are_no_text_end_an_array_at_their_line(data: bytes) -> None:
    pieces = pieces_of(data)
    assert (pieces[0].line, pieces[-1].line, pieces[-1].fault) == (1, 2, "not_utf8")
