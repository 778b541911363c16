"""Who came for whom, where both are told with what they are: the one was away, and the other was there."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i PrøveMED den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
CAME = "Deltagere:\nEva Holm (HK)\nUlf Thor (3F)\n\n"
HERE, AWAY = "present", "absent"

Told = list[tuple[str, str | None, str | None, str]]


def people(head: str) -> Told:
    """Name, title, organization and attendance of each whom minutes with HEAD name, all printed there."""
    rows = derived(f"{ROOF}{head}{BODY}")
    assert not misprinted(rows)
    told = tell(rows, "participants", "name", "title", "organization", "attendance")
    return [(name, title, place, attendance) for name, title, place, attendance in told]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("fold", [" ", "\n"])
@pytest.mark.parametrize("verb", ["mødte", "deltog", "var mødt"])
@pytest.mark.parametrize("lead", ["For", "I stedet for"])
def test_for_whom_somebody_came_below_those_who_were_away(lead: str, verb: str, fold: str, gap: str) -> None:
    """A sentence among apologies begins with who was away, and a line may end before the one who came.

    The one who came was read as the one who was away, and the other way round.
    """
    pair = f"{lead} fællestillidsrepræsentant Anna Berg (FOA) {verb}{fold}tillidsrepræsentant Bo Dahl (BUPL)."
    assert people(f"{CAME}Afbud:{gap}{pair}") == [
        ("Eva Holm", None, "HK", HERE),
        ("Ulf Thor", None, "3F", HERE),
        ("Anna Berg", "fællestillidsrepræsentant", "FOA", AWAY),
        ("Bo Dahl", "tillidsrepræsentant", "BUPL", HERE),
    ]


@pytest.mark.parametrize("verb", ["mødte", "deltog"])
def test_who_came_has_the_organization_of_the_one_they_came_for(verb: str) -> None:
    """Where none is printed behind the name of the one who came, both are of the same."""
    pair = f"For kredsformand Anna Berg (FOA) {verb} næstformand Bo Dahl"
    assert people(f"{CAME}Afbud:\n{pair}")[2:] == [
        ("Anna Berg", "kredsformand", "FOA", AWAY),
        ("Bo Dahl", "næstformand", "FOA", HERE),
    ]


@pytest.mark.parametrize(
    "pair",
    [
        "Bo Dahl – HK, i stedet for Anna Berg – HK",
        "Bo Dahl (HK) i stedet for Anna Berg (HK)",
        "Bo Dahl som stedfortræder for Anna Berg (HK)",
        "Bo Dahl, som suppleant for Anna Berg, HK",
        "Bo Dahl (HK), som vikar for Anna Berg (HK)",
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_a_line_of_those_who_came_names_the_one_who_did_not(mark: str, pair: str) -> None:
    """It was read as one person, and that somebody of the committee had stayed away was lost."""
    lines = ["Eva Holm – 3F", pair, "Ulf Thor – FOA"]
    assert people("Deltagere:\n" + "\n".join(mark + line for line in lines)) == [
        ("Eva Holm", None, "3F", HERE),
        ("Anna Berg", None, "HK", AWAY),
        ("Bo Dahl", None, "HK", HERE),
        ("Ulf Thor", None, "FOA", HERE),
    ]


@pytest.mark.parametrize("how", ["som stedfortræder for", "som suppleant for", "i stedet for"])
@pytest.mark.parametrize(
    "label", ["Til stede: ", "Fra medarbejderne: ", "Til stede for medarbejderne:\n", "Deltagere:\n"]
)
def test_the_last_of_a_list_came_for_one_named_before_them(label: str, how: str) -> None:
    """Their name stands behind the one whom they came for, who was left out."""
    head = f"{label}Eva Holm (3F), Ida Kvist (LFS) og, {how} Anna Berg (BUPL), Bo Dahl (BUPL)."
    assert people(head) == [
        ("Eva Holm", None, "3F", HERE),
        ("Ida Kvist", None, "LFS", HERE),
        ("Anna Berg", None, "BUPL", AWAY),
        ("Bo Dahl", None, "BUPL", HERE),
    ]


@pytest.mark.parametrize("verb", ["deltog", "mødte"])
@pytest.mark.parametrize(
    ("before", "others"),
    [
        ("", []),
        ("Pia Lund, KS, og ", [("Pia Lund", None, "KS", AWAY)]),
        ("direktør Pia Lund, KS, og ", [("Pia Lund", "direktør", "KS", AWAY)]),
    ],
)
def test_brackets_behind_one_who_was_away_name_who_came(before: str, others: Told, verb: str) -> None:
    """All of a list of apologies were away but the one in brackets, who was not published at all."""
    pair = f"tillidsrepræsentant Anna Berg, IDA (i stedet {verb} tillidsrepræsentant Bo Dahl, IDA)"
    assert people(f"{CAME}Afbud: {before}{pair}")[2:] == [
        *others,
        ("Anna Berg", "tillidsrepræsentant", "IDA", AWAY),
        ("Bo Dahl", "tillidsrepræsentant", "IDA", HERE),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "For HK mødte ingen",
        "For sent mødte Bo Dahl (HK)",
        "Nordre Prøvevej i stedet for Søndre Prøvevej",
        "Budgettet blev lagt frem i stedet for regnskabet",
    ],
)
def test_such_words_alone_name_nobody_who_was_away(line: str) -> None:
    """Both must be somebody: words that only look like a pair make none."""
    assert [name for name, _, _, attendance in people(f"{CAME}{line}") if attendance == AWAY] == []
