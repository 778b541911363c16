"""`status`: what is published, how the last runs ended, and whether that is long ago."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from support.documents import MINUTES
from support.releases import SAMPLE, published
from support.rows import all_rows

from cso_opendata.errors import UsageError
from cso_opendata.status import Status, status

PROGRAM = str(Path(sys.executable).parent / "cso-opendata")
REAL = "cso-opendata"
NOW = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def cso(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program with ARGUMENTS."""
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False)


def report(output: Path, ago: timedelta, package: str = SAMPLE, **more: object) -> Path:
    """Leave the report of a run that began so long AGO, with MORE in it."""
    name = (NOW - ago).strftime("%Y%m%dT%H%M%S.%fZ")
    path = output / ".state" / "runs" / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    good: dict[str, Any] = {"status": "unchanged", "exit_code": 0, "documents": 5, "quarantined": []}
    path.write_text(json.dumps({"run": name, "package": package, **good, **more}), "utf-8")
    return path


def failed(output: Path, ago: timedelta, package: str = SAMPLE) -> Path:
    """Leave the report of a run that failed so long AGO."""
    content = {"status": "failed", "exit_code": 4, "error": "A check refused.", "package": package}
    path = report(output, ago)
    path.write_text(json.dumps(content), "utf-8")
    return path


def look(output: Path) -> Status:
    """The status of OUTPUT at NOW."""
    return status(output, NOW)


def test_after_a_run_it_tells_what_came_of_it(tmp_path: Path) -> None:
    """What runs leave is what `status` understands: version, times, documents, and why one was not read."""
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text(MINUTES, "utf-8")
    (source / "b.pdf").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert cso("run", "--sources", source, "--output", out).returncode == 3
    done = cso("status", "--output", out, "--json", "--max-age", "1h")
    told = json.loads(done.stdout)
    [package] = told["packages"]
    assert (done.returncode, told["stale"], told["warnings"]) == (0, False, [])
    assert (package["package"], package["version"], package["documents"]) == (REAL, "1.0.0", 2)
    assert (package["last_run"]["status"], package["last_run"]["exit_code"]) == ("published", 3)
    assert package["last_run"] == package["last_success"]
    assert package["withdrawn"] == 0
    [unread] = package["quarantined"]
    assert (unread["url"], "image/png" in unread["reason"]) == ("b.pdf", True)
    assert package["last_run"]["started_at"] <= package["published_at"] <= told["checked_at"]
    lines = cso("status", "--output", out).stdout
    assert f"{REAL} 1.0.0\n" in lines
    assert f"b.pdf: {unread['reason']}" in lines


