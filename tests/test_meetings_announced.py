"""Meetings to come: several in the head, rows of days, those that move, and whose they are."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "# Referat af møde i Prøverådet den 7. september 2031\n\n"
ITEM = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\n{}\n\n3. Eventuelt\n\nIntet.\n"


def planned(head: str = "", item: str = "Udsat.") -> list[str]:
    """The first days of the meetings that are to come by HEAD and ITEM."""
    rows = printed(HEAD + head + ITEM.format(item))
    return [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")]


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("Møderække: 7/9 - 4/10 - 9/11 - 25/1", ["2031-10-04", "2031-11-09", "2032-01-25"]),
        ("Kommende møder: 4/10, 9/11 og 25/1", ["2031-10-04", "2031-11-09", "2032-01-25"]),
        ("Næste møder: 4. oktober og 9. november", ["2031-10-04", "2031-11-09"]),
        ("Mødedatoer 2032: 4/1, 9/2", ["2032-01-04", "2032-02-09"]),
        ("Næste møde: 4. oktober kl. 9 (6. oktober, hvis salen er optaget)", ["2031-10-04"]),
    ],
)
def test_a_head_announces_all_meetings_of_its_list(head: str, days: list[str]) -> None:
    """Only the first of them was told; dashes between days are no spans, and its own day is not to come."""
    assert planned(head) == days


@pytest.mark.parametrize(
    ("item", "days"),
    [
        (
            "Næste møde er onsdag den 12. oktober. Efter jul mødes rådet den 14. januar og 11. februar.",
            ["2031-10-12", "2032-01-14", "2032-02-11"],
        ),
        (
            "Datoerne blev godkendt, idet mødet den 27. april 2032 flyttes til den 4. maj 2032.",
            ["2032-05-04"],
        ),
        ("Mødet d. 4/5 rykkes til d. 11/5.", ["2032-05-11"]),
        ("Årsmødet med Byrådets Økonomiudvalg finder sted i uge 44.", ["2031-10-27"]),
        ("Det fælles møde mellem ØU og PSO ventes afholdt medio november.", ["2031-11-11"]),
        (
            "Det foreslås, at rådet i 2032 mødes kl. 15.30 på følgende tirsdage: 16. marts og 3. december.",
            ["2032-03-16", "2032-12-03"],
        ),
        ("Prøverådet mødes før mødet med udvalget den 3. oktober 2031 kl. 15.", ["2031-10-03"]),
        (
            "Næste møde er den 17. oktober 2031. Forinden mødes PSO med Økonomiudvalget den 25. september.",
            ["2031-10-17", "2031-09-25"],
        ),
        ("Danske Prøveråd holder årsmøde i Nyborg den 23. maj 2032. Højst tre kan deltage.", []),
        ("Det blev besluttet at holde et fællesmøde for alle medarbejdere i november.", []),
    ],
)
def test_sentences_that_tell_of_meetings_to_come(item: str, days: list[str]) -> None:
    """Of the body's own, or with another one; a gathering of others is none."""
    assert planned(item=item) == days


def test_dates_right_below_the_title_that_announces_them() -> None:
    """Also before a sentence that tells of the one after, and beside one on the next meeting."""
    title = HEAD + "1. Budget\n\nUdsat.\n\n2. Næste møde\n\n{}\n\n3. Eventuelt\n\nIntet.\n"
    for text in (
        "Torsdag den 12. oktober 2031 kl. 13.00. Herefter mødes rådet den 14. november 2031.",
        "Næste ordinære møde er den 12. oktober 2031. Så foreslås følgende datoer:\n\n- 14. november",
    ):
        days = tell(printed(title.format(text)), "planned_meetings", "start_date")
        assert [str(day) for (day,) in days] == ["2031-10-12", "2031-11-14"]


@pytest.mark.parametrize(
    "text",
    [
        "Møderne i 2032 er herefter torsdag den 22. januar og torsdag den 17. juni, begge kl. 11.30.",
        "Der foreslås møder den 22. januar og den 17. juni 2032.",
    ],
)
def test_the_meetings_of_a_year_that_were_settled_or_proposed(text: str) -> None:
    """The word "herefter" tells what came of it, and nothing of the days."""
    told = HEAD + f"1. Budget\n\nUdsat.\n\n2. Mødeplan for 2032\n\n{text}\n\n3. Eventuelt\n\nIntet.\n"
    days = [str(day) for (day,) in tell(printed(told), "planned_meetings", "start_date")]
    assert days == ["2032-01-22", "2032-06-17"]


WORDED = (
    "Nyt møde: {}", "Der indkaldes til nyt møde {}.", "Næste gang mødes vi {}.", "Vi ses {}.",
    "Mødet blev fastsat til {}.",
)  # fmt: skip


@pytest.mark.parametrize("day", ["den 4. april 2031", "4. april kl. 10", "4/4-2031"])
@pytest.mark.parametrize("words", WORDED)
def test_these_words_announce_a_meeting_too(words: str, day: str) -> None:
    """Below a title that says so all of them do; the last one may be about any meeting elsewhere."""
    text = (
        "# Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg\n\n1. Budget\n\nUdsat.\n\n"
    )
    rows = printed(f"{text}2. Næste møde\n\n{words.format(day)}\n\n3. Eventuelt\n\nIntet.\n")
    assert [one.isoformat() for (one,) in tell(rows, "planned_meetings", "start_date")] == ["2031-04-04"]
    rows = printed(f"{text}2. Ferien\n\n{words.format(day)}\n\n3. Eventuelt\n\nIntet.\n")
    assert len(tell(rows, "planned_meetings", "start_date")) == (words != WORDED[-1])
