"""Slips of the minute-taker become findings; what only looks like one, or is explained, does not."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from support.derived import derived, tell
from support.documents import MINUTES

from cso_opendata import contract

LONGER = (
    MINUTES
    + """
3) Personale

Ida Kvist spurgte til ferien.

4) Eventuelt

Intet.
"""
)
PLAN = """# Tidsplan for broanalysen

Brokontoret, februar 2024

- 12. marts 2024: Første møde i styregruppen
- 16. april 2024: Kortlægning af broerne
- 4. juni 2024: Udkast til rapport
- 14. januar 2025: Rapporten gøres færdig
"""
COLUMNS = """<h1>Tidsplan for broanalysen 2024</h1>
<table><tr><th></th><th>Marts</th><th>April</th><th>Maj</th></tr>
<tr><td>Analyse</td><td>Kortlægning</td><td>Beregning</td><td>Udkast</td></tr>
<tr><td>Inddragelse</td><td>12/3 Første møde i styregruppen</td><td>16/4 Andet møde i styregruppen</td>
<td>14/5 Tredje møde i styregruppen</td></tr></table>"""


def findings(text: str, rule: str) -> list[str]:
    """The text of the lines at which RULE has a finding in the document TEXT."""
    rows = derived(text)
    lines = [line for name, line in tell(rows, "findings", "rule", "line") if name == rule]
    return [rows.lines["text"][line - 1] for line in lines]


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """TEXT with the first of each of PAIRS, which stands in it, replaced by the second."""
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Deltagere: Anna Berg, Bo Holm og Ida Rask", False),
        ("Deltagere: Anna Berg, Bo Holm, Kaj ødelagt af en fejl i teksten (se bilag 2) og Ida Rask", True),
        ("Deltagere: Repræsentanter for alle skoler", False),
        ("Afbud: Ingen", False),
    ],
)
def test_a_list_that_could_not_be_read_is_found(head: str, *, told: bool) -> None:
    """A line of people that is left over is no line like others: somebody may be lost with it."""
    body = "1. Budget\n\nIntet.\n\n2. Evt.\n\nIntet.\n"
    text = f"Referat af møde i Prøverådet den 3. marts 2031\n\n{head}\n\n{body}"
    assert findings(text, "people_not_read") == [head] * told


@pytest.mark.parametrize(("below", "told"), [("Vedel", True), ("Ledelsen", False), ("", False)])
def test_a_name_that_goes_on_in_a_row_of_its_own_is_found(below: str, *, told: bool) -> None:
    """Its beginning is published as a name: whoever reads the release is to know; a heading is no name."""
    rows = (
        "Deltagere       Firma                Init.      Til stede\n\n"
        f"Anna Maria      Prøve Kommune        AMV            x\n{below}\n"
        "Bo Holm         Prøve Spildevand     BHO            x\n"
    )
    body = "\n1. Budget\n\nIntet.\n\n2. Evt.\n\nIntet.\n"
    text = f"Referat af møde i Prøverådet den 3. marts 2031\n\n{rows}{body}"
    assert findings(text, "people_not_read") == [below] * told


@pytest.mark.parametrize(("second", "told"), [("[ ]", True), ("[x]", False)])
def test_a_list_whose_boxes_are_all_empty_is_found(second: str, *, told: bool) -> None:
    """A form that nobody filled in does not tell who came; one tick makes the others tell."""
    first = "[ ] Anna Berg"
    people = f"Deltagere:\n- {first}\n- {second} Bo Holm\n- [ ] Ida Rask\n"
    body = "1. Budget\n\nIntet.\n\n2. Evt.\n\nIntet.\n"
    text = f"Referat af møde i Prøverådet den 3. marts 2031\n\n{people}\n{body}"
    assert [line.endswith(first) for line in findings(text, "boxes_all_empty")] == [True] * told


SPEAKS = ("Ida Kvist spurgte, hvornår", "Eva Lykke Sand spurgte, hvornår")
STRANGERS = {
    "a stranger": (SPEAKS,),
    "one who is only announced on the agenda": (
        SPEAKS,
        ("2) Budget 2025", "2) Budget 2025 v/ Eva Lykke Sand"),
    ),
    "one of two in a turn": (("Ida Kvist spurgte,", "Ida Kvist og Eva Lykke Sand spurgte,"),),
}
AT_HOME = {
    "everybody is in the head": (),
    "a surname": (("Ida Kvist spurgte", "Kvist spurgte"),),
    "a first name": (("Ida Kvist spurgte", "Ida spurgte"),),
    "initials": (("Ida Kvist spurgte", "IK spurgte"),),
    "a slip of the pen": (("Palle Ørnfeldt orienterede", "Palle Ørnfelt orienterede"),),
    "a middle name more": (("Ida Kvist spurgte", "Ida Marie Kvist spurgte"),),
    "a middle name less": (
        ("Gitte Mose Bang, SOF", "Gitte Mose Bang, SOF"),
        ("Ida Kvist spurgte", "Gitte Bang spurgte"),
    ),
    "a side": (("Ida Kvist spurgte", "Organisationssiden spurgte"),),
    "a unit": (("Ida Kvist spurgte", "Forvaltningen spurgte"),),
    "a guest": (SPEAKS, ("Afbud:", "Gæster:\n\n- Konsulent Eva Lykke Sand, ØKF\n\nAfbud:")),
    "the secretariat": (SPEAKS, ("Afbud:", "Referent: Eva Lykke Sand, ØKF\n\nAfbud:")),
    "one who is said to be there": (
        SPEAKS,
        ("2) Budget 2025\n", "2) Budget 2025\n\nEva Lykke Sand deltog under punktet.\n"),
    ),
    "one who is welcomed": (
        SPEAKS,
        (
            "2) Budget 2025\n",
            "2) Budget 2025\n\nFormanden bød velkommen til Eva Lykke Sand fra Prøvecentret.\n",
        ),
    ),
    "a head that names her where it is not read": (
        SPEAKS,
        ("Tid: 11", "Kontakt: Eva Lykke Sand, 3. sal\nTid: 11"),
    ),
}


@pytest.mark.parametrize("case", STRANGERS)
def test_a_speaker_whom_the_head_does_not_name(case: str) -> None:
    """Who speaks is present or a guest, or the reader is told: once, at the first turn."""
    text = changed(MINUTES, *STRANGERS[case]) + "\nEva Lykke Sand takkede.\n"
    told = [line for line in text.splitlines() if "Lykke Sand spurgte" in line]
    assert findings(text, "speaker_not_in_head") == told


@pytest.mark.parametrize("case", AT_HOME)
def test_a_speaker_whom_the_head_names_by_whatever_name(case: str) -> None:
    """Short names, slips, sides, guests and those whom the text introduces are no strangers."""
    assert findings(changed(MINUTES, *AT_HOME[case]), "speaker_not_in_head") == []


def test_a_head_without_people_knows_no_strangers() -> None:
    """Where the head names nobody who was there, or only absentees, nobody is missing from it."""
    head, body = MINUTES[: MINUTES.index("For ledelsessiden")], MINUTES[MINUTES.index("1) God") :]
    assert findings(head + body, "speaker_not_in_head") == []
    assert findings(head + "Afbud:\n\n- Bo Thyge Rask, HK\n\n" + body, "speaker_not_in_head") == []


ABSENT = ("Ida Kvist spurgte, hvornår det", "Bo Thyge Rask spurgte, hvornår det")
ABSENTEES = {
    "an absentee": (ABSENT,),
    "by surname": (("Ida Kvist spurgte, hvornår det", "Rask spurgte, hvornår det"),),
    "with a slip": (ABSENT, ("HK/Kommunal Hovedstaden", "HK/Kommunal Hovedstaden (sygdom)")),
}
NO_ABSENTEES = {
    "another of the same surname is there": (
        ("Ida Kvist spurgte", "Rask spurgte"),
        ("- Formand Ida Kvist", "- Konsulent Eva Rask, HK\n- Formand Ida Kvist"),
    ),
    "the head says that he came": (
        ABSENT,
        ("HK/Kommunal Hovedstaden", "HK/Kommunal Hovedstaden (kom kl. 12)"),
    ),
    "the text says that he came": (ABSENT, ("1) God", "Bo Thyge Rask ankom kl. 12.\n\n1) God")),
    "the text says later that he came": (
        ABSENT,
        ("Det blev aftalt,", "Bo Thyge Rask stødte til under punktet.\n\nDet blev aftalt,"),
    ),
    "he wrote": (
        ("Ida Kvist spurgte, hvornår", "Bo Thyge Rask havde på forhånd spurgt skriftligt, hvornår"),
    ),
    "somebody speaks of him": (
        ("Ida Kvist spurgte, hvornår", "Ida Kvist oplyste, at Bo Thyge Rask spørger, hvornår"),
    ),
}


@pytest.mark.parametrize("case", ABSENTEES)
def test_an_absentee_who_speaks(case: str) -> None:
    """Who sent apologies does not speak, unless the document says how."""
    text = changed(MINUTES, *ABSENTEES[case])
    told = [line for line in text.splitlines() if "Rask spurgte" in line]
    assert findings(text, "absentee_speaks") == told


@pytest.mark.parametrize("case", NO_ABSENTEES)
def test_an_absentee_who_may_speak(case: str) -> None:
    """Who came late, wrote, or shares a surname with somebody who was there is no slip."""
    assert findings(changed(MINUTES, *NO_ABSENTEES[case]), "absentee_speaks") == []


def test_two_participants_of_one_name() -> None:
    """In one list, or in different organizations; one person in two lists is one."""
    twice = changed(
        MINUTES, ("- Formand Ida Kvist, FOA/LFS", "- Formand Ida Kvist, FOA/LFS\n- Ida Kvist, HK")
    )
    assert findings(twice, "same_name_twice") == ["- Ida Kvist, HK"]
    assert findings(MINUTES, "same_name_twice") == []
    referent = changed(MINUTES, ("Afbud:", "Referent: Ida Kvist, FOA/LFS\n\nAfbud:"))
    assert findings(referent, "same_name_twice") == []


GUEST = "Gæster:\n\n- Konsulent Eva Lykke Sand, ØKF (deltog under pkt. {})\n\nAfbud:"


@pytest.mark.parametrize("number", ["3", "2 og 9"])
def test_who_comes_for_an_item_that_is_none(number: str) -> None:
    """A guest for item 9 of 2 is a slip; one for an item that is there is none."""
    found = findings(changed(MINUTES, ("Afbud:", GUEST.format(number))), "came_for_no_item")
    assert found == [f"- Konsulent Eva Lykke Sand, ØKF (deltog under pkt. {number})"]
    assert findings(changed(MINUTES, ("Afbud:", GUEST.format("1-2"))), "came_for_no_item") == []


def test_numbers_that_go_on_from_another_meeting() -> None:
    """Where the items are 41 to 44 a guest comes for 42, or for the second; not for the ninth."""
    later = LONGER
    for number in "4321":
        later = changed(later, (f"\n{number}) ", f"\n4{number}. "))
    for number, found in (("42", 0), ("2", 0), ("47", 1)):
        text = changed(later, ("Afbud:", GUEST.format(number)))
        assert len(findings(text, "came_for_no_item")) == found


SKIPS = {
    "plain": (("3) P", "4) P"), ("4) E", "5) E")),
    "headings": (("1) G", "## 1. G"), ("2) B", "## 2. B"), ("3) P", "## 4. P"), ("4) E", "## 5. E")),
    "a heading without its number": (("3) Personale", "Personale"),),
}
NO_SKIPS = {
    "in order": (),
    "a list within an item": (
        ("Ida Kvist spurgte til ferien.", "Ida Kvist spurgte til:\n\n1) Ferien\n\n2) Fridage\n\n3) Barsel"),
    ),
    "a list in small letters": (("Ida Kvist spurgte til ferien.", "5) et brev"),),
    "sentences with numbers": (
        ("Ida Kvist spurgte til ferien.", "5. Her er der tale om en hel sætning med et punktum."),
    ),
    "a date": (("Ida Kvist spurgte til ferien.", "5. Maj er fri."),),
}


@pytest.mark.parametrize("case", SKIPS)
def test_a_number_that_is_left_out(case: str) -> None:
    """Whether or not what follows was told for an item, the reader learns where a number is missing."""
    text = changed(LONGER, *SKIPS[case])
    assert [line[-9:] for line in findings(text, "number_skips")] in (["Personale"], ["Eventuelt"])


@pytest.mark.parametrize("case", NO_SKIPS)
def test_no_number_is_left_out(case: str) -> None:
    """Lists and sentences within an item are no items."""
    text = changed(LONGER, *NO_SKIPS[case])
    assert findings(text, "number_skips") + findings(text, "number_repeats") == []


AGENDA = """Dagsorden

