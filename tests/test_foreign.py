"""Minutes, agendas and plans of other committees of other municipalities, invented, and their truth."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from support.derived import derived, misprinted, refused, tell
from support.told import fold

from cso_opendata.job import job_for
from cso_opendata.pipeline import run

FOREIGN = Path(__file__).parent / "foreign"
DOCUMENTS = {path.stem: path for path in sorted(FOREIGN.iterdir()) if path.is_file()}
TRUTH = {name: json.loads((FOREIGN / "truth" / f"{name}.json").read_bytes()) for name in DOCUMENTS}
MEETINGS = [name for name in DOCUMENTS if TRUTH[name]["kind"] in ("minutes", "agenda", "agenda+minutes")]
SCORER = Path(os.environ.get("CSO_CORPUS", "")).resolve().parent / "tools" / "score.py"
# A little less than what the program reaches today over all 40.
FLOOR = 0.98


@pytest.mark.parametrize("name", MEETINGS)
def test_the_items_of_foreign_minutes_are_found(name: str) -> None:
    """Whatever they are called and numbered by, the items are those that a person finds."""
    rows = derived(DOCUMENTS[name].read_bytes())
    found = Counter(row.get("number") for row in rows.tables["agenda_items"])
    assert found == Counter(item["number"] for item in TRUTH[name]["agenda_items"])


@pytest.mark.parametrize("name", MEETINGS)
def test_the_facts_of_foreign_meetings_are_found(name: str) -> None:
    """Who met, when and where, the day and the numbers of the document, and its case handlers."""
    rows, truth = derived(DOCUMENTS[name].read_bytes()), TRUTH[name]["meeting"]
    fields = ("body", "date", "start_time", "end_time", "venue")
    [told] = tell(rows, "meetings", *fields)
    assert dict(zip(fields, map(fold, told), strict=True)) == {key: fold(truth[key]) for key in fields}
    assert [fold(day) for (day,) in tell(rows, "documents", "issued_on")] == [truth["issued_date"]]
    numbers = Counter(tell(rows, "document_references", "kind", "value"))
    kinds = ("case_number", "document_number")
    assert numbers == Counter((kind, value) for kind in kinds for value in truth[f"{kind}s"])
    assert tell(rows, "case_handlers", "name") == [(who,) for who in truth["case_handlers"]]


@pytest.mark.parametrize("name", MEETINGS)
def test_the_people_of_foreign_meetings_are_found(name: str) -> None:
    """Whatever the layout of their list, the people are those whom a person finds, each with what is said."""
    rows = derived(DOCUMENTS[name].read_bytes())
    items = tell(rows, "participant_items", "participant_id", "item_number")
    columns = ("participant_id", "name", "title", "organization", "side", "capacity", "attendance")
    told = {
        (who, title, place, side if capacity == "member" else capacity, attendance,
         tuple(number for owner, number in items if owner == key))
        for key, who, title, place, side, capacity, attendance in tell(rows, "participants", *columns)
    }  # fmt: skip
    fields = ("name", "title", "organisation", "side", "attendance")
    true = {
        (*(person[field] for field in fields), tuple(person["items"]))
        for person in TRUTH[name]["participants"]
    }
    assert told == true


@pytest.mark.parametrize("name", MEETINGS)
def test_every_value_stands_on_its_lines(name: str) -> None:
    """Nothing is published that the lines of its row do not hold."""
    assert misprinted(derived(DOCUMENTS[name].read_bytes())) == []


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if TRUTH[name]["kind"] == "other"])
def test_what_is_neither_minutes_nor_a_plan_gives_no_facts(name: str) -> None:
    """A press release, a note and a letter hold dates and numbers, and are none of these."""
    kind = refused(DOCUMENTS[name].read_bytes())
    tables = set() if kind else set(derived(DOCUMENTS[name].read_bytes()).tables)
    assert kind in (None, "unknown_kind")
    assert not {"meetings", "agenda_items", "participants", "milestones"} & tables


@pytest.mark.skipif(
    not SCORER.is_file(), reason="CSO_CORPUS names no folder: the scorer is not in the project"
)
def test_the_score_over_all_does_not_fall(tmp_path: Path) -> None:
    """The scorer that the truth was made for finds at least what was reached."""
    run(job_for(list(DOCUMENTS.values()), tmp_path, 1), lambda _: None)
    command = [sys.executable, str(SCORER), str(tmp_path), "--truth", str(FOREIGN / "truth")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    score = re.search(r"overall F1 (\d\.\d+)", said)
    assert score is not None
    assert float(score[1]) >= FLOOR
