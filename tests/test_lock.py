"""The lock: one run at a time, freed by the death of its holder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from cso_opendata.errors import LockedError
from cso_opendata.fetch import locked

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import multiprocessing, os, sys, time
from pathlib import Path
from cso_opendata.fetch import locked

def work() -> None:
    print(os.getpid(), flush=True)
    time.sleep(30)

with locked(Path(sys.argv[1])):
    worker = multiprocessing.get_context("fork").Process(target=work)
    worker.start()
    worker.join()
"""


def test_the_second_run_is_refused_at_once(tmp_path: Path) -> None:
    """While a run holds the folder, another is told who does, within a second."""
    with locked(tmp_path / ".state"):
        began = time.monotonic()
        with (
            pytest.raises(LockedError, match=rf"process {os.getpid()}\) is at work in .*Wait"),
            locked(tmp_path / ".state"),
        ):
            pass
        assert time.monotonic() - began < 1


def test_the_refused_run_takes_nothing_away(tmp_path: Path) -> None:
    """A refused run leaves the lock with its holder, and the holder's number in the file."""
    with locked(tmp_path):
        for _ in range(2):
            with pytest.raises(LockedError), locked(tmp_path):
                pass
        assert (tmp_path / "lock").read_text("ascii") == f"{os.getpid()}\n"


def test_the_lock_is_free_after_an_error(tmp_path: Path) -> None:
    """A run that ends with an error leaves no lock behind."""
    with pytest.raises(ValueError, match="fault"), locked(tmp_path):
        raise ValueError("fault")
    with locked(tmp_path):
        pass


def test_a_killed_run_frees_the_lock(tmp_path: Path) -> None:
    """After kill -9 the next run goes on by itself, even while a worker of the killed one lives."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    worker = int(holder.stdout.readline())
    with pytest.raises(LockedError, match=f"process {holder.pid}"), locked(tmp_path):
        pass
    holder.kill()
    holder.wait()
    try:
        with locked(tmp_path):
            os.kill(worker, 0)
    finally:
        os.kill(worker, signal.SIGKILL)
        holder.stdout.close()
