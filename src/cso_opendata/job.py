"""What a run is to do: which sources, where to, with what."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ORIGINAL, SAMPLE = "cso-opendata", "cso-opendata-sample"
SAMPLES = Path(__file__).parent / "samples"
_LIST = ".toml"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Job:
    """What to run: the documents of SOURCES into the package PACKAGE below OUTPUT, by WORKERS processes.

    A source is a folder, a file, or a list of sources (a TOML file, see `fetch.sources`). ACCEPTED is a
    person's reason to believe that many documents have gone from the web at once; BEGUN is when the run
    began.
    """

    sources: tuple[Path, ...]
    output: Path
    package: str
    edition: str
    workers: int
    accepted: str | None = None
    begun: datetime = field(default_factory=_now)

    @property
    def state(self) -> Path:
        """The folder of what is not published."""
        return self.output / ".state"

    @property
    def lists(self) -> tuple[Path, ...]:
        """The lists of sources."""
        return tuple(source for source in self.sources if source.suffix == _LIST)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders and files."""
        return tuple(source for source in self.sources if source.suffix != _LIST)


def job_for(sources: Sequence[Path] | None, output: Path, workers: int, accepted: str | None = None) -> Job:
    """The job for SOURCES, or for the packaged samples where there are none."""
    if sources:
        return Job(tuple(sources), output, ORIGINAL, "original", workers, accepted)
    return Job((SAMPLES,), output, SAMPLE, "sample", workers)
