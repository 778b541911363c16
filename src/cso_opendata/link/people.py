"""People across documents: the persons behind the mentions, and the names they go by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.ids import mint
from cso_opendata.link.meetings import key_of
from cso_opendata.tables.rows import loose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa

_PART = 50_000


@dataclass(frozen=True, slots=True)
class People:
    """`ids`: the key of a person -> their id; `new_*`: keys for the register; the two tables in parts."""

    ids: dict[str, str]
    new_people: dict[str, str]
    new_names: dict[str, str]
    tables: dict[str, list[pa.Table]]


def link_people(mentions: Iterable[pa.Table], known: Mapping[str, str], known_names: Mapping[str, str]) -> People:
    """The people behind MENTIONS; ids as the registers KNOWN and KNOWN_NAMES have them.

    A new id is minted from the first document (by hash) that mentions the person.
    """
    rows = _grouped(mentions)
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    new: dict[str, str] = {}
    people, spellings = [], []
    for key, name, basis, first, last, origin in rows:
        sha256, _, ordinal = origin.partition(":")
        if key not in ids:
            ids[key] = known.get(key) or mint(sha256, "people", ordinal)
            if key not in known:
                new[key] = ids[key]
            people.append({"person_id": ids[key], "name": name, "suppressed": False})
        name_key = key_of(key, name)
        name_id = known_names.get(name_key) or mint(sha256, "person_names", ordinal)
        if name_key not in known_names:
            names[name_key] = name_id
        spellings.append(
            {"person_name_id": name_id, "person_id": ids[key], "name": name, "first_seen_on": first,
             "last_seen_on": last, "basis": basis, "suppressed": False}
        )  # fmt: skip
    return People(ids, new, names, {"people": _parts("people", people), "person_names": _parts("person_names", spellings)})


def _grouped(mentions: Iterable[pa.Table]) -> list[tuple[str, str, str, object, object, str]]:
    """One row a person and name, sorted: for each person the name that is no misspelling first."""
    import pyarrow as pa

    kinds = [("basis", "min"), ("date", "min"), ("date", "max"), ("origin", "min")]
    parts = [part.group_by(["person_id", "name"], use_threads=False).aggregate(kinds) for part in mentions]
    if not parts:
        return []
    renamed = [part.rename_columns(["person_id", "name", "basis", "first", "last", "origin"]) for part in parts]
    kinds = [("basis", "min"), ("first", "min"), ("last", "max"), ("origin", "min")]
    whole = pa.concat_tables(renamed).group_by(["person_id", "name"], use_threads=False).aggregate(kinds)
    # "same_name" sorts before "spelling": the printed name of the head comes first.
    whole = whole.sort_by([("person_id", "ascending"), ("basis_min", "ascending"), ("origin_min", "ascending")])
    columns = ("person_id", "name", "basis_min", "first_min", "last_max", "origin_min")
    return list(zip(*(whole.column(name).to_pylist() for name in columns), strict=True))


def _parts(table: str, rows: list[dict[str, object]]) -> list[pa.Table]:
    import pyarrow as pa

    key = "person_id" if table == "people" else "person_name_id"
    rows.sort(key=lambda row: str(row[key]))
    return [pa.Table.from_pylist(rows[start : start + _PART], schema=loose(table)) for start in range(0, len(rows), _PART)]
