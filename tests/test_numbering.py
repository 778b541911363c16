"""Which numbers are those of items, and what stands around them: lists, tables, who came, who spoke."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.errors import UnreadableError

HEAD = "<h1>Referat: Prøveudvalget</h1><p>Mødedato: 6. marts 2031</p>"


def page(first: int, word: str = "Punkt ") -> bytes:
    """A web page whose items begin with the number FIRST, with a list and a table from 1 in one of them."""
    said = "<h3>Beslutning</h3><p>Godkendt.</p>"
    listed = "<h3>Indstilling</h3><ol><li>At planen vedtages.</li><li>At den sendes ud.</li></ol>"
    rows = "".join(f"<tr><td>{number}</td><td>Forening {number}</td></tr>" for number in (1, 2, 3))
    items = "".join(
        f"<h2>{word}{first + index}: {title}</h2>{said}{listed}<table>{rows}</table>"
        for index, title in enumerate(("Dagsorden", "Plan", "Puljen", "Eventuelt"))
    )
    return f"<html><body>{HEAD}{items}</body></html>".encode()


@pytest.mark.parametrize(("first", "word"), [(61, "Punkt "), (61, ""), (1, "Punkt "), (61, "Pkt. ")])
def test_headings_open_items_and_lists_below_them_do_not(first: int, word: str) -> None:
    """Numbers that go on from the meeting before count, where headings have them."""
    rows = derived(page(first, word))
    wanted = [str(first + index) for index in range(4)]
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == wanted
    assert misprinted(rows) == []


def test_what_was_put_to_the_meeting_may_stand_below_what_came_of_it() -> None:
    """Pages that open with the decision have the proposal below: it is the agenda's."""
    rows = derived(page(61))
    texts = tell(rows, "agenda_items", "agenda_text", "minutes_text")
    assert all("At planen vedtages." in asked and "Godkendt." not in asked for asked, _ in texts)
    assert all("Godkendt." in said and "planen" not in said for _, said in texts)
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]


def test_a_list_has_the_letters_that_the_browser_prints() -> None:
    """A list numbered with letters is one of labelled parts."""
    text = page(61).replace(b"<ol>", b'<ol type="a">')
    assert ("a", "At planen vedtages.") in tell(derived(text), "agenda_sub_items", "label", "title")


def test_numbers_that_go_on_are_listed_first_and_then_have_their_parts() -> None:
    """The items begin with the first number of the list, though a label stands near its last ones."""
    titles = ("Dagsorden", "Diget", "Takster", "Valg", "Netværk", "Salg af areal")
    listed = "\n".join(f"{715 + index}. {title}" for index, title in enumerate(titles))
    told = "\n\n".join(
        f"{715 + index}. {title}\n\nBeslutning\n\nGodkendt." for index, title in enumerate(titles)
    )
    text = f"Referat af møde i Byrådet den 6. marts 2031\n\nIndhold\n\n{listed}\n\n\n{told}\n"
    rows = derived(text.encode())
    numbers = [str(715 + index) for index in range(len(titles))]
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == numbers


def test_a_table_of_contents_with_its_pages_in_cells_is_no_agenda() -> None:
    """The numbers of the pages are no text of the items."""
    titles = ("Godkendelse af dagsorden", "Cykelstien", "Eventuelt")
    listed = "".join(f"<tr><td>{index}. {title}</td><td>2</td></tr>" for index, title in enumerate(titles, 1))
    items = "".join(
        f"<h2>Punkt {index}: {title}</h2><p>Beslutning</p><p>Godkendt.</p>"
        for index, title in enumerate(titles, 1)
    )
    text = f"<html><body>{HEAD}<p>Indholdsfortegnelse</p><table>{listed}</table>{items}</body></html>"
    rows = derived(text.encode())
    told = tell(rows, "agenda_items", "number", "title", "agenda_text")
    assert told == [(f"{index}", title, None) for index, title in enumerate(titles, 1)]
    assert misprinted(rows) == []


def test_a_few_headings_do_not_hide_the_numbers_above_them() -> None:
    """Bare numbers count up to those that stand in headings: all are items."""
    above = "".join(f"<p>{number} Punktet</p><p>Der blev talt om det.</p>" for number in range(1, 5))
    below = "".join(f"<h2>{number} Emnet</h2><p>Der blev talt om det.</p>" for number in range(5, 8))
    rows = derived(f"<html><body>{HEAD}{above}{below}</body></html>".encode())
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == list("1234567")


