"""The grammar of plans: timetables whose columns are months, phases as headings, and the themes.

plan      = { heading | timetable | themes | text }
timetable = [phase] row of months { row } ; row = [track] { cell } ; cell = { milestone }
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text, phrase, physical_lines
from cso_opendata.parse.cells import pieces_of
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.head import is_letterhead
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import find_dates, part_of, single_day
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.themes import read_themes
from cso_opendata.records import Interval, Milestone, Notice, Plan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cso_opendata.model import Document
    from cso_opendata.parse.cells import Piece


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a timetable: its heading, the months it covers, whether its year is printed."""

    heading: Text
    months: Interval
    year_stated: bool


@dataclass(frozen=True, slots=True)
class Issued:
    """When a plan was issued: a day or not, and the words that say so."""

    day: date | None
    year: int | None
    text: Text | None


def parse_plan(document: Document) -> Plan | None:
    """The plan that DOCUMENT is; None where it has no timetable."""
    blocks = document.blocks
    headers = [index for index, block in enumerate(blocks) if len(_months(block, None)) > 1]
    if not headers:
        return None
    ledger = Ledger(document)
    issued = _issued(blocks[: headers[0]], ledger)
    milestones: list[Milestone] = []
    for index in headers:
        milestones += _timetable(blocks, index, _year(blocks, index, issued), ledger)
    themes = read_themes(blocks, ledger)
    title = _title(blocks, ledger)
    _claim_text(blocks, ledger)
    return Plan(
        title, issued.day, issued.text, tuple(milestones), themes, ledger.roles(), _notices(milestones)
    )


def _months(block: Block, year: int | None) -> list[tuple[int, Column]]:
    """The cells of BLOCK that are months, with their index; empty where it is no row of months."""
    columns = []
    for index, cell in enumerate(block.cells):
        if not cell:
            continue
        found = find_dates(cell[0].value, year)
        whole = (
            len(found) == 1
            and found[0].text == cell[0].value
            and found[0].interval.precision in ("month", "month_range", "quarter")
        )
        if not whole:
            if index:
                return []
            continue
        columns.append((index, Column(cell[0], found[0].interval, found[0].year_stated)))
    return columns


def _year(blocks: Sequence[Block], header: int, issued: Issued) -> int | None:
    """The year of the months of a timetable: as its heading prints it, else that of the plan itself."""
    for block in reversed(blocks[max(0, header - 3) : header]):
        printed = re.search(r"\b(20\d\d)\b", block.text)
        if printed and block.kind != "row":
            return int(printed[1])
    return issued.year


def _issued(blocks: Sequence[Block], ledger: Ledger) -> Issued:
    """The date of the plan: a line of the first page that is nothing but a month and a year, or a day."""
    for line in (line for block in blocks[:12] for line in physical_lines(block) if block.kind != "row"):
        found = find_dates(line.value)
        if len(found) == 1 and found[0].year_stated and found[0].text == line.value.strip(" ."):
            ledger.claim(line.at, "meeting_fact")
            interval = found[0].interval
            return Issued(single_day(line.value), interval.start.year if interval.start else None, line)
    return Issued(None, _first_year(blocks), None)


def _first_year(blocks: Sequence[Block]) -> int | None:
    years = [
        found.interval.start.year
        for block in blocks
        for found in find_dates(block.text)
        if found.year_stated and found.interval.start
    ]
    return years[0] if years else None


def _timetable(blocks: Sequence[Block], header: int, year: int | None, ledger: Ledger) -> list[Milestone]:
    """The milestones of the rows below the row of months at index HEADER."""
    columns = dict(_months(blocks[header], year))
    ledger.claim(blocks[header].at, "heading")
    phase = _phase(blocks[:header])
    milestones: list[Milestone] = []
    track: str | None = None
    for row in blocks[header + 1 :]:
        if row.kind != "row" or len(_months(row, year)) > 1:
            break
        label = " ".join(piece.value for piece in row.cells[0]) if 0 not in columns and row.cells else ""
        found = first(cues.TRACKS, label)
        track = found[0] if found else None if label else track
        made = _row(row, columns, track, phase)
        for each in made:
            ledger.claim(each.title.at, "milestone")
        ledger.claim(_whole(row), "milestone" if made else "body_text")
        milestones += made
    return milestones


