"""What a run says of itself: frozen values, and the same as JSON and as lines for people."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A document that could not be read: its address, the short name of the rule, and why in plain words."""

    url: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a night on the web came to; documents by their addresses.

    `gone` are those that count as withdrawn from this night on, `back` those that do so no more, `outage`
    those that were missed all at once, which counts since a person has said why. `refused` are documents
    whose answer was not taken, `unavailable` sources that could not be reached: what was known of both
    stays as it was.
    """

    requests: int
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    outage: tuple[str, ...] = ()
    refused: tuple[Quarantined, ...] = ()
    unavailable: tuple[Quarantined, ...] = ()

    def lines(self) -> list[str]:
        """The same for people."""
        names = ("new", "changed", "gone", "back", "outage")
        counts = ((len(getattr(self, name)), name) for name in names)
        told = ", ".join(f"{count} {name}" for count, name in counts if count) or "nothing new"
        return [
            f"  web   {told} ({self.requests} requests)",
            *(f"  not fetched: {quoted(one.url)}: {one.reason}" for one in self.refused),
            *(f"  source not reached: {quoted(one.url)}: {one.reason}" for one in self.unavailable),
        ]


@dataclass(frozen=True, slots=True)
class Report:
    """One run. `rows` counts published rows by table, `changes` rows added, removed and changed by table.

    `fetched` is None for a run that asked nothing of the web.
    """

    status: Literal["published", "unchanged"]
    package: str
    version: str
    folder: str
    documents: int
    quarantined: tuple[Quarantined, ...] = ()
    quarantined_rows: int = 0
    duplicates: tuple[tuple[str, str], ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    changes: dict[str, dict[str, int]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    peak_memory_mb: float = 0.0
    warnings: tuple[str, ...] = ()
    fetched: Fetched | None = None

    @property
    def exit_code(self) -> int:
        """3 where a document could not be fetched or read, or a source not be reached; else 0."""
        fetched = self.fetched
        return 3 if self.quarantined or (fetched and (fetched.refused or fetched.unavailable)) else 0

    def as_json(self) -> dict[str, Any]:
        """The report for machines."""
        return {**asdict(self), "exit_code": self.exit_code}

    def lines(self) -> list[str]:
        """The report for people: what was published, where, what to open next, and what needs a person."""
        said = "Published" if self.status == "published" else "Nothing new:"
        counted = f"{self.documents} documents" + (
            f", {self._count('meetings')}, {self._count('speeches')}" if self.rows else ""
        )
        lines = [f"{said} {self.package} {self.version} ({counted})", f"  in    {self.folder}"]
        if self.status == "published":
            lines += [f"  read  {self.folder}/README.md", f"  open  {self.folder}/csv/data/participants.csv"]
        if self.fetched:
            lines += self.fetched.lines()
        if self.quarantined_rows:
            lines.append(
                f"  {self.quarantined_rows} rows failed a check and were held back; see the table findings."
            )
        for one in self.quarantined:
            lines.append(f"  not read: {quoted(one.url)}: {one.reason}")
        return [*lines, *(f"  warning: {warning}" for warning in self.warnings)]

    def _count(self, table: str) -> str:
        return f"{self.rows.get(table, 0)} {table}"


def quoted(text: str) -> str:
    """TEXT of a source on one line: what could forge a line of the log is shown as an escape."""
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in text
    )
