"""The grammar of plans: timetables as tables or lists, below headings that are phases or dates; and themes.

plan = { heading | timetable | schedule | entry | themes | text }
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text, phrase, physical_lines
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.head import is_letterhead
from cso_opendata.parse.dates import find_dates, single_day
from cso_opendata.parse.headings import dates_alone, is_title, read_heading
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.milestones import notices
from cso_opendata.parse.moments import whole
from cso_opendata.parse.shapes import is_heading
from cso_opendata.parse.themes import read_themes
from cso_opendata.parse.timetable import extent, names_months
from cso_opendata.parse.walk import read_work
from cso_opendata.parse.years import Years
from cso_opendata.records import Notice, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Document
    from cso_opendata.parse.walk import Work

# What stands before the text of a plan: its sender, its date, its title.
_HEAD = 12
_LONGEST_TITLE = 150
# So many milestones make a plan of a document that its title says is one, and of any other ...
_FEWEST, _FEW = 2, 3
# ... of whose words they are this share at least.
_SHARE = 0.5
_PARTS = re.compile(r"\s*[·|•]\s*|\s{3,}")
_FOOTER = re.compile(r"(?P<words>.*\S)?\s*\b(?:side\s+)?\d{1,3}(?:\s*(?:/|af)\s*\d{1,3})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Issued:
    """When a plan was issued: the words that say so, the first day that they mean, the day if it is one."""

    text: Text | None = None
    start: date | None = None
    day: date | None = None
    index: int | None = None


def says_plan(document: Document) -> bool:
    """Whether DOCUMENT says that it is a timetable: by its title, or by a row of months."""
    blocks = document.blocks
    return _titled(blocks) is not None or any(block.kind == "row" and names_months(block) for block in blocks)


def parse_plan(document: Document) -> Plan | None:
    """The plan that DOCUMENT is; None where its dates are too few, or too little of what it says.

    What has a line that minutes, agendas or letters have is none, whatever dates it holds.
    """
    blocks, ledger = document.blocks, Ledger(document)
    if any(cues.MEETING.match(block.text) for block in blocks if len(block.text) <= _LONGEST_TITLE):
        return None
    issued = _issued(blocks)
    years = Years(issued.start, _first_printed(blocks))
    work = read_work(blocks, years, issued_at=issued.index)
    if not _convinces(blocks, work):
        return None
    title = _title(blocks)
    ledger.claim(issued.text.at if issued.text else None, "meeting_fact")
    ledger.claim(title.at if title else None, "heading")
    for role, places in (("milestone", work.told), ("heading", work.headings)):
        for at in places:
            ledger.claim(at, role)
    themes = read_themes(blocks, ledger)
    _claim_text(blocks, title, work, ledger)
    return Plan(
        title,
        issued.day,
        issued.text,
        tuple(one.milestone for one in work.made),
        themes,
        ledger.roles(),
        (*notices(work.made), *_silent(work)),
    )


def _convinces(blocks: Sequence[Block], work: Work) -> bool:
    """Whether the milestones are what the document is about."""
    dates = [one for one in work.made if one.milestone.date_as_printed]
    titled = _titled(blocks)
    if work.months or (titled and not cues.WEAK_TITLE.match(titled.text)):
        return len(dates) >= _FEWEST
    letters = sum(len(block.text) for block in blocks)
    share = _SHARE / 2 if titled else _SHARE
    return len(dates) >= _FEW and work.characters >= share * letters


def _titled(blocks: Sequence[Block]) -> Block | None:
    """The block that says that the document is a plan: a title, with nothing but short lines above it."""
    for block in blocks[:_HEAD]:
        if block.kind in ("row", "bullet") or len(block.text) > _LONGEST_TITLE or block.text[-1] in ".;":
            return None
        if block.text[-1] != "," and cues.PLAN_TITLE.match(block.text):
            return block
    return None


def _title(blocks: Sequence[Block]) -> Text | None:
    """The title of a plan; one that says no more than its kind goes on beside it, or belongs to one above."""
    found = _titled(blocks)
    if found is None:
        return next((phrase(block) for block in blocks[:_HEAD] if block.kind == "heading"), None)
    index = blocks.index(found)
    if not cues.KIND_ALONE.match(found.text):
        return phrase(found)
    above = [block for block in blocks[:index] if block.kind == "heading" and block.level < found.level]
    if above:
        return phrase(above[0])
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if below is None or not _goes_on(below):
        return phrase(found)
    return Text(f"{found.text} {below.text}", Span(found.numbers[0], below.numbers[-1]))


def _goes_on(below: Block) -> bool:
    """Whether the block BELOW a title can be the rest of it: one line, no date, no heading of its own."""
    return (
        is_title(below) and len(below.numbers) == 1 and read_heading(below) is None and not whole(below.text)
    )


def _issued(blocks: Sequence[Block]) -> Issued:
    """The date of the plan: in its head a line, or a part of one, that says so or is nothing but a date.

    A date with more words on the lines below it is when those happen.
    """
    alone = dates_alone(blocks)
    for index, block in enumerate(blocks[:_HEAD]):
        if block.kind in ("row", "bullet"):
            break
        if index in alone or is_heading(block):
            continue
        for line in physical_lines(block)[-1:]:
            for start, end in _parts(line.value):
                said = cues.ISSUED.match(line.value, start, end)
                start = said.end() if said else start  # noqa: PLW2901  (what is left is the date)
                found = whole(line.value[start:end])
                if found and found.stated and found.interval.start:
                    text = Text(line.value[start:end].strip(), line.at)
                    return Issued(text, found.interval.start, single_day(text.value), index)
    return Issued()


def _first_printed(blocks: Sequence[Block]) -> date | None:
    """The first date that is printed with its year; where there is none, the end of the title's year."""
    found = (one for block in blocks for one in find_dates(block.text) if one.year_stated)
    first = next((one.interval.start for one in found if one.interval.start), None)
    title = _titled(blocks)
    year = cues.YEAR_OF_TITLE.match(title.text) if title and first is None else None
    return date(int(year["year"]), 12, 31) if year else first


