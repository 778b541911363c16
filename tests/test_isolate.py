"""Documents that are made to do harm cost themselves only, and no process stays behind."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import psutil  # type: ignore[import-untyped]  # it ships no types
import pytest
from support.documents import MINUTES
from support.hostile import GOOD_PDF, HOSTILE, docx, printed

from cso_opendata import batches
from cso_opendata.derive import JOINERS
from cso_opendata.errors import CsoError, UnreadableError
from cso_opendata.isolate import limits as in_force
from cso_opendata.isolate import reader as run_side
from cso_opendata.isolate.limits import LIMITS, Limits
from cso_opendata.isolate.reader import Reader
from cso_opendata.job import Job
from cso_opendata.mask import mask_lines
from cso_opendata.pipeline import run
from cso_opendata.read import read, sniff
from cso_opendata.reader import open_release
from cso_opendata.release.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cso_opendata.report import Report

# What is hostile is so at any size, and what is good in these tests is small.
SMALL = Limits(memory_mb=256, cpu_seconds=1, wall_seconds=60, answer_mb=1)
# What takes too much memory shall fail by that alone, though a busy machine needs a second to hand it out.
PATIENT = replace(SMALL, cpu_seconds=4)
_WORKER = """
import os, resource, signal, sys, time
from cso_opendata.isolate import worker
{}
worker.main()
"""


def reader_with(plant: str, limits: Limits = SMALL) -> Reader:
    """A reader whose workers run the code PLANT before they begin."""
    return Reader(JOINERS, limits, (sys.executable, "-I", "-c", _WORKER.format(plant)))


def reads_by(body: str, limits: Limits = SMALL) -> Reader:
    """A reader whose workers read DATA by the statements BODY, or rightly where these go on to `honest`."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return reader_with(
        f"honest = worker.read\ndef read(data, joiners, mask):\n{lines}\nworker.read = read", limits
    )


def refusal(reader: Reader, data: bytes = GOOD_PDF) -> tuple[str, str]:
    """The kind and the words by which READER refuses DATA."""
    with pytest.raises(UnreadableError) as error:
        reader.read(data)
    return error.value.kind, str(error.value)


def offspring(process: int | None = None) -> list[psutil.Process]:
    """The processes of workers that PROCESS (this one) has started, be it by processes of its own."""
    started = psutil.Process(process).children(recursive=True)
    return [one for one in started if "cso_opendata.isolate" in _command(one)]


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""


def soon(happens: Callable[[], bool]) -> bool:
    """Whether something HAPPENS within half a minute, which is long for a busy machine only."""
    end = time.monotonic() + 30
    while not (happened := happens()) and time.monotonic() < end:
        time.sleep(0.02)
    return happened


@pytest.mark.parametrize(
    "data", [printed(MINUTES), docx(MINUTES.splitlines()), MINUTES.encode()], ids=["pdf", "docx", "text"]
)
def test_a_worker_reads_what_the_run_itself_would(data: bytes) -> None:
    """The same document, value by value, comes from the worker and from reading in place."""
    here = read(data, JOINERS, mask_lines)
    assert len(here.blocks) > 10
    with Reader(JOINERS, LIMITS) as reader:
        assert [reader.apart(data, sniff(data)) for _ in range(2)] == [here, here]


def test_text_needs_no_worker() -> None:
    """A folder of texts and web pages starts no process."""
    with Reader(JOINERS, SMALL) as reader:
        reader.read(MINUTES.encode())
        reader.read(b"<!DOCTYPE html><p>A few words</p>")
        assert offspring() == []


def test_a_worker_is_light() -> None:
    """Its start loads nothing that makes tables, and no reader before a document needs it."""
    heavy = ("pyarrow", "polars", "pandera", "pypdfium2", "lxml", "cso_opendata.parse")
    program = (
        f"import sys, cso_opendata.isolate.worker\nprint([one for one in {heavy} if one in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-I", "-c", program], check=True, capture_output=True, text=True)
    assert told.stdout == "[]\n"


