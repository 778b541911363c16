"""Plans whose milestones stand on lines behind their dates, whatever these look like."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

DATES = (
    ("12. januar 2032", "2032-01-12"),
    ("uge 8, 2032", "2032-02-16"),
    ("marts 2032", "2032-03-01"),
    ("2. kvartal 2032", "2032-04-01"),
    ("1.-15. august 2032", "2032-08-01"),
    ("november-december 2032", "2032-11-01"),
)
TITLES = ("Kortlægning igangsættes", "Workshop", "Udkast til plan", "Høring", "Kampagne", "Evaluering")
LINES = ["{d}: {t}\n\n", "{d}: {t}\n", "{d} – {t}\n", "{n}. {d}: {t}\n", "{n}) {d}: {t}\n\n"]


def told(line: str) -> list[tuple[object, ...]]:
    """The titles and first days of a plan with a LINE for each milestone."""
    each = zip(DATES, TITLES, strict=True)
    text = "".join(line.format(n=n, d=date, t=title) for n, ((date, _), title) in enumerate(each, start=1))
    rows = printed(f"Tidsplan for strategien\n\n{text}")
    return [(title, str(day)) for title, day in tell(rows, "milestones", "title", "start_date")]


@pytest.mark.parametrize("line", LINES)
def test_each_line_is_a_milestone(line: str) -> None:
    """Also one that begins with a small letter, and one behind the number of a list."""
    assert told(line) == [(title, day) for (_, day), title in zip(DATES, TITLES, strict=True)]


def test_days_that_happen_to_count_are_days() -> None:
    """The days "1. maj", "2. juni" and "3. juli" have no numbers of a list before them."""
    rows = printed(
        "Tidsplan for strategien\n\n1. maj 2032: Start\n\n2. juni 2032: Høring\n\n3. juli 2032: Slut\n"
    )
    days = [str(day) for (day,) in tell(rows, "milestones", "start_date")]
    assert days == ["2032-05-01", "2032-06-02", "2032-07-03"]
