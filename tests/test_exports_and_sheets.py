"""Minutes as case systems export them and as sheets of a project print them."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "Referat af møde i Prøveudvalget den 13. maj 2031\n\nTil stede: Anna Berg, Bo Holm\n\n"


def case(number: int, title: str, text: str = "", page: int | None = None) -> str:
    """An item of an export: its case number, its parts, and the foot of the page below it."""
    said = f"Sagsfremstilling\n{text}\n\n" if text else ""
    foot = f"\nPrøveby Kommune\tPrøveudvalget, 13-05-2031\tSide {page}\n\n" if page else ""
    number_of_case = f"Sagsnr.: 00.22.02-A00-{number - 83}-31"
    return (
        f"{number}. {title}\n{number_of_case}\n\n{said}Beslutning\nGodkendt.\n\nFraværende\nIngen\n\n{foot}"
    )


EXPORT = (
    f"{HEAD}"
    + case(84, "Godkendelse af dagsorden", page=2)
    + case(85, "Budget", "Budgettet er opdateret.\n" + "Der er mere at sige.\n\n" * 6, page=4)
    + case(
        86,
        "Meddelelser",
        "a) Status på vejen\nb) Regulativ for åen\nc) Studietur\n" + "Mere.\n\n" * 6,
        page=5,
    )
    + case(87, "Underskrifter", page=6)
)


def test_letters_within_an_item_count_for_less_than_the_numbers_of_items() -> None:
    """Three of them had been the items, and all else was lost."""
    rows = printed(EXPORT)
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == ["84", "85", "86", "87"]
    assert [label for (label,) in tell(rows, "agenda_sub_items", "label")] == ["a", "b", "c"]


def test_feet_with_a_number_at_the_edge_may_leave_pages_out() -> None:
    """They are no part of an item; numbers of cases that count on are no feet."""
    rows = printed(EXPORT)
    assert not any("Side" in str(text) for (text,) in tell(rows, "agenda_items", "minutes_text"))
    kinds = dict(zip(rows.lines["text"], rows.lines["role"], strict=True))
    assert kinds["Prøveby Kommune\tPrøveudvalget, 13-05-2031\tSide 5"] == "page_furniture"
    assert kinds["Sagsnr.: 00.22.02-A00-1-31"] != "page_furniture"


def test_rows_with_the_number_of_the_meeting_before_theirs_are_items() -> None:
    """The number "4.01" stands before a tab, the text and who is to act in the columns behind."""
    sheet = "Nr.\tEmne og referat\tAnsvarlig\tFrist\n\n"
    titles = ("Velkomst", "Tidsplan", "Økonomi", "Eventuelt")
    said = "\tAnna Berg orienterede om punktet.\n\tDet blev aftalt at vente.\tAB\t14. maj\n\n"
    for place, title in enumerate(titles, start=1):
        sheet += f"4.{place:02}\t{title}\n{said}"
    rows = printed(f"{HEAD}{sheet}")
    told = tell(rows, "agenda_items", "number", "title")
    assert told == [(f"4.{place:02}", title) for place, title in enumerate(titles, start=1)]
    assert tell(rows, "speech_speakers", "name") == [("Anna Berg",)] * len(titles)


def test_a_number_begins_a_sentence_behind_a_whole_word() -> None:
    """What was settled is the sentence before it."""
    said = "Godkendt. 12 stemte for. Anna Berg stemte imod."
    rows = printed(f"{HEAD}1. Budget\n\nBeslutning:\n{said}\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "decisions", "kind", "text")[0] == ("approved", "Godkendt.")


@pytest.mark.parametrize(
    "said",
    [
        ". Stedfortræder er ikke indkaldt.",
        " (suppleant ikke indkaldt)",
        ". Ingen stedfortræder indkaldt.",
        " – uden suppleant",
    ],
)
@pytest.mark.parametrize("head", ["Ikke mødt:\n", "Afbud: ", "Til stede:\nBo Holm\n"])
def test_that_nobody_came_instead_is_no_office(head: str, said: str) -> None:
    """It says that the one before it was away."""
    rows = printed(
        f"{HEAD.replace('Til stede: Anna Berg, Bo Holm', f'{head}Jørn Vig (V){said}')}1. Budget\n\nOk\n"
    )
    columns = ("name", "title", "organization", "attendance")
    assert ("Jørn Vig", None, "V", "absent") in tell(rows, "participants", *columns)


def test_the_last_two_between_semicolons_may_have_a_word_between() -> None:
    """Each has a bracket of their own."""
    people = "Til stede var: Anna Berg (formand, FOA); Bo Holm (HK); Ida Rask (BUPL) og Per Sand (Prøven)."
    rows = printed(f"{HEAD.replace('Til stede: Anna Berg, Bo Holm', people)}1. Budget\n\nOk\n")
    assert [name for (name,) in tell(rows, "participants", "name")] == [
        "Anna Berg", "Bo Holm", "Ida Rask", "Per Sand"
    ]  # fmt: skip


def test_the_end_is_told_behind_a_word_of_its_own() -> None:
    """And what a case is about is put to the meeting."""
    item = "1. Budget\n\nSagens indhold:\nDer er et budget.\n\nBeslutning:\nGodkendt.\n\n"
    head = "Prøveudvalget\n\nReferat\n\nTid: 13. maj 2031 kl. 18.00\nHævet: Kl. 20.40\n\nMødt: Anna Berg\n\n"
    rows = printed(f"{head}{item}{item.replace('1. Budget', '2. Regnskab')}")
    assert [str(end) for (end,) in tell(rows, "meetings", "end_time")] == ["20:40:00"]
    assert all(text for (text,) in tell(rows, "agenda_items", "agenda_text"))


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        (name, name)
        for name in ("Havnekontoret", "Hotel Prøve", "Havnegade 3", "Sognegården", "Prøveby Skole, sal 2")
    ]
    + [(name, None) for name in ("Referat", "Udkast", "Anna Berg", "Ældrerådet")],
)
def test_behind_the_hours_of_a_title_stands_where_it_was(behind: str, venue: str | None) -> None:
    """A building or an address, and nothing else that stands there."""
    title = f"Referat af møde i Havnerådet – 2. maj 2031 kl. 14-15 – {behind}"
    rows = printed(f"{title}\n\nTil stede: Anna Berg, Bo Holm\n\n1. Budget\n\nOk\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "meetings", "venue") == [(venue,)]


@pytest.mark.parametrize("form", ["{} {}", "{}, {}", "{} ({})"])
@pytest.mark.parametrize(("one", "other"), [("3.b", "2.x"), ("9A", "8B"), ("9.A", "10.C")])
def test_pupils_come_from_their_classes(one: str, other: str, form: str) -> None:
    """A class behind a name is where somebody comes from; a line with such had not been read."""
    people = f"Elevråd: {form.format('Sigurd Toft', one)}; {form.format('Alma Juhl', other)}"
    rows = printed(f"{HEAD.replace('Til stede: Anna Berg, Bo Holm', people)}1. Budget\n\nOk\n")
    told = tell(rows, "participants", "name", "organization")
    assert told == [("Sigurd Toft", one), ("Alma Juhl", other)]


@pytest.mark.parametrize("office", ["medarbejderrep.", "forældrerep.", "TR", "medarb.rep."])
def test_an_office_may_be_printed_short(office: str) -> None:
    """It is nobody's organization."""
    people = f"Til stede: Anna Berg (leder) og Bo Holm ({office})"
    rows = printed(f"{HEAD.replace('Til stede: Anna Berg, Bo Holm', people)}1. Budget\n\nOk\n")
    assert tell(rows, "participants", "title", "organization")[1] == (office, None)
