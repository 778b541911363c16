"""Plans: every layout gives its milestones, what is no timetable is no plan, and nothing is made up."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.derived import derived, misprinted, refused, tell, whatever
from support.plans import DAYS, LAYOUTS, MONTHS, WAYS, Step, last_of, milestones, steps, unfounded

from cso_opendata.parse.endings import closing
from cso_opendata.parse.milestones import forum_of
from cso_opendata.parse.moments import opening, whole, whole_cell

FOREIGN = Path(__file__).parent / "foreign"
TRUTHS = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((FOREIGN / "truth").iterdir())}
PLANS = sorted(name for name, truth in TRUTHS.items() if truth["kind"] == "plan")
OTHERS = sorted(name for name, truth in TRUTHS.items() if truth["kind"] == "other")
MINUTES = sorted(set(TRUTHS) - set(PLANS) - set(OTHERS))
# Titles that go on on the next line below the words of another column: no line shows them in one piece.
WITHHELD = {"tidsplan-dagtilbud-kaerby": ("Andet møde i styregruppen – kvalificering af nøgletal",)}


def foreign(name: str) -> bytes:
    """The document NAME from elsewhere."""
    return next(FOREIGN.glob(f"{name}.*")).read_bytes()


@pytest.mark.parametrize("name", PLANS)
def test_plans_from_elsewhere_say_what_is_true_of_them(name: str) -> None:
    """Each milestone that was found by hand is told, and no other, with its time, forum and phase."""
    rows = derived(foreign(name))
    columns = ("title", "start_date", "end_date", "precision", "forum", "forum_ordinal", "tentative", "phase")
    truth = [{**each, "forum_ordinal": each["meeting_ordinal"]} for each in TRUTHS[name]["milestones"]]
    withheld = WITHHELD.get(name, ())
    wanted = [
        tuple(str(each[column]) for column in columns) for each in truth if each["title"] not in withheld
    ]
    assert wanted == [tuple(map(str, row)) for row in tell(rows, "milestones", *columns)]
    assert misprinted(rows) == []
    assert unfounded(rows) == []
    rules = [rule for (rule,) in tell(rows, "findings", "rule")]
    assert rules.count("words_beside_others") == len(withheld)
    assert tell(rows, "documents", "kind", "unclaimed_count") == [("plan", 0)]


@pytest.mark.parametrize("name", [*OTHERS, *MINUTES])
def test_what_is_no_timetable_is_no_plan(name: str) -> None:
    """A letter, a note, news and minutes have dates and lists of dates, and are no plans."""
    assert refused(foreign(name)) in (None, "unknown_kind")
    assert not milestones(whatever(foreign(name))[0])


@pytest.mark.parametrize("name", OTHERS)
def test_a_document_of_no_known_kind_is_read_and_says_so_once(name: str) -> None:
    """It is of the kind `other`, its lines stand there unclaimed, and one finding asks a person to look."""
    rows = whatever(foreign(name))[0]
    assert refused(foreign(name)) == "unknown_kind"
    assert tell(rows, "documents", "kind", "reading_status", "reason") == [("other", "read", None)]
    assert set(rows.lines["role"]) <= {"blank", "page_furniture", "unclaimed"}
    assert tell(rows, "documents", "unclaimed_count") == [(rows.lines["role"].count("unclaimed"),)]
    assert tell(rows, "findings", "rule", "severity", "line") == [("unknown_kind", "error", None)]


@settings(deadline=None)
@given(made=steps(), layout=st.sampled_from(sorted(LAYOUTS)))
def test_every_step_comes_back_from_every_layout(made: list[Step], layout: str) -> None:
    """Whatever way its time is printed in, a step has its title and its time, and nothing else is told."""
    text = LAYOUTS[layout](made)
    rows = derived(text)
    assert [(one.title, one.told) for one in made] == milestones(rows)
    assert {basis for (basis,) in tell(rows, "milestones", "date_basis")} == {"stated"}
    assert misprinted(rows) == []
    assert unfounded(rows) == []


@settings(deadline=None)
@given(made=steps(), layout=st.sampled_from(sorted(LAYOUTS)), data=st.data())
def test_lines_of_plans_may_be_mixed_or_missing(made: list[Step], layout: str, data: st.DataObject) -> None:
    """However its lines stand, a milestone lies within what the words and headings that it names say."""
    lines = data.draw(st.permutations(LAYOUTS[layout](made).replace("<tr>", "\n<tr>").split("\n")))
    text = "\n".join(lines[: data.draw(st.integers(1, len(lines)))])
    assert refused(text) in (None, "empty", "unknown_kind")
    if refused(text) is None:
        rows = derived(text)
        assert misprinted(rows) == []
        assert unfounded(rows) == []


@settings(deadline=None)
@given(issued=DAYS, gaps=st.lists(st.integers(0, 150), min_size=3, max_size=8))
def test_a_timetable_goes_forward_from_year_to_year(issued: date, gaps: list[int]) -> None:
    """Where no year is printed but that of the plan, each date lies behind the one before it."""
    days = [issued + timedelta(days=sum(gaps[: end + 1])) for end in range(len(gaps))]
    lines = "".join(
        f"- {at.day}. {MONTHS[at.month - 1]}: Skridt {chr(65 + n)}\n" for n, at in enumerate(days)
    )
    rows = derived(f"# Tidsplan for ny skole\n\n{MONTHS[issued.month - 1]} {issued.year}\n\n{lines}")
    assert days == [told[0] for _, told in milestones(rows)]
    assert tell(rows, "milestones", "date_basis") == [("inferred",)] * len(days)


@settings(deadline=None)
@given(first=DAYS, spans=st.lists(st.integers(1, 3), min_size=2, max_size=5), days=st.data())
def test_a_cell_lies_within_its_months(first: date, spans: list[int], days: st.DataObject) -> None:
    """A cell over some months is from the first to the last of them; a day in it is that day."""
    head, cells, wanted, at = "", "", [], first.replace(day=1)
    for number, width in enumerate(spans):
        start = at
        for _ in range(width):
            head += f"<th>{MONTHS[at.month - 1].capitalize()} {at.year}</th>"
            end = last_of(at)
            at = end + timedelta(days=1)
        inner = days.draw(st.dates(start, end))
        title, met = f"Arbejde {chr(65 + number)} forberedes", f"Byrådet drøfter udkast {chr(65 + number)}"
        cells += f"<td colspan='{width}'>{title}<br>{inner.day}/{inner.month} {met}</td>"
        wanted += [
            (title, (start, end, "month" if width == 1 else "month_range")),
            (met, (inner, inner, "day")),
        ]
    rows = derived(f"<h1>Tidsplan</h1><table><tr><td></td>{head}</tr><tr><td>Spor</td>{cells}</tr></table>")
    assert wanted == milestones(rows)
    assert misprinted(rows) == []
    assert unfounded(rows) == []


@given(at=DAYS, way=st.sampled_from(sorted(WAYS)))
def test_every_way_to_print_a_time_is_read_apart_from_its_title(at: date, way: str) -> None:
    """In a cell, before a title and behind one it is the same interval, and its year is stated."""
    printed, told = WAYS[way](at)
    for found in (
        whole(printed),
        whole_cell(f" {printed}."),
        (opening(f"{printed}: Høring") or closing("")),
        (opening(f"{printed}     Høring") or closing("")),
        (closing(f"Høring: {printed}") or opening("")),
        (closing(f"Høring ({printed})") or opening("")),
    ):
        assert found is not None, printed
        moment = found if not isinstance(found, tuple) else found.moment
        assert (*told, True) == (
            moment.interval.start, moment.interval.end, moment.interval.precision, moment.stated
        )  # fmt: skip


MOMENTS: dict[str, tuple[Any, ...]] = {
    "Senest den 1. maj": ("2024-05-01", "2024-05-01", "day", "deadline"),
    "Inden udgangen af juni": ("2024-06-01", "2024-06-30", "month", "deadline"),
    "Frem til 1. maj": (None, "2024-05-01", "day"),
    "Fra august": ("2024-08-01", "2024-08-31", "month", "open_end"),
    "Fra uge 10 til uge 12": ("2024-03-04", "2024-03-24", "week"),
    "Forventet medio juni": ("2024-06-11", "2024-06-20", "part_of_month", "tentative"),
    "Slutningen af juni": ("2024-06-21", "2024-06-30", "part_of_month"),
    "Første halvdel af juni": ("2024-06-01", "2024-06-15", "part_of_month"),
    "Jan-feb": ("2024-01-01", "2024-02-29", "month_range"),
    "Maj måned": ("2024-05-01", "2024-05-31", "month"),
    "12.-13. juni (uge 24)": ("2024-06-12", "2024-06-13", "day_range"),
    "12/3, 26/3 og 9/4": ("2024-03-12", "2024-03-12", "day"),
    "I løbet af 2025": ("2025-01-01", "2025-12-31", "year"),
    "2025-2027": ("2025-01-01", "2027-12-31", "year"),
    "Efteråret 2024": (None, None, "unknown"),
    "Ultimo 2024": (None, None, "unknown"),
    "Løbende": (None, None, "unknown"),
    "[dato afventer]": (None, None, "unknown", "tentative"),
    "1. maj 2024 – 1. april 2024": (None, None, "unknown"),
}


@pytest.mark.parametrize("text", MOMENTS)
def test_what_stands_around_a_date_counts(text: str) -> None:
    """Deadlines, last and first days, reservations; a season is no interval, and none is made up for it."""
    found = whole(text, 2024)
    assert found is not None
    start, end, precision, *marks = MOMENTS[text]
    interval = found.interval
    assert (str(start), str(end), precision) == (str(interval.start), str(interval.end), interval.precision)
    assert marks == [mark for mark in ("deadline", "open_end", "tentative") if getattr(found, mark)]


NO_MOMENTS = (
    "Byrådet", "Maj Britt Hansen", "Marie", "Side 1/2", "1.000 boliger", "Kl. 16.00", "9.00-10.00",
    "Budget 2026", "31. februar 2024", "2024.1", "7-dir", "Q5", "Uge 60", "Martsmødet", "",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_MOMENTS)
def test_what_is_no_time_is_none(text: str) -> None:
    """Names, times of day, pages, amounts and days that no calendar has do not say when."""
    assert whole(text, 2024) is None
    found = opening(f"{text}: Høring", 2024)
    assert found is None or not found.parted


FORUMS = {
    "Byrådet vedtager planen": ("Byrådet", None),
    "Plan- og Boligudvalget behandler udkast": ("Plan- og Boligudvalget", None),
    "Social-, Sundheds- og Ældreudvalget drøfter": ("Social-, Sundheds- og Ældreudvalget", None),
    "Udvalget for Klima og Miljø godkender": ("Udvalget for Klima og Miljø", None),
    "Økonomiudvalget og Byrådet behandler budgettet": ("Økonomiudvalget og Byrådet", None),
    "Første møde i styregruppen – opstart": ("styregruppen", 1),
    "Evt. tredje møde i følgegruppen": ("følgegruppen", 3),
    "2. møde i Handicaprådet": ("Handicaprådet", 2),
    "4. styregruppemøde": ("styregruppe", 4),
    "Møde i arbejdsgruppen om trafik": ("arbejdsgruppen", None),
    "Endelig godkendelse i kommunalbestyrelsen": ("kommunalbestyrelsen", None),
    "Byrådet, 2. behandling": ("Byrådet", None),
    "Byrådets budgetseminar": ("Byrådet", None),
    "ØU-seminar": ("ØU", None),
    "Behandling af høringssvar": (None, None),
    "Møde med boligforeningerne": (None, None),
    "Workshop om mål": (None, None),
    "Høring af skolebestyrelser og MED-udvalg": (None, None),
    "Udkast til Byrådet": (None, None),
}


@pytest.mark.parametrize("title", FORUMS)
def test_who_meets_is_told_by_the_title(title: str) -> None:
    """A committee or a group that treats or meets is the forum; whom something is prepared for is none."""
    assert FORUMS[title] == forum_of(title)
