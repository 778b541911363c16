"""The descriptors of a release: Data Package v2, one for the Parquet files and one for their CSV twins.

Pure: what a descriptor says follows from the contract, the version and the facts about the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from cso_opendata import contract

if TYPE_CHECKING:
    from collections.abc import Iterable

Flavour = Literal["parquet", "csv"]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_PARQUET = {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
_CSV = {
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
    "dialect": {
        "delimiter": ",",
        "lineTerminator": "\n",
        "quoteChar": '"',
        "doubleQuote": True,
        "header": True,
    },
}

# frictionless reads Parquet through pandas, where an absent integer becomes the number "nan".
_MISSING: dict[Flavour, list[str]] = {"parquet": ["", "nan"], "csv": [""]}

# frictionless 5.21 cannot count the bytes of a Parquet file and then calls any `bytes` wrong.
_SIZE: dict[Flavour, str] = {"parquet": "cso:bytes", "csv": "bytes"}

_CSV_NOTES = {
    "cso:formulaGuard": {
        "da": "En celle, der begynder med `=`, `+`, `@`, tabulator eller vognretur, eller med `-` uden "
        "mellemrum eller endnu en `-` efter, er indledt med en apostrof, så regneark ikke læser den som en "
        "formel. Fjern apostroffen for at få den sande tekst; Parquet-filerne har den uændret.",
        "en": "A cell that begins with `=`, `+`, `@`, a tab or a carriage return, or with `-` not "
        "followed by a space or another `-`, is led by an apostrophe, so that spreadsheets do not read "
        "it as a formula. Take the apostrophe away to get the true text; the Parquet files hold the text "
        "unchanged.",
    },
    "cso:emptyCells": {
        "da": 'En tom celle uden anførselstegn er en fraværende værdi; `""` er en tom tekst.',
        "en": 'An empty cell without quotation marks is an absent value; `""` is an empty text.',
    },
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One data file of a release: which TABLE, its PATH below the descriptor, SIZE in bytes, hash, rows."""

    table: str
    path: str
    size: int
    sha256: str
    rows: int


def describe(
    name: str, version: str, files: Iterable[DataFile], flavour: Flavour, created: str | None = None
) -> dict[str, Any]:
    """The descriptor of VERSION of the package NAME that holds FILES in FLAVOUR.

    `created` (RFC 3339) is left out where none is given: nothing here looks at a clock.
    """
    static = contract.package(name)
    suffix = "-csv" if flavour == "csv" else ""
    return {
        "$schema": PROFILE,
        "name": name + suffix,
        "id": static["id"] + suffix,
        **{key: value for key, value in static.items() if key != "id"},
        # A version is said once, by the package itself: who looks for the newest package by `version` in a
        # folder finds that one and not its twin.
        **({"version": version} if flavour == "parquet" else {"cso:version": version}),
        **({"created": created} if created else {}),
        **(_CSV_NOTES if flavour == "csv" else {}),
        "resources": [_resource(file, flavour, static["cso:linesRights"]) for file in files],
    }


def _resource(file: DataFile, flavour: Flavour, rights: dict[str, str]) -> dict[str, Any]:
    descriptor = contract.table(file.table).descriptor
    texts = ("title", "description", "cso:titleEn", "cso:descriptionEn")
    return {
        "name": file.table,
        "type": "table",
        "path": file.path,
        **(_CSV if flavour == "csv" else _PARQUET),
        **{key: descriptor[key] for key in texts},
        _SIZE[flavour]: file.size,
        "hash": f"sha256:{file.sha256}",
        "cso:rowCount": file.rows,
        # A resource inherits the package's licence; the words of the documents are not ours to license.
        **(_not_ours(rights) if file.table == "lines" else {}),
        "schema": table_schema(file.table, flavour),
    }


def _not_ours(rights: dict[str, str]) -> dict[str, Any]:
    return {"licenses": [{"name": "notspecified", "title": rights["da"]}], "cso:rights": rights}


def table_schema(table: str, flavour: Flavour) -> dict[str, Any]:
    """The Table Schema of TABLE as a resource of FLAVOUR carries it."""
    descriptor = contract.table(table).descriptor
    own = ("title", "description", "cso:titleEn", "cso:descriptionEn")
    schema = {key: value for key, value in descriptor.items() if key not in own}
    schema["missingValues"] = _MISSING[flavour]
    schema["fields"] = [_field(field) for field in descriptor["fields"]]
    if "foreignKeys" in schema:
        schema["foreignKeys"] = [_foreign_key(table, key) for key in descriptor["foreignKeys"]]
    return schema


def _field(field: dict[str, Any]) -> dict[str, Any]:
    """FIELD as it is; a text that must be there is never missing, since an empty one is a text too."""
    required = field.get("constraints", {}).get("required", False)
    return {**field, "missingValues": []} if required and field["type"] == "string" else field


def _foreign_key(table: str, key: dict[str, Any]) -> dict[str, Any]:
    """KEY with the table's own name left out, which is how Data Package v2 writes a key to itself."""
    reference = {
        name: value for name, value in key["reference"].items() if (name, value) != ("resource", table)
    }
    return {**key, "reference": reference}
