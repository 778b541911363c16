"""Months that are counted up, each with a year of its own: they are so many months, and no span of time."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.parse.dates import find_dates

MONTH, SPAN = "month", "month_range"
MAY, AUGUST = ("2032-05-01", "2032-05-31"), ("2032-08-01", "2032-08-31")
NOVEMBER = ("2032-11-01", "2032-11-30")
CASES = [
    ("maj 2032, august 2032 og november 2032", [(*MAY, MONTH), (*AUGUST, MONTH), (*NOVEMBER, MONTH)]),
    ("august 2032 og november 2032", [(*AUGUST, MONTH), (*NOVEMBER, MONTH)]),
    ("maj 2032 og august 2033", [(*MAY, MONTH), ("2033-08-01", "2033-08-31", MONTH)]),
    ("maj 2032 og juni 2033", [(*MAY, MONTH), ("2033-06-01", "2033-06-30", MONTH)]),
    ("december 2032 og januar 2033", [("2032-12-01", "2033-01-31", SPAN)]),
    ("maj 2032 til august 2032", [("2032-05-01", "2032-08-31", SPAN)]),
    ("maj 2032-august 2033", [("2032-05-01", "2033-08-31", SPAN)]),
    ("maj og august 2032", [(*MAY, MONTH), (*AUGUST, MONTH)]),
]


@pytest.mark.parametrize(("printed", "told"), CASES)
def test_months_with_years(printed: str, told: list[tuple[str, str, str]]) -> None:
    """The word "og" counts months that are apart and joins neighbours; it made one span of all of them."""
    found = [astuple(each.interval) for each in find_dates(printed)]
    assert [(str(start), str(end), precision) for start, end, precision in found] == told


@pytest.mark.parametrize("lead", ["Næste møder holdes i ", "Vi mødes igen i ", "I "])
@pytest.mark.parametrize(("printed", "told"), CASES[:3] + CASES[4:6])
def test_meetings_to_come(lead: str, printed: str, told: list[tuple[str, str, str]]) -> None:
    """An item on the next meetings plans one for each month that it counts, where the month is printed."""
    rows = derived(
        "Referat af møde i Prøverådet den 4. april 2032\n\nTil stede: Anna Bo, Ulf Thor\n\n"
        f"1. Budget\n\nBudgettet blev drøftet.\n\n2. Næste møder\n\n{lead}{printed}.\n\n3. Evt.\n\nIntet.\n"
    )
    assert misprinted(rows) == []
    found = tell(rows, "planned_meetings", "start_date", "end_date", "precision")
    assert [(str(start), str(end), precision) for start, end, precision in found] == told
