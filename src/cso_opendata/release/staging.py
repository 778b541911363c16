"""The working folder of a publication, out of sight of readers, and gone when the run is over."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def staging(output: Path, name: str) -> Iterator[Path]:
    """A fresh folder `.state/tmp-<pid>/publish-<NAME>` below OUTPUT, removed at the end whatever happens.

    What dead runs left beside it is swept first. OSError where OUTPUT cannot be written.
    """
    state = output / ".state"
    state.mkdir(parents=True, exist_ok=True)
    sweep(state)
    own = state / f"tmp-{os.getpid()}"
    work = own / f"publish-{name}"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        if not any(own.iterdir()):
            own.rmdir()


def sweep(state: Path) -> None:
    """Remove the `tmp-<pid>` folders in STATE whose process is no more."""
    for folder in sorted(state.glob("tmp-*")):
        pid = folder.name.removeprefix("tmp-")
        if pid.isdigit() and not _alive(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        # The process is there and belongs to another user.
        return True
    return True
