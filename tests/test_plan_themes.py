"""Lists of themes: what sets a theme off from its parts and from the text on it, and where the list ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, tell

if TYPE_CHECKING:
    from collections.abc import Callable

THEMES = {
    "Naboen først": ("Kortere ventetid", "Klar besked"),
    "Enkel drift": ("Fælles værksted", "Ens regler"),
    "Tydelig ledelse": ("Balance i opgaver", "Kendte rammer"),
}
NAMES = list(THEMES)
ALL = [(name, part) for name, parts in THEMES.items() for part in (None, *parts)]
TEXT = "Her ses der på, hvordan naboerne kan få det bedre, og hvad andre byer har af erfaringer med det."
PLAN = """PROCESPLAN FOR ANALYSE AF PRØVEOMRÅDET

Maj 2031

{heading}

{themes}

{end}

- 3. juni 2031: Opstart
- 4. august 2031: Afslutning
"""


def plan(themes: str, heading: str = "## Prioriterede temaer", end: str = "## Tidsplan") -> str:
    """A plan with THEMES below a HEADING, which the heading of the timetable ENDs."""
    return PLAN.format(heading=heading, themes=themes, end=end)


def told(text: str) -> list[tuple[str, str | None]]:
    """The themes of TEXT, as (theme, part)."""
    rows = derived(text)
    assert misprinted(rows) == []
    found = tell(rows, "themes", "theme_id", "title", "parent_theme_id")
    names = {key: title for key, title, _ in found}
    return [(names[parent], title) if parent else (title, None) for _, title, parent in found]


def listed(name: Callable[[int, str], str], part: Callable[[int, int, str], str]) -> str:
    """THEMES, each NAME and PART as these print it."""
    return "\n".join(
        line
        for number, (theme, parts) in enumerate(THEMES.items(), 1)
        for line in (name(number, theme), *(part(number, at, each) for at, each in enumerate(parts, 1)))
    )


def bullet(_number: int, _at: int, part: str) -> str:
    """PART as a bullet."""
    return f"   - {part}"


@pytest.mark.parametrize(
    "themes",
    [
        listed(lambda number, name: f"{number}. {name}", bullet),
        listed(lambda number, name: f"{number}) {name}", lambda _, at, part: f"   {'ab'[at - 1]}) {part}"),
        listed(lambda number, name: f"{number}. {name}", lambda number, at, part: f"{number}.{at} {part}"),
        listed(lambda _, name: f"1. **{name}**", bullet),
        listed(lambda number, name: f"{'ABC'[number - 1]}. {name}", bullet),
        listed(lambda _, name: f"\n**{name}**\n", bullet),
        listed(lambda number, name: f"\nTema {number}: {name}", bullet),
        listed(lambda number, name: f"\n**Tema {number}: {name}**\n", bullet),
        listed(lambda number, name: f"\n### Tema {number} – {name}\n", bullet),
        listed(lambda _, name: f"\n### {name}\n\n{TEXT}\n", bullet),
        listed(lambda _, name: f"- {name}", bullet),
        "| Tema | Undertemaer |\n|---|---|\n"
        + "\n".join(f"| {name} | {'<br>'.join(parts)} |" for name, parts in THEMES.items()),
        f"Analysen har tre temaer:\n\n{listed(lambda _, name: f'1. {name}', bullet)}",
    ],
)
def test_themes_and_their_parts(themes: str) -> None:
    """Headings, bold lines, numbers, letters and labels all set a theme off from its parts."""
    assert told(plan(themes)) == ALL


@pytest.mark.parametrize(
    "themes",
    [
        "\n".join(f"- **{name}** – {TEXT}" for name in NAMES),
        "\n".join(f"- **{name}:** {TEXT}" for name in NAMES),
        "\n".join(f"- {name}: {TEXT}" for name in NAMES),
        "\n".join(f"{number}. {name} – {TEXT}" for number, name in enumerate(NAMES, 1)),
        "\n".join(f"- {name}: det ene, det andet" for name in NAMES),
        "\n\n".join(f"**{name}**\n{TEXT}" for name in NAMES),
        "\n\n".join(f"### {name}\n\n{TEXT}\n\n{TEXT}" for name in NAMES),
        "\n".join(["| Tema | Beskrivelse |", "|---|---|", *(f"| {name} | {TEXT} |" for name in NAMES)]),
    ],
)
def test_the_text_on_a_theme_is_no_part_of_its_name(themes: str) -> None:
    """What stands behind a name, below it or beside it says what the theme is about."""
    assert told(plan(themes)) == [(name, None) for name in NAMES]


@pytest.mark.parametrize(
    "heading",
    [
        "## Temaer i analysen",
        "## De prioriterede temaer",
        "## Analysens temaer",
        "## 2. Hovedtemaer",
        "Indsatsområder",
        "FOKUSPUNKTER",
    ],
)
def test_what_heads_a_list_of_themes(heading: str) -> None:
    """A heading may say whose themes they are, and call them otherwise."""
    themes = listed(lambda number, name: f"{number}. {name}", bullet)
    assert told(plan(themes, heading)) == ALL


@pytest.mark.parametrize("end", ["Hensyn og rammer", "3. Tidsplan", "## 3. Tidsplan", "**Tidsplan**"])
def test_what_ends_a_list_of_themes(end: str) -> None:
    """A heading ends it, with a mark, with the next number, or as a line apart."""
    themes = listed(lambda number, name: f"{number}) {name}", bullet)
    assert told(plan(themes, "2. Prioriterede temaer", end)) == ALL
    assert told(plan(themes, "Prioriterede temaer", f"{end}\n\n- Flere biler\n\nTidsplan")) == ALL


@pytest.mark.parametrize("mark", ["", "- "])
def test_a_table_of_contents_heads_no_themes(mark: str) -> None:
    """What it names is told again below, where the list is."""
    names = ("Baggrund", "Prioriterede temaer", "Sådan arbejder vi", "Tidsplan")
    contents = "\n".join(f"{mark}{name}" for name in names)
    themes = listed(lambda _, name: f"- {name}", lambda _, __, part: f"  - {part}")
    text = plan(themes, f"Indhold\n\n{contents}\n\nBaggrund\n\n{TEXT}\n\nPrioriterede temaer", "Tidsplan")
    assert told(text.replace("\nTidsplan\n\n- 3", f"\nSådan arbejder vi\n\n{TEXT}\n\nTidsplan\n\n- 3")) == ALL


def test_themes_that_are_called_so_one_by_one() -> None:
    """Without a heading over them their labels tell; the elaboration of a list is no other one."""
    each = "\n\n".join(f"## Tema {number}: {name}\n\n{TEXT}" for number, name in enumerate(NAMES, 1))
    assert told(plan(each, "")) == [(name, None) for name in NAMES]
    themes = listed(lambda number, name: f"{number}. {name}", bullet)
    assert told(plan(f"{themes}\n\n{each}")) == ALL


@pytest.mark.parametrize(
    "lead",
    [
        "Vi arbejder med tre temaer:",
        "Styregruppen har valgt følgende fokusområder:",
        "De prioriterede temaer er:",
    ],
)
@pytest.mark.parametrize("mark", ["- {}", "{n}. {}", "{letter}) {}"])
def test_a_sentence_leads_to_themes(lead: str, mark: str) -> None:
    """Where no heading says so a sentence may that leads to a list; letters alone number themes too."""
    lines = [mark.format(name, n=n, letter="abc"[n - 1]) for n, name in enumerate(NAMES, start=1)]
    assert told(plan("\n".join(lines), heading=lead)) == [(name, None) for name in NAMES]


def test_a_sentence_that_leads_to_dates() -> None:
    """A list of when themes are spoken of is none of these."""
    assert (
        told(plan("- 5. juni 2031: Ventetid\n- 6. juni 2031: Regler", heading="Vi drøfter temaerne:")) == []
    )


def test_one_of_a_list_of_bullets_that_begins_as_parts_do_is_none() -> None:
    """Such a list could show its parts by their level."""
    names = ["Naboen først", "Enkel drift", "Bedre brug af haller", "Tydelig ledelse"]
    assert told(plan("\n".join(f"- {name}" for name in names))) == [(name, None) for name in names]