def test_what_an_agenda_says_in_two_places_is_found_in_both() -> None:
    """Its list has a word on an item, and the item's own part has more: the lines of others are not named."""
    listed = "Dagsorden\n\n1. Plan\nMaterialet følger.\n\n2. Pulje\nVi taler om den.\n\n3. Eventuelt\n\n"
    told = "Referat\n\n" + "".join(
        f"{number}. {title}\n\nIndstilling\n\nAt det godkendes.\n\nBeslutning\n\nGodkendt.\n\n"
        for number, title in enumerate(("Plan", "Pulje", "Eventuelt"), 1)
    )
    rows = derived(f"Referat af møde i Prøverådet den 6. marts 2031\n\n{listed}{told}".encode())
    texts = [text for (text,) in tell(rows, "agenda_items", "agenda_text")]
    assert texts[0] == "Materialet følger.\n\nIndstilling\n\nAt det godkendes."
    assert misprinted(rows) == []


LETTERED = """Referat fra møde i Ungerådet den 10. maj 2031

Til stede: Anna Berg, Bo Dahl og Carl Eg


a. Runde

Alle fortalte, hvad de laver.


b. Godkendelse af sidste referat

Referatet blev godkendt.


c. Økonomi

Vi besluttede, at Bo Dahl ser på det.
Der skal
a) bruges mindre
b) spares op


d. Evt.

Intet.
"""


def test_letters_number_items_where_nothing_else_does() -> None:
    """They count as numbers do, and a list within an item that begins anew opens none."""
    rows = derived(LETTERED.encode())
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("a", "Runde", None), ("b", "Godkendelse af sidste referat", "approved"), ("c", "Økonomi", "agreed"),
        ("d", "Evt.", None),
    ]  # fmt: skip
    assert not [row for row in rows.tables.get("findings", []) if row["rule"].startswith("number_")]


def test_a_heading_that_may_be_a_part_is_an_item_among_others() -> None:
    """What is called "Økonomi" comes once, among headings of its level: it is no part of the item above."""
    titles = ("Godkendelse af referat", "Seniordagen", "Økonomi", "Næste møde", "Eventuelt")
    items = "".join(f"<h2>{title}</h2><p>Der blev talt om det.</p>" for title in titles)
    rows = derived(f"<html><body>{HEAD}{items}</body></html>".encode())
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == list(titles)


@pytest.mark.parametrize("body", ["Byrådet", "Kommunalbestyrelsen"])
def test_a_council_decides_at_its_own_meeting(body: str) -> None:
    """What the minutes of others tell of a council is none of their decisions; in its own they are its."""
    said = f"{body} besluttede, at kommunen deltager."
    head = f"Referat af møde i {body} den 6. marts 2031\n\nTil stede: Anna Berg, Bo Dahl og Carl Eg\n\n"
    own = derived(f"{head}1. Netværk\n{said}\n\n2. Eventuelt\nIntet.\n".encode())
    assert tell(own, "agenda_items", "outcome") == [("agreed",), (None,)]
    assert tell(own, "speeches", "text") == []
    assert tell(derived(minutes(said)), "agenda_items", "outcome")[1] == (None,)


MINUTES = """Referat af møde i Prøverådet den 6. marts 2031

Til stede: Anna Berg, Bo Dahl og Carl Eg

1. Godkendelse af dagsorden
Godkendt.

2. Drøftelse af planen
{said}

3. {title}
{planned}
"""


def minutes(said: str, title: str = "Eventuelt", planned: str = "Intet.") -> bytes:
    """Minutes in which SAID stands in the second item, and PLANNED in the third."""
    return MINUTES.format(said=said, title=title, planned=planned).encode()


@pytest.mark.parametrize(
    ("said", "speakers"),
    [
        ("Bo Dahl og Carl Eg deltog ikke i drøftelsen.", []),
        ("Bo Dahl var fraværende under punktet.", []),
        ("Det er det ikke endnu, svarede Bo Dahl.", ["Bo Dahl"]),
        ("Der holdes et møde på skolen. Bo Dahl foreslog, at alle kommer.", ["Bo Dahl"]),
        ("Planen er klar. Bo Dahl sender den ud.", []),
        ("Sekretæren gennemgik planen.", ["Sekretæren"]),
    ],
)
def test_a_turn_is_what_somebody_said(said: str, speakers: list[str]) -> None:
    """Who was away said nothing by that; who spoke may stand behind the words, or in a later sentence."""
    told = [name for (name,) in tell(derived(minutes(said)), "speech_speakers", "name")]
    assert told == speakers


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Sagen drøftes på PSO-mødet i juni.", ["2031-06-01"]),
        ("På PSO-mødet i juni blev sagen udsat.", []),
        ("Sagen drøftes på ABC-mødet i juni.", []),
        ("Det foreslås, at PSO mødes den 8. april 2031.", ["2031-04-08"]),
    ],
)
def test_a_meeting_to_come_is_that_of_the_body_itself(said: str, days: list[str]) -> None:
    """The month of its own next meeting counts; what was, and another committee's meeting, do not."""
    head = "Referat af møde i PSO den 7. marts 2031\n\nDeltagere: Bo Dahl, Carl Eg\n\n"
    rows = derived(f"{head}1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Planen\n\n{said}\n")
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == days


