"""Persons whose name or organization a correction has changed: the old id leads on to the new one.

A person is known by name and organization, so a corrected name is another person to the register; so is one
of whom only a second document of the meeting tells the organization. Where the row that names them is the
same row as before, and nobody else bears the old id any more, the old person is the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cso_opendata.link.together.made import redirect
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    import pyarrow as pa

    from cso_opendata.link.versions.carry import Last
    from cso_opendata.spool import Spool

# The tables whose rows name a person, the surest first.
_NAMING = {
    "participants": "participant_id",
    "speech_speakers": "speech_speaker_id",
    "case_handlers": "case_handler_id",
}


def corrected(last: Last, linked: Spool) -> pa.Table | None:
    """Redirects for the persons of the release LAST who are gone from LINKED; None for none."""
    import pyarrow as pa

    # Of whom a judgement made another one the link has said so already.
    told = _ids(linked.batches("id_redirects"), "old_id")
    gone = _ids(last.tables["people"]) - _ids(linked.batches("people")) - told
    moved: dict[str, str] = {}
    for table, key in _NAMING.items() if gone else ():
        before = _column_by(last.tables[table], key, "person_id", gone)
        after = _column_by(linked.batches(table), key, "person_id")
        for row, old in before.items():
            if after.get(row) is not None:
                moved.setdefault(old, after[row])
    names = _names(last, linked, moved) if moved else {}
    rows = [redirect("people", old, new, "corrected") for old, new in moved.items()]
    rows += [redirect("person_names", old, new, "corrected") for old, new in names.items()]
    return pa.Table.from_pylist(rows, schema=loose("id_redirects")) if rows else None


def _names(last: Last, linked: Spool, moved: Mapping[str, str]) -> dict[str, str]:
    """The names of the old persons, each led on to the same name of the new one, or else to one of theirs."""
    columns = ["person_id", "name", "person_name_id"]
    rows = [row for batch in linked.batches("person_names") for row in batch.select(columns).to_pylist()]
    named = {(row["person_id"], row["name"]): row["person_name_id"] for row in rows}
    of_person = {row["person_id"]: row["person_name_id"] for row in reversed(rows)}
    old = (row for part in last.tables["person_names"] for row in part.select(columns).to_pylist())
    return {
        row["person_name_id"]: named.get((new, row["name"]), of_person[new])
        for row in old
        if (new := moved.get(row["person_id"])) is not None
    }


def _ids(parts: Iterable[pa.Table], column: str = "person_id") -> set[str]:
    found = set[str]()
    for part in parts:
        ids: list[Any] = part.column(column).to_pylist()
        found.update(ids)
    return found


def _column_by(
    parts: Iterable[pa.Table], key: str, value: str, wanted: Collection[str] | None = None
) -> dict[str, Any]:
    """The column VALUE by the column KEY, where it is one of WANTED (None: all)."""
    found: dict[str, Any] = {}
    for part in parts:
        keys: list[Any] = part.column(key).to_pylist()
        pairs = zip(keys, part.column(value).to_pylist(), strict=True)
        found |= {row: each for row, each in pairs if wanted is None or each in wanted}
    return found
