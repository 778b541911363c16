"""What the words of a heading of a plan say: that it is a phase, or a part that any plan may have."""

from __future__ import annotations

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.milestones import forum_of
from cso_opendata.parse.moments import whole

# What tells the parts that any plan may have.
_OTHER_PARTS = (cues.ASIDE_HEADING, cues.PLAN_HEADINGS, cues.LISTING_HEADING)
# What has more words may end with the word for a part: "Første møde – rammer og organisering".
_FEW_WORDS = 4


def is_part_of_any(words: str) -> bool:
    """Whether WORDS without a mark are the heading of a part that any plan may have: a few, or a title."""
    if len(words.split()) > _FEW_WORDS and not cues.PLAN_TITLE.match(words):
        return any(each.match(words) for each in (cues.ASIDE_HEADING, cues.LISTING_HEADING))
    return any(each.match(words) for each in _OTHER_PARTS)


def is_list(words: str) -> bool:
    """Whether WORDS head a list of milestones, or are the title of a plan."""
    return bool(cues.LISTING_HEADING.match(words) or cues.PLAN_TITLE.match(words))


def says_phase(words: str) -> bool:
    """Whether WORDS call themselves a phase: "Fase 2", "Analysefasen"."""
    return bool(cues.PHASE.match(words) or cues.NUMBERED_PHASE.match(words))


def may_be_phase(words: str) -> bool:
    """Whether WORDS can name a phase: no time, no part that any plan may have, nobody who meets."""
    other = any(each.match(words) for each in (*_OTHER_PARTS, cues.PLAN_TITLE))
    return not (other or whole(words) or forum_of(words)[0])
