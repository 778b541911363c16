"""The link across documents: rows of single documents in, rows of the whole edition out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from cso_opendata.contract import TABLES
from cso_opendata.ids import mint
from cso_opendata.link.mixed import Mixed
from cso_opendata.link.rewrite import mapped
from cso_opendata.link.several import put_together
from cso_opendata.link.together.approvals import approve, approving, contradicting
from cso_opendata.link.together.made import made_id, redirect
from cso_opendata.link.together.meetings import Meetings, link_meetings
from cso_opendata.link.versions.carry import amended, carry, carry_evidence
from cso_opendata.link.versions.contested import contested
from cso_opendata.link.versions.past import NO_PAST, groups, heirs, past_of
from cso_opendata.link.who.organizations import outside, with_parents
from cso_opendata.link.who.people import identified, link_people
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from cso_opendata.link.together.meetings import Summary
    from cso_opendata.link.versions.carry import Last
    from cso_opendata.link.who.judgement import Judgement
    from cso_opendata.link.who.people import People
    from cso_opendata.spool import Spool

_MADE_HERE = ("meetings", "people", "person_names", "organizations", "organization_names")


@dataclass(frozen=True, slots=True)
class Register:
    """The ids given so far, by kind and key; and those that rows took over from an earlier version.

    `later_ids` are those that judgements put in the place of others.
    """

    meetings: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    person_names: Mapping[str, str] = field(default_factory=dict)
    carried: Mapping[str, str] = field(default_factory=dict)
    later_ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Carried:
    """The IDS that rows take over, and those of them that are NEW in this run; there may be millions."""

    ids: dict[str, str]
    new: dict[str, str] = field(default_factory=dict)

    def add(self, ids: Mapping[str, str]) -> None:
        """Let rows take over IDS, too."""
        self.ids.update(ids)
        self.new.update(ids)


class _Ids(NamedTuple):
    """How ids change in linking: those of MEETINGS and of PEOPLE, and what rows CARRIED on."""

    meetings: Mapping[str, str]
    people: People
    carried: Mapping[str, str]


def link(
    raw: Spool, linked: Spool, known: Register, last: Last | None, judgements: Sequence[Judgement] = ()
) -> tuple[Register, tuple[str, ...]]:
    """Link the rows in RAW across documents and write them to LINKED.

    LAST is the last release, whose ids its rows keep; JUDGEMENTS are those of a person about persons.
    Takes parts of RAW away, and adds others to it. Gives what is new to the register KNOWN, and which
    judgements concern nobody; raises UsageError for those that contradict each other.
    """
    meetings = link_meetings(_summaries(raw), known.meetings)
    carried = _Carried(dict(known.carried))
    mixed = _mixed(raw, linked, carried, meetings, last)
    people = link_people(mixed.mentions(), known.people, known.person_names, known.later_ids, judgements)
    ids = _Ids(meetings.merged, people, carried.ids)
    for table in TABLES:
        if table not in _MADE_HERE:
            for part, whole, left in mixed.parts(table):
                rows = _rewritten(left, ids)
                if rows is whole:
                    linked.adopt(table, part, raw)
                elif rows.num_rows:
                    linked.write(table, part, rows)
    _write_meetings(mixed, linked, meetings)
    for table, made in (*people.tables.items(), *_organizations(raw).items()):
        for index, rows in enumerate(made):
            linked.write(table, f"{index:06d}", rows)
    _write(linked, "id_redirects", "by_judgement", people.redirects)
    new = Register(meetings.new, people.new_people, people.new_names, carried.new, people.new_later)
    return new, people.who.unheard


def _summaries(raw: Spool) -> list[Summary]:
    """What each document tells of its meeting, and whether its source has withdrawn it."""
    withdrawn = set[str]()
    for batch in raw.batches("documents"):
        gone = batch.filter(batch.column("withdrawn_at").is_valid())
        ids: list[Any] = gone.column("document_id").to_pylist()
        withdrawn.update(ids)
    return [
        row | {"withdrawn": row["document_id"] in withdrawn}
        for batch in raw.batches("summaries")
        for row in batch.to_pylist()
    ]


def _mixed(raw: Spool, linked: Spool, carried: _Carried, meetings: Meetings, last: Last | None) -> Mixed:
    """The rows, the meetings that several documents tell of put together; what they take over is CARRIED."""
    past = past_of(last) if last else NO_PAST
    told = groups(meetings, past)
    pairs = amended(last, raw) if last else {}
    apart = {row["document_id"] for group in told for row in group.summaries}
    if last and pairs:
        carried.add(carry(last, raw, pairs, apart))
    together = put_together(raw, told, last, carried.ids)
    carried.add(together.ids)
    mixed = Mixed(raw, together)
    if last and pairs:
        carried.add(_evidence(last, mixed, pairs, meetings, carried.ids))
    carried.add(dict(contested(mixed.batches, carried.ids)))
    redirects = [redirect("meetings", *pair, "merged") for pair in heirs(meetings, past).items()]
    _write(linked, "id_redirects", "merged", [*together.redirects, *redirects])
    return mixed


def _evidence(
    last: Last, mixed: Mixed, pairs: Mapping[str, str], meetings: Meetings, carried: Mapping[str, str]
) -> dict[str, str]:
    """The ids that evidence of the documents PAIRS takes over from LAST; CARRIED are those of its rows."""
    sources: dict[str, str] = {}
    for batch in mixed.batches("documents"):
        columns = (batch.column(name).to_pylist() for name in ("document_id", "source_document_id"))
        sources |= dict(zip(*columns, strict=True))

    def published(row_id: str) -> str:
        return pairs.get(row_id) or carried.get(row_id) or meetings.merged.get(row_id, row_id)

    def made(row: Mapping[str, Any]) -> bool:
        source = sources.get(row["document_id"], "")
        return bool(row["evidence_id"] == made_id(row["row_id"], row["column_name"], source))

    return carry_evidence(last, mixed.batches("evidence"), pairs, published, made)


def _rewritten(batch: pa.Table, ids: _Ids) -> pa.Table:
    """BATCH with the ids that hold across documents and releases."""
    batch = mapped(batch, ("meeting_id", "row_id"), ids.meetings)
    batch = identified(batch, ids.people)
    return mapped(batch, None, ids.carried)


def _write_meetings(mixed: Mixed, linked: Spool, meetings: Meetings) -> None:
    """One row a meeting, by date, with what later meetings say of its minutes."""
    rows = {
        meetings.ids.get(row["meeting_id"], row["meeting_id"]): row
        for batch in mixed.batches("meetings")
        for row in batch.to_pylist()
    }
    for meeting, row in rows.items():
        row["meeting_id"] = meeting
    approve(rows, meetings.approvals)
    listed = sorted(rows.values(), key=lambda row: (row["date"] is None, row["date"] or 0, row["meeting_id"]))
    _write(linked, "meetings", "000000", listed)
    _write(linked, "evidence", "approvals", list(approving(meetings.approvals)))
    _write(linked, "findings", "approvals", list(contradicting(meetings.approvals)))


def _write(linked: Spool, table: str, part: str, rows: list[dict[str, Any]]) -> None:
    """Add ROWS of TABLE to LINKED as PART, if there are any."""
    import pyarrow as pa

    if rows:
        linked.write(table, part, pa.Table.from_pylist(rows, schema=loose(table)))


def _organizations(raw: Spool) -> dict[str, list[pa.Table]]:
    """The organizations that the documents name, those above them, and the names they go by."""
    import pyarrow as pa

    printed: dict[tuple[str, str], str] = {}
    for batch in raw.batches("organization_names"):
        columns = (batch.column(name).to_pylist() for name in ("organization_id", "name", "basis"))
        printed |= {(key, name): basis for key, name, basis in zip(*columns, strict=True)}
    rows: dict[str, dict[str, Any]] = {}
    for organization_id, name in printed:
        for one in with_parents(organization_id) or [outside(organization_id, name)]:
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
