"""The outline of a document: which blocks open its items, and which head its sections.

Most documents number their items; one that numbers nothing has headings, all of one kind, below its head.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse import unmarked
from cso_opendata.parse.alone import dotted, numbered_below
from cso_opendata.parse.announced import announced
from cso_opendata.parse.answers import answers_in
from cso_opendata.parse.bodies import body_in_title, body_of_line
from cso_opendata.parse.closed_parts import counted_anew, headings
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.bodies import OF_THE_MEETING
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.document_titles import names_body_and_day, names_body_and_kind
from cso_opendata.parse.item_numbers import USUAL, Opening, Scheme, has_number, in_turn, numbered, opening
from cso_opendata.parse.numbering import begun_again, lettered, scheme_of
from cso_opendata.parse.numbers import is_usual
from cso_opendata.parse.other_numbers import by_label, by_year
from cso_opendata.parse.out_of_turn import out_of_turn
from cso_opendata.parse.shapes import is_bold, is_heading
from cso_opendata.parse.times import plain_times_in
from cso_opendata.parse.title_shapes import is_short_title, is_topic, led, opened_by
from cso_opendata.parse.untitled import or_untitled
from cso_opendata.parse.when import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.answers import Answer

# More characters are no heading of a section, which is a few words; nor of an item without a number.
_LONGEST_SECTION, _LONGEST_TITLE = 50, 80
# The lines of a head that stand together have fewer characters.
_LONGEST_HEAD = 300
# A section that comes so often is a part of each item.
_OFTEN = 2
# So many headings of one kind are an outline; in plain text they have this much more white above them.
_FEWEST, _WHITE = 3, 2


@dataclass(frozen=True, slots=True)
class Outline:
    """How the items of a document are told: by the numbers of SCHEME, or by TITLES, by the ids of blocks.

    `sections` are the names of the sections that blocks head, by the ids of these; `start` is the index of
    the block that opens the first item; `turn` is the id of the one with which the minutes begin, where the
    titles tell that, or the first item of the agenda has another one there. `answers` are what came of the
    items of an agenda, told by their numbers alone; `parts` are the headings of open and closed parts.
    """

    scheme: Scheme | None
    titles: Mapping[int, Opening]
    sections: Mapping[int, str]
    start: int
    turn: int | None = None
    answers: Mapping[int, Answer] = field(default_factory=dict)
    parts: frozenset[int] = frozenset()

    def opens(self, block: Block, last: int) -> Opening | None:
        """The number and title of the item after LAST that BLOCK opens; None where it opens none."""
        titled = self.titles.get(id(block))
        return titled or (opening(block, last, self.scheme) if self.scheme is not None else None)

    def may_open(self, block: Block) -> bool:
        """Whether BLOCK may open an item, whatever its number: a quick look, for most blocks do not."""
        return id(block) in self.titles or has_number(block, self.scheme or USUAL)

    def anywhere(self, block: Block) -> Opening | None:
        """The number and title of BLOCK, whatever item it may be."""
        return numbered(block, self.scheme) if self.scheme is not None else None

    def section_of(self, block: Block) -> str | None:
        """The name of the section that BLOCK is the heading of."""
        return self.sections.get(id(block))


def outline_of(blocks: Sequence[Block]) -> Outline:
    """The outline of BLOCKS."""
    parts = headings(blocks)
    known = announced([block for index, block in enumerate(blocks) if index not in parts])
    scheme = scheme_of(blocks) if known and known.numbered else None
    titles = known.opens if known else {}
    if known is None:
        within = dotted(blocks) or numbered_below(blocks) or by_year(blocks)
        scheme, titles = (None, within) if within else or_untitled(blocks, *_numbered_or_titled(blocks))
    titles = {**titles, **out_of_turn(blocks, scheme)} if scheme and not known else titles
    turn = known.turn if known else begun_again(blocks, scheme) if scheme else None
    outline = Outline(scheme, titles, {}, len(blocks), turn)
    start = next((index for index, block in enumerate(blocks) if outline.opens(block, 0)), len(blocks))
    may_head = cues.SECTIONS.among([block.text for block in blocks])
    sections = [(index, name) for index in may_head if (name := _section(blocks, index))]
    often = Counter(name for index, name in sections if index >= start)
    heads = {id(blocks[index]): name for index, name in sections if index < start or often[name] < _OFTEN}
    answers = answers_in(blocks) if turn is None else {}
    titles = {**titles, **counted_anew(blocks, parts, scheme, heads)}
    over = frozenset(id(blocks[index]) for index in parts)
    return replace(outline, titles=titles, sections=heads, start=start, answers=answers, parts=over)


def _numbered_or_titled(blocks: Sequence[Block]) -> tuple[Scheme | None, Mapping[int, Opening]]:
    """How BLOCKS number their items, or else the headings that open them.

    A list in an item is numbered too: headings and letters count for more where one of them is an item of
    each meeting, and no number stands before such a title.
    """
    begun = [blocks[index] for index in unmarked.begun_anew(blocks)]
    if begun:
        return None, {id(block): unmarked.again(block) for block in begun}
    scheme = scheme_of(blocks)
    if scheme and (scheme.marked or any(is_usual(found.title) for found in in_turn(blocks, scheme))):
        return scheme, {}
    if labelled := by_label(blocks):
        return None, labelled
    titles, letters = _titles(blocks), lettered(blocks)
    counted = len(list(in_turn(blocks, letters))) if letters else 0
    if letters and titles and counted >= len(titles) and counted >= len(list(_numbered(blocks, scheme))):
        return letters, {}
    if titles and (scheme is None or any(is_usual(block.text) for block in titles)):
        return None, {id(block): opened_by(block) for block in titles}
    usual = letters and any(is_usual(found.title) for found in in_turn(blocks, letters))
    return letters if usual else scheme or letters, {}


def _numbered(blocks: Sequence[Block], scheme: Scheme | None) -> Iterator[Opening]:
    """What is numbered by SCHEME among BLOCKS; nothing without one."""
    return in_turn(blocks, scheme) if scheme else iter(())


def _section(blocks: Sequence[Block], index: int) -> str | None:
    """The section that the one of BLOCKS at INDEX heads; none where the next goes on with it as a title."""
    text = blocks[index].text
    found = first(cues.SECTIONS, text) if len(text) < _LONGEST_SECTION else None
    if found is None or (index + 1 < len(blocks) and OF_THE_MEETING.match(blocks[index + 1].text)):
        return None
    return found[0]


def of_a_head(block: Block) -> bool:
    """Whether BLOCK is plainly one of a head: a row, a fact with its label, a group of people, the title."""
    # A cell by itself is one of a row that opens an item: who is to act, or by when.
    beside = block.kind == "row" and len(block.cells) > 1
    if beside or (head_cues.is_labelled(block.text) and not _is_part(block.text)):
        return True
    titled = head_cues.TITLE.match(block.text) and not head_cues.OF_AN_ITEM.match(block.text)
    # With the hour: heads of pages tell the committee and the day too.
    told = plain_times_in(block.text) is not None and names_body_and_day(block.text)
    return (bool(titled) and not _approves_minutes(block)) or names_body_and_kind(block.text) or told


def _is_part(text: str) -> bool:
    """Whether TEXT is the label of a part of an item and no more ("Bemærkninger:")."""
    found = first(cues.PARTS, text)
    return found is not None and found[1].end() == len(text)


def says_who_or_when(block: Block) -> bool:
    """Whether BLOCK says that the meeting was held, or has a line that is its committee or its day."""
    return bool(head_cues.HELD.search(block.text)) or any(
        _is_who_or_when(line.value) for line in physical_lines(block)
    )


def _is_who_or_when(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or line[-1:] in (".", ":", ";") or not line:
        return False
    named = body_in_title(line) if line.startswith("Møde i ") else body_of_line(line)
    day = day_in(line) if head_cues.DAY.match(line) else None
    return named is not None or (day is not None and day.year_stated)


def _approves_minutes(block: Block) -> bool:
    """Whether BLOCK is the item that approves the minutes of another meeting, and so names those."""
    kind = first(cues.ITEM_KINDS, block.text)
    return kind is not None and kind[0] == "approval_of_minutes"


def _titles(blocks: Sequence[Block]) -> list[Block]:
    """The headings of items of a document without numbers: those below its head.

    What reads like a head may also end a document ("Mødet sluttede kl. 15"), so the last that has headings
    below it ends the head.
    """
    kinds = [kind for kind in (*_headings(blocks), led(blocks)) if len(kind) >= _FEWEST]
    # Above this one some kind of heading comes often enough below.
    latest = max((kind[-_FEWEST] for kind in kinds), default=-1)
    last = next((index for index in range(latest - 1, -1, -1) if of_a_head(blocks[index])), -1)
    found = next((kind for kind in kinds if kind[-_FEWEST] > last), [])
    below = [index for index in found if index > last]
    # The first one may look otherwise, right below the heading of the list.
    above = [index for index in range(last + 1, min(below, default=0)) if _heads_parts(blocks, index)]
    return [blocks[index] for index in (*above[:1], *below)]


def _heads_parts(blocks: Sequence[Block], index: int) -> bool:
    """Whether the block at INDEX is a title with the label of a part of an item right below it."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return below is not None and is_short_title(blocks[index]) and _is_part(below.text)


