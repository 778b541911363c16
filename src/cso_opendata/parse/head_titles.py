"""The titles of a document: the first one, a second that says when or who, and what belongs to them below.

titles = title [day] { title }          web pages print a title of their own above that of the document
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.bodies import body_in_title
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import single_day
from cso_opendata.parse.document_titles import dated_among
from cso_opendata.parse.facts import TITLED
from cso_opendata.parse.when import day_in, titled_occasion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.parse.labels import LabelReader
    from cso_opendata.parse.ledger import Ledger

# A title that ends so goes on with its day on the next line.
_OPEN = (" den", " d.")


class TitleReader:
    """Takes the lines that are titles; FIRST is what the document is called, SECOND says when or who."""

    def __init__(self, facts: LabelReader, ledger: Ledger) -> None:
        """FACTS are told when the meeting was, LEDGER which lines were taken."""
        self.first: Text | None = None
        self.second: Text | None = None
        # What is printed as titles below these, and says when.
        self.more: list[Text] = []
        self._facts = facts
        self._ledger = ledger

    def title(self, line: Text, block: Block) -> bool:
        """Take LINE of BLOCK, which has the shape of a title."""
        if self.first is not None:
            return self._again(line)
        label = first(cues.LABELS, line.value)
        if label and label[0] == "meeting":
            # "Møde: Referat af møde i Prøverådet": the label is no part of the title.
            line = line._replace(value=line.value[label[1].end() :])
        self.first = Text(" ".join(block.text.split()), block.at) if block.kind == "heading" else line
        self._ledger.claim(self.first.at, "heading")
        said = titled_occasion(self.first.value)
        self._facts.titled = self.first.at if said.day or said.start else None
        return True

    def goes_on(self, line: Text, block: Block, body: Text | None) -> bool:
        """Take LINE of BLOCK as the end of a title, or as the day below one or below the name of the BODY."""
        return self._ends(line) or self._below(line, body) or self._dates(line, block)

    def _ends(self, line: Text) -> bool:
        """Take the day with which a title goes on: "Referat af møde i Prøverådet den", "3. marts 2031"."""
        last = self.second or self.first
        cut = last is not None and last.value.endswith(_OPEN) and self._ledger.adjoin(last.at, line.at)
        if last is None or not cut or day_in(line.value) is None:
            return False
        whole = Text(f"{last.value} {line.value}", Span(last.at.line, line.at.line_end))
        if self.second is None:
            self.first = whole
        else:
            self.second = whole
        self._ledger.claim(line.at, "heading")
        return True

    def _below(self, line: Text, body: Text | None) -> bool:
        """Take the day of the meeting right below the committee: "Prøverådet", "den 3. marts 2031"."""
        named = body is not None and self._ledger.adjoin(body.at, line.at)
        led = line.value.lower().startswith(("den ", "d. ")) and single_day(line.value) is not None
        if not (named and led and self._facts.facts.met(titled_occasion(line.value), line, TITLED)):
            return False
        self._ledger.claim(line.at, "heading")
        return True

    def _dates(self, line: Text, block: Block) -> bool:
        """Take a heading below the title that says when: "PSO torsdag den 7. maj 2031, Rådhuset"."""
        day = titled_occasion(line.value).day if block.kind == "heading" and self.first is not None else None
        return day is not None and day.year_stated and self._again(line)

    def _again(self, line: Text) -> bool:
        """Take a second title that says when the meeting was, or who met: web pages print one above."""
        said = titled_occasion(line.value)
        told = said.day or said.start or body_in_title(line.value)
        if not told or (self.second is not None and said.day is None):
            return False
        if self.second is None:
            self.second = line
        else:
            self.more.append(line)
        self._ledger.claim(line.at, "heading")
        return True

    def shortened(self, odd: Iterable[Text], known: Sequence[Text]) -> list[Text]:
        """The one of the ODD lines that is of a meeting and names its day, where none of those KNOWN does."""
        if any(day_in(one.value) for one in known):
            return []
        found = list(dated_among(odd))[:1]
        for line in found:
            self._ledger.claim(line.at, "heading")
        return found
