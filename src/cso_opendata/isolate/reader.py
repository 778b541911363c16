"""The run's side of the worker: documents in, what was read of them out."""

from __future__ import annotations

import json
import select
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import IO, TYPE_CHECKING, NamedTuple, Self, cast

from cso_opendata.errors import CsoError, UnreadableError
from cso_opendata.isolate.limits import OF_THE_WORKER, too_slow
from cso_opendata.isolate.wire import READY, heard, put, take
from cso_opendata.mask import mask_lines
from cso_opendata.read import read, sniff
from cso_opendata.read.sniff import HTML, TEXT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from types import TracebackType

    from cso_opendata.isolate.limits import Limits
    from cso_opendata.model import Document

# `-I` keeps the folder that a run stands in, and the environment, out of what Python imports.
COMMAND = (sys.executable, "-I", "-m", "cso_opendata.isolate.worker")
# Text is read by the run itself, by Python alone. So are web pages of no more bytes than this: their reader
# was made for hostile ones, but what it takes grows with the square of their depth and of the attributes
# of an element, and no clock of Python's ends it within a call.
_SMALL_PAGE = 1 << 17
_PATIENCE = 5.0


class _Worker(NamedTuple):
    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    answers: IO[bytes]
    complaints: IO[bytes]


class Reader:
    """Reads documents; those that need more than Python in a worker: `with Reader(...) as reader: ...`.

    The worker is started for the first document that needs it, and ended with the block. One thread at a
    time may use a reader.
    """

    def __init__(self, joiners: Collection[str], limits: Limits, command: Sequence[str] = COMMAND) -> None:
        """JOINERS as `cso_opendata.read.read` wants them; COMMAND starts a worker."""
        self.joiners, self.limits, self.command = joiners, limits, command
        self._worker: _Worker | None = None

    def __enter__(self) -> Self:
        """Begin; nothing is started yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker."""
        self.close()

    def read(self, data: bytes) -> Document:
        """The document that DATA holds.

        Raises UnreadableError with a reason that anyone understands, CsoError where no worker starts.
        """
        media_type = sniff(data)
        if media_type == TEXT or (media_type == HTML and len(data) <= _SMALL_PAGE):
            return read(data, self.joiners, mask_lines)
        return self.apart(data, media_type)

    def apart(self, data: bytes, media_type: str) -> Document:
        """The document of MEDIA_TYPE that DATA holds, read in the worker; raises as `read` does."""
        used = self._worker is not None
        try:
            return self._heard(data, media_type)
        except UnreadableError as error:
            if not used or error.kind not in OF_THE_WORKER:
                raise
        # What was read before, or somebody who ended the worker meanwhile, is not held against a document.
        return self._heard(data, media_type)

    def _heard(self, data: bytes, media_type: str) -> Document:
        """What the worker reads in DATA; a worker that failed is ended."""
        try:
            self._worker = self._worker or self._started()
            return heard(self._answer(self._worker, data, media_type))
        except UnreadableError as error:
            if error.kind in OF_THE_WORKER:
                self.close()
            raise
        except BaseException:
            self.close()
            raise

    def _answer(self, worker: _Worker, data: bytes, media_type: str) -> bytes:
        """The worker's answer to DATA, or what it says of its end."""
        with suppress(BrokenPipeError):
            put(worker.requests, media_type.encode(), data)
        # The worker has its own clock; this one is for a worker that somebody has stopped.
        if not _speaks(worker.answers, self.limits.wall_seconds + _PATIENCE):
            raise too_slow(self.limits.wall_seconds, "by the clock")
        answer = take(worker.answers, self.limits.answer_mb << 20)
        if answer is None and _speaks(worker.complaints, _PATIENCE):
            answer = worker.complaints.read()
        return answer or b""

    def _started(self) -> _Worker:
        try:
            process = subprocess.Popen(  # noqa: S603  (this very program)
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise _no_worker(error.strerror or str(error)) from error
        streams = (cast("IO[bytes]", stream) for stream in (process.stdin, process.stdout, process.stderr))
        worker = self._worker = _Worker(process, *streams)
        task = {"joiners": sorted(self.joiners), "limits": asdict(self.limits)}
        with suppress(BrokenPipeError):
            put(worker.requests, json.dumps(task).encode())
        if take(worker.answers) != READY:
            raise _no_worker(worker.complaints.read().decode(errors="replace").strip().rpartition("\n")[2])
        return worker

    def close(self) -> None:
        """End the worker, if there is one."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        for stream in worker[1:]:
            with suppress(BrokenPipeError):
                stream.close()
        try:
            worker.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            worker.process.kill()
            worker.process.wait()


def _speaks(stream: IO[bytes], seconds: float) -> bool:
    """Whether STREAM has something to say, or ends, within SECONDS."""
    poll = select.poll()
    poll.register(stream, select.POLLIN)
    return bool(poll.poll(seconds * 1000))


def _no_worker(why: str) -> CsoError:
    return CsoError(
        f"The process that reads PDF and DOCX does not start ({why}).",
        "Install the program anew, with its extra `pipeline`.",
    )
