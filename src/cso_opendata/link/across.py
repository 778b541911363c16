"""The link across documents: rows of single documents in, rows of the whole edition out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cso_opendata.contract import TABLES
from cso_opendata.ids import mint
from cso_opendata.link.meetings import Meetings, link_meetings
from cso_opendata.link.organizations import organization, with_parents
from cso_opendata.link.people import People, link_people
from cso_opendata.link.rewrite import dropped, mapped, nulled
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyarrow as pa

    from cso_opendata.spool import Spool

_OF_PEOPLE = ("participants", "participant_items")
_OF_ITEMS = (
    "agenda_items",
    "agenda_sub_items",
    "speeches",
    "speech_speakers",
    "decisions",
    "planned_meetings",
)
_MADE_HERE = ("meetings", "people", "person_names", "organizations", "organization_names")


@dataclass(frozen=True, slots=True)
class Register:
    """The ids given so far, by kind and key; and those that rows took over from an earlier version."""

    meetings: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    person_names: Mapping[str, str] = field(default_factory=dict)
    carried: Mapping[str, str] = field(default_factory=dict)


def link(raw: Spool, linked: Spool, known: Register) -> Register:
    """Link the rows in RAW across documents and write them to LINKED; what is new to the register."""
    summaries = [row for batch in raw.batches("summaries") for row in batch.to_pylist()]
    meetings = link_meetings(summaries, known.meetings)
    people = link_people(raw.batches("mentions"), known.people, known.person_names)
    for table in TABLES:
        if table not in _MADE_HERE:
            for part, batch in raw.parts(table):
                rows = _rewritten(table, batch, meetings, people, known.carried)
                if rows is batch:
                    linked.adopt(table, part, raw)
                elif rows.num_rows:
                    linked.write(table, part, rows)
    _write_meetings(raw, linked, meetings, known.carried)
    for table, made in (*people.tables.items(), *_organizations(raw).items()):
        for index, rows in enumerate(made):
            linked.write(table, f"{index:06d}", rows)
    _note_dropped(linked, meetings, summaries)
    return Register(meetings.new, people.new_people, people.new_names)


def _rewritten(
    table: str, batch: pa.Table, meetings: Meetings, people: People, carried: Mapping[str, str]
) -> pa.Table:
    """BATCH, a part of TABLE, with the ids that hold across documents, without what another tells better."""
    batch = mapped(batch, ("meeting_id", "row_id"), meetings.merged)
    batch = mapped(batch, ("person_id",), people.ids)
    if table == "evidence":
        batch = dropped(batch, meetings.no_people, _OF_PEOPLE)
        batch = dropped(batch, meetings.no_items, _OF_ITEMS)
    if table in _OF_PEOPLE:
        batch = dropped(batch, meetings.no_people)
        batch = nulled(batch, "agenda_item_id", meetings.no_items)
    if table in _OF_ITEMS:
        batch = dropped(batch, meetings.no_items)
        batch = nulled(batch, "participant_id", meetings.no_people)
    return mapped(batch, None, carried)


def _write_meetings(raw: Spool, linked: Spool, meetings: Meetings, carried: Mapping[str, str]) -> None:
    """One row a meeting: that of the document which tells most, its gaps filled from the others."""
    import pyarrow as pa

    merged: dict[str, dict[str, Any]] = {}
    for row in (row for batch in raw.batches("meetings") for row in batch.to_pylist()):
        row["meeting_id"] = meetings.ids[row["meeting_id"]]
        other = merged.get(row["meeting_id"])
        if other is None:
            merged[row["meeting_id"]] = row
            continue
        best, rest = (other, row) if row["document_id"] in meetings.no_items else (row, other)
        flags = {name: best[name] or rest[name] for name in ("participants_recorded", "agenda_recorded")}
        merged[row["meeting_id"]] = {
            name: rest[name] if value is None else value for name, value in best.items()
        } | flags
    for meeting_id, (status, by) in meetings.approvals.items():
        merged[meeting_id] |= {"minutes_status": status, "approved_in": by}
    if merged:
        rows = sorted(
            merged.values(), key=lambda row: (row["date"] is None, row["date"] or 0, row["meeting_id"])
        )
        linked.write(
            "meetings", "000000", mapped(pa.Table.from_pylist(rows, schema=loose("meetings")), None, carried)
        )


def _organizations(raw: Spool) -> dict[str, list[pa.Table]]:
    """The organizations that the documents name, those above them, and the names they go by."""
    import pyarrow as pa

    printed: dict[tuple[str, str], str] = {}
    for batch in raw.batches("organization_names"):
        columns = (batch.column(name).to_pylist() for name in ("organization_id", "name", "basis"))
        printed |= {(key, name): basis for key, name, basis in zip(*columns, strict=True)}
    rows: dict[str, dict[str, Any]] = {}
    for organization_id, name in printed:
        for one in with_parents(organization_id) or [organization(name)]:
            rows[one.organization_id] = {
                "organization_id": one.organization_id, "name": one.name, "short_name": one.short_name,
                "kind": one.kind, "parent_organization_id": one.parent,
                "municipality_code": one.municipality_code,
            }  # fmt: skip
    names = [
        {
            "organization_name_id": mint(key, "organization_names", name),
            "organization_id": key,
            "name": name,
            "basis": basis,
        }
        for (key, name), basis in _with_official(printed, rows)
    ]
    made = {"organizations": [rows[key] for key in sorted(rows)], "organization_names": names}
    return {table: [pa.Table.from_pylist(each, schema=loose(table))] for table, each in made.items() if each}


def _with_official(
    printed: Mapping[tuple[str, str], str], rows: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[tuple[str, str], str]]:
    """The names as printed, and of each organization of the reference the name it has there; sorted."""
    official = {
        (key, row["name"]): "reference" for key, row in rows.items() if (key, row["name"]) not in printed
    }
    yield from sorted({**official, **printed}.items())


def _note_dropped(linked: Spool, meetings: Meetings, summaries: list[dict[str, Any]]) -> None:
    """A finding for each document whose participants or items are published from another one."""
    import pyarrow as pa

    findings = []
    for row in sorted(summaries, key=lambda row: row["sha256"]):
        for part, table, away in (
            ("participants", "participants", meetings.no_people),
            ("items", "agenda_items", meetings.no_items),
        ):
            if row["document_id"] not in away or not row[part]:
                continue
            findings.append(
                {
                    "finding_id": mint(row["sha256"], "findings", f"other_document:{part}"),
                    "rule": "told_by_another_document",
                    "severity": "info",
                    "table_name": table,
                    "document_id": row["document_id"],
                    "message": f"The {row[part]} {part} of this document are published from another document"
                    " of the same meeting.",
                    "quarantined": False,
                }
            )
    if findings:
        linked.write("findings", "link", pa.Table.from_pylist(findings, schema=loose("findings")))
