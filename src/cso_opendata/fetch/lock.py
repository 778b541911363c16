"""One run at a time on one state folder, by a lock that the kernel frees when its holder dies."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cso_opendata.errors import LockedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_held: set[int] = set()


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold the folder STATE (made where missing) for this process alone.

    Raises LockedError at once where another run holds it, OSError where it cannot be written. The
    file `lock` stays behind: to remove it would let two runs lock two different files.
    """
    state.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(state / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(descriptor, state)
        _held.add(descriptor)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def _take(descriptor: int, state: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.read(descriptor, 20).decode("ascii", "replace").strip() or "unknown"
        raise LockedError(
            f"Another run (process {holder}) is at work in {state.parent}.",
            "Wait until it has ended, or name another output folder.",
        ) from error
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{os.getpid()}\n".encode())


def _leave_to_parent() -> None:
    """Close the locks in a forked worker, which would else hold them on when its parent is killed."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_leave_to_parent)
