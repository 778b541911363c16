"""People of the head: every shape of an entry gives name, office, organization and remark as printed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.derived import derived, misprinted, tell
from support.documents import MINUTES

from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.lists import entries
from cso_opendata.parse.names import is_name, split_title
from cso_opendata.parse.people import Entry, entry, in_parts
from cso_opendata.parse.presence import attendance_of, items_of

ENTRIES = {
    "Farmaceut Pelle Ørnfeldt, Prøve Apotek (punkt 4)": Entry(
        "Pelle Ørnfeldt", "Farmaceut", "Prøve Apotek", "punkt 4"
    ),
    "Palle Ørnfeldt": Entry("Palle Ørnfeldt", None, None, None),
    "Palle Ørnfeldt, ØKF": Entry("Palle Ørnfeldt", None, "ØKF", None),
    "Palle Ørnfeldt (ØKF)": Entry("Palle Ørnfeldt", None, "ØKF", None),
    "Palle Ørnfeldt – ØKF": Entry("Palle Ørnfeldt", None, "ØKF", None),
    "Adm. dir. Palle Ørnfeldt, ØKF": Entry("Palle Ørnfeldt", "Adm. dir.", "ØKF", None),
    "Dir. Gitte Mose Bang, SOF": Entry("Gitte Mose Bang", "Dir.", "SOF", None),
    "Direktør Gitte Mose Bang, SOF;": Entry("Gitte Mose Bang", "Direktør", "SOF", None),
    "konst. kontorchef Gitte Mose Bang, SOF": Entry("Gitte Mose Bang", "konst. kontorchef", "SOF", None),
    "Fællestillidsrepræsentant Ida Kvist, FOA/LFS": Entry(
        "Ida Kvist", "Fællestillidsrepræsentant", "FOA/LFS", None
    ),
    "Formand Ida Kvist (FOA)": Entry("Ida Kvist", "Formand", "FOA", None),
    "Ida Kvist, formand, FOA/LFS": Entry("Ida Kvist", "formand", "FOA/LFS", None),
    "Ida Kvist, Faglig konsulent, HK/Kommunal Hovedstaden": Entry(
        "Ida Kvist", "Faglig konsulent", "HK/Kommunal Hovedstaden", None
    ),
    "Ida Kvist (formand)": Entry("Ida Kvist", "formand", None, None),
    "Ida Kvist, Dansk Sygeplejeråd, Kreds Hovedstaden": Entry(
        "Ida Kvist", None, "Dansk Sygeplejeråd, Kreds Hovedstaden", None
    ),
    "FOA/LFS: Ida Kvist": Entry("Ida Kvist", None, "FOA/LFS", None),
    "Chefkonsulent Anna Mester, KFF": Entry("Anna Mester", "Chefkonsulent", "KFF", None),
    "Formand Nu Berg, AC": Entry("Nu Berg", "Formand", "AC", None),
    "Formand Bo Konråd, AC": Entry("Bo Konråd", "Formand", "AC", None),
    "Københavns Lærerforening: Formand Ida Kvist": Entry(
        "Ida Kvist", "Formand", "Københavns Lærerforening", None
    ),
    "Bo Thyge Rask (HK) under punkt 3": Entry("Bo Thyge Rask", None, "HK", "under punkt 3"),
    "Bo Thyge Rask (HK), deltog under pkt. 2-4": Entry(
        "Bo Thyge Rask", None, "HK", "deltog under pkt. 2-4"
    ),
    "Bo Thyge Rask, HK (deltog under pkt. 2-4)": Entry(
        "Bo Thyge Rask", None, "HK", "deltog under pkt. 2-4"
    ),
    "Bo Thyge Rask, HK (delvist)": Entry("Bo Thyge Rask", None, "HK", "delvist"),
    "Bo Thyge Rask, HK (afbud)": Entry("Bo Thyge Rask", None, "HK", "afbud"),
    "Jens Peter van der Linde, AC": Entry("Jens Peter van der Linde", None, "AC", None),
    "Anne-Marie Holm-Vester, AC": Entry("Anne-Marie Holm-Vester", None, "AC", None),
    "Vicedir. Anne-Marie von Holm-Vester, AC": Entry("Anne-Marie von Holm-Vester", "Vicedir.", "AC", None),
    "Eva O'Dell Åkjær, AC": Entry("Eva O'Dell Åkjær", None, "AC", None),
    "Eva S. Åkjær, AC": Entry("Eva S. Åkjær", None, "AC", None),
    "Ida Kvist, FOA, næstformand": Entry("Ida Kvist", "næstformand", "FOA", None),
    "Ida Kvist (A), formand": Entry("Ida Kvist", "formand", "A", None),
    "Ida Kvist (FOA, TR)": Entry("Ida Kvist", "TR", "FOA", None),
    "Ida Kvist, HR": Entry("Ida Kvist", None, "HR", None),
    "Ida Kvist FOA/LFS": Entry("Ida Kvist", None, "FOA/LFS", None),
    "Ida Kvist/FOA": Entry("Ida Kvist", None, "FOA", None),
    "Ida Kvist / formand": Entry("Ida Kvist", "formand", None, None),
    "TR Ida Kvist 3F": Entry("Ida Kvist", "TR", "3F", None),
    "Ida Kvist, formand – Prøveforeningen": Entry("Ida Kvist", "formand", "Prøveforeningen", None),
    "Ida Kvist, formand for Byrådet": Entry("Ida Kvist", "formand for Byrådet", None, None),
    "Ida Kvist, næstformand i FOA": Entry("Ida Kvist", "næstformand", "FOA", None),
    "Ida Kvist (formand, udpeget af Byrådet)": Entry("Ida Kvist", "formand", "Byrådet", None),
    "Direktør fra Region Prøve Ida Kvist": Entry("Ida Kvist", "Direktør", "Region Prøve", None),
    "Konsulent fra Plan og Trafik Ida Kvist": Entry("Ida Kvist", "Konsulent", "Plan og Trafik", None),
    "Formand for Prøverådet Ida Kvist": Entry("Ida Kvist", "Formand for Prøverådet", None, None),
    "Biolog Ida Kvist, Natur og Vand": Entry("Ida Kvist", "Biolog", "Natur og Vand", None),
    "Tilsynsmager Ida Kvist": Entry("Ida Kvist", "Tilsynsmager", None, None),
    "sygeplejerske Ida Kvist fra hjemmeplejen": Entry("Ida Kvist", "sygeplejerske", "hjemmeplejen", None),
    "Ida Birk Præst, HK": Entry("Ida Birk Præst", None, "HK", None),
    "Lars K. Petersen (LKP), FOA": Entry("Lars K. Petersen", None, "FOA", None),
    "LKP – Lars K. Petersen": Entry("Lars K. Petersen", None, None, None),
    "Kaj Sand, KS": Entry("Kaj Sand", None, "KS", None),
    "Prøvecentret v/ Ida Kvist": Entry("Ida Kvist", None, "Prøvecentret", None),
    "Prøvekommune: Ida Kvist (formand)": Entry("Ida Kvist", "formand", "Prøvekommune", None),
    "Ida Kvist: FOA": Entry("Ida Kvist", None, "FOA", None),
    "Formand: Ida Kvist": Entry("Ida Kvist", "Formand", None, None),
    "Ida Kvist (delvist) – FOA": Entry("Ida Kvist", None, "FOA", "delvist"),
    "Ida Kvist, forlod mødet kl. 17.40 – FOA": Entry("Ida Kvist", None, "FOA", "forlod mødet kl. 17.40"),
    "Ida Kvist (A) – forlod mødet kl. 17.40": Entry("Ida Kvist", None, "A", "forlod mødet kl. 17.40"),
    "Ida Kvist – FOA – Afbud": Entry("Ida Kvist", None, "FOA", "Afbud"),
    "Ida Kvist (VIA)": Entry("Ida Kvist", None, "VIA", None),
    "Ida Kvist (referent)": Entry("Ida Kvist", None, None, None, role="secretariat"),
    "☐ Ida Kvist, FOA": Entry("Ida Kvist", None, "FOA", None, box="☐"),
    "Ida Kvist, FOA ☒": Entry("Ida Kvist", None, "FOA", None, box="☒"),
    "Ida Kvist (C), stedfortræder Bo Rask (C) indkaldt": Entry("Ida Kvist", None, "C", None),
    "Ida Kvist (forældrene)": Entry("Ida Kvist", None, "forældrene", None),
    "[x] Eva Åkjær, AC": Entry("Eva Åkjær", None, "AC", None, box="[x]"),
    "[ ] Eva Åkjær, AC": Entry("Eva Åkjær", None, "AC", None, box="[ ]"),
}  # fmt: skip


@pytest.mark.parametrize("text", ENTRIES)
def test_every_shape_of_an_entry(text: str) -> None:
    """Name, office, organization and remark are parted, each in the letters that are printed."""
    told = entry(text)
    assert ENTRIES[text] == (told and told._replace(initials=None))


INITIALS = {
    "Ida Kvist (IK), TR (DLF)": ("IK", "DLF"),
    "Ida Kvist (IK) – FOA": ("IK", "FOA"),
    "Ida Kvist (IK, FOA)": ("IK", "FOA"),
    "Lars K. Petersen (LKP)": ("LKP", None),
    "Kaj Sand, KS": (None, "KS"),
    "Ida Kvist (FOA)": (None, "FOA"),
}


@pytest.mark.parametrize("text", INITIALS)
def test_initials_are_no_organization_where_another_one_stands(text: str) -> None:
    """Two letters may be either, until an organization comes; three that are the name's are its initials."""
    told = entry(text)
    assert told is not None
    assert (told.initials, told.organization) == INITIALS[text]


