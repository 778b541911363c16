"""What documents say: the frozen records that `parse` makes, each with the place it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from cso_opendata.model import Span, Text


@dataclass(frozen=True, slots=True)
class Interval:
    """A date that may be less exact than a day: both ends inclusive, null where the text is silent."""

    start: dt.date | None
    end: dt.date | None
    precision: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A case or document number and the system it belongs to."""

    kind: str
    system: str | None
    value: Text


@dataclass(frozen=True, slots=True)
class Participant:
    """A person whom the head of a meeting names; `organization_at` is a heading that says where from.

    `initials` stand beside the name; `office_side` is the side that the title tells of, for those whom no
    heading puts on one.
    """

    name: str
    title: str | None
    organization: str | None
    side: str | None
    capacity: str
    attendance: str | None
    attendance_as_printed: Text | None
    items: tuple[str, ...]
    at: Span
    organization_at: Span | None = None
    initials: str | None = None
    office_side: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """One of those who speak in a turn, by the name printed there."""

    name: str
    kind: str
    side: str | None


@dataclass(frozen=True, slots=True)
class Speech:
    """A reported turn; `places` are those of its text, several where other lines stand between."""

    attribution: str | None
    speakers: tuple[Speaker, ...]
    text: str
    at: Span
    places: tuple[Span, ...]


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

    body: str | None
    interval: Interval
    date_as_printed: str
    note: str | None
    status: str
    alternative: int | None
    at: Span


@dataclass(frozen=True, slots=True)
class Approval:
    """That the minutes of the meeting of the day MEETING were approved, and how (`minutes_status`)."""

    meeting: dt.date
    status: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda, of the minutes, or of both.

    `agenda_places` and `minutes_places` are those of its texts; `number_at` is where the agenda prints its
    number, if the minutes do not.
    """

    number: str | None
    title: Text | None
    minutes_title: Text | None
    kind: str
    agenda_text: Text | None = None
    minutes_text: Text | None = None
    agenda_at: Span | None = None
    agenda_places: tuple[Span, ...] = ()
    number_at: Span | None = None
    minutes_at: Span | None = None
    minutes_places: tuple[Span, ...] = ()
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
    """What the head of a document says of its meeting; `end_at` is where its end stands, if elsewhere."""

    body: str | None
    body_at: Span | None
    date: dt.date | None
    date_at: Span | None
    earliest: dt.date | None
    start: dt.time | None
    end: dt.time | None
    time_at: Span | None
    venue: Text | None
    participants_recorded: bool
    agenda_recorded: bool
    status: str = "held"
    end_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """All that minutes or an agenda hold; `municipality` is whose they are, or an association."""

    kind: str
    title: Text | None
    issued_on: dt.date | None
    issued_as_printed: Text | None
    meeting: Meeting
    references: tuple[Reference, ...]
    case_handlers: tuple[Text, ...]
    participants: tuple[Participant, ...]
    preamble: Item
    items: tuple[Item, ...]
    roles: tuple[str, ...]
    municipality: str | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point of a timetable; `date_at` is the heading of its column where it has no date of its own."""

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
    issued_on: dt.date | None
    issued_as_printed: Text | None
    milestones: tuple[Milestone, ...]
    themes: tuple[Theme, ...]
    roles: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    kind: str = field(default="plan")


@dataclass(frozen=True, slots=True)
class Other:
    """A document of no kind that a grammar knows: it was read, but nobody can say what it means."""

    roles: tuple[str, ...]
    title: Text | None = None
    issued_on: dt.date | None = None
    issued_as_printed: Text | None = None
    notices: tuple[Notice, ...] = ()
    kind: str = field(default="other")
