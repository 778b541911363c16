"""Who came, told below the agenda or at the end; and lists of people in running text, over several lines.

The documents are invented.
"""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

TITLE = "Referat af møde i Prøverådet den 4. marts 2025\n\n"
AGENDA = "Dagsorden\n\n1. Godkendelse af referat\n\n2. Budget\nTallene er vedlagt.\n\n"
MINUTES = (
    "1. Godkendelse af referat\n\nReferatet blev godkendt.\n\n2. Budget\n\nAnne Berg spurgte til tallene.\n"
)
PEOPLE = """Deltagere

Ledelsessiden

Direktør Anne Berg, ØKF
Direktør Bo Rask, SOF

Side 1 af 3

Organisationssiden

Formand Ida Holm, Foreningen af Prøvere i
Hovedstaden, Region Øst
Formand Ole Mose, FOA

Afbud

Formand Eva Sand, HK

"""
CAME = [
    ("Anne Berg", "ØKF", "management", "present"),
    ("Bo Rask", "SOF", "management", "present"),
    ("Ida Holm", "Foreningen af Prøvere i Hovedstaden, Region Øst", "employee", "present"),
    ("Ole Mose", "FOA", "employee", "present"),
    ("Eva Sand", "HK", "employee", "absent"),
]
COLUMNS = ("name", "organization", "side", "attendance")


@pytest.mark.parametrize(
    "text",
    [
        TITLE + AGENDA + PEOPLE + "Referat\n\n" + MINUTES,
        TITLE + AGENDA + PEOPLE + MINUTES,
        TITLE + MINUTES + "\n" + PEOPLE,
    ],
    ids=["below the agenda, above the heading of the minutes", "below the agenda", "at the end"],
)
def test_who_came_may_stand_below(text: str) -> None:
    """Where the head names nobody, the list below the agenda or at the end says who came."""
    rows = derived(text)
    assert tell(rows, "participants", *COLUMNS) == CAME
    assert tell(rows, "agenda_items", "number", "title") == [("1", "Godkendelse af referat"), ("2", "Budget")]
    assert tell(rows, "speech_speakers", "name") == [("Anne Berg",)]
    assert misprinted(rows) == []


def test_a_list_in_an_item_is_none_of_those_who_came() -> None:
    """Whom an item lists is its content: above it the head names people, or more items stand below."""
    headed = TITLE + "Til stede: Tim Lund og Ena Juhl\n\n" + MINUTES + "\n" + PEOPLE
    assert tell(derived(headed), "participants", "name") == [("Tim Lund",), ("Ena Juhl",)]
    within = (
        TITLE + MINUTES + "\n" + PEOPLE[len("Deltagere") : PEOPLE.index("Afbud")] + "3. Eventuelt\n\nIntet.\n"
    )
    assert tell(derived(within), "participants", "name") == []


RUNNING = {
    "names, and offices from their names, are cut": (
        """Fra ledelsessiden deltog:
Adm. direktør Anne Berg (ØKF), adm. direktør Bo
Rask (SOF), vicedirektør Ida Holm (SUF), direktør
Ole Mose (BIF) og chef Eva Sand (KFF)
""",
        ["Anne Berg ØKF 7-7", "Bo Rask SOF 7-8", "Ida Holm SUF 8-8", "Ole Mose BIF 8-9", "Eva Sand KFF 9-9"],
    ),
    "an organization on a line of its own": (
        "Til stede:\nFormand Anne Berg (FOA/LFS) og formand Bo Rask\n(FOA SOSU)\n",
        ["Anne Berg FOA/LFS 7-7", "Bo Rask FOA SOSU 7-8"],
    ),
    "two on one line": (
        "Til stede:\nCenterchef Anne Berg (KS) og konsulent Bo Rask (KS)\n",
        ["Anne Berg KS 7-7", "Bo Rask KS 7-7"],
    ),
    "one a line, with offices behind": (
        "Til stede:\nAnne Berg (A), borgmester\nBo Rask (B)\nIda Holm (A), formand\nOle Mose (C)\n",
        ["Anne Berg A 7-7", "Bo Rask B 8-8", "Ida Holm A 9-9", "Ole Mose C 10-10"],
    ),
}


@pytest.mark.parametrize("name", RUNNING)
def test_a_list_in_running_text(name: str) -> None:
    """Each entry is one person with the lines that it stands on, wherever the lines end."""
    people, told = RUNNING[name]
    rows = derived(TITLE + "Dato: 4. marts 2025\n\n\n" + people + "\n" + MINUTES)
    found = tell(rows, "participants", "name", "organization", "line", "line_end")
    assert [f"{name} {where} {line}-{end}" for name, where, line, end in found] == told
    assert misprinted(rows) == []


def test_a_list_with_words_behind_it_is_content_where_titles_have_no_numbers() -> None:
    """No number tells there whether the first item comes again: what goes on in words is an item's."""
    people = "Medlemmer:\n\nAnne Berg\n\nBo Rask\n\nIda Holm\n\nDe mødes igen til maj og ser på planen."
    titles = (
        ("VELKOMST", "Intet."),
        ("BUDGET", "Intet."),
        ("ARBEJDSGRUPPEN", people),
        ("EVENTUELT", "Intet."),
    )
    rows = derived(TITLE + "\n\n\n".join(f"{title}\n\n{text}" for title, text in titles))
    assert tell(rows, "participants", "name") == []
    assert ("ARBEJDSGRUPPEN",) in tell(rows, "agenda_items", "title")