NOBODY = (
    "Dansk Sygeplejeråd", "Københavns Lærerforening", "Dansk Socialrådgiverforening, Region Øst",
    "Socialpædagogernes Landsforbund", "Beskæftigelses- og Integrationsforvaltningen", "Københavns Kommune",
    "HK/Kommunal Hovedstaden", "BUPL Hovedstaden", "Koncernservice", "FOA", "Rådhuset, lokale 5",
    "Borgmesteren", "Ida", "Hjemmeplejen Vest", "Chef for Børn og Unge Ida Kvist",
    "Røde Kors", "Dansk Handicap", "Det blev aftalt", "Godkendelse af referat", "Budget 2025",
    "Torsdag den 7. marts", "", "-", "()", ":", ",",
)  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_person_is_none(text: str) -> None:
    """Institutions, places, headings and halves of names are nobody."""
    assert entry(text) is None
    assert not is_name(text)


NAMES = (
    "Ida Kvist", "Gitte Mose Bang", "Anne-Marie Holm-Vester", "Jens Peter van der Linde", "Ida al Kvist",
    "Eva S. Åkjær", "Eva O'Dell", "Øjvind Ærø Åby",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_names_have_the_shape_of_names(name: str) -> None:
    """Two words with capitals at least; particles, hyphens, initials and apostrophes belong to names."""
    assert is_name(name)


FIRST = ("Palle", "Gitte", "Anne-Marie", "Bo", "Øjvind", "Åse", "Ida", "Jens Peter", "Eva S.")
LAST = ("Ørnfeldt", "Mose Bang", "Holm-Vester", "van der Linde", "Rask", "Åkjær", "af Kvist", "O'Dell")
OFFICES = (
    "Adm. dir.",
    "Dir.",
    "Formand",
    "Næstformand",
    "konst. kontorchef",
    "Faglig sekretær",
    "Tillidsrepræsentant",
)
PLACES = (
    "ØKF",
    "FOA/LFS",
    "HK/Kommunal Hovedstaden",
    "Københavns Lærerforening",
    "BUPL Hovedstaden",
    "3F BJMF",
)
FULL_NAMES = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))


