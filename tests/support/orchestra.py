"""What tests of the nightly flow start: the script, a Prefect server, and the processes they leave."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil  # type: ignore[import-untyped]  # it ships no types
import requests

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
FLOW = ROOT / "flows" / "nightly.py"
PREFECT = Path(sys.executable).with_name("prefect")
NOTES = [f"{stage} ..." for stage in ("fetch", "read", "link", "validate", "release")]
DEPLOYMENT = "deployments/name/nightly/cso-opendata"
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}

# What this module starts carries this in its environment, however far removed, and is found by it.
MARK = uuid.uuid4().hex


def environment(home: Path, **settings: str) -> dict[str, str]:
    """That of this process without settings of Prefect, with HOME as the folder of the user, and SETTINGS."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT")}
    quiet = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    return {**plain, **quiet, "HOME": str(home), "CSO_FLOW_TEST": MARK, **settings}


def flow(home: Path, *arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the flow as a script, in a process of its own."""
    command = [sys.executable, str(FLOW), *map(str, arguments)]
    env = environment(home, **settings)
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=300)


def left(but: int | None = None) -> list[str]:
    """The commands of what this module has started and what still runs, the tree of process BUT aside."""
    known = {but} | {child.pid for child in psutil.Process(but).children(recursive=True)} if but else set()
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("CSO_FLOW_TEST") == MARK and process.pid not in known:
                found.append(" ".join(process.cmdline()) or process.name())
        except psutil.Error:
            continue
    return found


def ended(process: subprocess.Popen[Any], number: int = signal.SIGTERM) -> int:
    """Send PROCESS the signal NUMBER and wait for it; whatever is left of its tree after that is killed."""
    tree = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
    process.send_signal(number)
    try:
        return process.wait(30)
    finally:
        for each in (process, *tree):
            try:
                each.kill()
            except psutil.NoSuchProcess:
                continue


def until(true: Callable[[], Any], seconds: float = 90) -> Any:  # noqa: ANN401 -- what TRUE gives
    """What TRUE gives as soon as that is something; an error after SECONDS."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        try:
            if value := true():
                return value
        except requests.ConnectionError:
            pass
        time.sleep(0.2)
    raise TimeoutError(f"nothing in {seconds} seconds")


class Server:
    """A Prefect server at a port of its own, and what it is asked and told."""

    def __init__(self, folder: Path) -> None:
        """Start it with all that it writes in FOLDER."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.api = f"http://127.0.0.1:{port}/api"
        self.env = environment(folder, PREFECT_HOME=str(folder), PREFECT_API_URL=self.api)
        command = [str(PREFECT), "server", "start", "--port", str(port), "--no-ui"]
        self.process = start(command, folder / "server.log", self.env)
        until(lambda: requests.get(f"{self.api}/health", timeout=5).ok)

    def _ask(self, method: str, path: str, content: Any = None) -> requests.Response:  # noqa: ANN401 -- JSON
        """The answer of PATH to CONTENT, asked again while the database is busy, as clients do."""

        def answer() -> list[requests.Response]:
            response = requests.request(method, f"{self.api}/{path}", json=content, timeout=30)
            return [] if response.status_code == requests.codes.unavailable else [response]

        response: requests.Response = until(answer)[0]
        return response

    def get(self, path: str) -> Any:  # noqa: ANN401 -- JSON
        """What PATH shows."""
        return self._ask("get", path).json()

    def post(self, path: str, **content: Any) -> Any:  # noqa: ANN401 -- JSON
        """What is answered to CONTENT at PATH."""
        response = self._ask("post", path, content)
        assert response.ok, f"{path}: {response.status_code} {response.text}"
        return response.json()

    def new_run(self, *, later: bool = False, **parameters: Any) -> str:  # noqa: ANN401 -- JSON
        """The id of a run of the deployment, now or LATER, with PARAMETERS in the place of its own."""
        path = f"deployments/{self.get(DEPLOYMENT)['id']}/create_flow_run"
        state: dict[str, Any] = {"type": "SCHEDULED"}
        if later:
            state["state_details"] = {"scheduled_time": "2040-01-01T00:00:00Z"}
        return str(self.post(path, parameters=parameters, state=state)["id"])

    def state(self, run_id: str) -> dict[str, Any]:
        """The state of the run RUN_ID as soon as it has ended."""

        def final() -> Any:  # noqa: ANN401 -- JSON
            state = self.get(f"flow_runs/{run_id}")["state"]
            return state if state["type"] in ENDED else None

        return dict(until(final))

    def tasks(self, run_id: str) -> list[tuple[str, str]]:
        """The tasks of the run RUN_ID and their states; the server hears of them a moment after the fact."""

        def all_ended() -> Any:  # noqa: ANN401 -- JSON
            tasks = self.post("task_runs/filter", flow_runs={"id": {"any_": [run_id]}})
            return tasks if all(task["state"]["type"] in ENDED for task in tasks) else None

        return sorted((task["name"].rpartition("-")[0], task["state"]["type"]) for task in until(all_ended))

    def free(self) -> None:
        """Let go of the place that a run of the deployment holds which has never worked."""
        limit = self.get(DEPLOYMENT)["global_concurrency_limit"]["name"]
        self._ask("patch", f"v2/concurrency_limits/{limit}", {"active_slots": 0}).raise_for_status()

    def prefect(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command line of Prefect, as an operator would in the folder of the project."""
        command = [str(PREFECT), "--no-prompt", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=True, timeout=120
        )


def start(command: list[str], log: Path, env: dict[str, str], **streams: Any) -> subprocess.Popen[str]:  # noqa: ANN401
    """Start COMMAND in the folder of the project; what it says goes to LOG."""
    with log.open("w") as output:
        options = {"stdout": output, "stderr": subprocess.STDOUT, **streams}
        return subprocess.Popen(command, cwd=ROOT, env=env, text=True, **options)
