"""The parts of an item: those that the agenda lists, and those that the minutes have with letters or numbers.

sub-item = label title ; label = "a)" | "3.1" | bullet
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Span, phrase, physical_lines
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.shapes import is_heading, stands_alone
from cso_opendata.records import SubItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block, Text
    from cso_opendata.parse.body import Part

_LABEL = re.compile(
    r"(?:(?P<letter>[a-zæøå])[.)]|-?(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})\.?)\s+(?P<title>\S.*)$", re.DOTALL
)
_LETTER = re.compile(r"(?P<letter>[a-zæøå])[.)]\s+(?=\S)")
_MAY_LIST = ("bullet", "paragraph", "heading")
# A title may end with a sum, whose full stop ends no sentence.
_SUM = re.compile(r"\d\s*kr\.$")

# So many bullets over text are titles; a longer one is a sentence.
_SEVERAL, _LONGEST = 3, 90


def gone_on(listed: tuple[SubItem, ...], told: tuple[SubItem, ...]) -> tuple[SubItem, ...]:
    """The sub-items LISTED by the agenda, and those TOLD below that go on with their numbers: "3.1", "3.2".

    Where each has its own text and what came of it, all but the first stand below the label of the minutes.
    """
    for sub in told if listed else ():
        item, _, place = (listed[-1].label or "").rpartition(".")
        if item and place.isdecimal() and sub.label == f"{item}.{int(place) + 1}":
            listed = (*listed, sub)
    return listed


class _Entry(NamedTuple):
    """An entry with a LETTER: its TITLE, and whether that ALONE is what it says, as a title does."""

    letter: str
    title: Text
    alone: bool


def sub_items(part: Part) -> tuple[SubItem, ...]:
    """The parts of an item that PART, the agenda's, lists."""
    announced = part.title.value.endswith(":") or all(_is_entry(each) for each in part.blocks)
    announced = announced or (part.blocks[:1] != [] and part.blocks[0].mark[:1].isdigit())
    blocks = _without_appendices(part.blocks)
    return tuple(sub for block in blocks for sub in _listed(block, announced=announced))


def reported_subs(part: Part) -> tuple[SubItem, ...]:
    """The sub-items that PART, of the minutes, has: with numbers, with letters, and bullets over text."""
    blocks = _without_appendices(part.blocks)
    numbered = (sub for block in blocks if (sub := _numbered(block, part)))
    headed = (SubItem(None, phrase(one, 0, len(one.text.rstrip(".:")))) for one in over_text(blocks))
    first = takewhile(lambda block: block.mark[:1].isdigit() and stands_alone(block), blocks)
    below = (SubItem(one.mark.rstrip(".)"), phrase(one)) for one in first)
    return (*below, *numbered, *_lettered(blocks), *headed)


def over_text(blocks: Sequence[Block]) -> list[Block]:
    """Those of BLOCKS, of minutes, that are bullets with what was said of them below, in paragraphs.

    They are titles of parts where all bullets are: several, short, and without a verb.
    """
    bullets = [index for index, block in enumerate(blocks) if block.kind == "bullet"]
    if len(bullets) < _SEVERAL or bullets[-1] == len(blocks) - 1:
        return []
    found = [blocks[index] for index in bullets if blocks[index + 1].kind == "paragraph"]
    titles = all(len(one.text) <= _LONGEST and not turns.TELLS.search(one.text) for one in found)
    return found if titles and len(found) == len(bullets) else []


def over_their_text(blocks: Sequence[Block], subs: Sequence[SubItem]) -> list[Block]:
    """Those of BLOCKS that are titles with letters, of SUBS, by themselves, where each has text below.

    A list of what somebody told of is lettered as well, with nothing between its entries.
    """
    lines = {sub.title.at.line for sub in subs if sub.label and sub.label.isalpha()}
    plain = [index for index, block in enumerate(blocks) if block.kind == "paragraph" and stands_alone(block)]
    alone = [
        index for index in plain if len(blocks[index].numbers) == 1 and blocks[index].numbers[0] in lines
    ]
    told = all(index + 1 < len(blocks) and index + 1 not in alone for index in alone)
    return [blocks[index] for index in alone] if told and len(alone) == len(lines) else []


