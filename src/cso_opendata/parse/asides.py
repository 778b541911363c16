"""What is printed around the person of an entry: a box, what they are at the meeting, a remark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.names import UPPER
from cso_opendata.parse.said import is_remark

if TYPE_CHECKING:
    from cso_opendata.parse.said import Said

_SQUARE = re.compile(r"\[([^\[\]()]{2,})\]")
# Behind these, as behind a comma, a remark may begin with a capital.
_DASHES = ("–", "-", "—")
# Where a remark in the middle of an entry ends.
_REMARK_ENDS = re.compile(rf"\s+[–—-]\s+(?=[{UPPER}])|,\s+(?=[{UPPER}])")
# What leads from a name to a remark: "Anna Berg, som dog måtte gå".
_RELATIVE = re.compile(r"[,\s]\s*(?:som|der)(?:\s+(?:dog|desværre|først))?\s+$")
_COUNTED = re.compile(r"^\d{1,2}[.)]\s+(?=[A-ZÆØÅ])")
# All of it begins with one set of characters: so the search for it is quick.
_BOX = re.compile(r"[\[(☐☑☒✓✔✅✗✘❌□■◻◼](?:(?<=\[)\s?[xXvV✓✔]?\s?\]|(?<=\()\s?[xX✓✔]?\s?\)|(?<![\[(]))")


# A cross, or yes or no, before a name.
ANSWER = re.compile(r"(?P<box>X|x|JA|NEJ|Ja|Nej)\s+(?=[A-ZÆØÅ][\w'’-]+\s+\S)")
# Brackets at the end of what others hold.
_INNER = re.compile(r"\((?P<outer>[^()]{2,40}?)\s*\((?P<inner>[^()]{1,40})\)\s*\)")


def in_round_brackets(text: str) -> str:
    """TEXT with square brackets round ("Anna Berg [Prøveforeningen]"), and nothing where a mail address was.

    A tick box has one sign at most. The mark of a note ("Anna Berg *)") is no bracket either. Brackets
    within others stand behind them: "Anna Berg (FTR (FOA))"; of two remarks the first tells enough.
    """
    text = _INNER.sub(_side_by_side, text) if text.count("(") > 1 else text
    text = text.replace("*)", "*") if "*)" in text else text
    return _SQUARE.sub(r"(\1)", cues.MASKED.sub("", text)) if "[" in text else text


def _side_by_side(found: re.Match[str]) -> str:
    both = is_remark(found["outer"]) and is_remark(found["inner"])
    return f"({found['outer']})" if both else f"({found['outer']}) ({found['inner']})"


def uncounted(text: str) -> str:
    """TEXT without the number that a list has before each of its entries."""
    return _COUNTED.sub("", text)


def unboxed(text: str) -> tuple[str | None, str]:
    """The tick box with which TEXT begins or ends, and the rest; a cross or an answer may be one."""
    answer = ANSWER.match(text)
    if answer:
        return answer["box"], text[answer.end() :]
    found = _BOX.search(text)
    if found is None:
        return None, text
    if not found.start():
        return found[0], text[found.end() :].strip()
    ends = [each for each in _BOX.finditer(text) if each.end() == len(text.rstrip())]
    return (ends[0][0], text[: ends[0].start()].strip()) if ends else (None, text)


def without_role(text: str, said: Said) -> str:
    """TEXT without what somebody is at the meeting, before or behind the name; SAID is told of it."""
    led, behind = cues.ROLE_BEFORE.match(text), cues.ROLE_BEHIND.search(text)
    found = led or behind
    role = first(cues.ROLES, found["role"]) if found else None
    if found is None or role is None:
        return text
    said.role = role[0]
    return text[found.end() :] if led else text[: found.start()]


def without_remark(text: str) -> tuple[str, str | None]:
    """TEXT, with single spaces, without a remark in small letters behind the name, and that remark."""
    start, before = 0, ""
    for index, word in enumerate(text.split(" ")):
        aside = before[-1:] == "," or (index > 1 and before in _DASHES)
        last = index > 1 and cues.AT_THE_END.match(text[start:])
        if index and (aside or last or word[:1].islower()) and is_remark(text[start:]):
            end = _REMARK_ENDS.search(text, start)
            stop = end.start() if end else len(text)
            led = _RELATIVE.search(text[:start])
            name = text[: led.start() if led else start].rstrip(" ,–-")
            return name + text[stop:], text[start:stop].strip()
        start, before = start + len(word) + 1, word
    return text, None
