"""What holds for every document: it may end anywhere, and each printed word stands on the line it names."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render.formats import WAYS
from render.make import SOURCES, content
from support.derived import derived, misprinted, refused, tell
from support.documents import MINUTES, OTHER

from cso_opendata.job import job_for
from cso_opendata.pipeline import run
from cso_opendata.release.verify import verify

CORPUS = Path(os.environ["CSO_CORPUS"]).resolve() if os.environ.get("CSO_CORPUS") else None
needs_corpus = pytest.mark.skipif(
    CORPUS is None, reason="CSO_CORPUS names no folder: the real documents are not in the project"
)
# What the samples say, as the text that it would be on a page and as a web page.
TEXTS = {
    f"{name} as {way}": WAYS[way](content(name)).decode()
    for name in SOURCES
    for way in ("markdown", "text: wrapped", "html: a bare page")
}
REASONS = {"empty", "unknown_kind"}


@pytest.mark.parametrize("end", range(len(MINUTES) + 1))
def test_minutes_may_end_anywhere(end: int) -> None:
    """Cut off at any character they are read, once an item has begun; nothing that is not there is told."""
    kind = refused(MINUTES[:end])
    if end > MINUTES.index("Godkendelse"):
        assert kind is None
    if kind is None:
        assert misprinted(derived(MINUTES[:end])) == []
    else:
        assert kind in REASONS


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_samples_may_begin_and_end_anywhere(data: st.DataObject) -> None:
    """Any piece of a sample is read, or refused with a reason; nothing that it does not say is told."""
    text = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))]
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    told_as_printed(text[start:end])


def told_as_printed(text: str) -> None:
    """Fail where TEXT is refused for an odd reason, or where something is told that its lines do not say."""
    kind = refused(text)
    assert kind in {None, *REASONS}
    if kind is None:
        assert misprinted(derived(text)) == []


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_lines_may_be_missing(data: st.DataObject) -> None:
    """Whatever lines of a sample are left out, all that is told stands on the lines it names."""
    lines = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))].split("\n")
    missing = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=30))
    told_as_printed("\n".join(line for number, line in enumerate(lines) if number not in missing))


@settings(deadline=None)  # how long a document takes depends on its length
@given(st.data())
def test_lines_may_be_mixed(data: st.DataObject) -> None:
    """However the lines of a sample are mixed, all that is told stands on the lines it names."""
    lines = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))].split("\n")
    told_as_printed("\n".join(data.draw(st.permutations(lines))))


FIRST = "1) Godkendelse af referat fra CSO-mødet den 7. december 2023"
ODD = {
    "a heading within a turn": (
        "Ida Kvist spurgte, hvornår det vedtages.",
        "Ida Kvist spurgte, hvornår det vedtages.\n\n## Bemærkninger\n\nDet haster ikke.",
    ),
    "a number that skips one": (
        "Det blev aftalt, at CSO får en status i juni.",
        "Medarbejdersiden takkede.\n\n## 4) Eventuelt\n\nIntet at bemærke.",
    ),
    "a bare case number behind a date": (
        "Afbud:\n",
        "\n21-03-2024\n\n2024 - 3518\n\nAfbud:\n",
    ),
    "a heading behind a person": (
        "- Dir. Gitte Mose Bang, SOF\n",
        "- Dir. Gitte Mose Bang, SOF\n\n5) Eventuelt\n",
    ),
    "a line behind a remark on a person": (
        "- Dir. Gitte Mose Bang, SOF\n",
        "- Dir. Gitte Mose Bang, SOF (deltog under pkt. 2)\nMøder og referater\n",
    ),
    "the agenda between two parts of the minutes": (
        "2) Budget 2025\n",
        f"Dagsorden\n\n{FIRST}\n\n2) Budget 2025\n\nBilag.\n\nReferat\n\n2) Budget 2025\n",
    ),
    "the agenda in two parts": (
        f"{FIRST}\n",
        f"Dagsorden\n\n{FIRST}\n\nEt bilag.\n\nReferat\n\nDagsorden\n\nEt til.\n\nReferat\n\n{FIRST}\n",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_are_told_as_printed(name: str) -> None:
    """What goes on after something else has come between is either not taken or named with all its lines."""
    old, new = ODD[name]
    assert MINUTES.count(old) == 1
    told_as_printed(MINUTES.replace(old, new))


def test_a_number_is_no_end_of_an_organization() -> None:
    """What stands apart from a person's entry, behind something else, is no part of it."""
    old, new = ODD["a bare case number behind a date"]
    rows = derived(MINUTES.replace(old, new))
    assert tell(rows, "participants", "organization") == tell(
        derived(MINUTES), "participants", "organization"
    )


