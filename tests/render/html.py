"""Content as a web page, bare or within the furniture of a site."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from render.content import (
    Bullet,
    Fact,
    Heading,
    Margin,
    Numbered,
    PageBreak,
    Paragraph,
    People,
    Table,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from render.content import Block, Cell, Content, Run, Words


@dataclass(frozen=True, slots=True)
class Layout:
    """What surrounds the content: the name of a SITE, whose furniture is then around it, or nothing."""

    site: str = ""


def render(content: Content, layout: Layout) -> bytes:
    """CONTENT as UTF-8."""
    title = next((plain(block.words) for block in content if isinstance(block, Heading)), "")
    body = "\n".join(line for kind, run in groupby(content, type) for line in _group(kind, list(run)))
    name = f"{title} | {layout.site}" if layout.site else title
    before, after = (_BEFORE.format(site=escape(layout.site)), _AFTER) if layout.site else ("", "")
    return _PAGE.format(name=escape(name), before=before, body=body, after=after).encode()


def _group(kind: type[Block], blocks: list[Block]) -> Iterator[str]:
    """The lines of BLOCKS, which are all of KIND and follow each other."""
    if kind is Fact:
        facts = (block for block in blocks if isinstance(block, Fact))
        lines = (f"<strong>{escape(one.label)}</strong> {escape(one.value)}".strip() for one in facts)
        yield f"<p>{_broken(lines)}</p>"
    elif kind is Bullet:
        yield from _list([block for block in blocks if isinstance(block, Bullet)])
    else:
        for block in blocks:
            yield from _lines(block)


def _list(bullets: list[Bullet]) -> Iterator[str]:
    """BULLETS as lists within lists."""
    depth = 0
    for bullet in bullets:
        while depth < bullet.level + 1:
            yield "<ul>"
            depth += 1
        while depth > bullet.level + 1:
            yield "</ul>"
            depth -= 1
        yield f"  <li>{_line(bullet.words)}</li>"
    yield from ["</ul>"] * depth


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, words=line):
            yield f"<h{level}>{_line(line)}</h{level}>"
        case Paragraph(lines=lines):
            yield f"<p>{_broken(map(_line, lines))}</p>"
        case Numbered(label=label, words=line):
            yield f"<p>{escape(label)} {_line(line)}</p>"
        case People(people=people):
            yield from ("<ul>", *(f"  <li>{escape(one.printed)}</li>" for one in people), "</ul>")
        case Table(rows=(head, *rows)):
            yield from ("<table>", _row(head, "th"), *(_row(row, "td") for row in rows), "</table>")
        case Margin(blocks=blocks):
            yield from _box(blocks)
        case PageBreak() | _:
            return


def _box(blocks: tuple[Paragraph | Fact, ...]) -> Iterator[str]:
    """A box beside the text: paragraphs, and tables of labels and values."""
    yield '<div class="margen">'
    for kind, run in groupby(blocks, type):
        if kind is Fact:
            facts = (block for block in run if isinstance(block, Fact))
            rows = (f"  <tr><th>{escape(one.label)}</th><td>{escape(one.value)}</td></tr>" for one in facts)
            yield from ("<table>", *rows, "</table>")
        else:
            for block in run:
                yield from _lines(block)
    yield "</div>"


def _row(row: Iterable[Cell], tag: str) -> str:
    cells = []
    for cell in row:
        spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        several = len(cell.paragraphs) > 1
        inner = "".join(f"<p>{escape(one)}</p>" if several else escape(one) for one in cell.paragraphs)
        cells.append(f"<{tag}{spans}>{inner}</{tag}>")
    return f"  <tr>{''.join(cells)}</tr>"


def _broken(lines: Iterable[str]) -> str:
    return "<br>\n  ".join(lines)


def _line(line: Words) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    text = escape(run.text, quote=False)
    text = f"<em>{text}</em>" if run.slanted else text
    return f"<strong>{text}</strong>" if run.strong else text


_PAGE = """<!DOCTYPE html>
<html lang="da">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{name}</title>
  <style>
    .margen {{ float: right; width: 12em; }}
  </style>
</head>
<body>
{before}<main id="indhold">
<article>
{body}
</article>
</main>
{after}</body>
</html>
"""
_BEFORE = """<a class="skip" href="#indhold">Gå til indhold</a>
<header class="site-header">
  <p class="logo"><a href="/">{site}</a></p>
  <form role="search" action="/soeg"><label for="q">Søg</label> <input id="q" type="search"></form>
</header>
<nav aria-label="Hovedmenu">
  <ul>
    <li><a href="/loen">Løn og ansættelse</a></li>
    <li><a href="/medindflydelse">Medindflydelse</a></li>
    <li><a href="/kurser">Kurser</a></li>
  </ul>
</nav>
<nav class="broedkrummer" aria-label="Brødkrummer">
  <ol>
    <li><a href="/">Forside</a></li>
    <li><a href="/medindflydelse">Medindflydelse</a></li>
    <li><a href="/medindflydelse/cso">Møder og referater</a></li>
  </ol>
</nav>
"""
_AFTER = """<footer>
  <p>Siden er sidst opdateret 21. november 2017</p>
  <ul>
    <li><a href="/om">Om siden</a></li>
    <li><a href="/cookies">Cookies</a></li>
  </ul>
</footer>
"""