@pytest.mark.parametrize(
    ("title", "planned", "days"),
    [
        ("Næste møde", "Mandag den 8. april 2031 kl. 9.30 på Rådhuset.", ["2031-04-08"]),
        ("Næste møde", "Næste prøverådsmøde er 08.04.2031 kl. 9.30.", ["2031-04-08"]),
        (
            "Mødedatoer",
            "Følgende datoer blev aftalt: 10. april, 2. maj og 5. juni 2031.",
            ["2031-04-10", "2031-05-02", "2031-06-05"],
        ),
        (
            "Mødekalender 2032",
            "Der holdes møde disse dage: 9. januar og 4. december.",
            ["2032-01-09", "2032-12-04"],
        ),
        (
            "Næste møde",
            "Næste møde er den 8. april kl. 15. Mødet i november flyttes til den 3. december.",
            ["2031-04-08", "2031-12-03"],
        ),
        (
            "Kommende møder",
            "Møde nr. 7: 26. april 2031\nMøde nr. 8: ultimo maj 2031\nMøde nr. 9: uge 24, 2031",
            ["2031-04-26", "2031-05-21", "2031-06-09"],
        ),
        (
            "Kommende møder",
            "- Møde 7 den 26. april 2031\n- Frist for punkter er den 2. maj\n- Temamøde: 5. maj 2031",
            ["2031-04-26", "2031-05-05"],
        ),
        (
            "Mødedatoer",
            "Datoerne blev godkendt. Der er således møde den 11. april og den 4. maj 2031, begge dage kl. 9.",
            ["2031-04-11", "2031-05-04"],
        ),
        ("Mødedatoer", "Det foreslås at mødes den 11. april og den 4. maj.", ["2031-04-11", "2031-05-04"]),
        ("Mødekalender", "Datoerne er: onsdag den 11. april og uge 20.", ["2031-04-11", "2031-05-12"]),
        ("Næste møde", "Der er møde i Økonomiudvalget den 11. april. Referatet sendes den 4. april.", []),
        ("Budget", "Der er møde den 11. april.", []),
        (
            "Kommende møder",
            "Møderne i efteråret ligger d. 3. september, d. 8. oktober og d. 5. november 2032.",
            ["2032-09-03", "2032-10-08", "2032-11-05"],
        ),
        (
            "Mødedatoer",
            "Næste møde er den 4. december kl. 16. Forslag til møder i 2032 er 5. februar og 8. april.",
            ["2031-12-04", "2032-02-05", "2032-04-08"],
        ),
        ("Eventuelt", "Rådets første møde i 2032 er den 17. januar.", ["2032-01-17"]),
        ("Eventuelt", "Mødet i april er flyttet til tirsdag den 8. april 2031.", ["2031-04-08"]),
        ("Eventuelt", "Udvalget mødes den 6. maj 2031 og den 8. august 2031.", ["2031-05-06", "2031-08-08"]),
        ("Budget", "Planen drøftes på ABC-mødet i juni.", []),
        (
            "Mødedatoer",
            "Det blev foreslået at holde junimødet den 6. juni eller den 20. juni 2031 i stedet.",
            ["2031-06-06", "2031-06-20"],
        ),
        (
            "Næste møde",
            "Næste møde holdes den 21. april 2031 kl. 19 på rådhuset. Herefter den 23. maj 2031 i huset.",
            ["2031-04-21", "2031-05-23"],
        ),
        ("Eventuelt", "Mødet den 3. april rykkes til den 10. april 2031.", ["2031-04-10"]),
        ("Mødedatoer", "ØU og PSO mødes desuden ultimo august 2031.", ["2031-08-21"]),
    ],
)
def test_the_meetings_to_come_are_told(title: str, planned: str, days: list[str]) -> None:
    """Dates with a weekday, behind a colon, of another year; not the month that a meeting is moved from."""
    rows = derived(minutes("Intet.", title, planned))
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == days


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Anna Berg, områdeleder Nord", ("områdeleder Nord", None)),
        ("Anna Berg, leder Børnehaven Prøven", ("leder", "Børnehaven Prøven")),
        ("Anna Berg (kontaktperson)", ("kontaktperson", None)),
    ],
)
def test_an_office_and_its_place_are_no_organization(line: str, told: tuple[str, str | None]) -> None:
    """An office with the part that it is held for is a title; a unit behind it is an organization."""
    head = "Referat af møde i Prøverådet den 6. marts 2031\n\nDeltagere:"
    text = f"{head}\n{line}\nBo Dahl, FOA\n\n1. Eventuelt\nIntet.\n"
    assert tell(derived(text), "participants", "title", "organization")[0] == told


