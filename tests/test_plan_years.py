"""The years of plans, and times that stand beside others: what came of each was wrong at first."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded


def told(text: str) -> list[tuple[str, ...]]:
    """The titles and days of the milestones of TEXT, each printed where it says."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    return [tuple(map(str, row)) for row in tell(rows, "milestones", "title", "start_date", "end_date")]


LINES = "6. januar: Kick-off\n3. februar: Temamøde\nMarts: Høring\n"
LATER = "August 2032: Ny struktur træder i kraft\n"
IN_2031 = [
    ("Kick-off", "2031-01-06", "2031-01-06"),
    ("Temamøde", "2031-02-03", "2031-02-03"),
    ("Høring", "2031-03-01", "2031-03-31"),
]


@pytest.mark.parametrize(
    "title",
    [
        "Procesplan 2031: Skolestruktur",
        "Handleplan 2031-2032",
        "Tidsplan for skolestruktur 2031",
        "Mødeplan 2031 – Prøverådet",
        "Årshjul for 2031",
    ],
)
@pytest.mark.parametrize("later", ["", LATER])
def test_the_year_of_the_title_counts_for_more_than_a_later_one(title: str, later: str) -> None:
    """A milestone of the year after has its own."""
    assert told(f"{title}\n\n{LINES}{later}") == [
        *IN_2031,
        *([("Ny struktur træder i kraft", "2032-08-01", "2032-08-31")] if later else []),
    ]


def test_days_over_new_year_begin_in_the_month_that_stands_above() -> None:
    """They end in the year after."""
    plan = "Tidsplan for skoleåret\n\nDecember 2031\n- 5/12: Møde i rådet\n- 22/12-2/1: Juleferie\n"
    assert told(plan) == [
        ("Møde i rådet", "2031-12-05", "2031-12-05"),
        ("Juleferie", "2031-12-22", "2032-01-02"),
    ]


def test_a_row_of_weeks_below_start_and_end_is_no_head() -> None:
    """Days, weeks and months may stand in one column; what has no end has its own."""
    table = (
        "# Tidsplan 2031\n\n| Milepæl | Start | Slut |\n|---|---|---|\n| Idé | 01.02.2031 | 15.03.2031 |\n"
        "| Udbud | uge 20 | uge 26 |\n| Behandling | aug. 2031 | |\n"
    )
    assert told(table) == [
        ("Idé", "2031-02-01", "2031-03-15"),
        ("Udbud", "2031-05-12", "2031-06-29"),
        ("Behandling", "2031-08-01", "2031-08-31"),
    ]


@pytest.mark.parametrize(
    "plan",
    [
        "{}: Styregruppe\n{}: Interviews\n{}: Høring\n",
        "| Hvornår | Hvad |\n|---|---|\n| {} | Styregruppe |\n| {} | Interviews |\n| {} | Høring |\n",
    ],
)
def test_brackets_behind_a_week_say_which_days_of_it(plan: str) -> None:
    """Without any all of the week is meant."""
    rows = plan.format("Uge 11 (10. marts)", "Uge 10 (3.-7. marts)", "Uge 14")
    assert told(f"# Tidsplan 2031\n\n{rows}") == [
        ("Styregruppe", "2031-03-10", "2031-03-10"),
        ("Interviews", "2031-03-03", "2031-03-07"),
        ("Høring", "2031-03-31", "2031-04-06"),
    ]


def test_a_phase_may_take_some_weeks_or_begin_on_a_day() -> None:
    """What stands below it happens then."""
    plan = (
        "Tidsplan for ny skolestruktur\n\nFase 1. Forberedelse (1. januar - 28. februar 2031)\n"
        "- Projektplan udarbejdes\n- Interviews gennemføres\n\nTrin 2 – Afdækning (uge 10-15, 2031)\n"
        "- Spørgeskema udsendes\n\nFase 3: Drift (fra 1. maj 2031)\n- Ny struktur træder i kraft\n"
    )
    assert told(plan) == [
        ("Projektplan udarbejdes", "2031-01-01", "2031-02-28"),
        ("Interviews gennemføres", "2031-01-01", "2031-02-28"),
        ("Spørgeskema udsendes", "2031-03-03", "2031-04-13"),
        ("Ny struktur træder i kraft", "2031-05-01", "2031-05-01"),
    ]


def test_a_drawing_in_a_fence_is_no_text() -> None:
    """Nor is the fence a part of the last milestone above it."""
    plan = (
        "**Milepæle:**\n- 15.09.2031: Planen er klar\n- 29.09.2031: Planen er godkendt\n"
        "- 20.10.2031: Planen er testet\n\n```mermaid\ngantt\n    Planen er klar :a1, 2031-09-15, 0d\n```\n"
    )
    assert [title for title, *_ in told(plan)] == ["Planen er klar", "Planen er godkendt", "Planen er testet"]


@pytest.mark.parametrize("label", ["Tidsfrist", "Frist", "Svarfrist", "Deadlines"])
def test_the_heads_of_a_column_of_last_days_are_no_milestone(label: str) -> None:
    """What the columns hold is said by their heads, whatever the word for it."""
    heads = f"| Indsats | {label} |\n|---|---|\n"
    text = f"# Tidsplan for en prøve 2031\n\n{heads}| Kortlægning | 1. marts |\n| Høring | 3. april |\n"
    assert tell(derived(text), "milestones", "title") == [("Kortlægning",), ("Høring",)]
