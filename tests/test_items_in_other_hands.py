"""Items and heads as other hands write them: hours before numbers, numbers of the meeting, labels as rows."""

from __future__ import annotations

import pytest
from support.derived import derived, printed, tell

HEAD = "# Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg, Bo Holm\n\n"
ITEMS = "1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Eventuelt\n\nIntet.\n"


def test_numbers_behind_the_meeting_need_no_headings() -> None:
    """Plain lines that count behind the number of the meeting were no items, and the document of no kind."""
    text = (
        "11.1    Referat fra sidste møde\n\nGodkendt.\n\n11.2    Budget\n\nBo Holm takkede.\n\n"
        "11.3    Eventuelt\n\nIntet.\n"
    )
    rows = printed(HEAD + text)
    assert tell(rows, "agenda_items", "number", "title") == [
        ("11.1", "Referat fra sidste møde"), ("11.2", "Budget"), ("11.3", "Eventuelt"),
    ]  # fmt: skip
    assert tell(rows, "speech_speakers", "name") == [("Bo Holm",)]


def test_numbers_behind_that_of_an_item_stand_within_it() -> None:
    """Where a line has the number before the dot, it is that of the item."""
    within = "3.1 Referat fra skolen\n\nIntet.\n\n3.2 Broer\n\nIntet.\n\n3.3 Eventuelt om stier\n\nIntet.\n\n"
    text = f"1. Velkomst\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Skoven\n\n{within}4. Eventuelt\n\nIntet.\n"
    assert [number for (number,) in tell(derived(HEAD + text), "agenda_items", "number")] == [
        "1",
        "2",
        "3",
        "4",
    ]


ROWS = (
    "<h1>Referat af møde i Prøverådet den 3. marts 2031</h1><h2>Deltagere</h2><ul><li>Anna Berg</li></ul>"
    "<h2>Punkter</h2>{items}"
)
ROW = (
    "<p>{number}. {title}</p><table>"
    "<tr><th>Indstilling</th><td>Det indstilles, at rådet tager stilling.</td></tr>"
    "<tr><th>Referat</th><td>Anna Berg takkede. Forslaget blev godkendt.</td></tr></table>"
)


def test_parts_as_rows_below_the_heading_of_an_agenda() -> None:
    """The label of a part ends no list of items; whole minutes were published as an agenda without texts."""
    items = "".join(ROW.format(number=n, title=t) for n, t in ((1, "Budget"), (2, "Skole"), (3, "Stier")))
    rows = printed(ROWS.format(items=items))
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]
    assert tell(rows, "agenda_items", "outcome") == [("approved",)] * 3
    assert tell(rows, "speech_speakers", "name") == [("Anna Berg",)] * 3


def test_what_is_put_into_the_record_is_no_title_of_the_document() -> None:
    """The item of the headings that such a sentence stands below was lost, with all its text."""
    text = (
        "## Referatet fra juni\n\nAnna Berg ønskede ført til referat, at skolen på mødet tog forbehold.\n\n"
        "## Budget\n\nBo Holm takkede.\n\n## Mødedatoer\n\nIntet.\n\n## Eventuelt\n\nIntet.\n"
    )
    titles = ["Referatet fra juni", "Budget", "Mødedatoer", "Eventuelt"]
    assert [title for (title,) in tell(derived(HEAD + text), "agenda_items", "title")] == titles


def test_hours_before_the_numbers() -> None:
    """The hour at which an item is due is none of its number or title."""
    text = (
        "17.00 - 17.05   1. GODKENDELSE AF DAGSORDEN\n\nGodkendt.\n\n17.05 - 17.45   2. BUDGET\n\n"
        "Udsat.\n\n17.45 - 18.00   3. EVENTUELT\n\nIntet.\n"
    )
    assert tell(derived(HEAD + text), "agenda_items", "number", "title") == [
        ("1", "GODKENDELSE AF DAGSORDEN"), ("2", "BUDGET"), ("3", "EVENTUELT"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Beslutning: Referatet godkendes.", "approved"),
        ("Godkendt, dog tages pkt. 3 lige efter pkt. 1, så alle kan nå toget.", "approved"),
    ],
)
def test_what_was_settled_of_the_agenda(said: str, outcome: str) -> None:
    """Behind a label, or with a change of the order."""
    text = f"1. Godkendelse af referat\n\n{said}\n\n2. Budget\n\nUdsat.\n\n3. Eventuelt\n\nIntet.\n"
    assert tell(derived(HEAD + text), "agenda_items", "outcome")[0] == (outcome,)


