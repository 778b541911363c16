"""Meetings to come that are one instead of another: what each points to, wherever they are told."""

from __future__ import annotations

from support.derived import printed

HEAD = "# Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg\n\n"
ITEMS = "1. Budget\n\nUdsat.\n\n2. Næste møde\n\n{}\n\n3. Eventuelt\n\nIntet.\n"
OR = "Næste møde i Prøverådet er den 4. april 2031 eller den 11. april 2031."
FIRST = "Næste møde er den 2. april 2031."


def _told(text: str) -> list[tuple[int, int | None]]:
    """The days of April on which TEXT announces meetings, each with the day that it is instead of."""
    rows = printed(text).tables["planned_meetings"]
    days = {row["planned_meeting_id"]: row["start_date"].day for row in rows}
    return [(row["start_date"].day, days.get(row["alternative_to"])) for row in rows]


def test_another_meeting_of_the_same_item_is_not_meant() -> None:
    """11 April is instead of 4 April, whatever is announced above."""
    assert _told(HEAD + ITEMS.format(f"{FIRST}\n\n{OR}")) == [(2, None), (4, None), (11, 4)]


def test_the_days_of_agenda_and_minutes_keep_what_they_are_instead_of() -> None:
    """Those of the agenda stand behind those of the minutes, and are counted from there on."""
    agenda = f"## Dagsorden\n\n1. Budget\n\n2. Næste møde\n\n{OR}\n\n3. Eventuelt\n\n## Referat\n\n"
    assert _told(HEAD + agenda + ITEMS.format(FIRST)) == [(2, None), (4, None), (11, 4)]
    assert _told(HEAD + agenda + ITEMS.format("Næste møde er den 4. april 2031.")) == [(4, None), (11, 4)]


def test_a_day_that_an_item_tells_again_is_no_other_days_alternative_any_more() -> None:
    """It goes from what stands before the items, and the other day of that sentence is instead of none."""
    agenda = "## Dagsorden\n\n1. Budget\n\n2. Næste møde\n\n3. Eventuelt\n\n"
    text = f"{HEAD}{agenda}## Referat\n\n{OR}\n\n{ITEMS.format('Næste møde er den 4. april 2031.')}"
    assert _told(text) == [(11, None), (4, None)]
