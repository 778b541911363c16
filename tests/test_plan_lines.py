"""Plans whose phases, months and tracks stand in headings, in two columns of dates, or on plain lines."""

from __future__ import annotations

import time

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded

PLAN = "# Tidsplan for ny skole\n\nMaj 2030\n\n"
Told = tuple[str, str, str, str | None, str | None, str | None]
Dated = tuple[str, str, str]


def told(text: str) -> list[Told]:
    """The milestones of TEXT, each printed where it says: title, first and last day, phase, track, forum."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    columns = ("title", "start_date", "end_date", "phase", "track", "forum")
    made = tell(rows, "milestones", *columns)
    return [(title, str(start), str(end), *rest) for title, start, end, *rest in made]


def dated(text: str) -> list[Dated]:
    """The milestones of TEXT: title, first and last day."""
    return [(title, start, end) for title, start, end, *_ in told(text)]


def web(rows: str) -> str:
    """A page of the plan whose table has ROWS."""
    return f"<html><body><h1>Tidsplan for ny skole</h1><p>Maj 2030</p><table>{rows}</table></body></html>"


def row(*cells: str, mark: str = "td") -> str:
    """A row of CELLS; one that begins with "2|" is as wide as two."""
    each = (cell.removeprefix("2|") for cell in cells)
    wide = (" colspan=2" if cell.startswith("2|") else "" for cell in cells)
    told_so = "".join(f"<{mark}{width}>{cell}</{mark}>" for cell, width in zip(each, wide, strict=True))
    return f"<tr>{told_so}</tr>"


@pytest.mark.parametrize(
    ("heading", "phase"),
    [
        ("## Analysefase (januar-juni 2031)", "Analysefase"),
        ("Analysefase (januar-juni 2031)", "Analysefase"),
        ("## 1. halvår 2031 - prøvefase", "prøvefase"),
        ("1. halvår 2031 - prøvefase", "prøvefase"),
        ("## Forventet tidsplan, 1. halvår 2031: Analysefase", "Analysefase"),
    ],
)
def test_headings_of_phases_with_their_period(heading: str, phase: str) -> None:
    """The period gives the year of the months below, and all of it is that of a bullet without a date."""
    assert told(f"{PLAN}{heading}\n\n- Januar: Måling\n- Marts: Notat\n") == [
        ("Måling", "2031-01-01", "2031-01-31", phase, None, None),
        ("Notat", "2031-03-01", "2031-03-31", phase, None, None),
    ]
    assert told(f"{PLAN}{heading}\n\n- Måling\n- Notat\n") == [
        (title, "2031-01-01", "2031-06-30", phase, None, None) for title in ("Måling", "Notat")
    ]


@pytest.mark.parametrize(
    ("title", "forum"),
    [
        ("Chefforum drøfter notatet", "Chefforum"),
        ("Præsentation for Chefforum", "Chefforum"),
        ("Gennemgang i Chefforummet", "Chefforummet"),
        ("Områdeledelsen godkender notatet", "Områdeledelsen"),
        ("Skolelederkredsen drøfter notatet", "Skolelederkredsen"),
        ("Fagudvalgene behandler notatet", "Fagudvalgene"),
        ("Økonomiudvalget og Fagudvalgene drøfter notatet", "Økonomiudvalget og Fagudvalgene"),
        ("Temadag for Fagudvalgene om skolen", "Fagudvalgene"),
        ("Skole-MED drøfter notatet", "Skole-MED"),
        ("Hoved-MED informeres", "Hoved-MED"),
        ("Møde mellem Chefforum og Økonomiudvalget", "Chefforum og Økonomiudvalget"),
    ],
)
def test_forums_by_their_other_names(title: str, forum: str) -> None:
    """A circle, a forum, a management or several committees are one that meets, be it with another one."""
    assert told(f"{PLAN}- 3. marts 2031: {title}\n- 4. april 2031: Måling\n")[0] == (
        title, "2031-03-03", "2031-03-03", None, None, forum,
    )  # fmt: skip


@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize("number", ["M{} – ", "MP{}: ", "M {}. ", "Milepæl {} – "])
def test_numbers_of_milestones(mark: str, number: str) -> None:
    """Before its date a milestone may have a number, for which the whole plan was refused before."""
    dates = ("15. marts 2031", "16. juni 2031", "1. september 2031")
    titles = ("Måling begynder", "Notat sendes", "Skolen åbner")
    parts = (
        f"{mark}{number.format(count)}{date}\n\n{title}\n"
        for count, (date, title) in enumerate(zip(dates, titles, strict=True), 1)
    )
    days = ("2031-03-15", "2031-06-16", "2031-09-01")
    text = "# Tidsplan for ny skole\n\n" + "\n".join(parts)
    assert dated(text) == [(title, day, day) for title, day in zip(titles, days, strict=True)]


TWO_HEADS = [
    "<tr><th rowspan=2>Måned</th><th rowspan=2>Analyse</th><th colspan=2>Inddragelse</th></tr>"
    + row("Dato", "Møde", mark="th"),
    row("Måned", "Analyse", "2|Inddragelse", mark="th") + row("", "", "Dato", "Møde", mark="th"),
]


@pytest.mark.parametrize("heads", TWO_HEADS)
def test_a_column_of_months_beside_one_of_days(heads: str) -> None:
    """Below two rows of heads the work has its month and the meetings their days, all in the month's year.

    The year of issue was told of them before, and the work was left out.
    """
    rows = (
        row("November 2031", "Måling", "14. november", "Rådet mødes")
        + row("December 2031", "", "2|Notat om tal")
        + row("Januar 2032", "Notat", "3. januar", "Udvalget mødes")
    )
    assert told(web(heads + rows)) == [
        ("Måling", "2031-11-01", "2031-11-30", None, "analysis", None),
        ("Rådet mødes", "2031-11-14", "2031-11-14", None, "involvement", "Rådet"),
        ("Notat om tal", "2031-12-01", "2031-12-31", None, "involvement", None),
        ("Notat", "2032-01-01", "2032-01-31", None, "analysis", None),
        ("Udvalget mødes", "2032-01-03", "2032-01-03", None, "involvement", "Udvalget"),
    ]


LABELS = row("Måned", "Dato", "Aktivitet", mark="th")


@pytest.mark.parametrize(("first", "last"), [("14. november", "12. januar"), ("14/11", "12/1")])
def test_a_cell_over_date_and_title(first: str, last: str) -> None:
    """It is what happens in the month beside it; such rows were left out before."""
    rows = (
        row("November 2031", first, "Rådet mødes")
        + row("December 2031", "2|Måling af skolen")
        + row("Januar 2032", last, "Udvalget mødes")
    )
    assert dated(web(LABELS + rows)) == [
        ("Rådet mødes", "2031-11-14", "2031-11-14"),
        ("Måling af skolen", "2031-12-01", "2031-12-31"),
        ("Udvalget mødes", "2032-01-12", "2032-01-12"),
    ]


def test_a_part_of_the_month_beside() -> None:
    """In the column of the dates "Primo" is the first part of the month that its row names."""
    rows = (
        row("November 2031", "14. november", "Rådet mødes")
        + row("December 2031", "Primo", "Måling")
        + row("Januar 2032", "Ultimo", "Notat")
        + row("Marts 2032", "3. marts", "Udvalget mødes")
    )
    made = tell(derived(web(LABELS + rows)), "milestones", "title", "start_date", "end_date", "precision")
    assert [(title, str(start), str(end), precision) for title, start, end, precision in made[1:3]] == [
        ("Måling", "2031-12-01", "2031-12-10", "part_of_month"),
        ("Notat", "2032-01-21", "2032-01-31", "part_of_month"),
    ]


@pytest.mark.parametrize("heading", ["Hensyn, som skal tages", "Forhold, som tæller"])
def test_what_heads_other_text_is_no_theme(heading: str) -> None:
    """It stands below the themes, but what is below it is no part of their list."""
    rest = "Det skal være billigt for alle i byen, og det skal gå hurtigt.\n\n## Milepæle\n\n"
    rest += "- Januar 2031: Måling\n- Marts 2031: Notat\n"
    rows = derived(f"{PLAN}## Temaer\n\nTrafik\n\nBygninger\n\n{heading}\n\n{rest}")
    assert tell(rows, "themes", "title") == [("Trafik",), ("Bygninger",)]


RESORT = "Ressortanalyse i Lindsø Kommune\n\nTidsplan for 2031\n\n"
ANALYSIS, TALKS = "Analyseaktiviteter", "Inddragelse"
JANUARY = (("Kortlægning af opgaver", "Måling af tid"), ("Møde i Hovedudvalget",))
FEBRUARY = (("Notat om opgaver",), ("Økonomiudvalget drøfter notatet",))
HALF = "1. halvår – analysefase\n\n"


def listed(titles: tuple[str, ...]) -> str:
    """TITLES as bullets."""
    return "".join(f"- {title}\n" for title in titles) + "\n"


def month(name: str, work: tuple[tuple[str, ...], tuple[str, ...]], track: str = "{}") -> str:
    """The month NAME with its WORK below the lines of tracks, each printed as TRACK."""
    tracks = (f"{track.format(one)}\n\n" for one in (ANALYSIS, TALKS))
    return f"{name}\n\n" + "".join(one + listed(titles) for one, titles in zip(tracks, work, strict=True))


def work(phase: str) -> list[Told]:
    """What is to be told of the two months, in their order."""
    first, last = ("2031-01-01", "2031-01-31"), ("2031-02-01", "2031-02-28")
    return [
        ("Kortlægning af opgaver", *first, phase, "analysis", None),
        ("Måling af tid", *first, phase, "analysis", None),
        ("Møde i Hovedudvalget", *first, phase, "involvement", "Hovedudvalget"),
        ("Notat om opgaver", *last, phase, "analysis", None),
        ("Økonomiudvalget drøfter notatet", *last, phase, "involvement", "Økonomiudvalget"),
    ]


@pytest.mark.parametrize("track", ["{}", "**{}**"])
def test_months_on_lines_with_tracks_below(track: str) -> None:
    """Every bullet has the month, the phase and the track above it; the lines of tracks are none themselves.

    Those were milestones before, and where they are bold the whole plan was refused.
    """
    later = "2. halvår – beslutningsfase\n\n" + month("August", (("Tal",), ("Byrådet drøfter dem",)), track)
    text = f"{RESORT}{HALF}{month('Januar', JANUARY, track)}{month('Februar', FEBRUARY, track)}{later}"
    assert told(text) == [
        *work("analysefase"),
        ("Tal", "2031-08-01", "2031-08-31", "beslutningsfase", "analysis", None),
        ("Byrådet drøfter dem", "2031-08-01", "2031-08-31", "beslutningsfase", "involvement", "Byrådet"),
    ]


def test_tracks_on_lines_above_the_months() -> None:
    """A bold line of a track counts for all months down to the next one; that of the phase goes on."""
    text = RESORT + HALF
    for index, track in enumerate((ANALYSIS, TALKS)):
        text += f"**{track}**\n\nJanuar\n\n{listed(JANUARY[index])}Februar\n\n{listed(FEBRUARY[index])}"
    assert sorted(told(text)) == sorted(work("analysefase"))


def test_tracks_below_a_phase_with_dates_in_brackets() -> None:
    """Below the heading of a phase a line names the track of bullets that end with their dates."""
    text = (
        f"{RESORT}Analysefasen (januar-juni 2031)\n\n{ANALYSIS}\n\n- Kortlægning (januar 2031)\n"
        f"- Måling (marts 2031)\n\n{TALKS}\n\n- Møde i Hovedudvalget (14. februar 2031)\n"
    )
    assert told(text) == [
        ("Kortlægning", "2031-01-01", "2031-01-31", "Analysefasen", "analysis", None),
        ("Måling", "2031-03-01", "2031-03-31", "Analysefasen", "analysis", None),
        ("Møde i Hovedudvalget", "2031-02-14", "2031-02-14", "Analysefasen", "involvement", "Hovedudvalget"),
    ]


def cost(count: int) -> float:
    """How long it takes to read a plan with COUNT months on lines."""
    names = ("Januar", "Februar", "Marts", "April", "Maj", "Juni")
    text = RESORT + HALF + "".join(month(names[index % 6], JANUARY) for index in range(count))
    start = time.process_time()
    assert len(derived(text).tables["milestones"]) == 3 * count
    return time.process_time() - start


def test_twice_as_many_months_take_twice_as_long() -> None:
    """Looking for the track above each bullet must not read the plan again."""
    assert min(cost(400) for _ in range(2)) < 3.5 * min(cost(200) for _ in range(2))
