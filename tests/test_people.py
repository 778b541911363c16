"""People of the head: every shape of an entry gives name, office, organization and remark as printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.derived import derived, misprinted, tell
from support.documents import MINUTES

from cso_opendata.parse.lists import entries
from cso_opendata.parse.names import is_name, split_title
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.presence import items_of

ENTRIES = {
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
    "[x] Eva Åkjær, AC": Entry("Eva Åkjær", None, "AC", None, box="[x]"),
    "[ ] Eva Åkjær, AC": Entry("Eva Åkjær", None, "AC", None, box="[ ]"),
}  # fmt: skip


@pytest.mark.parametrize("text", ENTRIES)
def test_every_shape_of_an_entry(text: str) -> None:
    """Name, office, organization and remark are parted, each in the letters that are printed."""
    assert ENTRIES[text] == entry(text)


NOBODY = (
    "Dansk Sygeplejeråd", "Københavns Lærerforening", "Dansk Socialrådgiverforening, Region Øst",
    "Socialpædagogernes Landsforbund", "Beskæftigelses- og Integrationsforvaltningen", "Københavns Kommune",
    "HK/Kommunal Hovedstaden", "BUPL Hovedstaden", "Koncernservice", "FOA", "Rådhuset, lokale 5",
    "Borgmesteren", "Ida", "Det blev aftalt", "Godkendelse af referat", "Budget 2025", "Torsdag den 7. marts",
    "", "-", "()", ":", ",",
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


LISTS = {
    "Ida Kvist (FOA), Bo Thyge Rask (HK) og Eva Åkjær (AC)": [
        ("Ida Kvist", "FOA"), ("Bo Thyge Rask", "HK"), ("Eva Åkjær", "AC"),
    ],
    "Ida Kvist, Bo Thyge Rask og Eva Åkjær": [
        ("Ida Kvist", None), ("Bo Thyge Rask", None), ("Eva Åkjær", None),
    ],
    "Ida Kvist, FOA; Bo Thyge Rask, HK": [("Ida Kvist", "FOA"), ("Bo Thyge Rask", "HK")],
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


ITEMS = {
    "under punkt 3": ("3",),
    "deltog under pkt. 2-4": ("2", "3", "4"),
    "deltog under pkt. 2-4 og 6": ("2", "3", "4", "6"),
    "deltog under pkt. 10, 2 og 9": ("2", "9", "10"),
    "under dagsordenspunkt 7": ("7",),
    "delvist": (),
    "ankom kl. 12": (),
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
