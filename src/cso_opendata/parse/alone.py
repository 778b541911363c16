"""Numbers by themselves on a line, and the titles that stand below them, or else above.

opening = [word] number newline title | title newline word number
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Block, physical_lines, rest_of
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.table import Cues, cue
from cso_opendata.parse.item_numbers import USUAL, Opening, has_number
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED, is_usual
from cso_opendata.parse.shapes import is_bold, is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ALONE = cue(rf"(?:{cues.ITEM_WORD}\s*\d{{1,4}}\s*[.):]?(?:\s*\([^()]{{1,30}}\))?|\d{{1,3}}[.)])$")
_NUMBERS_ALONE = Cues((_ALONE,))
# The same behind a title, on the last of its lines.
_BEHIND = cue(rf"{cues.ITEM_WORD}\s*(?P<number>\d{{1,4}})\s*[.):]?$")
_DOTTED = cue(r"(?P<meeting>\d{1,3})\.(?P<place>\d{1,2})\.?\s+(?P<title>\S.*)$")
# So many titles are those of items.
_FEWEST, _FEWEST_BELOW = 3, 2
# Who said something, below the number of an item: no title.
_SAYS = re.compile(rf"[a-zæøå]\s(?:{cues.SPEECH_VERBS})\b")
# Who is to act is told in so many words: "JST", "Alle", "LAE / HVS".
_MOST_DOERS = 3
# What a sentence, or a word that is cut, ends with.
_ENDS = ".,;:?!-"
# A title that ends with a full stop is shorter.
_BRIEF = 40


def with_titles(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which a number by itself ("Sag nr. 12") and the title below it are one, or else above it."""
    joined: list[Block] = []
    blocks = _with_numbers_below(blocks)
    alone = set(_NUMBERS_ALONE.among([block.text for block in blocks]))
    bare = _counted_alone(blocks)
    alone |= bare
    for index, each in enumerate(blocks):
        before = joined[-1] if index - 1 in alone else None
        block, rest = _cut(before, each) if before and index - 1 in alone else (each, None)
        if (
            before
            and before.kind in MAY_OPEN
            and block.kind in MAY_OPEN
            and (_ALONE.match(before.text) or index - 1 in bare)
            and (stands_alone(block) or cues.SHORTENED.match(block.text))
            and not has_number(block, USUAL)
            and not (_SAYS.search(block.text) or turns.REPLY.match(block.text))
        ):
            joined[-1] = _one(before, block)
            joined += [rest] if rest else []
            alone.add(index)
        else:
            joined.append(each)
    return joined


def _cut(number: Block, block: Block) -> tuple[Block, Block | None]:
    """BLOCK, below a NUMBER by itself, as the title on its first line and the text that runs on behind it."""
    cut = len(block.starts) > 1 and not stands_alone(block) and _ALONE.match(number.text) is not None
    title = physical_lines(block)[0].value if cut else ""
    if not title or title[-1] in _ENDS or not block.text[block.starts[1]].isupper():
        return block, None
    first_line = block._replace(text=title, starts=block.starts[:1], numbers=block.numbers[:1], strong=())
    return first_line, rest_of(block, block.starts[1])


def _with_numbers_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which titles and the numbers right below them are one, where all numbers stand so."""
    among = _NUMBERS_ALONE.among([block.text for block in blocks])
    places = [index for index in among if index and _ALONE.match(blocks[index].text)]
    numbers = [found for index in places if (found := _BEHIND.match(blocks[index].text))]
    counts = all(int(one["number"]) < int(two["number"]) for one, two in pairwise(numbers))
    if len(places) < _FEWEST_BELOW or len(numbers) < len(places) or not counts:
        return blocks
    if not all(_is_below(blocks, index) for index in places):
        return blocks
    made = list(blocks)
    for index in reversed(places):
        made[index - 1 : index + 1] = [_one(blocks[index - 1], blocks[index])]
    return made


def _is_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether the number at INDEX belongs to the title above: a heading, or a line with white around both."""
    above, number = blocks[index - 1], blocks[index]
    if above.kind not in MAY_OPEN or number.kind not in MAY_OPEN or not stands_alone(above):
        return False
    before = blocks[index - 2].numbers[-1] if index > 1 else 0
    behind = blocks[index + 1].numbers[0] if index + 1 < len(blocks) else number.numbers[-1] + 2
    near = number.numbers[0] == above.numbers[-1] + 1
    white = near and before < above.numbers[0] - 1 and behind > number.numbers[-1] + 1
    return white or (is_heading(above) and not is_heading(number))


