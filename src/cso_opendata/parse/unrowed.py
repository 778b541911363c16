"""Items that stand in a table, a row an item: number, title, and what was said in the cells behind them."""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.item_numbers import in_turn
from cso_opendata.parse.numbering import headed, scheme_of
from cso_opendata.parse.numbers import NUMBER_ALONE, NUMBERED, lists_somebody, value_of
from cso_opendata.parse.outline import outline_of
from cso_opendata.parse.row_blocks import block_of
from cso_opendata.parse.titles import similar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block, Kind, Line

# Who does what is settled, where nothing names the column.
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}(?:\s*[,/&+]\s*[A-ZÆØÅ]{2,4})*")
# When an item is due, or how long it takes.
_TIME = re.compile(r"(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d|\s*min)")
_TIMED = -1
# What is to be done with an item, by a letter: "B", "O/D".
_CODE = re.compile(r"[A-ZÆØÅ](?:\s*[/,]\s*[A-ZÆØÅ])*")
# So many rows that count are items; a timetable or a list of people has no such rows.
_FEWEST, _LONGEST_PAUSE = 3, 15
# So many rows and titles are looked at, where a table is one within an item.
_LOOKED_AT = 50
# A longer text is no title.
_LONGEST_TITLE = 120
# The number of an item behind that of the meeting: "4.01" is none of a part of an item.
_OF_MEETING = re.compile(r"\d{1,3}\.(?P<number>\d\d)\.?")
# Letters number the items of a table as well.
_LETTER = re.compile(r"(?P<letter>[A-HJ-UWYZ])[.)]\s+\S")


class Unrowed(NamedTuple):
    """BLOCKS without rows of items, and those that NAMED the columns of these.

    ASKED are the ids of those that say what was put to the meeting; TIMED say when an item was due, or a
    break, and tell nothing of it.
    """

    blocks: list[Block]
    asked: frozenset[int] = frozenset()
    named: tuple[Block, ...] = ()
    timed: tuple[Block, ...] = ()


def unrowed(blocks: Sequence[Block], lines: Sequence[Line]) -> Unrowed:
    """BLOCKS, in which each row that holds an item is a heading and paragraphs; LINES are the document's.

    Where the columns are named after what was put to the meeting and what came of it, the former are told.
    """
    chain = headed(blocks) if any(block.kind == "row" for block in blocks) else None
    printed, blocks = blocks, list(_with_times_last(blocks))
    # A table below headings with numbers is one within an item.
    above = blocks[: chain.begins] if chain else blocks
    numbers = [(index, number) for index, block in enumerate(above) if (number := _number(block))]
    count = sum(1 for (_, one), (_, two) in pairwise(numbers) if two == one + 1) + 1
    if count < _FEWEST:
        return _without_numbers(blocks, lines) or Unrowed(list(printed))
    begins, last = numbers[0][0], numbers[-1][0]
    if _is_within(blocks, [index for index, _ in numbers]):
        return Unrowed(list(printed))
    heads = next((block for block in blocks[:begins] if _answers(block)), None)
    answer = _answers(heads) if heads else None
    named = [block for block in blocks[: last + 1] if _names_columns(block)]
    doers = _doers(heads or named[-1]) if named else frozenset[int]()
    made: list[Block] = []
    asked: list[int] = []
    timed: list[Block] = []
    for index, block in enumerate(blocks):
        inside = begins <= index <= last or _follows(blocks, index, last)
        if any(block is one for one in named):
            # A table that goes on on the next page has its heads once more.
            continue
        if not inside or block.kind != "row":
            made.append(block)
            continue
        for column, piece in _of_row(block, lines, doers):
            if column == _TIMED:
                timed.append(piece)
                continue
            made.append(piece)
            asked += [id(piece)] if answer is not None and column < answer else []
    return Unrowed(made, frozenset(asked), tuple(named), tuple(timed))


