"""Quick looks change no answer: a cue that is asked after them says what its pattern says by itself.

What a pattern promises of the texts that it matches is worked out from the pattern; so it is tried on
patterns that nobody wrote, and all cues of the house on texts that are nearly theirs.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cues import ALONE, DECISIONS, MODULES, ROWS

from cso_opendata.mask import PHONE, mask_lines
from cso_opendata.parse.cues import decisions, head, rolls
from cso_opendata.parse.cues.looks import beginnings, beginnings_of, holds, words_of
from cso_opendata.parse.cues.promises import promises_of
from cso_opendata.parse.cues.table import Cue, Cues, cased, cue, first, together
from cso_opendata.read.feet import feet

if TYPE_CHECKING:
    import re

TABLES = {
    f"{short}.{name}": value
    for short, module in MODULES.items()
    for name, value in vars(module).items()
    if isinstance(value, Cues)
}
CUES = [
    *chain.from_iterable(table.rows for table in TABLES.values()),
    *(value for module in MODULES.values() for value in vars(module).values() if isinstance(value, Cue)),
    *(pattern for _, _, pattern in decisions.DECISIONS),
]
PAIRS = (*chain.from_iterable(ROWS.values()), *ALONE.items(), *DECISIONS)
EXAMPLES = sorted({text for _, text in PAIRS})
# Letters that are an s, an i, a k or an å without regard to case, though their small letters are others.
ODD = str.maketrans("sikå", "\u017f\u0131\u212a\u212b")

# Texts that are nearly examples: two of them, cut and put together, in another case.
PARTS = st.sampled_from(EXAMPLES)
CASES = st.sampled_from((str, str.lower, str.upper, str.title, lambda text: text.translate(ODD)))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text that is nearly an example of a cue."""
    text, other = draw(PARTS), draw(PARTS)
    cut = draw(st.integers(0, len(text)))
    middle = draw(st.sampled_from(("", " ", "  ", "\t", "\u00a0", ": ", "\u0661", "12")))
    whole = draw(
        st.sampled_from((text, text[cut:], text[:cut] + middle + other, other[-cut:] + middle + text))
    )
    return str(draw(CASES)(whole))


def span(found: re.Match[str] | None) -> tuple[int, int] | None:
    """Where FOUND stands."""
    return found.span() if found else None


def differing(each: Cue, text: str) -> bool:
    """Whether the quick looks of EACH change what it says of TEXT."""
    looks, pattern = each.looks, each.compiled
    assert looks is not None
    return (
        span(each.match(text)) != span(pattern.match(text))
        or span(each.search(text)) != span(pattern.search(text))
        or [one.span() for one in each.finditer(text)] != [one.span() for one in pattern.finditer(text)]
    )


@settings(deadline=None)  # the first text is asked before the cues are compiled
@given(texts())
def test_no_cue_says_anything_else_for_its_quick_looks(text: str) -> None:
    """Whatever the text, a cue matches where its pattern does."""
    assert [each.source for each in CUES if differing(each, text)] == []


@settings(deadline=None)  # the first text is asked before the cues are compiled
@given(texts(), st.integers(0, 20), st.integers(0, 40))
def test_part_of_a_text_is_looked_at_alone(text: str, start: int, length: int) -> None:
    """A cue that is asked of a part of a text matches where its pattern does."""
    end = start + length
    for each in CUES:
        assert span(each.search(text, start, end)) == span(each.compiled.search(text, start, end))
        assert span(each.match(text, start, end)) == span(each.compiled.match(text, start, end))


@settings(deadline=None)  # the first text is asked before the cues are compiled
@given(texts())
def test_a_table_says_what_its_first_matching_row_says(text: str) -> None:
    """A table asks but some of its rows; what it says is what asking all of them in turn would."""
    for table in TABLES.values():
        rows = ((row.name, match) for row in table.rows if (match := row.compiled.match(text)))
        name, match = next(rows, (None, None))
        found = first(table, text)
        assert (found and (found[0], found[1].span())) == (match and (name, match.span()))


@settings(deadline=None)  # the first text is asked before the cues are compiled
@given(st.lists(texts(), max_size=4))
def test_a_look_at_many_texts_leaves_out_none_that_a_row_matches(tried: list[str]) -> None:
    """Texts that are passed over at one look are those that no row of the table matches."""
    for table in TABLES.values():
        matching = {
            place for place, text in enumerate(tried) if any(row.compiled.match(text) for row in table.rows)
        }
        assert matching <= set(table.among(tried))


def test_tables_together_are_one() -> None:
    """The rows of tables put together stand in their order."""
    joined = together(head.LABELS, head.GROUPS)
    assert joined.rows == (*head.LABELS.rows, *head.GROUPS.rows)


