"""Publishing the tiny rows of `support.rows`, and what lies in a folder afterwards."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from support.rows import Rows, all_rows, spooled

from cso_opendata.release.publish import Published, publish
from cso_opendata.validate import validate

SAMPLE = "cso-opendata-sample"


def published(
    output: Path, rows: Rows | None = None, part: int | None = None, name: str = SAMPLE
) -> Published:
    """Publish ROWS (None: the tiny rows as they are), cut into parts of PART rows, below OUTPUT."""
    with tempfile.TemporaryDirectory() as folder:
        spool = spooled(Path(folder), rows or all_rows(), part)
        return publish(spool, validate(spool), name, output)


def fingerprint(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below FOLDER."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
