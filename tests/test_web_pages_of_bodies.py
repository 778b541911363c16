"""Minutes as they stand on the web: numbers below titles, agendas that are quoted, feet of pages."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg, Bo Holm og Ida Rask\n\n"

BELOW = """Prøveudvalget

24-09-2031

Medlemmer

Anna Berg (A)
Bo Holm (C)

Fold alle ud

Spørgetid
Sag nr. 129

Beslutningskompetence: PU

Beslutning

Taget til efterretning.

Tillæg til plan 145 – endelig vedtagelse
Sag nr. 130

Beslutningskompetence: PU

Indstilling

Forvaltningen indstiller, at planen vedtages.

Beslutning

Godkendt.
"""


@pytest.mark.parametrize(
    "page",
    [
        BELOW,
        BELOW.replace("Spørgetid\nSag", "## Spørgetid\n\nSag").replace(
            "Tillæg til plan 145 – endelig vedtagelse\nSag",
            "## Tillæg til plan 145 – endelig vedtagelse\n\nSag",
        ),
    ],
    ids=["text", "headings"],
)
def test_numbers_may_stand_below_their_titles(page: str) -> None:
    """Right below a line with white around both, or below a heading: all numbers stand so."""
    rows = derived(page)
    assert not misprinted(rows)
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("129", "Spørgetid", "noted"),
        ("130", "Tillæg til plan 145 – endelig vedtagelse", "approved"),
    ]


def test_what_somebody_came_for_is_no_number_below_a_title() -> None:
    """Though it stands alone on the line below the name."""
    guests = "".join(
        f"Konsulent {name}, DLF (deltog under\npkt. {number})\n"
        for number, name in enumerate(("Pia Sand", "Ole Mose"), start=1)
    )
    rows = derived(f"{ROOF}Gæster:\n{guests}\n1. Budget\n\nIntet.\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "agenda_items", "number", "title") == [("1", "Budget"), ("2", "Evt.")]


@pytest.mark.parametrize("mark", [".", ""])
def test_each_item_may_be_answered_right_below_it(mark: str) -> None:
    """By its number ("Ad 1: ..."): the agenda goes on behind the answer."""
    rows = derived(
        f"{ROOF}1{mark} Valg af formand\nRådet skal vælge en formand.\n"
        "Ad 1: Anna Berg blev valgt som formand.\n"
        f"2{mark} Budget\nBudgettet er vedlagt.\n"
        "Ad 2: Bo Holm spurgte, om tallene er rigtige.\nDet blev aftalt at vente.\n"
    )
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]
    assert tell(rows, "agenda_items", "number", "title", "agenda_text", "outcome") == [
        ("1", "Valg af formand", "Rådet skal vælge en formand.", "agreed"),
        ("2", "Budget", "Budgettet er vedlagt.", "agreed"),
    ]


QUOTED = """# Styregruppemøde 17.09.2031

**Tid**: 17.09.2031 kl. 11 - 12

## Dagsorden
#### 1. Formalia
- 1.1 Godkendelse af referat
#### 2. Prøver
- Bo har skrevet et udkast.
#### 3. Evt. og næste møde

## Mødereferat

> #### 1. Formalia
> - 1.1 Godkendelse af referat
Dagsorden godkendt.
>
> #### 2. Prøver
> - Bo har skrevet et udkast.
Anna orienterede om prøverne.

> #### 3. Evt. og næste møde
**Eventuelt**
Intet.
"""


def test_minutes_may_quote_their_agenda() -> None:
    """What is quoted opens the items of the minutes, and nobody has said it there."""
    rows = derived(QUOTED)
    assert not misprinted(rows)
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]
    assert tell(rows, "agenda_items", "number", "outcome") == [("1", "approved"), ("2", None), ("3", None)]
    assert tell(rows, "speech_speakers", "name") == [("Anna",)]


def test_more_than_a_figure_is_no_quotation() -> None:
    """A text may begin with the sign for "more than"."""
    rows = derived(f"{ROOF}1. Budget\n\nRammen er som følger:\n> 5 mio. kr. i 2031\n\n2. Evt.\n\nIntet.\n")
    assert "> 5 mio. kr. i 2031" in str(tell(rows, "agenda_items", "minutes_text")[0][0])


INNER = """
1. Formalia
   1. Valg af referent
   2. Godkendelse af dagsorden
2. Budget
3. Eventuelt
"""


AS_TEXT = f"""{ROOF}## Dagsorden
{INNER}
## Referat

