"""One meeting from all that tell of it: an agenda, minutes, a web page, a PDF, in any combination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.ids import mint
from cso_opendata.link.together.agendas import numbered, tell_dates, tell_items, tell_under
from cso_opendata.link.together.facts import tell_facts
from cso_opendata.link.together.heads import tell_head, tell_persons
from cso_opendata.link.together.matching import shared_numbers
from cso_opendata.link.together.tellings import best_first
from cso_opendata.link.together.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.link.together.tellings import Row, Telling

# What a finding calls the rows of a table.
_CALLED = {
    "participants": "participants",
    "agenda_items": "items",
    "speeches": "turns",
    "decisions": "decisions",
    "planned_meetings": "meetings to come",
}


def told_together(meeting_id: str, tellings: Sequence[Telling]) -> Whole:
    """The meeting MEETING_ID as TELLINGS tell it together; their order changes nothing."""
    whole = Whole(meeting_id)
    tell_facts(whole, tellings)
    people = tell_head(whole, tellings)
    items = tell_items(whole, tellings)
    tell_under(whole, tellings, "participant_items", "participant_id", people)
    _came_for(whole, items)
    tell_under(whole, tellings, "agenda_sub_items", "agenda_item_id", items)
    tell_under(whole, tellings, "speeches", "agenda_item_id", items)
    tell_under(whole, tellings, "decisions", "agenda_item_id", items)
    for table in ("speeches", "decisions"):
        numbered(whole.rows[table], whole.rows["agenda_items"])
    tell_dates(whole, tellings)
    _speak(whole, tellings)
    tell_persons(whole, tellings, people)
    for table in ("participants", "agenda_items", "speeches", "decisions", "planned_meetings"):
        for row in whole.rows[table]:
            row["meeting_id"] = meeting_id
    whole.findings += _elsewhere(whole, tellings)
    return whole


def _came_for(whole: Whole, items: Mapping[str, str]) -> None:
    """Point to the items that are published; where a document has none, to the one of the same number."""
    rows = whole.rows["agenda_items"]
    shared = shared_numbers(rows)
    numbers = {row["number"]: row["agenda_item_id"] for row in rows if row["number"] not in shared}
    for row in whole.rows["participant_items"]:
        row["agenda_item_id"] = items.get(row["agenda_item_id"]) or numbers.get(row["item_number"])


def _speak(whole: Whole, tellings: Sequence[Telling]) -> None:
    """The speakers of the turns that are published, and the case handlers of every document."""
    turns = {row["speech_id"] for row in whole.rows["speeches"]}
    whole.rows["speech_speakers"] = [
        dict(row)
        for telling in best_first(tellings)
        for row in telling.of("speech_speakers")
        if row["speech_id"] in turns
    ]
    whole.rows["case_handlers"] = [
        dict(row) for telling in best_first(tellings) for row in telling.of("case_handlers")
    ]


def _elsewhere(whole: Whole, tellings: Sequence[Telling]) -> Iterator[Row]:
    """A finding for each document of whose rows some are published from another one."""
    for telling in best_first(tellings):
        for table, called in _CALLED.items():
            told = len(telling.of(table))
            own = sum(row["document_id"] == telling.document_id for row in whole.rows[table])
            if told == own:
                continue
            yield {
                "finding_id": mint(telling.summary["sha256"], "findings", f"other_document:{called}"),
                "rule": "told_by_another_document",
                "severity": "info",
                "table_name": table,
                "document_id": telling.document_id,
                "message": f"{told - own} of the {told} {called} of this document are published from another"
                " document of the same meeting.",
                "quarantined": False,
            }
