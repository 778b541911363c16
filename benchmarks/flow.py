"""What the nightly flow takes beyond Prefect: the script over the samples, beside a flow that does nothing.

    python benchmarks/flow.py [--runs 5]

All start Prefect and its temporary server anew, on one database. The three take turns, so that what else the
machine does meets all alike; a difference is that of one turn.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

FLOW = Path(__file__).parents[1] / "flows" / "nightly.py"
FINE = (0, 3)  # published or nothing to do; the same with documents that could not be read
EMPTY = """
from prefect import flow, task

@task
def nothing():
    pass

@flow
def empty():
    nothing()

empty()
"""


def seconds(env: dict[str, str], *arguments: str | Path) -> float:
    """How long Python takes with ARGUMENTS."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], env=env, capture_output=True, check=False)
    if done.returncode not in FINE:
        raise SystemExit(f"{arguments[0]} ended with {done.returncode}: {done.stderr.decode()}")
    return time.perf_counter() - began


def turns(runs: int, work: Path) -> list[tuple[float, float, float]]:
    """RUNS times the seconds of the empty flow, of a first run, and of one where nothing has changed."""
    env = {
        **os.environ,
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_HOME": str(work / "prefect"),
    }
    env.pop("PREFECT_API_URL", None)
    empty = work / "empty.py"
    empty.write_text(EMPTY, "utf-8")
    seconds(env, empty)  # makes the database
    found = []
    for turn in range(runs):
        nightly = (FLOW, "--output", work / str(turn))
        found.append((seconds(env, empty), seconds(env, *nightly), seconds(env, *nightly)))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        found = turns(options.runs, Path(work))
    print(f"{'median of ' + str(options.runs):<28}{'s':>8}{'beyond Prefect':>18}")
    for name, column in (("a flow that does nothing", 0), ("first run", 1), ("nothing changed", 2)):
        own = median(turn[column] - turn[0] for turn in found)
        print(f"{name:<28}{median(turn[column] for turn in found):>8.2f}{own:>18.2f}")


if __name__ == "__main__":
    main()