@given(FULL_NAMES, st.sampled_from(OFFICES), st.sampled_from(PLACES))
def test_any_name_in_any_shape_comes_back(name: str, office: str, place: str) -> None:
    """Whatever the name, the office and the organization, the shape of the entry parts them."""
    assert Entry(name, None, None, None) == entry(name)
    assert Entry(name, office, place, None) == entry(f"{office} {name}, {place}")
    assert Entry(name, office, place, None) == entry(f"{office} {name} ({place})")
    assert Entry(name, office, place, None) == entry(f"{name}, {office}, {place}")
    assert Entry(name, None, place, "under punkt 3") == entry(f"{name} ({place}) under punkt 3")
    assert Entry(name, None, place, None) == entry(f"{place}: {name}")
    assert (office, name) == split_title(f"{office} {name}")
    assert (None, name) == split_title(name)


@given(st.text(max_size=60))
def test_any_text_is_somebody_or_nobody(text: str) -> None:
    """No text fails; whoever is found has a name of two words at least that stands in the text."""
    found = entry(text)
    if found is not None:
        assert is_name(found.name)
        assert "".join(found.name.split()) in "".join(text.split())


# What may stand around or within the plain entry "Formand Anna Berg, FOA", and what may make it another one.
_OTHERS = (
    "Anna|Anna Berg|Bo|von|Formand|adm. dir.|HR|tr|suppleant|leder Nord|fra|for|i|ved|hos|som|var|til"
    "|stedet|udpeget af|vikar for|kun|referent|Referent|observatør|gæst|afbud|Afbud|deltog|under punkt 3"
    "|ja|AB|A.B.|KS|3F|FOA/LFS|Prøverådet|Bilag|nr. 4|1.|2,3|x|[x]|,|A,|,-|-|–|.|*|/|v/|:|;|(AB)|(|#4|\x00"
)
_AROUND = st.lists(st.sampled_from(_OTHERS.split("|")), max_size=2)