def _is_within(blocks: Sequence[Block], rows: Sequence[int]) -> bool:
    """Whether the numbers in the ROWS among BLOCKS count something within an item, and no items.

    Lines above have the numbers of items, and titles that none of the rows has.
    """
    scheme = scheme_of(blocks[: rows[0]])
    above = in_turn(blocks[: rows[0]], scheme) if scheme else iter(())
    titles = [found.title for found in islice(above, _LOOKED_AT)]
    pieces = (piece.value for row in rows[:_LOOKED_AT] for cell in blocks[row].cells for piece in cell)
    words = [piece for piece in pieces if not _CODE.fullmatch(piece)]
    return len(titles) > 1 and not any(similar(title, piece) for piece in words for title in titles)


def _with_times_last(blocks: Sequence[Block]) -> Iterator[Block]:
    """BLOCKS; in a table of items whose first column says when each is due, that column is the last."""
    columns = 0
    for block in blocks:
        first_cell = " ".join(piece.value for piece in block.cells[0]) if block.cells else ""
        if block.kind == "row" and (_names_columns(block) or _lists(block)):
            columns = len(block.cells) if cues.DOERS.match(first_cell) else 0
        columns = columns if block.kind == "row" else 0
        moved = columns and (_TIME.match(first_cell) or cues.DOERS.match(first_cell))
        empty = [()] * (columns - len(block.cells))
        yield block._replace(cells=(*block.cells[1:], *empty, block.cells[0])) if moved else block


def _without_numbers(blocks: Sequence[Block], lines: Sequence[Line]) -> Unrowed | None:
    """BLOCKS, in which the rows below names of columns for items are items; None where there are others.

    A table of what is to be done has such columns too, but it stands below items.
    """
    head = next((index for index, block in enumerate(blocks) if _answers(block) or _lists(block)), None)
    if head is None or (not _answers(blocks[head]) and not _leads_to_agenda(blocks[:head])):
        return None
    alone = _answers(blocks[head]) is None
    rows = list(takewhile(lambda block: block.kind == "row", blocks[head + 1 :]))
    titled = sum(_is_titled(row, alone=alone) for row in rows)
    if titled < _FEWEST or titled < len(rows) or outline_of(blocks).start < len(blocks):
        return None
    answer = _answers(blocks[head]) or 0
    doers = _doers(blocks[head])
    pieces = [each for row in rows for each in _of_row(row, lines, doers, titled=not _is_break(row))]
    told = [(column, piece) for column, piece in pieces if column != _TIMED]
    asked = frozenset(id(piece) for column, piece in told if column < answer)
    made = [*blocks[:head], *(piece for _, piece in told), *blocks[head + 1 + len(rows) :]]
    timed = tuple(piece for column, piece in pieces if column == _TIMED)
    return Unrowed(made, asked, (blocks[head],), timed)


def _is_break(row: Block) -> bool:
    """Whether ROW is a break in the meeting and no item of it."""
    return bool(row.cells[0]) and cues.BREAK.match(row.cells[0][0].value) is not None


def _is_titled(row: Block, *, alone: bool) -> bool:
    """Whether ROW begins with what may be a title, and has something beside it; ALONE: it need not."""
    title, *others = row.cells
    return len(title) == 1 and len(title[0].value) <= _LONGEST_TITLE and (alone or any(others))


def _answers(heads: Block) -> int | None:
    """The column that says what came of an item, where HEADS names one behind what was put to the meeting."""
    if heads.kind != "row":
        return None
    names = [" ".join(piece.value for piece in cell) for cell in heads.cells]
    found = [cues.ANSWERS.match(name) is not None for name in names]
    asked = [bool(cues.ASKS.match(name)) for name in names]
    column = found.index(True) if True in found else None
    return column if column and any(asked[:column]) else None


def _leads_to_agenda(above: Sequence[Block]) -> bool:
    """Whether what stands ABOVE a table calls it, or the document, an agenda: an item may have one too."""
    called = [bool(cues.AGENDA_TITLE.match(block.text)) for block in above]
    return any(called) and (called[-1] or not above[-1].text.endswith(":"))