1) Godkendelse af referat
2) Budget 2025
3) Personale
4) Eventuelt

Referat

"""


def test_an_item_of_the_agenda_that_the_minutes_leave_out() -> None:
    """The reader is told which; another order, which the parts show, leaves out nothing."""
    head, body = LONGER[: LONGER.index("1) God")], LONGER[LONGER.index("1) God") :]
    third, fourth = body.index("3) Personale"), body.index("4) Eventuelt")
    without = head + AGENDA + body[:third] + body[fourth:]
    told = [
        message
        for rule, message in tell(derived(without), "findings", "rule", "message")
        if rule == "number_skips"
    ]
    assert told == ["Item 3 of the agenda is left out in the minutes."]
    turned = (
        head
        + AGENDA
        + body[: body.index("2) B")]
        + body[third:fourth]
        + body[body.index("2) B") : third]
        + body[fourth:]
    )
    assert [number for (number,) in tell(derived(turned), "agenda_items", "number")] == ["1", "3", "2", "4"]
    assert findings(turned, "number_skips") == []


def test_a_number_that_stands_twice() -> None:
    """What is below the second is published with the first, so it is told; "(fortsat)" is no second."""
    twice = changed(LONGER, ("3) Personale", "2) Personale"), ("4) E", "3) E"))
    assert findings(twice, "number_repeats") == ["2) Personale"]
    goes_on = changed(
        LONGER, ("Ida Kvist spurgte, hvornår", "2) Budget 2025 (fortsat)\n\nIda Kvist spurgte, hvornår")
    )
    assert findings(goes_on, "number_repeats") == []


def test_minutes_older_than_their_meeting() -> None:
    """A day of issue before the meeting is a slip of minutes; an agenda, or the day it was sent, is older."""
    for day, found in (("1. marts", 1), ("21. marts", 0)):
        issued = changed(
            MINUTES,
            ("Sted: Rådhuset, lokale 5", f"Sted: Rådhuset\n\nReferat skrevet den {day} 2024\n\n{day} 2024"),
        )
        assert len(findings(issued, "issued_before_meeting")) == found
    sent = changed(
        MINUTES, ("Sted: Rådhuset, lokale 5", "Sted: Rådhuset\n\nDagsorden udsendt den 1. marts 2024")
    )
    assert findings(sent, "issued_before_meeting") == []


def test_minutes_to_be_approved_of_a_later_meeting() -> None:
    """The meeting whose minutes are approved was before this one."""
    later = changed(MINUTES, ("CSO-mødet den 7. december 2023", "CSO-mødet den 7. december 2024"))
    assert [line[-13:] for line in findings(later, "approves_later_minutes")] == ["december 2024"]
    assert findings(MINUTES, "approves_later_minutes") == []
    of_a_year = changed(MINUTES, ("fra CSO-mødet den 7. december 2023", "for skoleåret 2029/2030"))
    assert findings(of_a_year, "approves_later_minutes") == []


def test_a_title_that_names_another_day_than_the_meeting_was_held_on() -> None:
    """One of the two is a slip, or the title is that of another document; a day of issue is neither."""
    head = "Referat af møde i Prøverådet den 3. marts {}\n\nMødedato: 3. marts 2031 kl. 10.00-11.00\n\n"
    body = "Til stede: Anna Berg, Bo Holm\n\n1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    told = findings(head.format("2030") + body, "title_of_another_day")
    assert told == ["Referat af møde i Prøverådet den 3. marts 2030"]
    assert findings(head.format("2031") + body, "title_of_another_day") == []
    sent = "Referat udsendt 5. marts 2031\n\nMødedato: 3. marts 2031 kl. 10.00-11.00\n\n"
    assert findings(sent + body, "title_of_another_day") == []


NEXT = "Det blev aftalt, at CSO får en status i juni."
OVER = (
    "Næste møde er den 6. juni 2014.",
    "Næste ordinære møde holdes torsdag den 1. februar 2024.",
    "Vi ses igen den 6. juni 2023.",
)
NOT_OVER = (
    "Næste møde er den 6. juni 2024.",
    "Næste møde er den 6. februar.",
    "Mødet den 5. maj 2019 var det sidste.",
    "Referatet af mødet den 5. maj 2019 blev sendt ud før næste møde.",
    "Næste møde er flyttet fra den 5. marts 2024 til den 6. juni 2024.",
    "På næste møde drøftes aftalen af 5. maj 2019 og planen af 1. juli 2024.",
)


@pytest.mark.parametrize("sentence", OVER)
def test_a_next_meeting_that_is_over(sentence: str) -> None:
    """A day with its year that lies before this meeting is a slip."""
    assert findings(changed(MINUTES, (NEXT, sentence)), "next_meeting_is_over") == [sentence]


@pytest.mark.parametrize("sentence", NOT_OVER)
def test_a_next_meeting_to_come(sentence: str) -> None:
    """What is still to come, what prints no year, and what speaks of the past is none."""
    assert findings(changed(MINUTES, (NEXT, sentence)), "next_meeting_is_over") == []


FAR = ("Næste møde er den 6. juni 2042.", "Det blev aftalt, at ordningen træder i kraft den 1. maj 2042.")
NEAR = (
    "Næste møde er den 6. juni 2025.",
    "Det blev aftalt, at ordningen træder i kraft den 1. maj 2026.",
    "Det blev aftalt, at byen er uden udledning den 31. december 2050.",
    "Det blev aftalt, at aftalen fra den 1. maj 1998 fortsat gælder.",
    "Det blev aftalt, at planen gælder til den 1. maj 2042.\n\nIda Kvist kaldte det plan 2042.",
)


@pytest.mark.parametrize("sentence", FAR)
def test_a_year_far_from_those_of_the_document(sentence: str) -> None:
    """A meeting to come or a decision in 2042 of minutes of 2024 is a slip of the pen."""
    assert findings(changed(MINUTES, (NEXT, sentence)), "date_outside_years") == [sentence]


@pytest.mark.parametrize("sentence", NEAR)
def test_a_year_that_may_be_meant(sentence: str) -> None:
    """The years to come, round goals, the past, and a year that the document speaks of elsewhere."""
    assert findings(changed(MINUTES, (NEXT, sentence)), "date_outside_years") == []


PAST = (
    "Det blev aftalt, at notatet sendes senest den 1. maj 2023.",
    "CSO besluttede, at svaret gives inden den 1. februar 2024.",
)
NOT_PAST = (
    "Det blev aftalt, at notatet sendes senest den 1. maj 2024.",
    "Det blev aftalt, at notatet sendes senest den 1. maj.",
    "Det blev aftalt at se bort fra, at svaret skulle gives senest den 1. maj 2023.",
    "Ida Kvist oplyste, at svaret blev givet inden den 1. maj 2023.",
)


@pytest.mark.parametrize("sentence", PAST)
def test_a_deadline_that_is_over(sentence: str) -> None:
    """What a decision sets lies ahead of it."""
    assert findings(changed(MINUTES, (NEXT, sentence)), "deadline_is_over") == [sentence]


@pytest.mark.parametrize("sentence", NOT_PAST)
def test_a_deadline_that_is_not_over_or_not_set(sentence: str) -> None:
    """A day to come, one without a year, and one that was set before are no slip."""
    assert findings(changed(MINUTES, (NEXT, sentence)), "deadline_is_over") == []


def test_a_milestone_far_from_the_years_of_its_plan() -> None:
    """2042 among 2024 and 2025 is a slip, but not where the title speaks of 2042."""
    far = changed(PLAN, ("4. juni 2024", "4. juni 2042"))
    assert findings(far, "date_outside_years") == ["- 4. juni 2042: Udkast til rapport"]
    assert findings(PLAN, "date_outside_years") == []
    assert findings(changed(far, ("broanalysen", "broanalysen mod 2042")), "date_outside_years") == []
    assert findings(changed(PLAN, ("4. juni 2024", "4. juni 2027")), "date_outside_years") == []


def test_a_milestone_outside_the_month_of_its_column() -> None:
    """A day in June below "Maj" is a slip; one of the column's own month is none."""
    assert findings(COLUMNS, "milestone_outside_heading") == []
    outside = changed(COLUMNS, ("14/5", "14/6"))
    assert len(findings(outside, "milestone_outside_heading")) == 1


