"""Lists of people of the head, whole: each with what is said of them, and nobody else."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, printed, tell

from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import entry

HEAD = "Referat af møde i Prøverådet den 3. maj 2031\n\n"
ITEMS = "\n\n1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n"
COLUMNS = ("name", "title", "organization", "side", "capacity", "attendance")

# The text of a list, and a row a person: name, title, organization, side, capacity, attendance.
WHOLE = {
    "between semicolons, broken where the line ends": (
        ("Til stede for Prøveby Kommune: Adm. dir. Laurits Holm, ØKF; Dir.\n"
        "Palle Dam, ØKF; Adm. dir. Ulrik Berg, KFF; Adm. dir. Ingrid\nVinter, BUF; Adm. dir. Lisbet Rask,\n"
        "TMF; Adm. dir. Kirsten Dal, BIF.\n\n"
        "Til stede for organisationerne: Formand Arne Lund, Prøveby\nLærerforening; Næstformand Thea\n"
        "Kobber, HK/Kommunal Hovedstaden; Formand Inger Lille, BUPL\nHovedstaden.\n\n"
        "Sekretariatsmedarbejdere: Direktør Niels Falk, KS; Fuldmægtig Ida Marie\nLykke Sand, ØKF."),
        ["Laurits Holm | Adm. dir. | ØKF | management | member | present",
         "Palle Dam | Dir. | ØKF | management | member | present",
         "Ulrik Berg | Adm. dir. | KFF | management | member | present",
         "Ingrid Vinter | Adm. dir. | BUF | management | member | present",
         "Lisbet Rask | Adm. dir. | TMF | management | member | present",
         "Kirsten Dal | Adm. dir. | BIF | management | member | present",
         "Arne Lund | Formand | Prøveby Lærerforening | employee | member | present",
         "Thea Kobber | Næstformand | HK/Kommunal Hovedstaden | employee | member | present",
         "Inger Lille | Formand | BUPL Hovedstaden | employee | member | present",
         "Niels Falk | Direktør | KS | - | secretariat | present",
         "Ida Marie Lykke Sand | Fuldmægtig | ØKF | - | secretariat | present"],
    ),
    "an organization below a list that is whole is none of it": (
        "Deltagere: Anna Berg, FOA; Bo Dam, HK\nPrøvegården, salen",
        ["Anna Berg | - | FOA | - | member | present", "Bo Dam | - | HK | - | member | present"],
    ),
    "sides of a joint committee, the organization before a dash": (
        ("Fra Prøveby Kommune:\n   SOF - Adm. dir. Lone Aa. Holm\n   TMF - Dir. Bo Dam\n\n"
        "Fra organisationerne:\n   AC - Fællestillidsrepræsentant Ida Kvist\n\n"
        "Gæster:\n   KFF - HR-konsulent Helle Rask"),
        ["Lone Aa. Holm | Adm. dir. | SOF | management | member | present",
         "Bo Dam | Dir. | TMF | management | member | present",
         "Ida Kvist | Fællestillidsrepræsentant | AC | employee | member | present",
         "Helle Rask | HR-konsulent | KFF | - | guest | present"],
    ),
    "a municipality beside a council is no side": (
        "Deltagere:\n\nFra Prøveby Kommune:\nAnna Berg\n\nFra Prøverådet:\nBo Dam",
        ["Anna Berg | - | Prøveby Kommune | - | member | present",
         "Bo Dam | - | Prøverådet | - | member | present"],
    ),
    "those of an office, and observers": (
        ("I mødet deltog:\nKarina Lund\nSara Al-Said, observatør/mulig ny suppleant\n\n"
        "Fra Kultur- og Prøveforvaltningen:\nBo Dam\n\nTilforordnet fra prøveorganisationerne:\nOle Holm"),
        ["Karina Lund | - | - | - | member | present", "Sara Al-Said | - | - | - | observer | present",
         "Bo Dam | - | Kultur- og Prøveforvaltningen | - | member | present",
         "Ole Holm | - | - | - | observer | present"],
    ),
    "empty brackets, a remark that ends the list, and who came for whom": (
        ("Medlemmer\n\n • Arne Berg ()\n • Conni Holm ()\n\nFraværende med afbud\n\n • Kim Dal ()\n\n"
        "Bemærkninger\n\nTina Bro Rask deltog for Kim Dal. Husk at mødet er kl. 18.30."),
        ["Arne Berg | - | - | - | member | present", "Conni Holm | - | - | - | member | present",
         "Kim Dal | - | - | - | member | absent", "Tina Bro Rask | - | - | - | member | present"],
    ),
    "an empty bracket where another has a tick": (
        "Medlemmer\n\nAnna Berg (x)\nBo Dam ()",
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | absent"],
    ),
    "offices behind the names, the lines run together": (
        ("Deltagere:\nJens Lund, kasserer Hanne Berg, best.medlem Kåre Sand, suppleant Ida Dam, "
        "formand (ref.)"
        "\n\nAfbud:\nTorben Holm, suppleant, John Rask, best.medlem"),
        ["Jens Lund | kasserer | - | - | member | present",
         "Hanne Berg | best.medlem | - | - | member | present",
         "Kåre Sand | suppleant | - | - | member | present",
         "Ida Dam | formand | - | - | secretariat | present",
         "Torben Holm | suppleant | - | - | member | absent",
         "John Rask | best.medlem | - | - | member | absent"],
    ),
    "an office between two names is nobody's": (
        "Deltagere:\nJens Lund, kasserer Hanne Berg, Kåre Sand, formand",
        ["Jens Lund | - | - | - | member | present", "Hanne Berg | - | - | - | member | present",
         "Kåre Sand | - | - | - | member | present"],
    ),
    "deputies of the body above those who came": (
        ("Suppleanter\n\nErik Rask\n\nMarianne Sand\n\nReferat af bestyrelsesmøde afholdt 27. maj 2031\n\n"
        "Til stede var:\n\nAnna Berg og Bo Dam"),
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | present"],
    ),
    "members of whom some came": (
        ("Medlemmer:\nAnna Berg, formand\nBo Dam\nIda Kvist\n\nTil stede:\nAnna Berg\nBo Dam\n\n"
        "Afbud:\nIda Kvist"),
        ["Anna Berg | formand | - | - | member | present", "Bo Dam | - | - | - | member | present",
         "Ida Kvist | - | - | - | member | absent"],
    ),
    "members, and others who came": (
        "Medlemmer:\nAnna Berg\nBo Dam\n\nTil stede:\nIda Kvist",
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | present",
         "Ida Kvist | - | - | - | member | present"],
    ),
    "who came in somebody's place": (
        ("Fraværende: Evan Dam (V) - Marianne Berg (V) mødte som stedfortræder.\n\n"
        "Afbud:\nBritta Holm (suppleant Lærke Brandt deltager i stedet)\nBo Rask, Ida Kvist mødte i stedet"),
        ["Evan Dam | - | V | - | member | absent", "Marianne Berg | - | V | - | member | present",
         "Britta Holm | - | - | - | member | absent", "Lærke Brandt | suppleant | - | - | member | present",
         "Bo Rask | - | - | - | member | absent", "Ida Kvist | - | - | - | member | present"],
    ),
    "a sentence on who came instead, and what is no organization": (
        ("Afbud: Evan Dam (V). I stedet deltog Ida Kvist (V).\n\nSuppleant/observatør: Jens Bro\n\n"
        "For personalet: Per Rask"),
        ["Evan Dam | - | V | - | member | absent", "Ida Kvist | - | V | - | member | present",
         "Jens Bro | - | - | - | observer | present", "Per Rask | - | - | employee | member | present"],
    ),
    "stand-ins behind a label, and a secretariat with the unit over the name": (
        "Stedfortrædere: Anna Berg (V)\n\nSekretariat\nCenter for Prøver\nByggesekretær Hanne Dal",
        ["Anna Berg | - | V | - | member | present",
         "Hanne Dal | Byggesekretær | Center for Prøver | - | secretariat | present"],
    ),
    "an organization that a marginal box breaks is none": (
        ("Deltagere:\n\nFormand Bettina Holm, HK/Kommunal Hovedstaden            Prøveby Rådhus\n"
        "Regionsformand Magnus Dal, Dansk                        Rådhuspladsen 1\n"
        "Prøverådgiverforening, Region Øst                       9999 Prøveby\n"
        "Formand Lilian Bro, BUPL Hovedstaden"),
        ["Bettina Holm | Formand | HK/Kommunal Hovedstaden | - | member | present",
         "Magnus Dal | Regionsformand | - | - | member | present",
         "Lilian Bro | Formand | BUPL Hovedstaden | - | member | present"],
    ),
    "labels that say that they were there": (
        ("Tilstede var: Karin, Ditte, Lis og Jens.\n\nFraværende var: Ida Rask\n\n"
        "Mødt er: Ole Dal og Pia Sand\n\nDeltagende: Bo Dam, Per Holm\n\nIndkaldte:\nHanne Bro"),
        ["Ida Rask | - | - | - | member | absent", "Ole Dal | - | - | - | member | present",
         "Pia Sand | - | - | - | member | present", "Bo Dam | - | - | - | member | present",
         "Per Holm | - | - | - | member | present", "Hanne Bro | - | - | - | member | present",
         "Karin | - | - | - | member | present", "Ditte | - | - | - | member | present",
         "Lis | - | - | - | member | present", "Jens | - | - | - | member | present"],
    ),
    "brackets that nobody closed": (
        ("Medlemmer\n\nAnna Berg (Børne- og Prøveorganisationernes Samråd)\n\nAfbud\n\n"
        "Alice Rask (Børne- og Prøveorganisationernes Samråd\n\nSigne Bro (Prøveforeningen)\n"
        "Ole Holm (leder\nPia Sand"),
        ["Anna Berg | - | Børne- og Prøveorganisationernes Samråd | - | member | present",
         "Alice Rask | - | Børne- og Prøveorganisationernes Samråd | - | member | absent",
         "Signe Bro | - | Prøveforeningen | - | member | absent",
         "Ole Holm | leder | - | - | member | absent",
         "Pia Sand | - | - | - | member | absent"],
    ),
}  # fmt: skip


def _told(text: str) -> list[str]:
    """A line a person of the head TEXT."""
    rows = derived(f"{HEAD}{text}{ITEMS}")
    assert misprinted(rows) == []
    return [" | ".join(value or "-" for value in row) for row in tell(rows, "participants", *COLUMNS)]


@pytest.mark.parametrize("name", WHOLE)
def test_each_of_a_list_has_what_is_said_of_them(name: str) -> None:
    """Name, office, organization, side, capacity and presence, of everybody and of nobody else."""
    text, people = WHOLE[name]
    assert _told(text) == people


# A line, and the people whom it names, each with the organization: nobody is lost, and nobody is another's.
LINES = {
    "Marianne Juhl, Lars Holm og Linda Bak samt Maj Lund": [
        "Marianne Juhl", "Lars Holm", "Linda Bak", "Maj Lund",
    ],
    "August Holm og Maj Lund": ["August Holm", "Maj Lund"],
    "Marianne, Lars og Linda samt fra elevrådet Maj Lund og Kristina": [
        "Marianne", "Lars", "Linda", "Maj Lund (elevrådet)", "Kristina (elevrådet)",
    ],
    "Anna Berg, Bo Dam samt fra Prøve Kommune Ida Kvist og Ole Holm": [
        "Anna Berg", "Bo Dam", "Ida Kvist (Prøve Kommune)", "Ole Holm (Prøve Kommune)",
    ],
    "Anna Berg, Bo Dam og fra FOA Ida Kvist": ["Anna Berg", "Bo Dam", "Ida Kvist (FOA)"],
    "Anna Berg (fra FOA), Bo Dam og en gæst fra HK": ["Anna Berg (FOA)", "Bo Dam"],
    "Karina Lund, Dorte Holm oh Pia Sand": ["Karina Lund", "Dorte Holm", "Pia Sand"],
    "Karina Lund, Dorte Holm + Pia Sand & Bo Dam": ["Karina Lund", "Dorte Holm", "Pia Sand", "Bo Dam"],
    "Formand Anna Berg, kasserer Bo Dam & sekretær Pia Sand": ["Anna Berg", "Bo Dam", "Pia Sand"],
    "Hanne Berg, Harry Lund, Preben Sand. Peter Rask var også til stede.": [
        "Hanne Berg", "Harry Lund", "Preben Sand", "Peter Rask",
    ],
    "Karina Lund, Dorte Holm, Pia Sand. Desuden deltog Bo Dam.": [
        "Karina Lund", "Dorte Holm", "Pia Sand", "Bo Dam",
    ],
    "Helle Blom; Hanne Berg, Harry Lund, Preben Sand": [
        "Helle Blom", "Hanne Berg", "Harry Lund", "Preben Sand",
    ],
    "Anna Berg, Bo Dam Holm Ida Kvist": ["Anna Berg", "Bo Dam Holm", "Ida Kvist"],
    "Anna Berg Bo Dam Ida Kvist": ["Anna Berg", "Bo Dam", "Ida Kvist"],
    "Anna Kjær Lykke Holm": ["Anna Kjær Lykke Holm"],
    "Anna Berg, Bo Dam (begge FOA)": ["Anna Berg", "Bo Dam"],
}  # fmt: skip


@pytest.mark.parametrize("text", LINES)
def test_a_list_on_one_line_loses_nobody(text: str) -> None:
    """Slips of the minute-taker, later sentences and marks of every kind part people; all are read."""
    told = [f"{one.name} ({one.organization})" if one.organization else one.name for one in entries(text)]
    assert told == LINES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere: Anna Berg, Bo Dam, Ida Kvist. Mødet blev ledet af Ole Holm.",
        "Deltagere: Anna Berg | Bo Dam",
        "Deltagere: Anna Berg - Bo Dam - Ida Kvist",
        "Deltagere: Anna Berg, Bo, Ida Kvist",
        "Afbud: Anna, Bo og Ida. Ole kom senere.",
    ],
)
def test_a_line_that_names_more_than_were_read_is_left_to_someone(text: str) -> None:
    """It is unclaimed, and so a finding; and what could not be read is nobody's organization."""
    rows = derived(f"{HEAD}{text}{ITEMS}")
    roles = dict(zip(rows.lines["text"], rows.lines["role"], strict=True))
    assert roles[text] == "unclaimed"
    assert {place for (place,) in tell(rows, "participants", "organization")} <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg (måske er det gået galt?)",
        "Anna Berg (-)",
        "Anna Berg #45 Kasser",
        "Anna Berg. 2. Godkendelse?",
        "Anna Berg, Bo",
        "Anna Berg, Bo Dam + en til!",
    ],
)
def test_what_can_be_no_organization_is_none(text: str) -> None:
    """A question, a dash, part of a word and a name say nothing of where somebody comes from."""
    person = entry(text)
    assert person is None or (person.name, person.organization) == ("Anna Berg", None)


