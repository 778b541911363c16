"""The rows of minutes and agendas."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cso_opendata.link.who.organizations import organization
from cso_opendata.model import Span
from cso_opendata.tables.named import Named
from cso_opendata.tables.speeches import SpeechRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.link.who.organizations import Organization
    from cso_opendata.records import Item, Minutes, Participant, PlannedMeeting
    from cso_opendata.tables.rows import Sheet

_FIRST_LINE = Span(1, 1)


class MeetingRows:
    """Adds what one document tells of its meeting."""

    def __init__(self, sheet: Sheet, record: Minutes) -> None:
        """SHEET is added to; RECORD is the document's."""
        self.sheet = sheet
        self.record = record
        self.named = Named(sheet, record)
        self.meeting_id = sheet.mint("meetings")
        self.participant_ids: list[str] = []
        self.speeches = SpeechRows(
            sheet, self.named, self.meeting_id, record.participants, self.participant_ids
        )

    def add(self, source: str) -> str:
        """Add all rows; returns the id of the meeting. SOURCE is the document's `source_document_id`."""
        self._meeting()
        for reference in self.record.references:
            self.sheet.add(
                "document_references", "document_reference_id", reference.value.at,
                kind=reference.kind, system=reference.system, value=reference.value.value,
            )  # fmt: skip
        for position, handler in enumerate(self.record.case_handlers, start=1):
            self.sheet.add(
                "case_handlers", "case_handler_id", handler.at,
                position=position, name=handler.value, person_id=self.named.person(handler.value),
                suppressed=False,
            )  # fmt: skip
        for position, participant in enumerate(self.record.participants, start=1):
            self._participant(participant, position)
        item_ids = [self._item(item, position) for position, item in enumerate(self.record.items, start=1)]
        self._participant_items(_by_number(self.record.items, item_ids))
        self._content(self.record.preamble, None)
        for item, item_id in zip(self.record.items, item_ids, strict=True):
            self._content(item, item_id)
        self._summary(source)
        return self.meeting_id

    def _meeting(self) -> None:
        meeting, title = self.record.meeting, self.record.title
        item_places = [item.minutes_at or item.agenda_at for item in self.record.items]
        place = (
            (title.at if title else None) or meeting.body_at or next(filter(None, item_places), _FIRST_LINE)
        )
        body = self.named.organization(meeting.body)
        held = meeting.date
        self.sheet.rows.of("meetings").append(
            {
                "meeting_id": self.meeting_id,
                "body": meeting.body,
                "body_id": body.organization_id if body else None,
                "date": held,
                "date_basis": "stated" if held else "absent",
                "date_earliest": meeting.earliest,
                "date_latest": self.record.issued_on if held is None else None,
                "start_time": meeting.start,
                "end_time": meeting.end,
                "venue": meeting.venue.value if meeting.venue else None,
                "status": meeting.status if self.record.kind != "agenda" else "planned",
                "participants_recorded": meeting.participants_recorded,
                "agenda_recorded": meeting.agenda_recorded,
                "minutes_status": "not_known",
                "document_id": self.sheet.document_id,
                "line": place.line,
                "line_end": place.line_end,
            }
        )
        places = {
            "body": meeting.body_at,
            "date": meeting.date_at,
            "start_time": meeting.time_at,
            "end_time": (meeting.end_at or meeting.time_at) if meeting.end else None,
        }
        places["venue"] = meeting.venue.at if meeting.venue else None
        for column, at in places.items():
            if at != place:
                self.sheet.evidence("meetings", self.meeting_id, column, at)

    def _participant(self, person: Participant, position: int) -> None:
        found = self.named.organization(person.organization)
        side = person.side
        if side is None and person.capacity == "member" and person.attendance == "absent":
            side = (found.side or person.office_side or self._side_beside(found)) if found else None
        printed = person.attendance_as_printed
        row_id = self.sheet.add(
            "participants", "participant_id", person.at,
            meeting_id=self.meeting_id, position=position, name=person.name,
            person_id=self.named.participant(position - 1, person.name), title=person.title,
            organization=person.organization,
            organization_id=found.organization_id if found else None, side=side, capacity=person.capacity,
            attendance=person.attendance, attendance_as_printed=printed.value if printed else None,
            suppressed=False,
        )  # fmt: skip
        self.participant_ids.append(row_id)
        if printed and printed.at != person.at:
            self.sheet.evidence("participants", row_id, "attendance_as_printed", printed.at)
        if person.organization_at:
            self.sheet.evidence("participants", row_id, "organization", person.organization_at)

    def _side_beside(self, place: Organization) -> str | None:
        """The one side on which several who came from PLACE sit; null where it is none or both.

        One alone may be elected by the people of a unit whose head sits on the other side.
        """
        sides = [
            person.side
            for person in self.record.participants
            if person.side
            and person.organization
            and organization(person.organization, self.named.home) == place
        ]
        return sides[0] if len(sides) > 1 and len(set(sides)) == 1 else None

    def _participant_items(self, item_ids: dict[str | None, str]) -> None:
        for person, participant_id in zip(self.record.participants, self.participant_ids, strict=True):
            for number in person.items:
                self.sheet.add(
                    "participant_items", "participant_item_id", person.at,
                    participant_id=participant_id, item_number=number, agenda_item_id=item_ids.get(number),
                )  # fmt: skip

    def _item(self, item: Item, position: int) -> str:
        """The row of an item; it rests on the minutes, and on the agenda where the minutes do not have it."""
        place = item.minutes_at or item.agenda_at or _FIRST_LINE
        row_id = self.sheet.add(
            "agenda_items", "agenda_item_id", place,
            meeting_id=self.meeting_id, position=position, number=item.number,
            title=item.title.value if item.title else None,
            minutes_title=item.minutes_title.value if item.minutes_title else None, item_kind=item.kind,
            agenda_text=item.agenda_text.value if item.agenda_text else None,
            minutes_text=item.minutes_text.value if item.minutes_text else None,
            outcome=item.outcome, treated_position=item.treated_position,
        )  # fmt: skip
        both = item.minutes_at is not None and item.agenda_at is not None
        if item.title and (both or not place.line <= item.title.at.line <= place.line_end):
            self.sheet.evidence("agenda_items", row_id, "title", item.title.at)
        if both:
            self.sheet.evidence("agenda_items", row_id, "number", item.number_at)
        self.sheet.places("agenda_items", row_id, "agenda_text", item.agenda_places, always=both)
        self.sheet.places("agenda_items", row_id, "minutes_text", item.minutes_places)
        for sub_position, sub in enumerate(item.sub_items, start=1):
            self.sheet.add(
                "agenda_sub_items", "agenda_sub_item_id", sub.title.at,
                agenda_item_id=row_id, position=sub_position, label=sub.label, title=sub.title.value,
            )  # fmt: skip
        return row_id

    def _content(self, item: Item, item_id: str | None) -> None:
        """Turns, decisions and dates under an item, or before the first."""
        for speech in item.speeches:
            self.speeches.add(speech, item_id)
        for decision in item.decisions:
            self.sheet.add(
                "decisions", "decision_id", decision.text.at,
                meeting_id=self.meeting_id, agenda_item_id=item_id, position=self.sheet.position("decisions"),
                kind=decision.kind, subject=decision.subject, text=decision.text.value,
            )  # fmt: skip
        made: list[str] = []
        for planned in item.planned:
            made.append(self._planned(planned, made))

    def _planned(self, planned: PlannedMeeting, made: list[str]) -> str:
        """The row of a meeting to come; MADE are the ids of those before it in the same item."""
        interval = planned.interval
        return self.sheet.add(
            "planned_meetings", "planned_meeting_id", planned.at,
            meeting_id=self.meeting_id, position=self.sheet.position("planned_meetings"), body=planned.body,
            start_date=interval.start, end_date=interval.end, precision=interval.precision,
            date_as_printed=planned.date_as_printed, note=planned.note, status=planned.status,
            alternative_to=made[planned.alternative] if planned.alternative is not None else None,
        )  # fmt: skip

    def _summary(self, source: str) -> None:
        """What the link across documents needs to know."""
        body = self.named.organization(self.record.meeting.body)
        approving = next((item for item in self.record.items if item.approval), None)
        approval = approving.approval if approving else None
        at = (approving.minutes_at or approving.agenda_at) if approving else None
        self.sheet.rows.of("summaries").append(
            {
                "document_id": self.sheet.document_id,
                "sha256": self.sheet.sha256,
                "source": source,
                "meeting_id": self.meeting_id,
                "kind": self.record.kind,
                # Two towns may each have a council of the same name, which meets on the same day.
                "body": body.organization_id if body else None,
                "date": self.record.meeting.date,
                "participants": len(self.record.participants),
                "items": len(self.record.items),
                "speeches": sum(len(item.speeches) for item in self.record.items),
                "approves": approval.meeting if approval else None,
                "approval": approval.status if approval else None,
                "approval_line": at.line if at else None,
                "approval_line_end": at.line_end if at else None,
            }
        )


def _by_number(items: Sequence[Item], item_ids: Sequence[str]) -> dict[str | None, str]:
    """The id of the one item that has each number; a number that several print ("1.") tells none."""
    often = Counter(item.number for item in items)
    told = zip(items, item_ids, strict=True)
    return {item.number: item_id for item, item_id in told if often[item.number] == 1}
