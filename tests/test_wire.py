"""What a worker says: all of a document, and nothing that could harm the run that hears it."""

from __future__ import annotations

import io
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cso_opendata.errors import UnreadableError
from cso_opendata.isolate.wire import heard, put, refused, take, told
from cso_opendata.model import Block, Document, Line, Span, Text

WORDS = st.text(max_size=20)
COUNTS = st.integers(0, 2**31 - 1)
PAIRS = st.lists(st.tuples(COUNTS, COUNTS), max_size=2).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of any content whose blocks stand on lines that they have."""
    last = draw(st.integers(1, 5))
    number = st.integers(1, last)
    places = st.builds(Span, number, number)
    cell = st.lists(st.builds(Text, WORDS, places), max_size=2).map(tuple)
    lines = tuple(
        Line(
            each,
            draw(st.none() | COUNTS),
            draw(WORDS),
            draw(st.booleans()),
            draw(st.booleans()),
            draw(COUNTS),
        )
        for each in range(1, last + 1)
    )
    numbers = tuple(draw(st.lists(number, min_size=1, max_size=3)))
    blocks = st.builds(
        Block,
        kind=st.sampled_from(("paragraph", "heading", "bullet", "row")),
        text=WORDS,
        starts=st.lists(COUNTS, min_size=len(numbers), max_size=len(numbers)).map(tuple),
        numbers=st.just(numbers),
        level=COUNTS,
        mark=WORDS,
        strong=PAIRS,
        cells=st.lists(cell, max_size=3).map(tuple),
        widths=st.lists(COUNTS, max_size=3).map(tuple),
        merged=st.lists(COUNTS, max_size=3).map(tuple),
        slanted=st.booleans(),
    )
    several = tuple(draw(st.lists(blocks, max_size=3)))
    return Document(draw(WORDS), draw(WORDS), lines, several, draw(st.none() | COUNTS), draw(COUNTS))


@given(documents())
def test_what_is_told_is_heard(document: Document) -> None:
    """A document comes out of its answer as it went in: every value, of the same types."""
    assert heard(told(document)) == document
    assert repr(heard(told(document))) == repr(document)


@given(st.from_regex(r"[a-z_]{1,40}", fullmatch=True), st.none() | COUNTS)
def test_a_refusal_is_heard(kind: str, line: int | None) -> None:
    """The kind, the words and the line of a refusal come through."""
    with pytest.raises(UnreadableError) as error:
        heard(refused(UnreadableError(kind, "Filen kan ikke læses.", line)))
    assert (error.value.kind, str(error.value), error.value.line) == (kind, "Filen kan ikke læses.", line)


@given(documents(), st.data())
def test_a_broken_answer_is_a_document_or_a_refusal(document: Document, data: st.DataObject) -> None:
    """Whatever became of the bytes of an answer, hearing it ends in one of the two ways."""
    answer = bytearray(told(document))
    for place in data.draw(st.lists(st.integers(0, len(answer) - 1), min_size=1, max_size=3)):
        answer[place] = data.draw(st.integers(0, 255))
    try:
        told(heard(bytes(answer)))
    except UnreadableError as error:
        assert error.kind.isidentifier()  # noqa: PT017  (either way is right)


# One line and one block, by columns.
LINES: list[Any] = [[None], ["words"], [False], [False], [0]]
BLOCKS: list[Any] = [["paragraph"], ["words"], [[0]], [[1]], [0], [""], [[]], [[]], [[]], [[]], [False]]


def says(lines: object = LINES, blocks: object = BLOCKS, rest: object = (None, 0, ())) -> bytes:
    """An answer of these parts."""
    content = ["text/plain", "text 1", lines, blocks, *rest]  # type: ignore[misc]
    return json.dumps({"document": content}).encode()


def block(place: int, value: object) -> bytes:
    """An answer with a block that has VALUE at PLACE."""
    return says(blocks=[*BLOCKS[:place], [value], *BLOCKS[place + 1 :]])


def line(place: int, value: object) -> bytes:
    """An answer with a line that has VALUE at PLACE."""
    return says(lines=[*LINES[:place], [value], *LINES[place + 1 :]])


class _Harm:
    def __reduce__(self) -> tuple[Any, ...]:
        return pytest.fail, ("A worker has run code in the run.",)


NONSENSE = {
    "nothing": b"",
    "no text": b"\xff\xfe\xff",
    "a pickle": pickle.dumps(_Harm()),
    "no object": b"[]",
    "null": b"null",
    "a word": b'"refused document"',
    "something else": b"{}",
    "too deep": b'{"document":' + b"[" * 100_000,
    "a number of a million digits": b'{"document":' + b"9" * 1_000_000,
    "no parts": b'{"document":[]}',
    "lines that are a word": says(lines="lines"),
    "lines by name": says(lines=dict(zip("abcde", LINES, strict=True))),
    "a column that is a word": says(lines=[*LINES[:1], "w", *LINES[2:]]),
    "columns of which one is longer": says(lines=[*LINES[:1], ["words", "words"], *LINES[2:]]),
    "columns of which one is shorter": says(blocks=[*BLOCKS[:-1], []]),
    "a column too few": says(blocks=BLOCKS[:-1]),
    "half a pair of surrogates": line(1, "\ud800"),
    "a pair of surrogates on two lines": says(
        lines=[[None] * 2, ["\ud83d", "\ude00"], [False] * 2, [False] * 2, [0] * 2]
    ),
    "a text that is a number": line(1, 7),
    "an indent that is a word": line(4, "2"),
    "a number that is a truth": line(0, True),  # noqa: FBT003
    "a truth that is a number": line(2, 1),
    "a page too many": line(0, 2**31),
    "a page below none": line(0, -1),
    "a fraction of a page": line(0, 1.5),
    "no such kind": block(0, "code"),
    "a kind that is a list": block(0, []),
    "no lines": block(3, []),
    "a line that is not there": block(3, [2]),
    "more starts than lines": block(2, [0, 1]),
    "a cell on a line that is not there": block(7, [[["a", [1, 9]]]]),
    "a cell that is a word": block(7, ["ab"]),
    "words in a cell without a place": block(7, [[["a"]]]),
    "a place that is a word": block(7, [[["a", "12"]]]),
    "a stretch of three": block(6, [[1, 2, 3]]),
    "a stretch that is a number": block(6, [1]),
    "a line by name": block(3, {"1": 1}),
    "a width that is a word": block(8, ["1"]),
    "a column below none": block(9, [-1]),
    "italics that are a number": block(10, 1),
    "no number for what was taken out": says(rest=(None, None, ())),
    "a refusal without words": b'{"refused":["broken"]}',
    "a refusal in many words": json.dumps({"refused": ["broken", "word " * 200, None]}).encode(),
    "a refusal in two lines": json.dumps({"refused": ["broken", "one\ntwo", None]}).encode(),
    "a refusal of a strange kind": json.dumps({"refused": ["../../x", "words", None]}).encode(),
    "a refusal on no line": json.dumps({"refused": ["broken", "words", "3"]}).encode(),
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_refused(name: str) -> None:
    """What no worker of ours would say costs the document, whatever it is, and nothing else."""
    with pytest.raises(UnreadableError) as error:
        heard(NONSENSE[name])
    assert error.value.kind == "reader_crashed"


def test_the_answers_of_these_tests_are_heard_without_their_fault() -> None:
    """The nonsense above is refused for its fault, not for what is around it."""
    assert heard(says()).blocks[0].text == "words"
    assert heard(line(0, 1)).lines[0].page == 1
    cells = heard(block(7, [[], [["a", [1, 1]]]])).blocks[0].cells
    assert cells == ((), (Text("a", Span(1, 1)),))


@given(st.lists(st.binary(max_size=50), max_size=3), st.integers(1, 30))
def test_frames_come_through_whole_or_not_at_all(frames: list[bytes], missing: int) -> None:
    """Frames come one by one as they were put; one that is cut short or too long is none."""
    stream = io.BytesIO()
    put(stream, *frames, b"the last one")
    stream.seek(0)
    assert [take(stream) for _ in frames] == frames
    end = stream.tell()
    assert take(io.BytesIO(stream.getvalue()[end:]), most=11) is None
    assert take(stream, most=12) == b"the last one"
    assert take(stream) is None
    cut = io.BytesIO(stream.getvalue()[end : len(stream.getvalue()) - min(missing, 20)])
    assert take(cut) is None
