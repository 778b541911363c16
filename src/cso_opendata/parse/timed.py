"""The time of a heading on a line of its own below it: "Hvornår: marts 2031"."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cso_opendata.model import phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.moments import whole

if TYPE_CHECKING:
    from cso_opendata.model import Block
    from cso_opendata.parse.headings import Heading
    from cso_opendata.parse.years import Years


def timed(heading: Heading, block: Block, years: Years) -> Heading | None:
    """HEADING with the time that the first line of BLOCK below it gives it; None where it gives none."""
    label = cues.WHEN_LABEL.match(block.text)
    part = heading.frame.part
    if label is None or part is None or heading.aside or heading.dated:
        return None
    end = next((at for at in block.starts if at > label.end()), len(block.text))
    dated = phrase(block, label.end(), end)
    moment = years.moment(partial(whole, dated.value), heading.frame.interval)
    if moment is None:
        return None
    frame = replace(heading.frame, interval=moment.interval, heading=dated, stated=moment.stated)
    return replace(heading, frame=frame, name=part.title, dated=True, listing=True)