def _parts(line: str) -> Iterator[tuple[int, int]]:
    """The parts of a LINE that dots or bars set apart, and what stands at its end behind a wide gap."""
    start = 0
    for gap in _PARTS.finditer(line):
        if gap[0].strip():
            yield start, gap.start()
        start = gap.end()
    yield start, len(line)


def _claim_text(blocks: Sequence[Block], title: Text | None, work: Work, ledger: Ledger) -> None:
    """What is no milestone and no theme: headings and the text below, the sender above the title, footers."""
    footers, headings = _footers(blocks), {at.line for at in work.headings}
    inside = False
    for block in blocks:
        above = title is not None and block.numbers[-1] < title.at.line
        row = block.kind == "row"
        if not row and _footer(block) in footers:
            ledger.claim(block.at, "page_furniture")
        elif not row and not above and (_is_section(block) or block.numbers[0] in headings):
            inside = True
            ledger.claim(block.at, "heading")
        elif is_letterhead(block.text) or (above and is_title(block)):
            ledger.claim(block.at, "letterhead")
        elif inside:
            ledger.claim(extent(block) if row else block.at, "body_text")


def _is_section(block: Block) -> bool:
    return is_heading(block) or bool(cues.PLAN_HEADINGS.match(block.text))


def _footer(block: Block) -> str | None:
    """What a line that ends with the number of a page says besides."""
    found = _FOOTER.match(block.text) if len(block.text) <= _LONGEST_TITLE else None
    return (found["words"] or "") if found else None


def _footers(blocks: Sequence[Block]) -> frozenset[str]:
    """What stands beside the number of each page; a title with a number in it stands once."""
    counted = Counter(
        words for block in blocks if block.kind == "paragraph" and (words := _footer(block)) is not None
    )
    return frozenset(words for words, count in counted.items() if count > 1)


def _silent(work: Work) -> Iterator[Notice]:
    """A notice for each line among the milestones that has a date and told none."""
    for at in work.silent:
        said = "A line of the timetable holds a date, but no milestone could be told from it."
        yield Notice("date_without_milestone", "info", said, at.line)
