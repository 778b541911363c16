"""The page of a run: what an orchestrator shows of it."""

from __future__ import annotations

from cso_opendata.report import Quarantined, Report
from cso_opendata.report_page import page

REPORT = Report(
    status="published",
    package="cso-opendata",
    version="1.1.0",
    folder="out/cso-opendata/1.1.0",
    documents=3,
    quarantined=(Quarantined("a|b`<script>.pdf", "broken_pdf", "It ends\n## in the middle."),),
    duplicates=(("copy.txt", "first.txt"),),
    rows={"meetings": 2, "person_names": 7},
    changes={"meetings": {"added": 1, "removed": 0, "changed": 0}},
    seconds={"fetch": 0.1, "read": 2.5},
    warnings=("The ledger was damaged.",),
)


def test_all_that_a_person_may_ask_stands_on_the_page() -> None:
    """What was published, what changed, how long it took, and what needs a person."""
    lines = page("Published cso-opendata 1.1.0", REPORT.as_json()).splitlines()
    assert lines[0] == "## Published cso-opendata 1.1.0"
    assert "| meetings | 2 | 1 | 0 | 0 |" in lines
    assert "| person&#95;names | 7 |  |  |  |" in lines
    assert "| copy.txt | first.txt |" in lines
    assert "| read | 2.5 |" in lines
    assert "Warning: The ledger was damaged." in lines


def test_words_of_a_source_mean_nothing_to_markdown() -> None:
    """A name or a reason makes no cell, no heading, no code and no tag of its own."""
    shown = page("x", REPORT.as_json())
    assert (
        "| a&#124;b&#96;&lt;script&gt;.pdf | It ends&#92;n&#35;&#35; in the middle. |" in shown.splitlines()
    )


def test_a_run_without_a_report_has_its_line_alone() -> None:
    """Of a run that failed there is nothing to count."""
    assert page(
        "Another run (process 7) is at work.", {}
    ) == "## Another run (process 7) is at work.".replace("(", "&#40;").replace(")", "&#41;")
