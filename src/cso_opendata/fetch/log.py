"""The fetch log: one line for each answer that told something new, never changed after. It is the truth.

    .state/fetched/000017-20261130T013000.000000Z.jsonl

Each run that has something to tell begins a file; its number gives the order, since clocks go back. A
line that a killed run left in the middle counts for nothing, and what it was about is asked again.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from cso_opendata.errors import CsoError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from io import BufferedWriter
    from types import TracebackType

Meant = Literal[
    "new", "changed", "same", "back", "missing", "withdrawn", "doubted", "failed", "refused", "read",
    "claimed", "dropped",
]  # fmt: skip
"""What a line means: see `cso_opendata.fetch.known.after`, which says what becomes of what is known."""

_FILE = re.compile(r"(\d{6,})-\d{8}T\d{6}\.\d{6}Z\.jsonl")
_STAMP = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what was told of the address `url` in the night (the beginning of the run) `night`.

    `at` is when the answer had come, `source` the name of the source that led there, `page` and
    `document` what the address is to it. `status` to `byte_count` are those of the answer. `first_seen_at`
    is the night in which these bytes were first seen at this address. `kind` and `reason` say what was
    wrong, `follow` how many documents this page lists for each source and which pages that follows from
    there, and `sources` for which digest of all sources that was found; `accepted` why a person believes it.
    All addresses are without secrets.
    """

    meant: Meant
    night: str
    url: str
    source: str
    page: bool
    document: bool
    at: str | None = None
    status: int | None = None
    final_url: str | None = None
    hops: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    sha256: str | None = None
    byte_count: int | None = None
    first_seen_at: str | None = None
    kind: str | None = None
    reason: str | None = None
    follow: tuple[tuple[str, int, tuple[str, ...]], ...] = ()
    sources: str | None = None
    accepted: str | None = None

    def header(self, name: str) -> str | None:
        """The value of the header NAME, None where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), None)


_FIELDS = {each.name for each in fields(Entry)}


class Log:
    """The file of one run: `with Log(folder, now) as log`. It is made by the first line."""

    def __init__(self, folder: Path, now: datetime) -> None:
        """Take the folder of the log, and NOW (UTC), when the run began."""
        self._folder = folder
        self._now = now
        self._file: BufferedWriter | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the disk have what was written, and close."""
        if self._file is not None:
            with self._file:
                os.fsync(self._file.fileno())

    def add(self, entry: Entry) -> None:
        """Append ENTRY: it is out of our hands when this returns. Raises OSError where the disk refuses."""
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = (self._folder / self._name()).open("xb")
        told = {name: value for name, value in asdict(entry).items() if value not in (None, ())}
        self._file.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        self._file.flush()

    def place(self) -> tuple[str, int] | None:
        """The name of the file and its length so far; None where nothing was added."""
        return None if self._file is None else (Path(self._file.name).name, self._file.tell())

    def _name(self) -> str:
        last = max(map(number, lengths(self._folder)), default=0)
        return f"{last + 1:06d}-{self._now.strftime(_STAMP)}.jsonl"


def lengths(folder: Path) -> dict[str, int]:
    """How long each file of the log in FOLDER is, by its name, in their order."""
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: entry.stat().st_size for entry in entries if _FILE.fullmatch(entry.name)}
    except FileNotFoundError:
        return {}
    return {name: found[name] for name in sorted(found, key=number)}


def number(name: str) -> int:
    """The number of the file NAME of the log; they begin with 1, and none is left out."""
    return int(name.partition("-")[0])


def entries(folder: Path, known: Mapping[str, int]) -> Iterator[tuple[str, int, Entry]]:
    """What the log in FOLDER tells beyond the KNOWN length of each file: file, length up to here, entry.

    Raises CsoError for a line that is damaged, UsageError for one that a newer program wrote.
    """
    for name, length in lengths(folder).items():
        begin = known.get(name, 0)
        if length > begin:
            yield from _of_file(folder / name, begin)


def _of_file(path: Path, begin: int) -> Iterator[tuple[str, int, Entry]]:
    with path.open("rb") as file:
        file.seek(begin)
        for line in file:
            if not line.endswith(b"\n"):
                return
            begin += len(line)
            yield path.name, begin, _entry(line, path, begin)


def _entry(line: bytes, path: Path, end: int) -> Entry:
    try:
        told = json.loads(line)
        if told["meant"] in get_args(Meant) and set(told) <= _FIELDS:
            return Entry(**{name: _frozen(value) for name, value in told.items()})
    except (ValueError, KeyError, TypeError) as error:
        raise CsoError(
            f"The fetch log {path} is damaged in the line that ends at byte {end}.",
            "Restore the file from a backup. Without one, take the line out and delete web.sqlite beside the"
            " folder: what it told is then asked anew.",
        ) from error
    raise UsageError(
        f"The fetch log {path} was written by a newer version of this program.",
        "Use that version, or name another output folder.",
    )


def _frozen(value: Any) -> Any:  # noqa: ANN401 -- JSON
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
