"""The shape of a number that opens an item, and which of those with titles in small letters do."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import people as people_cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import Cue, first
from cso_opendata.parse.names import is_initials, is_office
from cso_opendata.parse.people import entry
from cso_opendata.parse.shapes import is_bold, is_heading, stands_alone
from cso_opendata.parse.titles import similar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

NUMBERED = Cue(
    rf"(?P<word>{cues.ITEM_WORD}\s*)?\(?(?P<number>\d{{1,4}}(?:\.0(?!\d))?)\s*(?P<mark>\.\)|[.):]|\s[–—·-])?"
    r"(?:(?=\s)|(?<=[.)])(?=(?-i:[A-ZÆØÅ][A-Za-zÆØÅæøå])))\s*(?P<title>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
NUMBER_ALONE = re.compile(rf"(?:{cues.ITEM_WORD}\s*)?(?P<number>\d{{1,4}})\s*[.):]?", re.IGNORECASE)
_MARK = re.compile(r"[./]")
_ROMAN = {"I": 1, "V": 5, "X": 10}
MAY_OPEN = ("paragraph", "heading")
# Items that most meetings have, whatever else is on their agenda.
USUAL_ITEMS = ("approval_of_minutes", "any_other_business")
# Those and others with which an agenda may end, however it is written.
_BRIEF = 1
_EXPECTED, _SHORTENED = (*USUAL_ITEMS, "meeting_dates"), ("evt.",)

# A longer title without a mark behind its number is a sentence; a longer line names nobody alone.
_LONGEST, _LONGEST_NAME = 90, 80


class _Counted(NamedTuple):
    """A BLOCK that begins with a NUMBER and a TITLE; whether that is in SMALL letters, and of a USUAL item.

    BRIEF: it names that and no more. AFTER: the one before it stands right above. HEADING: it has a mark of
    its own.
    """

    block: Block
    number: int
    title: str
    small: bool
    usual: bool
    brief: bool
    after: bool
    heading: bool


def is_usual(title: str) -> bool:
    """Whether TITLE is that of an item that most meetings have."""
    kind = first(cues.ITEM_KINDS, title)
    return kind is not None and kind[0] in USUAL_ITEMS


def is_last(title: str) -> bool:
    """Whether TITLE is, or begins as, that of the item with which most agendas end: "Evt. og næste møde"."""
    kind = first(cues.ITEM_KINDS, title)
    return kind is not None and kind[0] == "any_other_business"


def small_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """The ids of those BLOCKS that open items though their titles are in small letters.

    Their numbers go on between those of items with capitals, or lead to an item that most meetings have. A
    list within an item does not: the item's successor has one of its numbers too.
    """
    counted = [one for index in range(len(blocks)) if (one := _counted(blocks, index))]
    if not any(one.small for one in counted):
        return frozenset()
    leads = _leading(counted)
    found: set[int] = set()
    # Whether the last one with each number opened an item, and the title of the first item.
    opened = {0: True, counted[0].number - 1: True}
    begun = ""
    for one, leading in zip(counted, leads, strict=True):
        after = opened.get(one.number - 1)
        again = one.number != counted[0].number or not begun or similar(begun, one.title)
        follows = after or (one.brief and after is not None)
        opened[one.number] = not one.small or bool(leading and again and follows)
        begun = begun or (one.title if opened[one.number] else "")
        if one.small and opened[one.number]:
            found.add(id(one.block))
    return frozenset(found)


def unmarked_slips(blocks: Sequence[Block]) -> frozenset[int]:
    """The ids of those BLOCKS whose numbers have lost their marks: "2 Valg", between "1. Sang" and "3) Evt.".

    Those before and behind have marks, and no number is left out; or it is the last item, as most agendas
    have it. Each stands on a line of its own.
    """
    slips: set[int] = set()
    pending: list[int] = []
    last, ends, dotted = 0, False, False
    for block in blocks:
        found = NUMBERED.match(block.text) if block.kind == "paragraph" else None
        if not found or found["word"]:
            continue
        brief = is_brief(found["title"])
        number = int(found["number"].partition(".")[0])
        follows = last > 0 and number == last + len(pending) + 1
        goes_on = found["mark"] and (brief or (follows and pending))
        if not (is_bare_title(block, found["title"]) or goes_on or (brief and dotted)):
            continue
        if found["mark"]:
            slips.update(pending if follows else ())
            last, pending, ends, dotted = number, [], False, brief
        elif follows:
            pending.append(id(block))
            ends = is_usual(found["title"])
    return frozenset({*slips, *(pending if ends else ())})


def is_brief(title: str) -> bool:
    """Whether TITLE is a short one that ends with a full stop, as all titles of some agendas do."""
    return title[-1] == "." and len(title) <= _LONGEST_NAME and title.count(". ") == 0


def _leading(counted: Sequence[_Counted]) -> list[bool]:
    """Which of COUNTED, in small letters, lead on to the next item, or end the agenda."""
    leads = [False] * len(counted)
    for index in range(len(counted) - 1, -1, -1):
        one = counted[index]
        if one.small:
            leads[index] = one.usual or _leads(counted, index, leads)
    return leads


def _leads(counted: Sequence[_Counted], index: int, leads: Sequence[bool]) -> bool:
    one = counted[index]
    for later in range(index + 1, len(counted)):
        other = counted[later]
        if one.heading and not other.heading:
            continue
        if other.number == one.number + 1 and (leads[later] or not other.small):
            return True
        # A list of sentences within an item begins with 1, too.
        listed = other.number == 1 and not stands_alone(other.block)
        if other.number <= one.number and not listed and (leads[later] or not other.small):
            # The last of an agenda, which the minutes follow with their first.
            return other.number == 1 and one.after
    # The last of all may be one by its words: "5. orientering fra afdelingerne".
    return index == len(counted) - 1 and first(cues.ITEM_KINDS, one.title) is not None


def _counted(blocks: Sequence[Block], index: int) -> _Counted | None:
    """The block at INDEX with its number, where it may be the title of an item."""
    block = blocks[index]
    found = NUMBERED.match(block.text) if block.kind in MAY_OPEN else None
    if not found or cues.PROPOSAL.match(found["title"]) or cues.ORDINAL.match(found["title"]):
        return None
    kind = first(cues.ITEM_KINDS, found["title"])
    usual, small = kind is not None and kind[0] in _EXPECTED, found["title"][0].islower()
    marked = found["mark"] or found["word"] or block.kind == "heading" or usual
    alone = stands_alone(block) or bool(cues.ANNOUNCES.match(found["title"])) or found["title"] in _SHORTENED
    alone = alone or (found["title"][-1] == ":" and len(block.text) <= _LONGEST)
    if not marked or (small and not alone):
        return None
    number = int(found["number"].partition(".")[0])
    above = NUMBERED.match(blocks[index - 1].text) if index else None
    after = above is not None and int(above["number"].partition(".")[0]) == number - 1
    brief = usual and len(found["title"].split()) <= _BRIEF
    # "Evt." ends as a sentence does.
    heading = is_heading(block) or (usual and is_bold(block))
    return _Counted(block, number, found["title"], small, usual, brief, after, heading)


def is_bare_title(block: Block, title: str) -> bool:
    """Whether TITLE, behind a number without a mark, is that of an item: a line, or it announces a list."""
    usual = first(cues.ITEM_KINDS, title)
    if stands_alone(block) or (usual is not None and usual[0] == "any_other_business"):
        return True
    announces = usual is not None or cues.ANNOUNCES.match(title) is not None
    return announces and title[-1] == ":" and len(title) <= _LONGEST


def names_somebody(title: str) -> bool:
    """Whether TITLE begins with a person's name, as the entries of a list of people do that has numbers."""
    if len(title) > _LONGEST_NAME:
        return False
    first_word = title.split(None, 1)[0].rstrip(",.")
    if is_first_name(first_word):
        person = entry(title)
        return person is not None and title.startswith(person.name)
    return lists_somebody(title) or _labels_somebody(title)


