"""People across documents: the persons behind the mentions, and the names they go by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata.ids import mint
from cso_opendata.link.meetings import key_of
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow as pa

_PART = 50_000


@dataclass(frozen=True, slots=True)
class People:
    """`ids`: the key of a person -> their id; `new_*`: keys for the register; the two tables in parts."""

    ids: dict[str, str]
    new_people: dict[str, str]
    new_names: dict[str, str]
    tables: dict[str, list[pa.Table]]


def link_people(
    mentions: Iterable[pa.Table], known: Mapping[str, str], known_names: Mapping[str, str]
) -> People:
    """The people behind MENTIONS; ids as the registers KNOWN and KNOWN_NAMES have them.

    A new id is minted from the first document (by hash) that mentions the person.
    """
    rows = _grouped(mentions)
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    new: dict[str, str] = {}
    people = _columns("person_id", "name")
    spellings = _columns("person_name_id", "person_id", "name", "first_seen_on", "last_seen_on", "basis")
    for key, name, basis, first, last, origin in rows:
        sha256, _, ordinal = origin.partition(":")
        if key not in ids:
            ids[key] = known.get(key) or mint(sha256, "people", ordinal)
            if key not in known:
                new[key] = ids[key]
            _add(people, ids[key], name)
        name_key = key_of(key, name)
        name_id = known_names.get(name_key) or mint(sha256, "person_names", ordinal)
        if name_key not in known_names:
            names[name_key] = name_id
        _add(spellings, name_id, ids[key], name, first, last, basis)
    return People(
        ids,
        new,
        names,
        {"people": _parts("people", people), "person_names": _parts("person_names", spellings)},
    )


def _grouped(mentions: Iterable[pa.Table]) -> Iterator[tuple[str, str, str, object, object, str]]:
    """One row a person and name, sorted: for each person the name that is no misspelling first.

    The sorting is Arrow's: a dictionary of a quarter of a million mentions would take 200 MB.
    """
    import pyarrow as pa

    parts = list(mentions)
    if not parts:
        return
    whole = pa.concat_tables(parts).sort_by(
        [("person_id", "ascending"), ("name", "ascending"), ("origin", "ascending")]
    )
    names: dict[str, tuple[str, Any, Any, str]] = {}
    person = None
    for key, name, day, basis, origin in _values(whole):
        if key != person:
            yield from _of_person(person, names)
            person, names = key, {}
        old = names.get(name, (basis, day, day, origin))
        days = [each for each in (*old[1:3], day) if each is not None]
        first, last = min(days, default=None), max(days, default=None)
        names[name] = (min(old[0], basis), first, last, min(old[3], origin))
    yield from _of_person(person, names)


def _values(rows: pa.Table) -> Iterator[tuple[Any, ...]]:
    for batch in rows.to_batches(max_chunksize=_PART):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _of_person(
    person: str | None, names: Mapping[str, tuple[str, Any, Any, str]]
) -> Iterator[tuple[str, str, str, object, object, str]]:
    # "same_name" sorts before "spelling": the name as the head prints it comes first.
    for name, (basis, first, last, origin) in sorted(names.items(), key=lambda one: (one[1][0], one[1][3])):
        yield str(person), name, basis, first, last, origin


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
