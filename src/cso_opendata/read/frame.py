"""What frames the text of a web page: the way to it, menus, the head and foot of the site.

An element is told by its tag, its role or its class. Where a page says what its main part is, all else is
its frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_TAGS = "nav, footer, aside, button"
_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog")
_NAMED = ("breadcrumb", "cookie", "skip-link", "skiplink", "pagination", "navbar")
_CLASSES = ("skip", "menu", "nav", "navigation")
_FRAMES = ", ".join((
    _TAGS,
    *(f'[role="{role}"]' for role in _ROLES),
    *(f'[{attribute}*="{name}"]' for name in _NAMED for attribute in ("class", "id")),
    *(f"[class~={name}]" for name in _CLASSES),
))  # fmt: skip
# Who holds one of these holds the text itself, whatever it is called; a site may be one large form.
_TEXT = "main, article, h1"
_OF_A_TEXT = "main, article, h1, h2, h3, table"
_TITLES = "h1, h2, h3, h4, h5, h6"
# The elements of a text that have heads of their own.
_PARTS = frozenset(("main", "article", "section"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary"))
# What a page may have beside its main part; a paragraph there may have been put in front of it.
_BESIDE = frozenset(("a", "div", "ol", "section", "span", "ul"))
# The name of a page is no longer.
_LONGEST_NAME = 100
# The main part holds this much of the words of a page.
_MOST = 0.5


def frame_of(root: LexborNode) -> frozenset[int]:
    """The elements below ROOT, by their `mem_id`, that are no part of the text."""
    framing = (node for node in root.css(_FRAMES) if node.css_first(_TEXT) is None)
    found = {node.mem_id for node in framing if not _folds_a_part(node)}
    found |= {node.mem_id for node in root.css("form") if node.css_first(_OF_A_TEXT) is None}
    found |= {node.mem_id for node in root.css("header") if not _heads_a_part(node)}
    found |= set(_ways_to(root))
    main = _main_of(root)
    if main is not None:
        found |= set(_beside(main, root))
    return frozenset(found - {root.mem_id})


def _folds_a_part(node: LexborNode) -> bool:
    """Whether NODE is a button in or around a heading, to fold the part below: its words are the title."""
    if node.tag == "button" and node.css_first(_TITLES) is not None:
        return True
    above = node.parent
    while node.tag == "button" and above is not None and above.tag not in _PARTS:
        if above.tag in _HEADINGS:
            return True
        above = above.parent
    return False


def _ways_to(root: LexborNode) -> Iterator[int]:
    """The lists above the title below ROOT whose entries are links and nothing else, but for the last."""
    if root.css_first("h1") is None:
        return
    for node in root.css("ol, ul, h1, h2, h3"):
        if node.tag in ("h1", "h2", "h3"):
            return
        entries = [each for each in node.iter() if each.tag == "li"]
        if len(entries) > 1 and all(map(_is_link, entries[:-1])) and _is_short(entries[-1]):
            yield node.mem_id


def _is_link(entry: LexborNode) -> bool:
    """Whether all words of ENTRY are those of one link."""
    links = entry.css("a[href]")
    return len(links) == 1 and links[0].text(strip=True) == entry.text(strip=True) != ""


def _is_short(entry: LexborNode) -> bool:
    """Whether ENTRY is a few words, as the name of a page is."""
    return entry.css_first("ul, ol, p") is None and len(entry.text(strip=True)) <= _LONGEST_NAME


def _heads_a_part(header: LexborNode) -> bool:
    """Whether HEADER is that of a part of the text, and no site's."""
    above = header.parent
    while above is not None and above.tag not in _PARTS:
        above = above.parent
    return above is not None and header.css_first(_TITLES) is not None


def _main_of(root: LexborNode) -> LexborNode | None:
    """The one element that calls itself the main part, where most words and the title stand in it."""
    found = root.css('main, [role="main"]')
    if not found:
        return None
    main = found[0]
    titles = root.css_first("h1") is None or main.css_first("h1") is not None
    return main if titles and _length(main) >= _MOST * _length(root) else None


def _length(node: LexborNode) -> int:
    """How many characters of text the paragraphs, cells and entries of NODE hold."""
    return sum(len(each.text(deep=True, strip=True)) for each in node.css("p, td, li, dd"))


def _beside(main: LexborNode, root: LexborNode) -> Iterator[int]:
    """The lists, links and boxes beside MAIN and beside those that hold it, up to ROOT."""
    inner: LexborNode | None = main
    while inner is not None and inner.mem_id != root.mem_id:
        outer = inner.parent
        if outer is not None:
            beside = (node for node in outer.iter() if node.mem_id != inner.mem_id)
            yield from (node.mem_id for node in beside if node.tag in _BESIDE)
        inner = outer