def _labels_somebody(title: str) -> bool:
    """Whether TITLE is a person behind what they are or are from: "Formand: Anna Berg", "AB: Anna Berg"."""
    label, _, name = title.partition(": ")
    if not name.strip() or not is_first_name(name.split(None, 1)[0]):
        return False
    # "Valg af formand: Anna Berg" is an item.
    office = " " not in label and is_office(label)
    led = office or is_initials(label, name) or people_cues.UNION.match(label) is not None
    person = entry(title) if led else None
    return person is not None and name.startswith(person.name)


def lists_somebody(title: str) -> bool:
    """Whether TITLE is a person with all that a list says of one: "Kontorchef Anna Berg, ØKF"."""
    first_word = title.split(None, 1)[0].rstrip(",.")
    led = first_word.startswith(("[", "(")) or is_office(first_word)
    person = entry(title) if led and len(title) <= _LONGEST_NAME else None
    return person is not None and person.title is not None and person.organization is not None


def value_of(number: str | None) -> int:
    """NUMBER of an item as one that counts, 0 for none: letters count from 1; I, V and X are Roman."""
    if number is None:
        return 0
    if number[0].isdecimal():
        # "1.0" is the first item where those within it are "1.1" and "1.2".
        # "12/2031" is the twelfth of its year.
        return int(_MARK.split(number)[0])
    if _ROMAN.keys() >= set(number):
        values = [_ROMAN[sign] for sign in number]
        return sum(-one if one < after else one for one, after in pairwise([*values, 0]))
    return ord(number.lower()) - ord("a") + 1
