"""Lists of people that were read wrongly at first: each told somebody to have been where they were not."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    rows = derived(f"{ROOF}{head}{BODY}")
    assert not misprinted(rows)
    return tell(rows, "participants", "name", *(columns or ("attendance",)))


HERE, AWAY, PARTLY = "present", "absent", "partial"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "| Navn | Afbud |\n|---|---|\n| Anna Bo | |\n| Lise Skov | Ja |\n| Ulf Thor | Nej |\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "| Navn | Til stede |\n|---|---|\n| Anna Bo | ✓ |\n| Lise Skov | ✗ |\n| Ulf Thor | ❌ |\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", AWAY)],
        ),
        (
            "Medlemmer (* = til stede)\nAnna Bo *\nLise Skov\nUlf Thor *\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "Deltagere:\nJA  Anna Bo, leder\nNEJ Lise Skov, TR\nJA  Ulf Thor\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "Deltagere:\nX Anna Bo\n  Lise Skov\nX Ulf Thor\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "| Fornavn | Efternavn | Mødt |\n|---|---|---|\n| Anna | Bo | x |\n| Lise | Skov | Afbud |\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY)],
        ),
        (
            "Til stede: Anna Bo, Lise Skov, Ulf Martin\nLise Skov måtte gå kl. 18.",
            [("Anna Bo", HERE), ("Lise Skov", PARTLY), ("Ulf Martin", HERE)],
        ),
        (
            "Til stede: Lise Skov, Ulf Thor\nMødet blev ledet af næstformand Lise Skov i formandens fravær.",
            [("Lise Skov", HERE), ("Ulf Thor", HERE)],
        ),
        (
            "Til stede: Lise Skov, Ulf Thor\nMødet blev ledet af Lise Skov i formand Ib Nørs fravær.",
            [("Lise Skov", HERE), ("Ulf Thor", HERE)],
        ),
        (
            "Til stede: Anna Bo\nAfbud\nLise Skov (LS), Prøven\nKopi\nØkonomi, v/ Ulf Holk",
            [("Anna Bo", HERE), ("Lise Skov", AWAY)],
        ),
        (
            "Mødt: Anna Bo, Gitte Holk\nAfbud: Lise Skov. Gitte Holk deltog ikke i behandlingen af sag 2",
            [("Anna Bo", HERE), ("Gitte Holk", PARTLY), ("Lise Skov", AWAY)],
        ),
        (
            "Afbud: Anna Bo (Lise Skov møder i stedet), Ulf Thor (Eva Bro er suppleant)",
            [("Anna Bo", AWAY), ("Lise Skov", HERE), ("Ulf Thor", AWAY), ("Eva Bro", HERE)],
        ),
        (
            "Afbud: Anna Bo, som havde sendt Ulf Thor i stedet",
            [("Anna Bo", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "Deltagere\n\n • Anna Bo, A\n • Ulf Thor, V\n\n • Afbud\n\n • Ulf Thor - Eva Bro stedfortræder",
            [("Anna Bo", HERE), ("Ulf Thor", AWAY), ("Eva Bro", HERE)],
        ),
    ],
)
def test_who_was_there(head: str, told: list[tuple[str, str]]) -> None:
    """By a mark, a remark, a column or a sentence."""
    assert people(head) == told


@pytest.mark.parametrize(
    ("remark", "attendance"),
    [
        ("var syg", AWAY),
        ("sendte afbud", AWAY),
        ("måtte blive hjemme", AWAY),
        ("kan ikke", AWAY),
        ("ikke indkaldt", AWAY),
        ("udtrådt", AWAY),
        ("ikke under pkt. 1", PARTLY),
        ("ej pkt. 2", PARTLY),
        ("frem til kl. 17", PARTLY),
        ("afgik kl. 17", PARTLY),
        ("gået kl. 15", PARTLY),
        ("pr. telefon", HERE),
        ("nyvalgt", HERE),
        ("Fremmødt", HERE),
    ],
)
def test_a_remark_is_no_organization(remark: str, attendance: str) -> None:
    """It says who was there, whatever its words."""
    told = people(f"Deltagere: Anna Bo, Lise Skov ({remark}), Ulf Thor", "organization", "attendance")
    assert told[1] == ("Lise Skov", None, attendance)


def test_a_relative_clause_is_no_organization() -> None:
    """Its verb says when somebody left or came."""
    head = "Til stede: Anna Bo, Lise Skov, som dog måtte forlade mødet kl. 17, Ulf Thor, der ankom kl. 16.30"
    assert people(head, "organization", "attendance")[1:] == [
        ("Lise Skov", None, PARTLY),
        ("Ulf Thor", None, PARTLY),
    ]


def test_who_brings_the_cake_comes_from_no_kitchen() -> None:
    """Nor is who keeps the time of another organization than before."""
    head = "Deltagere: Anna Bo, Lise Skov\nKaffe: Anna Bo\nFacilitator: Lise Skov\nKage næste gang: Ulf Thor"
    assert people(head, "organization") == [("Anna Bo", None), ("Lise Skov", None)]


def test_the_other_side_has_another_name() -> None:
    """It is no part of the side above it."""
    head = "Arbejdsgiversiden:\nAnna Bo\nArbejdstagersiden:\nUlf Thor, HK"
    assert people(head, "side") == [("Anna Bo", "management"), ("Ulf Thor", "employee")]


def test_who_came_besides_is_none_of_those_who_were_away() -> None:
    """They are guests, below the list of those."""
    head = "Til stede: Anna Bo\nAfbud: Lise Skov\nDesuden organist Ida Lind (pkt. 2) og kirketjener Ulf Bro"
    assert people(head, "capacity", "attendance") == [
        ("Anna Bo", "member", HERE),
        ("Lise Skov", "member", AWAY),
        ("Ida Lind", "guest", HERE),
        ("Ulf Bro", "guest", HERE),
    ]


def test_who_leaves_in_a_later_item_was_there_for_a_part() -> None:
    """So was who had sent apologies and came."""
    text = (
        f"{ROOF}Til stede: Anna Bo, Lise Skov, Ulf Thor\nAfbud: Eva Sand\n\n1. Dagsorden\nGodkendt.\n\n"
        "2. Budget\nAnna Bo oplyste, at det holder.\nUlf Thor forlod mødet kl. 18.\n"
        "Eva Sand kom til stede kl. 18.30.\n\n3. Evt.\nLise Skov måtte gå kl. 18.45.\n"
    )
    rows = derived(text)
    assert not misprinted(rows)
    assert tell(rows, "participants", "name", "attendance", "attendance_as_printed") == [
        ("Anna Bo", HERE, "Til stede"),
        ("Lise Skov", PARTLY, "måtte gå kl. 18.45"),
        ("Ulf Thor", PARTLY, "forlod mødet kl. 18"),
        ("Eva Sand", PARTLY, "kom til stede kl. 18.30"),
    ]


TURN = "Lise Skov oplyste, at huset er solgt."


def turns(told: str) -> list[tuple[str, str]]:
    """Who speaks in an item that TOLD is below a turn of Lise Skov, and what of the two is theirs."""
    head = "Til stede: Anna Bo, Lise Skov, Ulf Thor"
    rows = derived(f"{ROOF}{head}\n\n1. Salg af huset\n\n{TURN}\n\n{told}\n\n2. Evt.\n\nIntet.\n")
    assert not misprinted(rows)
    return tell(rows, "speeches", "attribution", "text")


@pytest.mark.parametrize(
    "told",
    [
        "Hertil Ulf Thor: Nej.",
        "Ordet blev givet til Ulf Thor, som gennemgik planen.",
        "Kritik fra Ulf Thor af prisen.",
        "Det blev fra Ulf Thors side fremført, at prisen er for lav.",
        "Flere medlemmer udtrykte tvivl.",
        "Et medlem spurgte til prisen.",
        "Mindretallet (Ulf Thor) begrundede sin stemme.",
        "Forbehold: Ulf Thor.",
        "2.2 Kommunens takster",
        "Alle undtagen Ulf Thor bakkede op.",
        "Lise Skov måtte gå kl. 18.",
        "Lise Skov har fødselsdag.",
        "Ansvarlig: Ulf Thor",
    ],
)
def test_what_others_say_is_no_part_of_a_turn(told: str) -> None:
    """Nobody's is what names no speaker whom the grammar knows."""
    assert turns(told) == [("Lise Skov", TURN)]


