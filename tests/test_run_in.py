"""A line of a head that has several groups, or a sentence, one after the other: nobody in it is lost."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.parse.run_in import parts_of

ITEMS = "\n\n1. Velkomst og godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n\n2. Budget\n\nIntet.\n"
THREE = ["Anna Berg present", "Bo Rask present", "Ida Kvist present"]

LINES = {
    "a sentence on the meeting": (
        ("Til stede var: Anna Berg (AB), Bo Rask (BR), Ida Kvist (IK) Afbud: Karl Sand Mødet blev gennemført "
        "i henhold til endelig dagsorden af 20. februar 2031"),
        [*THREE, "Karl Sand absent"],
    ),
    "the same with full stops": (
        ("Til stede var: Anna Berg (AB), Bo Rask (BR), Ida Kvist (IK). Afbud: Karl Sand. Mødet blev "
        "gennemført efter dagsorden af 20. februar 2031."),
        [*THREE, "Karl Sand absent"],
    ),
    "a sentence with the day": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist Mødet blev holdt i salen den 3. marts 2031 kl. 10.",
        THREE,
    ),
    "a sentence on somebody behind the last of two labels": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist. Afbud: Karl Sand Mødet blev ledet af Ole Holm",
        [*THREE, "Karl Sand absent"],
    ),
    "a label in small letters behind a dash": (
        "Mødedeltagere: Anna Berg, Bo Rask, Ida Kvist – afbud: Karl Sand",
        [*THREE, "Karl Sand absent"],
    ),
    "labels in small letters behind commas": (
        "Deltagere: Anna Berg, formand, Bo Rask, kasserer, referent: Ida Kvist, afbud: Karl Sand og Per Bro",
        [*THREE, "Karl Sand absent", "Per Bro absent"],
    ),
    "apologies without a colon": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist Afbud fra Karl Sand",
        [*THREE, "Karl Sand absent"],
    ),
    "those who were away in a sentence": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist. Fraværende var Karl Sand og Per Bro",
        [*THREE, "Karl Sand absent", "Per Bro absent"],
    ),
    "a label in a bracket": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist (referent: Else Holm) Afbud: Karl Sand",
        [*THREE, "Else Holm present", "Karl Sand absent"],
    ),
    "what is said of one in a bracket": (
        "Til stede: Anna Berg, Bo Rask (afbud: pkt. 3), Ida Kvist. Der blev budt velkommen.",
        ["Anna Berg present", "Bo Rask partial", "Ida Kvist present"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_everybody_on_such_a_line(name: str) -> None:
    """Each was there, or was not, as the label says that stands before the name; the title has the day."""
    line, people = LINES[name]
    rows = derived(f"Referat af 3. marts 2031\n\n{line}{ITEMS}")
    assert [" ".join(row) for row in tell(rows, "participants", "name", "attendance")] == people
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-03"]
    assert misprinted(rows) == []


def test_the_day_of_the_agenda_that_a_meeting_went_by_is_not_the_meetings() -> None:
    """The line says nothing else of the meeting, so it stays for someone to look at."""
    rows = derived(f"Referat af 3. marts 2031\n\nMødet blev holdt efter dagsorden af 20. februar 2031{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-03"]
    assert rows.lines["role"][2] == "unclaimed"


SILENT = [
    "Deltagere: Anna Berg, Bo Rask, Ida Kvist. Mødet blev ledet af Ole Holm.",
    "Deltagere: Anna Berg, Bo Rask, Ida Kvist. Mødet blev holdt, og Ole Holm ledte det.",
]


@pytest.mark.parametrize("line", SILENT)
def test_a_sentence_that_names_somebody_is_never_lost_in_silence(line: str) -> None:
    """The line that it stands on stays for someone to look at."""
    rows = derived(f"Referat af 3. marts 2031\n\n{line}{ITEMS}")
    assert rows.lines["role"][2] == "unclaimed"


def test_what_begins_behind_a_comma_or_a_colon_is_a_value() -> None:
    """Only behind a name does a sentence on the meeting begin anew."""
    assert parts_of("Tid: Mødet er kl. 10") == []
    assert parts_of("Anna Berg Mødet blev holdt") == []


TITLES = """Referat af møde i Prøverådet den 3. marts 2031

0. Oplæg ved udvalgsformanden. Hun havde meldt afbud.

1.Valg af mødeleder. Lisbet valgt som mødeleder og Mogens som ordstyrer.

