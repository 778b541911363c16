"""Tables of contents that name items of which nothing is told below: these are items all the same."""

from __future__ import annotations

from support.derived import derived, misprinted, tell

ROWS = "".join(
    f"<tr><td>{number}</td><td>{title}</td></tr>\n"
    for number, title in (
        ("36", "Høring: Forslag til lokalplan 5 -<br>\nboligområde ved Møllebakken"),
        ("37", "Høring: Lokalplan 3 for hotel"),
        ("38", "Hvem skal modtage årets pris?"),
    )
)
PAGE = f"""<html><body><h1>Prøverådet</h1>
<p>Onsdag den 25-10-2031 kl. 16:15</p>
<p>Indholdsfortegnelse:</p>
<table>
<tr><td colspan="2">Åbne</td></tr>
{ROWS}</table>
<p>Medlemmer:</p>
<table><tr><td>Anna Berg DH</td><td>Bo Rask DH</td></tr><tr><td>Ida Kvist</td><td>Karl Sand</td></tr></table>
<h2>Åbne</h2>
<h3>36. Høring: Forslag til lokalplan 5 - boligområde ved Møllebakken</h3>
<p><b>Sagsfremstilling</b><br>
Rådet behandler forslag til lokalplan.</p>
<p><b>Baggrund</b><br>
Planudvalget godkendte forslag til lokalplan.</p>
</body></html>"""


def test_items_that_are_only_listed() -> None:
    """They have a title and no text; the case that is put to the meeting is the agenda's."""
    rows = derived(PAGE.encode())
    columns = ("number", "title", "agenda_text", "minutes_text", "outcome")
    told = [(*row[:2], bool(row[2]), *row[3:]) for row in tell(rows, "agenda_items", *columns)]
    assert told == [
        ("36", "Høring: Forslag til lokalplan 5 - boligområde ved Møllebakken", True, None, None),
        ("37", "Høring: Lokalplan 3 for hotel", False, None, None),
        ("38", "Hvem skal modtage årets pris?", False, None, None),
    ]
    assert len(tell(rows, "participants", "name")) == 4
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]
    assert misprinted(rows) == []


LIST = """Referat af møde i Prøverådet den 3. marts 2031

Indholdsfortegnelse
1 Godkendelse af dagsorden{0}
2 Meddelelser{1}
3 Lukket: Køb af jord{2}
4 Eventuelt{3}

Til stede: Anna Berg, Bo Rask og Ida Kvist

1 Godkendelse af dagsorden
Godkendt.

2 Meddelelser
Der var ingen meddelelser.

4 Eventuelt
Intet.
"""


def test_the_number_that_is_left_out_below() -> None:
    """The next one opens its item, since the list has it; nothing of it is told under the one before."""
    rows = derived(LIST.format("", "", "", ""))
    told = tell(rows, "agenda_items", "number", "minutes_text")
    assert told == [("1", "Godkendt."), ("2", "Der var ingen meddelelser."), ("3", None), ("4", "Intet.")]


def test_a_list_with_pages_is_no_agenda() -> None:
    """The pages say that all of it is told below."""
    rows = derived(LIST.format(*(f" {'.' * 20} {page}" for page in (1, 2, 2, 3))))
    assert [row for row in tell(rows, "agenda_items", "title") if ".." in row[0]] == []


def test_an_item_without_the_label_of_what_came_of_it() -> None:
    """Where another one has that label, the case is put to the meeting and no more."""
    rows = derived(
        "Referat\n\nMøde i Prøveudvalget\n\nonsdag den 15. januar 2031 kl. 13:00\n\n"
        "1. Godkendelse af dagsorden\n\nBehandling i Prøveudvalget onsdag den 15. januar 2031, pkt. 1\n\n"
        "Dagsorden blev godkendt.\n\n2. Status på klinikken\n\nResume\n\nDer gives en status.\n\n"
        "Sagsfremstilling\n\nKlinikken åbner.\n"
    )
    told = tell(rows, "agenda_items", "agenda_text", "minutes_text", "outcome")
    assert [(bool(text), bool(came), outcome) for text, came, outcome in told] == [
        (False, True, "approved"), (True, False, None),
    ]  # fmt: skip