def test_names_side_by_side_on_the_only_line_of_a_list() -> None:
    """A first name behind a surname, with more behind it, begins another name."""
    assert _told("Afbud fra:\n\nJesper Balle Kristoffersen Søren Lahn Holm.") == [
        "Jesper Balle Kristoffersen | - | - | - | member | absent",
        "Søren Lahn Holm | - | - | - | member | absent",
    ]


def test_who_came_besides_the_others_is_told_by_the_sentence() -> None:
    """A guest is one who came besides; below absentees one may have come all the same."""
    told = tell(
        derived(f"{HEAD}Afbud: Anna Berg, Bo Dam. Desuden deltog Ida Kvist.{ITEMS}"),
        "participants", "name", "capacity", "attendance", "attendance_as_printed",
    )  # fmt: skip
    assert told == [
        ("Anna Berg", "member", "absent", "Afbud"),
        ("Bo Dam", "member", "absent", "Afbud"),
        ("Ida Kvist", "guest", "present", "Desuden deltog"),
    ]


def test_the_items_that_somebody_was_away_from_are_none_they_came_for() -> None:
    """Below absentees an item is one that somebody missed, unless the remark says that they came."""
    rows = derived(
        f"{HEAD}Medlemmer\nAnna Berg\n\nFraværende i mødet:\nBo Dam til kl. 18.40 i punkt 1\n"
        f"Ida Kvist fra kl. 21.33 i punkt 2\nPia Sand, sag 1-2\nOle Holm (deltog under punkt 1){ITEMS}"
    )
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"), ("Bo Dam", "partial"), ("Ida Kvist", "partial"), ("Pia Sand", "absent"),
        ("Ole Holm", "partial"),
    ]  # fmt: skip
    assert tell(rows, "participant_items", "item_number") == [("1",)]


