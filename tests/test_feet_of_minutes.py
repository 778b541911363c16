"""What stands below the last item: who took the minutes, when they were signed, and their numbers."""

from __future__ import annotations

from datetime import date, time

import pytest
from support.derived import derived, misprinted, tell

TOP = "Referat af møde i Prøverådet (PR) den 20. januar 2033\n\nTil stede: Anna Berg, Bo Dahl\n\n"
BODY = "1. Budget\n\nAnna Berg gennemgik tallene.\n\n2. Eventuelt\n\nBo Dahl spurgte til kantinen.\n\n"
CAME = [("Anna Berg", "member"), ("Bo Dahl", "member")]


@pytest.mark.parametrize("label", ["Referent: ", "REFERENT: ", "Sekretær: "])
@pytest.mark.parametrize("place", [", Personaleafdelingen", " (Personaleafdelingen)"])
def test_who_took_the_minutes_stands_below_them(label: str, place: str) -> None:
    """They were lost, and the line was told as a part of the last turn."""
    signed = f"Prøveby, den 27. januar 2033\n\n{label}Stabsfuldmægtig Else Sand{place}\n\nJ.nr. 33/00418\n"
    rows = derived(TOP + BODY + signed)
    assert not misprinted(rows)
    assert tell(rows, "participants", "name", "capacity") == [*CAME, ("Else Sand", "secretariat")]
    assert tell(rows, "documents", "issued_on") == [(date(2033, 1, 27),)]
    assert tell(rows, "document_references", "value") == [("33/00418",)]
    assert tell(rows, "agenda_items", "minutes_text")[-1] == ("Bo Dahl spurgte til kantinen.",)


def test_numbers_below_every_item_are_all_told_and_none_is_in_the_text() -> None:
    """The last item's number is read as the others are, though it is also the foot of the minutes."""
    items = "1. Budget\n\nSagsnr. 33/00001\n\nGodkendt.\n\n2. Skole\n\nGodkendt.\n\nSagsnr. 33/00002\n"
    rows = derived(TOP + items)
    assert tell(rows, "document_references", "value") == [("33/00001",), ("33/00002",)]
    assert tell(rows, "agenda_items", "minutes_text") == [("Godkendt.",), ("Godkendt.",)]


def test_a_day_alone_that_is_the_meetings_is_none_of_issue() -> None:
    """Below the title it says when the meeting was, as the sentence below it does."""
    head = "Referat af møde i Prøverådet\n\n20. januar 2033\n\nMødet blev holdt torsdag den 20. januar 2033"
    text = (
        f"{head}, klokken 12.00 til 14.30. Sted: Prøveby Rådhus, Rådssalen.\n\nTil stede: Anna Berg\n\n{BODY}"
    )
    rows = derived(text)
    assert not misprinted(rows)
    assert tell(rows, "documents", "issued_on") == [(None,)]
    assert tell(rows, "meetings", "date", "end_time", "venue") == [
        (date(2033, 1, 20), time(14, 30), "Prøveby Rådhus, Rådssalen")
    ]


@pytest.mark.parametrize(
    "line", ["Møde i PSO", "Ordinært møde i PSO", "PSO – ordinært møde nr. 3/2033", "PSO, møde", "Møde: PSO"]
)
def test_a_line_may_say_whose_meeting_it_was_and_nothing_more(line: str) -> None:
    """The committee was not named, and a finding said so."""
    rows = derived(f"Referat\n\n{line}\nDato: 20. januar 2033\n\nTil stede: Anna Berg\n\n{BODY}")
    assert not misprinted(rows)
    assert tell(rows, "meetings", "body", "date") == [("PSO", date(2033, 1, 20))]
    assert ("body_not_named",) not in tell(rows, "findings", "rule")
