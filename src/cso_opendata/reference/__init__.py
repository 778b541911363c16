"""Curated facts as data: organizations, their names and kinds. Nothing about persons."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TypedDict


class Entry(TypedDict):
    """An organization as `organizations.json` has it; `parent` is the key of another one.

    `names` mean it in any document, `names_at_home` (by the code of a municipality) only in those of that
    municipality: every town has a Socialforvaltning. `tells_home`: it is the only one of its name, so that
    a document of this body is one of its municipality.
    """

    key: str
    name: str
    short_name: str | None
    kind: str
    parent: str | None
    municipality_code: str | None
    names: list[str]
    names_at_home: dict[str, list[str]]
    tells_home: bool


@cache
def organizations() -> tuple[Entry, ...]:
    """The organizations, in the order of the file."""
    return tuple(json.loads(files(__name__).joinpath("organizations.json").read_text("utf-8")))
