"""What the checks found: frozen values, the findings made of them, and the gate. Pure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata import contract, ids
from cso_opendata.errors import GateError

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

# Without these two no other table has anything to stand on.
_FOUNDATIONS = ("documents", "meetings")
_MOST_HELD_BACK = 0.10
_FEW = 20

_ID = re.compile(r"[a-p]{20}")


@dataclass(frozen=True, slots=True)
class Breach:
    """Row ORDINAL of TABLE (counted from 0 over all its batches) breaks RULE in COLUMN, and WHY."""

    table: str
    ordinal: int
    rule: str
    column: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Failure:
    """One rule that one row breaks; `key` is its primary key, or names part and row where it has none.

    `ordinal` is the row's number in the table, counted from 0 over all batches of the spool.
    """

    table: str
    ordinal: int
    key: tuple[str | int, ...]
    rule: str
    document_id: str | None
    line: int | None
    message: str
    row_json: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """All failures, and how many rows of each table were parsed and may be published."""

    failures: tuple[Failure, ...]
    parsed: dict[str, int]
    published: dict[str, int]

    def held_back(self, table: str) -> set[int]:
        """The ordinals of the rows of TABLE that are not published."""
        return {failure.ordinal for failure in self.failures if failure.table == table}


def findings_of(verdict: Verdict) -> pa.Table:
    """The failures of VERDICT as rows of the table `findings`: one for each row that is held back.

    So the rows of `findings` with `quarantined` add up: parsed = published + quarantined. A row that
    breaks several rules has them all in its message, and the first of them as its `rule`.
    """
    import pyarrow as pa

    failures: dict[tuple[str, int], list[Failure]] = {}
    for failure in verdict.failures:
        failures.setdefault((failure.table, failure.ordinal), []).append(failure)
    seen: Counter[str] = Counter()
    rows = [_finding(found, seen) for found in failures.values()]
    return pa.Table.from_pylist(rows, schema=contract.arrow_schema("findings"))


def _finding(found: list[Failure], seen: Counter[str]) -> dict[str, object]:
    """The row about FOUND, the failures of one row; SEEN tells twins with the same key apart."""
    first = found[0]
    key = f"{first.rule}\n{first.table}\n{'/'.join(map(str, first.key))}"
    seen[key] += 1
    return {
        "finding_id": ids.mint(key, "findings", seen[key]),
        "rule": first.rule,
        "severity": "error",
        "table_name": first.table,
        "row_id": _id(first.key[0]) if len(first.key) == 1 else None,
        "document_id": _id(first.document_id),
        "line": first.line if first.line is not None and first.line > 0 else None,
        "message": " ".join(dict.fromkeys(failure.message for failure in found)),
        "quarantined": True,
        "row_json": first.row_json,
    }


def _id(value: str | int | None) -> str | None:
    """VALUE if it has the form of an id: a broken one stands in `row_json` only."""
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def balance(verdict: Verdict) -> None:
    """Nothing is lost in silence: GateError unless parsed = published + quarantined in each table."""
    for table, parsed in verdict.parsed.items():
        held, published = len(verdict.held_back(table)), verdict.published[table]
        if parsed != published + held:
            raise GateError(
                f"Table {table}: {parsed} rows were parsed, but {published} published and {held} held back "
                f"make {published + held}.",
                "This is a fault of the program: report it. The old release stays.",
            )


def gate(verdict: Verdict) -> None:
    """GateError where so much is held back that the rest would mislead."""
    for table, parsed in verdict.parsed.items():
        held = len(verdict.held_back(table))
        if held and table in _FOUNDATIONS:
            raise GateError(_refusal(verdict, table, held), "Mend it and run again; the old release stays.")
        if held > _FEW and held > parsed * _MOST_HELD_BACK:
            raise GateError(_refusal(verdict, table, held), "Mend it and run again; the old release stays.")


def _refusal(verdict: Verdict, table: str, held: int) -> str:
    """Why TABLE stops the release: what broke a rule by itself before what that took along."""
    causes = [failure for failure in verdict.failures if failure.rule != "foreign_key"] or verdict.failures
    messages = _some(failure.message for failure in sorted(causes, key=lambda cause: cause.table != table))
    return (
        f"Table {table}: {held} of {verdict.parsed[table]} rows broke a rule, which is too many.\n{messages}"
    )


def _some(messages: Iterable[str], most: int = 5) -> str:
    """The first few MESSAGES, a line each, and how many more there are."""
    told = list(dict.fromkeys(messages))
    more = [f"  ... and {len(told) - most} more"] if len(told) > most else []
    return "\n".join([f"  {message}" for message in told[:most]] + more)
