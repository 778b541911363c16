"""Persons whose name or organization a correction has changed: the old id leads on to the new one.

A person is known by name and organization, so a corrected name is another person to the register. Where
the row that names them is the same row as before, and nobody else bears the old id any more, the old
person is the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyarrow as pa

    from cso_opendata.link.carry import Last
    from cso_opendata.spool import Spool

# `release` is filled in when the release gets its number.
_NOT_YET = "0.0.0"


def corrected(last: Last, linked: Spool, pairs: Mapping[str, str]) -> pa.Table | None:
    """Redirects for the persons of the amended documents PAIRS (new id -> old id); None for none."""
    import pyarrow as pa

    before = {
        row["participant_id"]: row["person_id"]
        for row in last.rows("participants", frozenset(pairs.values()))
    }
    after = _column_by(linked.batches("participants"), "participant_id", "person_id")
    living = set(_column_by(linked.batches("people"), "person_id", "person_id"))
    moved = {
        old: after[row]
        for row, old in before.items()
        if row in after and old is not None and after[row] is not None and old not in living
    }
    names = _names(last, linked, moved) if moved else {}
    rows = [_redirect("people", old, new) for old, new in moved.items()]
    rows += [_redirect("person_names", old, new) for old, new in names.items()]
    return pa.Table.from_pylist(rows, schema=loose("id_redirects")) if rows else None


def _names(last: Last, linked: Spool, moved: Mapping[str, str]) -> dict[str, str]:
    """The names of the old persons, each led on to a name of the new one."""
    of_person = _column_by(linked.batches("person_names"), "person_id", "person_name_id")
    old = _column_by(last.tables["person_names"], "person_name_id", "person_id")
    return {name: of_person[moved[person]] for name, person in old.items() if person in moved}


def _column_by(batches: Iterable[pa.Table], key: str, value: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for batch in batches:
        keys: list[Any] = batch.column(key).to_pylist()
        found |= zip(keys, batch.column(value).to_pylist(), strict=True)
    return found


def _redirect(table: str, old: str, new: str) -> dict[str, str]:
    return {"old_id": old, "table_name": table, "new_id": new, "reason": "corrected", "release": _NOT_YET}
