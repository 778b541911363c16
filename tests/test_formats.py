"""One content says the same in every format: as text, Markdown, web page, DOCX, and PDF of many faces."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render import corpus, docx, pdf
from render.content import Fact, Heading, Margin, Paragraph, People, Person, words
from render.formats import FLAT, WAYS
from render.make import SOURCES, content
from support.derived import derived, misprinted, tell
from support.goldens import compare, compare_turns, golden
from support.loose import Loose
from support.told import Told, fold

from cso_opendata.job import job_for
from cso_opendata.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from render.content import Content

    from cso_opendata.derive import Rows

CORPUS = Path(os.environ["CSO_CORPUS"]).resolve() if os.environ.get("CSO_CORPUS") else None
needs_corpus = pytest.mark.skipif(
    CORPUS is None, reason="CSO_CORPUS names no folder: the real documents are not in the project"
)
every_way = pytest.mark.parametrize("way", WAYS)
every_source = pytest.mark.parametrize("name", SOURCES)


# What is read wrongly still: a source and a face, and what is wrong. A face that is read rightly one day
# makes its test fail, so that it is taken out of here.
_RULELESS = "columns of a table without rules run into each other where a cell is as wide as its column"
KNOWN_GOLDENS = {
    ("ressortanalyse-plan-2024-02", "pdf: on its side, tables without rules"): _RULELESS,
}


def every(known: dict[tuple[str, str], str]) -> pytest.MarkDecorator:
    """Each source in each way; those KNOWN to be read wrongly must fail."""
    cases = [
        pytest.param(
            name, way, marks=[pytest.mark.xfail(reason=known[name, way])] if (name, way) in known else []
        )
        for name in SOURCES
        for way in WAYS
    ]
    return pytest.mark.parametrize(("name", "way"), cases)


@cache
def rows_of(name: str, way: str) -> Rows:
    """The rows of the source NAME, rendered in WAY."""
    return derived(WAYS[way](content(name)))


@cache
def told(name: str, way: str) -> Told:
    """The same, as goldens have it."""
    return Told(Loose(rows_of(name, way)), "a.txt")


@every(KNOWN_GOLDENS)
def test_goldens_hold_in_every_format(name: str, way: str) -> None:
    """Each value of a golden is told, and no other, whatever the document is printed as."""
    wanted = golden(name, flat=way.startswith(FLAT))
    compare(told(name, way), wanted)
    compare_turns(told(name, way), wanted)


@every({})
def test_rows_are_the_same_in_every_format(name: str, way: str) -> None:
    """Turns and decisions say the same to the last letter as on a web page, which breaks no line.

    The mark of a bullet is as printed; a text has no headings but numbered ones, others are read as text.
    """
    page, here = told(name, "html: a bare page"), told(name, way)
    pairs = zip(turns(here), turns(page), strict=True)
    if way.startswith("text"):
        assert [one for one, wanted in pairs if not one.startswith(wanted)] == []
    else:
        assert [one for one, wanted in pairs if one != wanted] == []
    assert here.decisions() == page.decisions()
    assert here.document["kind"] == page.document["kind"]
    assert fold(here.document["title"]) == fold(page.document["title"])


def turns(told: Told) -> list[str]:
    """The words of all turns, their bullets being dashes."""
    return [str(fold(re.sub(r"(?<=\s)[•–](?=\s)", "-", turn["text"]))) for turn in told.turns()]


@every_way
@every_source
def test_every_printed_word_stands_on_its_lines(name: str, way: str) -> None:
    """A column as printed is found in the lines that its row names."""
    assert misprinted(rows_of(name, way)) == []


RUNNING = re.compile(r"Side \d+ af \d+|Københavns Kommune(?:\s+Økonomiforvaltningen)?|Økonomiforvaltningen")


@pytest.mark.parametrize("way", [way for way in WAYS if way.startswith("pdf")])
@every_source
def test_running_heads_and_feet_are_furniture_and_nothing_else_is(name: str, way: str) -> None:
    """A title that stands at the top of two pages is none of them; a head or foot is never read as text."""
    lines = rows_of(name, way).lines
    roles = list(zip(lines["text"], lines["role"], strict=True))
    assert [text for text, role in roles if role == "page_furniture" and not RUNNING.fullmatch(text)] == []
    # The first two stand in the letterhead of some documents as well.
    feet = [role for text, role in roles if text.startswith("Side ") and RUNNING.fullmatch(text)]
    assert set(feet) <= {"page_furniture"}


SYLLABLES = st.sampled_from(
    ["ba", "dri", "fæl", "gun", "hø", "ka", "lin", "mog", "næs", "ry", "sta", "tor", "vå"]
)
WORDS = st.lists(SYLLABLES, min_size=2, max_size=4).map("".join)
FIRST_NAMES = st.sampled_from(["Asta", "Ib", "Jens-Åge", "Zoë Marie", "Ane von", "Ole R."])
NAMES = st.builds(lambda first, last: f"{first} {last.capitalize()}", FIRST_NAMES, WORDS)
OFFICES = st.sampled_from(["Formand", "Adm. dir.", "Fællestillidsrepræsentant", "Medlem af politisk ledelse"])
ORGANIZATIONS = st.sampled_from(
    ["ØKF", "FOA/LFS", "HK/Kommunal Hovedstaden", "Dansk Sygeplejeråd", "3F BJMF"]
)
# Who is named twice alike in one list is one person.
GROUPS = st.lists(st.builds(Person, OFFICES, NAMES, ORGANIZATIONS), min_size=3, max_size=7, unique=True).map(
    tuple
)
TITLES = st.lists(WORDS, min_size=1, max_size=12).map(lambda drawn: " ".join(drawn).capitalize())
DAYS = st.dates(min_value=date(2001, 1, 1), max_value=date(2040, 12, 31))
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Invented:
    """The facts of minutes that nobody held."""

    day: date
    management: tuple[Person, ...]
    employees: tuple[Person, ...]
    titles: tuple[str, ...]

    def content(self) -> Content:
        """The minutes that say so."""
        day = f"{self.day.day}. {MONTHS[self.day.month - 1]} {self.day.year}"
        box = (Fact("Sagsnr.", "2031-0000007"), Fact("Sagsbehandler", "Karla Kladde"))
        items = [
            block
            for number, title in enumerate(self.titles, 1)
            for block in (
                Heading(2, words(f"{number}) {title}")),
                Paragraph(
                    (words(f"{self.employees[0].name} orienterede om {title.lower()} i år og næste år."),)
                ),
            )
        ]
        return (
            Heading(1, words(f"Referat af møde i CSO den {day}")),
            Fact("Mødedato:", day),
            Fact("Tid:", "9.30-11.00"),
            Heading(3, words("For ledelsessiden:")),
            People(self.management),
            Margin((Paragraph((words("01-02-2041"),)), *box)),
            Heading(3, words("For medarbejdersiden:")),
            People(self.employees),
            *items,
        )


@settings(deadline=None)  # how long a format takes differs
@given(
    st.builds(Invented, DAYS, GROUPS, GROUPS, st.lists(TITLES, min_size=1, max_size=4).map(tuple)),
    st.sampled_from(sorted(way for way in WAYS if "two columns" not in way)),
)
def test_what_is_invented_comes_back(invented: Invented, way: str) -> None:
    """Whatever names, days and titles are printed, each format gives them back.

    Lists of people side by side are left out: where all names are short they are read row by row.
    """
    rows = derived(WAYS[way](invented.content()))
    assert tell(rows, "meetings", "date", "start_time") == [(invented.day, time(9, 30))]
    assert tell(rows, "participants", "title", "name", "organization", "side") == [
        (one.title, one.name, one.organization, side)
        for side, people in (("management", invented.management), ("employee", invented.employees))
        for one in people
    ]
    assert tell(rows, "case_handlers", "name") == [("Karla Kladde",)]
    assert tell(rows, "agenda_items", "title") == [(title,) for title in invented.titles]
    assert tell(rows, "speeches", "attribution") == [(invented.employees[0].name,) for _ in invented.titles]


FOOT = ("Side ", " af ")
SMALL = pdf.Layout(paper="a5", size=9, justify=True, hyphenate=True, foot=FOOT)
BESIDE = pdf.Layout(side="right", justify=True, hyphenate=True, head=("Københavns Kommune", "CSO"), foot=FOOT)
# How the real documents are set anew; `True`: what stood beside the text on paper stands there again.
SET_ANEW: dict[str, tuple[str, bool, Callable[[Content], bytes]]] = {
    "one column": (".pdf", False, lambda whole: pdf.render(whole, pdf.Layout(foot=FOOT))),
    "a box beside the text, drawn first": (".pdf", True, lambda whole: pdf.render(whole, BESIDE)),
    "a box beside the text, drawn last": (
        ".pdf", True, lambda whole: pdf.render(whole, replace(BESIDE, drawn="last"))
    ),
    "small pages": (".pdf", True, lambda whole: pdf.render(whole, SMALL)),
    "docx": (".docx", False, lambda whole: docx.render(whole, docx.Layout(head="Københavns Kommune"))),
    "docx with a text box": (".docx", True, lambda whole: docx.render(whole, docx.Layout())),
}  # fmt: skip


@needs_corpus
@pytest.mark.parametrize("way", SET_ANEW)
def test_the_corpus_set_anew_scores_as_its_text_does(way: str, tmp_path: Path) -> None:
    """Printed as PDF or DOCX the real documents are understood to 97 % at least."""
    assert CORPUS is not None
    suffix, beside, render = SET_ANEW[way]
    sources = tmp_path / "sources"
    sources.mkdir()
    for path in sorted(CORPUS.iterdir()):
        whole = corpus.content(path.read_bytes())
        made = render(corpus.beside(whole) if beside else whole)
        (sources / f"{path.stem}{suffix}").write_bytes(made)
    report = run(job_for([sources], tmp_path / "output", 1), lambda _: None)
    assert report.quarantined == ()
    assert score(tmp_path / "output") >= 0.97


def score(output: Path) -> float:
    """What the scorer beside the corpus says of the release in OUTPUT."""
    assert CORPUS is not None
    figures = output / "score.json"
    scorer = CORPUS.parent / "tools" / "score.py"
    subprocess.run([sys.executable, scorer, output, "--json", figures], check=True, capture_output=True)
    overall: float = json.loads(figures.read_text("utf-8"))["overall_f1"]
    return overall
