"""Documents that print or a machine has torn: they are read or refused, and nobody is told wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.derived import derived, misprinted, printed, refused, tell

from cso_opendata.derive import JOINERS
from cso_opendata.mask import mask_lines
from cso_opendata.parse.cut_lists import is_cut
from cso_opendata.parse.joints import parted
from cso_opendata.parse.ledger import Ledger
from cso_opendata.read import read

FOREIGN = Path(__file__).parent / "foreign"
TEXTS = {path.name: path.read_text("utf-8") for path in sorted(FOREIGN.glob("*.txt"))}
HEAD = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Eventuelt\n\nIntet.\n"
SIGNS = " .,:;()-/1aÅ\n\t|*"


def _torn(text: str, data: st.DataObject) -> str:
    """TEXT with some of its signs put in the place of others, and lines of another document amid its own."""
    signs = list(text)
    for at in data.draw(st.lists(st.integers(0, len(signs) - 1), max_size=40)):
        signs[at] = data.draw(st.sampled_from(SIGNS))
    lines = "".join(signs).split("\n")
    other = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))].split("\n")
    start, place = data.draw(st.integers(0, len(other) - 1)), data.draw(st.integers(0, len(lines) - 1))
    lines[place:place] = other[start : start + data.draw(st.integers(0, 8))]
    return "\n".join(lines)


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_torn_documents_are_read_or_refused(data: st.DataObject) -> None:
    """However it is torn: no fault of the program, and what is told of people stands on its lines."""
    text = _torn(TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))], data)
    kind = refused(text)
    assert kind in {None, "empty", "unknown_kind"}
    if kind is None:
        assert [one for one in misprinted(derived(text)) if one[0] == "participants"] == []


LISTS = {
    "a star above a line that ends with one": (
        "      *    \n    Prøve*\n\nDeltagere: Anna Berg, Bo Holm\n", ["Anna Berg", "Bo Holm"]
    ),
    "a line of marks before a label": (
        "Deltagere: Anna Berg, Bo Holm\n\n. Sagsnr. | 22/18830 |\n", ["Anna Berg", "Bo Holm"]
    ),
    "a number and a mark where a title should be": (
        "Deltagere: Anna Berg, Bo Holm\n\n1. ., oplæg\n", ["Anna Berg", "Bo Holm"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_marks_that_stand_alone_stop_nothing(name: str) -> None:
    """Each of the people is told; the document is read whatever marks have no words beside them."""
    text, people = LISTS[name]
    assert [one for (one,) in tell(printed(f"{HEAD}{text}{BODY}"), "participants", "name")] == people


NOTES = {
    "behind the bracket as well": "Mona Tvede (FOA, kom kl. 13.20) i stedet for Gerda Munk",
    "in two brackets": "Mona Tvede (FOA) (kom kl. 13.20) (i stedet for Gerda Munk)",
}


@pytest.mark.parametrize("name", NOTES)
def test_two_remarks_on_one_person_are_told_as_printed(name: str) -> None:
    """From the first to the last they are one passage of the line."""
    rows = printed(f"{HEAD}Til stede: Anna Berg (FOA), {NOTES[name]}\n{BODY}")
    assert ("Mona Tvede",) in tell(rows, "participants", "name")


GLUED = {
    "a remark between two people": "AMR Sally Berg, kantinen Ekstern deltager: Rådgiver Mogens Drost, HK",
    "a bracket between two offices": "direktør Ivar Holt rd (KS), kontorchef Lene Palm (ØKF)",
}


@pytest.mark.parametrize("name", GLUED)
def test_two_people_glued_to_one_are_nobodys_office(name: str) -> None:
    """What stands between is no part of a title or of an organization: rather nobody than a mixture."""
    rows = printed(f"{HEAD}Til stede:\nArbejdsmiljøleder Hjalte Palm\n{GLUED[name]}\n{BODY}")
    assert ("Hjalte Palm",) in tell(rows, "participants", "name")


def test_an_address_with_a_label_is_no_part_of_the_place() -> None:
    """The place is what its own label says."""
    place = "Sted:     Hotel Prøve, sal 2\nAdresse:  Strandallé 11, 9990 Prøveby\n"
    rows = printed(f"Referat\nPrøverådet\n\nDato: 3. marts 2031\n{place}\nTil stede: Anna Berg\n{BODY}")
    assert tell(rows, "meetings", "venue") == [("Hotel Prøve, sal 2",)]


def test_a_time_amid_an_item_stays_in_its_text() -> None:
    """Items with numbers over their titles have no titles below their times."""
    parts = "Er der noget?\n\nKl. 18.{0}0-18.{0}5\n\nBeslutning\n\nGodkendt\n\n"
    titles = ("Dagsorden", "Budget", "Lektier", "Eventuelt")
    items = "".join(f"Pkt. {n}\n\n{title}\n\n{parts.format(n)}" for n, title in enumerate(titles, start=1))
    rows = printed(f"{HEAD}Til stede: Anna Berg\n\n{items}")
    assert len(tell(rows, "agenda_items", "title")) == 4


def test_the_places_of_a_text_leave_out_what_stands_between() -> None:
    """Blank lines and the edges of pages belong to it; a line of anything else cuts it in two."""
    lines = ["Formanden bød velkommen,", "", "og gik så videre.", "Sagsnr. 31/1234", "Alle var enige."]
    document = read("\n\n".join(lines).encode(), JOINERS, mask_lines)
    told = [block for block in document.blocks if "Sagsnr" not in block.text]
    spans = [(at.line, at.line_end) for at in Ledger(document).runs(told)]
    cut = next(number for number, line in enumerate(document.lines, 1) if "Sagsnr" in line.text)
    assert len(spans) == 2
    assert spans[0][1] < cut < spans[1][0]


def test_a_line_that_begins_with_a_comma_cuts_no_name() -> None:
    """Nothing stands before the comma that could be the end of one."""
    assert not is_cut("Anna Berg, Bo", ", Ida Rask")


def test_a_label_above_the_title_of_a_part_is_in_its_place() -> None:
    """The row of a part of an item rests on the line of its label too."""
    first, second = (
        "2.1 Valg af formand\n\nAnna Berg blev valgt.",
        "2.2   \nvalg af sekretær\n\nBo Holm fortsætter.",
    )
    text = f"2. Valg\n\n{first}\n\n{second}\n\n"
    rows = printed(f"{HEAD}1. Dagsorden\n\nGodkendt.\n\n{text}3. Eventuelt\n\nIntet.\n")
    assert ("2.2", "valg af sekretær") in tell(rows, "agenda_sub_items", "label", "title")


BULLETS = {
    "behind the heading": "Deltagere • Tage Palm, V\n• Poul Krag, A\n• Lene Holm, A\n",
    "behind white": "Deltagere  • Tage Palm, V\n • Poul Krag, A\n • Lene Holm, A\n",
    "behind a colon": "Deltagere: • Tage Palm, V\n• Poul Krag, A\n• Lene Holm, A\n",
    "behind a tab": "Deltagere\t• Tage Palm, V\n\t• Poul Krag, A\n\t• Lene Holm, A\n",
    "in a table": "| Deltagere | - Tage Palm, V |\n| | - Poul Krag, A |\n| | - Lene Holm, A |\n",
}


@pytest.mark.parametrize("name", BULLETS)
def test_the_first_of_a_list_may_stand_behind_its_heading(name: str) -> None:
    """With its bullet: nobody of the list is lost, and nobody becomes the organization of the others."""
    told = tell(printed(f"{HEAD}{BULLETS[name]}{BODY}"), "participants", "name", "organization")
    assert told == [("Tage Palm", "V"), ("Poul Krag", "A"), ("Lene Holm", "A")]


def test_names_with_much_white_between_them_stop_nothing() -> None:
    """Where two names stand side by side with more white than a space, what is a name is not plain."""
    text = "Anna Berg\u00a0 Holm Bo Rask"
    assert parted(text) == [(0, len(text))]
