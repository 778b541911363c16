"""Checks every row of a run against the contract; rows that fail are held back, none is lost.

`validate` reads a spool and gives a verdict; `good_batches` yields what may be published by it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cso_opendata import contract
from cso_opendata.validate.verdict import Breach, Failure, Verdict, balance, findings_of, gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from cso_opendata.spool import Spool

__all__ = ["Breach", "Failure", "Verdict", "findings_of", "gate", "good_batches", "judge", "validate"]


def validate(spool: Spool) -> Verdict:
    """The verdict on all rows of SPOOL.

    Raises GateError where `documents` or `meetings` hold a broken row, or any table too many of them.
    """
    verdict = judge(spool)
    gate(verdict)
    return verdict


def judge(spool: Spool) -> Verdict:
    """The verdict without the gate; GateError only if counts do not add up, or faults are without number."""
    from cso_opendata.validate.passes import breaches, failures

    parsed, found = breaches(spool)
    held: dict[str, set[int]] = {}
    for breach in found:
        held.setdefault(breach.table, set()).add(breach.ordinal)
    published = {table: count - len(held.get(table, ())) for table, count in parsed.items()}
    verdict = Verdict(tuple(failures(spool, found)), parsed, published)
    balance(verdict)
    return verdict


def good_batches(spool: Spool, table: str, verdict: Verdict) -> Iterator[pa.Table]:
    """The rows of TABLE that VERDICT lets through, in the contract's Arrow schema, batch by batch."""
    import polars as pl

    from cso_opendata.validate.frames import as_contract

    held, schema, start = sorted(verdict.held_back(table)), contract.arrow_schema(table), 0
    for batch in spool.batches(table):
        rows = batch
        first, last = bisect_left(held, start), bisect_left(held, start + rows.num_rows)
        here = [ordinal - start for ordinal in held[first:last]]
        start += rows.num_rows
        if here:
            kept = ~pl.int_range(rows.num_rows, eager=True).is_in(here)
            rows = rows.filter(kept.to_arrow())
        if rows.schema.types != schema.types or rows.schema.names != schema.names:
            rows = as_contract(table, rows).to_arrow()
        if rows.num_rows:
            yield rows.cast(schema)