def test_a_worker_serves_many_documents_and_ends_with_its_reader() -> None:
    """One worker (two processes) reads all documents of a reader; nothing is left behind."""
    with Reader(JOINERS, SMALL) as reader:
        reader.read(GOOD_PDF)
        first = {process.pid for process in offspring()}
        reader.read(docx(["A few words"]))
        assert {process.pid for process in offspring()} == first
        assert len(first) == 2
    assert offspring() == []


@pytest.mark.parametrize("name", [name for name in HOSTILE if not name.startswith("error")])
def test_what_is_hostile_is_refused_for_what_it_is(name: str) -> None:
    """Each has its own kind and a sentence, comes to an end, and the same reader reads the next document."""
    data, kind = HOSTILE[name]
    began = time.monotonic()
    with Reader(JOINERS, SMALL if kind == "too_slow" else PATIENT) as reader:
        told, words = refusal(reader, data)
        assert (told, words[-1]) == (kind, ".")
        assert reader.read(GOOD_PDF).lines
    assert time.monotonic() - began < 20  # and less than 10 where no other test runs beside it


LARGE_PAGES = {
    "elements within elements": b"<!DOCTYPE html>" + b"<div>" * 300_000,
    "attributes of one element": b"<!DOCTYPE html><p " + b" ".join(b"a%d=1" % n for n in range(400_000)),
}


@pytest.mark.parametrize("name", LARGE_PAGES)
def test_a_web_page_that_takes_too_long_costs_itself_only(name: str) -> None:
    """Its reader, which is no Python, is ended by the clock, and the next document is read."""
    with Reader(JOINERS, SMALL) as reader:
        assert refusal(reader, LARGE_PAGES[name])[0] == "too_slow"
        assert reader.read(b"<!DOCTYPE html><p>A few words</p>").lines


def test_a_large_web_page_is_read_apart_as_in_place() -> None:
    """The same document comes of it, by a worker."""
    data = b"<!DOCTYPE html>" + b"<h2>An item</h2><p>A few <b>words</b></p><ul><li>More</ul>" * 3000
    with Reader(JOINERS, LIMITS) as reader:
        assert reader.read(data) == read(data, JOINERS, mask_lines)
        assert len(offspring()) == 2


DEATHS = {
    "a fault of memory": ("os.kill(os.getpid(), signal.SIGSEGV)", "reader_crashed", "ended by SIGSEGV"),
    "an assertion": ("os.abort()", "reader_crashed", "ended by SIGABRT"),
    "the killer of the kernel": (
        "os.kill(os.getpid(), signal.SIGKILL)",
        "reader_crashed",
        "ended by SIGKILL",
    ),
    "its own end": ("os._exit(0)", "reader_crashed", "ended with code 0"),
    "a loop": ("while True: pass", "too_slow", "1 seconds of the processor"),
    "a crash with much memory": ("x = b'x' * (150 << 20)\nos.abort()", "too_much_memory", "256 MB"),
    "no memory for Python": ("x = b'x' * (400 << 20)", "too_much_memory", "256 MB"),
    "a fault of the program": ("[][0]", "program_fault", "IndexError in read, line 6"),
    "no end of recursion": ("return read(data, joiners, mask)", "program_fault", "RecursionError in read"),
}


@pytest.mark.parametrize("name", DEATHS)
def test_a_worker_that_fails_has_a_reason(name: str) -> None:
    """However reading a document fails, what is said of it tells what happened."""
    body, kind, words = DEATHS[name]
    with reads_by(body, PATIENT if kind == "too_much_memory" else SMALL) as reader:
        told = refusal(reader)
    assert told[0] == kind
    assert words in told[1]


def test_a_worker_that_sleeps_is_ended_by_the_clock() -> None:
    """What waits for nothing, and so takes no time of the processor, comes to an end too."""
    with reads_by("time.sleep(60)", replace(SMALL, wall_seconds=0.3)) as reader:
        assert refusal(reader)[0] == "too_slow"


