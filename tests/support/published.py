"""What lies in an output folder, as readers see it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def published(output: Path) -> dict[str, str]:
    """All that is published below OUTPUT: path -> sha256; the state folder is not."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file() and ".state" not in path.parts
    }
