"""What a person has judged about persons, as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Who(NamedTuple):
    """Whom a judgement speaks of: PERSON_ID, or NAME in ORGANIZATION (null: of none), as PRINTED in the file.

    SINCE and UNTIL bound the days of the meetings where the name is meant.
    """

    printed: str
    name: str | None = None
    organization: str | None = None
    since: date | None = None
    until: date | None = None
    person_id: str | None = None


class Judgement(NamedTuple):
    """That PEOPLE are the SAME person, or that no two of them are; WHERE it stands in the file."""

    same: bool
    people: tuple[Who, ...]
    where: str
