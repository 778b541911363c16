"""The link stage with what it needs to know: the register of ids and the last release.

A stage of its own process where there is much to link, so that the memory it took goes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.fetch import Ledger
from cso_opendata.link.across import Register, link
from cso_opendata.link.carry import amended, carry, superseded
from cso_opendata.link.corrected import corrected
from cso_opendata.release.last import last_release

if TYPE_CHECKING:
    from pathlib import Path

    from cso_opendata.spool import Spool

_KINDS = ("meetings", "people", "person_names")


def link_all(package: Path, state: Path, code: str, raw: Spool, linked: Spool) -> None:
    """Link the rows in RAW into LINKED, with the ids that the register and the last release have given.

    PACKAGE is the folder of the package, STATE that of the register, CODE the digest of today's code.
    What is new goes into the register before the release is made: a run that dies between the two
    would else forget which ids it gave.
    """
    with Ledger(state) as ledger:
        carried = ledger.carried()
        same_code = (ledger.recipe(package.name) or "").startswith(code[:16])
        last = last_release(package, same_code=same_code)
        pairs: dict[str, str] = {}
        if last is not None:
            pairs = amended(last, raw)
            new = carry(last, raw, pairs) if pairs else {}
            carried |= new
            ledger.add_carried(new)
            old_documents = superseded(last, raw)
            if old_documents is not None:
                raw.write("documents", "superseded", old_documents)
        made = link(raw, linked, Register(**_known(ledger, package.name), carried=carried))
        redirects = corrected(last, linked, pairs) if last is not None and pairs else None
        if redirects is not None:
            linked.write("id_redirects", "corrected", redirects)
        for kind in _KINDS:
            ids = {bytes.fromhex(key): id_ for key, id_ in getattr(made, kind).items()}
            ledger.add_entities(f"{package.name}/{kind}", ids)


def _known(ledger: Ledger, package: str) -> dict[str, dict[str, str]]:
    """The register of PACKAGE by kind: key -> id."""
    return {
        kind: {key.hex(): id_ for key, id_ in ledger.entities(f"{package}/{kind}").items()} for kind in _KINDS
    }
