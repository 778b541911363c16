"""The people of a meeting that several documents tell of: its head, and whom each document means by a name.

The head is the list of the document that tells it best. Who stands in the list of another one of the same
kind only is added to it, with a finding; whom only an agenda names may not have come, and is not added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.link.together.matching import same_people
from cso_opendata.link.together.tellings import Member, best_first, clusters
from cso_opendata.link.together.whole import Namesake
from cso_opendata.naming import folded, meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.link.together.tellings import Row, Telling
    from cso_opendata.link.together.whole import Whole

# What a better document may leave out, and what goes with it: a person is known by name and organization.
_GAPS = (("title",), ("organization", "organization_id", "person_id"), ("side",))
_ONLY_HERE = "This document names a person whom the others of the same meeting leave out."


def tell_head(whole: Whole, tellings: Sequence[Telling]) -> dict[str, str]:
    """Add the participants to WHOLE; the id that each document gave one -> the one that is published."""
    ids: dict[str, str] = {}
    rows = whole.rows["participants"] = []
    found = clusters(tellings, "participants", same_people, _of_one_kind)
    for position, cluster in enumerate(found, start=1):
        row = cluster[0].row | {"position": position}
        rows.append(row)
        ids |= {member.row["participant_id"]: row["participant_id"] for member in cluster}
        for columns in _GAPS:
            _fill(whole, row, columns, cluster)
        _note(whole, row, cluster)
        if cluster[0].telling is not found[0][0].telling:
            whole.find("participants", row["participant_id"], "name", _ONLY_HERE, cluster[0])
        for member in cluster:
            if member.row["person_id"] != row["person_id"]:
                _is(whole, member.telling, member.row, row)
    return ids


def _of_one_kind(best: Telling, other: Telling) -> bool:
    return best.is_agenda == other.is_agenda


def _fill(whole: Whole, row: Row, columns: Sequence[str], cluster: Sequence[Member]) -> None:
    """Take COLUMNS of ROW from the first of CLUSTER that has them."""
    teller = next((member for member in cluster if member.row[columns[0]] is not None), None)
    if row[columns[0]] is None and teller is not None:
        row |= {column: teller.row[column] for column in columns}
        whole.take("participants", row, columns[0], teller)


def _note(whole: Whole, row: Row, cluster: Sequence[Member]) -> None:
    """Where the others of CLUSTER name the person of ROW, and what they say otherwise."""
    best, *others = cluster
    whole.evidence += best.telling.proofs.get(row["participant_id"], ())
    for member in others:
        whole.prove("participants", row["participant_id"], None, member)
        whole.keep_evidence(member, row, row["participant_id"], member.row["participant_id"])
        if _of_one_kind(best.telling, member.telling) and member.row["attendance"] != row["attendance"]:
            whole.disagree("participants", row["participant_id"], "attendance", best, member)
        places = best.row["organization_id"], member.row["organization_id"]
        if None not in places and places[0] != places[1]:
            whole.disagree("participants", row["participant_id"], "organization", best, member)


def _is(whole: Whole, telling: Telling, named: Row, head: Row, basis: str | None = None) -> None:
    """Note that TELLING means by the person of the row NAMED that of HEAD, a row of the head."""
    basis = basis or ("same_name" if folded(named["name"]) == folded(head["name"]) else "spelling")
    whole.persons[telling.summary["sha256"], named["person_id"]] = Namesake(
        head["person_id"], head["organization_id"], basis
    )


def tell_persons(whole: Whole, tellings: Sequence[Telling], ids: dict[str, str]) -> None:
    """Give the speakers and case handlers their persons and places in the head, whichever document has it.

    IDS: the id of a participant in a document -> the one that is published, if any.
    """
    _find_persons(whole, tellings)
    by_document = {telling.document_id: telling for telling in tellings}
    heads = {row["participant_id"]: row for row in whole.rows["participants"]}
    names = tuple(row["name"] for row in heads.values())
    for row in whole.rows["speech_speakers"]:
        head = heads.get(ids.get(row["participant_id"] or "", ""))
        if head is None and row["speaker_kind"] == "person":
            head = _head_of(row["name"], names, list(heads.values()))
        row["participant_id"] = head["participant_id"] if head else None
        if head:
            row["organization_id"] = head["organization_id"] or row["organization_id"]
            row["side"] = row["side"] or head["side"]
    for row in (*whole.rows["speech_speakers"], *whole.rows["case_handlers"]):
        sha256 = by_document[row["document_id"]].summary["sha256"]
        known = whole.persons.get((sha256, row["person_id"]))
        row["person_id"] = known.key if known else row["person_id"]
    _forget(whole, tellings)


def _head_of(name: str | None, names: tuple[str, ...], heads: Sequence[Row]) -> Row | None:
    """The one of HEADS (called NAMES) whom NAME means; None where it may mean several, or nobody."""
    near = [heads[place] for place in meant(name, names)] if name else []
    return near[0] if near and len({row["person_id"] for row in near}) == 1 else None


def _find_persons(whole: Whole, tellings: Sequence[Telling]) -> None:
    """Note whom the documents mean by people whom only the head of another one, or none, names."""
    heads = whole.rows["participants"]
    names = tuple(row["name"] for row in heads)
    living = {row["person_id"] for row in heads}
    strangers: dict[str, Row] = {}
    for telling in best_first(tellings):
        for row in _named(telling):
            if row["person_id"] in living or (telling.summary["sha256"], row["person_id"]) in whole.persons:
                continue
            head = _head_of(row["name"], names, heads)
            if head is not None:
                _is(whole, telling, row, head)
                continue
            first = strangers.setdefault(folded(row["name"]), row)
            if first["person_id"] != row["person_id"]:
                _is(whole, telling, row, first | {"organization_id": None}, "same_name")


def _named(telling: Telling) -> Iterator[Row]:
    """The rows of TELLING besides its head that name a person."""
    for table in ("speech_speakers", "case_handlers"):
        yield from (row for row in telling.of(table) if row["person_id"] and row["name"])


def _forget(whole: Whole, tellings: Sequence[Telling]) -> None:
    """Note the persons of documents whom no row names in the end."""
    tables = ("participants", "speech_speakers", "case_handlers")
    living = {row["person_id"] for table in tables for row in whole.rows[table]}
    for telling in tellings:
        for row in (row for table in tables for row in telling.of(table) if row["person_id"]):
            named = telling.summary["sha256"], row["person_id"]
            known = whole.persons.get(named)
            if (known.key if known else row["person_id"]) not in living:
                whole.persons[named] = None
