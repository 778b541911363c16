"""Paragraphs that name no speaker whom the grammar knows, and are none of the words of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.table import cue
from cso_opendata.parse.sentences import first_sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cso_opendata.records import Speaker

# Who else speaks is named within so many characters, and a side within fewer.
_REACH, _NEAR = 300, 60
_SIDES = tuple((name, cue(rf"(?:.*\W)?(?:{row.source})")) for row in cues.SIDES.rows for name in (row.name,))


def interrupts(text: str, speakers: Sequence[Speaker], known: Collection[str]) -> bool:
    """Whether TEXT tells of others than SPEAKERS, whose turn is before; KNOWN are the names in the head.

    Nobody knows who speaks in it then; but it is not they.
    """
    came = (name for name in known if text.startswith(name))
    if turns.BREAKS.match(text) or any(cues.ATTENDED.match(text, len(name)) for name in came):
        return True
    sentence = first_sentence(text[:_REACH])
    if turns.GOES_ON.match(sentence):
        return False
    names = [speaker.name for speaker in speakers]
    others = (name for name in known if " " in name and not any(name in one or one in name for one in names))
    sides = {speaker.side for speaker in speakers if speaker.side}
    told = {name for name, side in _SIDES if side.match(sentence[:_NEAR])}
    return bool(told - sides) or any(name in sentence for name in others)
