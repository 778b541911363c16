"""The number of the next version, computed from what changed (Data Package's recipe for versions).

First release 1.0.0. A field added, removed, moved or given another type, a table gone, or rows gone
without a redirect: MAJOR. Rows or tables added: MINOR. Only values or descriptions changed: PATCH.
Nothing changed: no version. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.release.diff import Diff

FIRST = "1.0.0"


def parts(version: str) -> tuple[int, int, int]:
    """MAJOR, MINOR and PATCH of VERSION as numbers; ValueError where it is not such a triple."""
    major, minor, patch = (int(part) for part in version.split("."))
    return major, minor, patch


def bump(diff: Diff) -> Literal["major", "minor", "patch"] | None:
    """The highest step that anything in DIFF asks for; None where nothing does."""
    if diff.fields or diff.tables_removed or any(table.removed for table in diff.tables):
        return "major"
    if diff.tables_added or any(table.added for table in diff.tables):
        return "minor"
    if diff.described or any(table.changed for table in diff.tables):
        return "patch"
    return None


def next_version(published: Iterable[str], diff: Diff | None) -> str | None:
    """The number after the highest of PUBLISHED, or None where DIFF (None: first release) is empty.

    The highest counts, not the one pointed at: after a rollback a number must not be used twice.
    """
    numbers = [parts(version) for version in published]
    if diff is None or not numbers:
        return FIRST
    major, minor, patch = max(numbers)
    steps = {"major": (major + 1, 0, 0), "minor": (major, minor + 1, 0), "patch": (major, minor, patch + 1)}
    step = bump(diff)
    return None if step is None else ".".join(map(str, steps[step]))