@pytest.mark.parametrize(
    "told", ["Han takkede Ulf Thor for hjælpen.", "Prisen er god.", "- Prisen er god.\n- Den er betalt."]
)
def test_a_turn_goes_on_with_what_names_nobody_else(told: str) -> None:
    """Or that begins with who speaks, as a pronoun."""
    assert turns(told) == [("Lise Skov", f"{TURN}\n\n{told}")]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Fra ledelsens side blev det understreget, at budgettet ligger fast.", "ledelsens side"),
        ("Mindretalsudtalelse fra Ulf Thor: Vi kan ikke støtte det.", "Ulf Thor"),
        ("Protokoltilførsel fra Ulf Thor: Jeg er uenig.", "Ulf Thor"),
        ("Særstandpunkt: Ulf Thor mener, at broen bør rives ned.", "Ulf Thor"),
        ("Både Ulf Thor og Anna Bo var uenige heri.", "Ulf Thor og Anna Bo"),
    ],
)
def test_who_dissents_has_a_turn(told: str, speaker: str) -> None:
    """And so have the sides."""
    assert turns(told)[1:] == [(speaker, told)]


def test_boards_of_two_associations_do_not_meet_as_one() -> None:
    """Whose board it is stands in the title, where its name says no more than that it is one."""
    bodies = {
        tell(derived(text), "meetings", "body_id")[0]
        for name in ("Prøveby Boldklub", "Eksempelby Skakklub")
        for text in [
            f"Referat af bestyrelsesmøde i {name} den 6. maj 2031\n\nTil stede: Anna Bo, Ulf Thor{BODY}"
        ]
    }
    assert len(bodies) == 2


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Referat af møde i Engrådet\n11. april 2031\n", "2031-04-11"),
        ("Referat af bestyrelsesmøde\nd. 15.04.2031\n", "2031-04-15"),
        ("Referat\nDen 12. marts 2031\n", "2031-03-12"),
        ("Referat: Klubrådet 21/5 2031\n", "2031-05-21"),
        ("Referat af møde i Engrådet\nTirsdag d. 8/4 - 2031 kl. 18.00\n", "2031-04-08"),
    ],
)
def test_the_day_below_the_title_is_the_meeting_s(head: str, day: str) -> None:
    """Where no other is printed, it is not the day of issue."""
    rows = derived(f"{head}\nTil stede: Anna Bo, Ulf Thor{BODY}")
    assert [str(*row) for row in tell(rows, "meetings", "date")] == [day]
    assert tell(rows, "documents", "issued_on") == [(None,)]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Til stede (3): Anna Bo, Lise Skov", [("Anna Bo", HERE), ("Lise Skov", HERE)]),
        ("Tilst.: Anna Bo\nAfb.: Lise Skov", [("Anna Bo", HERE), ("Lise Skov", AWAY)]),
        ("til stede: Anna Bo\nafbud: Lise Skov", [("Anna Bo", HERE), ("Lise Skov", AWAY)]),
        ("Medarbejdere: Pædagog Tove Jul, leder Orla Bak", [("Tove Jul", HERE), ("Orla Bak", HERE)]),
        ("Indkaldte: Anna Bo, Lise Skov\nDeltagere: Anna Bo", [("Anna Bo", HERE), ("Lise Skov", AWAY)]),
        ("Medlemmer:\nAnna Bo\nLise Skov\n\nTil stede: Anna Bo", [("Anna Bo", HERE), ("Lise Skov", AWAY)]),
        ("Medlemmer: Anna Bo, Lise Jensen\nAfbud: Lise Jensn", [("Anna Bo", HERE), ("Lise Jensen", AWAY)]),
        (
            "Medlemmer: Anna Bo, Lise Petersen\nAfbud: Lise Pedersen",
            [("Anna Bo", HERE), ("Lise Petersen", HERE), ("Lise Pedersen", AWAY)],
        ),
        (
            "Fra administrationen mødte direktør Anna Bo. Desuden mødte revisor Lise Skov.",
            [("Anna Bo", HERE), ("Lise Skov", HERE)],
        ),
    ],
)
def test_lists_in_other_words(head: str, told: list[tuple[str, str]]) -> None:
    """Short labels, small letters, several lists that leave somebody out, a slip of the pen."""
    assert people(head) == told