def _whole(row: Block) -> Span:
    lines = [piece.at for cell in row.cells for piece in cell]
    return Span(min(at.line for at in lines), max(at.line_end for at in lines)) if lines else row.at


def _phase(above: Sequence[Block]) -> Text | None:
    """The phase that a heading shortly above the table names."""
    for block in reversed(above[-4:]):
        found = cues.PHASE.search(block.text) if block.kind != "row" else None
        if found:
            return phrase(block, found.start("phase"), found.end("phase"))
    return None


def _row(row: Block, columns: dict[int, Column], track: str | None, phase: Text | None) -> list[Milestone]:
    """The milestones of one row; a cell's column is found by the widths of the cells before it."""
    milestones, at = [], 0
    positions = []
    for cell, width in zip(row.cells, row.widths, strict=True):
        positions.append((at, width, cell))
        at += width
    filled = {index for index, _, cell in positions if cell}
    for index, width, cell in positions:
        column = columns.get(index)
        if column is None or not cell:
            continue
        last = columns.get(index + width - 1, column)
        months = Interval(
            column.months.start, last.months.end, column.months.precision if width == 1 else "month_range"
        )
        open_end = width == 1 and index + 1 in columns and index + 1 not in filled
        milestones += [
            _milestone(
                piece, Column(column.heading, months, column.year_stated), track, phase, open_end=open_end
            )
            for piece in pieces_of(cell, months)
        ]
    return milestones


def _milestone(
    piece: Piece, column: Column, track: str | None, phase: Text | None, *, open_end: bool
) -> Milestone:
    dated = piece.date
    interval = dated.interval if dated else column.months
    title = piece.title.value
    deadline = bool(cues.DEADLINE.match(title))
    forum, ordinal = (None, None) if deadline else _forum(title)
    return Milestone(
        title=piece.title,
        interval=interval,
        date_as_printed=dated.text if dated else column.heading.value,
        date_basis="stated" if (dated or column).year_stated else "inferred",
        interval_meaning="deadline" if deadline else "once_within" if dated or forum else "throughout",
        forum=forum,
        forum_ordinal=ordinal,
        tentative=piece.pending or bool(cues.TENTATIVE.match(title)),
        track=track,
        phase=phase,
        span_uncertain=open_end and not dated,
        date_at=None if dated else column.heading.at,
    )


def _forum(title: str) -> tuple[str | None, int | None]:
    """Who meets or treats a milestone, and the how-manieth time, from its title."""
    meets = cues.FORUM_MEETING_IN.match(title)
    if meets:
        ordinal = cues.ORDINALS.get(title.split(maxsplit=1)[0].lower())
        return meets["forum"].strip(), ordinal
    leads = cues.FORUM_LEADS.match(title)
    if leads:
        return leads["forum"], None
    treats = cues.FORUM_MEETS.match(
        cues.TENTATIVE.sub("", title, count=1) if cues.TENTATIVE.match(title) else title
    )
    return (treats["forum"], None) if treats else (None, None)


def _title(blocks: Sequence[Block], ledger: Ledger) -> Text | None:
    for block in blocks[:12]:
        if block.kind != "row" and cues.PLAN_TITLE.match(block.text):
            ledger.claim(block.at, "heading")
            return phrase(block)
    return None


def _claim_text(blocks: Sequence[Block], ledger: Ledger) -> None:
    """What is no milestone and no theme: headings, and the text below a heading that is known."""
    inside = False
    for block in blocks:
        if block.kind != "row" and (cues.PLAN_HEADINGS.match(block.text) or cues.PHASE.search(block.text)):
            inside = True
            ledger.claim(block.at, "heading")
        elif inside:
            ledger.claim(_whole(block) if block.kind == "row" else block.at, "body_text")
        elif is_letterhead(block.text):
            ledger.claim(block.at, "letterhead")


def _notices(milestones: Sequence[Milestone]) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            "milestone_without_year",
            "warning",
            "The year of a milestone could not be told.",
            milestone.title.at.line,
        )
        for milestone in milestones
        if milestone.interval.start is None or not part_of(milestone.interval, milestone.interval)
    )
