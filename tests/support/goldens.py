"""Comparing what a release tells of a document with its golden, which was made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from support.told import fold

if TYPE_CHECKING:
    from support.told import Told

Golden = dict[str, Any]

GOLDENS = Path(__file__).parents[1] / "goldens"
_MILESTONE = (
    "title", "start_date", "end_date", "precision", "forum", "tentative", "track", "phase", "meeting_ordinal",
)  # fmt: skip


def golden(name: str, *, flat: bool = False) -> Golden:
    """The golden of the document NAME.

    FLAT: as far as a format can say it that has no cells over several columns; a milestone in such a cell
    has under `flat` what is then read of it.
    """
    found: Golden = json.loads((GOLDENS / f"{name}.json").read_text("utf-8"))
    if flat:
        found["milestones"] = [each | each.get("flat", {}) for each in found["milestones"]]
    return found


def compare(told: Told, golden: Golden) -> None:
    """Each part of what was TOLD is what GOLDEN has; the first part that differs fails the test."""
    if golden["meeting"] is not None:
        meeting = {
            key: sorted(value) if isinstance(value, list) else fold(value)
            for key, value in golden["meeting"].items()
        }
        published = {
            key: sorted(value) if isinstance(value, list) else value for key, value in told.meeting().items()
        }
        assert meeting == published
        assert [_clean(person) for person in golden["participants"]] == told.participants()
        assert [_item(each) for each in golden["agenda_items"]] == told.items()
        dates = [
            {key: each[key] for key in ("start_date", "end_date", "precision", "body")}
            for each in golden["planned_meetings"]
        ]
        assert sorted(dates, key=str) == sorted(told.planned(), key=str)
    wanted = [{key: fold(each[key]) for key in _MILESTONE} for each in golden["milestones"]]
    assert sorted(wanted, key=str) == sorted(told.milestones(), key=str)
    assert golden["themes"] == told.themes()


def compare_turns(told: Told, golden: Golden) -> None:
    """The same for the turns, which begin as printed, the decisions, and the number of masked lines."""
    turns = told.turns()
    assert [(turn["item"], turn["attribution"]) for turn in golden["turns"]] == [
        (turn["item"], turn["attribution"]) for turn in turns
    ]
    for wanted, turn in zip(golden["turns"], turns, strict=True):
        assert str(fold(turn["text"])).startswith(str(fold(wanted["starts_with"])))
    decisions = [
        {"item": each["item"], "kind": each["kind"], "text": fold(each["text"])}
        for each in golden["decisions"]
    ]
    assert [each for each in decisions if each not in told.decisions()] == []
    assert golden["masked_lines"] == sum(line["masked"] for line in told.here("lines"))


def _clean(person: Golden) -> Golden:
    return {key: fold(value) for key, value in person.items()}


def _item(golden: Golden) -> Golden:
    texts = {key: fold(golden[key]) for key in ("title", "minutes_title")}
    subs = [{"label": sub["label"], "title": fold(sub["title"])} for sub in golden["sub_items"]]
    return golden | texts | {"sub_items": subs, "speakers": sorted(golden["speakers"])}
