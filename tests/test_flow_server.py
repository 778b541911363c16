"""The nightly flow with a real Prefect server: exit codes, retries, a work pool, served, a Dask cluster."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from support.documents import MINUTES, many
from support.orchestra import DEPLOYMENT, FLOW, NOTES, Server, ended, left, start, until
from support.published import published

from cso_opendata.job import Job, job_for
from cso_opendata.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NIGHTLY = {"cron": "30 2 * * *", "timezone": "Europe/Copenhagen", "day_or": True}

# Runs the flow as the script does, once a case, in one process: Prefect takes seconds to import.
CASES = """
import contextlib, errno, fcntl, io, json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import nightly
from cso_opendata.release import publish as release

def once(source, output):
    words = {"sources": [source], "output": output, "workers": 1, "cluster": None}
    said, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(err):
        code = nightly._once(words)
    return {"code": code, "out": said.getvalue(), "err": err.getvalue().splitlines()}

def planted(error, times):
    real, calls = release.publish, []
    def publish(*arguments):
        calls.append(1)
        if len(calls) <= times:
            raise error
        return real(*arguments)
    release.publish = publish
    try:
        return once(good, f"{folder}/{type(error).__name__}-{times}") | {"calls": len(calls)}
    finally:
        release.publish = real

folder = sys.argv[2]
good, odd, bad = (f"{folder}/{name}" for name in ("good", "odd", "bad"))
nightly._DELAYS[:] = [0.1]
cases = {
    "good": once(good, f"{folder}/out"),
    "some unreadable": once(odd, f"{folder}/out"),
    "none readable": once(bad, f"{folder}/out"),
    "no such source": once(f"{folder}/nothing", f"{folder}/out"),
    "a passing fault": planted(OSError(errno.EIO, "Input/output error"), 1),
    "a fault that stays": planted(OSError(errno.EIO, "Input/output error"), 9),
    "a full disk": planted(OSError(errno.ENOSPC, "No space left on device"), 9),
    "a fault of ours": planted(RuntimeError("what nobody thought of"), 9),
}
with open(f"{folder}/out/.state/lock", "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    cases["another run"] = once(good, f"{folder}/out")
print(json.dumps(cases))
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Prefect server, for all tests of this module."""
    running = Server(tmp_path_factory.mktemp("server"))
    try:
        yield running
    finally:
        ended(running.process, signal.SIGINT)


@pytest.fixture(scope="module")
def cases(server: Server, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What comes of the flow in each of the cases above."""
    folder = tmp_path_factory.mktemp("cases")
    for name, content in {
        "good": {"a.txt": MINUTES.encode()},
        "odd": {"a.txt": MINUTES.encode(), "b.png": b"\x89PNG\r\n\x1a\n"},
        "bad": {"b.png": b"\x89PNG\r\n\x1a\n"},
    }.items():
        (folder / name).mkdir()
        for file, data in content.items():
            (folder / name / file).write_bytes(data)
    command = [sys.executable, "-c", CASES, str(FLOW.parent), str(folder)]
    env = {**server.env, "PREFECT_LOGGING_LEVEL": "CRITICAL"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return {"folder": {"is": folder}, **json.loads(done.stdout)}


ENDS = {
    "no such source": (2, "cannot be read: No such file or directory."),
    "none readable": (4, "Not one of 1 documents could be read (b.png: "),
    "another run": (5, "Another run (process "),
    "a fault of ours": (
        70,
        "A fault of the program itself: RuntimeError: what nobody thought of. Please report",
    ),
    "a full disk": (74, "No space left on device. Make room or give permission, and run again;"),
    "a fault that stays": (74, "Input/output error. Make room or give permission, and run again;"),
}


@pytest.mark.parametrize("case", ENDS)
def test_what_needs_a_person_is_one_line(case: str, cases: dict[str, dict[str, Any]]) -> None:
    """The exit code that `run` has, nothing on stdout, and below the stages one line and no traceback."""
    code, words = ENDS[case]
    end = cases[case]
    said = [line for line in end["err"] if line not in NOTES]
    assert (end["code"], end["out"], len(said)) == (code, "", 1)
    assert said[0].startswith("cso-opendata: ")
    assert words in said[0]


def test_a_good_run_ends_as_it_should(cases: dict[str, dict[str, Any]]) -> None:
    """0 where all was read and 3 where something was not; the report on stdout, the stages on stderr."""
    assert [cases[case]["code"] for case in ("good", "some unreadable")] == [0, 3]
    assert cases["good"]["out"].startswith("Published cso-opendata 1.0.0 (1 documents, ")
    assert "\n  not read: b.png: " in cases["some unreadable"]["out"]
    assert cases["good"]["err"] == NOTES


def test_only_what_may_pass_is_tried_again(cases: dict[str, dict[str, Any]]) -> None:
    """A fault of the disk has three tries, and the run is good if one succeeds; a full disk has one."""
    assert (cases["a passing fault"]["code"], cases["a passing fault"]["calls"]) == (0, 2)
    assert cases["a fault that stays"]["calls"] == 3
    assert cases["a full disk"]["calls"] == cases["a fault of ours"]["calls"] == 1


def test_a_fault_of_ours_leaves_its_traceback(cases: dict[str, dict[str, Any]]) -> None:
    """What only a developer can mend lies in the state folder, down to the line that raised it."""
    fault = cases["folder"]["is"] / "RuntimeError-9" / ".state" / "fault.txt"
    assert "RuntimeError: what nobody thought of" in fault.read_text("utf-8")
    assert "in publish" in fault.read_text("utf-8")


def test_every_run_leaves_its_page(cases: dict[str, dict[str, Any]], server: Server) -> None:
    """Good or bad, each run has one artifact of the same name, and its state says what it came to."""
    pages = server.post("artifacts/filter", artifacts={"key": {"any_": ["cso-opendata-run"]}})
    assert len(pages) >= len(cases) - 1
    assert any("Another run" in page["data"] for page in pages)
    runs = server.post("flow_runs/filter")
    assert {run["state"]["type"] for run in runs} == {"COMPLETED", "FAILED"}


CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with LocalCluster(**options) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@pytest.fixture
def cluster(server: Server, tmp_path: Path) -> Iterator[str]:
    """The address of a Dask scheduler with two worker processes."""
    (tmp_path / "cluster.py").write_text(CLUSTER, "utf-8")
    command = [sys.executable, str(tmp_path / "cluster.py")]
    process = start(command, tmp_path / "cluster.log", server.env, stdin=subprocess.PIPE)
    try:
        until(lambda: (tmp_path / "cluster.log").read_text("utf-8").startswith("tcp://"))
        yield (tmp_path / "cluster.log").read_text("utf-8").splitlines()[0]
    finally:
        process.communicate(timeout=30)


@pytest.fixture(scope="module")
def pool(server: Server) -> Server:
    """The server with a work pool."""
    server.prefect("work-pool", "create", "--type", "process", "cso-opendata")
    return server


def worked(pool: Server, **parameters: Any) -> str:  # noqa: ANN401 -- JSON
    """The id of a run with PARAMETERS that a worker of POOL has run."""
    run_id = pool.new_run(**parameters)
    pool.prefect("worker", "start", "--pool", "cso-opendata", "--run-once")
    return run_id


def test_a_work_pool_runs_it(pool: Server, tmp_path: Path) -> None:
    """`prefect deploy --all` registers the schedule, and a worker runs what is triggered to its end."""
    pool.prefect("deploy", "--all")
    registered = pool.get(DEPLOYMENT)
    assert [(each["schedule"], each["active"]) for each in registered["schedules"]] == [(NIGHTLY, True)]
    assert registered["global_concurrency_limit"]["limit"] == 1
    assert registered["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
    done = worked(pool, output=str(tmp_path / "out"))
    state = pool.state(done)
    said = "Published cso-opendata-sample 1.0.0"
    assert (state["type"], state["message"].split(" (")[0]) == ("COMPLETED", said)
    assert pool.tasks(done) == sorted((note.removesuffix(" ..."), "COMPLETED") for note in NOTES)
    run(job_for(None, tmp_path / "plain", 1), lambda _: None)
    assert published(tmp_path / "out") == published(tmp_path / "plain")


def test_a_cluster_gives_the_same_bytes(pool: Server, cluster: str, tmp_path: Path) -> None:
    """Batches that two Dask workers read, each a task, make the same release, byte for byte."""
    source = many(tmp_path / "in", 250)
    pool.prefect("deploy", "--all")
    done = worked(pool, sources=[str(source)], output=str(tmp_path / "out"), cluster=cluster)
    state = pool.state(done)
    assert state["type"] == "COMPLETED", state["message"]
    assert pool.tasks(done).count(("batch", "COMPLETED")) == 3
    run(Job((source,), tmp_path / "plain", "cso-opendata", "original", 1), lambda _: None)
    assert published(tmp_path / "out") == published(tmp_path / "plain")


def test_served_it_runs_and_never_twice_at_once(server: Server, tmp_path: Path) -> None:
    """`--serve` registers the same schedule and runs what is due; while one runs, another is cancelled."""
    env = {**server.env, "PREFECT_RUNNER_POLL_FREQUENCY": "1"}
    command = [sys.executable, str(FLOW), "--serve", "--output", str(tmp_path / "out")]
    process = start(command, tmp_path / "log", env)
    try:
        until(lambda: server.get(DEPLOYMENT).get("parameters", {}).get("output") == str(tmp_path / "out"))
        registered = server.get(DEPLOYMENT)
        assert [(each["schedule"], each["active"]) for each in registered["schedules"]] == [(NIGHTLY, True)]
        assert server.state(server.new_run())["type"] == "COMPLETED"
        assert (tmp_path / "out" / "cso-opendata-sample" / "index.json").is_file()
        holder = server.new_run(later=True)
        server.post(f"flow_runs/{holder}/set_state", state={"type": "PENDING"})
        assert server.state(server.new_run())["type"] == "CANCELLED"
        server.free()
    finally:
        code = ended(process)
    assert (code, left(server.process.pid)) == (0, [])
    assert server.get(DEPLOYMENT)["schedules"][0]["active"]
