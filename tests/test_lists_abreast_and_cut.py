"""People in two lists side by side, each with who came, and lists that a line cuts within a name."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "# Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Eventuelt\n\nIntet.\n"
ROWS = (
    "| Anna Berg, formand | Ja | Ida Rask, lærer | Ja |\n| Bo Holm | Afbud | Per Sand | Ja |\n"
    "| Else Bæk | Ja, fra kl. 17.45 | Finn Ask | Afbud |\n| Kai Dal | Ja | | |\n"
)
CAME = {
    "Anna Berg": "present", "Bo Holm": "absent", "Else Bæk": "partial", "Kai Dal": "present",
    "Ida Rask": "present", "Per Sand": "present", "Finn Ask": "absent",
}  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "sides"),
    [
        ("| Forældre | Til stede | Personale | Til stede |", (None, None)),
        ("| Ledelse | Deltog | Medarbejdere | Deltog |", ("management", "employee")),
        ("| Ledelse | | Medarbejdere | |", ("management", "employee")),
    ],
)
def test_two_lists_each_with_a_column_of_who_came(heads: str, sides: tuple[str | None, str | None]) -> None:
    """Each is of its own side, and a state is of the name on its left; "Afbud" heads no list.

    All below the first "Afbud" were published as absent.
    """
    rows = printed(f"{HEAD}{heads}\n|---|---|---|---|\n{ROWS}{BODY}")
    assert dict(tell(rows, "participants", "name", "attendance")) == CAME
    told = dict(tell(rows, "participants", "name", "side"))
    assert (told["Kai Dal"], told["Finn Ask"]) == sides
    assert tell(rows, "participants", "title")[0] == ("formand",)


def test_a_table_of_items_right_below_two_lists() -> None:
    """It has as many columns, and is none of theirs; a letter for what is to be done is no text."""
    items = (
        "| Tid | Punkt | Type | Referat |\n| 17.00 | 1. Godkendelse af dagsorden | B | Godkendt. |\n"
        "| 17.05 | 2. Budget | O/D | Ida Rask fremlagde tallene. |\n| 17.30 | 3. Eventuelt | | Intet. |\n"
    )
    heads = "| Forældre | Til stede | Personale | Til stede |\n|---|---|---|---|\n"
    rows = printed(f"{HEAD}{heads}{ROWS}{items}")
    assert dict(tell(rows, "participants", "name", "attendance")) == CAME
    assert tell(rows, "agenda_items", "number", "title", "agenda_text") == [
        ("1", "Godkendelse af dagsorden", None), ("2", "Budget", None), ("3", "Eventuelt", None),
    ]  # fmt: skip
    assert tell(rows, "speech_speakers", "name") == [("Ida Rask",)]


@pytest.mark.parametrize("label", ["DELTAGERE\n\n", "Deltagere:\n", "Deltagere: "])
@pytest.mark.parametrize(
    ("names", "organizations"),
    [
        ("Anna Berg (A), formand, Bo Holm (V), Ida Rask (C), Else Bæk\nVest (Ø), Per Sand (A)", "AVCØA"),
        ("Anna Berg, Bo Holm, Ida Rask, Else Bæk\nVest, Per Sand", None),
        ("Anna Berg, Bo Holm, Ida Rask, Else Bæk\nVest og Per Sand", None),
    ],
)
def test_a_list_cut_within_a_name(label: str, names: str, organizations: str | None) -> None:
    """The line below begins with the rest of it, whether the list's label stands before or above it.

    "Else Bæk" was published, and those behind her lost where they came from.
    """
    rows = printed(f"{HEAD}{label}{names}{BODY}")
    everyone = ["Anna Berg", "Bo Holm", "Ida Rask", "Else Bæk Vest", "Per Sand"]
    placed = organizations or (None,) * len(everyone)
    assert tell(rows, "participants", "name", "organization") == list(zip(everyone, placed, strict=True))
