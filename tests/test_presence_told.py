"""Who was there, in the many words of heads and first items; what came of each was wrong at first."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.model import Block
from cso_opendata.parse.attribution import attribution
from cso_opendata.parse.known import Known

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n1. Godkendelse af dagsorden\n\nOk\n\n2. Budget\n\nOk\n"
LIST = "Deltagere: Anna Berg, Bo Holm, Ida Rask\n"
THREE = {"Anna Berg": "present", "Bo Holm": "present", "Ida Rask": "present"}


def attendance(head: str, body: str = BODY) -> dict[object, object]:
    """The attendance of each who is named in minutes with HEAD and BODY, by name."""
    rows = derived(f"{ROOF}{head}\n{body}")
    assert not misprinted(rows)
    return dict(tell(rows, "participants", "name", "attendance"))


FORMS = (
    "Deltagere:\nAnna Berg\nBo Holm ({})\nIda Rask\n",
    "Deltagere:\nAnna Berg, FOA\nBo Holm, FOA - {}\nIda Rask, HK\n",
    "Deltagere: Anna Berg, Bo Holm ({}), Ida Rask\n",
    "Deltagere:\n- Anna Berg\n- Bo Holm, FOA ({})\n- Ida Rask\n",
)
NOTES = {
    "absent": (
        "afb.", "har meldt afbud", "er syg", "på kursus", "har orlov", "måtte melde afbud", "lovligt forfald",
        "kom ikke", "mødte ikke", "kunne ikke deltage", "udeblevet", "ikke fremmødt", "frameldt",
        "barns sygedag", "ej mødt", "meldte fra",
    ),
    "partial": (
        "kom lidt senere", "gik 11.30", "gik tidligere", "måtte gå kl. 11", "første del", "kl. 10-11",
        "ikke pkt. 3", "til kl. 11", "forlod mødet kl. 14",
    ),
    "present": ("er på Teams", "online", "suppleant"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("wanted", "note"), [(kind, note) for kind, notes in NOTES.items() for note in notes]
)
def test_a_remark_says_who_was_there(wanted: str, note: str, form: str) -> None:
    """In brackets or behind a dash, and whatever stands beside it."""
    assert attendance(form.format(note)) == THREE | {"Bo Holm": wanted}


@pytest.mark.parametrize(
    "label",
    [
        "Fraværende pga. sygdom", "Deltager ikke", "Udeblev", "Uden afbud", "Syg", "På barsel", "Mødte ikke",
        "Ej til stede", "Ikke deltagende", "Afmeldt", "Mangler", "Lovligt forfald", "Fraværende medlemmer",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["{}: Per Sand, Tove Elm\n", "\n{}:\nPer Sand\nTove Elm\n"])
def test_however_the_list_of_those_away_is_headed(label: str, form: str) -> None:
    """Who stands in it was not there, and who stands before it was."""
    wanted = THREE | {"Per Sand": "absent", "Tove Elm": "absent"}
    assert attendance(LIST + form.format(label)) == wanted


@pytest.mark.parametrize(
    "said",
    [
        "Bo Holm meldte afbud.",
        "Bo Holm var forhindret i at deltage.",
        "Bo Holm kunne ikke deltage.",
        "Bo Holm var indkaldt, men mødte ikke.",
        "Bo Holm er syg.",
        "Bemærkninger: Bo Holm havde meldt afbud.",
        "Der var indkommet afbud fra Bo Holm.",
    ],
)
def test_a_sentence_below_the_list_says_who_was_away(said: str) -> None:
    """Though the list has named them as one who should have come."""
    assert attendance(LIST + said + "\n") == THREE | {"Bo Holm": "absent"}


@pytest.mark.parametrize(
    "said",
    [
        "Suppleant for Bo Holm: Per Sand",
        "I stedet for Bo Holm deltog Per Sand.",
        "Som suppleant for Bo Holm deltog Per Sand.",
        "Bo Holm havde meldt afbud, og Per Sand deltog i hans sted.",
    ],
)
def test_a_sentence_says_who_came_for_whom(said: str) -> None:
    """The one was away, the other was there."""
    assert attendance(LIST + said + "\n") == THREE | {"Bo Holm": "absent", "Per Sand": "present"}


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (f"{LIST.strip()}, afbud fra Per Sand\n", THREE | {"Per Sand": "absent"}),
        (f"{LIST.strip()} m.fl.\n", THREE),
        (f"{LIST.strip()} + en del borgere.\n", THREE),
        (
            f"{LIST}Afbud: Per Sand, i stedet Tove Elm\n",
            THREE | {"Per Sand": "absent", "Tove Elm": "present"},
        ),
        (
            f"{LIST}Afbud: Per Sand, suppleant: Tove Elm\n",
            THREE | {"Per Sand": "absent", "Tove Elm": "present"},
        ),
        (f"{LIST}Fraværende: Bo Holm (punkt 2)\n", THREE | {"Bo Holm": "partial"}),
        (f"{LIST}Fraværende: Per Sand under punkt 2\n", THREE | {"Per Sand": "partial"}),
        (f"Til stede\t{LIST[11:]}Afbud\tPer Sand\nKopi til\tTove Elm\n", THREE | {"Per Sand": "absent"}),
    ],
)
def test_lists_that_say_more_than_names(head: str, wanted: dict[str, str]) -> None:
    """One was away, one came for another, one was away from an item; who gets a copy is none of them."""
    assert attendance(head) == wanted


SIDE_BY_SIDE = {
    "the left one is longer": (
        "Til stede:                         Afbud:\n"
        "Anna Berg                          Per Sand\n"
        "Bo Holm                            Tove Elm\n"
        "Ida Rask\n"
    ),
    "the right one begins lower": (
        "Til stede:\n"
        "Anna Berg                          Afbud:\n"
        "Bo Holm                            Per Sand\n"
        "Ida Rask                           Tove Elm\n"
    ),
    "behind labels": (
        "Til stede: Anna Berg               Afbud: Per Sand\n"
        "           Bo Holm                        Tove Elm\n"
        "           Ida Rask\n"
    ),
    "behind labels, lower": (
        "Til stede:  Anna Berg\n"
        "            Bo Holm             Afbud:  Per Sand\n"
        "            Ida Rask                    Tove Elm\n"
    ),
    "a list that goes on": (
        "Til stede:    Anna Berg, Bo Holm,       Afbud:\n"
        "              Ida Rask                  Per Sand og Tove Elm\n"
    ),
}


@pytest.mark.parametrize("head", SIDE_BY_SIDE.values(), ids=SIDE_BY_SIDE)
def test_lists_side_by_side_in_plain_text(head: str) -> None:
    """Each is read from top to bottom, wherever it begins and ends."""
    assert attendance(head) == THREE | {"Per Sand": "absent", "Tove Elm": "absent"}


@pytest.mark.parametrize(
    "head",
    [
        (
            "Ledelsen:                Medarbejderne:\nAnna Berg                Per Sand\n"
            "Bo Holm                  Tove Elm\nIda Rask\n"
        ),
        (
            "Ledelsen:\nAnna Berg                Medarbejderne:\nBo Holm                  Per Sand\n"
            "Ida Rask                 Tove Elm\n"
        ),
    ],
    ids=["the left one is longer", "the right one begins lower"],
)
def test_sides_side_by_side(head: str) -> None:
    """Nobody is put on the side of the one beside them."""
    told = dict(tell(derived(f"{ROOF}{head}{BODY}"), "participants", "name", "side"))
    management, employees = ("Anna Berg", "Bo Holm", "Ida Rask"), ("Per Sand", "Tove Elm")
    assert told == dict.fromkeys(management, "management") | dict.fromkeys(employees, "employee")


def test_lists_in_a_table_of_which_the_right_one_begins_lower() -> None:
    """The cells above its heading are empty."""
    cells = (("Til stede:", ""), ("Anna Berg", "Afbud:"), ("Bo Holm", "Per Sand"), ("Ida Rask", "Tove Elm"))
    table = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in cells)
    items = "<h2>1. Budget</h2><p>Godkendt.</p><h2>2. Evt.</h2><p>Intet.</p>"
    page = f"<h1>{ROOF.strip()}</h1><table>{table}</table>{items}"
    told = dict(tell(derived(page.encode()), "participants", "name", "attendance"))
    assert told == THREE | {"Per Sand": "absent", "Tove Elm": "absent"}


@pytest.mark.parametrize(
    "head",
    [
        "T = til stede, A = afbud\nDeltagere:\nAnna Berg (T)\nBo Holm (A)\nIda Rask (T)\n",
        "Deltagere (T: til stede, A: afbud)\nAnna Berg T\nBo Holm A\nIda Rask T\n",
        "Deltagere: Anna Berg, Bo Holm*, Ida Rask\n* = afbud\n",
        "Deltagere:\nAnna Berg\nBo Holm *)\nIda Rask\n*) Afbud\n",
        ("| Navn | Status |\n|---|---|\n| Anna Berg | T |\n| Bo Holm | A |\n| Ida Rask | T |\n\n"
        "T = til stede, A = afbud\n"),
    ],
    ids=["in brackets", "behind the names", "a star", "a star as of a note", "in a column"],
)  # fmt: skip
def test_a_legend_says_what_marks_stand_for(head: str) -> None:
    """They are no part of anybody's name, and nobody's organization."""
    assert attendance(head) == THREE | {"Bo Holm": "absent"}
    places = tell(derived(f"{ROOF}{head}\n{BODY}"), "participants", "organization")
    assert places == [(None,)] * 3


def test_what_is_no_legend_makes_nobody_absent() -> None:
    """A star is a bullet as well, and a letter that of a group."""
    bullets = "* Fraværende: Per Sand\n* Deltagere: Anna Berg * Bo Holm * Ida Rask\n"
    assert attendance(bullets).get("Anna Berg") != "absent"
    parties = "Gruppe A: afbud fra Per Sand\nDeltagere: Anna Berg (A), Bo Holm (B), Ida Rask (A)\n"
    assert {name: attendance(parties)[name] for name in THREE} == THREE


def test_a_table_that_has_its_columns_twice() -> None:
    """Each tick is that of the name on its left."""
    head = (
        "| Navn | Mødt | Navn | Mødt |\n|---|---|---|---|\n"
        "| Anna Berg | x | Bo Holm | |\n| Ida Rask | | Per Sand | x |\n"
    )
    wanted = {"Anna Berg": "present", "Ida Rask": "absent", "Bo Holm": "absent", "Per Sand": "present"}
    assert attendance(head) == wanted


def test_a_column_of_ticks_is_no_list_beside_another() -> None:
    """Nor is a gap within a line where a list begins, if no line above or below has it."""
    head = (
        "Navn                 Til stede     Afbud\n"
        "Anna Berg            x\n"
        "Bo Holm                            x\n"
    )
    assert attendance(head) == {"Anna Berg": "present", "Bo Holm": "absent"}


def test_the_first_item_tells_who_left_and_who_spoke() -> None:
    """Who left was there for a part; a sentence on what somebody said lists nobody."""
    body = (
        "\n1. Godkendelse af dagsorden\n\nAfbud fra Per Sand. Bo Holm forlod mødet kl. 17.\n\n"
        "Ida Rask orienterede om planen.\n\n2. Budget\n\nOk\n"
    )
    assert attendance(LIST, body) == THREE | {"Bo Holm": "partial", "Per Sand": "absent"}


def test_who_left_is_named_once() -> None:
    """Though the page is one item, whose text lists who came and says below who left."""
    page = (
        "1. Godkendelse af dagsorden\n\nBeslutning\n\nPrøverådets beslutning i mødet den 3. marts 2031\n\n"
        "Tilstede var:\n\nBorgmester Anna Berg\n\nDirektør Bo Holm\n\n"
        "Borgmester Anna Berg forlod mødet kl. 17.40 under behandling af pkt. 5.\n\n"
        "Dagsordenen blev godkendt.\n"
    )
    told = tell(derived(page), "participants", "name", "attendance")
    assert told == [("Anna Berg", "partial"), ("Bo Holm", "present")]


def speakers(text: str) -> list[str]:
    """Who speaks in the paragraph TEXT."""
    known = Known(("Anna Berg", "Bo Holm", "Ida Rask"))
    found = attribution(Block("paragraph", text, (0,), (1,)), known)
    return [one.name for one in found.speakers] if found else []


@pytest.mark.parametrize(
    "text",
    [
        "Rådet takkede Ida Rask for et godt oplæg.",
        "Vi bad Ida Rask om at undersøge sagen.",
        "BUPL bad Ida Rask om et notat.",
        "En borger spurgte Ida Rask om planen.",
        "Bestyrelsen foreslog Bo Holm som ny kasserer.",
        "Ida Rask er blevet orienteret om planen.",
        "Ida Rask fik svar på sit spørgsmål.",
        "Ida Rask lyttede til oplægget.",
        "Ida Rask oplyste på sidste møde, at planen er klar.",
        "Ida Rask orienterer på næste møde.",
        "På sidste møde foreslog Ida Rask en ny plan.",
        "I 2029 oplyste Ida Rask, at planen var klar.",
        "Badebroen i Hårby Havn er et stort skridt videre.",
        "Skolen i Store Elkær er enig i planen.",
        "Grøn Vækst er klar til foråret.",
        "Bo Holm: 5 stemmer",
        "Bo Holm: Genvalgt.",
        "Bo Holm: afbud.",
    ],
)
def test_who_is_spoken_to_or_spoke_elsewhere_has_no_turn(text: str) -> None:
    """Nor has one of whom a result is told behind a colon."""
    assert speakers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Som svar til Ida Rask oplyste Bo Holm, at planen er klar.",
        "Efter oplægget fra Ida Rask spurgte Bo Holm til økonomien.",
        "Med henvisning til Ida Rask oplyste Bo Holm, at planen er klar.",
        "Adspurgt af Ida Rask oplyste Bo Holm, at planen er klar.",
        "Om budgettet oplyste Bo Holm, at det holder.",
        "Til slut takkede Bo Holm for godt samarbejde.",
        "I 2031 forventes en stigning, oplyste Bo Holm.",
        "Fra forvaltningen oplyste Bo Holm, at planen er klar.",
    ],
)
def test_who_speaks_stands_behind_the_verb(text: str) -> None:
    """And who is named before it is the one that they answer."""
    assert speakers(text) == ["Bo Holm"]


@pytest.mark.parametrize(
    ("head", "here", "away"),
    [
        ("T/A", "T", "A"),
        ("Til stede/Afbud", "T", "A"),
        ("Mødt / fravær", "M", "F"),
        ("M/F", "M", "F"),
        ("F/A", "F", "A"),
        ("A/T", "t", "a"),
        ("Til stede", "1", "0"),
        ("Til stede (v)", "v", ""),
        ("Fremmødt (sæt x)", "x", ""),
    ],
)
def test_letters_and_figures_in_a_column_say_who_was_away(head: str, here: str, away: str) -> None:
    """A letter stands for the word of the head that it begins; a figure is a tick, and nothing is none."""
    text = (
        "# Referat af møde i Prøverådet den 3. marts 2031\n\n"
        f"| Navn | {head} |\n|---|---|\n"
        f"| Anna Berg | {here} |\n| Bo Holm | {away} |\n| Ida Rask | {here} |\n\n"
        "## 1. Budget\n\nBudgettet blev drøftet.\n"
    )
    told = tell(derived(text), "participants", "name", "attendance")
    assert told == [("Anna Berg", "present"), ("Bo Holm", "absent"), ("Ida Rask", "present")]


def test_a_tick_below_afbud_rests_on_the_head_of_its_column() -> None:
    """The word stands in the row of heads, and there its evidence points, not to the row of the person."""
    text = (
        "# Referat af møde i Prøverådet den 3. marts 2031\n\n"
        "| Navn | Til stede | Afbud |\n|---|---|---|\n| Anna Berg | x | |\n| Bo Holm | | x |\n\n"
        "## 1. Budget\n\nBudgettet blev drøftet.\n"
    )
    rows = derived(text)
    assert tell(rows, "participants", "attendance_as_printed") == [("Til stede",), ("Afbud",)]
    assert not misprinted(rows)


@pytest.mark.parametrize(
    "people",
    [
        "Deltagere (fraværende i parentes): Anna Berg, (Bo Holm), Ida Rask og (Per Krog)",
        "Deltagere (afbud er markeret med parentes):\nAnna Berg\n(Bo Holm)\nIda Rask, FOA\n(Per Krog, HK)",
        "( ) = afbud\n\nDeltagere: Anna Berg (FOA), (Bo Holm, HK), Ida Rask og (Per Krog)",
    ],
)
def test_a_legend_says_that_who_stands_in_brackets_was_away(people: str) -> None:
    """The others were there; brackets around what somebody is say nothing of it."""
    text = (
        f"Referat af møde i Prøverådet den 3. marts 2031\n\n{people}\n\n1. Budget\nBudgettet blev drøftet.\n"
    )
    told = tell(derived(text), "participants", "name", "attendance")
    assert told == [
        ("Anna Berg", "present"),
        ("Bo Holm", "absent"),
        ("Ida Rask", "present"),
        ("Per Krog", "absent"),
    ]
