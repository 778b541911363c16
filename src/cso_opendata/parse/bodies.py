"""The name of the committee that met, as a title or a line of its own has it.

body = { word with a capital } noun [ "for" what | { word with a capital } ]
noun = "udvalget", "Ældrerådet", "HovedMED" ...
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.naming import in_order
from cso_opendata.parse.cues import bodies as cues
from cso_opendata.parse.cues.first_names import is_first_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_POSSESSIVE = re.compile(r"(?:['’]?s)?[-\s]?[mM]øde\w*$")
# A longer phrase is a sentence.
_MOST_WORDS = 9
_MOST_BEHIND_FOR = 6
# A longer text is no title.
_LONGEST_TITLE = 1000
_DIGIT = re.compile(r"\d")


def is_body(phrase: str) -> bool:
    """Whether PHRASE, all of it, is the name of a committee."""
    words = phrase.split()
    if len(words) > _MOST_WORDS or _DIGIT.search(phrase) or phrase[-1:] in ".,:;–—-" or "(" in phrase:
        return False
    noun = next((index for index, word in enumerate(words) if cues.NOUN.match(word.rstrip(","))), None)
    if noun is None or not (words[0][0].isupper() or words[0][0] == "§"):
        return False
    return _leads(words[:noun]) and _follows(words[noun + 1 :])


def _leads(words: list[str]) -> bool:
    """Whether WORDS may stand before the noun: capitals, "og", an adjective behind an article."""
    return all(
        not cues.KIND.match(word.strip(",:"))
        and (word[0].isupper() or word in cues.AND or (index == 1 and words[0] in cues.ARTICLES))
        for index, word in enumerate(words)
    )


def _follows(words: list[str]) -> bool:
    """Whether WORDS may stand behind the noun: what the committee is for, or more of its name."""
    if any(cues.ENDS.match(word) or cues.KIND_OF_DOCUMENT.match(word) for word in words) or (
        words and words[-1] in (*cues.AND, *cues.FOR)
    ):
        return False
    if words and words[0] in cues.FOR:
        return 1 < len(words) <= _MOST_BEHIND_FOR + 1
    if cues.WHOSE.match(" ".join(words)):
        return True
    return all(word[0].isupper() or word in cues.AND for word in words)


def body_of_line(line: str) -> str | None:
    """The committee that LINE names, by itself or with its municipality, or as that of an archive."""
    line = cues.KIND_IN_BRACKETS.sub("", line)
    archive = cues.ARCHIVE.match(line)
    if archive:
        named = any(cues.NOUN.match(word) for word in archive["body"].split())
        return archive["body"] if named and not _DIGIT.search(line) else None
    meetings = cues.MEETINGS_OF.match(line) or cues.GENITIVE_ALONE.match(line)
    if meetings and is_body(meetings["body"]):
        return meetings["body"]
    alone = cues.MEETING_ALONE.match(line)
    led = (alone["of"] or alone["whose"]) if alone else led_by_its_short_name(line)
    compound = cues.COMPOUND_ALONE.match(line)
    led = led or (_definite(compound["stem"]) if compound else None)
    if led:
        return led
    parts = cues.TITLE_PARTS.split(line)
    told = (part for part in parts if part and not cues.NTH_MEETING.match(part))
    bare = [cues.OF_TOWN.sub("", part) for part in told if not cues.TOWN.match(part)]
    if len(bare) != 1:
        return bare[0] if len(bare) == len(parts) == 2 and _is_of_a_place(*bare) else None  # noqa: PLR2004  (a pair)
    name = bare[0].partition(" (")[0]
    if bare[0] == f"{name} ({name})" and is_body(name):
        return name
    short = short_name(name, bare[0][len(name) :])
    named = is_body(name) or _is_for_a_place(name)
    return short or name if named and (short or name == bare[0]) else None


def _is_of_a_place(name: str, place: str) -> bool:
    """Whether NAME is that of a committee, and PLACE whose it is: "Arbejdsmiljøudvalget, Prøve Forsyning"."""
    words = place.split()
    named = all(word[0].isupper() or word in cues.AND for word in words) and len(words) <= _MOST_BEHIND_FOR
    return is_body(name) and named and not (is_body(place) or is_first_name(words[0]) or _DIGIT.search(place))


def _is_for_a_place(name: str) -> bool:
    """Whether NAME is that of a committee for something at a place: "Styregruppen for Ny Skole på Øen"."""
    found = cues.FOR_A_PLACE.match(name)
    return found is not None and is_body(found["body"])


def led_by_its_short_name(text: str) -> str | None:
    """The short name that TEXT has before the long one: "SNS - Det Store Nye Samarbejdsråd"."""
    found = cues.SHORT_BEFORE.match(text)
    if found is None or not is_body(found["long"]):
        return None
    return found["short"] if in_order(found["short"], _without_article(found["long"])) else None


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in cues.ARTICLES else name


def body_that_decided(label: str) -> str | None:
    """The committee that LABEL, over what came of an item, names: "Prøverådets beslutning i mødet ..."."""
    found = cues.DECIDED.match(label)
    name = found and (found["genitive"] or found["body"] or found["met"])
    return name if name and is_body(name) else None


def body_at_its_place(title: str) -> str | None:
    """The committee that TITLE names beside the place that it is of: "LokalMED – Plejecenter Prøve"."""
    name, mark, place = title.partition(" – ")
    name, mark, place = (name, mark, place) if mark else title.partition(" - ")
    name, mark, place = (name, mark, place) if mark else title.partition(" i ")
    if mark and is_body(place) and not is_body(name):
        name, place = place, name
    whole = place[:1].isupper() and not _DIGIT.search(place) and len(place.split()) <= _MOST_BEHIND_FOR
    return name if mark and whole and is_body(name) else None


def short_name(name: str, behind: str) -> str | None:
    """The short name of the committee called NAME, which BEHIND it gives in brackets."""
    found = cues.SHORT_NAME.match(behind)
    named = found is not None and in_order(found["short"].upper(), _without_article(name))
    return found["short"] if found and named else None


def body_in_title(title: str) -> str | None:
    """The committee that TITLE names by its noun."""
    if len(title) > _LONGEST_TITLE:
        return None
    assembly = cues.ASSEMBLY.match(title)
    if assembly:
        return assembly["whose"] or assembly["of"] or assembly["within"]
    led = cues.LEADS.search(title)
    short = led_by_its_short_name(title[led.end() :]) if led else None
    if short:
        return short
    for candidate in _candidates(title):
        words = candidate.split()
        for count in range(min(len(words), _MOST_WORDS), 0, -1):
            rest = " ".join(words[count:])
            name = _named(" ".join(words[:count]).rstrip(",.:; –—-"), rest)
            if name:
                return short_name(name, rest) or name
    return None


def body_of_meeting(title: str, texts: Iterable[str]) -> str | None:
    """The committee whose meeting TITLE speaks of ("CSO-møde"); TEXTS name that of a "Bestyrelsesmøde"."""
    return _of_a_project(title) or _from_compound(title, texts) or _without_a_noun(title)


def _of_a_project(title: str) -> str | None:
    """The group whose meeting TITLE speaks of by what it is for: "OS2prøve styregruppemøde"."""
    each = (cues.GROUP_OF.match(piece) or cues.PROJECT.match(piece) for piece in _candidates(title))
    named = (found["body"] for found in each if found)
    return next((name for name in named if not any(map(cues.KIND.match, name.split()))), None)


def _candidates(title: str) -> Iterator[str]:
    """The pieces of TITLE that may begin with a name."""
    for lead in cues.LEADS.finditer(title):
        yield title[lead.end() :]
    # "Møde med Prøverådet" names whom the committee met.
    parts = () if cues.MEETS_OTHERS.match(title) else cues.TITLE_PARTS.split(title)
    for part in parts:
        words = part.split()
        start = next(
            (
                i
                for i, word in enumerate(words)
                if not cues.KIND.match(word.strip(",:")) and word not in cues.AND
            ),
            0,
        )
        yield " ".join(words[start:])


def _named(phrase: str, rest: str) -> str | None:
    """PHRASE where it is a name, or its genitive before the word for a meeting.

    In small letters it is one where more is said than "udvalget".
    """
    if cues.OF_A_UNIT.match(phrase):
        return phrase
    upper = phrase[:1].upper() + phrase[1:]
    if is_body(upper):
        if phrase[:1].isupper():
            return phrase
        noun = phrase.split(None, 1)[0]
        named = phrase not in cues.PLAIN and cues.NOUN.match(noun) and noun.endswith(("en", "et"))
        return phrase if named else None
    genitive = phrase.endswith("s") and "møde" in rest.lower()
    bare = re.sub(r"['’]?s$", "", phrase if phrase[:1].isupper() or phrase[:-1] in cues.PLAIN else upper)
    return bare if genitive and is_body(bare) else None


def _from_compound(title: str, texts: Iterable[str]) -> str | None:
    """The committee of a "Bestyrelsesmøde", by the name that TEXTS give it."""
    found = cues.BEFORE_MEETING.search(title)
    if not found:
        return None
    definite = re.compile(rf"\b{re.escape(found['stem'])}(?:en|et|n)\b", re.IGNORECASE)
    named = (match[0] for text in texts if (match := definite.search(text)) and match[0][0].isupper())
    return next(named, None) or _definite(found["stem"])


def _definite(stem: str) -> str | None:
    """The committee of a "Prøverådsmøde", which is called "Prøverådet"; None for a noun that may be plain."""
    ending = next((end for noun, end in cues.DEFINITE.items() if stem.lower().endswith(noun)), None)
    rest = stem[1:].lower() if stem.isupper() else stem[1:]
    return f"{stem[0].upper()}{rest}{ending}" if ending else None


def _is_of_others(title: str, found: re.Match[str]) -> bool:
    """Whether what was FOUND in TITLE is a day, a place or who wrote the minutes ("Referat af Anna")."""
    at = cues.ASSEMBLED_AT.match(title)
    place = at is not None and at["place"] in found["body"]
    day = cues.OF_AN_ASSEMBLY.match(title, found.end("body")) is not None
    return place or day or is_first_name(found["body"])


def _without_a_noun(title: str) -> str | None:
    for pattern in cues.BODY_IN_TITLE:
        found = pattern.search(title)
        if found and not _is_of_others(title, found):
            return _POSSESSIVE.sub("", found["body"])
    plain = (title[lead.end() :].split(None, 1)[0].rstrip(",.:") for lead in cues.LEADS.finditer(title))
    return next((word for word in plain if word in cues.PLAIN), None)
