"""Releases: immutable, numbered by what changed, whole at any moment, the same bytes from the same rows."""

from __future__ import annotations

import csv as standard_csv
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from support.releases import SAMPLE, fingerprint, published
from support.rows import Rows, all_rows, document, ident, lines, spooled, table

from cso_opendata import contract, validate
from cso_opendata.errors import VerifyError
from cso_opendata.release import csv, index, parquet, staging
from cso_opendata.release.diff import TableDiff
from cso_opendata.release.publish import Published, publish
from cso_opendata.release.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from cso_opendata.release.diff import Diff


def changed(name: str, place: int = 0, **values: object) -> Rows:
    """The tiny rows with VALUES in the row at PLACE of the table NAME."""
    rows = all_rows()
    rows[name][place] |= values
    return rows


def more_people() -> Rows:
    """The tiny rows and one person more."""
    rows = all_rows()
    rows["people"].append({"person_id": ident("second"), "name": "Bo Opdigtet", "suppressed": False})
    return rows


def without(name: str, place: int) -> Rows:
    """The tiny rows without the row at PLACE of the table NAME."""
    rows = all_rows()
    del rows[name][place]
    return rows


def diff_of(result: Published) -> Diff:
    """What RESULT changed; it is not the first of its package."""
    assert result.changes is not None
    return result.changes


def asked(query: str) -> list[tuple[Any, ...]]:
    """The answer of DuckDB to QUERY."""
    return duckdb.execute(query).fetchall()


def redirects(result: Published) -> list[dict[str, Any]]:
    """The rows of `id_redirects` in RESULT."""
    return pq.read_table(result.folder / "data" / "id_redirects.parquet").to_pylist()


def test_a_release_lies_where_the_contract_says(tmp_path: Path) -> None:
    """Descriptors, data, README and LICENSE have their places; nothing else is left, and it verifies."""
    result = published(tmp_path)
    assert (result.version, result.status, result.folder) == ("1.0.0", "new", tmp_path / SAMPLE / "1.0.0")
    expected = {"datapackage.json", "csv/datapackage.json", "README.md", "LICENSE"}
    expected |= {f"data/{name}.parquet" for name in contract.TABLES}
    expected |= {f"csv/data/{name}.csv" for name in contract.TABLES}
    assert set(fingerprint(result.folder)) == expected
    assert list((tmp_path / ".state").iterdir()) == []
    assert sorted(path.name for path in (tmp_path / SAMPLE).iterdir()) == ["1.0.0", "index.json"]
    assert verify(tmp_path) == []


def test_the_index_names_the_latest(tmp_path: Path) -> None:
    """index.json has the version, its path, the hash of its descriptor and the count of documents."""
    result = published(tmp_path)
    content = json.loads((tmp_path / SAMPLE / "index.json").read_text("utf-8"))
    hashed = fingerprint(result.folder)["datapackage.json"]
    entry = {"version": "1.0.0", "status": "published", "path": "1.0.0", "datapackage_sha256": hashed}
    assert content == {"latest": "1.0.0", "releases": [entry | {"document_count": 2, "withdrawn_count": 0}]}


def test_the_newest_sighting_is_the_date_of_a_release(tmp_path: Path) -> None:
    """`created` is when the newest document was first seen, and no clock's time."""
    seen = datetime(2031, 3, 9, 4, 5, 6, tzinfo=UTC)
    result = published(tmp_path, changed("documents", first_seen_at=seen))
    content = json.loads((tmp_path / SAMPLE / "index.json").read_text("utf-8"))
    assert content["releases"][0]["created"] == "2031-03-09T04:05:06Z"
    assert json.loads((result.folder / "datapackage.json").read_bytes())["created"] == "2031-03-09T04:05:06Z"
    assert '"2031-03-09T04:05:06Z"' not in (result.folder / "README.md").read_text("utf-8")


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    """However the rows are cut into parts, every file of the release has the same bytes."""
    prints = [fingerprint(published(tmp_path / str(part), part=part).folder) for part in (None, 1, 4)]
    assert prints[0] == prints[1] == prints[2]


def test_long_tables_are_cut_at_the_same_rows(tmp_path: Path) -> None:
    """Row groups have 122,880 rows, and the bytes do not tell how the batches were cut."""
    rows = all_rows()["lines"][:1] * 130_000
    whole = table("lines", [row | {"line": number} for number, row in enumerate(rows, 1)])
    whole = whole.cast(contract.arrow_schema("lines"))
    cuts = [[whole], [whole.slice(start, 999) for start in range(0, 130_000, 999)]]
    for number, batches in enumerate(cuts):
        assert parquet.write(tmp_path / f"{number}.parquet", "lines", batches) == 130_000
    assert (tmp_path / "0.parquet").read_bytes() == (tmp_path / "1.parquet").read_bytes()
    metadata = pq.read_metadata(tmp_path / "0.parquet")
    assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [122_880, 7_120]


