"""The grammar of plans: timetables as tables or lists, below headings that are phases or dates; and themes.

plan = { heading | timetable | schedule | entry | themes | text }
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse import checks
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.head import is_letterhead
from cso_opendata.parse.hanging import unnumbered, with_rests
from cso_opendata.parse.headings import is_title
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.lined_tables import with_rows
from cso_opendata.parse.memo_heads import with_subject
from cso_opendata.parse.milestones import notices
from cso_opendata.parse.month_rows import names_months
from cso_opendata.parse.plan_head import LONGEST_TITLE, begins, first_printed, issued_of, title_of, titled
from cso_opendata.parse.row_cells import extent
from cso_opendata.parse.shapes import is_heading
from cso_opendata.parse.themes import read_themes
from cso_opendata.parse.walk import read_work
from cso_opendata.parse.years import Years
from cso_opendata.records import Notice, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block, Document, Text
    from cso_opendata.parse.work import Work

# So many milestones make a plan of a document that its title says is one, and of any other ...
_FEWEST, _FEW = 2, 3
# ... of whose words they are this share at least; less where a title or a heading speaks of a plan.
_SHARE, _SHARE_BELOW_HEADING, _SHARE_BELOW_TITLE = 0.5, 0.4, 0.25


def says_plan(document: Document) -> bool:
    """Whether DOCUMENT says that it is a timetable: by its title, or by a row of months."""
    blocks = with_subject(document.blocks)
    return titled(blocks) is not None or any(block.kind == "row" and names_months(block) for block in blocks)


def parse_plan(document: Document) -> Plan | None:
    """The plan that DOCUMENT is; None where its dates are too few, or too little of what it says.

    What has a line that minutes, agendas or letters have is none, whatever dates it holds.
    """
    blocks, ledger = with_rows(with_rests(unnumbered(with_subject(document.blocks)))), Ledger(document)
    if _is_of_another_kind(blocks):
        return None
    issued = issued_of(blocks)
    years = Years(begins(blocks, issued), first_printed(blocks))
    work = read_work(blocks, years, issued_at=issued.index)
    if not _convinces(blocks, work):
        return None
    title = title_of(blocks)
    ledger.claim(issued.text.at if issued.text else None, "meeting_fact")
    ledger.claim(title.at if title else None, "heading")
    for role, places in (("milestone", work.told), ("heading", work.headings)):
        for at in places:
            ledger.claim(at, role)
    themes = read_themes(blocks, ledger)
    _claim_text(blocks, title, work, ledger)
    plan = Plan(
        title,
        issued.day,
        issued.text,
        tuple(one.milestone for one in work.made),
        themes,
        ledger.roles(),
        (*notices(work.made), *_silent(work)),
    )
    return replace(plan, notices=(*plan.notices, *checks.of_plan(plan, checks.Printed(blocks, 0))))


def _is_of_another_kind(blocks: Sequence[Block]) -> bool:
    """Whether BLOCKS have a line that minutes and agendas have, or are a letter without such a subject."""
    lines = [block.text for block in blocks if len(block.text) <= LONGEST_TITLE]
    letter = titled(blocks) is None and any(map(cues.LETTER.match, lines))
    return letter or any(map(cues.MEETING.match, lines))


def _convinces(blocks: Sequence[Block], work: Work) -> bool:
    """Whether the milestones are what the document is about."""
    dates = [one for one in work.made if one.milestone.date_as_printed]
    says = titled(blocks)
    if work.months or (says and not cues.WEAK_TITLE.match(says.text)):
        return len(dates) >= _FEWEST
    letters = sum(len(block.text) for block in blocks)
    listing = any(is_title(block) and cues.LISTING_HEADING.match(block.text) for block in blocks)
    share = _SHARE_BELOW_TITLE if says else _SHARE_BELOW_HEADING if listing else _SHARE
    return len(dates) >= _FEW and work.characters >= share * letters


def _claim_text(blocks: Sequence[Block], title: Text | None, work: Work, ledger: Ledger) -> None:
    """What is no milestone and no theme: headings and the text below, the sender above the title, footers."""
    headings = {at.line for at in work.headings}
    inside = False
    for block in blocks:
        above = title is not None and block.numbers[-1] < title.at.line
        row = block.kind == "row"
        if not row and not above and (_is_section(block) or block.numbers[0] in headings):
            inside = True
            ledger.claim_block(block, "heading")
        elif is_letterhead(block.text) or (above and is_title(block)):
            ledger.claim_block(block, "letterhead")
        elif inside or (title is not None and not above):
            ledger.claim(extent(block) if row else block.at, "body_text")


def _is_section(block: Block) -> bool:
    return is_heading(block) or bool(cues.PLAN_HEADINGS.match(block.text))


def _silent(work: Work) -> Iterator[Notice]:
    """A notice for each line among the milestones that has a date and told none."""
    for at in work.silent:
        said = "A line of the timetable holds a date, but no milestone could be told from it."
        yield Notice("date_without_milestone", "info", said, at.line)
