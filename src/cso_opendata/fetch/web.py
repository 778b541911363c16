"""What is known of the web, for one run: asked of the cache, brought up to the log, added to."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Self, TypeVar

from cso_opendata.errors import CsoError
from cso_opendata.fetch.cache import Cache, Damaged
from cso_opendata.fetch.known import after, unknown, worth
from cso_opendata.fetch.log import Log, entries, lengths, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path
    from types import TracebackType

    from cso_opendata.fetch.known import Record
    from cso_opendata.fetch.log import Entry
    from cso_opendata.fetch.sources import Source

T = TypeVar("T")
# A clock that is further ahead of the last entry than this has jumped, or nothing was new for a year.
_LONGEST_REST = timedelta(days=366)


# As many as there are hashes.
_MODULUS = 1 << 256


class Web:
    """What is known of the web in the folder STATE: `with Web(state, now) as web: ...`.

    What is noted in the block is in the log at once, and so survives whatever happens after; the cache
    follows at the end. Nothing is in memory but what was asked for. `facts` are small things to remember;
    `warnings` tells of a cache that had to be made anew, and of a clock that has jumped. Raises CsoError for
    a log that is damaged or has lost a file, UsageError for one of a newer program, OSError where the disk
    refuses.
    """

    def __init__(self, state: Path, now: datetime) -> None:
        """Take the folder STATE and the beginning of the run, NOW (UTC)."""
        self.facts: dict[str, str] = {}
        self.warnings: list[str] = []
        self.night = now.astimezone(UTC).isoformat(timespec="seconds")
        self._folder = state / "fetched"
        self._cache = Cache(state / "web.sqlite")
        self._log = Log(self._folder, now)
        self._lengths: dict[str, int] = {}
        self._asked: dict[str, Record] = {}
        self._bare = False  # nothing is in the cache that is not in memory
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
                self._lengths |= dict([place]) if place else {}
                self._tried(self._save)
        finally:
            self._cache.close()

    def known(self, url: str) -> Record | None:
        """What is known of URL; None where nothing is."""
        if (
            url not in self._asked
            and not self._bare
            and (record := self._tried(partial(self._cache.record, url)))
        ):
            self._asked[url] = record
        return self._asked.get(url)

    def get(self, url: str, source: str) -> Record:
        """The same, to which SOURCE leads where nothing is known of it."""
        return self.known(url) or unknown(url, source)

    def documents(self) -> list[Record]:
        """All documents of which a body is known, in the order of their urls."""
        found = self._some("document AND sha256 IS NOT NULL")
        return [record for record in found if record.document and record.sha256 is not None]

    def pages(self) -> list[Record]:
        """All pages of which a body is known, in the order of their urls."""
        return [record for record in self._some("page") if record.page and record.sha256 is not None]

    def pending(self, rota: int, day: int, stored: AbstractSet[str]) -> list[Record]:
        """The documents to which something may have to be done tonight, in the order of their urls.

        Those whose turn it is, which is every ROTA days, on this DAY; those that are missing or failing; and
        those whose bytes are none of the STORED.
        """
        due = "turn % ? = ? OR missing != '' OR failed != '' OR doubted"
        found = {record.url: record for record in self._some(due, rota, day % rota)}
        for sha256 in self._tried(self._cache.hashes) - stored:
            found |= {record.url: record for record in self._some("sha256 = ?", sha256)}
        self._asked |= found  # each of them is looked at again
        return [found[url] for url in sorted(found) if found[url].document]

    def print_of(self, sources: Iterable[Source]) -> str:
        """What the data tells of the documents of SOURCES, in short."""
        told = sorted((one.name, one.publisher, one.terms, self.facts.get(_sum(one.name))) for one in sources)
        return hashlib.sha256(repr(told).encode()).hexdigest()

    def note(self, entry: Entry) -> bool:
        """Add ENTRY to the log, unless it tells nothing new; whether it did."""
        before = self.get(entry.url, entry.source)
        known = after(before, entry, self._seq + 1)
        if known._replace(seq=before.seq) == before and entry.url in self._asked:
            return False
        self._log.add(entry)
        self._apply(entry)
        return True

    def first_seen(self, url: str, sha256: str) -> str:
        """The night in which the bytes SHA256 were first seen at URL: this one, if they never were."""
        return self._tried(partial(self._cache.first_seen, url, sha256)) or self.night

    @property
    def _seq(self) -> int:
        return int(self.facts.get("lines", "0"))

    def _load(self) -> None:
        try:
            self._lengths, self.facts = self._cache.load()
        except Damaged:
            self._begin_anew()
        self._saved = dict(self.facts)
        self._demand_whole()
        self._catch_up()
        self._save()

    def _begin_anew(self) -> None:
        if lengths(self._folder):
            self.warnings.append("What is known of the web was made anew from the fetch log.")
        self._cache.begin_anew()
        self._bare = True
        self.facts = {name: value for name, value in self.facts.items() if name == "sources"}
        for each in (self._lengths, self._asked, self._dirty, self._versions):
            each.clear()

    def _catch_up(self) -> None:
        """Bring what is known up to what the log tells."""
        for name, length, entry in entries(self._folder, self._lengths):
            self._apply(entry)
            self._lengths[name] = length

    def _tried(self, act: Callable[[], T]) -> T:
        """What ACT gives, which asks or changes the cache; a damage that it meets is mended first."""
        try:
            return act()
        except Damaged:
            self._begin_anew()
            self._catch_up()
            return act()

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
        before = self.get(entry.url, entry.source)
        record = self._asked[entry.url] = after(before, entry, seq)
        self.facts |= {"lines": str(seq), "night": entry.night}
        self._add(before.source, -worth(before))
        self._add(record.source, worth(record))
        self._dirty.add(entry.url)
        if entry.sha256 is not None and entry.first_seen_at is not None:
            self._versions.append((entry.url, entry.sha256, entry.first_seen_at))

    def _add(self, source: str, number: int) -> None:
        if number:
            total = int(self.facts.get(_sum(source), "0"), 16) + number
            self.facts[_sum(source)] = f"{total % _MODULUS:x}"

    def _some(self, which: str, *values: str | int) -> list[Record]:
        """The records for which WHICH holds, and all that have changed, in the order of their urls."""
        found = {record.url: record for record in self._tried(partial(self._cache.records, which, *values))}
        found |= {url: self._asked[url] for url in self._dirty}
        return [found[url] for url in sorted(found)]

    def _save(self) -> None:
        if self._dirty or self.facts != self._saved:
            changed = (self._asked[url] for url in sorted(self._dirty))
            self._cache.save(changed, self._versions, self._lengths, self.facts)
            self._dirty.clear()
            self._versions.clear()
            self._saved = dict(self.facts)
            self._bare = False

    def _warn_of_jump(self) -> None:
        if "night" not in self.facts:
            return
        now, last = datetime.fromisoformat(self.night), datetime.fromisoformat(self.facts["night"])
        if now < last or now - last > _LONGEST_REST:
            self.warnings.append(
                f"The clock says {self.night}, and the last entry of the fetch log is of"
                f" {self.facts['night']}: one of them is wrong, most likely. The order of entries holds."
            )


def _sum(source: str) -> str:
    """The name of the fact that says what the documents of SOURCE are."""
    return f"documents of {source}"
