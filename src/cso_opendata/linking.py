"""The link stage with what it needs to know: the register of ids and the last release.

A stage of its own process where there is much to link, so that the memory it took goes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.batches import Batch, work
from cso_opendata.errors import CsoError
from cso_opendata.fetch import Ledger
from cso_opendata.judgements import judgements
from cso_opendata.link.across import Register, link
from cso_opendata.link.versions.carry import superseded
from cso_opendata.link.versions.corrected import corrected
from cso_opendata.link.versions.edits import changes, edits
from cso_opendata.release.last import last_release
from cso_opendata.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cso_opendata.link.versions.carry import Last
    from cso_opendata.link.versions.edits import Change, Tables

_BATCH = 100
_KINDS = ("meetings", "people", "person_names", "later_ids")


def link_all(
    package: Path, state: Path, code: str, judged: str, raw: Spool, linked: Spool
) -> tuple[str, ...]:
    """Link the rows in RAW into LINKED, with the ids that the register and the last release have given.

    PACKAGE is the folder of the package, STATE that of the register, CODE the digest of today's code, JUDGED
    the text of the operator's judgements about persons. Gives those of them that concern nobody.
    What is new goes into the register before the release is made: a run that dies between the two
    would else forget which ids it gave.
    """
    with Ledger(state) as ledger:
        before = ledger.round()
        same_code = made_by(ledger, package.name, code)
        last = last_release(package, same_code=same_code)
        if last is not None:
            _note_edits(last, raw, state)
            old_documents = superseded(last, raw)
            if old_documents is not None:
                raw.write("documents", "superseded", old_documents)
        known = Register(**known_ids(ledger, package.name, before), carried=ledger.carried(before))
        made, unheard = link(raw, linked, known, last, judgements(judged))
        redirects = corrected(last, linked) if last is not None else None
        if redirects is not None:
            linked.write("id_redirects", "corrected", redirects)
        ledger.add_carried(made.carried, before + 1)
        for kind in _KINDS:
            ids = {bytes.fromhex(key): id_ for key, id_ in getattr(made, kind).items()}
            ledger.add_entities(f"{package.name}/{kind}", ids, before + 1)
    return unheard


def _note_edits(last: Last, raw: Spool, state: Path) -> None:
    """Add to RAW what publishers have changed since the release LAST, and had changed before it."""
    found = changes(last, raw)
    published: Tables = last.tables.__getitem__
    rows = edits(last, raw, found, published if last.same_code else _read_again(found, published, raw, state))
    if rows is not None:
        raw.write("edits", "000000", rows)


def _read_again(found: Sequence[Change], published: Tables, raw: Spool, state: Path) -> Tables:
    """The old documents of the changes FOUND as today's code reads them.

    Other code may read other lines, and only what a publisher changed is an edit. Where the archive of
    STATE has lost a document, the lines that were PUBLISHED must do.
    """
    again = Spool(raw.folder.parent / "before")
    documents = [(change.old["url"], change.old["sha256"], None) for change in found]
    try:
        for start in range(0, len(found), _BATCH):
            some = tuple(documents[start : start + _BATCH])
            edition = found[start].old["edition"]
            work(Batch(f"{start:06}", some, state / "archive", again.folder, edition))
    except CsoError:
        return published
    return again.batches


def made_by(ledger: Ledger, package: str, code: str) -> bool:
    """Whether the last run of PACKAGE was one of the code whose digest is CODE."""
    return (ledger.recipe(package) or "").startswith(code[:16])


def copy_register(source: Ledger, target: Ledger, package: str, upto: int) -> None:
    """Put the register of PACKAGE, as it was in SOURCE after the round UPTO, into the empty TARGET."""
    for kind in _KINDS:
        target.add_entities(f"{package}/{kind}", source.entities(f"{package}/{kind}", upto), 0)
    target.add_carried(source.carried(upto), 0)


def known_ids(ledger: Ledger, package: str, upto: int) -> dict[str, dict[str, str]]:
    """The register of PACKAGE as it was after the round UPTO, by kind: key -> id."""
    return {
        kind: {key.hex(): id_ for key, id_ in ledger.entities(f"{package}/{kind}", upto).items()}
        for kind in _KINDS
    }
