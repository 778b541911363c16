"""Who is said to have spoken in a paragraph.

names    = [title] name ["(" organization ")"] { ("," | "og") [title] name ... }
paragraph = names verb ... | ... verb names ... | ["Fra"] side verb ...
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.bearers import (
    by_first_name,
    listed,
    named_at,
    named_behind,
    named_later,
)
from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.people import NO_NAME, is_office
from cso_opendata.parse.cues.table import cue
from cso_opendata.parse.placed import named_with_place
from cso_opendata.parse.sentences import first_sentence, sentences
from cso_opendata.parse.speakers import speakers_of
from cso_opendata.parse.speaking_sides import (
    Attribution,
    before_colon,
    side_first,
    side_inverted,
    side_later,
    unit_answering,
    unit_first,
)
from cso_opendata.parse.turned import turned
from cso_opendata.records import Speaker

if TYPE_CHECKING:
    from cso_opendata.model import Block
    from cso_opendata.parse.bearers import Named
    from cso_opendata.parse.known import Known

_CAP = r"[A-ZÆØÅÄÖÜÉ][\w'’´-]*\.?"
_NAME = rf"{_CAP}(?:\s+(?:(?:von|van|de|der|den|del|di|da|el|al|af|le|la|bin)\s+){{0,2}}{_CAP}){{1,5}}"
_OFFICE = r"(?:[A-ZÆØÅ]?[\wæøåÆØÅ.-]+\s+){0,3}?"
_ORG = r"(?:\s*\([^()]{1,60}\)|,\s+[A-ZÆØÅ0-9][\wÆØÅæøå/]*(?=\s+[a-zæøå]+(?:ede|te|gde|v)\b))?"
_MANY = rf"{_OFFICE}{_NAME}{_ORG}(?:(?:\s*,\s*|\s+(?:og|samt)\s+){_OFFICE}{_NAME}{_ORG})*"
_VERB = re.compile(rf"\s+(?:{cues.SPEECH_VERBS})\b")
_LISTED = re.compile(_MANY)
_NAMES_FIRST = re.compile(rf"(?P<names>{_MANY})(?=[\s,])")
_INVERTED = re.compile(rf"(?:^|\s)(?:{cues.INVERTED_VERBS})\s+(?P<names>{_MANY})")
_INVERTED_VERB = re.compile(rf"\b(?:{cues.INVERTED_VERBS})\b")
_NEXT_WORD = re.compile(r"\s+([a-zæøå]+)")
# Who speaks is named within so many characters.
_REACH = 600
# So many letters are an initial and its full stop.
_AN_INITIAL = 2
# Who spoke stands behind what was said: "Det er det, svarede Anna Berg."
_SAID = re.compile(rf",\s+(?:{cues.INVERTED_VERBS})\s+(?=[A-ZÆØÅ])")
_SAID_BEFORE = re.compile(rf",\s+(?:{cues.INVERTED_VERBS})\s+(?P<names>{_MANY})")
_NEUTRAL = cue(r"(?:det|der)\s+(?:blev|var|er)\b")


def attribution(block: Block, known: Known) -> Attribution | None:
    """Who speaks in the paragraph BLOCK; None where it names nobody.

    KNOWN are the names and initials in the head: with them, any verb in the past will do.
    """
    begun = _begun(block.text)
    found = _in_bold(block, begun) or _attributed(block.text[begun:], known)
    return found._replace(start=found.start + begun, end=found.end + begun) if found else None


def _in_bold(block: Block, begun: int) -> Attribution | None:
    """Those whose names stand in bold before a colon, as turns of a script are told, known or not."""
    end = next((end for start, end in block.strong if start == begun), 0) - begun
    text = block.text[begun:]
    if end <= 0 or text[end - 1 : end + 1].strip()[:1] != ":" or not text[end:].strip(" :"):
        return None
    names = text[:end].rstrip(" :")
    speakers = speakers_of(names)
    told = all(names_a_person(speaker.name) for speaker in speakers)
    return Attribution(0, len(names), speakers) if speakers and told else None


def _begun(text: str) -> int:
    """Where TEXT begins behind a letter or a label, and behind what says that others spoke too."""
    labelled = turns.LABELLED.match(text)
    start = labelled.end() if labelled else 0
    also = turns.ALSO.match(text, start)
    return also.end() if also else start


def _attributed(text: str, known: Known) -> Attribution | None:
    then = turns.ANOTHER_TIME.match(text)
    if (then and _INVERTED_VERB.match(text, then.end())) or turns.EXCEPTED.match(text):
        return None
    if _NEUTRAL.match(text):
        sentence = first_sentence(text[:_REACH])
        if side := side_first(text):
            return side
        told = _behind_the_words(sentence, known) or _led_to(sentence, known)
        return told or _people(turned(sentence, known))
    if turns.ANSWERS.match(text):
        # Who asked, and is named first, is not the one who speaks.
        sentence = first_sentence(text[:_REACH])
        return _inverted(sentence) or unit_answering(sentence)
    opening = side_first(text) or _names_first(text, known)
    opening = opening or unit_first(text, known)
    opening = opening or _known(text, known) or before_colon(text)
    opening = opening or _people(by_first_name(text, known)) or _people(named_with_place(text, known))
    if opening and (cues.ATTENDED.match(text, opening.end) or turns.RESULT.match(text, opening.end)):
        return None
    sentence = first_sentence(text[:_REACH])
    return (
        opening
        or _inverted(sentence)
        or _led_to(sentence, known)
        or _people(named_behind(sentence, known))
        or _people(turned(sentence, known))
        or _behind_the_words(sentence, known)
    )


def _names_first(text: str, known: Known) -> Attribution | None:
    found = _NAMES_FIRST.match(text, 0, _REACH)
    while found:
        speakers = speakers_of(found["names"])
        rest = text[found.end() :]
        if ". " in found["names"] and len(sentences(found["names"])) > 1:
            return None
        if speakers and (_is_place(found["names"], speakers[0]) or _is_thing(rest, speakers, known)):
            return None
        if speakers and _verb_follows(rest, speakers, known):
            # The office stands before the name; "Det kunne Anna Berg" begins with none.
            begun = text.partition(" ")[0]
            plain = begun.lower() in NO_NAME and not is_office(begun)
            return Attribution(text.find(speakers[0].name) if plain else 0, found.end(), speakers)
        shorter = found["names"].rstrip().rfind(" ")
        found = _NAMES_FIRST.match(text, 0, shorter + 1) if shorter > 0 else None
    return None


def _is_place(names: str, speaker: Speaker) -> bool:
    """Whether NAMES lead to SPEAKER as to a place: "Skolen i Nørre Prøve"."""
    return turns.PREPOSITION.match(names[: names.find(speaker.name)]) is not None


def _is_thing(rest: str, speakers: tuple[Speaker, ...], known: Known) -> bool:
    """Whether REST, behind SPEAKERS of whom none is KNOWN or has a first name, says what something is."""
    named = any(one.name in known or is_first_name(one.name.split()[0]) for one in speakers)
    return not named and turns.IS.match(rest) is not None


def _verb_follows(rest: str, speakers: tuple[Speaker, ...], known: Known) -> bool:
    aside = turns.ASIDE.match(rest)
    if _VERB.match(rest) or (aside and _VERB.match(rest, aside.end())):
        return True
    others = turns.AND_MORE.match(rest)
    rest = rest[others.end() :] if others else rest
    if others and _VERB.match(rest):
        return True
    word = _NEXT_WORD.match(rest)
    return bool(
        word and all(speaker.name in known for speaker in speakers) and cues.PAST_TENSE.match(word[1])
    )


def _inverted(sentence: str) -> Attribution | None:
    """The speaker behind the verb: "Til dette svarede ..."."""
    if not _INVERTED_VERB.search(sentence):
        return None
    for found in _INVERTED.finditer(sentence):
        speakers = speakers_of(found["names"])
        if speakers and not _is_subject(sentence[: found.start()]):
            return _printed(found, speakers)
    return side_inverted(sentence)


def _printed(found: re.Match[str], speakers: tuple[Speaker, ...]) -> Attribution:
    """SPEAKERS where FOUND has their names; the full stop of the sentence is none of an initial."""
    stop = found["names"].endswith(".") and len(found["names"].split()[-1]) > _AN_INITIAL
    return Attribution(found.start("names"), found.end("names") - stop, speakers)


def _is_subject(before: str) -> bool:
    """Whether what stands BEFORE a verb says who did it: a body, a group, or somebody by their name."""
    # "Dirigent: Formanden foreslog Anna Berg" tells behind a label who it was.
    _, label, before = before.rpartition(": ")
    if label and speakers_of(before):
        return True
    words = before.split()
    named = bool(words) and is_first_name(words[0]) and all(word[:1].isupper() for word in words)
    return named or turns.SUBJECT.match(before) is not None


def _led_to(sentence: str, known: Known) -> Attribution | None:
    """Those KNOWN whom SENTENCE leads to without a verb of theirs; whoever they are, where none are known."""
    led = turns.LEADS.match(sentence) or turns.SAID_BY.match(sentence)
    if led is None:
        return None
    if known:
        return _people(listed(sentence, led.end(), known))
    found = _LISTED.match(sentence, led.end())
    speakers = speakers_of(found[0]) if found else ()
    return Attribution(led.end(), found.end(), speakers) if found and speakers else None


def _behind_the_words(sentence: str, known: Known) -> Attribution | None:
    """The speaker behind what was said: "Det er det, svarede ..."; one KNOWN may be called by a part."""
    found = _SAID_BEFORE.search(sentence)
    speakers = speakers_of(found["names"]) if found else ()
    if found and speakers:
        return _printed(found, speakers)
    behind = _SAID.search(sentence)
    return _people(listed(sentence, behind.end(), known)) if behind and known else None


def _known(text: str, known: Known) -> Attribution | None:
    """People of the head, by whatever name they are called."""
    found = _people(named_at(text, known))
    return found._replace(start=0) if found else None


def _people(named: Named | None) -> Attribution | None:
    speakers = tuple(Speaker(name, "person", None) for name in named.names) if named else ()
    return Attribution(named.start, named.end, speakers) if named else None


def opening(block: Block, known: Known) -> Attribution | None:
    """Who speaks in BLOCK; in a bullet only people of the head, who are named first."""
    if block.kind == "paragraph":
        return attribution(block, known)
    if block.kind != "bullet":
        return None
    begun = _begun(block.text)
    found = _known(block.text[begun:], known) or before_colon(block.text[begun:])
    return found._replace(start=found.start + begun, end=found.end + begun) if found else None


def opening_later(block: Block, known: Known) -> Attribution | None:
    """Who speaks in a later sentence of BLOCK, where the first one names nobody: people of the head."""
    if block.kind != "paragraph":
        return None
    return _people(named_later(block.text, known)) or side_later(block.text)
