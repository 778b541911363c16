"""What was formally settled, sentence by sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase
from cso_opendata.parse.cues import decisions as cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.sentences import sentences
from cso_opendata.records import Approval, Decision

if TYPE_CHECKING:
    from collections.abc import Sequence

# The first of these among an item's decisions is its outcome; a decision made is agreed upon.
_OUTCOMES = (
    ("approved", "approved"),
    ("agreed", "agreed"),
    ("decided", "agreed"),
    ("concluded", "concluded"),
    ("noted", "noted"),
)
_OF_A_BODY = re.compile(r"(?P<noun>[\wæøå-]*(?:udvalg|råd|bestyrelse|nævn|kommission|gruppe))(?:et|en|n)?\b")
# Marks between a title and what came of it, on one line: "Budget, godkendt", "Budget – godkendt".
_MARKS = " ,–-"
_ARTICLE = re.compile(r"(?:et|en|n)?\s")
# What a body is called in short: "Rådet" may be "Integrationsrådet".
_PLAIN = frozenset(("udvalg", "råd", "bestyrelse", "nævn", "kommission", "gruppe"))
_PURE = re.compile(
    r"(?:det|der)\s+(?:blev|er|aftales|besluttes|vedtages|konkluderes)\b|referatet|dagsordenen|(?:den|de)\s+\w+"
    r"|(?:enstemmigt\s+)?(?:vedtaget|tiltrådt|besluttet|aftalt)\b",
    re.IGNORECASE,
)


def decisions_of(
    block: Block, item_kind: str, body: str | None = None, *, put: bool = False
) -> tuple[Decision, ...]:
    """The decisions that BLOCK, a paragraph of an item of ITEM_KIND, reports: one a sentence.

    PUT: it stands where the minutes say what is put to the meeting; in the present a sentence does so there.

    BODY is the name of the body that met, which may be none that a cue knows ("SNS besluttede ...").

    A sentence that settles in two ways ("konkluderede, at ..., hvorefter de blev godkendt") is of the kind
    that stands first in the table of cues.
    """
    # The cells of a row are no sentences, but for what stands beside a label: "Beslutning:", "Godkendt".
    silent = block.kind == "heading" or (block.kind == "row" and not cues.DECIDED.match(block.text))
    if silent or not _may_decide(block.text):
        return ()
    found = []
    for start, end in sentences(block.text):
        sentence = block.text[start:end].lstrip(_MARKS)
        others = _is_of_others(sentence, body, put=put)
        kind = None if others else _kind(_impersonal(sentence.strip("()"), body))
        labelled = first(cues.SETTLED, sentence) if kind is None and not start else None
        kind = labelled[0] if labelled else kind
        told = cues.DECIDED.match(sentence) if kind is None and not others else None
        # Behind the label stands a sentence of its own: "Beslutning: Referatet godkendes."
        kind = _kind(_impersonal(sentence[told.end() :], body)) if told else kind
        if kind is not None:
            words = phrase(block, end - len(sentence), end)
            found.append(Decision(kind, subject_of(sentence, item_kind), words))
    return tuple(found)


def assent_to(title: str, blocks: Sequence[Block], item_kind: str) -> tuple[Decision, ...]:
    """The approval that BLOCKS, all that an item of ITEM_KIND with TITLE has, are in a word ("Ok")."""
    alone = len(blocks) == 1 and cues.PUT_TO_APPROVAL.match(title) and cues.ASSENT.match(blocks[0].text)
    if not alone:
        return ()
    return (Decision("approved", subject_of(title, item_kind), phrase(blocks[0])),)


def _is_of_others(sentence: str, body: str | None, *, put: bool) -> bool:
    """Whether SENTENCE asks, proposes, or tells what others than BODY settled; PUT as there."""
    if sentence.endswith("?") or _is_proposed(sentence) or _settled_by_others(sentence, body):
        return True
    return put and cues.IN_THE_PRESENT.search(sentence) is not None


def _is_proposed(sentence: str) -> bool:
    """Whether SENTENCE is what somebody puts to the meeting: "Centerchefen indstiller, at ..."."""
    found = first(item_cues.PARTS, sentence)
    return cues.PROPOSED_ONE.match(sentence) is not None or (found is not None and found[0] == "agenda")


def _settled_by_others(sentence: str, body: str | None) -> bool:
    """Whether SENTENCE says what another committee than BODY settled, or what was settled before.

    Each committee is called by a noun of its own.
    """
    if cues.SETTLED_BEFORE.match(sentence):
        return True
    found = cues.SETTLED_AT.match(sentence) or cues.SETTLED_BY.match(sentence)
    if found is None:
        return False
    own, noun = _OF_A_BODY.search(body.lower()) if body else None, found["noun"].lower()
    return not _is_own(noun, own["noun"]) if own else noun in cues.OF_OTHERS


def _is_own(noun: str, own: str) -> bool:
    """Whether NOUN may be short for a body with the noun OWN, or say more of one with a plain name."""
    return own.endswith(noun) or (own in _PLAIN and noun not in cues.OF_OTHERS and noun.endswith(own))


def _impersonal(text: str, body: str | None) -> str:
    """TEXT, where BODY is its subject, with a word that the cues know in place of its name."""
    # The name in the sentence may have the article that the title lacks.
    named = _ARTICLE.match(text, len(body)) if body and text.startswith(body) else None
    return f"{cues.THE_BODY} {text[named.end() :]}" if named else text


def _kind(sentence: str) -> str | None:
    matching = (
        kind for kind, stem, pattern in cues.DECISIONS if stem in sentence and pattern.search(sentence)
    )
    return next(matching, None)


def _may_decide(text: str) -> bool:
    if first(cues.SETTLED, text):
        return True
    return any(map(text.__contains__, cues.DECISION_STEMS))


def subject_of(sentence: str, item_kind: str) -> str:
    """What a decision is about: the minutes, the dates of meetings, the order of items, or the matter."""
    found = first(cues.SUBJECTS, sentence)
    if found and found[0] == "order":
        return "order"
    by_item = {"approval_of_minutes": "minutes", "meeting_dates": "meeting_dates"}
    return by_item.get(item_kind) or (found[0] if found else "substance")


def outcome(decisions: Sequence[Decision]) -> str | None:
    """The outcome of an item with these DECISIONS."""
    kinds = {decision.kind for decision in decisions}
    return next((result for kind, result in _OUTCOMES if kind in kinds), None)


def approval(title: str, kind: str, decisions: Sequence[Decision]) -> Approval | None:
    """Which meeting's minutes an item with TITLE approved; None where it did not, or does not say which."""
    if kind != "approval_of_minutes" or outcome(decisions) != "approved":
        return None
    found = find_dates(title)
    if (
        not found
        or not found[0].year_stated
        or found[0].interval.start is None
        or found[0].interval.precision != "day"
    ):
        return None
    remarks = any(cues.WITH_REMARKS.search(decision.text.value) for decision in decisions)
    return Approval(found[0].interval.start, "approved_with_remarks" if remarks else "approved")


def only_decides(block: Block, decisions: Sequence[Decision], body: str | None = None) -> bool:
    """Whether the paragraph BLOCK decides something in nobody's name or in that of BODY: it is no turn."""
    text = _impersonal(block.text, body)
    return bool(decisions) and bool(_PURE.match(text) or cues.OWN_BODY.match(text))
