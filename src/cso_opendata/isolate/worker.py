"""The worker: reads the documents that it is sent, with little memory, time and freedom.

`python -I -m cso_opendata.isolate.worker`, started by `reader`. It is two processes: one that reads, and
one that stays away from all documents, waits, and tells how the first one ended. Only to the process that
forked it does the kernel say how much memory a process took, without that of the program before it.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
from contextlib import suppress
from importlib import import_module
from typing import IO, TYPE_CHECKING, NamedTuple, NoReturn

from cso_opendata.errors import UnreadableError, program_fault
from cso_opendata.isolate.limits import Limits, reader_crashed, too_much_memory, too_much_text, too_slow
from cso_opendata.isolate.wire import READY, put, refused, take, told
from cso_opendata.mask import mask_lines
from cso_opendata.read import read
from cso_opendata.read.sniff import DOCX, HTML, PDF

if TYPE_CHECKING:
    from collections.abc import Collection

_MB = 1 << 20
# Files that the reading process may have open: five of its own, and the modules that Python loads late.
_FILES = 32
# What a kind of document is read with. It is loaded before the limits hold, so that Python can keep what
# it compiles.
_LIBRARIES = {
    PDF: ("cso_opendata.read.pdf", "pypdfium2_raw"),
    DOCX: ("cso_opendata.read.docx", "lxml.etree"),
    HTML: ("cso_opendata.read.html", "selectolax.lexbor"),
}


class Task(NamedTuple):
    """What is the same for each document: the joiners that `read` wants, and the limits."""

    joiners: Collection[str]
    limits: Limits


def main() -> None:
    """Serve whoever holds the other ends of the standard streams until the input is closed."""
    # A stop from the terminal is meant for the run, and the end of the run is the worker's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _streams()
    start = take(requests)
    if start is None:
        return
    content = json.loads(start)
    task = Task(frozenset(content["joiners"]), Limits(**content["limits"]))
    lifeline, held = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(lifeline)
        _serve(requests, answers, task)
    os.close(held)
    answers.close()
    _watch(process, lifeline, requests.fileno(), task.limits)


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """The input and the output, out of the way of libraries that print."""
    streams = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    for number in (0, 1):
        _to_nowhere(number)
    return streams


def _to_nowhere(number: int) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, number)
    os.close(nowhere)


def _watch(process: int, lifeline: int, requests: int, limits: Limits) -> None:
    """Wait for the end of PROCESS, which holds the other end of LIFELINE, and tell it on the error stream.

    Where the other end of REQUESTS is closed first, PROCESS is ended.
    """
    poll = select.poll()
    poll.register(lifeline, 0)  # tells of its other end alone
    poll.register(requests, 0)
    wanted = requests not in dict(poll.poll())
    # A process that has let go of its end is ending: this does not change how.
    os.kill(process, signal.SIGKILL)
    _, status, usage = os.wait4(process, 0)
    if wanted:
        os.write(2, refused(_fault(os.waitstatus_to_exitcode(status), usage, limits)))


def _fault(code: int, usage: resource.struct_rusage, limits: Limits) -> UnreadableError:
    """What is to be said of a process that took USAGE and ended with CODE."""
    if code == -signal.SIGPROF:
        return too_slow(limits.cpu_seconds, "of the processor")
    if code == -signal.SIGALRM:
        return too_slow(limits.wall_seconds, "by the clock")
    # PDFium ends itself where it gets no memory (SIGABRT), often when it wants to double what it has.
    if usage.ru_maxrss * 1024 > limits.memory_mb * _MB // 2:
        return too_much_memory(limits)
    how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"
    return reader_crashed(how)


def _serve(requests: IO[bytes], answers: IO[bytes], task: Task) -> NoReturn:
    """The life of the process that reads: one document after the other until there are no more."""
    code = 1
    try:
        _heed_clocks()
        put(answers, READY)
        _to_nowhere(2)
        _read_all(requests, answers, task)
        code = 0
    finally:
        os._exit(code)


def _heed_clocks() -> None:
    """Let alarms end this process, whatever the run has made of them."""
    alarms = (signal.SIGPROF, signal.SIGALRM)
    for alarm in alarms:
        signal.signal(alarm, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, alarms)


def _read_all(requests: IO[bytes], answers: IO[bytes], task: Task) -> None:
    bound = False
    while (media_type := take(requests)) is not None and (data := take(requests)) is not None:
        # One that is not installed is missed, and told of, by what reads with it.
        with suppress(ImportError):
            for library in _LIBRARIES.get(media_type.decode(), ()):
                import_module(library)
        if not bound:
            _bind(task.limits)
            gc.freeze()
            bound = True
        put(answers, _timed(data, task))


def _bind(limits: Limits) -> None:
    """Let this process have no more memory than LIMITS allow, write no file and start no process."""
    for kind, wanted in (
        (resource.RLIMIT_AS, limits.memory_mb * _MB),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_NPROC, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (most, most))


def _timed(data: bytes, task: Task) -> bytes:
    """What there is to say of DATA; the process ends where that takes too long."""
    # Time of the processor, so that a busy machine reads what an idle one reads.
    signal.setitimer(signal.ITIMER_PROF, task.limits.cpu_seconds)
    signal.setitimer(signal.ITIMER_REAL, task.limits.wall_seconds)
    # A document leaves hardly anything that only the collector finds, which looks at its lines again and
    # again meanwhile: it looks once, when they are gone.
    gc.disable()
    answer = _said(data, task)
    gc.enable()
    for clock in (signal.ITIMER_PROF, signal.ITIMER_REAL):
        signal.setitimer(clock, 0)
    return answer


def _said(data: bytes, task: Task) -> bytes:
    try:
        answer = told(read(data, task.joiners, mask_lines))
    except UnreadableError as error:
        return refused(error)
    except MemoryError:
        return refused(too_much_memory(task.limits))
    except Exception as error:  # noqa: BLE001  (a fault of the program costs this document, not the night)
        return refused(program_fault(error))
    return answer if len(answer) <= task.limits.answer_mb * _MB else refused(too_much_text(task.limits))


if __name__ == "__main__":
    main()
