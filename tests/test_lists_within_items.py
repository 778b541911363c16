"""Lists, tables, labels and sub-items within an item: the items of the meeting are the same without them."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

TITLES = ("Godkendelse af dagsorden", "Budget 2032", "Skolestruktur", "Trafik", "Meddelelser", "Eventuelt")
HEAD = "Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg, Bo Holm\n\n"
NUMBERS = {
    "1.": "{n}. {t}",
    "1)": "{n}) {t}",
    "Punkt 1:": "Punkt {n}: {t}",
    "Pkt. 1 –": "Pkt. {n} – {t}",
    "1": "{n} {t}",
    "Ad 1.": "Ad {n}. {t}",
    "## 1.": "## {n}. {t}",
    "**1.": "**{n}. {t}**",
    "715.": "{m}. {t}",
}
WITHIN = {
    "a list": "Det blev aftalt:\n\n1. Anna skriver\n2. Bo ringer\n3. Ida planlægger\n4. Per skriver\n",
    "a list with brackets": "Der er tre opgaver:\n1) Notat\n2) Plan\n3) Opfølgning\n",
    "a longer list": "Der er fem opgaver:\n1. Notat\n2. Plan\n3. Opfølgning\n4. Evaluering\n5. Lukning\n",
    "a table": "| Nr. | Opgave | Hvem |\n|---|---|---|\n| 1 | Nye | A |\n| 2 | Plan | B |\n| 3 | Ny | C |\n",
    "points of something else": "Punkt 2 i planen blev drøftet.\n\nPunkt 4 i planen udsættes.\n",
    "days": "1. maj: Opstart\n\n15. maj: Høring\n\n1. juni: Vedtagelse\n",
    "sub-items": "3.1 Distrikter\n\nDrøftet.\n\n3.2 Busser\n\nUdsat.\n",
    "letters": "a) Distrikter\n\nDrøftet.\n\nb) Busser\n\nUdsat.\n",
    "attachments": "Bilag:\n1. Notat om skoler\n2. Kort over distrikter\n",
    "proposals": "Indstilling:\n1. at planen godkendes\n2. at høringen sendes ud\n",
    "proposals that are answered": (
        "Det indstilles,\n1. At planen godkendes\n2. At høringen sendes\n\nAd 1. Godkendt.\nAd 2. Godkendt.\n"
    ),
    "headings": "Baggrund\n\nDer er mange elever.\n\nNæste skridt\n\nDer laves en plan.\n",
    "amounts": "1.200 kr. til bøger\n\n2.300 kr. til busser\n",
    "a count": "4 ud af 5 skoler er klar.\n\n5 skoler mangler svar.\n",
    "numbers of Rome": "I. Distrikter\nII. Busser\nIII. Bygninger\n",
    "a quotation": "> 1. Skolen skal være åben\n> 2. Vejen skal være sikker\n",
    "questions": "Spørgsmål 1: Hvor mange?\n\nSvar: 12.\n\nSpørgsmål 2: Hvornår?\n\nSvar: Nu.\n",
}


def minutes(number: str, within: str) -> str:
    """Minutes whose items have a NUMBER of some kind, with the text WITHIN in the third of them."""
    items = ""
    for n, title in enumerate(TITLES, start=1):
        items += f"{number.format(n=n, m=714 + n, t=title)}\n\nDer var en god drøftelse.\n\n"
        items += f"{within}\nEnighed om forslaget.\n\n" if title == "Skolestruktur" else ""
    return f"{HEAD}{items}"


@pytest.mark.parametrize("within", WITHIN)
@pytest.mark.parametrize("number", NUMBERS)
def test_what_stands_within_an_item_opens_none(number: str, within: str) -> None:
    """However the items are numbered, and whatever is numbered or called a point within one."""
    rows = printed(minutes(NUMBERS[number], WITHIN[within]))
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == list(TITLES)


@pytest.mark.parametrize("within", WITHIN)
def test_nor_where_an_agenda_lists_the_items(within: str) -> None:
    """Above the minutes, so that each title stands twice."""
    agenda = "".join(f"{n}. {title}\n" for n, title in enumerate(TITLES, start=1))
    text = minutes(NUMBERS["1."], WITHIN[within]).removeprefix(HEAD)
    rows = printed(f"{HEAD}Dagsorden:\n{agenda}\nReferat:\n\n{text}")
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == list(TITLES)


def test_letters_over_text_end_the_turn_above() -> None:
    """They are titles of parts of the item, and nothing that the one above has said."""
    first = "a) Fra ledelsen\n\nAnna Berg orienterede om vikarer.\n\n"
    text = f"{first}b) Fra medarbejderne\n\nBo Holm fortalte om uro.\n"
    rows = printed(f"{HEAD}1. Siden sidst\n\n{text}\n2. Eventuelt\n\nIntet.\n")
    said = [text for (text,) in tell(rows, "speeches", "text")]
    assert said == ["Anna Berg orienterede om vikarer.", "Bo Holm fortalte om uro."]


def test_letters_that_list_what_somebody_told_are_their_words() -> None:
    """Nothing stands between one and the next."""
    text = "Anna Berg orienterede om\n\na) vikarer\n\nb) ferie\n\nc) sommerfest\n"
    rows = printed(f"{HEAD}1. Siden sidst\n\n{text}\n2. Eventuelt\n\nIntet.\n")
    [(said,)] = tell(rows, "speeches", "text")
    assert said.endswith("c) sommerfest")
