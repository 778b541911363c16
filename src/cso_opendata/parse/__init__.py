"""What a document means: minutes, agendas and plans, each by one grammar for all layouts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse.around import apart
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.minutes import parse_minutes
from cso_opendata.parse.plan import parse_plan, says_plan
from cso_opendata.records import Other

if TYPE_CHECKING:
    from cso_opendata.model import Document
    from cso_opendata.records import Minutes, Plan


def parse(document: Document) -> Minutes | Plan | Other:
    """What DOCUMENT holds; of a document of no kind that a grammar knows, its lines and no more.

    A guess would publish facts that nobody stated. What stands around the document is set aside first.
    """
    around = apart(document.blocks)
    record = _parsed(replace(document, blocks=around.blocks))
    if record is None and around.cut:
        around = around.uncut()
        record = _parsed(replace(document, blocks=around.blocks))
    if record is None:
        return Other(Ledger(document).roles())
    return replace(record, roles=around.roles(record.roles))


def _parsed(document: Document) -> Minutes | Plan | None:
    plan = parse_plan(document) if says_plan(document) else None
    return plan or parse_minutes(document) or parse_plan(document)
