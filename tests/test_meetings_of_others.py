"""Meetings to come of other bodies, and dates that are approved in one sentence."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

TOP = "Referat af møde i HSU den 20. januar 2033\n\nTil stede: Anna Berg, Bo Dahl\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "- at byrådet holder temamøde om budgettet den 24. februar.",
        "Anna Berg mindede om, at OS2 holder årsmøde i november, og at alle er velkomne.",
        "KL holder topmøde den 3. marts.",
    ],
)
def test_a_meeting_of_others_is_none_of_this_body(told: str) -> None:
    """It was announced as the body's own."""
    rows = derived(f"{TOP}1. Meddelelser\n\nFormanden meddelte,\n{told}\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "planned_meetings", "start_date") == []


@pytest.mark.parametrize("settled", ["blev godkendt", "er vedtaget", "blev herefter aftalt"])
@pytest.mark.parametrize("what", ["Møderækken", "Mødeplanen", "Mødedatoerne"])
def test_dates_behind_the_words_that_settle_them(what: str, settled: str) -> None:
    """The year stands behind the last of them; all of them were lost."""
    told = f"{what} {settled}: 8. marts, 7. juni og 22. november 2034."
    rows = derived(f"{TOP}1. Mødedatoer i 2034\n\n{told}\n\n2. Eventuelt\n\nIntet.\n")
    assert not misprinted(rows)
    days = [str(start) for (start,) in tell(rows, "planned_meetings", "start_date")]
    assert days == ["2034-03-08", "2034-06-07", "2034-11-22"]
