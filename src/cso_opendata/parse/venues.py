"""The place of a meeting where no word says so: the lines of its address, a name right below the hours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text, physical_lines
from cso_opendata.parse.bodies import body_in_title
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.first_names import is_first_name

if TYPE_CHECKING:
    from cso_opendata.parse.facts import Facts
    from cso_opendata.parse.ledger import Ledger

_POSTAL = re.compile(r"(?:DK-?)?\d{4}\s+[A-ZÆØÅ][\w .-]{1,30}")
# A longer line says more than where.
_LONGEST = 60
# The name of a place that no other word tells has so many words.
_MOST_WORDS = 3


class PlaceReader:
    """Takes the lines of a place that no reader of labels knows, into FACTS."""

    def __init__(self, facts: Facts, ledger: Ledger) -> None:
        """LEDGER is told which lines were taken."""
        self.facts = facts
        self.ledger = ledger
        # What may be the name of the place.
        self.name: Text | None = None

    def lengthened(self, line: Text, block: Block) -> bool:
        """Take LINE of BLOCK, an address, where it stands right below the place and is a part of it.

        What has a label before it ("Adresse: ...") is a fact of its own.
        """
        venue = self.facts.venue
        if venue is None or venue.at.line_end + 1 != line.at.line or not _of_an_address(line.value):
            return False
        if not any(one.value.startswith(line.value) for one in physical_lines(block)):
            return False
        self.facts.venue = Text(f"{venue.value} {line.value}", Span(venue.at.line, line.at.line_end))
        self.ledger.claim(line.at, "meeting_fact")
        return True

    def odd_line(self, line: Text) -> None:
        """Remember LINE, which nobody knows, where it may be the name of the place."""
        self.name = line if _may_be_place(self.facts, line) else None

    def followed(self, line: Text, *, listed: bool) -> None:
        """Take the name where LINE, next below it, begins a list of people: so it is LISTED."""
        name, self.name = self.name, None
        if name and listed and self.facts.venue is None and self.ledger.adjoin(name.at, line.at):
            self.facts.venue = name
            self.ledger.claim(name.at, "meeting_fact")


def _of_an_address(line: str) -> bool:
    """Whether LINE is a street with its number, a town with its postal code, or the house."""
    begins = line[0].isupper() or line[0].isdigit()
    return begins and len(line) <= _LONGEST and bool(cues.ADDRESS.search(line) or _POSTAL.fullmatch(line))


def _may_be_place(facts: Facts, line: Text) -> bool:
    """Whether LINE, right below the day and the hours, may be the name of the place: a few words."""
    below = facts.time_at is not None and line.at.line == facts.time_at.line_end + 1
    words = line.value.split()
    if not below or facts.venue is not None or len(words) > _MOST_WORDS or not line.value[0].isupper():
        return False
    plain = all(word.replace("-", "").isalpha() for word in words)
    return plain and not is_first_name(words[0]) and body_in_title(line.value) is None
