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
from support.derived import derived, misprinted, refused

from cso_opendata.pipeline import job_for, run

FOREIGN = Path(__file__).parent / "foreign"
DOCUMENTS = {path.stem: path for path in sorted(FOREIGN.iterdir()) if path.is_file()}
TRUTH = {name: json.loads((FOREIGN / "truth" / f"{name}.json").read_bytes()) for name in DOCUMENTS}
MEETINGS = [name for name in DOCUMENTS if TRUTH[name]["kind"] in ("minutes", "agenda", "agenda+minutes")]
SCORER = Path(os.environ.get("CSO_CORPUS", "")).resolve().parent / "tools" / "score.py"
# A little less than what the program reaches today over all 24.
FLOOR = 0.98


@pytest.mark.parametrize("name", MEETINGS)
def test_the_items_of_foreign_minutes_are_found(name: str) -> None:
    """Whatever they are called and numbered by, the items are those that a person finds."""
    rows = derived(DOCUMENTS[name].read_bytes())
    found = Counter(row.get("number") for row in rows.tables["agenda_items"])
    assert found == Counter(item["number"] for item in TRUTH[name]["agenda_items"])


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
