"""The texts that properties are tried on: minutes for tests, the samples in three faces, and foreign ones."""

from __future__ import annotations

from pathlib import Path

from render.formats import WAYS
from render.make import SOURCES, content
from support.documents import MINUTES

from cso_opendata.read.sniff import decode

_FOREIGN = Path(__file__).parents[1] / "foreign"
TEXTS = {
    "minutes": MINUTES,
    **{
        f"{name} as {way}": WAYS[way](content(name)).decode()
        for name in SOURCES
        for way in ("markdown", "text: wrapped", "html: a bare page")
    },
    **{path.name: decode(path.read_bytes()) for path in sorted(_FOREIGN.iterdir()) if path.is_file()},
}
