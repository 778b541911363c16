"""Committees that lines of a head name which nobody else has read: above the title, or in full below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Text
from cso_opendata.parse.bodies import is_body
from cso_opendata.parse.cues import bodies as cues

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.parse.ledger import Ledger


def over_title(title: Text | None, odd: Iterable[Text], ledger: Ledger) -> Text | None:
    """The committee that one of the ODD lines above TITLE names behind whose it is: "Huset - Bestyrelsen"."""
    for line in odd if title else ():
        *whose, name = cues.TITLE_PARTS.split(line.value)
        if title and line.at.line < title.at.line and whose and is_body(name):
            ledger.claim(line.at, "heading")
            return Text(name, line.at)
    return None


def in_full(body: Text, odd: Iterable[Text], ledger: Ledger) -> Text:
    """BODY, or the one of the ODD lines that is its name with what it is for to the end.

    A title has a place behind the name, and so "Udvalget for pleje i hjemmet" may end too early there.
    """
    begun = f"{body.value} ".casefold()
    for line in () if cues.FOR.isdisjoint(begun.split()) else odd:
        if line.value.casefold().startswith(begun) and cues.REST_OF_NAME.match(line.value, len(begun)):
            ledger.claim(line.at, "heading")
            return line
    return body
