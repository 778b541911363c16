"""The milestones that the titles in a cell of a schedule are, at the time of the row or at their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Text
from cso_opendata.parse.cells import Piece, dated_pieces_of, titles_of
from cso_opendata.parse.endings import settled
from cso_opendata.parse.milestones import Made, milestones

if TYPE_CHECKING:
    from cso_opendata.model import Span
    from cso_opendata.parse.milestones import Frame
    from cso_opendata.parse.moments import Moment
    from cso_opendata.parse.row_cells import Cell


class When(NamedTuple):
    """The time of a row, null where it tells none, and where that stands."""

    moment: Moment | None
    at: Span | None


def pieces_of(cell: Cell, moment: Moment | None) -> list[Piece]:
    """The titles in CELL of a row at MOMENT, each with the day that it begins with, if any."""
    titles = titles_of(cell.pieces)
    if moment is None or moment.interval.precision in ("day", "unknown"):
        return [Piece(piece) for piece in titles]
    return dated_pieces_of(titles, moment.interval)


def made_of(piece: Piece, when: When, forum: str | None, nth: int | None, frame: Frame) -> list[Made]:
    """The milestones of PIECE in a row of FRAME at WHEN, treated by FORUM in its NTH meeting."""
    sure = settled(piece.title.value)
    title = sure.strip(" ;,")
    if not any(letter.isalpha() for letter in title):
        return []
    named = Text(title, piece.title.at)
    moment, at = when
    if piece.moment is None:
        unsure = sure != piece.title.value
        moment = replace(moment, tentative=True) if unsure and moment else moment
        made = milestones(named, moment, frame, forum=forum, nth=nth, at=at)
        return [Made(each, frame) for each in made]
    row = replace(
        frame,
        interval=moment.interval if moment else None,
        heading=Text(moment.text, at) if moment and at else None,
    )
    return [Made(each, row) for each in milestones(named, piece.moment, row, forum=forum, nth=nth)]
