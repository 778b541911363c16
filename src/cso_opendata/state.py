"""The state folder: working folders of a run, its reports, and the outcome that a quiet night repeats."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata.report import Fetched, Quarantined, Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the last run of a package ended, kept so that a run with nothing new can say it again."""

    report: dict[str, Any]

    def repeated(
        self, seconds: dict[str, float], warnings: tuple[str, ...], fetched: Fetched | None
    ) -> Report:
        """The report of a run that found nothing new."""
        kept = {
            name: self.report[name]
            for name in ("package", "version", "folder", "documents", "quarantined_rows", "rows")
        }
        quarantined = tuple(Quarantined(**one) for one in self.report["quarantined"])
        duplicates = tuple((first, second) for first, second in self.report["duplicates"])
        return Report(
            status="unchanged", quarantined=quarantined, duplicates=duplicates, seconds=seconds,
            peak_memory_mb=peak_memory_mb(), warnings=warnings, fetched=fetched, **kept,
        )  # fmt: skip


def last_outcome(state: Path, package: Path) -> Outcome | None:
    """How the last run of the package in the folder PACKAGE ended; None where it, or its release, is gone."""
    try:
        report = json.loads((state / "outcomes" / f"{package.name}.json").read_bytes())
        latest = json.loads((package / "index.json").read_bytes())["latest"]
        whole = (package / latest / "datapackage.json").is_file()
    except (OSError, ValueError, KeyError, TypeError):
        # Whatever is wrong with these two small files, the run that follows makes both anew.
        return None
    return Outcome(report) if whole and report.get("version") == latest else None


def save_outcome(state: Path, report: Report) -> None:
    """Keep REPORT as the outcome of its package."""
    write_json(state / "outcomes" / f"{report.package}.json", asdict(report))


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write CONTENT to PATH as a whole or not at all."""
    write_whole(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def write_whole(path: Path, data: bytes) -> None:
    """Write DATA to PATH as a whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(path)


@contextmanager
def work_folder(state: Path) -> Iterator[Path]:
    """A fresh folder for the rows of a run, removed at its end; what dead runs left goes too."""
    from cso_opendata.release.staging import sweep

    sweep(state)
    work = state / f"tmp-{os.getpid()}" / "rows"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        yield work
    finally:
        shutil.rmtree(work.parent, ignore_errors=True)


def peak_memory_mb() -> float:
    """The most memory that this process, or the largest of its workers, has held, in megabytes."""
    import resource

    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return round(max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024, 1)
