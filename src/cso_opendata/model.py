"""What passes between the stages: frozen values, each with the place it was read from.

A `Span` is made once, in `read/`, and travels inside the value; grammar never counts lines.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date, time


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a document: its first and last line, counted from 1 through the whole text layer."""

    line: int
    line_end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words and where they stand."""

    value: str
    at: Span


class Line(NamedTuple):
    """One line of the text layer; `furniture` marks what a page carries besides its content."""

    number: int
    page: int | None
    text: str
    masked: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """What belongs together on paper: a paragraph, a heading, a bullet, or a row of a table.

    `text` is folded (wraps and hyphens at line ends undone); `starts[i]` is the offset in `text` at
    which line `numbers[i]` begins; `strong` are the bold stretches; `mark` is a bullet as printed;
    `cells` are the paragraphs of each cell of a row, `widths` the columns that each cell spans.
    """

    kind: Literal["paragraph", "heading", "bullet", "row"]
    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    level: int = 0
    mark: str = ""
    strong: tuple[tuple[int, int], ...] = ()
    cells: tuple[tuple[Text, ...], ...] = ()
    widths: tuple[int, ...] = ()

    @property
    def at(self) -> Span:
        """Where the block stands."""
        return Span(self.numbers[0], self.numbers[-1])


def phrase(block: Block, start: int = 0, end: int | None = None) -> Text:
    """The characters START to END of the text of BLOCK (white space at the ends aside), and their lines."""
    end = len(block.text) if end is None else end
    words = block.text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    first = bisect_right(block.starts, start) - 1
    last = bisect_right(block.starts, max(start, start + len(words) - 1)) - 1
    return Text(words, Span(block.numbers[first], block.numbers[last]))


def physical_lines(block: Block) -> tuple[Text, ...]:
    """The lines of BLOCK one by one, as they stand on paper."""
    ends = (*block.starts[1:], len(block.text))
    return tuple(phrase(block, start, end) for start, end in zip(block.starts, ends, strict=True))


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it lies on paper: nothing here knows what the words mean."""

    media_type: str
    reader: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    page_count: int | None = None
    removed_characters: int = 0


@dataclass(frozen=True, slots=True)
class Interval:
    """A date that may be less exact than a day: both ends inclusive, null where the text is silent."""

    start: date | None
    end: date | None
    precision: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A case or document number and the system it belongs to."""

    kind: str
    system: str | None
    value: Text


@dataclass(frozen=True, slots=True)
class Participant:
    """A person whom the head of a meeting names."""

    name: str
    title: str | None
    organization: str | None
    side: str | None
    capacity: str
    attendance: str
    attendance_as_printed: Text | None
    items: tuple[str, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """One of those who speak in a turn, by the name printed there."""

    name: str
    kind: str
    side: str | None


@dataclass(frozen=True, slots=True)
class Speech:
    """A reported turn."""

    attribution: str | None
    speakers: tuple[Speaker, ...]
    text: str
    at: Span


@dataclass(frozen=True, slots=True)
class Decision:
    """What was formally settled, with its words."""

    kind: str
    subject: str
    text: Text


@dataclass(frozen=True, slots=True)
class SubItem:
    """A part of an item that the agenda lists under it."""

    label: str | None
    title: Text


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A date that a document proposes or announces; `alternative` is the index of another one."""

    body: str
    interval: Interval
    date_as_printed: str
    note: str | None
    status: str
    alternative: int | None
    at: Span


@dataclass(frozen=True, slots=True)
class Approval:
    """That the minutes of the meeting of the day MEETING were approved, and how (`minutes_status`)."""

    meeting: date
    status: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda, of the minutes, or of both."""

    number: str | None
    title: Text | None
    minutes_title: Text | None
    kind: str
    agenda_text: Text | None = None
    minutes_text: Text | None = None
    agenda_at: Span | None = None
    minutes_at: Span | None = None
    sub_items: tuple[SubItem, ...] = ()
    speeches: tuple[Speech, ...] = ()
    decisions: tuple[Decision, ...] = ()
    planned: tuple[PlannedMeeting, ...] = ()
    treated_position: int | None = None
    outcome: str | None = None
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader of the data should know: a rule's name, what it saw, and where."""

    rule: str
    severity: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the head of a document says of its meeting."""

    body: str | None
    body_at: Span | None
    date: date | None
    date_at: Span | None
    earliest: date | None
    start: time | None
    end: time | None
    time_at: Span | None
    venue: Text | None
    participants_recorded: bool
    agenda_recorded: bool
    status: str = "held"


@dataclass(frozen=True, slots=True)
class Minutes:
    """All that a document of the kind minutes or agenda holds."""

    kind: str
    title: Text | None
    issued_on: date | None
    issued_as_printed: Text | None
    meeting: Meeting
    references: tuple[Reference, ...]
    case_handlers: tuple[Text, ...]
    participants: tuple[Participant, ...]
    preamble: Item
    items: tuple[Item, ...]
    roles: tuple[str, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point of a timetable; `column` and `heading` are where its date and phase were read."""

    title: Text
    interval: Interval
    date_as_printed: str | None
    date_basis: str
    interval_meaning: str
    forum: str | None
    forum_ordinal: int | None
    tentative: bool
    track: str | None
    phase: Text | None
    span_uncertain: bool
    date_at: Span | None


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme, or a part of one (`parent` is the index of the theme it belongs to)."""

    title: Text
    parent: int | None


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a document of the kind plan holds."""

    title: Text | None
    issued_on: date | None
    issued_as_printed: Text | None
    milestones: tuple[Milestone, ...]
    themes: tuple[Theme, ...]
    roles: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    kind: str = field(default="plan")
