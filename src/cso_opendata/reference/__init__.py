"""Curated facts as data: organizations, their names and kinds. Nothing about persons."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TypedDict


class Entry(TypedDict):
    """An organization as `organizations.json` has it; `parent` is the key of another one."""

    key: str
    name: str
    short_name: str | None
    kind: str
    parent: str | None
    municipality_code: str | None
    names: list[str]


@cache
def organizations() -> tuple[Entry, ...]:
    """The organizations, in the order of the file."""
    return tuple(json.loads(files(__name__).joinpath("organizations.json").read_text("utf-8")))
