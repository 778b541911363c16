"""A tiny, consistent set of rows for all tables; every person and every word in it is fictional."""

from __future__ import annotations

import hashlib
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from cso_opendata import contract, ids
from cso_opendata.spool import Spool

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, Any]
Rows = dict[str, list[Row]]

MINUTES = (
    ("letterhead", "Møde i Det Opdigtede Udvalg"),
    ("meeting_fact", "Den 3. marts 2031 kl. 9.00-10.30, mødelokale 7"),
    ("meeting_fact", "Sagsnr. 2031-0000001"),
    ("meeting_fact", "Sagsbehandler: Karla Kladde"),
    ("participant", "Formand Asta Eksempel, Fagforeningen Prøve"),
    ("blank", ""),
    ("agenda_item", "1. Godkendelse af refe-"),
    ("page_furniture", "Side 1 af 2"),
    ("agenda_item", "rat"),
    ("speech", "Asta Eksempel (Prøve) roste referatet."),
    ("decision", "Referatet blev godkendt."),
    ("agenda_item", "a) Bilag"),
)
PLAN = (
    ("heading", "Plan for analysen"),
    ("planned_meeting", "Næste møde: 4. april 2031, med forbehold"),
    ("milestone", "Evt. første møde i styregruppen"),
    ("theme", "• Tilsyn med broer"),
    ("theme", "- Tilsyn med buer"),
)


def ident(name: str) -> str:
    """The id that stands for NAME in these tests."""
    return ids.mint("tests", "rows", name)


def at(document: str, line: int, line_end: int | None = None) -> Row:
    """The columns that say where a row stands."""
    return {"document_id": ident(document), "line": line, "line_end": line_end or line}


def document(name: str, text: tuple[tuple[str, str], ...], **columns: object) -> Row:
    """The row of the document NAME with the lines TEXT."""
    row: Row = dict.fromkeys(contract.table("documents").names)
    body = "\n".join(words for _, words in text).encode()
    row |= {
        "document_id": ident(name),
        "url": f"mappe/{name}.txt",
        "sha256": hashlib.sha256(body).hexdigest(),
        "media_type": "text/plain",
        "byte_count": len(body),
        "kind": "other",
        "edition": "sample",
        "source_document_id": ident(f"source of {name}"),
        "reading_status": "read",
        "line_count": len(text),
        "unclaimed_count": 0,
        "reader": "text 1",
    }
    return row | columns


def lines(name: str, text: tuple[tuple[str, str], ...]) -> list[Row]:
    """The lines TEXT of the document NAME."""
    return [
        {"document_id": ident(name), "line": number, "page": 1, "text": words, "role": role, "masked": False}
        for number, (role, words) in enumerate(text, 1)
    ]


def _documents() -> Rows:
    meeting = ident("meeting")
    return {
        "documents": [
            document("minutes", MINUTES, kind="minutes", title=MINUTES[0][1], meeting_id=meeting),
            document("plan", PLAN, kind="plan", issued_on=date(2031, 3, 1)),
        ],
        "lines": lines("minutes", MINUTES) + lines("plan", PLAN),
        "evidence": [
            {"evidence_id": ident("evidence"), "table_name": "agenda_items", "row_id": ident("item"),
             "column_name": "minutes_text", **at("minutes", 10, 11)},
        ],
        "document_references": [
            {"document_reference_id": ident("reference"), "kind": "case_number", "system": None,
             "value": "2031-0000001", **at("minutes", 3)},
        ],
        "case_handlers": [
            {"case_handler_id": ident("handler"), "position": 1, "name": "Karla Kladde", "person_id": None,
             "suppressed": False, **at("minutes", 4)},
        ],
    }  # fmt: skip


def _meetings() -> Rows:
    meeting, person, union = ident("meeting"), ident("person"), ident("union")
    return {
        "meetings": [
            {"meeting_id": meeting, "body": "DOU", "body_id": ident("body"), "date": date(2031, 3, 3),
             "date_basis": "stated", "date_earliest": None, "date_latest": None, "start_time": time(9),
             "end_time": time(10, 30), "venue": "mødelokale 7", "status": "held",
             "participants_recorded": True, "agenda_recorded": True, "minutes_status": "approved",
             "approved_in": meeting,
             **at("minutes", 1, 2)},
        ],
        "participants": [
            {"participant_id": ident("participant"), "meeting_id": meeting, "position": 1,
             "name": "Asta Eksempel", "person_id": person, "title": "Formand",
             "organization": "Fagforeningen Prøve",
             "organization_id": union, "side": "employee", "capacity": "member", "attendance": "present",
             "attendance_as_printed": None, "suppressed": False, **at("minutes", 5)},
        ],
        "participant_items": [
            {"participant_item_id": ident("participant item"), "participant_id": ident("participant"),
             "item_number": "1", "agenda_item_id": ident("item"), **at("minutes", 7)},
        ],
        "agenda_items": [
            {"agenda_item_id": ident("item"), "meeting_id": meeting, "position": 1, "number": "1",
             "title": "Godkendelse af referat", "minutes_title": None, "item_kind": "approval_of_minutes",
             "agenda_text": None, "minutes_text": f"{MINUTES[9][1]}\n\n{MINUTES[10][1]}",
             "outcome": "approved", "treated_position": None, **at("minutes", 7, 9)},
        ],
        "agenda_sub_items": [
            {"agenda_sub_item_id": ident("sub item"), "agenda_item_id": ident("item"), "position": 1,
             "label": "a", "title": "Bilag", **at("minutes", 12)},
        ],
        "speeches": [
            {"speech_id": ident("speech"), "meeting_id": meeting, "agenda_item_id": ident("item"),
             "position": 1, "attribution": "Asta Eksempel (Prøve)",
             "text": "Asta Eksempel (Prøve) roste referatet.",
             "suppressed": False, **at("minutes", 10)},
        ],
        "speech_speakers": [
            {"speech_speaker_id": ident("speaker"), "speech_id": ident("speech"), "position": 1,
             "name": "Asta Eksempel", "speaker_kind": "person", "person_id": person,
             "participant_id": ident("participant"), "organization_id": union, "side": "employee",
             "suppressed": False, **at("minutes", 10)},
        ],
        "decisions": [
            {"decision_id": ident("decision"), "meeting_id": meeting, "agenda_item_id": ident("item"),
             "position": 1, "kind": "approved", "subject": "minutes", "text": "Referatet blev godkendt.",
             **at("minutes", 11)},
        ],
    }  # fmt: skip