def numbered_below(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The openings of BLOCKS, by their ids, that are titles with their numbers ("Sag nr. 12") below."""
    found: dict[int, Opening] = {}
    last: int | None = None
    for block in blocks:
        end = block.starts[-1]
        number = _BEHIND.match(block.text[end:]) if end and block.kind in MAY_OPEN else None
        title = block.text[:end].rstrip()
        # What ends within brackets is no title: "Anna Berg (deltog under / pkt. 2)".
        if number is None or title.count("(") != title.count(")"):
            continue
        if last is not None and int(number["number"]) <= last:
            return {}
        last = int(number["number"])
        found[id(block)] = Opening(number["number"], title, 0, len(title), rest=len(block.text))
    return found if len(found) >= _FEWEST_BELOW else {}


def _counted_alone(blocks: Sequence[Block]) -> set[int]:
    """The indexes of those BLOCKS that are a number and no more, and count the titles below from 1 on."""
    found: list[int] = []
    for index, block in enumerate(blocks[:-1]):
        counts = block.kind == "paragraph" and block.text == str(len(found) + 1)
        if counts and stands_alone(blocks[index + 1]) and blocks[index + 1].text[0].isupper():
            found.append(index)
    headed = all(blocks[index + 1].kind == "heading" for index in found)
    return set(found) if len(found) >= (_FEWEST_BELOW if headed else _FEWEST) else set()


def _one(number: Block, title: Block) -> Block:
    """The block of NUMBER, without who presents the item in brackets, and of TITLE; or these in turn."""
    words = number.text.partition(" (")[0]
    shift = len(words) + 1
    return Block(
        "heading" if "heading" in (number.kind, title.kind) else "paragraph",
        f"{words} {title.text}",
        (*number.starts, *(start + shift for start in title.starts)),
        (*number.numbers, *title.numbers),
        level=max(number.level, title.level),
        strong=(*number.strong, *((start + shift, end + shift) for start, end in title.strong)),
    )


def dotted(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The openings of BLOCKS that are headings with the number of the meeting in theirs: "3.1 Budget".

    By the ids of the blocks; empty where the first part numbers an item itself, so that they stand within it.
    Beside the title may stand who is to act, in a column of its own.
    """
    titles = [(block, title) for block in blocks if (title := _beside_a_doer(block))]
    found, meeting = _dotted(titles)
    if len(found) >= _FEWEST:
        return {} if any(_is_of(block, meeting) for block in blocks) else found
    return _dotted_lines(blocks)


def _dotted(titles: Iterable[tuple[Block, str]]) -> tuple[dict[int, Opening], str]:
    """The openings among TITLES that count from 1 behind the number of one meeting, and that number."""
    found: dict[int, Opening] = {}
    first_part = ""
    for block, title in titles:
        part = _DOTTED.match(title)
        follows = part is not None and int(part["place"]) == len(found) + 1
        if part and follows and first_part in ("", part["meeting"]):
            first_part = part["meeting"]
            number, start = f"{first_part}.{part['place']}", part.start("title")
            found[id(block)] = Opening(number, part["title"], start, len(title), rest=len(block.text))
    return found, first_part


def _dotted_lines(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The same of plain lines, which are items only where one of them is one of each meeting.

    No line may have the number of the meeting alone: then they stand within that item.
    """
    lines = [block for block in blocks if block.kind == "paragraph" and stands_alone(block)]
    found, meeting = _dotted((block, block.text) for block in lines)
    usual = any(is_usual(one.title) for one in found.values())
    plain = any((one := NUMBERED.match(block.text)) and one["number"] == meeting for block in blocks)
    return found if usual and not plain and len(found) >= _FEWEST else {}


def _beside_a_doer(block: Block) -> str:
    """The title that BLOCK is, or that stands in its first cell beside who is to act; empty for neither."""
    if block.kind != "row":
        # "7.9 Evt." ends as a sentence does.
        bold = is_bold(block) and len(block.text) <= _BRIEF
        return block.text if is_heading(block) or bold else ""
    title, _, doer = block.text.partition("\t")
    return title if doer and len(doer.split()) <= _MOST_DOERS and "\t" not in doer else ""


def _is_of(block: Block, number: str) -> bool:
    """Whether BLOCK is a heading with NUMBER and no more."""
    found = NUMBERED.match(block.text) if is_heading(block) else None
    return found is not None and found["number"] == number
