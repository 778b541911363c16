"""The report of a run as a page of Markdown, for those who look at it in an orchestrator."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from cso_opendata.report import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MISSED = ("unavailable", "refused")
_MARKS = "\\`*_[]()#!~|"


def page(said: str, report: Mapping[str, Any]) -> str:
    """The line SAID of the run and the tables of its REPORT as JSON, which is empty where it has none."""
    counts = ((name, rows, *_change(report, name)) for name, rows in report.get("rows", {}).items())
    refused = ((one["url"], one["reason"]) for one in report.get("quarantined", ()))
    web = report.get("fetched") or {}
    news = ((url, what) for what in ("new", "changed", "gone", "back") for url in web.get(what, ()))
    missed = ((one["url"], one["reason"]) for what in _MISSED for one in web.get(what, ()))
    parts = [
        f"## {_cell(said)}",
        *(f"Warning: {_cell(warning)}" for warning in report.get("warnings", ())),
        _table(("not fetched", "reason"), missed),
        _table(("document that could not be read", "reason"), refused),
        _table(("document of the web", "is"), news),
        _table(("document", "has the bytes of"), report.get("duplicates", ())),
        _table(("table", "rows", "added", "removed", "changed"), counts),
        _table(("stage", "seconds"), report.get("seconds", {}).items()),
    ]
    return "\n\n".join(part for part in parts if part)


def _change(report: Mapping[str, Any], table: str) -> tuple[object, ...]:
    change = report["changes"].get(table, {})
    return tuple(change.get(what, "") for what in ("added", "removed", "changed"))


def _table(titles: tuple[str, ...], rows: Iterable[Iterable[object]]) -> str:
    """ROWS below TITLES; nothing where there are no rows."""
    lines = [[_cell(value) for value in row] for row in rows]
    return "\n".join(
        f"| {' | '.join(line)} |" for line in ([*titles], ["---"] * len(titles), *lines) if lines
    )


def _cell(value: object) -> str:
    """VALUE, in which words of a source may stand, so that none of it means anything to Markdown."""
    plain = html.escape(quoted(str(value)))
    return "".join(f"&#{ord(each)};" if each in _MARKS else each for each in plain)
