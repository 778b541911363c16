"""Which addresses a page links to: a web page, a sitemap, or an index of sitemaps. Nothing is asked here."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.place import place_of
from cso_opendata.fetch.net.redact import redact
from cso_opendata.fetch.tags import start_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree  # type: ignore[import-untyped]  # as in `read`

LARGEST = 50_000_000
"""A page with more bytes is not gone through; the protocol of sitemaps allows so many."""

_LARGEST_PAGE = 10_000_000
# The protocol of sitemaps allows so many addresses, and no page for people has more. Of so many letters in
# all, no list has more.
_MOST, _MOST_LETTERS = 50_000, 10_000_000
# No entry of a sitemap has more elements, and no tag of one more letters.
_MOST_ELEMENTS, _LONGEST_TAG = 1000, re.compile(rb"<[^<]{20000}")
_LINKS = {"a": "href", "area": "href", "iframe": "src", "embed": "src", "object": "data"}
_NAMES = frozenset(("href", *_LINKS.values()))
_SPACE = " \t\n\f\r"
_BREAKS = str.maketrans("", "", "\t\n\r")
_GZIP = b"\x1f\x8b"
# The root element of a sitemap, behind what may stand before it. A web page may be XML as well.
_SITEMAP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?.{0,1000}?\?>\s*|<!--.{0,1000}?-->\s*|(<!DOCTYPE).{0,1000}?>\s*){0,9}"
    rb"<(?:[A-Za-z0-9]{1,20}:)?(?:urlset|(sitemapindex))\b",
    re.DOTALL,
)
_DO = "See in a browser what it is; if it is no list of documents, correct the sources."


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses that a page links to, each once, in its order; `index` where all are sitemaps."""

    found: tuple[str, ...]
    index: bool


def links_of(data: bytes, base: str) -> Links:
    """The http(s) addresses in the page DATA, absolute and without fragments; BASE is where it lies.

    Raises FetchError of the kind `bad_listing` where the page is broken, or too large to be a list.
    """
    if data.startswith(_GZIP):
        data = _unpacked(data, base)
    if sitemap := _SITEMAP.match(data[:20_000]):
        if sitemap[1]:
            raise _bad(base, "is a sitemap with a document type, which none has")
        return Links(_of_sitemap(data, base), index=bool(sitemap[2]))
    if len(data) > _LARGEST_PAGE:
        raise _bad(base, f"is {len(data)} bytes long, too much for a web page")
    return Links(_of_page(_text(data), base), index=False)


def absolute(link: str, base: str) -> str | None:
    """The address that LINK on a page at BASE leads to; None where it is none of http(s)."""
    try:
        return place_of(urljoin(base, link.strip(_SPACE).translate(_BREAKS))).url
    except (Fault, ValueError):
        return None


def _absolute(links: Iterable[str], place: str, base: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    letters = 0
    for link in links:
        url = absolute(link, base)
        if url is not None and url not in found:
            found[url] = None
            letters += len(url)
            if len(found) > _MOST or letters > _MOST_LETTERS:
                raise _bad(
                    place, f"links to more than {_MOST} addresses, or to longer ones than any list does"
                )
    return tuple(found)


def _of_page(text: str, place: str) -> tuple[str, ...]:
    """The addresses that the web page TEXT at PLACE links to; relative to its first base, if it has one."""
    links: list[str] = []
    base: str | None = None
    for name, attributes in start_tags(text, _NAMES):
        link = attributes.get(_LINKS.get(name, ""))
        if link:
            links.append(link)
        elif name == "base" and base is None and "href" in attributes:
            base = absolute(attributes["href"], place) or place
    return _absolute(links, place, base or place)


def _text(data: bytes) -> str:
    """The text of a web page, whatever its label says: links are plain letters nearly always."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _unpacked(data: bytes, place: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            unpacked = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise _bad(place, "is a broken gzip file") from error
    if len(unpacked) > LARGEST:
        raise _bad(place, f"unpacks to more than {LARGEST} bytes")
    return unpacked


def _of_sitemap(data: bytes, place: str) -> tuple[str, ...]:
    from lxml import etree

    # In XML a tag holds no other `<`, so this bounds what the parser has to keep of one.
    if _LONGEST_TAG.search(data):
        raise _bad(place, "is a sitemap with an entry longer than any has")
    try:
        return _absolute(_locations(data, place), place, place)
    except etree.XMLSyntaxError as error:
        raise _bad(place, f"is a broken sitemap ({error.msg})") from error


def _locations(data: bytes, place: str) -> Iterator[str]:
    """What the entries of the sitemap DATA say; no entity is taken for what it stands for."""
    from lxml import etree

    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    steps = etree.iterparse(io.BytesIO(data), ("start", "end"), **options)
    root = next(steps)[1]
    entries = elements = 0
    for event, element in steps:
        elements += event == "start"
        if event == "end" and element.getparent() is root:
            yield from _location(element)
            element.clear()
            del root[: root.index(element)]  # what is done with takes no memory
            entries, elements = entries + 1, 0
        if entries > _MOST or elements > _MOST_ELEMENTS:
            raise _bad(place, f"is a sitemap of more than {_MOST} entries, or with more in one than any has")


def _location(entry: etree._Element) -> list[str]:
    """What ENTRY of a sitemap, `url` or `sitemap`, leads to: at most one address."""
    named = (child.text for child in entry if _name(child) == "loc")
    return [text for text in named if text][:1]


def _name(element: etree._Element) -> str:
    """The name of ELEMENT without its namespace; comments and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _bad(place: str, what: str) -> FetchError:
    shown = redact(place)
    return FetchError("bad_listing", shown, f"{shown} {what}.", _DO)
