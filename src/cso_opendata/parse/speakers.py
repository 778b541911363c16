"""Those whom the words that attribute a turn name: people, each perhaps with an office, and units.

names   = speaker { ("," | "og" | "samt") speaker }
speaker = [office] name ["(" organization ")"] ["," office]
"""

from __future__ import annotations

import re
from functools import lru_cache

from cso_opendata.parse.cues.people import NO_NAME, OF_UNITS, PLACES, is_institution, is_office
from cso_opendata.parse.names import is_name, split_title
from cso_opendata.records import Speaker

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BETWEEN = re.compile(
    r"\s*,\s*(?![^()]*\))(?!\s*[A-ZÆØÅ0-9]+(?:$|\s+og))|(?<!\w-)\s+(?:og|samt)\s+(?![^()]*\))"
)


@lru_cache(maxsize=4096)
def speakers_of(names: str) -> tuple[Speaker, ...]:
    """Those whom NAMES, parted by commas and "og", name; empty where one is neither person nor unit."""
    speakers = []
    for part in _BETWEEN.split(names):
        plain = _without_article(_BRACKETS.sub("", part).split(",")[0].strip().removesuffix("."))
        name = split_title(plain)[1]
        if is_name(name):
            speakers.append(Speaker(name, "person", None))
        elif speakers and plain and is_office(plain.split()[0]):
            continue  # It is the office of the one before: "Anna Berg, direktør for Prøvefonden".
        elif (
            plain.split()
            and is_institution(plain.split()[-1])
            and not plain.lower().endswith(PLACES)
            and (plain.split()[0].lower() not in NO_NAME or plain.split()[0].lower() in OF_UNITS)
            and len(plain.split()) > 1
        ):
            speakers.append(Speaker(plain, "unit", None))
        else:
            return ()
    return tuple(speakers)


def _without_article(words: str) -> str:
    """WORDS without the office with an article that they begin with: "Formanden Anna Berg"."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.endswith("en") and is_office(first.removesuffix("en")) else words
