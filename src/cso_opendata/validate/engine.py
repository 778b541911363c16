"""Pandera and polars, as the checks use them."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl


@cache
def load_pandera() -> None:
    """Import Pandera without hypothesis, which it would load, where it is there, to make up test data.

    That takes 85 ms of a run over five documents. What has loaded hypothesis already keeps it.
    """
    hidden = "hypothesis" not in sys.modules
    if hidden:
        sys.modules["hypothesis"] = None  # type: ignore[assignment]
    try:
        import pandera.polars
        import pandera.strategies.base_strategies  # noqa: F401  (it is this one that looks for hypothesis)
    finally:
        if hidden:
            del sys.modules["hypothesis"]


def polars_type(kind: str) -> pl.DataType | type[pl.DataType]:
    """The polars type of a Table Schema type; KeyError for a type that the contract does not use."""
    import polars as pl

    types: dict[str, pl.DataType | type[pl.DataType]] = {
        "string": pl.String,
        "integer": pl.Int64,
        "boolean": pl.Boolean,
        "date": pl.Date,
        "time": pl.Time,
        "datetime": pl.Datetime("us", "UTC"),
    }
    return types[kind]
