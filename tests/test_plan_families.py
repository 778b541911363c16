"""Families of layouts of plans: what sets a time apart from what happens then, and what tells the phases."""

from __future__ import annotations

from support.derived import derived, misprinted, tell

PENDING = """# Tidsplan for ny hal

## Tidsplan

- **Oktober 2031:** Møde i følgegruppen [dato afventer]
- **3. november 2031:** Borgermøde

## December 2031

- Workshop (tbd)
- Licitation

| Dato | Aktivitet |
|---|---|
| 4. december 2031 | Byggestart (dato ikke fastlagt) |
| 5. december 2031 | Rejsegilde |
"""


def test_a_remark_that_the_date_is_pending_is_no_part_of_a_title() -> None:
    """Wherever a title stands, the remark at its end says that its time is not settled, and no more."""
    told = tell(derived(PENDING), "milestones", "title", "precision", "tentative")
    assert told == [
        ("Møde i følgegruppen", "month", True),
        ("Borgermøde", "day", False),
        ("Workshop", "month", True),
        ("Licitation", "month", False),
        ("Byggestart", "day", True),
        ("Rejsegilde", "day", False),
    ]
    assert misprinted(derived(PENDING)) == []


THEMES = """<h1>Procesplan for analyse af prøveområdet</h1><p>Maj 2031</p><h2>Prioriterede temaer</h2>
<ul><li>Veje<ul><li>Bedre stier</li></ul></li>
<li>Fag<ul><li>Samling af opgaver</li><li>Uddybning af metoder</li></ul></li>
<li>Styring<ul><li>Klarere økonomi</li></ul></li></ul>
<h2>Hvem gør hvad</h2><p>Sekretariatet leder arbejdet og skriver til naboerne.</p>
<h2>Uddybning af temaerne</h2><ul><li>Samling af opgaver</li></ul>
<h2>Tidsplan</h2><ul><li>3. maj 2031: Opstart</li><li>4. juni 2031: Afslutning</li></ul>"""
IN_LINES = """Procesplan for analyse af prøveområdet

Maj 2031

Temaer

Veje
- Bedre stier
Fag
- Samling af opgaver
- Uddybning af metoder
Styring
- Klarere økonomi

Hvem gør hvad

Sekretariatet leder arbejdet og skriver til naboerne.

Tidsplan

- 3. maj 2031: Opstart
- 4. juni 2031: Afslutning
"""


def test_what_a_list_of_themes_names_may_be_called_as_sections_are() -> None:
    """A bullet ends no list of themes, whatever it is called; the next heading does, and is none."""
    for text in (THEMES, IN_LINES):
        rows = derived(text)
        titles = [title for (title,) in tell(rows, "themes", "title")]
        assert titles == [
            *("Veje", "Bedre stier", "Fag", "Samling af opgaver", "Uddybning af metoder"),
            *("Styring", "Klarere økonomi"),
        ]
        tops = [parent for (parent,) in tell(rows, "themes", "parent_theme_id")].count(None)
        assert tops == 3
