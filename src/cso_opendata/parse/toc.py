"""Tables of contents: they name the items with their pages, and are no agenda."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from cso_opendata.model import phrase
from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.body import Part
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cues
from cso_opendata.parse.titles import end_of_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.model import Block, Text
    from cso_opendata.parse.ledger import Ledger

# An entry ends with the number of a page, behind dots or a gap; below a heading any space will do.
_LED = re.compile(r".*?(?:\.{3,}|…|(?:\s\.){3,}|\s{3,}|\t)\s*(?P<page>\d{1,3})$", re.DOTALL)
# A quick look for it.
_LEADS = re.compile(r"[.…\s](?:(?<=[…\t])|(?<=\.)\.\.|(?<=\s)(?:\s\s|\.\s\.\s\.))")
_COLUMNS = re.compile(r"\t|\s{3,}")
_PAGED = re.compile(r".*[^\s.](?:\s+|\s*(?:\.{3,}|…)\s*)(?P<page>\d{1,3})$", re.DOTALL)
# An entry that has no page, and how much of its title shows that it is told again.
_BARE = re.compile(r"(?P<number>\d{1,4})\s+(?P<title>[^\W\d_].*)", re.DOTALL)
_ALIKE = 15
_NUMBER, _AGAIN = re.compile(r"\d{1,4}"), re.compile(r"(?P<number>\d{1,4})\s*[.):–-]?\s+")
# The beginning of an entry whose parts stand below each other, the page of one, and the names of its columns.
_TORN = re.compile(r"(?P<number>\d{1,3})[.)]?(?:\s+(?P<title>[^\W\d_].*))?$", re.DOTALL)
_PAGE, _MOST_HEADS = re.compile(r"\d{1,3}"), 4
# So many entries in a row are a table of contents where no heading says so.
_FEWEST, _FEW = 3, 2
# An entry on two lines has its page on the second.
_BETWEEN = 1
_HEADINGS = Cues((cues.CONTENTS,))


def contents_of(blocks: Sequence[Block]) -> range:
    """Which of BLOCKS are a table of contents, with its heading; empty where there is none."""
    texts = [block.text for block in blocks]
    led = {index for index, text in enumerate(texts) if text[-1:].isdigit() and _LEADS.search(text)}
    for index in sorted(led.union(_HEADINGS.among(texts))):
        headed = bool(cues.CONTENTS.match(texts[index])) and blocks[index].kind != "bullet"
        if not headed and (index not in led or names_a_person(_COLUMNS.split(texts[index])[0])):
            # Behind a person stands the number of something else.
            continue
        end = _end(blocks, index + headed, _PAGED if headed else _LED)
        count = end - index - headed
        # Columns may be named as a table of contents is headed ("Pkt. Emne"), with one entry's number below.
        called = headed and texts[index].lower().startswith("indhold")
        if count >= (1 if called else _FEW if headed else _FEWEST):
            return range(index, end)
        listed = (_torn(texts, index + 1) or _listed(blocks, index + 1)) if headed else 0
        if listed:
            return range(index, listed)
    return range(0)


def untold(contents: Sequence[Block], blocks: Sequence[Block], ledger: Ledger) -> list[Part]:
    """The items that CONTENTS list, where BLOCKS, all else, do not tell of each; else none.

    A page may show the text of some, as those that are closed have none: then the list is the agenda.
    """
    found = [(block, entry) for block in contents if (entry := _BARE.match(block.text))]
    # Entries with their pages are those of all that is told.
    if len(found) < _FEWEST or all(block.text[-1].isdigit() for block, _ in found):
        return []
    numbered = _by_number(blocks)
    titles = [_told(entry, numbered.get(entry["number"], ())) for _, entry in found]
    if all(titles):
        return []
    for block, _ in found:
        ledger.claim_block(block, "agenda_item")
    return [
        Part(entry["number"], title or phrase(block, entry.start("title")), block, number_at=block.at)
        for (block, entry), title in zip(found, titles, strict=True)
    ]


def _by_number(blocks: Sequence[Block]) -> Mapping[str, Sequence[Block]]:
    """Those of BLOCKS that begin with a number, by that: a list may be as long as the document."""
    found: dict[str, list[Block]] = {}
    for block in blocks:
        number = _NUMBER.match(block.text)
        if number:
            found.setdefault(number[0], []).append(block)
    return found


def _told(entry: re.Match[str], blocks: Sequence[Block]) -> Text | None:
    """The title, whole, of the one of BLOCKS that tells of the item that ENTRY lists."""
    number, begins = entry["number"], entry["title"][:_ALIKE]
    for block in blocks:
        found = _AGAIN.match(block.text)
        if found and found["number"] == number and block.text.startswith(begins, found.end()):
            return phrase(block, found.end(), end_of_title(block, found.end()))
    return None


def _listed(blocks: Sequence[Block], start: int) -> int:
    """Where a list of items without pages ends that begins at START of BLOCKS; 0 where it is none.

    Its numbers rise, and the first item is told again below.
    """
    found: list[tuple[int, re.Match[str]]] = []
    for index in range(start, len(blocks)):
        entry = _BARE.match(blocks[index].text)
        if entry and (not found or int(entry["number"]) > int(found[-1][1]["number"])):
            found.append((index, entry))
        elif index - (found[-1][0] if found else start - 1) > _BETWEEN:
            break
    if len(found) < _FEWEST:
        return 0
    end = found[-1][0] + 1
    return end if _told(found[0][1], blocks[end:]) else 0


def _torn(texts: Sequence[str], start: int) -> int:
    """Where a list ends, begun at START of TEXTS, that has each number, title and page on a line by itself.

    The names of its columns may stand above it; 0 where it is none.
    """
    heads = takewhile(lambda text: not text[0].isdigit(), texts[start : start + _MOST_HEADS])
    end, count = start + len(list(heads)), 0
    while end < len(texts) and (entry := _TORN.match(texts[end])) and int(entry["number"]) == count + 1:
        page = end + (1 if entry["title"] else 2)
        if page >= len(texts) or not _PAGE.fullmatch(texts[page]):
            break
        end, count = page + 1, count + 1
    return end if count >= _FEW else 0


def _end(blocks: Sequence[Block], start: int, entry: re.Pattern[str]) -> int:
    """Where the entries that begin at START end; the numbers of their pages do not fall, as figures may."""
    end, missed, page = start, 0, 0
    for index in range(start, len(blocks)):
        # Nearly all blocks end without a number: that is a quick look.
        found = entry.match(blocks[index].text) if blocks[index].text[-1:].isdigit() else None
        if found and int(found["page"]) >= page:
            end, missed, page = index + 1, 0, int(found["page"])
        elif missed == _BETWEEN:
            break
        else:
            missed += 1
    return end
