"""The descriptors: true to the contract, and accepted by tools of other people."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.releases import SAMPLE, published
from support.rows import all_rows, ident

from cso_opendata import contract
from cso_opendata.catalogue.datapackage import DataFile, describe, table_schema

if TYPE_CHECKING:
    from cso_opendata.catalogue.datapackage import Flavour

ROOT = Path(__file__).parents[1]
PYTHON = ROOT / ".venv-conformance" / "bin" / "python"

FILES = [DataFile(name, f"data/{name}.parquet", 100, "ab" * 32, 7) for name in contract.TABLES]


def described(flavour: Flavour, name: str = "cso-opendata") -> dict[str, Any]:
    """The descriptor of a version 1.2.3 of the package NAME."""
    return describe(name, "1.2.3", FILES, flavour)


def test_the_two_packages_are_packages_of_their_own() -> None:
    """Parquet and CSV have names and ids of their own, the same in all versions, and no date of ours."""
    both, name = (described("parquet"), described("csv")), "cso-opendata"
    static = contract.package(name)
    assert [one["name"] for one in both] == [name, f"{name}-csv"]
    assert [one["id"] for one in both] == [static["id"], f"{static['id']}-csv"]
    # Who looks in a folder for the newest package by `version` is to find this one, not its twin.
    assert (both[0]["version"], both[1]["cso:version"], "version" in both[1]) == ("1.2.3", "1.2.3", False)
    assert all("created" not in one for one in both)
    later = describe(name, "2.0.0", FILES, "parquet", created="2031-03-03T00:00:00Z")
    assert (later["id"], later["created"]) == (both[0]["id"], "2031-03-03T00:00:00Z")


@pytest.mark.parametrize("name", ["cso-opendata", SAMPLE])
def test_the_package_says_what_package_json_says(name: str) -> None:
    """Title, licence, contributors, sources, notes and the texts on personal data stand in the descriptor."""
    for key, value in contract.package(name).items():
        if key != "id":
            assert described("parquet", name)[key] == value


def test_a_resource_says_what_its_file_is() -> None:
    """Name, path, format, hash, size, rows and texts of a resource."""
    parquet = described("parquet")["resources"][0]
    csv = described("csv")["resources"][0]
    descriptor = contract.table("documents").descriptor
    for key in ("title", "description", "cso:titleEn", "cso:descriptionEn"):
        assert parquet[key] == csv[key] == descriptor[key]
    assert {key: parquet[key] for key in ("name", "type", "path", "format", "mediatype", "hash")} == {
        "name": "documents",
        "type": "table",
        "path": "data/documents.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "hash": f"sha256:{'ab' * 32}",
    }
    assert (parquet["cso:bytes"], csv["bytes"], csv["cso:rowCount"]) == (100, 100, 7)
    assert (csv["encoding"], csv["dialect"]["delimiter"], "encoding" in parquet) == ("utf-8", ",", False)


def test_the_words_of_the_documents_are_not_licensed() -> None:
    """The table `lines` has a licence of its own, which is none; the others inherit the package's."""
    licensed = {resource["name"] for resource in described("parquet")["resources"] if "licenses" in resource}
    assert licensed == {"lines"}
    rights = described("csv")["resources"][1]
    assert rights["licenses"][0]["name"] == "notspecified"
    assert rights["cso:rights"] == contract.package("cso-opendata")["cso:linesRights"]


@pytest.mark.parametrize("flavour", ["parquet", "csv"])
@pytest.mark.parametrize("name", contract.TABLES)
def test_the_resource_schema_is_the_contract(name: str, flavour: Flavour) -> None:
    """The schema of a resource is the JSON file, but for what a reader of files must know."""
    schema, descriptor = table_schema(name, flavour), contract.table(name).descriptor
    assert schema["missingValues"] == (["", "nan"] if flavour == "parquet" else [""])
    for field, written in zip(schema["fields"], descriptor["fields"], strict=True):
        text = written["type"] == "string" and written.get("constraints", {}).get("required", False)
        assert field == (written | {"missingValues": []} if text else written)
    for key in ("$schema", "primaryKey", "uniqueKeys", "cso:notAfter"):
        assert schema.get(key) == descriptor.get(key)
    for key, written in zip(schema.get("foreignKeys", ()), descriptor.get("foreignKeys", ()), strict=True):
        # A key to the table itself names no resource (Data Package v2).
        assert {"resource": name} | key["reference"] == {"resource": name} | written["reference"]
        assert key["reference"].get("resource") != name
    assert "fieldsMatch" not in schema


def test_nothing_in_the_contract_changes_by_describing() -> None:
    """Describing takes copies: the contract is read once and shared."""
    before = json.dumps(contract.table("themes").descriptor)
    described("parquet")["resources"][15]["schema"]["fields"].clear()
    assert json.dumps(contract.table("themes").descriptor) == before


@pytest.mark.skipif(not PYTHON.is_file(), reason="no .venv-conformance: make it from conformance.lock")
@pytest.mark.parametrize("name", ["cso-opendata", SAMPLE])
def test_other_tools_accept_the_package(name: str, tmp_path: Path) -> None:
    """Frictionless and the Data Package 2.0 profile accept both descriptors, and see a planted fault."""
    rows = all_rows()
    rows["documents"][0]["title"] = "=1"
    folder = published(tmp_path, rows, name=name).folder
    command = [PYTHON, ROOT / "tests" / "conformance" / "check_package.py", folder]
    sound = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (sound.stdout, sound.returncode) == (f"{folder}: conforms\n", 0), sound.stderr
    for path in (folder / "csv" / "data" / "themes.csv", folder / "datapackage.json"):
        planted = path.read_bytes().replace(ident("plan").encode(), ident("none").encode())
        path.write_bytes(planted.replace(b'"CSO"', b"7"))
    broken = subprocess.run(command, capture_output=True, text=True, check=False)
    assert broken.returncode == 1
    for found in ("foreign-key", "hash-count", "profile: $.keywords[0]"):
        assert found in broken.stdout