def _lists(heads: Block) -> bool:
    """Whether HEADS are those of an agenda: when each item is due, what it is, not what came of it."""
    names = [" ".join(piece.value for piece in cell) for cell in heads.cells] if heads.kind == "row" else []
    timed = any(cues.WHEN_DUE.match(name) for name in names)
    return timed and any(map(cues.ASKS.match, names)) and not any(map(cues.ANSWERS.match, names))


def _doers(heads: Block) -> frozenset[int]:
    """The columns of HEADS that say who does what is settled, and when: no words of the minutes."""
    names = [" ".join(piece.value for piece in cell) for cell in heads.cells]
    return frozenset(column for column, name in enumerate(names) if cues.DOERS.match(name))


def _follows(blocks: Sequence[Block], index: int, last: int) -> bool:
    """Whether nothing but rows that go on with the LAST item stands between it and the row INDEX."""
    return index > last and all(
        block.kind == "row" and _goes_on(block) for block in blocks[last + 1 : index + 1]
    )


def _goes_on(row: Block) -> bool:
    """Whether ROW has nothing in its first cell, or the label of a part of an item."""
    label = " ".join(piece.value for piece in row.cells[0])
    return not label or bool(first(cues.PARTS, label) or cues.ANSWERS.match(label))


def _number(block: Block) -> int:
    """The number of the item that the row BLOCK opens; 0 for none."""
    if block.kind != "row" or not block.cells or not block.cells[0]:
        return 0
    words = block.cells[0][0].value
    found = _alone(words) if len(block.cells[0]) == 1 else None
    if found and len(block.cells) > 1 and block.cells[1]:
        # Beside the number of an item may stand who came for it.
        return 0 if lists_somebody(block.cells[1][0].value) else int(found["number"])
    titled = NUMBERED.match(words)
    if titled and (titled["mark"] or titled["word"]):
        return value_of(titled["number"])
    lettered = _LETTER.match(words)
    return value_of(lettered["letter"]) if lettered else 0


def _alone(words: str) -> re.Match[str] | None:
    """The number that WORDS are, and nothing else; behind that of the meeting, where they have both."""
    return NUMBER_ALONE.fullmatch(words) or _OF_MEETING.fullmatch(words)


def _names_columns(block: Block) -> bool:
    named = block.kind == "row" and cues.COLUMNS.match(block.text.replace("\t", " "))
    return bool(named) or _answers(block) is not None


def _of_row(
    row: Block, lines: Sequence[Line], doers: Collection[int], *, titled: bool = False
) -> Iterator[tuple[int, Block]]:
    """The number and title of ROW as a heading, the other paragraphs as such; each with its column.

    What stands in the columns DOERS stays apart; times, letters for what is to be done, and a break have the
    column _TIMED. TITLED: it is an item though it has no number.
    """
    pieces = [list(cell) for cell in row.cells]
    number = _number(row)
    if number or titled:
        heading = pieces[0][:1]
        if number and _alone(heading[0].value):
            heading.append(pieces[1].pop(0))
        yield 0, block_of("heading", heading, lines)
        pieces[0] = pieces[0][1:]
    # A row that counts for nothing and has but a word or two besides its time is a break.
    told = [piece for column, cell in enumerate(pieces) if column not in doers for piece in cell]
    pause = bool(doers) and not (number or titled) and len(told) == 1 and len(told[0].value) <= _LONGEST_PAUSE
    for column, cell in enumerate(pieces):
        for piece in cell:
            aside = column in doers or (column > 1 and _INITIALS.fullmatch(piece.value))
            kind: Kind = "row" if aside else "paragraph"
            timed = pause or (column in doers and _TIME.match(piece.value)) or _CODE.fullmatch(piece.value)
            yield _TIMED if timed else column, block_of(kind, [piece], lines)