def test_a_list_of_absentees_may_end_with_a_comma_and_and() -> None:
    """Each has the organization behind the name, and none is lost."""
    text = minutes("Intet.").replace(
        b"og Carl Eg\n", b"og Carl Eg\n\nAfbud: Kim Lund, FOA, og Ib Juhl, BUPL\n"
    )
    told = tell(derived(text), "participants", "name", "organization", "attendance")
    assert told[-2:] == [("Kim Lund", "FOA", "absent"), ("Ib Juhl", "BUPL", "absent")]


UNMARKED = {
    "colons": """Referat af prøvebestyrelsesmøde den 6. marts 2031

Tilstede: Bo, Jens, Ida og Ulla
Ref: Ida

Formanden:
Bo fortæller om hegnet.
Der blev aftalt følgende:
Hegnet males.

Økonomi:
Gennemgået uden bemærkninger.

Grønt udvalg:
Intet nyt.
""",
    "bullets": """Prøvebestyrelsesmøde d. 06/03/31

Tilstede: Bo, Jens, Ida og Ulla

 • Formanden
  Bo fortæller om hegnet.

  Af opgaver kan nævnes:
  • Maling
  • Lugning
 • Økonomi
  Gennemgået uden bemærkninger.
 • Grønt udvalg
  Intet nyt.

Referatet er godkendt af de fremmødte
""",
    "labels": """Referat

Møde i Prøverådet den 6. marts 2031

Tilstede: Bo, Jens, Ida og Ulla

Dagsorden med referat:

Formanden

Indhold:

Om hegnet

Referat

Taget til efterretning

Økonomi

Indhold:

Om regnskabet

Referat

Godkendt

Grønt udvalg

Indhold:

Om hækken

Referat

Intet nyt
""",
}


@pytest.mark.parametrize("way", UNMARKED)
def test_titles_without_numbers_and_marks_open_items(way: str) -> None:
    """A colon, a bullet over its text, or the label of a part below tells the titles of items."""
    rows = derived(UNMARKED[way].encode())
    titles = [title.rstrip(":") for (title,) in tell(rows, "agenda_items", "title")]
    assert titles == ["Formanden", "Økonomi", "Grønt udvalg"]
    [(day,)] = tell(rows, "meetings", "date")
    assert str(day) == "2031-03-06"
    assert [name for (name,) in tell(rows, "participants", "name")] == ["Bo", "Jens", "Ida", "Ulla"]
    assert misprinted(rows) == []


def test_a_list_of_people_in_bullets_heads_no_items() -> None:
    """Bullets that stand over no text are a list."""
    people = "Deltagere:\n • Anna Berg\n • Bo Rask\n • Ida Kvist\n"
    text = f"Referat fra møde i Prøverådet den 6. marts 2031\n\n{people}"
    assert tell(
        derived(f"{text}\n1. Økonomi\nIntet.\n\n2. Eventuelt\nIntet.\n".encode()), "agenda_items", "number"
    ) == [
        ("1",),
        ("2",),
    ]


def test_minutes_that_number_and_head_nothing_tell_what_their_head_says() -> None:
    """Who came, when it was and when the next meeting is stand there, whatever was said."""
    rows = derived(
        """Referat af prøverådsmøde (4. marts 2031)

Dato: Tirsdag den 4. marts 2031
Tilstede: Bo, Jens, Anne Sofie, Ida.
Afbud: Ulla, Karl

Planerne blev gennemgået. Nogle punkter blev revideret, og andre punkter blev slettet.

EVT.

Næste prøverådsmøde: Torsdag den 24.4.2031 kl. 19.00 i Prøvehuset.
""".encode()
    )
    assert tell(rows, "meetings", "body") == [("Prøverådet",)]
    assert tell(rows, "participants", "name", "attendance") == [
        ("Bo", "present"), ("Jens", "present"), ("Anne Sofie", "present"), ("Ida", "present"),
        ("Ulla", "absent"), ("Karl", "absent"),
    ]  # fmt: skip
    assert tell(rows, "agenda_items", "title") == []
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == ["2031-04-24"]
    assert misprinted(rows) == []