@given(_AROUND, _AROUND, _AROUND, _AROUND)
def test_a_plain_entry_is_told_at_one_look_as_in_its_parts(
    above: list[str], within: list[str], before: list[str], behind: list[str]
) -> None:
    """Words and marks that mean something elsewhere make no difference between the two ways."""
    text = " ".join([*above, "Formand", *within, "Anna Berg,", *before, "FOA", *behind])
    # What begins so is told as what stands behind it, or turned round, before either way is tried.
    assume(not text.lower().startswith(("afbud ", "(")))
    assert entry(text) == in_parts(text)


LISTS = {
    "Ida Kvist (FOA), Bo Thyge Rask (HK) og Eva Åkjær (AC)": [
        ("Ida Kvist", "FOA"), ("Bo Thyge Rask", "HK"), ("Eva Åkjær", "AC"),
    ],
    "Ida Kvist, Bo Thyge Rask og Eva Åkjær": [
        ("Ida Kvist", None), ("Bo Thyge Rask", None), ("Eva Åkjær", None),
    ],
    "Ida Kvist, FOA; Bo Thyge Rask, HK": [("Ida Kvist", "FOA"), ("Bo Thyge Rask", "HK")],
    "Vej- og parkchef Ida Kvist, driftsleder Bo Thyge Rask": [("Ida Kvist", None), ("Bo Thyge Rask", None)],
    "Ida Kvist og Bo Thyge Rask": [("Ida Kvist", None), ("Bo Thyge Rask", None)],
    "Formand Ida Kvist (FOA) og næstformand Bo Thyge Rask (HK)": [
        ("Ida Kvist", "FOA"), ("Bo Thyge Rask", "HK"),
    ],
    "Ida Kvist (FOA, LFS) og Bo Thyge Rask (HK og AC)": [
        ("Ida Kvist", "FOA, LFS"), ("Bo Thyge Rask", "HK og AC"),
    ],
    "Ida Kvist, FOA": [("Ida Kvist", "FOA")],
    "Formand Ida Kvist, Dansk Socialrådgiverforening, Region Øst": [
        ("Ida Kvist", "Dansk Socialrådgiverforening, Region Øst"),
    ],
    "Ida Kvist": [("Ida Kvist", None)],
    "Ida Kvist (formand), Bo Rask og daglig leder Eva Åkjær (HK)": [
        ("Ida Kvist", None), ("Bo Rask", None), ("Eva Åkjær", "HK"),
    ],
    "Ida Kvist, formand, Bo Rask, FOA, TR Eva Åkjær": [
        ("Ida Kvist", None), ("Bo Rask", "FOA"), ("Eva Åkjær", None),
    ],
    "Ida Kvist, Røde Kors, Bo Rask, Nordlys Software": [
        ("Ida Kvist", "Røde Kors"), ("Bo Rask", "Nordlys Software"),
    ],
    "Ida Kvist, Nordlys Software": [("Ida Kvist", "Nordlys Software")],
    "Ida Kvist, Bo Rask": [("Ida Kvist", None), ("Bo Rask", None)],
    "Ida Kvist, Pleje og Omsorg": [("Ida Kvist", "Pleje og Omsorg")],
    "Ida Kvist · Bo Rask": [("Ida Kvist", None), ("Bo Rask", None)],
    "FOA: Ida Kvist og Bo Rask": [("Ida Kvist", "FOA"), ("Bo Rask", "FOA")],
    "Medlemmer af CSO": [],
    "Ingen": [],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_a_list_on_one_line_names_each_of_them(text: str) -> None:
    """Commas, "og" and semicolons part people; brackets and names of organizations stay whole."""
    assert LISTS[text] == [(one.name, one.organization) for one in entries(text)]


def test_a_list_may_be_asked_to_be_longer() -> None:
    """Where three are asked for, two parted by a comma are none: a name and what follows it."""
    assert entries("Ida Kvist, Bo Thyge Rask", least=3) == []
    assert entries("Ida Kvist", least=3) == []
    assert len(entries("Ida Kvist, Bo Thyge Rask og Eva Åkjær", least=3)) == 3


PRESENCE = {
    "Ida Kvist": "present",
    "Ida Kvist (afbud)": "absent",
    "Ida Kvist, meldt afbud": "absent",
    "Ida Kvist – Ikke mødt": "absent",
    "Ida Kvist (sygdom)": "absent",
    "Ida Kvist (delvist)": "partial",
    "Ida Kvist, fra kl. 10": "partial",
    "Ida Kvist (afbud til pkt. 3)": "partial",
    "Ida Kvist (inhabil under pkt. 3)": "partial",
    "Ida Kvist (deltog under pkt. 3)": "present",
    "Ida Kvist – til stede": "present",
    "[x] Ida Kvist": "present",
    "[ ] Ida Kvist": "absent",
    "☐ Ida Kvist (deltog)": "present",
}


@pytest.mark.parametrize("text", PRESENCE)
def test_a_remark_says_more_than_a_box_and_a_box_more_than_the_heading(text: str) -> None:
    """Who is in a list of those present was there, but for what is said of them; the absent stay absent."""
    person = entry(text)
    assert person is not None
    assert attendance_of("present", person, ticked_absent=False) == PRESENCE[text]
    plain = person.note is None and person.box is None
    if plain:
        assert attendance_of("absent", person, ticked_absent=False) == "absent"


ITEMS = {
    "under punkt 3": ("3",),
    "deltog under pkt. 2-4": ("2", "3", "4"),
    "deltog under pkt. 2-4 og 6": ("2", "3", "4", "6"),
    "deltog under pkt. 10, 2 og 9": ("2", "9", "10"),
    "under dagsordenspunkt 7": ("7",),
    "delvist": (),
    "ankom kl. 12": (),
    "Sag nr. 12": ("12",),
    "deltog under punkterne 3, 4 og 5": ("3", "4", "5"),
    "fra pkt. 3": (),
    "til og med punkt 4": (),
    "deltog ikke i behandlingen af pkt. 2": (),
    "deltog under punkt 2, 3a, 4b og 6": ("2", "3", "4", "6"),
    "forlod mødet efter punkt 5": (),
    None: (),
}


@pytest.mark.parametrize("note", ITEMS)
def test_the_items_that_a_remark_names(note: str | None) -> None:
    """Numbers and spans of numbers behind "pkt." are items, in their order; other numbers are not."""
    assert ITEMS[note] == items_of(note)


TABLES = ("Ida Kvist\tFOA/LFS\nEva Lykke Sand\tHK", "| Ida Kvist | FOA/LFS |\n| Eva Lykke Sand | HK |")


@pytest.mark.parametrize("table", TABLES)
def test_the_people_of_a_table_are_its_rows(table: str) -> None:
    """A row of cells, by tabs or pipes, is an entry: its first cell a name, its second an organization."""
    rows = derived(MINUTES.replace("- Formand Ida Kvist, FOA/LFS", table))
    told = tell(rows, "participants", "name", "organization", "side")
    assert told[2:4] == [("Ida Kvist", "FOA/LFS", "employee"), ("Eva Lykke Sand", "HK", "employee")]
    assert misprinted(rows) == []


@pytest.mark.parametrize("others", ["en tolk", "12 borgere", "to elever fra 8. klasse"])
@pytest.mark.parametrize("mark", [" og ", " samt ", ", "])
def test_who_has_no_name_hides_nobody(mark: str, others: str) -> None:
    """Those named before are all there, and none of them is another's organization."""
    told = entries(f"Anna Berg, Bo Rask{mark}{others}")
    assert [(person.name, person.organization) for person in told] == [("Anna Berg", None), ("Bo Rask", None)]


@pytest.mark.parametrize("place", ["FOA og HK", "Nordlys Software", "Anne Frank Fonden"])
def test_an_organization_behind_a_name_stays_one(place: str) -> None:
    """What begins with a capital and names no person is where somebody comes from."""
    [person] = entries(f"Anna Berg, {place}")
    assert (person.name, person.organization) == ("Anna Berg", place)


FIRST_NAMES = {
    "Jens, Ida, Bo og Anne Sofie": ["Jens", "Ida", "Bo", "Anne Sofie"],
    "Jens, Ida, Bo, Karl Mosevang.": ["Jens", "Ida", "Bo", "Karl Mosevang"],
    "Anna Berg, Bo Rask": [],
    "Jens og Hjemmeplejen": [],
}


@pytest.mark.parametrize("text", FIRST_NAMES)
def test_some_of_those_called_by_first_names_may_have_two(text: str) -> None:
    """Most have one name of one word; one in full among them, or with two first names, is one of them."""
    assert [one.name for one in by_first_names(text)] == FIRST_NAMES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Jens, Ida, Bo, Karl Mosevang",
        "Jens, Anne Sofie, Ida",
        "Anna Berg (AB), Bo Rask (BR), X7_Ida Kvist (IK)",
    ],
)
def test_the_others_of_a_list_are_nobodys_organization(text: str) -> None:
    """Where a list has parts that nobody knows, its people are not said to come from one another."""
    assert not any(one.organization for one in entries(text))