### 1. Formalia
Bo er referent.
### 2. Budget
Intet.
"""
AS_PAGE = """<h1>Referat af møde i Prøverådet den 3. marts 2031</h1>
<p>Til stede: Anna Berg, Bo Holm, Ida Rask</p>
<h2>Dagsorden</h2>
<ol><li>Formalia<ol><li>Valg af referent</li><li>Godkendelse af dagsorden</li></ol></li>
<li>Budget</li><li>Eventuelt</li></ol>
<h2>Referat</h2><h3>1. Formalia</h3><p>Bo er referent.</p><h3>2. Budget</h3><p>Intet.</p>
"""


@pytest.mark.parametrize(
    "page",
    [
        AS_TEXT,
        AS_PAGE,
    ],
    ids=["text", "web"],
)
def test_a_list_within_an_entry_opens_no_items(page: str) -> None:
    """It is set in, and its entries are sub-items with their numbers."""
    rows = derived(page)
    assert tell(rows, "agenda_items", "number", "title") == [
        ("1", "Formalia"), ("2", "Budget"), ("3", "Eventuelt"),
    ]  # fmt: skip
    assert tell(rows, "agenda_sub_items", "label", "title") == [
        ("1", "Valg af referent"), ("2", "Godkendelse af dagsorden"),
    ]  # fmt: skip


FOOT = """Mødedato: 29.01.2031, kl. 18:30
Mødested: Prøvehuset

Eventuelt

Beslutning

Anna Berg spurgte til planen.

Om mødet
Mødet startede kl. 18.35 og sluttede kl. 21.35.

Fraværende med afbud
Ida Rask. I stedet deltog Ole Mose.
Tom B. Holm.
Kim Toft.

Fraværende uden afbud
Pia Sand

Jens Lund forlod mødet klokken 19.15 efter behandlingen af dagsordenspunkt 3.

Til top
"""


def test_the_foot_of_a_page_tells_who_came() -> None:
    """And when the meeting ended: none of it is the text of the item."""
    rows = derived(FOOT)
    assert not misprinted(rows)
    assert tell(rows, "participants", "name", "attendance") == [
        ("Ida Rask", "absent"), ("Ole Mose", "present"), ("Tom B. Holm", "absent"), ("Kim Toft", "absent"),
        ("Pia Sand", "absent"), ("Jens Lund", "partial"),
    ]  # fmt: skip
    ((start, end),) = tell(rows, "meetings", "start_time", "end_time")
    assert (str(start), str(end)) == ("18:30:00", "21:35:00")
    assert tell(rows, "agenda_items", "minutes_text") == [("Beslutning\n\nAnna Berg spurgte til planen.",)]


CONTENTS = """Udvalg: Prøverådet
Dato: Torsdag den 3. marts 2031
Tid: Kl. 18:00

Indkaldelse :

 • Anna Berg (BS72)
 • Formand Bo Holm (A)

Indholdsfortegnelse

1. Godkendelse af en forening
2. Orientering
3. Eventuelt

1. Godkendelse af en forening

Anledning

En forening har søgt.

Sagsfremstilling

Foreningen opfylder reglerne.

Indstilling

Direktøren indstiller, at foreningen godkendes.