def test_an_unchanged_run_writes_nothing(tmp_path: Path) -> None:
    """The second publication of the same rows makes no version, and touches no file that readers see."""
    published(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if ".state" not in path.parts}
    again = published(tmp_path, part=1)
    assert (again.version, again.status) == ("1.0.0", "unchanged")
    assert before == {
        path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if ".state" not in path.parts
    }
    assert list((tmp_path / ".state").iterdir()) == []


@pytest.mark.parametrize(
    ("rows", "version", "told"),
    [
        (more_people(), "1.1.0", TableDiff("people", 1, 0, 0)),
        (changed("themes", 1, title="Tilsyn med andre buer"), "1.0.1", TableDiff("themes", 0, 0, 1)),
        (without("themes", 1), "2.0.0", TableDiff("themes", 0, 1, 0, (ident("arches"),))),
        (
            changed("lines", 4, text="Andre ord"),
            "1.0.1",
            TableDiff("lines", 0, 0, len(all_rows()["lines"]) - 5),
        ),
    ],
)
def test_the_version_follows_from_the_change(
    rows: Rows, version: str, told: TableDiff, tmp_path: Path
) -> None:
    """Rows added: MINOR; values changed: PATCH; rows removed: MAJOR. Old versions stay byte for byte."""
    first = published(tmp_path)
    before = fingerprint(first.folder)
    result = published(tmp_path, rows)
    assert (result.version, result.status, diff_of(result).tables) == (version, "new", (told,))
    assert fingerprint(first.folder) == before
    content = json.loads((tmp_path / SAMPLE / "index.json").read_text("utf-8"))
    assert [content["latest"], *[release["version"] for release in content["releases"]]] == [
        version,
        "1.0.0",
        version,
    ]


@pytest.mark.parametrize(
    "rows",
    [
        changed("documents", reader="text 2"),
        changed("lines", 5, role="unclaimed"),
        changed("findings", message="Told in other words."),
        without("findings", 0),
    ],
)
def test_what_says_nothing_new_makes_no_version(rows: Rows, tmp_path: Path) -> None:
    """The reader's version, the roles of lines, and findings make no version by themselves."""
    published(tmp_path)
    assert published(tmp_path, rows).status == "unchanged"


def test_an_amended_document_loses_no_rows(tmp_path: Path) -> None:
    """The lines of the version before leave the table; as its source is still there, that is no loss."""
    published(tmp_path)
    rows = all_rows()
    old, text = rows["documents"][1], (("heading", "Plan for analysen"), ("body_text", "Udgået"))
    source = old["source_document_id"]
    rows["documents"].append(document("plan again", text, kind="plan", source_document_id=source))
    old["superseded_by"] = ident("plan again")
    rows["lines"] = [row for row in rows["lines"] if row["document_id"] != ident("plan")]
    rows["lines"] += lines("plan again", text)
    result = published(tmp_path, rows)
    assert result.version == "1.1.0"
    told = {table.table: (table.added, table.removed, table.changed) for table in diff_of(result).tables}
    assert told == {"documents": (1, 0, 1), "lines": (0, 0, 2)}


def test_a_lost_document_loses_its_lines(tmp_path: Path) -> None:
    """Where a source has no document left, its lines are rows that were removed."""
    rows = all_rows()
    rows["documents"].append(document("leaflet", (("heading", "Folder"),)))
    rows["lines"] += lines("leaflet", (("heading", "Folder"),))
    published(tmp_path, rows)
    result = published(tmp_path)
    assert result.version == "2.0.0"
    assert TableDiff("lines", 0, 1, 0) in diff_of(result).tables


def test_ids_that_go_are_redirected(tmp_path: Path) -> None:
    """A removed id has its row in `id_redirects` from then on, until it lives again."""
    published(tmp_path)
    gone = published(tmp_path, without("themes", 1))
    row = {
        "old_id": ident("arches"),
        "table_name": "themes",
        "new_id": None,
        "reason": "removed",
        "release": "2.0.0",
    }
    assert redirects(gone) == [row]
    assert redirects(published(tmp_path, more_people() | {"themes": without("themes", 1)["themes"]})) == [row]
    assert redirects(published(tmp_path, more_people())) == []


def test_a_row_with_a_successor_is_not_removed(tmp_path: Path) -> None:
    """Where the linking stage says which row came instead, nothing is lost, and the release is put in."""
    published(tmp_path)
    rows = without("themes", 1)
    given = {
        "old_id": ident("arches"),
        "table_name": "themes",
        "new_id": ident("bridges"),
        "reason": "merged",
    }
    rows["id_redirects"].append(given | {"release": "0.0.0"})
    rows["people"] = more_people()["people"]
    result = published(tmp_path, rows)
    assert result.version == "1.1.0"
    assert redirects(result) == [given | {"release": "1.1.0"}]