def _without_appendices(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS without the lists of appendices: what stands below their label, each on a line of its own."""
    found, listed = [], False
    for block in blocks:
        short = stands_alone(block) and not is_heading(block)
        listed = bool(cues.APPENDICES.match(block.text)) or (listed and short)
        if not listed:
            found.append(block)
    return found


def _listed(block: Block, *, announced: bool) -> Iterator[SubItem]:
    """The parts of an item that BLOCK lists: with labels, or as a bullet where lists are ANNOUNCED."""
    entries = list(_entries(block))
    if len(entries) > 1:
        yield from (SubItem(one.letter, one.title) for one in entries)
        return
    found = _LABEL.match(block.text) if block.kind in _MAY_LIST else None
    if block.mark[:1].isdigit() and block.text[0].isupper() and announced:
        yield SubItem(block.mark.rstrip(".)"), phrase(block))
    elif found:
        yield SubItem(found["letter"] or found["number"], _behind(block, found))
    elif block.kind == "bullet" and announced and not find_dates(block.text):
        yield SubItem(None, phrase(block))


def _is_entry(block: Block) -> bool:
    """Whether BLOCK is an entry of a list, and no sentence."""
    return block.kind == "bullet" and stands_alone(block) and block.text[0].isupper()


def _numbered(block: Block, part: Part) -> SubItem | None:
    """In minutes only a number that begins with the item's own ("3.1") makes a sub-item."""
    found = _LABEL.match(block.text) if block.text[:1].isdigit() else None
    if not found or not found["number"] or found["number"].split(".")[0] != part.number:
        return None
    return SubItem(found["number"], _behind(block, found))


def _behind(block: Block, found: re.Match[str]) -> Text:
    """The title in BLOCK behind the label that was FOUND, whose line is a part of its place."""
    title = phrase(block, found.start("title"))
    label = phrase(block, found.start(), found.start() + 1)
    return title._replace(at=Span(label.at.line, title.at.line_end))


def _lettered(blocks: Sequence[Block]) -> tuple[SubItem, ...]:
    """The sub-items among BLOCKS of minutes that have letters from "a" on, each before a title of its own."""
    found: list[SubItem] = []
    for entry in (one for block in blocks for one in _entries(block)):
        follows = entry.letter == chr(ord("a") + len(found))
        if follows and entry.alone:
            found.append(SubItem(entry.letter, entry.title))
    return tuple(found) if len(found) > 1 else ()


def _entries(block: Block) -> Iterator[_Entry]:
    """The entries with letters in BLOCK: one, or several of which each begins a line of it."""
    begun = _LETTER.match(block.text) if block.kind in _MAY_LIST else None
    if begun is None:
        return
    found = [begun]
    for start in block.starts[1:]:
        later = _LETTER.match(block.text, start)
        if later and ord(later["letter"]) == ord(found[-1]["letter"]) + 1:
            found.append(later)
    ends = [*(one.start() for one in found[1:]), len(block.text)]
    for one, end in zip(found, ends, strict=True):
        yield _entry(block, one, end, several=len(found) > 1)


def _entry(block: Block, label: re.Match[str], end: int, *, several: bool) -> _Entry:
    """The entry that LABEL begins in BLOCK and that goes on to END; SEVERAL: it is one of its lines."""
    title = phrase(block, label.end(), end)
    first_line = next((start for start in block.starts if label.end() < start < end), None)
    if first_line is not None and not several:
        line = phrase(block, label.end(), first_line)
        begins = block.text[first_line : first_line + 1].isupper() or _is_short(line, block)
        if begins and (line.value[-1] not in ".;:," or _SUM.search(line.value)):
            # The title has a line of its own, with what was said below it.
            return _Entry(label["letter"], line, _is_titled(line, block))
    whole = several or stands_alone(block) or bool(_SUM.search(title.value))
    return _Entry(label["letter"], title, whole and _is_titled(title, block))


def _is_titled(title: Text, block: Block) -> bool:
    """Whether TITLE begins as one does, or is marked as one: BLOCK is a heading ("**a) mad**")."""
    return title.value[0].isupper() or is_heading(block)


def _is_short(line: Text, block: Block) -> bool:
    """Whether LINE, the first of BLOCK, stops long before the others do: no wrap ends it."""
    return 2 * len(line.value) < max(len(each.value) for each in physical_lines(block))
