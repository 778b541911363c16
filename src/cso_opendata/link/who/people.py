"""People across documents: the persons behind the mentions, and the names they go by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from cso_opendata.link.rewrite import mapped
from cso_opendata.link.together.meetings import key_of
from cso_opendata.link.who.given import Given
from cso_opendata.link.who.judged import Judged, judged
from cso_opendata.link.who.settled import Settled, keys_by_id, mentions_in, name_key, redirects, settle
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    import pyarrow as pa

    from cso_opendata.link.together.tellings import Row
    from cso_opendata.link.who.judgement import Judgement

_PART = 50_000
_NAMING = frozenset(("person_id", "name", "document_id"))
# What a turn takes over from the head for its speaker.
_OF_THE_HEAD = ("participant_id", "organization_id", "side")


@dataclass(frozen=True, slots=True)
class People:
    """`ids`: the key of a person -> their id; `new_*`: for the register; the two tables in parts.

    `who` is who is who by the ledger of judgements, and `redirects` the rows for ids that lead on to
    another one by it.
    """

    ids: dict[str, str]
    new_people: dict[str, str]
    new_names: dict[str, str]
    new_later: dict[str, str]
    who: Judged
    redirects: list[Row]
    tables: dict[str, list[pa.Table]]


class _Called(NamedTuple):
    """A name that a person goes by: why, from when to when, and where it first stands.

    KEY is that of the name in the register; null where it is told by person and name.
    """

    name: str
    key: str | None
    basis: str
    first: date | None
    last: date | None
    origin: str


def link_people(
    mentions: Iterable[pa.Table],
    known: Mapping[str, str],
    known_names: Mapping[str, str],
    later: Mapping[str, str],
    judgements: Sequence[Judgement],
) -> People:
    """The people behind MENTIONS; ids as the registers KNOWN, KNOWN_NAMES and LATER have them.

    A new id is minted from the first document (by hash) that mentions the person. JUDGEMENTS join people
    and part them; UsageError where they contradict each other.
    """
    parts = list(mentions)
    given, names = Given("people", known, later), Given("person_names", known_names, later)
    who = _who(parts, given, judgements)
    settled = settle(parts, given, names, who) if judgements or later else Settled()
    ids = dict(settled.people)
    people = _columns("person_id", "name")
    spellings = _columns("person_name_id", "person_id", "name", "first_seen_on", "last_seen_on", "basis")
    for person, called in _grouped(_labelled(parts, who)):
        id_ = ids.get(person) or given.alone(person, called[0].origin)
        ids[person] = id_
        _add(people, id_, called[0].name)
        for one in called:
            key = one.key or key_of(person, one.name)
            name_id = settled.names.get(key) or names.alone(key, one.origin)
            _add(spellings, name_id, id_, one.name, one.first, one.last, one.basis)
    return People(
        ids,
        given.new_first,
        names.new_first,
        {**given.new_later, **names.new_later},
        who,
        redirects(settled, given, names),
        {"people": _parts("people", people), "person_names": _parts("person_names", spellings)},
    )


def _who(parts: Sequence[pa.Table], given: Given, judgements: Sequence[Judgement]) -> Judged:
    """Who is who by JUDGEMENTS."""
    if not judgements:
        return Judged()
    wanted = {who.person_id for judgement in judgements for who in judgement.people if who.person_id}
    keys = keys_by_id(parts, given, wanted)
    homes = {home for part in parts for home in part.column("home").unique().to_pylist() if home}
    return judged(judgements, (mention for mention, _ in mentions_in(parts)), homes, keys)


def _labelled(parts: list[pa.Table], who: Judged) -> list[pa.Table]:
    """PARTS by the persons of today: with the key of the name, and `own`, whether it is the person's own.

    Without judgements a name has no key of its own, and a quarter of a million mentions take no more room.
    """
    import pyarrow as pa

    if not who.order:
        return parts
    labelled = []
    for part in parts:
        rows = part.to_pylist()
        for row, (mention, _) in zip(rows, mentions_in([part]), strict=True):
            naming = mention[:3]
            key, leader = who.person(naming)
            row |= {"person_id": leader, "key": name_key(who, naming), "own": key == leader}
            if (naming[0], leader) != (key, key):
                row["basis"] = "ledger"
        fields = [*part.schema, pa.field("key", pa.string()), pa.field("own", pa.bool_())]
        labelled.append(pa.Table.from_pylist(rows, schema=pa.schema(fields)))
    return labelled


def _grouped(parts: Sequence[pa.Table]) -> Iterator[tuple[str, list[_Called]]]:
    """One person after the other with the names they go by: first those that are theirs and no misspelling.

    The sorting is Arrow's: a dictionary of a quarter of a million mentions would take 200 MB.
    """
    import pyarrow as pa

    if not parts:
        return
    whole = pa.concat_tables(parts).sort_by(
        [("person_id", "ascending"), ("name", "ascending"), ("origin", "ascending")]
    )
    names: dict[str, tuple[bool, _Called]] = {}
    person = None
    for key, own, one in _values(whole):
        if key != person and person is not None:
            yield person, _in_order(names.values())
            names = {}
        person = key
        before = names.get(one.name)
        names[one.name] = (own or before[0], _joined(before[1], one)) if before else (own, one)
    if person is not None:
        yield person, _in_order(names.values())


def _values(rows: pa.Table) -> Iterator[tuple[str, bool, _Called]]:
    """The person of each of ROWS, whether the name is their own, and the name."""
    labelled = "own" in rows.column_names
    columns = ["person_id", "name", "basis", "date", "origin", *(("key", "own") if labelled else ())]
    for batch in rows.select(columns).to_batches(max_chunksize=_PART):
        for person, name, basis, day, origin, *label in zip(
            *(column.to_pylist() for column in batch.columns), strict=True
        ):
            key, own = label or (None, True)
            yield person, own, _Called(name, key, basis, day, day, origin)


def _joined(one: _Called, other: _Called) -> _Called:
    """What two mentions of one name say together; what a person has settled counts most."""
    days = [each for each in (one.first, one.last, other.first, other.last) if each is not None]
    return _Called(
        one.name,
        one.key,
        min(one.basis, other.basis),
        min(days, default=None),
        max(days, default=None),
        min(one.origin, other.origin),
    )


def _in_order(names: Iterable[tuple[bool, _Called]]) -> list[_Called]:
    """NAMES, the name as the head prints it first."""
    ranked = sorted(names, key=lambda name: (not name[0], name[1].basis == "spelling", name[1].origin))
    return [one for _, one in ranked]


def identified(batch: pa.Table, people: People) -> pa.Table:
    """BATCH with the ids of the persons that its rows name.

    Whom a judgement parts from the person of the head whose name was near theirs is not in the head.
    """
    import pyarrow as pa

    who = people.who
    if not who.parted or not _NAMING.issubset(batch.column_names):
        return mapped(batch, ("person_id",), people.ids)
    rows: list[dict[str, Any]] = batch.to_pylist()
    for row in rows:
        naming = row["person_id"], row["name"], row["document_id"]
        if naming in who.near and "speech_id" in row:
            row.update(dict.fromkeys(_OF_THE_HEAD))
        key = who.parted.get(naming, row["person_id"])
        row["person_id"] = people.ids.get(key, key)
    return pa.Table.from_pylist(rows, schema=batch.schema)


def _columns(*names: str) -> dict[str, list[Any]]:
    return {name: [] for name in names}


def _add(columns: dict[str, list[Any]], *values: object) -> None:
    for column, value in zip(columns.values(), values, strict=True):
        column.append(value)


def _parts(table: str, columns: dict[str, list[Any]]) -> list[pa.Table]:
    """COLUMNS as parts of TABLE, sorted by its key, nobody suppressed."""
    import pyarrow as pa

    key = next(iter(columns))
    columns["suppressed"] = [False] * len(columns[key])
    whole = pa.table(columns, schema=loose(table)).sort_by(key)
    return [whole.slice(start, _PART) for start in range(0, whole.num_rows, _PART)]
