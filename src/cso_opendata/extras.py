"""What an installation can do: for reading a release pyarrow is enough, the rest comes with an extra."""

from __future__ import annotations

from importlib.util import find_spec

from cso_opendata.errors import UsageError

# What the libraries of the extra `pipeline` are called when they are imported.
PIPELINE = ("certifi", "lxml", "pandera", "polars", "protego", "pypdfium2", "selectolax", "urllib3")
# Of these, what checking the rows of a release takes.
ROWS = ("polars",)


def missing(libraries: tuple[str, ...]) -> list[str]:
    """Those of LIBRARIES that are not installed; none of them is imported, so this costs nothing."""
    return [library for library in libraries if find_spec(library) is None]


def demand(libraries: tuple[str, ...], what: str) -> None:
    """UsageError that begins with WHAT and says what to install, where one of LIBRARIES is missing."""
    absent = missing(libraries)
    if absent:
        raise UsageError(
            f"{what} {', '.join(absent)}, which this installation does not have.",
            "Install it with: pip install 'cso-opendata[pipeline]'.",
        )
