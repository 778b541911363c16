"""Pandera checks computed from the contract, and their failures as rows and rules.

Measured with pandera 0.35: a LazyFrame is checked for its schema only, so that a planted null, a
wrong code and a broken pattern all pass; a collected frame is checked in full. Only collected
frames are validated here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from cso_opendata import contract
from cso_opendata.validate.engine import load_pandera, polars_type
from cso_opendata.validate.sound import is_sound
from cso_opendata.validate.verdict import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandera.polars as pandera
    import polars as pl
    import pyarrow as pa

# What pandera calls its own checks, and what we call them; the others carry our name already.
_RULES = {
    "not_nullable": "required",
    "field_uniqueness": "unique",
    "column_in_schema": "unknown_column",
    "column_in_dataframe": "missing_column",
}

_WHY = {
    "required": "is empty, but must be filled in",
    "unique": "stands in another row too",
    "type": "holds a value of another type than {type}",
    "pattern": "does not match {pattern}",
    "enum": "is none of {enum}",
    "minimum": "is less than {minimum}",
    "unknown_column": "is not a column of this table",
    "missing_column": "is missing from the rows",
}


@cache
def pandera_schema(table: str) -> pandera.DataFrameSchema:
    """The Pandera schema of TABLE: types, required, unique, pattern, enum, minimum, order of pairs."""
    load_pandera()
    import pandera.polars as pandera

    described = contract.table(table)
    columns = {
        column.name: pandera.Column(
            polars_type(column.type), _checks(column), nullable=not column.required, unique=column.unique
        )
        for column in described.columns
    }
    pairs = [_not_after(first, last) for first, last in described.not_after]
    return pandera.DataFrameSchema(columns, checks=pairs, strict=True, name=table)


def _checks(column: contract.Column) -> list[pandera.Check]:
    import pandera.polars as pandera

    checks = []
    if column.pattern is not None:
        # Table Schema asks for a match of the whole value; polars looks for one anywhere in it.
        checks.append(pandera.Check.str_matches(f"^(?:{column.pattern})$", error="pattern"))
    if column.enum:
        checks.append(pandera.Check.isin(column.enum, error="enum"))
    if column.minimum is not None:
        checks.append(pandera.Check.ge(column.minimum, error="minimum"))
    return checks


def _not_after(first: str, last: str) -> pandera.Check:
    import pandera.polars as pandera
    import polars as pl

    def in_order(data: Any) -> pl.LazyFrame:  # noqa: ANN401 - pandera's own, unexported
        frame: pl.LazyFrame = data.lazyframe
        return frame.select((pl.col(first) <= pl.col(last)).fill_null(value=True))

    return pandera.Check(in_order, error=f"not_after:{first}:{last}")


def as_contract(table: str, rows: pa.Table) -> pl.DataFrame:
    """ROWS as a frame with the contract's columns and types; what has no such value becomes null."""
    import polars as pl

    frame = pl.DataFrame(pl.from_arrow(rows))
    return frame.select(
        _converted(frame[column.name], column.type)
        if column.name in frame.columns
        else pl.lit(None, polars_type(column.type)).alias(column.name)
        for column in contract.table(table).columns
    )


def _converted(values: pl.Series, kind: str) -> pl.Series:
    """VALUES as the type KIND: numbers of another size, texts that say one; null for everything else."""
    import polars as pl

    wanted = polars_type(kind)
    if values.dtype == wanted:
        return values
    if values.dtype == pl.String and kind in ("date", "time"):
        return values.str.strptime(pl.Date if kind == "date" else pl.Time, strict=False)
    if values.dtype == pl.String and kind == "datetime":
        return values.str.to_datetime("%+", time_unit="us", time_zone="UTC", strict=False)
    same = (values.dtype.is_integer() and kind == "integer") or values.dtype.base_type() == wanted
    if same or (values.dtype == pl.String and kind == "integer"):
        return values.cast(wanted, strict=False)
    return pl.Series(values.name, [None] * len(values), wanted)


def check(table: str, rows: pa.Table, start: int) -> list[Breach]:
    """What ROWS of TABLE break; START is the ordinal of their first."""
    import pandera.errors
    import polars as pl

    frame = pl.DataFrame(pl.from_arrow(rows))
    if is_sound(table, frame):
        return []
    try:
        pandera_schema(table).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return list(_breaches(table, frame, errors.failure_cases, start))
    return []


def _breaches(table: str, frame: pl.DataFrame, cases: pl.DataFrame, start: int) -> Iterator[Breach]:
    """One breach for each of pandera's CASES that names a row; those about a whole column, row by row."""
    retyped = False
    for case in cases.iter_rows(named=True):
        rule = _RULES.get(case["check"], case["check"].split("(")[0])
        if rule == "dtype":
            retyped = True
        elif rule in ("unknown_column", "missing_column"):
            name = case["failure_case"]
            yield from (_breach(table, row, rule, name) for row in range(start, start + frame.height))
        elif case["index"] is not None:
            yield _breach(table, start + case["index"], rule, case["column"])
    if retyped:
        yield from _retyped(table, frame, start)


def _retyped(table: str, frame: pl.DataFrame, start: int) -> Iterator[Breach]:
    """Columns of the wrong type: the values that have no equal in the right one; the rest is checked anew."""
    cast = as_contract(table, frame.to_arrow())
    for column in contract.table(table).columns:
        if column.name not in frame.columns or frame[column.name].dtype == cast[column.name].dtype:
            continue
        lost = (cast[column.name].is_null() & frame[column.name].is_not_null()).arg_true()
        yield from (_breach(table, start + row, "type", column.name) for row in lost)
    known = [column.name for column in contract.table(table).columns if column.name in frame.columns]
    yield from check(table, cast.select(known).to_arrow(), start)


def _breach(table: str, ordinal: int, rule: str, name: str | None) -> Breach:
    """The breach in plain words; a pair's rule is written `not_after:first:last`."""
    if rule.startswith("not_after:"):
        _, first, last = rule.split(":")
        return Breach(table, ordinal, "not_after", first, f"`{first}` comes after `{last}`")
    column = next((column for column in contract.table(table).columns if column.name == name), None)
    facts = {key: getattr(column, key, "") for key in ("type", "pattern", "minimum")}
    facts["enum"] = ", ".join(column.enum) if column else ""
    why = _WHY.get(rule, f"breaks the rule {re.sub('[^a-z_]', '', rule)}").format(**facts)
    return Breach(table, ordinal, rule, name, f"`{name}` {why}")