2. Orientering
"""


def test_items_that_only_tell_what_is_put_to_the_meeting_are_an_agenda() -> None:
    """Though a table of contents stands above them; those who are summoned are its people."""
    rows = derived(CONTENTS)
    assert tell(rows, "documents", "kind") == [("agenda",)]
    assert tell(rows, "participants", "name", "title", "organization") == [
        ("Anna Berg", None, "BS72"), ("Bo Holm", "Formand", "A"),
    ]  # fmt: skip
    ((text, minutes),) = tell(rows, "agenda_items", "agenda_text", "minutes_title")[:1]
    assert "Foreningen opfylder reglerne." in str(text)
    assert minutes is None


def test_who_handles_the_case_of_an_item() -> None:
    """Stands behind its number, and once for all items."""
    case = "Sagsnr.: 27.69.48-A00-{}-31 Sagsbehandler: Nora Lund\n"
    rows = derived(
        f"{ROOF}1. Budget\n\n{case.format(1)}\nGodkendt.\n\n2. Planen\n\n{case.format(2)}\nGodkendt.\n"
    )
    assert tell(rows, "case_handlers", "name") == [("Nora Lund",)]
    assert tell(rows, "document_references", "value") == [("27.69.48-A00-1-31",), ("27.69.48-A00-2-31",)]


OVER = [
    "Prøve- og Miljøudvalgets beslutning den 29. marts 2031",
    "Prøve- og Miljøudvalgets beslutning i mødet den 29. marts 2031:",
    "Prøve- og Miljøudvalgets møde den 29. marts 2031:",
    "Beslutning i Prøve- og Miljøudvalget 29. marts 2031:",
    "Beslutning Prøve- og Miljøudvalget den 29-03-2031",
]


@pytest.mark.parametrize("line", OVER)
def test_a_page_may_tell_its_meeting_over_the_decision_alone(line: str) -> None:
    """With who was there, and when it began, below."""
    rows = derived(
        f"1. Godkendelse af dagsorden\n\nBeslutning\n\n{line}\n\nDagsordenen blev godkendt.\n\n"
        "Mødet begyndte kl. 16.00 og sluttede kl. 18.25.\n\n"
        "Deltagerne var:\n\n1. Overborgmester Anna Berg (A)\n\n2. Bo Holm (V)\n"
    )
    assert not misprinted(rows)
    ((body, day, start, end),) = tell(rows, "meetings", "body", "date", "start_time", "end_time")
    assert (body, str(day), str(start), str(end)) == (
        "Prøve- og Miljøudvalget", "2031-03-29", "16:00:00", "18:25:00",
    )  # fmt: skip
    assert tell(rows, "participants", "name", "title", "organization") == [
        ("Anna Berg", "Overborgmester", "A"), ("Bo Holm", None, "V"),
    ]  # fmt: skip


def test_what_others_decided_before_is_not_this_meeting() -> None:
    """Nobody spoke there, and the day of the meeting is its own."""
    rows = derived(
        f"{ROOF}1. Plan\n\n"
        "Plan og Teknik, 7. januar 2031, pkt. 207:\n\nIda Rask ønsker en anden plan.\n\nAnbefales.\n\n"
        "Beslutning\n\nGodkendt.\n\n2. Evt.\n"
    )
    assert tell(rows, "speeches", "attribution") == []
    assert tell(rows, "agenda_items", "outcome")[0] == ("approved",)


AWAY = [
    "Anna Berg og Bo Holm deltog ikke i mødet.",
    "Fraværende Anna Berg og Bo Holm",
    "Fraværende: Anna Berg, Bo Holm",
]


@pytest.mark.parametrize("line", AWAY)
def test_who_was_away_may_stand_below_the_first_item(line: str) -> None:
    """Where that opens the meeting, or where others end with the same line."""
    done = "Beslutning\n\nGodkendt.\n\n"
    page = f"Prøverådet\n\nMødedato: 3. marts 2031\n\n{{0}}\n\n{done}{{1}}\n\n{{2}}\n\n{done}"
    for first, second in (
        ("1. Godkendelse af dagsorden", "2. Budget"),
        ("1. Plan", f"2. Budget\n\n{line}\n"),
    ):
        rows = derived(page.format(first, line, second))
        assert tell(rows, "participants", "name", "attendance") == [
            ("Anna Berg", "absent"),
            ("Bo Holm", "absent"),
        ]


def test_who_stays_away_from_one_item_was_at_the_meeting() -> None:
    """Amid the others nothing tells that somebody was away from all."""
    rows = derived(f"{ROOF}1. Plan\n\nFraværende: Ole Mose\n\nGodkendt.\n\n2. Budget\n\nGodkendt.\n")
    assert "Ole Mose" not in [name for (name,) in tell(rows, "participants", "name")]


@pytest.mark.parametrize(
    ("page", "numbers"),
    [
        ("284. Godkendelse af dagsorden\nGodkendt\n\n285. Gensidig orientering\nIntet.\n", ["284", "285"]),
        (
            "31Godkendelse af dagsorden\n\nGodkendt.\n\n32Budget\n\nIntet.\n\n33Planen\n\nIntet.\n",
            ["31", "32", "33"],
        ),
        (
            " • Punkt 4 Godkendelse af dagsorden\n\n  Godkendt.\n\n • Punkt 5 Planen\n\n  Drøftet.\n",
            ["4", "5"],
        ),
        (
            "Indholdsfortegnelse\nSide\n71. Dagsorden ...6\n72. Plan ...8\n\n71. Dagsorden\n\n72. Plan\nOk\n",
            ["71", "72"],
        ),
    ],
    ids=["two that go on", "run into the titles", "bullets", "contents with dots"],
)
def test_numbers_of_items(page: str, numbers: list[str]) -> None:
    """However a page has lost their marks, and however few they are."""
    rows = derived(
        f"Prøverådet\n\nMødedato: 3. marts 2031\nDeltagere: Anna Berg, Bo Holm, Ida Rask\n\n{page}"
    )
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == numbers