@pytest.mark.parametrize(
    "line", ["Næste møde 6. maj 2031", "Næste møde: 6. maj 2031", "Næste møde:\n6. maj 2031"]
)
def test_a_head_announces_the_next_meeting(line: str) -> None:
    """It is a meeting to come, and told once, though an item tells of it again."""
    people = "Til stede:\nAnna Berg\nBo Rask\n\n"
    text = f"Referat af møde i Prøverådet\n\nMødedato: 4. marts 2031\n\n{line}\n\n{people}"
    for last in ("Intet.", "Næste møde er den 6. maj 2031."):
        rows = derived(f"{text}1. Økonomi\n\nGodkendt.\n\n2. Eventuelt\n\n{last}\n".encode())
        assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == ["2031-05-06"]
        assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-04"]
        assert len(tell(rows, "participants", "name")) == 2
        assert misprinted(rows) == []


def test_a_list_of_contents_without_pages_is_no_agenda() -> None:
    """Its numbers rise without a mark, and its first item is told again below."""
    listed = "36 Høring om plan\n37 Grøn plan for\nPrøveby\n38 Årets pris\n39 Eventuelt"
    told = (
        "36. Høring om plan\n\nGodkendt.\n\n37. Grøn plan for Prøveby\n\nDrøftet.\n\n38. Årets pris\n\nUdsat."
        "\n\n39. Eventuelt\n\nIntet."
    )
    head = "Prøverådet\n\nOnsdag den 25-10-2031 kl. 16:15\n\nIndholdsfortegnelse:\n\nÅbne"
    rows = derived(f"{head}\n{listed}\n\n{told}\n".encode())
    assert tell(rows, "documents", "kind", "unclaimed_count") == [("minutes", 0)]
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == ["36", "37", "38", "39"]


OTHERS = {
    "Plan- og Miljøudvalget godkendte planen.": "Prøverådet",
    "Prøverådet godkendte planen.": "Ældreudvalget",
}


@pytest.mark.parametrize("said", OTHERS)
def test_what_another_committee_settled_is_no_decision_of_this_one(said: str) -> None:
    """Its noun is another one; "rådet" by itself is the committee that met."""
    head = f"Referat af møde i {OTHERS[said]} den 4. marts 2031\n\n1. Planen\n\n"
    assert tell(derived(f"{head}{said}\n\n2. Eventuelt\n\nIntet.\n".encode()), "decisions", "kind") == []
    own = f"{head}{OTHERS[said]} godkendte planen.\n\n2. Eventuelt\n\nIntet.\n"
    assert tell(derived(own.encode()), "decisions", "kind") == [("approved",)]
    plain = "Rådet" if "råd" in OTHERS[said] else "Udvalget"
    short = f"{head}{plain} godkendte planen.\n\n2. Eventuelt\n\nIntet.\n"
    assert tell(derived(short.encode()), "decisions", "kind") == [("approved",)]


def test_a_few_bullets_among_the_text_head_no_items() -> None:
    """Where one of a few stands over nothing, they are a list; a document of no items is none of these."""
    bullets = ("- 15. november 2030\n- Taget", "- Hegnet", "- Hækken")
    told = "\n\n".join(f"Forslag\n\nTil orientering.\n\n{one}\n\nSagen er drøftet." for one in bullets)
    with pytest.raises(UnreadableError):
        derived(f"Torsdag 10. nov 2030 kl. 10:30\n\nPrøverådet\n\nReferat\n\n{told}\n".encode())


def test_an_agenda_whose_first_item_approves_minutes_is_one() -> None:
    """The word for minutes in the title of an item says nothing of what the document is."""
    text = "Dagsorden\n\nForum: Prøverådet\nTid: 14. marts 2031, kl. 16.30\nDeltagere: Anna Berg, Bo Rask\n\n"
    items = "1. Godkendelse af referat og dagsorden\n\n2. Valg\n\nSagsfremstilling:\nEt medlem.\n"
    rows = derived(f"{text}{items}".encode())
    assert tell(rows, "documents", "kind") == [("agenda",)]