def test_a_later_sentence_of_absentees_names_people_too() -> None:
    """Who stayed away without a word is one of them; initials with full stops end no sentence."""
    told = entries("Anna H.S. Berg, Bo Rask og Ida Kvist. Uden afbud Karl Mosevang.")
    assert [(one.name, one.organization) for one in told] == [
        ("Anna H.S. Berg", None), ("Bo Rask", None), ("Ida Kvist", None), ("Karl Mosevang", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Anna Berg #12 Formand", "Formand: Anna Berg (nr. 12)", "Anna Berg, nr. 12b, formand"]
)
def test_the_number_of_a_house_is_no_organization(text: str) -> None:
    """Boards of house owners print it beside the name."""
    person = entry(text)
    assert person is not None
    assert (person.name, str(person.title).lower(), person.organization) == ("Anna Berg", "formand", None)


def test_the_numbers_of_more_items_are_no_organization() -> None:
    """Commas in "under punkt 2, 3a og 6" part items."""
    person = entry("Anna Berg, regnskabschef (deltog under punkt 1, 2, 2a, 5 og 7)")
    assert person == Entry("Anna Berg", "regnskabschef", None, "deltog under punkt 1, 2, 2a, 5 og 7")


def test_what_a_system_calls_somebody_is_no_organization() -> None:
    """A list that has such names is none that is known, however many of its people are plain."""
    told = "Anna Berg (AB), Bo Rask (BR), X7_Ida Kvist (IK) (Light), X8_Eva Sand (ES) (Light), Ulla Krog (UK)"
    assert entries(told) == []
