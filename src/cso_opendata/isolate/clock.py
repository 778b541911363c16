"""A clock for what the run itself does with a document: reading text and web pages, and parsing all."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cso_opendata.isolate.limits import too_slow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from cso_opendata.isolate.limits import Limits


@contextmanager
def timed(limits: Limits) -> Iterator[None]:
    """UnreadableError (`too_slow`) where the block takes more time of the processor than LIMITS allow.

    Only the main thread of a process can be interrupted: in any other one the block has no clock, and its
    document is held by the bounds of `read` alone.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_: int, __: FrameType | None) -> None:
        raise too_slow(limits.cpu_seconds, "of the processor")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, limits.cpu_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