ROLL = {
    "a side with its people in brackets": (
        ("**Repræsentanter for Prøvebys Kommune** (adm. dir. Anna Berg, ØKF; dir. Bo Dam, KFF)\n\n"
         "Afbud (formand Ida Kvist, Prøveforbundet; næstformand Pia Sand, Prøveforeningen)"),
        ["Anna Berg | adm. dir. | ØKF | management | member | present",
         "Bo Dam | dir. | KFF | management | member | present",
         "Ida Kvist | formand | Prøveforbundet | - | member | absent",
         "Pia Sand | næstformand | Prøveforeningen | - | member | absent"],
    ),
    "a side with its people behind a colon": (
        "Repræsentanter for ledelsen: direktør Anna Berg, ØKF; direktør Bo Dam, KFF",
        ["Anna Berg | direktør | ØKF | management | member | present",
         "Bo Dam | direktør | KFF | management | member | present"],
    ),
    "a bracket between a label and its people": (
        "Til stede (med stemmeret): Anna Berg, Bo Dam\n\nAfbud (med varsel): Ida Kvist",
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | present",
         "Ida Kvist | - | - | - | member | absent"],
    ),
    "an organization and its part before a colon": (
        "Til stede:\nPrøveforeningen, Region Øst: formand Anna Berg\nPrøveforbundet: Bo Dam",
        ["Anna Berg | formand | Prøveforeningen, Region Øst | - | member | present",
         "Bo Dam | - | Prøveforbundet | - | member | present"],
    ),
    "a sentence on who was away": (
        ("Til stede: Anna Berg, Bo Dam\n\n"
         "Formand Ida Kvist (Prøvelauget), Pia Sand og Ole Holm havde meldt afbud."),
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | present",
         "Ida Kvist | Formand | Prøvelauget | - | member | absent", "Pia Sand | - | - | - | member | absent",
         "Ole Holm | - | - | - | member | absent"],
    ),
    "the office of one in a column before the name": (
        "Medarbejderrepræsentanter:\nFælles-TR Anna Berg, FOA\nTillidsrepræsentant  Bo Dam, 3F",
        ["Anna Berg | Fælles-TR | FOA | employee | member | present",
         "Bo Dam | Tillidsrepræsentant | 3F | employee | member | present"],
    ),
    "names of organizations over their people": (
        "Deltagere:\n3F Prøveby\nAnna Berg\nPrøveforbundet\nBo Dam\nIda Kvist",
        ["Anna Berg | - | 3F Prøveby | - | member | present",
         "Bo Dam | - | Prøveforbundet | - | member | present",
         "Ida Kvist | - | Prøveforbundet | - | member | present"],
    ),
    "a surname that ends as an office does": (
        "Deltagere: Anna Berg Medelev, Bo Dam",
        ["Anna Berg Medelev | - | - | - | member | present", "Bo Dam | - | - | - | member | present"],
    ),
    "a sentence on a guest amid a list": (
        "Afbud:\nAnna Berg\nBo Dam deltog under punkt 2.\nIda Kvist",
        ["Anna Berg | - | - | - | member | absent", "Bo Dam | - | - | - | guest | present",
         "Ida Kvist | - | - | - | member | absent"],
    ),
    "a sentence on one who came for another": (
        "Afbud:\nAnna Berg\nBo Dam deltog i stedet for Ole Holm.\nIda Kvist",
        ["Anna Berg | - | - | - | member | absent", "Bo Dam | - | - | - | member | present",
         "Ole Holm | - | - | - | member | absent", "Ida Kvist | - | - | - | member | absent"],
    ),
    "who came online below those who were away": (
        ("Til stede: Anna Berg\n"
         "Fraværende: Ida Kvist. Pia Sand deltog i stedet for Ida Kvist. Ole Holm deltog online."),
        ["Anna Berg | - | - | - | member | present", "Ida Kvist | - | - | - | member | absent",
         "Pia Sand | - | - | - | member | present", "Ole Holm | - | - | - | member | present"],
    ),
    "those who get the minutes": (
        "Deltagere: Anna Berg, Bo Dam.\nReferat sendes til: Ida Kvist, Pia Sand.\nKopi: Ole Holm",
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | present"],
    ),
    "one who was prevented, among the others": (
        "Til stede:\nAnna Berg\nPia Sand var forhindret\nOle Holm",
        ["Anna Berg | - | - | - | member | present", "Pia Sand | - | - | - | member | absent",
         "Ole Holm | - | - | - | member | present"],
    ),
    "a sentence on one amid a list": (
        "For ledelsen:\nAnna Berg\nBo Dam har meldt afbud\nIda Kvist",
        ["Anna Berg | - | - | management | member | present", "Bo Dam | - | - | management | member | absent",
         "Ida Kvist | - | - | management | member | present"],
    ),
    "a sentence on several of both sides": (
        "For ledelsen:\nAnna Berg\n\nFor medarbejderne:\nIda Kvist\n\nBo Dam og Pia Sand havde meldt afbud.",
        ["Anna Berg | - | - | management | member | present",
         "Ida Kvist | - | - | employee | member | present",
         "Bo Dam | - | - | - | member | absent", "Pia Sand | - | - | - | member | absent"],
    ),
    "the head of a table of contents is nobody": (
        "Til stede:\nAnna Berg\nBo Dam\nNr. Indholdsfortegnelse Side",
        ["Anna Berg | - | - | - | member | present", "Bo Dam | - | - | - | member | present"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROLL)
def test_lists_headed_in_other_ways(name: str) -> None:
    """Whatever stands between a heading and its people, each is on the side and of the place it says."""
    text, people = ROLL[name]
    assert _told(text) == people


def test_who_was_called_in_somebodys_place_may_have_come_or_not() -> None:
    """The line is left to someone, and only the other one was away for sure."""
    text = "Maria Berg, Merete Sand indkaldt"
    rows = derived(f"{HEAD}Afbud:\n{text}{ITEMS}")
    assert tell(rows, "participants", "name", "attendance") == [("Maria Berg", "absent")]
    assert dict(zip(rows.lines["text"], rows.lines["role"], strict=True))[text] == "unclaimed"


COUNTED = ("Formand: Anna Berg", "FOA: Bo Holm", "IR: Ida Rask", "Næstformand: Per Sand")


def test_a_numbered_list_of_people_behind_their_offices_is_no_agenda() -> None:
    """The items are those that follow; "Valg af formand: ..." is one of them."""
    people = "".join(f"{index}. {one}\n" for index, one in enumerate(COUNTED, start=1))
    items = "1. Budget\n\nUdsat.\n\n2. Valg af formand: Anna Berg\n\nValgt.\n\n3. Eventuelt\n\nIntet.\n"
    rows = printed(f"# Referat af møde i Prøverådet den 3. marts 2031\n\nDeltagere:\n{people}\n{items}")
    names = [name for (name,) in tell(rows, "participants", "name")]
    assert names == ["Anna Berg", "Bo Holm", "Ida Rask", "Per Sand"]
    titles = [title for (title,) in tell(rows, "agenda_items", "title")]
    assert titles == ["Budget", "Valg af formand: Anna Berg", "Eventuelt"]
