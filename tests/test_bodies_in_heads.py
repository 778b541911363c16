"""The committee and its day, in the many ways in which heads print them."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

BODY = "\n\nTil stede: Anna Berg, Bo Holm\n\n1. Dagsorden\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n"
BODIES = [
    "Børne- og Kulturudvalget", "Teknisk Udvalg", "Ældrerådet", "HovedMED", "Bestyrelsen", "LMU", "XSO",
    "Grønt Råd", "MED-udvalget for Ældreområdet", "Udvalget for Klima og Miljø",
    "Det Lokale Beskæftigelsesråd", "Sektor-MED", "Dialogforum",
    "Social- og Sundhedsudvalget", "Følgegruppen", "Det centrale samarbejdsudvalg",
]  # fmt: skip
FORMS = [
    "Referat af møde i {}\n\nDato: 13. maj 2031",
    "{}\n\nReferat\n\nDato: 13. maj 2031",
    "{} - referat\n\nDato: 13. maj 2031",
    "Referat - {}\n\nDato: 13. maj 2031",
    "Møde i {}\n13. maj 2031",
    "Referat – {} den 13. maj 2031",
    "{} 13. maj 2031",
    "Referat\n{}\n13. maj 2031",
    "Referat {}\n\nDato: 13. maj 2031",
    "Mødereferat for {}\nTirsdag den 13. maj 2031",
    "Udvalg: {}\nDato: 13. maj 2031",
    "Forum: {}\nDato: 13. maj 2031",
    "Referat af ordinært møde i {}\nden 13. maj 2031 kl. 10",
    "Referat af 3. møde i {}\nDato: 13. maj 2031",
    "Prøveby Kommune\n{}\nReferat fra mødet den 13. maj 2031",
    "Beslutningsreferat fra møde i {} tirsdag d. 13. maj 2031",
    "{}, referat 13. maj 2031",
    "{}\nMøde nr. 3/2031\nDato: 13. maj 2031",
    "Referat, {}, 13.05.2031",
    "Mødereferat\n\n{} | 13. maj 2031 | kl. 10-12",
    "Mødereferat\n\n{} – 13. maj 2031 – kl. 10-12",
    "{} (referat)\n\nDato: 13. maj 2031",
    "Ekstraordinært møde i {}\nDato: 13. maj 2031",
    "Dagsorden og referat for {}\n13. maj 2031",
]
GENITIVES = [
    "{} møde\n\nDato: 13. maj 2031",
    "Referat fra {} møde\n\nDato: 13. maj 2031",
    "Beslutningsprotokol for\n\n{} ordinære møde\n\nden 13. maj 2031 kl. 15.15",
    "{} møde nr. 4/2031\ntirsdag den 13. maj 2031",
    "{} 3. møde i 2031\nden 13. maj 2031",
    "Referat af {} ordinære møde den 13. maj 2031",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("body", BODIES)
def test_the_committee_and_its_day_are_told(body: str, form: str) -> None:
    """As the head prints them, and no other line is taken for one of the two."""
    rows = printed(f"{form.format(body)}{BODY}")
    [(told, day)] = tell(rows, "meetings", "body", "date")
    assert (told, str(day)) == (body, "2031-05-13")


@pytest.mark.parametrize("form", GENITIVES)
@pytest.mark.parametrize("body", [one for one in BODIES if " for " not in one])
def test_the_committee_by_its_genitive(body: str, form: str) -> None:
    """It is called without the letter of the genitive."""
    rows = printed(f"{form.format(f'{body}s')}{BODY}")
    [(told, day)] = tell(rows, "meetings", "body", "date")
    assert (told, str(day)) == (body, "2031-05-13")


@pytest.mark.parametrize("behind", ["", " – Ny Svømmehal", " nr. 4", " | Ny Svømmehal", " i maj 2031"])
def test_the_committee_of_a_meeting_in_one_word(behind: str) -> None:
    """Whatever stands behind it: the number of the meeting, or what the group is for."""
    rows = printed(f"Styregruppemøde{behind}\n\nDato: 13. maj 2031{BODY}")
    assert tell(rows, "meetings", "body") == [("Styregruppen",)]


def test_the_committee_of_the_head_counts_for_more_than_one_that_decided() -> None:
    """What came of items may be headed with a word for it that is no name ("Udvalgets beslutning")."""
    label = "Udvalgets beslutning i mødet den 13. maj 2031\n"
    items = f"1. Dagsorden\n\n{label}Godkendt.\n\n2. Budget\n\n{label}Udsat.\n"
    rows = printed(f"Børne- og Kulturudvalgets ordinære møde\nden 13. maj 2031\n\n{items}")
    assert tell(rows, "meetings", "body") == [("Børne- og Kulturudvalget",)]


def test_a_label_of_the_agenda_in_minutes_ends_where_somebody_speaks() -> None:
    """Below an agenda that is a list and no more the labels are those of who wrote the minutes."""
    agenda = "Dagsorden\n\n1. Velkomst\n2. Budget\n3. Eventuelt\n\n"
    text = "Baggrund: Budgettet er vedtaget i maj.\n\nAnna Berg gennemgik tallene.\n\nKonklusion: Udsat."
    items = f"Ad 1. Velkomst\n\nGodkendt.\n\nAd 2. Budget\n\n{text}\n\nAd 3. Eventuelt\n\nIntet.\n"
    people = "Til stede: Anna Berg, Bo Holm"
    rows = printed(f"Referat af møde i Ældrerådet den 13. maj 2031\n\n{people}\n\n{agenda}Referat\n\n{items}")
    assert tell(rows, "speech_speakers", "name") == [("Anna Berg",)]
    assert tell(rows, "agenda_items", "agenda_text")[1] == ("Baggrund: Budgettet er vedtaget i maj.",)


LABELS = {
    "date": ("Dato", "Mødedato", "Mødedag", "Hvornår", "Dag"),
    "time": ("Tid", "Tidspunkt", "Mødetid", "Klokken", "Tidsrum", "Varighed"),
    "venue": ("Sted", "Mødested", "Lokale", "Hvor", "Placering", "Sted/lokale", "Lokale/sted"),
}
VALUES = {
    "date": "tirsdag den 13. maj 2031",
    "time": "kl. 10.00-12.00",
    "venue": "Prøveskolen, lærerværelset",
}
LAYOUTS = ["{}: {}\n", "- {}: {}\n", "**{}:** {}  \n", "| {} | {} |\n", "{}:\t{}\n", "{}:\n{}\n"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("kind", "label"), [(kind, one) for kind, each in LABELS.items() for one in each])
def test_when_and_where_it_was_behind_many_labels(kind: str, label: str, layout: str) -> None:
    """The other two facts have the usual labels."""
    labels = {"date": "Dato", "time": "Tid", "venue": "Sted"} | {kind: label}
    lines = "".join(layout.format(labels[one], VALUES[one]) for one in ("date", "time", "venue"))
    rows = printed(f"Referat af møde i Ældrerådet\n\n{lines}{BODY}")
    [(day, start, end, venue)] = tell(rows, "meetings", "date", "start_time", "end_time", "venue")
    assert (str(day), str(start), str(end)) == ("2031-05-13", "10:00:00", "12:00:00")
    assert venue == VALUES["venue"]
