"""Items in tables, and numbers with slips: every item is there, with its own text and no other.

The documents are invented.
"""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, refused, tell

HEAD = (
    "Referat af møde i Prøverådet den 4. marts 2031\n\nDeltagere: Anne Berg (formand), Bo Rask, Ida Holm\n\n"
)
AGENDA = "Dagsorden\n1. Budget\n2. Skoven\n3. Eventuelt\n\nReferat\n\n1. Budget\n\nIntet.\n\n"
ROWS = {
    "a table that goes on on the next page with its heads": (
        "Pkt.\tEmne\tReferat\n1\tBudget\tAnne Berg spurgte til tallene.\n2\tSkoven\tIntet.\n\nSide 1 af 2\n\n"
        "Pkt.\tEmne\tReferat\n3\tEventuelt\tIntet.\n\nSide 2 af 2\n"
    ),
    "a column of times before the items": (
        "Tid\tPunkt\tReferat\n18.30-18.40\t1. Budget\tAnne Berg spurgte til tallene.\n"
        "18.40-18.50\t2. Skoven\tIntet.\n18.50-19.00\tPause\n19.00-19.10\t3. Eventuelt\tIntet.\n"
    ),
}
TITLES = [("1", "Budget"), ("2", "Skoven"), ("3", "Eventuelt")]


@pytest.mark.parametrize("name", ROWS)
def test_items_in_a_table(name: str) -> None:
    """The heads of the columns, the times and a break are no text of any item, and no agenda."""
    rows = derived(HEAD + ROWS[name])
    assert tell(rows, "agenda_items", "number", "title") == TITLES
    assert tell(rows, "agenda_items", "agenda_text") == [(None,)] * len(TITLES)
    assert tell(rows, "agenda_items", "minutes_text")[1:] == [("Intet.",)] * 2
    assert tell(rows, "documents", "kind") == [("minutes",)]
    assert misprinted(rows) == []