def test_an_end_before_the_start() -> None:
    """14.00-11.30 is a slip."""
    assert findings(changed(MINUTES, ("11.30-14.00", "14.00-11.30")), "end_before_start") == [
        "Tid: 14.00-11.30"
    ]
    assert findings(MINUTES, "end_before_start") == []


def test_findings_name_nobody() -> None:
    """A finding says where to look and leaves the name to the line, which can be withdrawn."""
    text = changed(LONGER, SPEAKS, ("3) P", "5) P"), ("Ida Kvist spurgte til", "Bo Thyge Rask spurgte til"))
    messages = " ".join(message for _, message in tell(derived(text), "findings", "rule", "message"))
    assert messages
    assert [name for name in ("Sand", "Rask", "Kvist") if name in messages] == []


def rules_in_code() -> dict[str, set[str]]:
    """The rules of the notices that the code makes, with their severities."""
    found: dict[str, set[str]] = {}
    for path in (Path(contract.__file__).parent).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Notice":
                words = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
                if len(words) == 2:
                    found.setdefault(str(words[0]), set()).add(str(words[1]))
    return found


def test_every_rule_is_described() -> None:
    """The schema of the findings, which a release carries, says in Danish and English what a rule means."""
    column = next(column for column in contract.table("findings").columns if column.name == "rule")
    described = {rule["name"]: rule for rule in column.descriptor["cso:rules"]}
    assert {name: {rule["severity"]} for name, rule in described.items()} == rules_in_code()
    assert all(
        rule["description"].strip() and rule["cso:descriptionEn"].strip() for rule in described.values()
    )
    assert json.loads(json.dumps(column.descriptor["cso:rules"])) == column.descriptor["cso:rules"]