def test_a_worker_that_was_stopped_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run has a clock of its own for a worker whose clocks stand still."""
    monkeypatch.setattr(run_side, "_PATIENCE", 0.2)
    with reads_by("os.kill(os.getpid(), signal.SIGSTOP)", replace(SMALL, wall_seconds=0.3)) as reader:
        assert refusal(reader)[0] == "too_slow"
    assert offspring() == []


def test_an_answer_may_not_grow_without_bound() -> None:
    """A document whose text is too long to be one is refused, and does not fill the memory of the run."""
    with reads_by("return honest((b'many words ' * 20_000 + bytes([10])) * 10, joiners, mask)") as reader:
        assert refusal(reader)[0] == "too_much_text"


@pytest.mark.parametrize(
    "speech", ["b'\\xff' * 8", "b'\\0' * 7 + b'\\7pickled'", "b'\\0' * 7 + b'\\7cut'", "b''"]
)
def test_a_worker_that_was_taken_over_cannot_confuse_the_run(
    speech: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer without an end, of nonsense, cut short, or none, costs the document."""
    monkeypatch.setattr(run_side, "_PATIENCE", 0.2)
    plant = f"""
def read_all(requests, answers, task):
    worker.take(requests), worker.take(requests)
    answers.write({speech})
    answers.close()
    time.sleep(60)
worker._read_all = read_all"""
    with reader_with(plant) as reader:
        assert refusal(reader)[0] == "reader_crashed"
    assert offspring() == []


def test_what_a_library_prints_is_no_answer() -> None:
    """Words on the standard streams, by whatever way, neither reach the run nor stop it."""
    body = "print('noise' * 100_000)\nos.write(1, b'noise')\nos.write(2, b'noise' * 100_000)\n"
    with reads_by(f"{body}assert sys.stdin.read() == ''\nreturn honest(data, joiners, mask)") as reader:
        assert reader.read(GOOD_PDF) == read(GOOD_PDF, JOINERS, mask_lines)


def test_a_worker_writes_no_file_and_opens_few(tmp_path: Path) -> None:
    """What reads documents cannot fill the disk."""
    with reads_by(f"open({str(tmp_path / 'a')!r}, 'wb', buffering=0).write(b'words')") as reader:
        assert "OSError" in refusal(reader)[1]
    assert (tmp_path / "a").stat().st_size == 0
    with reads_by("[open(os.devnull) for _ in range(99)]") as reader:
        assert "OSError" in refusal(reader)[1]


@pytest.mark.parametrize("which", [slice(None), slice(1), slice(1, None)], ids=["both", "watch", "reading"])
def test_a_worker_that_was_killed_between_documents_is_replaced(which: slice) -> None:
    """Whichever of its processes somebody ends, the next document is read as if nothing had happened."""
    with Reader(JOINERS, SMALL) as reader:
        expected = reader.read(GOOD_PDF)
        for process in offspring()[which]:
            process.kill()
        assert reader.read(GOOD_PDF) == expected
    assert offspring() == []


def test_what_was_read_before_is_not_held_against_a_document() -> None:
    """Where a used worker fails, a fresh one tries again: what is published does not hang on the order."""
    body = "read.count = getattr(read, 'count', 0) + 1\nif read.count > 1: os.abort()\n"
    with reads_by(f"{body}return honest(data, joiners, mask)") as reader:
        assert len({reader.read(GOOD_PDF) for _ in range(3)}) == 1


def test_a_worker_that_does_not_start_stops_the_run() -> None:
    """A broken installation is no fault of the documents: it is said once, with its cause."""
    with reader_with("import no_such_module") as reader, pytest.raises(CsoError, match="no_such_module"):
        reader.read(GOOD_PDF)
    with (
        Reader(JOINERS, SMALL, ("/no/such/python",)) as reader,
        pytest.raises(CsoError, match="No such file"),
    ):
        reader.read(GOOD_PDF)
    assert offspring() == []


