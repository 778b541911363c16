"""Documents to rows, a batch at a time: in this process where there are few, in worker processes else.

A batch is a run of documents in the order of their addresses, and gives one part of each table. The
parts are the same whoever works on them, so neither the number of workers nor their speed changes a byte.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import CsoError
from cso_opendata.fetch import archive
from cso_opendata.report import Quarantined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cso_opendata.fetch import Found
    from cso_opendata.spool import Spool

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
    """One batch: its name, its documents (url, sha256), and where the archive and the rows lie."""

    name: str
    documents: tuple[tuple[str, str], ...]
    archive: Path
    rows: Path
    edition: str


def derive_all(found: Sequence[Found], state: Path, raw: Spool, edition: str, workers: int) -> Derived:
    """Put the documents FOUND into the archive below STATE and their rows into RAW."""
    hashes: dict[str, str] = {}
    duplicates: list[tuple[str, str]] = []
    batches = _batches(found, state, raw.folder, edition, hashes, duplicates)
    quarantined = [one for done in _worked(batches, len(found), workers) for one in done]
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
                fresh.append((one.url, sha256))
            else:
                duplicates.append((one.url, first[sha256]))
        if fresh:
            yield Batch(f"{start // _BATCH:06d}", tuple(fresh), state / "archive", rows, edition)


def _archived(one: Found, folder: Path) -> str:
    try:
        data = Path(one.path).read_bytes()
    except OSError as error:
        raise CsoError(
            f"{one.path} cannot be read ({error.strerror}).", "Make it readable or take it away."
        ) from error
    return archive.keep(folder, data)


def _worked(batches: Iterator[Batch], count: int, workers: int) -> Iterator[list[Quarantined]]:
    """What could not be read of each batch, in order."""
    if workers <= 1 or count < _WORTH_WORKERS:
        yield from map(work, batches)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(work, batch) for batch in batches]
        yield from (future.result() for future in futures)


def work(batch: Batch) -> list[Quarantined]:
    """Derive the documents of BATCH and write their rows; returns those that could not be read."""
    from cso_opendata.derive import Origin, Rows, derive
    from cso_opendata.spool import Spool
    from cso_opendata.tables.rows import to_arrow

    # Records hold no cycles: without the collector the same work takes a tenth less.
    gc.disable()
    rows, refused = Rows(), []
    for url, sha256 in batch.documents:
        data = archive.load(batch.archive, sha256)
        error = derive(data, Origin(url, sha256, len(data), batch.edition), rows)
        if error is not None:
            refused.append(Quarantined(url, error.kind, str(error)))
    for table, made in to_arrow(rows).items():
        Spool(batch.rows).write(table, batch.name, made)
    return refused


def apart(function: Callable[..., None], arguments: tuple[Any, ...], count: int, workers: int) -> None:
    """Call FUNCTION with ARGUMENTS, for many documents in a process of its own: its memory goes with it."""
    if workers <= 1 or count < _WORTH_WORKERS:
        function(*arguments)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(function, *arguments).result()
