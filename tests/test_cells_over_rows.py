"""Cells of a timetable that span rows: what stands in them lasts until the last row that they span."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from support.derived import derived, misprinted, tell

HEAD = ("Måned", "Analyse", "Inddragelse")
# The cell of the second column spans so many rows.
ROWS = (
    ("Januar 2031", "Måling af gangtid", 2, "14. januar: Møde i Prøverådet"),
    ("Februar 2031", None, 0, "11. februar: Møde i Prøverådet"),
    ("Marts 2031", "Notat om gangtid", 1, "4. marts: Prøverådet drøfter notatet"),
    ("April 2031", "Høring og rettelser", 2, "8. april: Møde i Prøverådet"),
    ("Maj 2031", None, 0, ""),
)
LASTS = {
    "Måling af gangtid": ("2031-01-01", "2031-02-28", "month_range"),
    "Notat om gangtid": ("2031-03-01", "2031-03-31", "month"),
    "Høring og rettelser": ("2031-04-01", "2031-05-31", "month_range"),
}


def as_page(*, spans: bool = True) -> bytes:
    """The plan as a web page; where nothing SPANS the cells below are empty."""
    rows = "".join(f"<th>{label}</th>" for label in HEAD)
    for month, work, height, meeting in ROWS:
        cell = f'<td rowspan="{height}">{work}</td>' if work and spans else f"<td>{work or ''}</td>"
        rows += f"</tr><tr><td>{month}</td>{cell if work or not spans else ''}<td>{meeting}</td>"
    title = "<h1>Tidsplan for gangtid på skolerne</h1>"
    return f"<html><body>{title}<table><tr>{rows}</tr></table></body></html>".encode()


def as_word() -> bytes:
    """The plan as Word saves it: the cells below go on with the one above."""
    document = docx.Document()
    document.add_heading("Tidsplan for gangtid på skolerne", 1)
    table = document.add_table(rows=1 + len(ROWS), cols=len(HEAD))
    for column, label in enumerate(HEAD):
        table.cell(0, column).text = label
    for index, (month, work, height, meeting) in enumerate(ROWS, start=1):
        table.cell(index, 0).text, table.cell(index, 2).text = month, meeting
        if work:
            cell = table.cell(index, 1)
            (cell.merge(table.cell(index + height - 1, 1)) if height > 1 else cell).text = work
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def as_markdown() -> bytes:
    """The plan as a Markdown text with the table of the web page in it."""
    page = as_page().decode()
    table = page[page.index("<table") : page.index("</table>") + len("</table>")].replace("</tr>", "</tr>\n")
    return f"# Tidsplan for gangtid på skolerne\n\n{table}\n".encode()


def times(data: bytes) -> dict[str | None, tuple[str | None, ...]]:
    """When each milestone of the plan DATA is: its first and its last day, and how exact that is."""
    rows = derived(data)
    assert not misprinted(rows)
    told = tell(rows, "milestones", "title", "start_date", "end_date", "precision")
    return {title: tuple(map(str, when)) for title, *when in told}


@pytest.mark.parametrize("data", [as_page(), as_word(), as_markdown()], ids=["html", "docx", "md"])
def test_a_cell_over_rows_lasts_until_the_last_of_them(data: bytes) -> None:
    """Its work took the first month alone before; the meetings beside it keep their days."""
    found = times(data)
    assert {title: found[title] for title in LASTS} == LASTS
    assert found["Prøverådet drøfter notatet"] == ("2031-03-04", "2031-03-04", "day")


def test_an_empty_cell_below_is_not_spanned() -> None:
    """Where nothing is said to happen in a month, what happened in the one before is not said to go on."""
    found = times(as_page(spans=False))
    assert found["Måling af gangtid"] == ("2031-01-01", "2031-01-31", "month")
