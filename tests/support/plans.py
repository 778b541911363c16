"""Invented plans for tests: the same steps printed in many ways, and in many layouts."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from cso_opendata.parse.moments import moment_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.derive import Rows
    from cso_opendata.records import Interval

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_BARE_DAY = re.compile(r"(?:d\. )?\d{1,2}\.")
DAYS = st.dates(date(2001, 1, 1), date(2068, 12, 31))
Told = tuple[date, date, str]


class Step(NamedTuple):
    """What is to happen: its title, how its time is printed, and what that means."""

    title: str
    printed: str
    told: Told


def last_of(at: date) -> date:
    """The last day of the month of AT."""
    return (at.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _next(at: date) -> date:
    """The last day of the month after that of AT."""
    return last_of(last_of(at) + timedelta(days=1))


def _day(at: date) -> Told:
    return at, at, "day"


def _third(at: date) -> tuple[str, Told]:
    """The part of its month that AT lies in, by its Latin name."""
    parts = (("primo", 1, 10), ("medio", 11, 20), ("ultimo", 21, last_of(at).day))
    name, first, last = next(part for part in parts if part[1] <= at.day <= part[2])
    return f"{name} {MONTHS[at.month - 1]}", (at.replace(day=first), at.replace(day=last), "part_of_month")


def _week(at: date) -> tuple[str, Told]:
    year, week, weekday = at.isocalendar()
    monday = at - timedelta(days=weekday - 1)
    return f"uge {week}, {year}", (monday, monday + timedelta(days=6), "week")


def _month(at: date) -> Told:
    return at.replace(day=1), last_of(at), "month"


def _quarter(at: date) -> tuple[int, Told]:
    number = (at.month - 1) // 3 + 1
    last = last_of(date(at.year, 3 * number, 1))
    return number, (date(at.year, 3 * number - 2, 1), last, "quarter")


def _half(at: date) -> tuple[int, Told]:
    number = (at.month - 1) // 6 + 1
    return number, (date(at.year, 6 * number - 5, 1), last_of(date(at.year, 6 * number, 1)), "half_year")


def _run(at: date) -> Told:
    """From AT for nine days."""
    return at, at + timedelta(days=9), "day_range"


def _long(at: date) -> str:
    return f"{at.day}. {MONTHS[at.month - 1]} {at.year}"


# Every way to print a day and what lies around it, with its year; the words are those of real plans.
WAYS: dict[str, Callable[[date], tuple[str, Told]]] = {
    "12. marts 2024": lambda at: (_long(at), _day(at)),
    "den 12. marts 2024": lambda at: (f"den {_long(at)}", _day(at)),
    "d. 12.03.2024": lambda at: (f"d. {at:%d.%m.}{at.year}", _day(at)),
    "12/3-2024": lambda at: (f"{at.day}/{at.month}-{at.year}", _day(at)),
    "12.3.24": lambda at: (f"{at.day}.{at.month}.{at:%y}", _day(at)),
    "12-03-2024": lambda at: (f"{at:%d-%m-}{at.year}", _day(at)),
    "2024-03-12": lambda at: (at.isoformat(), _day(at)),
    "tirsdag den 12. marts 2024": lambda at: (f"{WEEKDAYS[at.weekday()]} den {_long(at)}", _day(at)),
    "12. marts 2024 kl. 16": lambda at: (f"{_long(at)} kl. 16.00-18.30", _day(at)),
    "senest 12. marts 2024": lambda at: (f"senest {_long(at)}", _day(at)),
    "primo marts 2024": lambda at: (f"{_third(at)[0]} {at.year}", _third(at)[1]),
    "uge 11, 2024": _week,
    "uge 11/2024": lambda at: (_week(at)[0].replace(", ", "/"), _week(at)[1]),
    "marts 2024": lambda at: (f"{MONTHS[at.month - 1]} {at.year}", _month(at)),
    "i marts 2024": lambda at: (f"i {MONTHS[at.month - 1]} {at.year}", _month(at)),
    "mar. 2024": lambda at: (f"{MONTHS[at.month - 1][:3]}. {at.year}".replace("maj.", "maj"), _month(at)),
    "1. kvartal 2024": lambda at: (f"{_quarter(at)[0]}. kvartal {at.year}", _quarter(at)[1]),
    "Q1 2024": lambda at: (f"Q{_quarter(at)[0]} {at.year}", _quarter(at)[1]),
    "1. halvår 2024": lambda at: (f"{_half(at)[0]}. halvår {at.year}", _half(at)[1]),
    "2024": lambda at: (str(at.year), (date(at.year, 1, 1), date(at.year, 12, 31), "year")),
    "12. marts 2024 - 21. marts 2024": lambda at: (f"{_long(at)} - {_long(_run(at)[1])}", _run(at)),
    "12/3-21/3 2024": lambda at: (
        f"{at.day}/{at.month}-{_run(at)[1].day}/{_run(at)[1].month} {_run(at)[1].year}", _run(at)
    ),
    "12.03.2024-21.03.2024": lambda at: (
        f"{at:%d.%m.}{at.year}-{_run(at)[1]:%d.%m.}{_run(at)[1].year}", _run(at)
    ),
    "fra den 12. marts til den 21. marts 2024": lambda at: (
        f"fra den {_long(at).rsplit(' ', 1)[0]} til den {_long(_run(at)[1])}", _run(at)
    ),
    "marts-april 2024": lambda at: (
        f"{MONTHS[at.month - 1]}-{MONTHS[_next(at).month - 1]} {_next(at).year}",
        (at.replace(day=1), _next(at), "month_range"),
    ),
}  # fmt: skip

TITLES = [
    f"{doing} af {what}"
    for doing in ("Kortlægning", "Udarbejdelse", "Afprøvning", "Gennemgang", "Udsendelse", "Prøvekørsel")
    for what in ("behov", "det første udkast", "nye rutiner", "svar fra brugerne", "budget og økonomi")
]


@st.composite
def steps(draw: st.DrawFn) -> list[Step]:
    """Three to eight steps, one after the other, each with its year."""
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=3, max_size=8, unique=True))
    at, made = draw(DAYS), []
    for title in titles:
        printed, told = WAYS[draw(st.sampled_from(sorted(WAYS)))](at)
        made.append(Step(title, printed, told))
        at += timedelta(days=draw(st.integers(1, 60)))
    return made


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _table(made: list[Step]) -> str:
    rows = "".join(f"| {_capital(one.printed)} | {one.title} | Forvaltningen |\n" for one in made)
    return f"# Tidsplan for ny skole\n\n| Dato | Aktivitet | Ansvarlig |\n|---|---|---|\n{rows}"


def _date_last(made: list[Step]) -> str:
    rows = "".join(f"| {one.title} | Forvaltningen | {one.printed} |\n" for one in made)
    return f"# Tidsplan for ny skole\n\n| Opgave | Ansvarlig | Frist |\n|---|---|---|\n{rows}"


def _web(made: list[Step]) -> str:
    rows = "".join(f"<tr><td>{_capital(one.printed)}</td><td><p>{one.title}</p></td></tr>" for one in made)
    return f"<html><body><h1>Procesplan for ny skole</h1><table>{rows}</table></body></html>"


LAYOUTS: dict[str, Callable[[list[Step]], str]] = {
    "bullets": lambda made: (
        "# Tidsplan for ny skole\n\n" + "".join(f"- {_capital(one.printed)}: {one.title}\n" for one in made)
    ),
    "bullets, date last": lambda made: (
        "# Tidsplan for ny skole\n\n## Milepæle\n\n"
        + "".join(f"- {one.title}: {one.printed}\n" for one in made)
    ),
    "columns": lambda made: (
        "TIDSPLAN\n\nNy skole\n\n\nMilepæle\n\n"
        + "\n\n".join(f"{_capital(one.printed):<50}{one.title}" for one in made)
    ),
    "lines": lambda made: (
        "Køreplan for ny skole\n\n" + "\n\n".join(f"{_capital(one.printed)} – {one.title}" for one in made)
    ),
    "headings": lambda made: (
        "# Tidsplan for ny skole\n\n"
        + "\n\n".join(f"## {_capital(one.printed)}\n\n- {one.title}" for one in made)
    ),
    "bold": lambda made: (
        "# Tidsplan for ny skole\n\n"
        + "\n\n".join(f"**{_capital(one.printed)}** {one.title}" for one in made)
    ),
    "table": _table,
    "table, date last": _date_last,
    "web page": _web,
}


def milestones(rows: Rows) -> list[tuple[str, Told]]:
    """What ROWS tell of the milestones: title, first day, last day, precision."""
    return [
        (row["title"], (row["start_date"], row["end_date"], row["precision"]))
        for row in rows.tables.get("milestones", [])
    ]


def unfounded(rows: Rows) -> list[Any]:
    """The milestones in ROWS whose time is not printed on the lines they name, or means something else."""
    return [row for row in rows.tables.get("milestones", []) if not _founded(row, rows)]


def _founded(row: dict[str, Any], rows: Rows) -> bool:
    printed = row["date_as_printed"]
    if printed is None:
        return row["start_date"] is row["end_date"] is None
    evidence = rows.tables.get("evidence", [])
    places = [row, *(one for one in evidence if one["row_id"] == row["milestone_id"])]
    numbers = {line for one in places for line in range(one["line"], one["line_end"] + 1)}
    words = "".join(rows.lines["text"][line - 1] for line in sorted(numbers))
    return _folded(printed) in _folded(words) and _means(printed, row)


def _folded(text: str) -> str:
    return "".join(text.split())


def _means(printed: str, row: dict[str, Any]) -> bool:
    """Whether PRINTED, or a part of it, means the time of ROW in that year; or nothing, as ROW says then."""
    start, end = row["start_date"], row["end_date"]
    if start is end is None:
        return True
    years = {at.year + shift for at in (start, end) if at for shift in (0, -1, 1)}
    parts = [printed[at:] for at in range(len(printed)) if not at or printed[at - 1] in " ."]
    parts += [f"uge {words}" for words in (printed, *printed.split())]  # bare numbers below that word
    if _BARE_DAY.fullmatch(printed):  # below the name of its month
        return {f"{start.day}.", f"{end.day}."} == {printed.rsplit(maxsplit=1)[-1]}
    read = [found.interval for part in parts for year in years if (found := moment_at(part, 0, year))]
    if (start, end, row["precision"]) in [(one.start, one.end, one.precision) for one in read]:
        return True
    return _spans(read, start, end)


def _spans(read: list[Interval], start: date, end: date) -> bool:
    """Whether START begins one interval and END ends another, as in headings side by side."""
    return start in {one.start for one in read} and end in {one.end for one in read}