def test_a_column_more_is_a_major_version(tmp_path: Path) -> None:
    """A field that the release before did not have: MAJOR; other words in a description: PATCH."""
    first = published(tmp_path)
    path = first.folder / "datapackage.json"
    sound = json.loads(path.read_text("utf-8"))
    other = json.loads(path.read_text("utf-8"))
    other["resources"][0]["description"] = "Said in other words before."
    path.write_text(json.dumps(other), "utf-8")
    assert published(tmp_path).version == "1.0.1"
    sound["resources"][0]["schema"]["fields"][1]["type"] = "any"
    (tmp_path / SAMPLE / "1.0.1" / "datapackage.json").write_text(json.dumps(sound), "utf-8")
    result = published(tmp_path)
    assert (result.version, diff_of(result).fields) == ("2.0.0", ("documents.url retyped",))


def test_unchanged_files_are_kept_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that did not change is the same file in both versions; without hard links it is a copy."""
    first, second = published(tmp_path), published(tmp_path, more_people())
    for path in ("data/lines.parquet", "csv/data/lines.csv"):
        assert (first.folder / path).samefile(second.folder / path)
    assert not (first.folder / "data/people.parquet").samefile(second.folder / "data/people.parquet")

    def refuse(*_: object) -> None:
        raise OSError("no hard links here")

    monkeypatch.setattr("pathlib.Path.hardlink_to", refuse)
    third = published(tmp_path)
    assert not (second.folder / "data/lines.parquet").samefile(third.folder / "data/lines.parquet")
    assert verify(tmp_path) == []


def test_a_crash_before_the_pointer_moves_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between rename and pointer, readers keep the old release, and the next run makes the new one."""
    first = published(tmp_path)
    before = fingerprint(tmp_path / SAMPLE)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr(index, "add", crash)
        with pytest.raises(KeyboardInterrupt):
            published(tmp_path, more_people())
    assert (tmp_path / SAMPLE / "1.1.0").is_dir()
    assert fingerprint(tmp_path / SAMPLE).items() >= before.items()
    (tmp_path / SAMPLE / "1.1.0" / "README.md").write_text("half")
    result = published(tmp_path, more_people())
    assert (result.version, verify(tmp_path)) == ("1.1.0", [])
    assert (
        fingerprint(first.folder).items() <= {k.removeprefix("1.0.0/"): v for k, v in before.items()}.items()
    )


