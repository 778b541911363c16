"""Items that neither a plain number nor a heading opens: "Sag 12/2031 Budget", "Emne: Budget".

opening = [word] number "/" year [mark] title | label ":" title
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cue, Cues
from cso_opendata.parse.item_numbers import Opening
from cso_opendata.parse.numbers import MAY_OPEN, is_usual
from cso_opendata.parse.shapes import is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cso_opendata.model import Block

# The year in two figures is no month: "12/4 Seminar" begins with a day.
_YEARLY = Cue(
    rf"(?P<word>{cues.ITEM_WORD}\s*)?(?P<number>(?P<count>\d{{1,4}})/(?P<year>(?:19|20)\d\d|1[3-9]|[2-9]\d))"
    r"(?:\.\)|[.):]|\s[–-])?\s+(?P<title>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERS, _LABELS = Cues((_YEARLY,)), Cues((cues.TITLE_LABEL,))
# So many in a row are those of items; fewer that call themselves so, or are headings.
_FEWEST, _FEWEST_MARKED = 3, 2


def by_year(blocks: Sequence[Block]) -> Mapping[int, Opening]:
    """The openings, by the ids of BLOCKS, whose numbers go on through a year: "12/2031", "13/2031"."""
    found: dict[int, Opening] = {}
    marked, expected = True, ""
    for block in _among(blocks, _NUMBERS):
        one = _YEARLY.match(block.text)
        if one is None or one["title"][0].islower() or (found and one["number"] != expected):
            continue
        found[id(block)] = Opening(one["number"], one["title"], one.start("title"))
        marked = marked and (one["word"] is not None or is_heading(block))
        expected = f"{int(one['count']) + 1}/{one['year']}"
    return found if len(found) >= (_FEWEST_MARKED if marked else _FEWEST) else {}


def by_label(blocks: Sequence[Block]) -> Mapping[int, Opening]:
    """The openings, by the ids of BLOCKS, whose titles one label leads to ("Emne: Budget").

    A head has one line with such a label; of several one is an item that most meetings have.
    """
    each = [(block, one) for block in _among(blocks, _LABELS) if (one := cues.TITLE_LABEL.match(block.text))]
    often = Counter(one["label"].casefold() for _, one in each)
    label, count = next(iter(often.most_common(1)), ("", 0))
    found = {
        id(block): Opening(None, one["title"], one.start("title"))
        for block, one in each
        if one["label"].casefold() == label
    }
    return found if count >= _FEWEST and any(is_usual(one.title) for one in found.values()) else {}


def _among(blocks: Sequence[Block], cues_of: Cues) -> Iterable[Block]:
    """Those of BLOCKS with the shape of a title in which one of CUES OF them may stand."""
    among = (blocks[index] for index in cues_of.among([block.text for block in blocks]))
    return (block for block in among if block.kind in MAY_OPEN and (stands_alone(block) or is_heading(block)))