2. Godkendelse af referat af mødet den 12. februar 2031. Referat godkendt.

3. Meddelelser fra formand og medlemmer. Ole orienterede om kurset. Det vil blive besluttet senere,

4. Aktiv uge. Planen for ugen skal være klar inden sommer.

5. Hvad gør vi nu? Til næste gang skal alle tænke.

6. Drøftelse af planen jf. kap. 3. Se bilag.

7. Mødet er åbent. Alle kan komme.

8. Kommende arrangementer: Se årshjulet. Der mangler dog en dag i august, som blev udsat i foråret.

9. St. Prøves Plads. Træerne er fældet.
"""


def test_a_title_is_the_first_sentence_where_the_next_ones_tell() -> None:
    """They are the text ; what stands before the first item is "0", and a sentence is no title with text."""
    rows = derived(TITLES)
    told = tell(rows, "agenda_items", "number", "title", "minutes_text", "outcome")
    assert [(number, title.rstrip("."), bool(text), outcome) for number, title, text, outcome in told] == [
        ("0", "Oplæg ved udvalgsformanden", True, None),
        ("1", "Valg af mødeleder", True, "agreed"),
        ("2", "Godkendelse af referat af mødet den 12. februar 2031", True, "approved"),
        ("3", "Meddelelser fra formand og medlemmer", True, None),
        ("4", "Aktiv uge", True, None),
        ("5", "Hvad gør vi nu?", True, None),
        ("6", "Drøftelse af planen jf. kap. 3. Se bilag", False, None),
        ("7", "Mødet er åbent. Alle kan komme", False, None),
        ("8", "Kommende arrangementer:", True, None),
        ("9", "St. Prøves Plads", True, None),
    ]
    assert [name for (name,) in tell(rows, "speech_speakers", "name")] == ["Ole"]


def test_what_follows_the_meeting_is_no_part_of_its_place() -> None:
    """The place ends where it says what came afterwards."""
    line = "Torsdag den 3. marts 2031 kl. 9 – 11 på Prøvebo samt efterfølgende frokost på Kroen"
    rows = derived(f"Referat af møde i Prøverådet\n\n{line}{ITEMS}")
    assert tell(rows, "meetings", "venue") == [("Prøvebo",)]


TYPED_IN = """Prøvebestyrelsesmøde mandag den 3. marts 2031, kl. 18-21 på kontoret, Prøveallé 1, 9999 Prøveby


                        referat

Tilstede: Anna Berg, Bo Rask, Ida Kvist

Dagsorden:


1. Præsentation af medlemmerne
ok

2. Skolens opgaver
På baggrund af bilaget udsprang en livlig drøftelse

3.  Godkendelse af referat
Referatet godkendt

4. orientering fra afdelingerne

 • Klubberne
  Bo orienterede. Klubberne lukker til jul.
 • Juniorklubben, herunder status
  Bo orienterede. Medlemstallet er uændret.
 • Kontoret
  Intet at bemærke
 • Drøftelse om et evt. råd.
  Ida og Anna orienterede om råd i byen.
"""


def test_replies_that_are_typed_into_the_agenda() -> None:
    """The word for minutes alone on a line is no end of the place ; the last item may begin small."""
    rows = derived(TYPED_IN)
    assert tell(rows, "meetings", "venue") == [("kontoret, Prøveallé 1, 9999 Prøveby",)]
    assert tell(rows, "documents", "kind") == [("minutes",)]
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("1", "Præsentation af medlemmerne", None), ("2", "Skolens opgaver", None),
        ("3", "Godkendelse af referat", "approved"), ("4", "orientering fra afdelingerne", None),
    ]  # fmt: skip
    assert all(text for (text,) in tell(rows, "agenda_items", "minutes_text"))


def test_bullets_over_what_was_said_of_them_are_parts_of_the_item() -> None:
    """No turn goes on over one."""
    rows = derived(TYPED_IN)
    assert [title for (title,) in tell(rows, "agenda_sub_items", "title")] == [
        "Klubberne", "Juniorklubben, herunder status", "Kontoret", "Drøftelse om et evt. råd",
    ]  # fmt: skip
    assert [text for (text,) in tell(rows, "speeches", "text")] == [
        "Bo orienterede. Klubberne lukker til jul.", "Bo orienterede. Medlemstallet er uændret.",
        "Ida og Anna orienterede om råd i byen.",
    ]  # fmt: skip
    assert misprinted(rows) == []
