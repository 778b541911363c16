"""Reading, verifying and explaining a release."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from support.releases import SAMPLE, published
from support.rows import MINUTES, Rows, all_rows, at, ident, table

from cso_opendata import contract
from cso_opendata.errors import UsageError
from cso_opendata.reader import open_release
from cso_opendata.release import parquet
from cso_opendata.release.explain import explain, render
from cso_opendata.release.printed import in_a_column
from cso_opendata.release.verify import verify

if TYPE_CHECKING:
    from pathlib import Path


def test_a_release_is_found_from_each_folder(tmp_path: Path) -> None:
    """The output folder, the package's folder and the version's folder all lead to the release."""
    published(tmp_path)
    rows = all_rows()
    rows["people"][0]["name"] = "Asta Andersledes"
    published(tmp_path, rows)
    for path in (tmp_path, tmp_path / SAMPLE, tmp_path / SAMPLE / "1.0.1"):
        assert (open_release(path).name, open_release(str(path)).version) == (SAMPLE, "1.0.1")
    assert open_release(tmp_path / SAMPLE / "1.0.0").version == "1.0.0"


def test_the_real_package_is_preferred(tmp_path: Path) -> None:
    """Where both lie in one output folder, the real data are meant."""
    published(tmp_path)
    published(tmp_path, name="cso-opendata")
    assert open_release(tmp_path).name == "cso-opendata"


def test_tables_and_rows(tmp_path: Path) -> None:
    """Tables come as Arrow, rows as dictionaries, chosen by what their columns hold."""
    published(tmp_path)
    release = open_release(tmp_path)
    assert release.tables == contract.TABLES
    assert release.table("lines").to_pylist() == all_rows()["lines"]
    assert [row["title"] for row in release.rows("themes", parent_theme_id=None)] == ["Tilsyn med broer"]
    chosen = release.rows("themes", parent_theme_id=ident("bridges"), position=2)
    assert [row["title"] for row in chosen] == ["Tilsyn med buer"]
    assert len(list(release.rows("documents"))) == 2


def test_mistakes_are_told_plainly(tmp_path: Path) -> None:
    """No release, no table, no column, a broken index: each is said with what there is instead."""
    with pytest.raises(UsageError, match="There is no release at"):
        open_release(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="There is no release at"):
        verify(tmp_path)
    published(tmp_path)
    release = open_release(tmp_path)
    with pytest.raises(UsageError, match=r"no table 'peoples'.*people"):
        release.table("peoples")
    with pytest.raises(UsageError, match=r"no column 'colour'.*title"):
        list(release.rows("themes", colour="red"))
    (tmp_path / SAMPLE / "index.json").write_text("{}")
    with pytest.raises(UsageError, match=r"index\.json cannot be read"):
        open_release(tmp_path)


def test_reading_needs_pyarrow_only() -> None:
    """The reader imports neither polars nor pandera, and nothing heavy before it is asked for a table."""
    heavy = {"polars", "pandera", "pyarrow", "requests"}
    code = f"import sys, cso_opendata.reader; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_sound_release_verifies(tmp_path: Path) -> None:
    """All versions of all packages are found sound, from whichever folder one asks."""
    first = published(tmp_path)
    rows = all_rows()
    rows["people"][0]["name"] = "Asta Andersledes"
    published(tmp_path, rows)
    for path in (tmp_path, tmp_path / SAMPLE, first.folder):
        assert verify(path) == []


@pytest.mark.parametrize("path", ["data/lines.parquet", "csv/data/themes.csv", "datapackage.json"])
def test_a_flipped_byte_is_found(path: str, tmp_path: Path) -> None:
    """One byte changed in any file that is vouched for is found, and the file is named."""
    file = published(tmp_path).folder / path
    file.write_bytes(file.read_bytes().replace(b"e", b"f", 1))
    assert any(problem.place == str(file) for problem in verify(tmp_path))
    file.unlink()
    assert any(str(file) in problem.place or "1.0.0" in problem.place for problem in verify(tmp_path))


def test_an_old_version_is_verified_too(tmp_path: Path) -> None:
    """Bit rot in a version that is no longer the latest is found."""
    old = published(tmp_path).folder / "csv" / "data" / "people.csv"
    rows = all_rows()
    rows["people"][0]["name"] = "Asta Andersledes"
    published(tmp_path, rows)
    old.write_bytes(b"")
    assert [problem.place for problem in verify(tmp_path)] == [str(old)]


def forged(tmp_path: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    """A release whose table NAME was replaced by ROWS, with a descriptor that agrees."""
    folder = published(tmp_path).folder
    path = folder / "data" / f"{name}.parquet"
    parquet.write(path, name, [table(name, rows).cast(contract.arrow_schema(name))])
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    resource = next(resource for resource in descriptor["resources"] if resource["name"] == name)
    resource |= {"cso:bytes": path.stat().st_size, "cso:rowCount": len(rows)}
    resource["hash"] = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    return folder


def after(change: dict[str, object], name: str, place: int = 0) -> list[dict[str, Any]]:
    """The tiny rows of the table NAME with CHANGE in the row at PLACE."""
    rows = all_rows()[name]
    rows[place] |= change
    return rows


@pytest.mark.parametrize(
    ("name", "rows", "told"),
    [
        ("themes", all_rows()["themes"] * 2, "share their theme_id"),
        (
            "agenda_sub_items",
            after({"agenda_item_id": ident("none")}, "agenda_sub_items"),
            "to no agenda_items",
        ),
        ("themes", after({"parent_theme_id": ident("none")}, "themes"), "to no themes"),
        ("themes", after({"title": "Tilsyn med porte"}, "themes"), "`title` is not found"),
        ("documents", after({"title": "Et andet udvalg"}, "documents"), "`title` is not found"),
        ("agenda_items", after({"title": "Side 1 af 2"}, "agenda_items"), "`title` is not found"),
        (
            "agenda_items",
            after({"minutes_text": MINUTES[11][1]}, "agenda_items"),
            "`minutes_text` is not found",
        ),
        ("speeches", after(at("minutes", 11), "speeches"), "`text` is not found"),
        ("evidence", [], "`minutes_text` is not found"),
        ("lines", all_rows()["lines"][1:], "not numbered 1, 2, 3"),
        ("lines", all_rows()["lines"][:-1], "it has 4 lines, not the 5"),
    ],
)
def test_a_forgery_is_found(name: str, rows: list[dict[str, Any]], told: str, tmp_path: Path) -> None:
    """Where descriptor and hashes agree but keys or printed words do not, verifying still finds it."""
    folder = forged(tmp_path, name, rows)
    problems = verify(folder)
    assert any(problem.what.endswith("than index.json says") for problem in problems)
    assert any(told in problem.what for problem in problems), problems


def test_a_forged_type_is_found(tmp_path: Path) -> None:
    """A column that is of another type than the descriptor says is found."""
    folder = published(tmp_path).folder
    path = folder / "datapackage.json"
    path.write_text(path.read_text("utf-8").replace('"type": "date"', '"type": "string"'), "utf-8")
    assert any("other columns than the descriptor" in problem.what for problem in verify(folder))


def test_hyphens_bullets_and_furniture_are_no_misprints(tmp_path: Path) -> None:
    """Words are found over a line-end hyphen, behind a bullet, and across a page's head or foot."""
    assert MINUTES[6][1].endswith("-")
    rows: Rows = all_rows()
    rows["themes"][0]["title"] = "Tilsyn\u00a0med broer"
    rows["agenda_items"][0]["title"] = "Godkendelse af referat"
    published(tmp_path, rows)
    assert verify(tmp_path) == []


