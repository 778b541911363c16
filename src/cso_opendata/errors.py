"""Every error this program raises on purpose.

CsoError                    what is wrong, where, what to do
├── UsageError              exit 2: a wrong argument, a missing path
├── NothingReadError        exit 4: no document could be read; the old release stays
├── GateError               exit 4: a check refused the release; the old release stays
├── LockedError             exit 5: another run is at work
├── FetchError              exit 6: an address of the web gave no answer that can be trusted
├── VerifyError             exit 1: a release is not what it says it is
└── UnreadableError         one document cannot be read; it costs that document only
"""

from __future__ import annotations

# As sysexits.h and the shell have them: internal fault, input/output error, stopped by a person.
INTERNAL, DISK, INTERRUPTED = 70, 74, 130


class CsoError(Exception):
    """Something a person can act on: WHAT is wrong, and what to DO about it."""

    exit_code = INTERNAL

    def __init__(self, what: str, do: str | None = None) -> None:
        """Print WHAT and, where there is something to do, DO behind it."""
        super().__init__(what if do is None else f"{what} {do}")
        self.what = what
        self.do = do


class UsageError(CsoError):
    """An argument or a path is wrong."""

    exit_code = 2


class NothingReadError(CsoError):
    """Not one document of the sources could be read."""

    exit_code = 4


class GateError(CsoError):
    """A check refused to let the release out."""

    exit_code = 4


class LockedError(CsoError):
    """Another run holds the output folder."""

    exit_code = 5


class FetchError(CsoError):
    """An address of the web gave no answer that can be trusted: KIND is a short code for the report."""

    exit_code = 6

    def __init__(self, kind: str, url: str, what: str, do: str) -> None:
        """URL is fit for logs: nothing secret stands in it any more."""
        super().__init__(what, do)
        self.kind = kind
        self.url = url


class VerifyError(CsoError):
    """A release does not hold what it promises."""

    exit_code = 1


class UnreadableError(CsoError):
    """One document cannot be read: WHAT becomes its reason, KIND is a short code for the report."""

    def __init__(self, kind: str, what: str, line: int | None = None) -> None:
        """LINE is where reading stopped, if it came that far."""
        super().__init__(what)
        self.kind = kind
        self.line = line


def program_fault(error: Exception) -> UnreadableError:
    """What is said of a document on which the program failed with ERROR; see it raised for the place."""
    import traceback

    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {place.name}, line {place.lineno}"
    return UnreadableError(
        "program_fault", f"The program failed on this document ({where}); please report it."
    )


def exit_code_of(error: BaseException) -> int:
    """The exit code of a process that ERROR ends."""
    if isinstance(error, CsoError):
        return error.exit_code
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    return DISK if isinstance(error, OSError) else INTERNAL