def _plan() -> Rows:
    return {
        "planned_meetings": [
            {"planned_meeting_id": ident("planned"), "meeting_id": None, "position": 1, "body": "DOU",
             "start_date": date(2031, 4, 4), "end_date": date(2031, 4, 4), "precision": "day",
             "date_as_printed": "4. april 2031", "note": "med forbehold", "status": "announced",
             "alternative_to": None, **at("plan", 2)},
        ],
        "milestones": [
            {"milestone_id": ident("milestone"), "position": 1, "title": "Evt. første møde i styregruppen",
             "start_date": date(2031, 4, 1), "end_date": date(2031, 4, 30), "precision": "month",
             "date_as_printed": None, "date_basis": "inferred", "interval_meaning": "once_within",
             "forum": "styregruppen", "forum_ordinal": 1, "tentative": True, "track": None, "phase": None,
             "span_uncertain": False, **at("plan", 3)},
        ],
        "themes": [
            {"theme_id": ident("bridges"), "parent_theme_id": None, "position": 1,
             "title": "Tilsyn med broer", **at("plan", 4)},
            {"theme_id": ident("arches"), "parent_theme_id": ident("bridges"), "position": 2,
             "title": "Tilsyn med buer", **at("plan", 5)},
        ],
    }  # fmt: skip


def _registers() -> Rows:
    organization: Row = dict.fromkeys(contract.table("organizations").names)
    return {
        "people": [{"person_id": ident("person"), "name": "Asta Eksempel", "suppressed": False}],
        "person_names": [
            {"person_name_id": ident("person name"), "person_id": ident("person"), "name": "Asta Eksempel",
             "first_seen_on": date(2031, 3, 3), "last_seen_on": date(2031, 3, 3), "basis": "same_name",
             "suppressed": False},
        ],
        "organizations": [
            organization
            | {"organization_id": ident("body"), "name": "Det Opdigtede Udvalg", "kind": "committee"},
            organization
            | {"organization_id": ident("union"), "name": "Fagforeningen Prøve", "kind": "union",
               "parent_organization_id": ident("body"), "municipality_code": "0999"},
        ],
        "organization_names": [
            {"organization_name_id": ident("union name"), "organization_id": ident("union"), "name": "Prøve",
             "basis": "reference"},
        ],
        "edits": [
            {"edit_id": ident("edit"), "source_document_id": ident("source of minutes"),
             "old_document_id": ident("plan"), "document_id": ident("minutes"), "old_sha256": "ab" * 32,
             "new_sha256": "cd" * 32, "seen_at": None, "kind": "substance", "lines_added": 1,
             "lines_removed": 2, "after_approval": True, "meeting_id": ident("meeting")},
        ],
        "findings": [
            {"finding_id": ident("finding"), "rule": "unclaimed_line", "severity": "warning",
             "table_name": None, "row_id": None, "document_id": ident("plan"), "line": 1,
             "message": "A line that no row rests on.",
             "quarantined": False, "row_json": None},
        ],
        "id_redirects": [],
    }  # fmt: skip


def all_rows() -> Rows:
    """Fresh rows for every table, which break no rule."""
    found = _documents() | _meetings() | _plan() | _registers()
    return {name: found[name] for name in contract.TABLES}


def table(name: str, rows: list[Row]) -> pa.Table:
    """ROWS as an Arrow table in the contract's types; a null is let through where the contract has none."""
    types = [(field.name, field.type) for field in contract.arrow_schema(name)]
    return pa.Table.from_pylist(rows, schema=pa.schema(types))


def spooled(folder: Path, rows: Rows, part: int | None = None) -> Spool:
    """A spool in FOLDER that holds ROWS, cut into parts of PART rows (None: one part a table)."""
    spool = Spool(folder)
    for name, listed in rows.items():
        step = part or max(len(listed), 1)
        for number, start in enumerate(range(0, len(listed), step)):
            spool.write(name, f"{number:06}", table(name, listed[start : start + step]))
    return spool
