"""The contract: `schemas/*.json` as frozen values, and the Arrow schema computed from them.

Table Schema (Data Package v2) is the one truth about tables and columns; the Arrow schema, the
Pandera checks and the resources of a package are all derived from what is read here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

# The order of the tables in a package: documents and their text first, what was found in them after.
TABLES = (
    "documents", "lines", "evidence", "document_references", "case_handlers", "meetings", "participants",
    "participant_items", "agenda_items", "agenda_sub_items", "speeches", "speech_speakers", "decisions",
    "planned_meetings", "milestones", "themes", "people", "person_names", "organizations",
    "organization_names", "edits", "findings", "id_redirects",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Table Schema type, constraints, and the descriptor as it is written."""

    name: str
    type: str
    required: bool
    unique: bool
    pattern: str | None
    enum: tuple[str, ...]
    minimum: int | None
    as_printed: bool
    version_neutral: bool
    descriptor: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`columns` of this table hold a key of `table` (its `references`), or null."""

    columns: tuple[str, ...]
    table: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the contract; `descriptor` is the Table Schema as the file has it."""

    name: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    foreign_keys: tuple[ForeignKey, ...]
    not_after: tuple[tuple[str, str], ...]
    descriptor: dict[str, Any]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


def schema_folder() -> Path:
    """Where the schemas lie: inside the installed package, or at the root of a source tree."""
    inside = Path(__file__).parent / "schemas"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "schemas"


def _column(field: dict[str, Any]) -> Column:
    constraints = field.get("constraints", {})
    return Column(
        name=field["name"],
        type=field["type"],
        required=constraints.get("required", False),
        unique=constraints.get("unique", False),
        pattern=constraints.get("pattern"),
        enum=tuple(constraints.get("enum", ())),
        minimum=constraints.get("minimum"),
        as_printed=field.get("cso:asPrinted", False),
        version_neutral=field.get("cso:versionNeutral", False),
        descriptor=field,
    )


def _foreign_key(key: dict[str, Any]) -> ForeignKey:
    reference = key["reference"]
    return ForeignKey(tuple(key["fields"]), reference["resource"], tuple(reference["fields"]))


@cache
def table(name: str) -> Table:
    """The contract of the table NAME; KeyError-free: an unknown name is a missing file."""
    descriptor = json.loads((schema_folder() / f"{name}.json").read_text("utf-8"))
    return Table(
        name=name,
        columns=tuple(_column(field) for field in descriptor["fields"]),
        primary_key=tuple(descriptor["primaryKey"]),
        unique_keys=tuple(tuple(key) for key in descriptor.get("uniqueKeys", ())),
        foreign_keys=tuple(_foreign_key(key) for key in descriptor.get("foreignKeys", ())),
        not_after=tuple((first, last) for first, last in descriptor.get("cso:notAfter", ())),
        descriptor=descriptor,
    )


@cache
def package(name: str) -> dict[str, Any]:
    """The static part of the descriptor of the package NAME (title, licence, contributors, ...)."""
    packages: dict[str, dict[str, Any]] = json.loads((schema_folder() / "package.json").read_text("utf-8"))
    return packages[name]


@cache
def arrow_schema(name: str) -> pa.Schema:
    """The Arrow schema of the table NAME: types, nullability, titles and descriptions as metadata."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "time": pa.time32("s"),
        "datetime": pa.timestamp("us", tz="UTC"),
    }
    contract = table(name)
    fields = [
        pa.field(
            column.name, types[column.type], nullable=not column.required, metadata=_texts(column.descriptor)
        )
        for column in contract.columns
    ]
    return pa.schema(fields, metadata=_texts(contract.descriptor))


def _texts(descriptor: dict[str, Any]) -> dict[str | bytes, str | bytes]:
    """The texts for readers that travel in the Parquet metadata."""
    keys = ("title", "description", "cso:titleEn", "cso:descriptionEn")
    return {key: descriptor[key] for key in keys}