WORDS = st.text(
    st.characters(categories=("L", "N", "Zs"), exclude_characters="\ufffdÃÂ"), min_size=1, max_size=60
)
# Five and more lines in small letters may tell how wide the lines of print are.
BEHIND = st.lists(WORDS, min_size=1, max_size=4).map("\n\n".join)


@settings(deadline=None)
@given(BEHIND)
def test_text_behind_the_minutes_changes_nobody_and_no_title(text: str) -> None:
    """What follows the last item belongs to it: the head and the titles stay as they are."""
    before, after = derived(MINUTES), derived(f"{MINUTES}\n{text}\n")
    people = ("name", "title", "organization", "side", "capacity", "attendance", "line")
    assert tell(before, "participants", *people) == tell(after, "participants", *people)
    items = ("number", "title", "item_kind", "line")
    assert tell(before, "agenda_items", *items) == tell(after, "agenda_items", *items)
    assert misprinted(after) == []


SHORT_LINES = {
    "words": "drift\n\nanlæg\n\nservice\n\nløn\n\nuddannelse\n\nbarsel",
    "words below each other": "drift\nanlæg\nservice\nløn\nuddannelse\nbarsel",
    "letters": "a\n\nb\n\nc\n\nd\n\ne\n\nf",
}


@pytest.mark.parametrize("name", SHORT_LINES)
def test_short_lines_behind_the_minutes_change_nobody_and_no_title(name: str) -> None:
    """A list of words without marks is no reason to think that the document wraps its lines at a word."""
    before, after = derived(MINUTES), derived(f"{MINUTES}\n{SHORT_LINES[name]}\n")
    assert tell(before, "participants", "name", "line") == tell(after, "participants", "name", "line")
    assert tell(before, "agenda_items", "title", "line") == tell(after, "agenda_items", "title", "line")


@pytest.mark.parametrize("text", [MINUTES, OTHER, *TEXTS.values()], ids=["minutes", "other", *TEXTS])
def test_every_letter_of_a_column_as_printed_stands_on_its_lines(text: str) -> None:
    """For every row of every table, and with other line ends and blank lines too."""
    assert misprinted(derived(text)) == []
    assert misprinted(derived(text.replace("\n", "\r\n"))) == []
    assert misprinted(derived(re.sub(r"\n\n+", "\n", text))) == []


def test_the_check_sees_what_is_not_printed() -> None:
    """A value that its lines do not hold is named, with its table and column."""
    rows = derived(MINUTES)
    rows.tables["participants"][0]["name"] = "Eva Lykke Sand"
    rows.tables["speeches"][1]["line"] -= 2
    rows.tables["speeches"][1]["line_end"] -= 2
    assert {(table, column) for table, column, _ in misprinted(rows)} == {
        ("participants", "name"),
        ("speeches", "attribution"),
        ("speeches", "text"),
    }


def test_verify_finds_nothing_in_the_samples(tmp_path: Path) -> None:
    """Hashes, keys and every printed word of every row of their release are as they should be."""
    report = run(job_for(None, tmp_path, 1), lambda _: None)
    assert (report.documents, report.quarantined) == (len(SOURCES), ())
    assert verify(tmp_path) == []


@needs_corpus
def test_verify_finds_nothing_in_the_corpus(tmp_path: Path) -> None:
    """The same for the real documents, all of which are read."""
    assert CORPUS is not None
    report = run(job_for([CORPUS], tmp_path, 1), lambda _: None)
    assert report.quarantined == ()
    assert verify(tmp_path) == []


@needs_corpus
def test_real_documents_may_end_anywhere() -> None:
    """Cut off at any of their lines they are read or refused; nothing that they do not say is told."""
    assert CORPUS is not None
    for path in sorted(CORPUS.iterdir()):
        lines = path.read_text("utf-8").split("\n")
        for end in range(0, len(lines), max(1, len(lines) // 20)):
            cut = "\n".join(lines[:end])
            kind = refused(cut)
            assert kind in {None, *REASONS}, path.name
            if kind is None:
                assert misprinted(derived(cut)) == [], (path.name, end)
