"""Pages that are one item of a meeting, as the archives of some municipalities publish them.

The pages are invented after such archives.
"""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, refused, tell

FACTS = "Mødedato: 22.04.2031, kl. 17:30\n\nMødested: Prøvesalen\n\n"
ASKED = (
    "Der skal tages stilling til skiltene.\n\n"
    "Indstilling\n\nForvaltningen indstiller, at skiltene sættes op.\n\n"
)
CAME_OF_IT = (
    "Beslutning\n\nPrøverepræsentationens beslutning i mødet den 22. april 2031\n\n"
    "Indstillingen blev godkendt.\n\nAnna Berg (Ø) spurgte til prisen.\n\nTil top\n"
)
WEB = "Forside\n\nSøg\n\n"
ITEM_COLUMNS = ("number", "title", "outcome")


@pytest.mark.parametrize(
    ("page", "number"),
    [
        (FACTS + "Nye skilte i havnen\n\nSe alle bilag\n\n" + ASKED + CAME_OF_IT, None),
        (WEB + FACTS + "Nye skilte i havnen\n\n" + ASKED + CAME_OF_IT, None),
        (FACTS + "# Nye skilte i havnen\n\n" + ASKED + CAME_OF_IT, None),
        ("# Punkt 7: Nye skilte i havnen\n\n" + FACTS + ASKED + CAME_OF_IT, "7"),
        ("# 1. Nye skilte i havnen\n\n" + FACTS + ASKED + CAME_OF_IT, "1"),
        ("# 7. Nye skilte i havnen\n\n" + FACTS.replace(": ", "\n\n") + ASKED + CAME_OF_IT, "7"),
    ],
    ids=["facts above", "lines of a web page", "a heading", "a number", "the first item", "labels alone"],
)  # fmt: skip
def test_a_page_is_one_item(page: str, number: str | None) -> None:
    """The facts are those of the meeting wherever they stand, and who decided is the body."""
    rows = derived(page)
    assert tell(rows, "agenda_items", *ITEM_COLUMNS) == [(number, "Nye skilte i havnen", "approved")]
    facts = tell(rows, "meetings", "body", "date", "start_time", "venue")
    assert [tuple(map(str, one)) for one in facts] == [
        ("Prøverepræsentationen", "2031-04-22", "17:30:00", "Prøvesalen")
    ]
    assert tell(rows, "speech_speakers", "name") == [("Anna Berg",)]
    (asked,) = tell(rows, "agenda_items", "agenda_text")
    assert "Der skal tages stilling til skiltene." in str(asked[0])
    assert misprinted(rows) == []


def test_items_below_a_date_are_no_page_of_one() -> None:
    """Where several items are numbered, the first label of a part is that of the first of them."""
    page = (
        FACTS
        + "Prøverådet\n\n1. Skilte\n\n"
        + ASKED
        + CAME_OF_IT
        + "\n2. Budget\n\nBeslutning\n\nGodkendt.\n"
    )
    assert tell(derived(page), "agenda_items", "number", "title") == [("1", "Skilte"), ("2", "Budget")]


@pytest.mark.parametrize("top", ["Dato: 22.04.2031\n\n", "", "Aarhus, den 22. april 2031\n\n"])
def test_a_page_without_the_day_of_a_meeting_is_none(top: str) -> None:
    """A case file has the same parts: without the day of a meeting it is of no known kind."""
    text = top + "Nye skilte i havnen\n\n" + ASKED + "Beslutning\n\nSkiltene sættes op.\n"
    assert refused(text) == "unknown_kind"