def test_a_night_without_changes_and_a_refused_one(tmp_path: Path) -> None:
    """After a failed run both are told: that it failed and why, and when the last one succeeded."""
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text(MINUTES, "utf-8")
    for _ in range(2):
        cso("run", "--sources", source, "--output", out)
    (source / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert cso("run", "--sources", source, "--output", out).returncode == 4
    [package] = json.loads(cso("status", "--output", out, "--json").stdout)["packages"]
    assert (package["version"], package["last_run"]["exit_code"]) == ("1.0.0", 4)
    assert "image/png" in package["last_run"]["error"]
    assert (package["last_success"]["status"], package["documents"]) == ("unchanged", 1)


@pytest.mark.parametrize(("fault", "code"), [("a full disk", 74), ("a fault of ours", 70), ("a person", 130)])
def test_a_run_that_breaks_leaves_its_report(fault: str, code: int, tmp_path: Path) -> None:
    """Whatever ended the last run stands in its report, though it was no error that the program raised."""
    raised = {"a full disk": "OSError(28, 'full', 'x')", "a fault of ours": "IndexError()"}
    program = (
        "import sys, cso_opendata.pipeline as pipeline; from cso_opendata.cli import main\n"
        f"def broken(*_): raise {raised.get(fault, 'KeyboardInterrupt()')}\n"
        "pipeline.run = broken; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", program, "run", "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    [package] = json.loads(cso("status", "--output", tmp_path, "--json").stdout)["packages"]
    assert (done.returncode, package["last_run"]["exit_code"]) == (code, code)
    assert (package["version"], package["last_success"]) == (None, None)


def test_nothing_has_run_yet(tmp_path: Path) -> None:
    """An empty folder is no error, and what to do is said; with --max-age it is stale."""
    done = cso("status", "--output", tmp_path)
    assert (done.returncode, "Nothing has run" in done.stdout, done.stderr) == (0, True, "")
    assert "cso-opendata run" in done.stdout
    done = cso("status", "--output", tmp_path, "--max-age", "30m")
    assert (done.returncode, "Stale:" in done.stdout) == (1, True)
    assert cso("status", "--output", tmp_path, "--max-age", "30m", "--json").returncode == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("age", ["", "48", "h", "0h", "-1h", "1.5h", "2 days", "1w", "99999d", "¹h", "1h\n"])
def test_an_age_that_is_none(age: str, tmp_path: Path) -> None:
    """Exit code 2 and one line that shows what an age looks like."""
    done = cso("status", "--output", tmp_path, f"--max-age={age}")
    assert (done.returncode, done.stderr.count("\n"), "48h" in done.stderr) == (2, 1, True)


def test_a_folder_that_is_not_the_output(tmp_path: Path) -> None:
    """UsageError for what is not there, for a file, for a package and for a version."""
    result = published(tmp_path / "out")
    (tmp_path / "file").touch()
    for folder in (tmp_path / "no", tmp_path / "file", result.folder, result.folder.parent):
        with pytest.raises(UsageError, match="output folder"):
            look(folder)


def test_stale_is_more_than_the_age(tmp_path: Path) -> None:
    """Runs with 0 and 3 count, others do not; the age itself is still fresh."""
    failed(tmp_path, HOUR)
    report(tmp_path, 3 * HOUR, exit_code=3)
    report(tmp_path, 9 * HOUR)
    assert (look(tmp_path).stale(3 * HOUR), look(tmp_path).stale(3 * HOUR - timedelta(seconds=1))) == (
        False,
        True,
    )


def test_the_sample_hides_nothing(tmp_path: Path) -> None:
    """Where the real documents' runs fail, a fresh run of the sample does not make that good."""
    for ago in range(30):
        report(tmp_path, (2 + ago) * HOUR)
    failed(tmp_path, HOUR * 1.5, REAL)
    report(tmp_path, HOUR, "another")
    told = look(tmp_path)
    assert [package.name for package in told.packages] == [REAL, "another", SAMPLE]
    assert told.stale(timedelta(days=9))
    report(tmp_path, timedelta(days=8), REAL)
    assert not look(tmp_path).stale(timedelta(days=9))


def test_a_clock_that_was_wrong_is_said(tmp_path: Path) -> None:
    """Runs that are dated after now are named and prove nothing; an older one counts as before."""
    published(tmp_path)
    ahead = [report(tmp_path, timedelta(days=-each)) for each in (1, 900)]
    told = look(tmp_path)
    [warning] = told.warnings
    assert ahead[0].name in warning
    assert "1 more" in warning
    assert (told.stale(HOUR), told.packages[0].last_run) == (True, None)
    assert "none on record" in "\n".join(told.lines())
    report(tmp_path, HOUR)
    assert not look(tmp_path).stale(HOUR)


FOREIGN: dict[str, str | bytes] = {
    "no JSON": "{",
    "no object": "[]",
    "no package": '{"exit_code": 0, "status": "unchanged"}',
    "a path as a package": '{"package": "../x", "exit_code": 0, "status": "unchanged"}',
    "a code that is none": '{"package": "a", "exit_code": "0", "status": "unchanged"}',
    "no reason": '{"package": "a", "exit_code": 0, "status": "x", "quarantined": [{"url": 1}]}',
    "no text": b"\xff\xfe\xfd",
    "nothing": "",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_a_report_that_is_none_is_named(what: str, tmp_path: Path) -> None:
    """It is left out with a warning that names the file; the others count."""
    report(tmp_path, 2 * HOUR)
    path, content = report(tmp_path, HOUR), FOREIGN[what]
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    told = look(tmp_path)
    assert [path.name in warning for warning in told.warnings] == [True]
    assert not told.stale(2 * HOUR)


def test_foreign_names_are_named_once(tmp_path: Path) -> None:
    """Files and folders with other names: one warning for all; drafts of killed runs are no news."""
    runs = report(tmp_path, HOUR).parent
    (runs / ".20260101T000000.000000Z.json.12").touch()
    (runs / "notes\n.txt").touch()
    (runs / "old").mkdir()
    (runs / "20250230T000000.000000Z.json").touch()
    told = look(tmp_path)
    [foreign, no_date] = told.warnings
    assert "notes\\n.txt" in foreign
    assert "1 more" in foreign
    assert "20250230T000000.000000Z.json" in no_date
    assert not told.stale(HOUR)


@pytest.mark.parametrize(
    "content",
    ["{", '{"latest": "1.0.0", "releases": []}', '{"latest": 1, "releases": [{"version": 1, "path": 2}]}'],
)
def test_a_broken_index_is_named(content: str, tmp_path: Path) -> None:
    """The runs are told all the same, with a warning that names the folder."""
    report(tmp_path, HOUR)
    (tmp_path / SAMPLE).mkdir()
    (tmp_path / SAMPLE / "index.json").write_text(content, "utf-8")
    told = look(tmp_path)
    assert [str(tmp_path / SAMPLE) in warning for warning in told.warnings] == [True]
    assert (told.packages[0].published, told.stale(HOUR)) == (None, False)


def test_a_version_that_is_gone_is_named(tmp_path: Path) -> None:
    """The index names it and its folder is not there: that is a warning."""
    result = published(tmp_path)
    result.folder.rename(tmp_path / "aside")
    told = look(tmp_path)
    assert [str(result.folder) in warning for warning in told.warnings] == [True]


def test_withdrawn_documents_are_counted(tmp_path: Path) -> None:
    """As many as the release says that their source no longer shows."""
    rows = all_rows()
    rows["documents"][0]["withdrawn_at"] = datetime(2026, 1, 2, tzinfo=UTC)
    published(tmp_path, rows)
    [package] = look(tmp_path).packages
    assert package.published is not None
    assert package.published.withdrawn == 1


def test_names_of_a_source_forge_no_line(tmp_path: Path) -> None:
    """What could be taken for a line of its own is shown as an escape."""
    one = {"url": "a\nb\x1b[2J", "rule": "x", "reason": "c\nd"}
    report(tmp_path, HOUR, quarantined=[one] * 30, exit_code=3)
    lines = look(tmp_path).lines()
    assert lines.count(r"    a\nb\x1b[2J: c\nd") == 20
    assert any("10 more" in line for line in lines)


def test_it_is_instant_whatever_has_piled_up(tmp_path: Path) -> None:
    """Of ten thousand reports of failures the newest are read, and nothing heavy is imported."""
    runs = report(tmp_path, timedelta(days=9_999)).parent
    content = failed(tmp_path, HOUR).read_bytes()
    for each in range(10_000):
        name = (NOW - each * HOUR).strftime("%Y%m%dT%H%M%S.%fZ")
        (runs / f"{name}.json").write_bytes(content)
    start = time.perf_counter()
    [package] = look(tmp_path).packages
    assert time.perf_counter() - start < 1
    assert (package.last_run is None, package.last_success) == (False, None)
    program = (
        "import sys; from cso_opendata.cli import main; main(sys.argv[1:])\n"
        "print({name.split('.')[0] for name in sys.modules} & {'pyarrow', 'polars', 'sqlite3', 'requests'})"
    )
    command = [sys.executable, "-c", program, "status", "--output", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"
