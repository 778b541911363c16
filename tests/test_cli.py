"""The command line: exit codes, one clear line for what is wrong, never a traceback."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.documents import MINUTES

PROGRAM = str(Path(sys.executable).parent / "cso-opendata")


def cso(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the program with ARGUMENTS."""
    command = [PROGRAM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with one document."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(MINUTES, "utf-8")
    return folder


WRONG = {
    "no command": [],
    "an unknown command": ["publish"],
    "an unknown option": ["run", "--bogus"],
    "a missing path": ["run", "--sources", "{}/nothing", "--output", "{}/out"],
    "an empty folder": ["run", "--sources", "{}/empty", "--output", "{}/out"],
    "a folder without documents": ["run", "--sources", "{}/hidden", "--output", "{}/out"],
    "no workers": ["run", "--workers", "0"],
    "workers that are no number": ["run", "--workers", "many"],
    "no release to verify": ["verify", "{}/empty"],
    "no release to explain": ["explain", "x", "--output", "{}/empty"],
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_argument_is_one_clear_line(what: str, tmp_path: Path) -> None:
    """Exit code 2, one line on stderr that names the program, nothing on stdout, and nothing made."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / ".keep").touch()
    done = cso(*(argument.format(tmp_path) for argument in WRONG[what]))
    said = [line for line in done.stderr.splitlines() if line != "fetch ..."]
    assert (done.returncode, done.stdout, len(said)) == (2, "", 1)
    assert said[0].startswith("cso-opendata: ")
    assert said[0].endswith(".")
    assert not (tmp_path / "out").exists()


def test_help_is_instant_and_needs_nothing_heavy() -> None:
    """`--help` imports neither pyarrow nor polars nor pandera, nor anything that they bring."""
    code = (
        "import sys; from cso_opendata.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1]
    assert "usage: cso-opendata" in done.stdout
    assert not any(
        f"'{name}'" in loaded
        for name in ("pyarrow", "polars", "pandera", "sqlite3", "selectolax", "requests")
    )


def test_run_says_what_it_published_where_and_what_to_open(source: Path, tmp_path: Path) -> None:
    """On stdout: package, version, folder, what to read; every path it names is there."""
    done = cso("run", "--sources", source, "--output", tmp_path / "out")
    lines = done.stdout.splitlines()
    assert (done.returncode, lines[0]) == (
        0,
        "Published cso-opendata 1.0.0 (1 documents, 1 meetings, 2 speeches)",
    )
    assert all(Path(line.split(maxsplit=1)[1]).exists() for line in lines[1:])


def test_the_report_is_json_on_stdout_and_in_the_state_folder(source: Path, tmp_path: Path) -> None:
    """`--json` prints the report that also lies in `.state/runs`, one a run."""
    out = tmp_path / "out"
    printed = json.loads(cso("run", "--sources", source, "--output", out, "--json").stdout)
    kept = [json.loads(path.read_text("utf-8")) for path in (out / ".state" / "runs").iterdir()]
    assert [printed] == kept
    assert (printed["status"], printed["exit_code"], printed["rows"]["participants"]) == ("published", 0, 4)
    assert set(printed["seconds"]) == {"fetch", "read", "link", "validate", "release"}


def test_a_refused_run_leaves_its_report_too(tmp_path: Path) -> None:
    """Exit code 4 where no document could be read, with the reason in the report."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = cso("run", "--sources", tmp_path / "in", "--output", tmp_path / "out")
    report = json.loads(next((tmp_path / "out" / ".state" / "runs").iterdir()).read_text("utf-8"))
    assert (done.returncode, report["exit_code"], report["status"]) == (4, 4, "failed")
    assert "image/png" in report["error"]


def test_two_runs_at_once(source: Path, tmp_path: Path) -> None:
    """While one run holds the output the other ends with 5 within a second or so, and says who holds it."""
    state = tmp_path / "out" / ".state"
    state.mkdir(parents=True)
    with (state / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        start = time.monotonic()
        done = cso("run", "--sources", source, "--output", tmp_path / "out")
    assert done.returncode == 5
    assert "Another run" in done.stderr
    assert time.monotonic() - start < 5


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(source: Path, tmp_path: Path) -> None:
    """Exit code 74 before any work, naming the path."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    done = cso("run", "--sources", source, "--output", closed / "out")
    assert (done.returncode, "closed" in done.stderr) == (74, True)


def test_an_output_that_is_a_file(source: Path, tmp_path: Path) -> None:
    """Exit code 74 and a line that names the path; the file stays as it is."""
    (tmp_path / "out").write_text("mine", "utf-8")
    done = cso("run", "--sources", source, "--output", tmp_path / "out")
    assert (done.returncode, str(tmp_path / "out") in done.stderr) == (74, True)
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out").read_text("utf-8") == "mine"


def test_verify_and_explain(source: Path, tmp_path: Path) -> None:
    """A good release verifies; a row is shown with its lines; a byte changed is found and named."""
    out = tmp_path / "out"
    cso("run", "--sources", source, "--output", out)
    assert cso("verify", out).returncode == 0
    code = (
        "import json; from cso_opendata.reader import open_release\n"
        f"print(json.dumps(next(open_release({str(out)!r}).rows('speeches'))['speech_id']))"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    row_id = json.loads(asked.stdout)
    shown = cso("explain", row_id, "--output", out)
    assert shown.returncode == 0
    assert "Palle Ørnfeldt orienterede om budgettet." in shown.stdout
    damaged = out / "cso-opendata" / "1.0.0" / "data" / "participants.parquet"
    content = bytearray(damaged.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(bytes(content))
    done = cso("verify", out)
    assert done.returncode == 1
    assert "participants" in done.stdout


def test_a_document_that_breaks_the_program_costs_itself_only(tmp_path: Path) -> None:
    """Names with line ends and odd bytes forge no line of the log, and no traceback is shown."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(MINUTES, "utf-8")
    (folder / "evil\nPublished cso-opendata 9.9.9.txt").write_bytes(b"\x00\x01\x02")
    done = cso("run", "--sources", folder, "--output", tmp_path / "out")
    assert done.returncode == 3
    assert sum(line.startswith("Published") for line in done.stdout.splitlines()) == 1