@pytest.mark.parametrize(
    "table", [head.LABELS, head.GROUPS, head.INLINE_GROUPS, head.SAID_GROUPS, rolls.COLUMNS]
)
def test_the_tables_of_the_head_are_told_by_how_a_line_begins(table: Cues) -> None:
    """A quick look that lets everything pass is none: no row of these begins anyhow."""
    assert [row.source for row in table.rows if "" in row.looks.beginnings] == []
    assert table.begun("Anna") == ()


def test_most_cues_promise_something() -> None:
    """What is known of patterns is enough for most of the house's: a change that breaks it is seen."""
    telling = [each for each in CUES if "" not in each.looks.beginnings or each.looks.words]
    assert len(telling) > 0.9 * len(CUES)


# Patterns that nobody wrote, of all that the cues of the house are made of.
PLAIN = (
    "a",
    "b",
    "S",
    "i",
    "å",
    "1",
    " ",
    r"\.",
    r"\s",
    r"\d",
    r"\w",
    ".",
    "[ab]",
    "[^a]",
    "[a-c1]",
    r"[\s–-]",
)
LETTERS = st.sampled_from(PLAIN)
ASIDE = st.sampled_from(("", "^", "$", r"\b", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)"))
TIMES = st.sampled_from(("", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}?", "+?"))


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Patterns made of INNER ones."""
    group = st.lists(inner, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})")
    piece = st.tuples(st.one_of(LETTERS, group), TIMES).map("".join)
    return st.lists(st.one_of(piece, ASIDE), min_size=1, max_size=4).map("".join)


PATTERNS = st.recursive(st.lists(LETTERS, min_size=1, max_size=4).map("".join), larger, max_leaves=12)


@given(PATTERNS, st.lists(st.text("abcsSiIÅå1 .–\u017f\u0130\u0661", max_size=12), min_size=1, max_size=6))
def test_whatever_the_pattern_its_matches_keep_its_promises(pattern: str, tried: list[str]) -> None:
    """A text that a pattern matches begins and holds as is promised."""
    for made in (cue(pattern), cased(pattern)):
        promises = promises_of(pattern)
        known, words = beginnings(promises), words_of(promises)
        for text in tried:
            found = made.compiled.match(text)
            if found:
                assert not known.isdisjoint(beginnings_of(text[:4])), (pattern, text)
                assert not words or holds(text, words), (pattern, text)
            assert not differing(made, text), (pattern, text)


@pytest.mark.parametrize("pattern", ["(a)(?P=b)", "(?#b)a", "a)", "[a", "(?i)a"])
def test_a_pattern_that_is_not_understood_promises_nothing(pattern: str) -> None:
    """A part that is not known lets every text pass."""
    promises = promises_of(pattern)
    assert "" in beginnings(promises)
    assert words_of(promises) == ()


def test_how_a_pattern_begins_and_what_it_holds() -> None:
    """A pattern of several alternatives, optional parts and white space, worked out by hand."""
    promises = promises_of(r"(?:næste|kommende)\s+(?:ordinære\s+)?møder?|(?:af)?holdt?\b")
    assert beginnings(promises) == {"næst", "komm", "afho", "hold"}
    assert words_of(promises) == ((("kommende", "næste"), ("møde",)), (("hold",),))


# The quick looks of reading, which knows no words.
def alone(lines: list[str], index: int) -> tuple[str, bool]:
    """What is published of the line INDEX of LINES, by it and the line above it alone."""
    above = [line for line in lines[:index] if line.strip()][-1:]
    return list(mask_lines([*above, lines[index]]))[-1]


LINES = (
    "",
    " ",
    "Tlf.",
    "33 66 00 00",
    "Sagsnr.",
    "2024 3518",
    "010190-1234",
    "a@b.dk",
    "Anna",
    "\u0660\u0661",
)


@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_masking_many_lines_is_masking_each_below_the_one_above(lines: list[str]) -> None:
    """What the lines hold besides changes nothing."""
    assert list(mask_lines(lines)) == [alone(lines, index) for index in range(len(lines))]


@pytest.mark.parametrize("zero", [0x660, 0x966, 0xFF10, 0x1D7CE])
def test_digits_of_other_scripts_are_digits(zero: int) -> None:
    """A telephone number is taken out in whatever digits."""
    number = "".join(chr(zero + int(digit)) for digit in "33660000")
    assert list(mask_lines(["ring", f"Tlf. {number}"])) == [("ring", False), (f"Tlf. {PHONE}", True)]


def test_a_line_that_holds_a_line_end_is_masked_too() -> None:
    """Lines are looked at together, but one that holds a line end is still one."""
    assert [text for text, _ in mask_lines(["a\nb", "skriv til a@b.dk"])] == ["a\nb", "skriv til [e-mail]"]


def test_a_foot_in_the_digits_of_another_script_is_one() -> None:
    """Pages may be counted in digits of whatever script."""
    page = ["", *["ord"] * 14, ""]
    lines = [*page, "Side \u0661", *page, "Side \u0662", *page, "Side \u0663"]
    assert feet(lines) == {index for index, line in enumerate(lines) if line.startswith("Side")}
