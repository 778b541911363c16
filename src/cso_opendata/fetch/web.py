"""All that is known of the web, for one run: loaded from the cache, brought up to the log, added to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Self

from cso_opendata.errors import CsoError
from cso_opendata.fetch.cache import Cache, Damaged
from cso_opendata.fetch.known import Record, after, unknown
from cso_opendata.fetch.log import Log, entries, lengths, number

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from cso_opendata.fetch.log import Entry

# A clock that is further ahead of the last entry than this has jumped, or nothing was new for a year.
_LONGEST_REST = timedelta(days=366)


class Web:
    """What is known of the web in the folder STATE: `with Web(state, now) as web: ...`.

    `records` are ordered by their urls when the block begins. What is noted in the block is in the log at
    once, and so survives whatever happens after; the cache follows at the end. `warnings` tells of a cache
    that had to be made anew, and of a clock that has jumped. Raises CsoError for a log that is damaged or
    has lost a file, UsageError for one of a newer program, OSError where the disk refuses.
    """

    def __init__(self, state: Path, now: datetime) -> None:
        """Take the folder STATE and the beginning of the run, NOW (UTC)."""
        self.records: dict[str, Record] = {}
        self.facts: dict[str, str] = {}
        self.warnings: list[str] = []
        self.night = now.astimezone(UTC).isoformat(timespec="seconds")
        self._folder = state / "fetched"
        self._cache = Cache(state / "web.sqlite")
        self._log = Log(self._folder, now)
        self._lengths: dict[str, int] = {}
        self._dirty: set[str] = set()
        self._versions: list[tuple[str, str, str]] = []
        self._saved: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Load what is known."""
        try:
            self._load()
            self._warn_of_jump()
        except BaseException:
            self._cache.close()  # no __exit__ follows a block that was never entered
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the log and bring the cache up to it; after an error the next run does so."""
        try:
            with self._log:
                place = self._log.place()
            if kind is None:
                self._save(dict([place]) if place else {})
        finally:
            self._cache.close()

    def get(self, url: str, source: str) -> Record:
        """What is known of URL, to which SOURCE leads."""
        return self.records.get(url) or unknown(url, source)

    def note(self, entry: Entry) -> bool:
        """Add ENTRY to the log, unless it tells nothing new; whether it did."""
        before = self.get(entry.url, entry.source)
        known = after(before, entry, self._seq + 1)
        if known._replace(seq=before.seq) == before and entry.url in self.records:
            return False
        self._log.add(entry)
        self._apply(entry)
        return True

    def first_seen(self, url: str, sha256: str) -> str:
        """The night in which the bytes SHA256 were first seen at URL: this one, if they never were."""
        return self._cache.first_seen(url, sha256) or self.night

    @property
    def _seq(self) -> int:
        return int(self.facts.get("lines", "0"))

    def _load(self) -> None:
        try:
            self.records, self._lengths, self.facts = self._cache.load()
        except Damaged:
            if lengths(self._folder):
                self.warnings.append("What is known of the web was made anew from the fetch log.")
            self._cache.begin_anew()
        self._saved = dict(self.facts)
        self._demand_whole()
        seen: dict[str, int] = {}
        for name, length, entry in entries(self._folder, self._lengths):
            self._apply(entry)
            seen[name] = length
        if seen:
            self._save(seen)

    def _demand_whole(self) -> None:
        """CsoError where the log has less than it had: a file shorter, or a number missing."""
        there = lengths(self._folder)
        short = [name for name, length in self._lengths.items() if there.get(name, 0) < length]
        lost = [f"{n:06d}-*" for n, name in enumerate(there, 1) if number(name) != n]
        for name in (*short[:1], *lost[:1]):
            raise CsoError(
                f"The fetch log {self._folder / name} is gone or shorter than it was.",
                "Restore it from a backup: nothing else tells what was seen when.",
            )

    def _apply(self, entry: Entry) -> None:
        seq = self._seq + 1
        self.records[entry.url] = after(self.get(entry.url, entry.source), entry, seq)
        self.facts |= {"lines": str(seq), "night": entry.night}
        self._dirty.add(entry.url)
        if entry.sha256 is not None and entry.first_seen_at is not None:
            self._versions.append((entry.url, entry.sha256, entry.first_seen_at))

    def _save(self, logs: dict[str, int]) -> None:
        if self._dirty or self.facts != self._saved:
            changed = (self.records[url] for url in sorted(self._dirty))
            self._cache.save(changed, self._versions, logs, self.facts)
            self._dirty.clear()
            self._versions.clear()
            self._saved = dict(self.facts)

    def _warn_of_jump(self) -> None:
        if "night" not in self.facts:
            return
        now, last = datetime.fromisoformat(self.night), datetime.fromisoformat(self.facts["night"])
        if now < last or now - last > _LONGEST_REST:
            self.warnings.append(
                f"The clock says {self.night}, and the last entry of the fetch log is of"
                f" {self.facts['night']}: one of them is wrong, most likely. The order of entries holds."
            )
