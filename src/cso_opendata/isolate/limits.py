"""What reading one document may cost, and what is said of one that costs more."""

from __future__ import annotations

from dataclasses import dataclass

from cso_opendata.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: address space, time of the processor and by the clock, its answer."""

    memory_mb: int
    cpu_seconds: int
    wall_seconds: float
    answer_mb: int


# Minutes of 140 pages take 45 MB in all, 0.7 seconds and an answer of 1.2 MB; the thousand pages that are
# read at most take 5 seconds, and a slow machine is to read them too. The clock is for what waits and does
# not work: so far away that a busy machine refuses no document that an idle one reads.
LIMITS = Limits(memory_mb=1024, cpu_seconds=20, wall_seconds=120, answer_mb=32)

# What is told of the process that reads rather than of the document.
OF_THE_WORKER = frozenset(("too_slow", "too_much_memory", "reader_crashed"))

_HELP = "Minutes take far less: look at it, and save it anew or as text."


def too_slow(seconds: float, clock: str) -> UnreadableError:
    """The document took more than SECONDS by CLOCK."""
    return UnreadableError(
        "too_slow", f"Reading the document takes more than {seconds:g} seconds {clock}. {_HELP}"
    )


def too_much_memory(limits: Limits) -> UnreadableError:
    """The document took more memory than LIMITS allow."""
    return UnreadableError(
        "too_much_memory", f"Reading the document takes more than {limits.memory_mb} MB of memory. {_HELP}"
    )


def too_much_text(limits: Limits) -> UnreadableError:
    """What was read of the document is longer than LIMITS allow."""
    return UnreadableError(
        "too_much_text", f"The document holds more than {limits.answer_mb} MB of text. {_HELP}"
    )


def reader_crashed(how: str) -> UnreadableError:
    """The process that read the document ended as HOW says, and not with an answer."""
    return UnreadableError(
        "reader_crashed", f"The reader failed on the document: it {how}. Save the document anew, or as text."
    )