def test_a_full_disk_leaves_the_old_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error while writing goes to the caller; no half release and no temporary file stays behind."""
    published(tmp_path)
    before = fingerprint(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(csv, "write", full)
    with pytest.raises(OSError, match="No space left"):
        published(tmp_path, more_people())
    assert fingerprint(tmp_path) == before
    assert list((tmp_path / ".state").iterdir()) == []


def test_what_dead_runs_left_is_swept(tmp_path: Path) -> None:
    """Working folders of processes that are no more go; those of living ones, and of others, stay."""
    done = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    dead, alive = int(done.stdout), os.getppid()
    for name in (f"tmp-{dead}", f"tmp-{alive}", "tmp-else", f"tmp-{os.getpid()}/rows"):
        (tmp_path / ".state" / name).mkdir(parents=True)
    staging.sweep(tmp_path / ".state")
    assert {path.name for path in (tmp_path / ".state").iterdir()} == {
        f"tmp-{alive}",
        "tmp-else",
        f"tmp-{os.getpid()}",
    }
    published(tmp_path)
    assert (tmp_path / ".state" / f"tmp-{os.getpid()}" / "rows").is_dir()


def test_nothing_is_built_on_a_damaged_release(tmp_path: Path) -> None:
    """Where the release before is not what it says, publishing stops and names the file."""
    first = published(tmp_path)
    path = first.folder / "data" / "themes.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(VerifyError, match=r"data/themes\.parquet"):
        published(tmp_path, more_people())


def test_a_lost_index_is_not_written_over(tmp_path: Path) -> None:
    """With several versions and no index, or a broken one, nobody knows what was published: stop."""
    published(tmp_path)
    published(tmp_path, more_people())
    path = tmp_path / SAMPLE / "index.json"
    path.write_text('{"latest": "3.0.0", "releases": []}')
    with pytest.raises(VerifyError, match="not an index"):
        published(tmp_path)
    path.unlink()
    with pytest.raises(VerifyError, match=r"index\.json is gone"):
        published(tmp_path)


def test_held_back_rows_are_published_as_findings(tmp_path: Path) -> None:
    """What validation held back stands in `findings` with its content, and its number in the README."""
    result = published(tmp_path, changed("case_handlers", position=0))
    held = [
        row
        for row in pq.read_table(result.folder / "data/findings.parquet").to_pylist()
        if row["quarantined"]
    ]
    assert [(row["rule"], row["table_name"]) for row in held] == [("minimum", "case_handlers")]
    assert json.loads(held[0]["row_json"])["name"] == "Karla Kladde"
    assert pq.read_metadata(result.folder / "data/case_handlers.parquet").num_rows == 0
    assert "\n1 rows are held back" in (result.folder / "README.md").read_text("utf-8").replace(". 1", ".\n1")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+cmd", "'+cmd"),
        ("@SUM", "'@SUM"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-1", "'-1"),
        ("-", "'-"),
        ("-\n", "'-\n"),
        ("- et punkt", "- et punkt"),
        ("--", "--"),
        ("a=b", "a=b"),
        ("1. Åbning", "1. Åbning"),
        ("", ""),
        (None, None),
    ],
)
def test_the_formula_guard(text: str | None, written: str | None) -> None:
    """A cell that a spreadsheet would run is led by an apostrophe; no other cell is touched."""
    assert csv.guarded(pa.array([text, "x"], pa.string())).to_pylist() == [written, "x"]


def test_csv_says_what_parquet_says(tmp_path: Path) -> None:
    """ISO dates and times, true and false, quoted texts; null is empty, an empty text is not."""
    rows = changed("documents", first_seen_at=datetime(2031, 3, 3, 8, 0, 1, tzinfo=UTC), title='=1;"2"')
    folder = published(tmp_path, rows).folder / "csv" / "data"
    documents, meetings = ((folder / f"{name}.csv").read_text("utf-8") for name in ("documents", "meetings"))
    [document_row, _] = standard_csv.DictReader(documents.splitlines())
    [meeting] = standard_csv.DictReader(meetings.splitlines())
    assert (document_row["first_seen_at"], document_row["title"]) == ("2031-03-03T08:00:01Z", '\'=1;"2"')
    assert (meeting["date"], meeting["start_time"], meeting["agenda_recorded"]) == (
        "2031-03-03",
        "09:00:00",
        "true",
    )
    raw = (folder / "lines.csv").read_bytes()
    assert b'",6,1,"","blank",false\n' in raw
    assert b"\r" not in raw
    assert raw.startswith(b'"document_id","line"')


def test_duckdb_reads_both(tmp_path: Path) -> None:
    """A reader of other make finds the same rows in Parquet and in CSV."""
    folder = published(tmp_path).folder
    for name in contract.TABLES:
        counts = [
            asked(f"SELECT count(*) FROM '{path}'")[0][0]  # noqa: S608 - paths of this test
            for path in (folder / "data" / f"{name}.parquet", folder / "csv" / "data" / f"{name}.csv")
        ]
        assert counts == [len(all_rows()[name])] * 2
    query = f"SELECT date, start_time, venue FROM '{folder}/data/meetings.parquet'"  # noqa: S608 - as above
    assert str(asked(query)) == ("[(datetime.date(2031, 3, 3), datetime.time(9, 0), 'mødelokale 7')]")


def test_the_readme_says_what_must_be_said(tmp_path: Path) -> None:
    """The sample says first that its persons are fictional, in both languages; no path of ours is told."""
    result = published(tmp_path)
    danish, english = (result.folder / "README.md").read_text("utf-8").split("\n---\n")
    assert danish.splitlines()[0] == "**Personerne i denne pakke er opdigtede.**"
    assert english.strip().splitlines()[0] == "**The persons in this package are fictional.**"
    for note in contract.package(SAMPLE)["cso:readerNotes"]:
        assert note["da"] in danish
        assert note["en"] in english
    for word in ("`lines` | 17 |", "document_id", "1.0.0", "Personoplysninger", "id_redirects"):
        assert word in danish
    licence = (result.folder / "LICENSE").read_text("utf-8")
    assert "https://creativecommons.org/licenses/by/4.0/" in licence
    assert "`lines`" in licence
    assert str(tmp_path) not in danish + english + licence


def test_the_real_package_is_no_sample(tmp_path: Path) -> None:
    """The real package begins with its title."""
    readme = (published(tmp_path, name="cso-opendata").folder / "README.md").read_text("utf-8")
    assert readme.startswith(f"# {contract.package('cso-opendata')['title']}\n")


def test_a_spool_without_some_tables_is_published(tmp_path: Path) -> None:
    """A run that found no decision still publishes the table, with no rows."""
    spool = spooled(tmp_path / "spool", all_rows() | {"decisions": []})
    result = publish(spool, validate.validate(spool), SAMPLE, tmp_path / "out")
    assert pq.read_table(result.folder / "data/decisions.parquet").num_rows == 0
