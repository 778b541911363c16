"""What is said of an error that ends a run: one line that says what to do, never a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.errors import CsoError

if TYPE_CHECKING:
    from pathlib import Path

_AS_IT_WAS = "what was published is as it was."


def told(error: BaseException, output: Path) -> str:
    """The line for a person. What only a developer can mend leaves its traceback in the state of OUTPUT."""
    if isinstance(error, CsoError):
        line = str(error)
    elif isinstance(error, OSError):
        line = (
            f"{error.filename or output}: {error.strerror or error}."
            f" Make room or give permission, and run again; {_AS_IT_WAS}"
        )
    elif isinstance(error, KeyboardInterrupt):
        line = f"Stopped; {_AS_IT_WAS}"
    else:
        line = f"A fault of the program itself: {type(error).__name__}: {error}.{_keep_trace(error, output)}"
    return " ".join(line.split())


def _keep_trace(error: BaseException, output: Path) -> str:
    """Put the traceback where a developer finds it; what to tell the person."""
    import traceback

    path = output / ".state" / "fault.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), "utf-8")
    except OSError:
        return ""
    return f" Please report it with {path}; {_AS_IT_WAS}"