def test_lists_that_each_begin_with_one_are_items() -> None:
    """Where "1." stands before every title it is the number, as printed, and tells none from the others.

    Who came for "punkt 1" came for none of them that one can name. A list from 1 to 3 is counted.
    """
    titles = ("Godkendelse af dagsorden", "Siden sidst", "Nytårskur inkl. priser")
    guest = "Gæst: Ida Prøve (punkt 1)\n\n"
    items = "\n\n".join(f"  1. {title}\n\nDer blev orienteret." for title in titles)
    head = "Referat – Prøvebestyrelsesmøde, den 24. november 2031\n\nDeltagere: Anna Berg AB, Bo Rask BR\n\n"
    rows = derived(f"{head}{guest}Dagsorden\n\n{items}\n".encode())
    assert tell(rows, "agenda_items", "number", "title") == [("1", title) for title in titles]
    assert tell(rows, "participant_items", "item_number", "agenda_item_id") == [("1", None)]
    assert misprinted(rows) == []
    told = "\n\n".join(f"{index}. {title}\n\nIntet." for index, title in enumerate(titles, start=1))
    numbers = tell(derived(f"{head}{told}\n".encode()), "agenda_items", "number")
    assert [number for (number,) in numbers] == list("123")


BROKEN = {
    "a number without its mark between two that have one": (
        "1. Sang\n\nIntet.\n\n2 Valg af formand\n\nIntet.\n\n3) Budget\n\nIntet.\n\n4. Eventuelt\n\nIntet.\n",
        ["1 Sang", "2 Valg af formand", "3 Budget", "4 Eventuelt"],
    ),
    "two of them, and the last one": (
        "1. Sang\n\n2 Valg\n\nIntet.\n\n3 Regnskab\n\n4. Budget\n\nIntet.\n\n5 Eventuelt\n\nIntet.\n",
        ["1 Sang", "2 Valg", "3 Regnskab", "4 Budget", "5 Eventuelt"],
    ),
    "a line that begins with a figure is none": (
        "1. Sang\n\n2. Valg\n\n3 Medlemmer er på valg\n\n4 Suppleanter er på valg\n\n3. Eventuelt\n",
        ["1 Sang", "2 Valg", "3 Eventuelt"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_number_may_have_lost_its_mark(name: str) -> None:
    """It opens an item where it stands between those of the items around it."""
    text, items = BROKEN[name]
    rows = derived(f"Referat af møde i Prøverådet den 3. maj 2031\n\nDeltagere: Anne Berg, Bo Rask\n\n{text}")
    assert [f"{number} {title}" for number, title in tell(rows, "agenda_items", "number", "title")] == items
    assert misprinted(rows) == []


@pytest.mark.parametrize(
    "line",
    ["Vi ses tirsdag den 27. maj 2031 kl. 16 i salen.", "Møde nr. 8 holdes tirsdag den 27. maj 2031.",
     "Møde 06: 27. maj 2031",
     "Den 20. maj 2031 begynder messen, så det blev foreslået at holde mødet den 27. maj."],
)  # fmt: skip
def test_a_meeting_to_come_by_its_number_or_a_promise(line: str) -> None:
    """Each of these ways to say it tells the day of a meeting to come."""
    head = "Referat af møde i Prøverådet den 3. maj 2031\n\nDeltagere: Anne Berg, Bo Rask\n\n"
    text = f"{head}1. Budget\n\nIntet.\n\n2. Kalender\n\n{line}\n"
    assert [str(day) for (day,) in tell(derived(text), "planned_meetings", "start_date")] == ["2031-05-27"]


@pytest.mark.parametrize("first", [1, 17, 204])
def test_the_attachments_of_numbered_items_are_no_items(first: int) -> None:
    """Each item may have a list of attachments that begins with 1; the items count on all the same."""
    titles = ("Dagsorden", "Skoleplan", "Budget", "Takster", "Høringer", "Eventuelt")
    items = "".join(
        f"{first + index}. {title}\n\nGodkendt.\n\nBilag:\n\n1. Kort over havnen\n\n"
        for index, title in enumerate(titles)
    )
    rows = derived(f"Referat af møde i Prøveudvalget den 4. marts 2031\n\n{items}")
    wanted = [(str(first + index), title) for index, title in enumerate(titles)]
    assert tell(rows, "agenda_items", "number", "title") == wanted
    assert misprinted(rows) == []