def test_a_value_broken_in_its_column_is_printed(tmp_path: Path) -> None:
    """Its parts stand on one line each, in their order, with the words of another column in between."""
    assert in_a_column("Den Nye Prøve", ["BoRask|IdaHolm,DenNye", "OleDam|Prøve"])
    assert not in_a_column("Den Nye Prøve", ["OleDam|Prøve", "BoRask|IdaHolm,DenNye"])
    assert not in_a_column("Den Nye Prøve", ["BoRask|IdaHolm,DenNye", "OleDam"])
    rows = all_rows()
    rows["agenda_items"][0]["title"] = "Godkendelse af svar"
    published(tmp_path, rows)
    assert any("`title` is not found" in problem.what for problem in verify(tmp_path))


def test_explaining_a_row(tmp_path: Path) -> None:
    """A row is shown with its document, its lines, and the lines of its evidence."""
    published(tmp_path)
    told = explain(tmp_path, ident("item"))
    assert (told.table, told.version, told.row["title"]) == (
        "agenda_items",
        "1.0.0",
        "Godkendelse af referat",
    )
    assert told.place is not None
    assert told.place.url == "mappe/minutes.txt"
    assert [(line.number, line.role, line.text) for line in told.place.lines] == [
        (number, *MINUTES[number - 1]) for number in (7, 8, 9)
    ]
    [other] = told.evidence
    assert (other.column, [line.number for line in other.lines]) == ("minutes_text", [10, 11])
    text = render(told)
    for word in (
        "agenda_items, version 1.0.0",
        "It stands in",
        "mappe/minutes.txt",
        "sha256",
        "minutes_text",
    ):
        assert word in text
    assert f"  8  page_furniture   {MINUTES[7][1]}\n" in text


def test_explaining_a_row_that_was_not_read(tmp_path: Path) -> None:
    """A person stands in no one document, and a document has no line of its own."""
    published(tmp_path)
    assert explain(tmp_path, ident("person")).place is None
    assert "not read from a document" in render(explain(tmp_path, ident("person")))
    assert explain(tmp_path, ident("plan")).row["kind"] == "plan"


def test_explaining_what_is_gone(tmp_path: Path) -> None:
    """A row that is gone is told with what came in its stead; an unknown one is an error."""
    published(tmp_path)
    rows = all_rows()
    del rows["themes"][1]
    published(tmp_path, rows)
    with pytest.raises(UsageError, match=r"gone since version 2\.0\.0 \(removed\).*nothing"):
        explain(tmp_path, ident("arches"))
    with pytest.raises(UsageError, match="has a row 'no such id'"):
        explain(tmp_path, "no such id")
