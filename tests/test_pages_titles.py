"""Numbers on lines of their own and their titles below; days in columns of text, which number nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from support.derived import derived, misprinted, tell
from support.sheets import told

from cso_opendata.mask import mask_lines
from cso_opendata.read import read

JOINERS = frozenset(("og", "eller"))
PROSE = """Det blev drøftet, at den gamle bro over åen skal efterses til foråret, og at der
skal findes penge til en ny rampe med gelænder, så alle kan komme over åen uden at
vente på hinanden. Planen er, at det hele er færdigt før sommeren, hvis vejret er til
det, og at skolen ved den lille sø får nye borde og lamper i gangen og i salen."""


def blocks(text: str) -> list[str]:
    """The blocks of the plain TEXT."""
    return told(read(text.encode(), JOINERS, mask_lines))


@pytest.mark.parametrize("label", ["{}.", "{}", "Punkt {}", "Pkt. {}:"])
def test_a_title_below_a_lone_number_stands_alone(label: str) -> None:
    """A title that fills its line was joined with the sentence below it, as if both were a paragraph."""
    title = "Orientering om den nye plan for de gamle veje og stier i hele vores nordlige bydel"
    text = f"Referat af møde i PrøveMED\n\n{PROSE}\n\n"
    for number in (1, 2):
        text += f"{label.format(number)}\n{title}\n{PROSE}\n\n"
    prose = PROSE.replace("\n", " ")
    assert blocks(text)[2:] == [each for number in (1, 2) for each in (label.format(number), title, prose)]


def test_a_title_that_leads_on_goes_on_below() -> None:
    """A title that ends with a brief word is not whole: the line below goes on with it, capital or not."""
    above = "Orientering om den nye plan for de gamle veje og stier i hele vores bydel og i"
    text = f"Referat af møde i PrøveMED\n\n{PROSE}\n\n{PROSE}\n\n1.\n{above}\nPrøvekøbing Syd\n\n{PROSE}\n"
    assert f"{above} Prøvekøbing Syd" in blocks(text)


PLAN = """Prøvekøbing Kommune

Tidsplan for prøveplanen 2031

13. januar              Kommissoriet behandles
20. februar             Første møde i gruppen
Uge 9                   Andet møde i gruppen
3. marts                Udkastet drøftes
April                   Planen vedtages
"""


def test_days_in_a_column_number_no_titles() -> None:
    """What stands between two days was part of the one above, as if each day were the number of a title."""
    assert blocks(PLAN)[2:] == PLAN.splitlines()[4:]
    rows = derived(PLAN)
    assert not misprinted(rows)
    assert tell(rows, "milestones", "title", "start_date") == [
        ("Kommissoriet behandles", dt.date(2031, 1, 13)),
        ("Første møde i gruppen", dt.date(2031, 2, 20)),
        ("Andet møde i gruppen", dt.date(2031, 2, 24)),
        ("Udkastet drøftes", dt.date(2031, 3, 3)),
        ("Planen vedtages", dt.date(2031, 4, 1)),
    ]
