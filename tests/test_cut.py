"""A document that breaks off, anywhere, tells what is true of the part that is left, and no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.derived import derived, misprinted, refused, whatever
from support.documents import MINUTES
from support.passages import TEXTS

from cso_opendata.derive import JOINERS
from cso_opendata.errors import UnreadableError
from cso_opendata.job import SAMPLES
from cso_opendata.mask import mask_lines
from cso_opendata.parse.dates import find_dates
from cso_opendata.read import read

if TYPE_CHECKING:
    from datetime import date, time

    from cso_opendata.derive import Rows

# Why a piece of a text is refused; and a piece of a file, whose bytes then make no sense.
REASONS = {"empty", "unknown_kind"}
BROKEN = {"empty", "broken_encoding", "broken_pdf", "broken_docx", "unsupported_format"}
_LINES = re.compile(r"(?:^|_)line(?:_end)?$")


def beyond(rows: Rows) -> list[tuple[str, object]]:
    """The tables of ROWS with a row that rests on lines which the document has not, and these lines."""
    count = len(rows.lines["text"])
    return [
        (table, value)
        for table, made in rows.tables.items()
        for row in made
        for name, value in row.items()
        if _LINES.search(name) and value is not None and not 1 <= value <= count
    ]


def invented(rows: Rows) -> list[tuple[str, object]]:
    """The days and hours of the meeting that ROWS tell of which no line prints."""
    text = " ".join(" ".join(rows.lines["text"]).split())
    found: list[tuple[str, object]] = []
    for meeting in rows.tables.get("meetings", []):
        if meeting["date"] and not _prints_day(text, meeting["date"]):
            found.append(("date", meeting["date"]))
        hours = ((name, meeting[name]) for name in ("start_time", "end_time"))
        found += [(name, hour) for name, hour in hours if hour and not _prints_hour(text, hour)]
    return found


def _prints_day(text: str, day: date) -> bool:
    """Whether TEXT prints DAY, with its year or the year elsewhere."""
    year = re.search(rf"(?<!\d){day.year}(?!\d)|(?<!\d){day:%y}(?!\d)", text)
    return bool(year) and any(found.interval.start == day for found in find_dates(text, day.year))


def _prints_hour(text: str, hour: time) -> bool:
    whole = r"(?![.:]?\d)" if not hour.minute else r"(?!)"
    return bool(re.search(rf"(?<!\d)0?{hour.hour}(?:[.:]?{hour:%M}(?!\d)|{whole})", text))


def faults(text: str) -> list[object]:
    """What is wrong with what is told of TEXT."""
    kind = refused(text)
    if kind == "empty":
        return []
    rows, _ = whatever(text)
    odd = [] if kind is None or kind in REASONS else [kind]
    return [*odd, *misprinted(rows), *beyond(rows), *invented(rows)]


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_what_is_told_of_the_beginning_is_true(data: st.DataObject) -> None:
    """Cut off behind any character, each row stands on lines that are there and say it; no day is made up."""
    text = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))]
    assert faults(text[: data.draw(st.integers(0, len(text)))]) == []


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_what_is_told_of_a_piece_is_true(data: st.DataObject) -> None:
    """The same of any piece of a document, which may begin and end within a word."""
    text = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    assert faults(text[start:end]) == []


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_what_is_told_with_lines_left_out_is_true(data: st.DataObject) -> None:
    """The same where a stretch of lines is missing from the middle, as after a page that was not scanned."""
    lines = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))].split("\n")
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(lines))] * 2)))
    assert faults("\n".join((*lines[:start], *lines[end:]))) == []


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.sampled_from(sorted(path.name for path in SAMPLES.iterdir() if path.is_file())), st.data())
def test_a_file_that_breaks_off_is_read_or_refused(name: str, data: st.DataObject) -> None:
    """Cut off behind any byte, a file of any format is a document, or is refused for a reason."""
    whole = (SAMPLES / name).read_bytes()
    try:
        read(whole[: data.draw(st.integers(0, len(whole) - 1))], JOINERS, mask_lines)
    except UnreadableError as error:
        assert error.kind in BROKEN  # noqa: PT017  (either outcome is right, and each has its own promise)


@pytest.mark.parametrize(
    ("old", "new"), [("7. marts 2024", "8. marts 2024"), ("11.30", "11.40"), ("2024\n", "2025\n")]
)
def test_the_check_sees_what_is_made_up(old: str, new: str) -> None:
    """A day, a year or an hour that the document does not print is named."""
    rows = derived(MINUTES)
    assert invented(rows) == []
    rows.lines["text"][:] = [text.replace(old.strip(), new.strip()) for text in rows.lines["text"]]
    assert invented(rows) != []


def test_the_check_sees_lines_that_are_not_there() -> None:
    """A row that rests on a line behind the last one is named with its table."""
    rows = derived(MINUTES)
    assert beyond(rows) == []
    rows.tables["participants"][0]["line_end"] = len(rows.lines["text"]) + 1
    assert {table for table, _ in beyond(rows)} == {"participants"}
