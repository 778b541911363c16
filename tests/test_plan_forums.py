"""Who meets by a plan, and the how-manieth time; and themes below sentences that lead to them."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded

TITLE = "# Tidsplan for samling af prøveområdet\n\nMaj 2031\n\n"
Told = tuple[str, str | None, int | None]


def told(text: str) -> list[Told]:
    """The milestones of TEXT as (title, who meets, the how-manieth time), each printed where it says."""
    rows = derived(TITLE + text)
    assert misprinted(rows) == unfounded(rows) == []
    return [
        (title, forum, ordinal)
        for title, forum, ordinal in tell(rows, "milestones", "title", "forum", "forum_ordinal")
    ]


def table(*lines: tuple[str, ...]) -> str:
    """The table of LINES, the first of which is its head."""
    head, *rows = lines
    return "".join(f"| {' | '.join(line)} |\n" for line in (head, ("---",) * len(head), *rows))


@pytest.mark.parametrize(
    ("title", "forum", "ordinal"),
    [
        ("STG, 2. møde: status på arbejdet", "STG", 2),
        ("Strukturudvalget holder sit første møde", "Strukturudvalget", 1),
        ("Styregruppen afholder deres 3. møde", "Styregruppen", 3),
        ("Fjerde og sidste møde i politisk følgegruppe", "politisk følgegruppe", 4),
        ("KB 1. behandling af oplægget", "KB", None),
        ("Ekstra møde i Formandskabet", "Formandskabet", None),
        ("De stående udvalg behandler oplægget", "De stående udvalg", None),
    ],
)
def test_a_title_says_who_meets(title: str, forum: str, ordinal: int | None) -> None:
    """Who meets may stand before the how-manieth meeting it is; such titles had no forum, or no number."""
    text = f"- 3. juni 2031: {title}\n- 4. august 2031: Afslutning\n"
    assert told(text) == [(title, forum, ordinal), ("Afslutning", None, None)]


def test_the_number_of_a_meeting_in_a_column_of_forums() -> None:
    """A number behind a group is that of its meeting; the cell was no forum then, nor was a small letter."""
    text = table(
        ("Dato", "Forum", "Aktivitet"),
        ("3. juni", "politisk styregruppe (2. møde)", "Status på målinger"),
        ("4. juli", "Prøverådet", "Drøftelse af oplæg"),
        ("4. august", "Politisk styregruppe, tredje og sidste møde", "Rammer"),
        ("5. august", "Administrativ følgegruppe", "Rapport"),
    )
    assert told(text) == [
        ("Status på målinger", "politisk styregruppe", 2),
        ("Drøftelse af oplæg", "Prøverådet", None),
        ("Rammer", "Politisk styregruppe", 3),
        ("Rapport", "Administrativ følgegruppe", None),
    ]


def test_a_column_of_who_does_what() -> None:
    """A group meets where the title tells of a meeting; a group that does the work is no forum."""
    text = table(
        ("Dato", "Aktivitet", "Hvem"),
        ("3. juni", "Første møde – temaer", "Politisk styregruppe"),
        ("4. juli", "Skrivning af notat", "Projektgruppen"),
        ("9. juli", "Tælling", "Arbejdsgruppen"),
        ("4. august", "2. møde", "Projektgruppen"),
    )
    assert told(text) == [
        ("Første møde – temaer", "Politisk styregruppe", 1),
        ("Skrivning af notat", None, None),
        ("Tælling", None, None),
        ("2. møde", "Projektgruppen", 2),
    ]


THEMES = ["Naboen først", "Enkel drift", "Tydelig ledelse", "Fælles hus"]
STEPS = "## Tidsplan\n\n- 3. juni 2031: Opstart\n- 4. august 2031: Afslutning\n"
LONG_LEAD = "Analysen er samlet om fire temaer, som gruppeformændene er enige om at prioritere:"


@pytest.mark.parametrize(
    "lead",
    [
        "Temaer som gennemgangen handler om",
        "## Temaer som gennemgangen handler om",
        "## Temaer, der går igen i alle områder",
        LONG_LEAD,
    ],
)
@pytest.mark.parametrize("mark", ["{}.", "-"])
def test_themes_below_a_clause(lead: str, mark: str) -> None:
    """A heading or sentence with a clause on the themes leads to them, as a short one does."""
    listed = "\n".join(f"{mark.format(number)} {name}" for number, name in enumerate(THEMES, 1))
    rows = derived(f"{TITLE}{lead}\n\n{listed}\n\n{STEPS}")
    assert misprinted(rows) == []
    assert tell(rows, "themes", "title") == [(name,) for name in THEMES]


def test_a_sentence_that_only_mentions_themes_leads_to_none() -> None:
    """What goes on after the themes for longer than a clause speaks of something else that is listed."""
    lead = (
        "Temaer er drøftet i rådet og siden sendt ud til alle de mange naboer og foreninger og skoler "
        "i byen, som svarede sådan her på dem:"
    )
    rows = derived(f"{TITLE}{lead}\n\n- Naboen\n- Skolen\n\n{STEPS}")
    assert tell(rows, "themes", "title") == []
