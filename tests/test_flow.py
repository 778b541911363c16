"""The nightly flow as a script, run for real: offline, stopped, without Prefect."""

from __future__ import annotations

import json
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from support.documents import many
from support.orchestra import FLOW, NOTES, ended, environment, flow, left, start, until
from support.post import HIDDEN, Post, serving
from support.published import published

from cso_opendata.alarm import VARIABLE
from cso_opendata.job import SAMPLES, Job
from cso_opendata.pipeline import run

Offline = tuple[Path, subprocess.CompletedProcess[str], Post]


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Offline:
    """The flow over the samples and a document that nobody can read, run once: its folder, how it ended."""
    folder = tmp_path_factory.mktemp("offline")
    odd = folder / "odd"
    odd.mkdir()
    (odd / "odd|name.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    post = Post()
    with serving(post):
        settings = {VARIABLE: post.address}
        return folder, flow(folder, "--sources", SAMPLES, odd, "--output", folder / "out", **settings), post


def test_offline_it_ends_as_the_run_does(offline: Offline) -> None:
    """Without a server: exit code 3, the report on stdout, the stages and nothing else on stderr."""
    folder, done, _ = offline
    said = done.stdout.splitlines()
    assert (done.returncode, done.stderr.splitlines()) == (3, NOTES)
    assert said[0].startswith("Published cso-opendata 1.0.0 (6 documents, ")
    assert said[1] == f"  in    {folder}/out/cso-opendata/1.0.0"
    assert said[-1].startswith("  not read: odd|name.txt: ")


def test_offline_it_publishes_the_same_bytes(offline: Offline, tmp_path: Path) -> None:
    """What the flow publishes is byte for byte what `run` publishes, and so are the kinds of its report."""
    folder, *_ = offline
    run(Job((SAMPLES, folder / "odd"), tmp_path, "cso-opendata", "original", 1), lambda _: None)
    assert published(folder / "out") == published(tmp_path)
    [report] = (folder / "out" / ".state" / "runs").iterdir()
    content = json.loads(report.read_text("utf-8"))
    assert (content["status"], content["exit_code"]) == ("published", 3)
    assert [f"{stage} ..." for stage in content["seconds"]] == NOTES


def test_offline_the_report_is_told(offline: Offline) -> None:
    """A run that ended with 3 sent its report to the address of the environment, which nothing shows."""
    folder, done, post = offline
    [(path, _, content)] = post.taken
    [report] = (folder / "out" / ".state" / "runs").iterdir()
    assert (path, content["report"]) == (HIDDEN, json.loads(report.read_text("utf-8")))
    assert HIDDEN not in done.stdout + done.stderr


def test_offline_it_leaves_nothing_running_and_nothing_in_the_home(
    offline: Offline,
) -> None:
    """No process outlives the script; what Prefect writes lies in the state folder, and nowhere else."""
    folder, *_ = offline
    assert left() == []
    assert {path.name for path in folder.iterdir()} == {"odd", "out"}
    assert (folder / "out" / ".state" / "prefect" / "prefect.db").is_file()


def test_each_stage_is_a_task_and_the_report_an_artifact(
    offline: Offline,
) -> None:
    """Five tasks, each completed; one page that names the document that could not be read, harmlessly."""
    folder, *_ = offline
    with closing(sqlite3.connect(folder / "out" / ".state" / "prefect" / "prefect.db")) as database:
        tasks = database.execute("SELECT name, state_name FROM task_run").fetchall()
        pages = database.execute("SELECT key, data FROM artifact").fetchall()
    assert sorted((name.rpartition("-")[0], state) for name, state in tasks) == sorted(
        (note.removesuffix(" ..."), "Completed") for note in NOTES
    )
    assert [key for key, _ in pages] == ["cso-opendata-run"]
    assert "odd&#124;name.txt" in pages[0][1]


def test_a_stopped_run_is_gone_in_seconds(offline: Offline, tmp_path: Path) -> None:
    """SIGTERM amid the reading: code 143, one line, the crash told, no process left, the next run goes on."""
    source = many(tmp_path / "in", 1500)
    env = environment(
        tmp_path,
        PREFECT_HOME=str(offline[0] / "out" / ".state" / "prefect"),
        PREFECT_LOGGING_LEVEL="ERROR",
    )
    command = [sys.executable, str(FLOW), "--sources", str(source), "--output", str(tmp_path / "out")]
    process = start(command, tmp_path / "log", env)
    until(lambda: "read ..." in (tmp_path / "log").read_text("utf-8"))
    until(lambda: list((tmp_path / "out" / ".state").glob("tmp-*/rows/raw/*")))
    began = time.monotonic()
    assert ended(process) == 128 + signal.SIGTERM
    took = time.monotonic() - began
    said = (tmp_path / "log").read_text("utf-8")
    assert "A person is needed: Execution was aborted by a termination signal." in said
    assert said.splitlines()[-1] == "cso-opendata: Stopped; what was published is as it was."
    assert "Traceback" not in said
    # What Python itself keeps to tidy up after its processes ends a moment later than they do.
    until(lambda: not left())
    assert not (tmp_path / "out" / "cso-opendata").exists()
    assert took < 15  # 2 to 3 s on a quiet machine


def test_without_prefect_the_run_goes_on(tmp_path: Path) -> None:
    """Where the server is down the night's data is published all the same, and one line tells why."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/api"
        done = flow(tmp_path, "--output", tmp_path / "out", PREFECT_API_URL=address)
    first, *notes = done.stderr.splitlines()
    assert first.startswith("nightly.py: Prefect failed (RuntimeError: Failed to reach API at ")
    assert first.endswith("; the run goes on without it.")
    assert (done.returncode, notes) == (0, NOTES)
    assert done.stdout.startswith("Published cso-opendata-sample 1.0.0 ")


def test_an_output_that_cannot_be_written_needs_no_prefect(tmp_path: Path) -> None:
    """Exit code 74 and one line, as `run` has it; nothing heavy is even imported."""
    (tmp_path / "out").write_text("mine", "utf-8")
    began = time.monotonic()
    done = flow(tmp_path, "--output", tmp_path / "out")
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr.splitlines()[-1].startswith(f"cso-opendata: {tmp_path}/out")
    assert time.monotonic() - began < 5