def test_first_names_with_what_they_are_in_brackets() -> None:
    """A number in them is no office."""
    assert people("Deltagere: Anders (formand), Lise (næstformand), Ulf (500), Eva", "title") == [
        ("Anders", "formand"),
        ("Lise", "næstformand"),
        ("Ulf", None),
        ("Eva", None),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Deltagere: Prøveby Kommune, Prøveby Skole, SSP, Politiet, Lindevang Plejehjem, Team Nord",
        "Afbud: Falck, Røde Kors, Ældre Sagen, Dansk Industri, Prøveby IF",
    ],
)
def test_organizations_alone_are_nobody(head: str) -> None:
    """Though two words with capitals look like a name."""
    assert people(head) == []


def test_organizations_over_their_people() -> None:
    """One that looks like a name heads those below it."""
    head = "Mødedeltagere:\nPrøveby Kommune\nAnna Bo, leder\n\nSøens Venner\nUlf Thor, formand"
    assert people(head, "organization") == [("Anna Bo", "Prøveby Kommune"), ("Ulf Thor", "Søens Venner")]


def test_several_in_one_cell_come_from_one_place() -> None:
    """None of them is another's organization."""
    head = (
        "| Organisation | Deltagere |\n|---|---|\n| Skolen | Anna Bo, Lise Skov |\n| Klubben | Ulf Thor |\n"
    )
    assert people(head, "organization") == [
        ("Anna Bo", "Skolen"),
        ("Lise Skov", "Skolen"),
        ("Ulf Thor", "Klubben"),
    ]


def test_an_item_that_is_those_who_were_away() -> None:
    """They are told in its text."""
    rows = derived(f"{ROOF}Til stede: Anna Bo\n\n1. Afbud\nLise Skov og Ulf Thor.\n2. Budget\nDrøftet.\n")
    told = tell(rows, "participants", "name", "attendance")
    assert told == [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", AWAY)]
