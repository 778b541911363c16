"""Documents to rows, a batch at a time: in this process where there are few, in worker processes else.

A batch is a run of documents in the order of their addresses, and gives one part of each table. The
parts are the same whoever works on them, so neither the number of workers nor their speed changes a byte.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from cso_opendata.errors import CsoError
from cso_opendata.fetch import archive
from cso_opendata.report import Quarantined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import ProcessPoolExecutor

    from cso_opendata.fetch import Found
    from cso_opendata.model import Sighting
    from cso_opendata.spool import Spool

T = TypeVar("T")
_BATCH = 100
# A worker process costs 0.3 s to start, which is what this many documents take.
_WORTH_WORKERS = 100


@dataclass(frozen=True, slots=True)
class Derived:
    """What the documents gave.

    The sha256 of each by its url, those that could not be read, and those that hold the same bytes as
    another (url, url of the other).
    """

    hashes: dict[str, str]
    quarantined: tuple[Quarantined, ...]
    duplicates: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch: its name, its documents (url, sha256, sighting), where the archive and the rows lie."""

    name: str
    documents: tuple[tuple[str, str, Sighting | None], ...]
    archive: Path
    rows: Path
    edition: str


Spread: TypeAlias = Callable[[Iterable[Batch]], Iterable[list[Quarantined]]]
"""What works off batches, wherever: for each, in order, what `work` gives. It asks for the next batch as
soon as it can, since documents are put into the archive while others are being read."""


def derive_all(found: Sequence[Found], state: Path, raw: Spool, edition: str, spread: Spread) -> Derived:
    """Put the documents FOUND into the archive below STATE and, by SPREAD, their rows into RAW."""
    hashes: dict[str, str] = {}
    duplicates: list[tuple[str, str]] = []
    batches = _batches(found, state, raw.folder, edition, hashes, duplicates)
    quarantined = [one for refused in spread(batches) for one in refused]
    return Derived(hashes, tuple(quarantined), tuple(duplicates))


def _batches(
    found: Sequence[Found],
    state: Path,
    rows: Path,
    edition: str,
    hashes: dict[str, str],
    duplicates: list[tuple[str, str]],
) -> Iterator[Batch]:
    """Archive the documents one by one; those not yet met are handed on in batches."""
    first: dict[str, str] = {}
    for start in range(0, len(found), _BATCH):
        fresh = []
        for one in found[start : start + _BATCH]:
            sha256 = hashes[one.url] = _archived(one, state / "archive")
            if first.setdefault(sha256, one.url) == one.url:
                fresh.append((one.url, sha256, one.sighting))
            else:
                duplicates.append((one.url, first[sha256]))
        if fresh:
            yield Batch(f"{start // _BATCH:06d}", tuple(fresh), state / "archive", rows, edition)


def _archived(one: Found, folder: Path) -> str:
    """The sha256 of the document ONE, whose bytes are in the archive FOLDER now."""
    if one.sighting is not None:
        return one.sighting.sha256
    try:
        data = Path(one.path).read_bytes()
    except OSError as error:
        raise CsoError(
            f"{one.path} cannot be read ({error.strerror}).", "Make it readable or take it away."
        ) from error
    return archive.keep(folder, data)


def here(count: int, workers: int) -> Spread:
    """On this machine: in WORKERS processes, or in this one where COUNT documents do not pay for them."""
    return partial(map, work) if workers <= 1 or count < _WORTH_WORKERS else partial(_in_processes, workers)


def _in_processes(workers: int, batches: Iterable[Batch]) -> Iterator[list[Quarantined]]:
    with _processes(workers) as pool:
        with _nameless():
            futures = [pool.submit(work, batch) for batch in batches]
        yield from (future.result() for future in futures)


@contextmanager
def _processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """A pool of WORKERS fresh processes; where the block is left by an error they end in mid-work.

    Nobody waits for them then: a run that is being stopped has five seconds.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            yield pool
        except BaseException:
            for child in active_children():
                child.terminate()
            raise


@contextmanager
def _nameless() -> Iterator[None]:
    """Hide which script or module runs from the processes that are started in the block.

    Each would else import it too, though it needs nothing of it: Prefect, in a flow, takes 2 s and 90 MB.
    """
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


def work(batch: Batch) -> list[Quarantined]:
    """Derive the documents of BATCH and write their rows; returns those that could not be read."""
    from cso_opendata.derive import JOINERS, Origin, Rows, derive
    from cso_opendata.isolate.clock import timed
    from cso_opendata.isolate.limits import LIMITS
    from cso_opendata.isolate.reader import Reader
    from cso_opendata.spool import Spool
    from cso_opendata.tables.rows import to_arrow

    # Records hold no cycles: without the collector the same work takes a tenth less.
    gc.disable()
    rows, refused = Rows(), []
    with Reader(JOINERS, LIMITS) as reader:
        for url, sha256, sighting in batch.documents:
            data = archive.load(batch.archive, sha256)
            origin = Origin(url, sha256, len(data), batch.edition, sighting)
            error = derive(data, origin, rows, reader.read, partial(timed, LIMITS))
            if error is not None:
                refused.append(Quarantined(url, error.kind, str(error)))
    for table, made in to_arrow(rows).items():
        Spool(batch.rows).write(table, batch.name, made)
    return refused


def apart(function: Callable[..., T], arguments: tuple[Any, ...], count: int, workers: int) -> T:
    """What FUNCTION gives for ARGUMENTS, for many documents in a process of its own: its memory goes too."""
    if workers <= 1 or count < _WORTH_WORKERS:
        return function(*arguments)
    with _processes(1) as pool:
        with _nameless():
            future = pool.submit(function, *arguments)
        return future.result()