NUMBERS: dict[str, tuple[str, list[str | None]]] = {
    "one mark among numbers without": (
        "01  Budget\n\nReferat:\nIntet.\n\n02. Skoven\n\nReferat:\nIntet.\n\n03  Eventuelt\n\nIntet.\n",
        ["01", "02", "03"],
    ),
    "a number without a mark, as the agenda has it": (
        AGENDA + "2 Skoven\n\nIntet.\n\n3. Eventuelt\n\nIntet.\n",
        ["1", "2", "3"],
    ),
    "the last item without its number": (
        "1. Budget\n\nIntet.\n\n2. Skoven\n\nIntet.\n\nEventuelt\n\nAnne Berg takkede.\n",
        ["1", "2", None],
    ),
    "the last item without the number that the agenda has": (
        AGENDA + "2. Skoven\n\nIntet.\n\nEventuelt\n\nIntet.\n",
        ["1", "2", "3"],
    ),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_slips_in_numbers_lose_no_item(name: str) -> None:
    """A mark too many, one too few, and a number left out: the items are those of the agenda."""
    text, numbers = NUMBERS[name]
    rows = derived(HEAD + text)
    assert tell(rows, "agenda_items", "number") == [(number,) for number in numbers]
    assert tell(rows, "agenda_items", "title") == [("Budget",), ("Skoven",), ("Eventuelt",)]
    assert all(text for (text,) in tell(rows, "agenda_items", "minutes_text"))


def test_a_line_that_counts_something_opens_no_item() -> None:
    """What begins with the next number is no title where the agenda has another one."""
    minutes = "2. Skoven\n\nPlanen har:\n\n3 Stier og broer\n\n3. Eventuelt\n\nIntet.\n"
    assert tell(derived(HEAD + AGENDA + minutes), "agenda_items", "number", "title") == TITLES


HEADINGS = """<h1>Referat fra møde i Prøverådet 4. marts 2031</h1>
<p><b>Deltagere:</b></p><ul><li>Anne Berg: Foreningen</li><li>Bo Rask: Byrådet</li></ul>
<h3>Godkendelse af referat</h3><p>Indhold</p><p>Referat fra mødet d. 22. januar 2031 er sendt ud pr. mail.</p>
<p>Referat</p><p>Godkendt.</p>
<h3>Nyt hus</h3><p>Referat</p><p>Anne fortalte om huset.</p>
<h3>Evt.</h3><p>Referat</p><p>Intet.</p>"""


def test_a_sentence_on_other_minutes_is_no_title() -> None:
    """What says that minutes were sent out stands in an item: those above it are items too; "Evt." is one."""
    rows = derived(HEADINGS)
    assert tell(rows, "agenda_items", "title") == [("Godkendelse af referat",), ("Nyt hus",), ("Evt.",)]
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-04"]


FOLDED = """<main><h1>Beslutningsprotokol</h1><p>tirsdag den 4. marts 2031 kl. 15:00</p>
<dl><dt>Udvalg:</dt><dd>Teknikudvalget</dd><dt>Medlemmer:</dt>
<dd>Anne Bøgh Berg (formand), Dorrit Sandhøj, Ejvind Tarpager, Bo Rask</dd></dl>
<h2><button>12. Godkendelse af dagsorden</button></h2><h4>Beslutning</h4><p>Godkendt.</p>
<h2><button aria-expanded="false">13. Skoven</button></h2><p>Beslutning</p><p>Godkendt.</p>
<button>Udskriv</button></main>"""


def test_the_title_of_a_part_that_folds_is_text() -> None:
    """The button in a heading has the words of the title; another button is none of the text."""
    rows = derived(FOLDED)
    assert tell(rows, "agenda_items", "number", "title") == [
        ("12", "Godkendelse af dagsorden"),
        ("13", "Skoven"),
    ]
    assert tell(rows, "meetings", "body") == [("Teknikudvalget",)]
    assert "Udskriv" not in str(tell(rows, "agenda_items", "minutes_text"))


def test_a_list_behind_a_label_is_nobodys_organization() -> None:
    """Names that no table of first names knows are people as well."""
    people = tell(derived(FOLDED), "participants", "name", "organization", "title")
    assert people == [
        ("Anne Bøgh Berg", None, "formand"), ("Dorrit Sandhøj", None, None), ("Ejvind Tarpager", None, None),
        ("Bo Rask", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "Godkendt, idet punkt 8 blev taget før punkt 7.",
        "Godkendt og underskrevet af de fremmødte.",
        "Godkendt med den tilføjelse, at haven kan benyttes af skolen.",
        "Planen godkendt, dog uden bilag.",
    ],
)
def test_what_was_approved_may_have_a_tail(said: str) -> None:
    """What stands behind the word for it says how, and not whether."""
    rows = derived(f"{HEAD}1. Budget\n\n{said}\n\n2. Skoven\n\nIntet.\n")
    assert tell(rows, "agenda_items", "outcome") == [("approved",), (None,)]


def test_what_is_no_meeting_stays_none() -> None:
    """A list that ends with the title of a last item is no agenda by that."""
    assert refused("Huskeliste\n\nBrød\n\nMælk\n\nEventuelt\n\nSmør\n") == "unknown_kind"


def test_what_stands_above_the_label_of_the_report_is_the_agendas() -> None:
    """The label parts the two, though nothing says so above the first part."""
    asked = "a) Stier\n\nb) Broer\n\n"
    rows = derived(
        f"{HEAD}1. Skoven\n\n{asked}Referat:\n\nAnne Berg takkede.\n\n2. Eventuelt\n\nReferat:\n\nIntet.\n"
    )
    texts = tell(rows, "agenda_items", "agenda_text", "minutes_text")
    assert "Broer" in str(texts[0][0])
    assert "Broer" not in str(texts[0][1])
    assert texts[1][0] is None


def test_what_is_said_before_the_first_item_is_told() -> None:
    """A sentence above the items is a turn of no item; one on who came is of the head."""
    above = "Anne Berg bød velkommen til Eva Sand, som deltog for første gang.\n\n"
    came = "Fra administrationen deltog Ole Mose.\n\n"
    rows = derived(f"{HEAD}{came}{above}1. Skoven\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "speeches", "attribution", "agenda_item_id") == [("Anne Berg", None)]
    assert ("Ole Mose",) in tell(rows, "participants", "name")


ALONE = "1\nGodkendelse af dagsorden\nGodkendt.\n\n2\nSkoven\nAnne Berg takkede.\n\n3\nEventuelt\nIntet.\n"
DOTTED = (
    "### 3.1 Opfølgning\n\nIntet.\n\n### 3.2 Skoven\n\n1. Stier\n\nAnne Berg takkede.\n\n"
    "### 3.3 Eventuelt\n\nIntet.\n"
)


@pytest.mark.parametrize(
    ("text", "numbers"), [(ALONE, ["1", "2", "3"]), (DOTTED, ["3.1", "3.2", "3.3"])], ids=["alone", "dotted"]
)
def test_numbers_alone_and_within_the_meeting(text: str, numbers: list[str]) -> None:
    """A number on a line of its own is that of the title below; "3.2" is the second item of meeting 3."""
    rows = derived(HEAD + text)
    assert tell(rows, "agenda_items", "number") == [(number,) for number in numbers]
    assert tell(rows, "agenda_items", "title")[1:] == [("Skoven",), ("Eventuelt",)]
    assert tell(rows, "speech_speakers", "name") == [("Anne Berg",)]


def test_numbers_below_an_item_with_theirs_are_within_it() -> None:
    """Where an item has the number before the dot, those with a dot are its parts."""
    within = "### 3.1 Stier\n\nIntet.\n\n### 3.2 Broer\n\nIntet.\n\n### 3.3 Træer\n\n"
    text = f"### 1. Velkomst\n\n### 2. Budget\n\n### 3. Skoven\n\n{within}### 4. Eventuelt\n"
    rows = derived(HEAD + text)
    assert ("3.1",) not in tell(rows, "agenda_items", "number")


SUBS = {
    "on the lines of one paragraph": "<p>a) Stier<br>b) Broer (§ 85)<br>c) Træer</p>",
    "headings with text below": "".join(
        f"<h3>{title}</h3><p>Intet.</p>" for title in ("a) Stier", "b) Broer (§ 85)", "c) Træer")
    ),
}


@pytest.mark.parametrize("name", SUBS)
def test_sub_items_with_letters(name: str) -> None:
    """Each is one, with its own letter and title."""
    head = "<h1>Referat af møde i Prøverådet den 4. marts 2031</h1><p>Deltagere: Anne Berg, Bo Rask</p>"
    rows = derived(f"{head}<h2>1. Skoven</h2>{SUBS[name]}<h2>2. Eventuelt</h2><p>Intet.</p>")
    subs = [("a", "Stier"), ("b", "Broer (§ 85)"), ("c", "Træer")]
    assert tell(rows, "agenda_sub_items", "label", "title") == subs


def test_a_sub_item_may_end_with_a_sum() -> None:
    """The full stop of "kr." ends no sentence; what was settled stands on the line below."""
    text = "1. Puljen\n\na. Kulturdage, søgt 60.000 kr.\n   Udvalget besluttede at give 45.000 kr.\n\n"
    text += (
        "b. Gadeteater, søgt 28.000 kr.\n   Udvalget besluttede at give afslag.\n\n2. Eventuelt\n\nIntet.\n"
    )
    subs = tell(derived(HEAD + text), "agenda_sub_items", "label", "title")
    assert subs == [("a", "Kulturdage, søgt 60.000 kr."), ("b", "Gadeteater, søgt 28.000 kr.")]


def test_a_title_in_bold_print_ends_where_that_does() -> None:
    """What was said follows on the same line."""
    text = "**1. Konto 2031.** Anne Berg gennemgik kontoen.\n\n"
    rows = derived(f"{HEAD}{text}**2. Næste møde.** Tirsdag den 8. april 2031 kl. 9.\n")
    assert tell(rows, "agenda_items", "title") == [("Konto 2031.",), ("Næste møde.",)]
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == ["2031-04-08"]


def test_a_heading_may_begin_as_the_label_of_a_part_does() -> None:
    """What it is about stands behind the colon: it is an item, and no part of the one above."""
    page = "<h1>Referat af møde i Grønt Råd den 4. marts 2031</h1><p>Deltagere: Anne Berg, Bo Rask</p>"
    titles = ["Godkendelse af referat", "Høring: Ny stiplan", "Eventuelt"]
    items = "".join(f"<h2>{title}</h2><p>Intet.</p>" for title in titles)
    assert tell(derived(page + items), "agenda_items", "title") == [(title,) for title in titles]


@pytest.mark.parametrize(
    "heads", ["Nr.|Emne|Ansvar", "Pkt.|Emne|Ansv.", "Nr.|Emner|Aktion", "Punkt|Emne|Status"]
)
def test_the_heads_of_a_table_of_items_are_no_facts_of_the_meeting(heads: str) -> None:
    """A column of subjects is headed "Emne" there: what stands beside it is no title of the document."""
    rows = ["1|Godkendelse af referat|", "2|Planen|AB", "3|Budget|BR / AB", "4|Eventuelt|"]
    cells = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in (heads, *rows)
    )
    made = derived(
        f"<h1>REFERAT</h1><h2>Prøverådet</h2><p>Dato: 3. maj 2031</p><table>{cells}</table>".encode()
    )
    assert tell(made, "agenda_items", "number") == [("1",), ("2",), ("3",), ("4",)]
    assert tell(made, "documents", "title")[0][0] not in heads.split("|")
    assert misprinted(made) == []


AGENDAS = {
    "times first": (
        "| Tid | Menupunkt | Uddybende kommentar | Ansvarlig |\n|---|---|---|---|\n"
        "| 09.30 - 10.00 | Budget | Tallene | |\n| 10.00 - 10.15 | Skoven | Tallene | Bo |\n"
        "| 10.15 | Eventuelt | | |\n"
    ),
    "times last": (
        "| Emne | Kommentar | Tid |\n|---|---|---|\n"
        "| Budget | Tallene | 10 min |\n| Skoven | Tallene | 15 min |\n| Eventuelt | | 5 min |\n"
    ),
}


@pytest.mark.parametrize("name", AGENDAS)
def test_an_agenda_in_a_table_may_have_no_numbers(name: str) -> None:
    """The rows below names of columns for items are those; when each is due is no text of it."""
    rows = derived(f"# Dagsorden for møde i Prøverådet den 4. marts 2031\n\n{AGENDAS[name]}")
    assert tell(rows, "agenda_items", "number", "title") == [(None, title) for _, title in TITLES]
    texts = [text for (text,) in tell(rows, "agenda_items", "agenda_text")]
    assert [text and text.split("\n")[0] for text in texts] == ["Tallene", "Tallene", None]
    assert tell(rows, "documents", "kind") == [("agenda",)]
    assert tell(rows, "meetings", "start_time") == [(None,)]
    assert misprinted(rows) == []