def test_the_place_and_the_hours_below_the_title() -> None:
    """A line with both and no label; neither was published."""
    head = (
        "Referat af møde i Prøverådet den 3. marts 2031\n\nKlubhuset, Havnekajen 2, kl. 17.15 - 19.45\n\n"
        "Deltagere: Anna Berg, Bo Holm\n\n"
    )
    told = tell(printed(head + ITEMS), "meetings", "venue", "start_time", "end_time")
    assert [(place, f"{start:%H.%M}", f"{end:%H.%M}") for place, start, end in told] == [
        ("Klubhuset, Havnekajen 2", "17.15", "19.45")
    ]


def test_hours_that_print_has_cut() -> None:
    """The end of the hours was published as the beginning of the place."""
    head = (
        "<h1>Referat af møde i Prøverådet</h1>"
        "<p>Mødet blev afholdt mandag d. 3. marts 2031, klokken 11:30 til</p><p>"
        "14:00 i Salen på Rådhuset.</p><p>Deltagere: Anna Berg, Bo Holm</p>"
        "<h2>1. Budget</h2><p>Udsat.</p><h2>2. Eventuelt</h2><p>Intet.</p>"
    )
    told = tell(printed(head), "meetings", "venue", "start_time", "end_time")
    assert [(place, f"{start:%H.%M}", f"{end:%H.%M}") for place, start, end in told] == [
        ("Salen på Rådhuset", "11.30", "14.00")
    ]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Sagsbehandlere\nAnna Berg\nBo Holm", ["Anna Berg", "Bo Holm"]),
        ("Sagsbehandler\tAnna Berg, tlf. 11 22 33 44", ["Anna Berg"]),
    ],
)
def test_case_handlers_below_and_beside_their_label(label: str, names: list[str]) -> None:
    """Each of them; a telephone is none of the name."""
    head = (
        f"Referat af møde i Prøverådet\n\nDato: 3. marts 2031\n\n{label}\n\nTil stede: Anna Berg, Bo Holm\n\n"
    )
    assert [name for (name,) in tell(derived(head + ITEMS), "case_handlers", "name")] == names


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Formanden ville gerne have skolen med.", "Formanden"),
        ("Anna Berg gik ind for forslag B, som giver et jævnt forløb.", "Anna Berg"),
        ("Bo Holm talte imod forslaget.", "Bo Holm"),
    ],
)
def test_wishes_and_sides_taken_are_turns(said: str, name: str) -> None:
    """Who would gladly have something, and who spoke for or against it."""
    rows = derived(f"{HEAD}1. Budget\n\n{said}\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "speech_speakers", "name") == [(name,)]


@pytest.mark.parametrize(
    ("label", "attendance"),
    [("Indkaldte", None), ("Deltagere", None), ("Til stede", "present"), ("Afbud", "absent")],
)
def test_nobody_has_come_to_the_meeting_of_an_agenda(label: str, attendance: str | None) -> None:
    """Whom an agenda calls was published as having been there; what it says in so many words stands."""
    text = f"# Dagsorden til møde i Prøverådet den 3. marts 2031\n\n{label}: Anna Berg, Bo Holm\n\n"
    items = "1. Godkendelse af dagsorden\n\n2. Budget\n\nBudgettet er vedlagt.\n\n3. Eventuelt\n"
    rows = printed(text + items)
    assert tell(rows, "documents", "kind") == [("agenda",)]
    assert tell(rows, "participants", "attendance") == [(attendance,)] * 2


def test_the_agenda_alone_of_minutes_tells_who_came() -> None:
    """A document that calls itself the minutes names those who came, though nothing is told of its items."""
    text = "# Referat af møde i Prøverådet den 3. marts 2031\n\nDeltagere: Anna Berg, Bo Holm\n\n"
    rows = printed(text + "## Dagsorden\n\n1. Godkendelse af dagsorden\n2. Budget\n3. Eventuelt\n")
    assert tell(rows, "participants", "attendance") == [("present",)] * 2


def test_parts_that_each_have_what_came_of_them() -> None:
    """All but the first stand below the label of the minutes, and were left out; so were their cases."""
    told = "Indstilling\n\nAt rådet drøfter det.\n\nReferat\n\nDrøftet.\n\n"
    whole = "{n}. {what}\n\n" + told
    part = "3.{n}. Del om {what}\n\nABC-2031-0052{n} mnb\n\n" + told
    text = "".join(whole.format(n=n, what=what) for n, what in ((1, "Budget"), (2, "Skole")))
    parts = "".join(
        part.format(n=n, what=what) for n, what in ((1, "takster"), (2, "aftaler"), (3, "pladser"))
    )
    rows = printed(f"{HEAD}{text}3. Fælles sager\n\n{parts}{whole.format(n=4, what='Eventuelt')}")
    assert tell(rows, "agenda_sub_items", "label", "title") == [
        ("3.1", "Del om takster"), ("3.2", "Del om aftaler"), ("3.3", "Del om pladser"),
    ]  # fmt: skip
    cases = {value for (value,) in tell(rows, "document_references", "value")}
    assert cases == {"ABC-2031-00521", "ABC-2031-00522", "ABC-2031-00523"}


def test_a_committee_of_the_municipalities_of_a_region() -> None:
    """It is called by its letters and the region."""
    rows = printed(
        f"KKR Prøveland\n\nReferat\n\nDato: 3. marts 2031\n\nTil stede: Anna Berg, Bo Holm\n\n{ITEMS}"
    )
    assert tell(rows, "meetings", "body") == [("KKR Prøveland",)]


def test_who_came_for_another_says_nothing_by_that() -> None:
    """The sentence is no turn of theirs."""
    rows = derived(f"{HEAD}1. Budget\n\nIda Rask deltog for Bo Holm.\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "speech_speakers", "name") == []


def test_who_signs_in_a_row_settles_nothing() -> None:
    """What was written below the last item, that the minutes are approved, was its outcome."""
    page = (
        "<h1>Referat af møde i Prøverådet den 3. marts 2031</h1><p>Til stede: Anna Berg, Bo Holm</p>"
        "<h2>1. Budget</h2><p>Udsat.</p><h2>2. Eventuelt</h2><p>Anna Berg takkede.</p>"
        "<p>Referatet er godkendt af bestyrelsen ved underskrift</p>"
        "<table><tr><td>Anna Berg</td><td>Bo Holm</td></tr></table>"
    )
    assert tell(derived(page), "agenda_items", "title", "outcome") == [("Budget", None), ("Eventuelt", None)]


@pytest.mark.parametrize("case", ["20.00A00 - 2031/40117", "20.00-G01 - 2031/512", "ABC-2031-00521"])
def test_cases_below_the_titles_of_their_items(case: str) -> None:
    """A line that is nothing but a number of a register needs no label."""
    rows = printed(f"{HEAD}1. Budget\n{case}\n\nUdsat.\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "document_references", "kind", "value") == [("case_number", case)]


def test_the_committee_behind_the_house_that_it_is_of() -> None:
    """A line above the title names both; the noun alone was taken from what was said at an item."""
    head = (
        "Børnehuset Prøven - Forældrebestyrelsen\n\nReferat fra bestyrelsesmødet den 23. maj 2031\n\n"
        "Deltagere: Anna Berg, Bo Holm\n\n"
    )
    rows = printed(f"{head}1. Regler\n\nBestyrelsen skal sige ja.\n\n{ITEMS.replace('1.', '2.', 1)}")
    assert tell(rows, "meetings", "body") == [("Forældrebestyrelsen",)]


def test_a_name_that_goes_on_where_the_title_has_a_place() -> None:
    """The line below the title has the whole name, which was cut at "i"."""
    name = "Udvalget for pleje og ophold i hjemmet"
    head = (
        f"Møde i udvalget for pleje og ophold i hjemmet d. 3. marts 2031\n\n{name}\n\nTid: 15:00 - 17:00\n\n"
    )
    rows = printed(f"{head}Deltagere: Anna Berg, Bo Holm\n\n{ITEMS}")
    assert tell(rows, "meetings", "body") == [(name,)]


def test_a_label_with_no_text_behind_it_begins_no_minutes() -> None:
    """The items below one that nothing is told of were read as words under no item."""
    items = "".join(
        f"<p>{number}. {title}</p><table><tr><th>Referat</th><td>{text}</td></tr></table>"
        for number, title, text in (
            (1, "Budget", ""), (2, "Skole", "Anna Berg takkede."), (3, "Eventuelt", "Intet."),
        )
    )  # fmt: skip
    assert tell(printed(ROWS.format(items=items)), "agenda_items", "number", "title") == [
        ("1", "Budget"), ("2", "Skole"), ("3", "Eventuelt"),
    ]  # fmt: skip