def _headings(blocks: Sequence[Block]) -> list[list[int]]:
    """The indexes of what may be headings, by their kinds: of each level, bold lines, lines set off."""
    marked: dict[int, list[int]] = {}
    bold, set_off = [], []
    often = Counter(block.text for block in blocks if is_heading(block))
    for index, block in enumerate(blocks):
        if block.kind == "heading" and (is_short_title(block) or is_topic(block, often)):
            marked.setdefault(block.level, []).append(index)
        if block.kind != "paragraph":
            continue
        in_bold, in_white = is_bold(block), _set_off(blocks, index)
        if ((in_bold or in_white) and is_short_title(block)) or (in_bold and is_topic(block, often)):
            bold += [index] * in_bold
            set_off += [index] * in_white
    return [*(marked[level] for level in sorted(marked)), bold, set_off, *unmarked.kinds(blocks)]


def _set_off(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line at INDEX has more white above it than below, as headings have in plain text."""
    block = blocks[index]
    if not 0 < index < len(blocks) - 1 or len(block.numbers) != 1:
        return False
    above = block.numbers[0] - blocks[index - 1].numbers[-1]
    below = blocks[index + 1].numbers[0] - block.numbers[-1]
    return above > max(below, _WHITE)


def body_start(blocks: Sequence[Block], outline: Outline) -> int:
    """The index of the block with which the body begins; all before it is the head.

    That is the first item, or the heading of a section above it with nothing of a head in between: a
    document may bear "REFERAT" as its title.
    """
    start = outline.start
    for index in range(outline.start - 1, -1, -1):
        if outline.section_of(blocks[index]) or id(blocks[index]) in outline.parts:
            start = index
        elif of_a_head(blocks[index]) or says_who_or_when(blocks[index]):
            break
    return start