_RUN = """
import sys
from pathlib import Path
from cso_opendata.isolate.limits import LIMITS
from cso_opendata.isolate.reader import Reader
with Reader((), LIMITS) as reader:
    reader.read(Path(sys.argv[1]).read_bytes())
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_worker_ends_with_its_run(end: signal.Signals, tmp_path: Path) -> None:
    """A run that is killed, or stopped from its terminal, leaves no process, though one is busy reading."""
    (tmp_path / "a.pdf").write_bytes(HOSTILE["endless.pdf"][0])
    program = [sys.executable, "-c", _RUN, str(tmp_path / "a.pdf")]
    with subprocess.Popen(program, start_new_session=True, stderr=subprocess.DEVNULL) as process:
        assert soon(lambda: any(one.cpu_times().user > 0.3 for one in offspring(process.pid)))
        left = offspring(process.pid)
        if end == signal.SIGINT:  # a terminal sends it to all
            os.killpg(process.pid, end)
        else:
            process.send_signal(end)
    assert process.returncode == -end
    assert len(left) == 2
    assert soon(lambda: not any(one.is_running() and _command(one) for one in left))


def folder(path: Path, *, without: str = "") -> Path:
    """Fifty good documents of three kinds and the hostile ones but WITHOUT, in the folder PATH."""
    path.mkdir()
    for number in range(50):
        text = MINUTES.replace("7. marts 2024", f"7. marts {1970 + number}")
        made = (text.encode, lambda text=text: printed(text), lambda text=text: docx(text.splitlines()))
        name = f"{number:02}.{('txt', 'pdf', 'docx')[number % 3]}"
        (path / name).write_bytes(made[number % 3]())
    for name, (data, _) in HOSTILE.items():
        if name != without:
            (path / name).write_bytes(data)
    return path


def publish(source: Path, output: Path, workers: int = 1) -> Report:
    """Run SOURCE into OUTPUT."""
    return run(Job((source,), output, "cso-opendata", "original", workers), lambda _: None)


def test_hostile_documents_are_refused_and_all_others_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run with each of them ends with 3; they stand in `documents` and `findings` with their reasons."""
    monkeypatch.setattr(in_force, "LIMITS", PATIENT)
    report = publish(folder(tmp_path / "in"), tmp_path / "out")
    assert report.exit_code == 3
    assert {one.url: one.rule for one in report.quarantined} == {name: HOSTILE[name][1] for name in HOSTILE}
    release = open_release(tmp_path / "out")
    refused = {row["document_id"]: row for row in release.rows("documents", reading_status="quarantined")}
    found = {row["row_id"]: row for row in release.rows("findings", table_name="documents", severity="error")}
    assert sorted(row["url"] for row in refused.values()) == sorted(HOSTILE)
    assert {found[one]["rule"] for one in refused} == {kind for _, kind in HOSTILE.values()}
    assert all(found[one]["message"] == refused[one]["reason"] for one in refused)
    assert release.table("meetings").num_rows == 50
    assert not verify(tmp_path / "out")
    assert offspring() == []


def test_hostile_documents_change_no_byte_of_what_others_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One process or two, whatever is read before or beside them: the same documents, the same bytes."""
    monkeypatch.setattr(batches, "_WORTH_WORKERS", 1)
    monkeypatch.setattr(batches, "_BATCH", 25)
    source = folder(tmp_path / "in", without="endless.pdf")
    outputs = [tmp_path / "one", tmp_path / "two"]
    for workers, output in enumerate(outputs, start=1):
        assert publish(source, output, workers).exit_code == 3
    first, second = (
        {
            path.relative_to(output): hashlib.sha256(path.read_bytes()).digest()
            for path in output.rglob("*")
            if path.is_file() and ".state" not in path.parts
        }
        for output in outputs
    )
    assert first == second
    assert soon(lambda: offspring() == [])
