"""Dates and times: every way of printing one comes back, and what is none is not made one."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cso_opendata.parse.dates import Found, find_dates, part_of, single_day
from cso_opendata.parse.times import find_times
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT = ("jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sept.", "okt.", "nov.", "dec.")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
# The years that minutes may be of; two digits from 70 on are of the last century.
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))


def between(first: tuple[int, int, int], last: tuple[int, int, int], precision: str) -> Interval:
    """The interval from FIRST to LAST (year, month, day)."""
    return Interval(date(*first), date(*last), precision)


def day(year: int, month: int, number: int) -> Interval:
    """The interval that is one day."""
    return between((year, month, number), (year, month, number), "day")


def only(text: str, year: int | None = None) -> Found:
    """The one date in TEXT."""
    found = find_dates(text, year)
    assert len(found) == 1, found
    return found[0]


WITH_YEAR = {
    "7. marts 2024": day(2024, 3, 7),
    "07. marts 2024": day(2024, 3, 7),
    "7.marts 2024": day(2024, 3, 7),
    "7-marts-2024": day(2024, 3, 7),
    "7. Marts, 2024": day(2024, 3, 7),
    "7. mar. 2024": day(2024, 3, 7),
    "d. 07.03.2024": day(2024, 3, 7),
    "d. 7. marts 2024": day(2024, 3, 7),
    "torsdag den 7. marts 2024": day(2024, 3, 7),
    "7/3-2024": day(2024, 3, 7),
    "4.4. 2022": day(2022, 4, 4),
    "4. april '22": day(2022, 4, 4),
    "2022.04.04": day(2022, 4, 4),
    "07/03/2024": day(2024, 3, 7),
    "7.3.24": day(2024, 3, 7),
    "7/3-24": day(2024, 3, 7),
    "07-03-24": day(2024, 3, 7),
    "7.3 2024": day(2024, 3, 7),
    "10-10-2023": day(2023, 10, 10),
    "2024-03-07": day(2024, 3, 7),
    "29. februar 2024": day(2024, 2, 29),
    "31.12.99": day(1999, 12, 31),
    "12. og 13. juni 2024": between((2024, 6, 12), (2024, 6, 13), "day_range"),
    "den 12. og den 13. juni 2024": between((2024, 6, 12), (2024, 6, 13), "day_range"),
    "18.-20. marts 2024": between((2024, 3, 18), (2024, 3, 20), "day_range"),
    "18. - 20. marts 2024": between((2024, 3, 18), (2024, 3, 20), "day_range"),
    "18. til 20. marts 2024": between((2024, 3, 18), (2024, 3, 20), "day_range"),
    "18–20 marts 2024": between((2024, 3, 18), (2024, 3, 20), "day_range"),
    "primo marts 2024": between((2024, 3, 1), (2024, 3, 10), "part_of_month"),
    "medio marts 2024": between((2024, 3, 11), (2024, 3, 20), "part_of_month"),
    "Ultimo februar 2024": between((2024, 2, 21), (2024, 2, 29), "part_of_month"),
    "ultimo august/primo september 2024": between((2024, 8, 21), (2024, 9, 10), "part_of_month"),
    "ultimo august - primo september 2024": between((2024, 8, 21), (2024, 9, 10), "part_of_month"),
    "primo/medio maj 2024": between((2024, 5, 1), (2024, 5, 20), "part_of_month"),
    "marts 2024": between((2024, 3, 1), (2024, 3, 31), "month"),
    "februar 2023": between((2023, 2, 1), (2023, 2, 28), "month"),
    "marts-april 2024": between((2024, 3, 1), (2024, 4, 30), "month_range"),
    "marts/april 2024": between((2024, 3, 1), (2024, 4, 30), "month_range"),
    "marts til april 2024": between((2024, 3, 1), (2024, 4, 30), "month_range"),
    "januar-februar 2025": between((2025, 1, 1), (2025, 2, 28), "month_range"),
    "december-januar 2025": between((2024, 12, 1), (2025, 1, 31), "month_range"),
    "december 2024 - januar 2025": between((2024, 12, 1), (2025, 1, 31), "month_range"),
    "uge 17, 2024": between((2024, 4, 22), (2024, 4, 28), "week"),
    "14. oktober - 22. november 2024": between((2024, 10, 14), (2024, 11, 22), "day_range"),
    "14. oktober til og med den 22. november 2024": between((2024, 10, 14), (2024, 11, 22), "day_range"),
    "14. december - 10. januar 2024": between((2023, 12, 14), (2024, 1, 10), "day_range"),
    "14. december 2023 – 10. januar": between((2023, 12, 14), (2024, 1, 10), "day_range"),
    "14/10-22/11 2024": between((2024, 10, 14), (2024, 11, 22), "day_range"),
    "14.10.-22.11.2024": between((2024, 10, 14), (2024, 11, 22), "day_range"),
    "01.12.2023-31.01.2024": between((2023, 12, 1), (2024, 1, 31), "day_range"),
    "22.-26/4-2024": between((2024, 4, 22), (2024, 4, 26), "day_range"),
    "18., 19. og 20. marts 2024": between((2024, 3, 18), (2024, 3, 20), "day_range"),
    "onsdag den 12. og torsdag den 13. juni 2024": between((2024, 6, 12), (2024, 6, 13), "day_range"),
    "begyndelsen af marts 2024": between((2024, 3, 1), (2024, 3, 10), "part_of_month"),
    "midten af marts 2024": between((2024, 3, 11), (2024, 3, 20), "part_of_month"),
    "sidst i marts 2024": between((2024, 3, 21), (2024, 3, 31), "part_of_month"),
    "anden halvdel af februar 2024": between((2024, 2, 16), (2024, 2, 29), "part_of_month"),
    "jan. 2024": between((2024, 1, 1), (2024, 1, 31), "month"),
    "jan.-feb. 2024": between((2024, 1, 1), (2024, 2, 29), "month_range"),
    "marts, april og maj 2024": between((2024, 3, 1), (2024, 5, 31), "month_range"),
    "15. marts - april 2024": between((2024, 3, 15), (2024, 4, 30), "month_range"),
    "uge 17/2024": between((2024, 4, 22), (2024, 4, 28), "week"),
    "uge 17-19, 2024": between((2024, 4, 22), (2024, 5, 12), "week"),
    "uge 17 og 18 2024": between((2024, 4, 22), (2024, 5, 5), "week"),
    "ugerne 51-2 2024": between((2024, 12, 16), (2025, 1, 12), "week"),
    "1.-2. kvartal 2024": between((2024, 1, 1), (2024, 6, 30), "quarter"),
    "tredje kvartal 2024": between((2024, 7, 1), (2024, 9, 30), "quarter"),
    "Q3-Q4 2024": between((2024, 7, 1), (2024, 12, 31), "quarter"),
    "Q1/2024": between((2024, 1, 1), (2024, 3, 31), "quarter"),
    "3. kvartal 2023 - 1. kvartal 2024": between((2023, 7, 1), (2024, 3, 31), "quarter"),
    "H2 2024": between((2024, 7, 1), (2024, 12, 31), "half_year"),
    "uge 1 2024": between((2024, 1, 1), (2024, 1, 7), "week"),
    "1. kvartal 2024": between((2024, 1, 1), (2024, 3, 31), "quarter"),
    "4. kvartal af 2024": between((2024, 10, 1), (2024, 12, 31), "quarter"),
    "Q1 2024": between((2024, 1, 1), (2024, 3, 31), "quarter"),
    "første halvår 2022": between((2022, 1, 1), (2022, 6, 30), "half_year"),
    "2. halvår af 2022": between((2022, 7, 1), (2022, 12, 31), "half_year"),
}


@pytest.mark.parametrize("text", WITH_YEAR)
@pytest.mark.parametrize("year", [None, 1999])
def test_a_printed_year_counts(text: str, year: int | None) -> None:
    """A date with its year is what it says, in a sentence too, whatever year the document is of."""
    assert (WITH_YEAR[text], True) == (only(text, year).interval, only(text, year).year_stated)
    assert WITH_YEAR[text] == only(f"Det sker {text}, og så aftales resten.", year).interval


WITHOUT_YEAR = {
    "7. marts": day(2024, 3, 7),
    "torsdag den 7. marts": day(2024, 3, 7),
    "tirsdag d. 9. apr.": day(2024, 4, 9),
    "7/3": day(2024, 3, 7),
    "den 7.3": day(2024, 3, 7),
    "torsdag den 7.3 kl. 17": day(2024, 3, 7),
    "d. 7.3.": day(2024, 3, 7),
    "29. februar": day(2024, 2, 29),
    "12. og 13. juni": between((2024, 6, 12), (2024, 6, 13), "day_range"),
    "18.-20. marts": between((2024, 3, 18), (2024, 3, 20), "day_range"),
    "primo marts": between((2024, 3, 1), (2024, 3, 10), "part_of_month"),
    "ultimo august/primo september": between((2024, 8, 21), (2024, 9, 10), "part_of_month"),
    "marts": between((2024, 3, 1), (2024, 3, 31), "month"),
    "marts-april": between((2024, 3, 1), (2024, 4, 30), "month_range"),
    "uge 17": between((2024, 4, 22), (2024, 4, 28), "week"),
    "1. kvartal": between((2024, 1, 1), (2024, 3, 31), "quarter"),
    "Q3": between((2024, 7, 1), (2024, 9, 30), "quarter"),
    "første halvår": between((2024, 1, 1), (2024, 6, 30), "half_year"),
    "andet halvår": between((2024, 7, 1), (2024, 12, 31), "half_year"),
}


@pytest.mark.parametrize("text", WITHOUT_YEAR)
def test_the_year_of_the_document_is_taken_where_none_is_printed(text: str) -> None:
    """Whoever calls knows the year; that it was not printed is told."""
    assert (WITHOUT_YEAR[text], False) == (only(text, 2024).interval, only(text, 2024).year_stated)


@pytest.mark.parametrize("text", WITHOUT_YEAR)
def test_no_year_is_invented(text: str) -> None:
    """Where no year is printed and none is known the ends are null; how exact it is stays."""
    wanted = Interval(None, None, WITHOUT_YEAR[text].precision)
    assert (wanted, False) == (only(text).interval, only(text).year_stated)


NO_DATES = (
    "31. februar 2024", "30/2-2024", "29. februar 2023", "31.04.2024", "0. marts 2024", "2024-13-01",
    "31.-32. marts 2024", "20.-18. marts 2024", "11.30-14.00", "kl. 11.30 - 14", "2015-0109151-25",
    "2023/24", "uge 60, 2024", "uge 60", "uge 0", "7/13", "32/1", "pkt. 3.2.1", "12.345.678", "3.4-5",
    "§ 7, stk. 2", "33 66 00 00", "5. kvartal 2024", "3. halvår 2024", "Q5 2024", "",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
@pytest.mark.parametrize("year", [None, 2023])
def test_what_is_no_day_gives_none(text: str, year: int | None) -> None:
    """Days that no calendar has, times, case numbers, school years and numbered paragraphs are no days."""
    exact = ("day", "day_range", "week", "quarter", "half_year")
    found = [one.text for one in find_dates(text, year) if one.interval.precision in exact]
    assert found == []


def test_all_dates_of_a_sentence_come_in_order_with_their_places() -> None:
    """Each has the words that it is printed with and the characters where these stand."""
    text = "Møder holdes 7. marts 2024, i uge 17 og ultimo maj."
    found = find_dates(text, 2024)
    assert [one.text for one in found] == ["7. marts 2024", "uge 17", "ultimo maj"]
    assert all(one.text == text[one.start : one.end] for one in found)


FORMATS: dict[str, Callable[[date], str]] = {
    "iso": lambda at: at.isoformat(),
    "d. MMMM yyyy": lambda at: f"{at.day}. {MONTHS[at.month - 1]} {at.year}",
    "d MMMM yyyy": lambda at: f"{at.day} {MONTHS[at.month - 1]} {at.year}",
    "d. MMM yyyy": lambda at: f"{at.day}. {SHORT[at.month - 1]} {at.year}",
    "weekday": lambda at: f"{WEEKDAYS[at.weekday()]} den {at.day}. {MONTHS[at.month - 1]} {at.year}",
    "dd.mm.yyyy": lambda at: f"{at:%d.%m.}{at.year}",
    "dd-mm-yyyy": lambda at: f"{at:%d-%m-}{at.year}",
    "dd/mm/yyyy": lambda at: f"{at:%d/%m/}{at.year}",
    "d/m-yyyy": lambda at: f"{at.day}/{at.month}-{at.year}",
    "d.m.yy": lambda at: f"{at.day}.{at.month}.{at:%y}",
    "d/m-yy": lambda at: f"{at.day}/{at.month}-{at:%y}",
}


@given(at=DAYS, kind=st.sampled_from(sorted(FORMATS)))
def test_every_day_comes_back(at: date, kind: str) -> None:
    """A real day printed in any of the formats is that day, alone or after "den", and has its year."""
    text = FORMATS[kind](at)
    assert (Interval(at, at, "day"), True) == (only(text).interval, only(text).year_stated)
    assert at == single_day(text)
    assert at == only(f"Mødet den {text} blev aflyst.").interval.start


@given(at=DAYS, kind=st.sampled_from(["{d}. {name}", "den {d}. {name}", "{d}/{m}"]))
def test_every_day_without_its_year_comes_back(at: date, kind: str) -> None:
    """With the year of the document it is that day; without it is no day at all."""
    text = kind.format(d=at.day, m=at.month, name=MONTHS[at.month - 1])
    assert Interval(at, at, "day") == only(text, at.year).interval
    assert Interval(None, None, "day") == only(text).interval


COUNTED = {
    "12. og 26. juni 2024": [day(2024, 6, 12), day(2024, 6, 26)],
    "12. + 26. juni 2024": [day(2024, 6, 12), day(2024, 6, 26)],
    "12. og 26/6-2024": [day(2024, 6, 12), day(2024, 6, 26)],
    "uge 17 og 22, 2024": [only("uge 17 2024").interval, only("uge 22 2024").interval],
    "marts og juni 2024": [only("marts 2024").interval, only("juni 2024").interval],
    "7. marts 2024 og 8. april 2024": [day(2024, 3, 7), day(2024, 4, 8)],
    "1. maj 2024 - 1. april 2024": [day(2024, 5, 1), day(2024, 4, 1)],
}


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_is_no_range(text: str) -> None:
    """Days, weeks and months with "og" between them that lie apart are two, and so are reversed ends."""
    found = find_dates(text)
    assert COUNTED[text] == [one.interval for one in found]
    assert [(one.start, one.end) for one in found] == sorted((one.start, one.end) for one in found)
    assert found[-1].end == len(text)


@given(
    at=DAYS, length=st.integers(1, 300), to=st.sampled_from([" - ", "-", " – ", " til ", " til og med den "])
)
def test_every_run_of_days_over_months_comes_back(at: date, length: int, to: str) -> None:
    """From a day to one of a later month, whether its first end has a year or takes that of the last."""
    last = at + timedelta(days=length)
    if (at.year, at.month) == (last.year, last.month):
        last = at + timedelta(days=31)
    ends = [f"{day.day}. {MONTHS[day.month - 1]}" for day in (at, last)]
    for year in ("", f" {at.year}"):
        text = f"{ends[0]}{year}{to}{ends[1]} {last.year}"
        assert Interval(at, last, "day_range") == only(text).interval


@given(at=DAYS, length=st.integers(1, 20), to=st.sampled_from([".-", ". - ", ". til ", "–"]))
def test_every_run_of_days_in_a_month_comes_back(at: date, length: int, to: str) -> None:
    """Two days of one month are a range, from the first to the last."""
    last = at + timedelta(days=length)
    if last.month != at.month:
        last, at = at, at.replace(day=1)
    if last == at:
        last = at + timedelta(days=1)
    text = f"{at.day}{to}{last.day}. {MONTHS[at.month - 1]} {at.year}"
    assert Interval(at, last, "day_range") == only(text).interval


@given(at=DAYS)
def test_every_week_comes_back(at: date) -> None:
    """A week is from its Monday to its Sunday, and holds each of its days."""
    year, week, weekday = at.isocalendar()
    monday = at - timedelta(days=weekday - 1)
    assert Interval(monday, monday + timedelta(days=6), "week") == only(f"uge {week}, {year}").interval


PIECES = (*"0123456789./-–: ,dQ", "uge ", "marts", "ultimo ", "halvår", "2024", "den ", "og ")


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_read(text: str) -> None:
    """No text fails; what is found stands in it, in order, and ends no sooner than it starts."""
    end = 0
    for found in find_dates(text, 2024):
        assert end <= found.start < found.end <= len(text)
        assert found.interval.start is not None
        assert found.interval.end is not None
        assert found.interval.start <= found.interval.end
        end = found.end


SINGLE = {
    "7. marts 2024": date(2024, 3, 7),
    "Torsdag den 7. marts 2024.": date(2024, 3, 7),
    "d. 07.03.2024": date(2024, 3, 7),
    "7. marts": None,
    "marts 2024": None,
    "12. og 13. juni 2024": None,
    "7. marts 2024 og 8. marts 2024": None,
    "7. marts 2024 i salen": None,
    "31. februar 2024": None,
    "": None,
}


@pytest.mark.parametrize("text", SINGLE)
def test_a_single_day_is_one_date_and_nothing_else(text: str) -> None:
    """Weekday, "den" and stops aside, nothing may stand beside the date, and it must have its year."""
    assert SINGLE[text] == single_day(text)


def test_a_part_lies_within_its_months_where_all_ends_are_known() -> None:
    """A day lies in its month and not in the next one; what is unknown lies nowhere."""
    march, april = only("marts 2024").interval, only("april 2024").interval
    at = only("7. marts 2024").interval
    assert part_of(at, march)
    assert not part_of(at, april)
    assert not part_of(only("7. marts").interval, march)
    assert not part_of(at, only("marts").interval)


TIMES = {
    "11.30-14.00": (time(11, 30), time(14)),
    "kl. 11:30 til 14:00": (time(11, 30), time(14)),
    "kl. 11.30 til kl. 14.00": (time(11, 30), time(14)),
    "11.30 - 14": (time(11, 30), time(14)),
    "kl. 13 - 14:30": (time(13), time(14, 30)),
    "Klokken 9–10.30": (time(9), time(10, 30)),
    "kl. 9 til ca. kl. 11": (time(9), time(11)),
    "kl. 00.00-23.59": (time(0), time(23, 59)),
    "kl. 9": (time(9), None),
    "kl.18.30-21.00": (time(18, 30), time(21)),
    "kl. 9.00, frokost 12.00-13.00": (time(9), None),
    "kl. 9.15": (time(9, 15), None),
    "kl. 25": (None, None),
    "kl. 11.60": (None, None),
    "kl. 25-26": (None, None),
    "7. marts 2024": (None, None),
    "Rådhuset, lokale 5": (None, None),
    "": (None, None),
}


@pytest.mark.parametrize("text", TIMES)
def test_times_of_day(text: str) -> None:
    """A span gives start and end, one time a start; an hour or minute that no clock has gives none."""
    assert TIMES[text] == find_times(text)


@given(
    st.times(),
    st.times(),
    st.sampled_from([".", ":"]),
    st.sampled_from(["-", " - ", "–", " til ", " til kl. "]),
)
def test_every_span_of_times_comes_back(start: time, end: time, mark: str, to: str) -> None:
    """Hours and minutes come back, with or without "kl." before them."""
    text = f"{start:%H}{mark}{start:%M}{to}{end:%H}{mark}{end:%M}"
    wanted = (time(start.hour, start.minute), time(end.hour, end.minute))
    assert wanted == find_times(text) == find_times(f"kl. {text}") == find_times(f"Tid: kl. {text}.")
