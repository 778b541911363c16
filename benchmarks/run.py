"""How fast the program is: start, first run, run without changes, many documents.

    python benchmarks/run.py [--documents 10000] [--pdfs 1000] [--corpus DIR]

Starts the real `cso-opendata`, prints a table, and writes `results.json` beside this file. Seconds of
the processor and memory are those of the whole tree of processes; memory is the sum of proportional
set sizes (each shared page counted once), looked at every 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import psutil  # type: ignore[import-untyped]  # it ships no types
from make_corpus import ROOT, default_corpus, make, typeset

PROGRAM = Path(sys.executable).with_name("cso-opendata")
FINE = (0, 3)  # published or nothing to do; the same with documents that could not be read


@dataclass(frozen=True, slots=True)
class Case:
    """What was measured: medians over `runs`."""

    name: str
    runs: int
    wall_s: float
    cpu_s: float
    memory_mb: float


def measure(*arguments: str | Path) -> tuple[float, float, float]:
    """Run the program once: seconds by the clock, seconds of all processors, MB of memory at most."""
    began = time.perf_counter()
    process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    watch = _Watch(process.pid)
    watch.start()
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)  # also counts the children that it has waited for
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.end()
    if process.returncode not in FINE:
        raise SystemExit(f"{PROGRAM.name} ended with {process.returncode}: {errors.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, watch.most / 1e6


class _Watch(threading.Thread):
    """Looks at the memory of a tree of processes until it is told to end."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.most, self.ended = root, 0, threading.Event()

    def run(self) -> None:
        while not self.ended.is_set():
            self.most = max(self.most, _memory(self.root))
            self.ended.wait(0.05)

    def end(self) -> None:
        self.ended.set()
        self.join()


def _memory(root: int) -> int:
    """Bytes that the process ROOT and those below it use now; 0 when it has ended."""
    try:
        process = psutil.Process(root)
        return sum(map(_own_memory, [process, *process.children(recursive=True)]))
    except psutil.Error:
        return 0


def _own_memory(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", 0) or full.rss)  # only Linux knows the proportional size
    except psutil.Error:
        return 0


def case(name: str, runs: int, *arguments: str | Path, fresh: Path | None = None) -> Case:
    """Measure RUNS times; the folder FRESH is removed before each."""
    figures = []
    for _ in range(runs):
        if fresh:
            shutil.rmtree(fresh, ignore_errors=True)
        figures.append(measure(*arguments))
    wall, cpu, memory = (round(median(column), 3) for column in zip(*figures, strict=True))
    return Case(name, runs, wall, cpu, memory)


def measure_all(corpus: Path | None, documents: int, pdfs: int, work: Path) -> list[Case]:
    """All cases, in the folder WORK."""
    few = corpus or ROOT / "src" / "cso_opendata" / "samples"
    small = ("run", "--sources", few, "--output", work / "small")
    large = ("run", "--sources", work / "many", "--output", work / "large")
    printed = ("run", "--sources", work / "pdfs", "--output", work / "printed")
    count = sum(path.is_file() and path.suffix != ".py" for path in few.rglob("*"))
    cases = [
        case("--help", 5, "--help"),
        case(f"first run, {count} documents", 5, *small, fresh=work / "small"),
        case(f"nothing changed, {count} documents", 5, *small),
    ]
    make(work / "many", corpus, documents)
    typeset(work / "pdfs", pdfs)
    return [
        *cases,
        case(f"first run, {pdfs} PDFs of three pages", 3, *printed, fresh=work / "printed"),
        case(f"first run, {documents} documents", 1, *large),
        case(f"nothing changed, {documents} documents", 5, *large),
    ]


def show(cases: list[Case]) -> str:
    """CASES as a table for people."""
    rows = [f"{'case':<36}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'MB':>8}"]
    rows += [
        f"{one.name:<36}{one.runs:>5}{one.wall_s:>9.3f}{one.cpu_s:>9.3f}{one.memory_mb:>8.0f}"
        for one in cases
    ]
    return "\n".join(rows)


def main() -> None:
    """Measure, print, write results.json."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--pdfs", type=int, default=1000)
    parser.add_argument("--corpus", type=Path, default=default_corpus())
    options = parser.parse_args()
    corpus = options.corpus.resolve() if options.corpus else None
    with tempfile.TemporaryDirectory() as work:
        cases = measure_all(corpus, options.documents, options.pdfs, Path(work))
    print(show(cases))
    about = {"python": platform.python_version(), "processors": os.cpu_count()}
    result = {**about, "cases": [asdict(one) for one in cases]}
    Path(__file__).with_name("results.json").write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
