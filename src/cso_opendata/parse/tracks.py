"""Whose work the rows, the columns or the lists of a timetable are, by what heads them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.shapes import is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.headings import Heading

# What has a place of its own among the headings of a plan.
_KNOWN = (cues.PLAN_TITLE, cues.PHASE, cues.NUMBERED_PHASE)
# The name of a track is no longer, and stands in so many rows where nothing else tells that it is one.
_LONGEST, _OFTEN = 40, 2
_MEETINGS, _INVOLVEMENT = "meetings", "involvement"


def kind_of_track(head: str | None) -> str | None:
    """Whose work HEAD says it is; None where it does not, or names both."""
    kind = first(cues.TRACKS, head) if head and not cues.BOTH_TRACKS.match(head) else None
    return kind[0] if kind else None


def tracks_of(heads: Mapping[int, str]) -> dict[int, str]:
    """The tracks of columns by their HEADS; none where these are not the analysis and others beside it.

    One column may be called "Aktivitet" in any table.
    """
    kinds = {column: kind for column, head in heads.items() if (kind := kind_of_track(head))}
    if "analysis" not in kinds.values() or len(set(kinds.values())) == 1:
        return {}
    return {column: _INVOLVEMENT if kind == _MEETINGS else kind for column, kind in kinds.items()}


def tracks_below(blocks: Sequence[Block]) -> dict[int, str]:
    """The tracks that headings among BLOCKS name, or lines above bullets, by the indexes of these."""
    below = (*(block.kind for block in blocks[1:]), "")
    over = zip(blocks, below, strict=False)
    heads = (is_heading(block) or (kind == "bullet" and _is_line(block)) for block, kind in over)
    return tracks_over({index: blocks[index].text for index, head in enumerate(heads) if head})


def _is_line(block: Block) -> bool:
    """Whether BLOCK is a title on a line of its own, or a few words and a colon."""
    label = block.kind == "paragraph" and block.text[-1] == ":" and len(block.text) <= _LONGEST
    return label or stands_alone(block)


def tracks_over(heads: Mapping[int, str]) -> dict[int, str]:
    """The tracks that HEADS over rows or lists name; what has a place of its own among these is none."""
    return tracks_of(
        {index: words for index, words in heads.items() if not any(known.match(words) for known in _KNOWN)}
    )


def tracks_in(words: Sequence[str], label: str | None) -> dict[str, str]:
    """The tracks that WORDS, the cells of a column below its LABEL, name; empty where they tell no row's.

    A column that is not called so has the same few words again and again, each of them a track.
    """
    named = dict(enumerate(dict.fromkeys(words)))
    kinds = tracks_of({index: each for index, each in named.items() if len(each) <= _LONGEST})
    called = label is not None and cues.TRACK_COLUMN.match(label) is not None
    again = len(kinds) == len(named) and _OFTEN * len(named) <= len(words)
    return {named[index]: kind for index, kind in kinds.items()} if called or again else {}


def tracked(heading: Heading, words: str, above: Heading, track: str | None) -> Heading:
    """HEADING of these WORDS with its TRACK, where it is one: below a time or phase ABOVE, or by its name.

    Elsewhere "Analyse" and "Inddragelse" may be phases, one behind the other.
    """
    if track is None or not (above.dated or above.frame.phase or cues.TRACK_ALONE.match(words)):
        return heading
    frame = replace(heading.frame, track=track, part=above.frame.part)
    return replace(heading, frame=frame, dated=above.dated, listing=True)
