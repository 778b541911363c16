"""What a release tells of one document, in the form of the goldens, so that the two can be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, time
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = dict[str, Any]


class Tables(Protocol):
    """What has the tables of a release: one, or the rows of one document."""

    @property
    def tables(self) -> Iterable[str]:
        """Their names."""

    def rows(self, table: str, /) -> Iterable[Row]:
        """The rows of TABLE."""


def fold(value: object) -> object:
    """Make two ways of writing one value equal: white space, a stop or colon at its end, dates, times."""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, str):
        return re.sub(r"\s+", " ", value).strip().rstrip(".:").strip()
    return value


class Told:
    """The tables of RELEASE, for one document."""

    def __init__(self, release: Tables, url: str) -> None:
        """URL is that of the document."""
        self.tables = {name: list(release.rows(name)) for name in release.tables}
        self.document = next(row for row in self.tables["documents"] if row["url"] == url)

    def of(self, table: str, **where: object) -> list[Row]:
        """The rows of TABLE whose columns have the values WHERE."""
        return [row for row in self.tables[table] if all(row[key] == value for key, value in where.items())]

    def here(self, table: str) -> list[Row]:
        """The rows of TABLE that rest on the document, in its order."""
        return sorted(
            self.of(table, document_id=self.document["document_id"]),
            key=lambda row: (row["line"], row.get("position") or 0),
        )

    def meeting(self) -> Row:
        """The meeting, with its references and case handlers."""
        row = self.of("meetings", meeting_id=self.document["meeting_id"])[0]
        names = ("body", "date", "date_basis", "start_time", "end_time", "venue")
        numbers = {
            f"{kind}s": [each["value"] for each in self.here("document_references") if each["kind"] == kind]
            for kind in ("case_number", "document_number")
        }
        handlers = [each["name"] for each in self.here("case_handlers")]
        return (
            {name: fold(row[name]) for name in names}
            | numbers
            | {"case_handlers": handlers, "issued_date": fold(self.document["issued_on"])}
        )

    def participants(self) -> list[Row]:
        """The people in the head, with the items that they came for."""
        items = defaultdict(list)
        for row in self.tables["participant_items"]:
            items[row["participant_id"]].append(row["item_number"])
        return [
            {
                "name": row["name"],
                "title": fold(row["title"]),
                "organisation": fold(row["organization"]),
                "side": row["side"] if row["capacity"] == "member" else row["capacity"],
                "attendance": row["attendance"],
                "items": items[row["participant_id"]],
            }
            for row in sorted(self.here("participants"), key=lambda row: row["position"])
        ]

    def items(self) -> list[Row]:
        """The items, with what was said and settled under each."""
        return [self._item(row) for row in sorted(self.here("agenda_items"), key=lambda row: row["position"])]

    def _item(self, row: Row) -> Row:
        speeches = self.of("speeches", agenda_item_id=row["agenda_item_id"])
        ids = {speech["speech_id"] for speech in speeches}
        speakers = {
            speaker["name"] for speaker in self.tables["speech_speakers"] if speaker["speech_id"] in ids
        }
        subs = sorted(
            self.of("agenda_sub_items", agenda_item_id=row["agenda_item_id"]), key=lambda sub: sub["position"]
        )
        return {
            "number": row["number"],
            "title": fold(row["title"]),
            "minutes_title": fold(row["minutes_title"]),
            "has_agenda_text": row["agenda_text"] is not None,
            "has_minutes_text": row["minutes_text"] is not None,
            "sub_items": [{"label": sub["label"], "title": fold(sub["title"])} for sub in subs],
            "outcome": row["outcome"],
            "speakers": sorted(speakers),
            "n_turns": len(speeches),
        }

    def _number(self, row: Row) -> str | None:
        return next(
            (
                item["number"]
                for item in self.tables["agenda_items"]
                if item["agenda_item_id"] == row["agenda_item_id"]
            ),
            None,
        )

    def turns(self) -> list[Row]:
        """The reported turns, with the numbers of their items."""
        rows = sorted(self.here("speeches"), key=lambda row: row["position"])
        return [
            {"item": self._number(row), "attribution": row["attribution"], "text": row["text"]}
            for row in rows
        ]

    def decisions(self) -> list[Row]:
        """The decisions, with the numbers of their items."""
        rows = sorted(self.here("decisions"), key=lambda row: row["position"])
        return [{"item": self._number(row), "kind": row["kind"], "text": fold(row["text"])} for row in rows]

    def planned(self) -> list[Row]:
        """The meetings to come."""
        names = ("start_date", "end_date", "precision", "body")
        return [{name: fold(row[name]) for name in names} for row in self.here("planned_meetings")]

    def milestones(self) -> list[Row]:
        """The milestones of a plan."""
        rows = sorted(self.here("milestones"), key=lambda row: row["position"])
        names = ("title", "start_date", "end_date", "precision", "forum", "tentative", "track", "phase")
        return [
            {name: fold(row[name]) for name in names} | {"meeting_ordinal": row["forum_ordinal"]}
            for row in rows
        ]

    def themes(self) -> list[Row]:
        """The themes of a plan, each with its parts."""
        rows = sorted(self.here("themes"), key=lambda row: row["position"])
        return [
            {
                "theme": row["title"],
                "sub_themes": [sub["title"] for sub in rows if sub["parent_theme_id"] == row["theme_id"]],
            }
            for row in rows
            if row["parent_theme_id"] is None
        ]
