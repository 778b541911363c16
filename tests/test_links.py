"""The links of a page: what a browser would follow, in its order, whatever a hostile page may try."""

from __future__ import annotations

import gzip
import time
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cso_opendata.errors import FetchError
from cso_opendata.fetch.links import links_of
from cso_opendata.fetch.tags import start_tags

BASE = "https://www.example.org/list/page?x=1"


def found(text: str | bytes) -> list[str]:
    """The links of the page TEXT, without the host of the page."""
    data = text.encode() if isinstance(text, str) else text
    return [url.removeprefix("https://www.example.org") for url in links_of(data, BASE).found]


def urlset(*addresses: str) -> bytes:
    """A sitemap of ADDRESSES."""
    entries = "".join(f"<url><loc>{each}</loc><lastmod>2026-11-25</lastmod></url>" for each in addresses)
    return f'<?xml version="1.0"?>\n<urlset xmlns="urn:s">{entries}</urlset>'.encode()


@pytest.mark.parametrize(
    ("html", "links"),
    {
        "relative": ('<a href="b.pdf">', ["/list/b.pdf"]),
        "of the host": ("<a href=/b.pdf>", ["/b.pdf"]),
        "of the query alone": ('<a href="?page=2">', ["/list/page?page=2"]),
        "with dots": ("<a href='../x/./b.pdf'>", ["/x/b.pdf"]),
        "of another host": ('<a href="//other.example.org/b">', ["https://other.example.org/b"]),
        "without its fragment": ('<a href="b.pdf#page=2"><a href="#top">', ["/list/b.pdf", "/list/page?x=1"]),
        "each once, in order": ("<a href=b><a href=a><a href=b#x>", ["/list/b", "/list/a"]),
        "with a base": ('<a href=b><base href="/other/"><base href=/no/>', ["/other/b"]),
        "with a base without address": ("<base target=_top><base href=/other/><a href=b>", ["/other/b"]),
        "with a base that is none": ('<base href="javascript:x"><a href=b>', ["/list/b"]),
        "of other elements": (
            "<area href=1><iframe src=2></iframe><embed src=3><object data=4></object>",
            ["/list/1", "/list/2", "/list/3", "/list/4"],
        ),
        "that lead elsewhere": ("<a href=mailto:x@y><a href='javascript:a()'><a href=data:,x><a href>", []),
        "with entities": ('<a href="?a=1&amp;b=2&section=3&#38;c">', ["/list/page?a=1&b=2&section=3&c"]),
        "broken over lines": ('<a\nclass="x"\nhref=" b.\n pdf\t">', ["/list/b.%20pdf"]),
        "with Danish letters": ("<a href='møde å.pdf'>", ["/list/m%C3%B8de%20%C3%A5.pdf"]),
        "with capitals": ("<A HREF='HTTPS://WWW.EXAMPLE.ORG:443/B'>", ["/B"]),
        "in a comment": ("<!-- <a href=1> --><a href=2><!--><a href=3>", ["/list/2", "/list/3"]),
        "in a script": ("<script>'<a href=1>'</script><a href=2><title><a href=3></title>", ["/list/2"]),
        "behind odd marks": ("<a title='>' href=1><?x <a href=2>?></ <a href=3><a href=4", ["/list/1"]),
        "within a drawing": ("<svg><title/><a href=1></svg><a href=2>", ["/list/1", "/list/2"]),
        "with a password": ("<a href=https://user:secret@example.org/>", []),
        "with a port that is none": ("<a href=https://example.org:99999/><a href=http://[>", []),
    }.values(),
)
def test_links_of_a_page(html: str, links: list[str]) -> None:
    """Links are absolute, without fragments, of http(s) only, each once, in the order of the page."""
    assert found(html) == links


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_of_a_page(encoding: str) -> None:
    """Links are read whatever the page is encoded in, and whatever it says of that."""
    assert found('<meta charset="koi8-r"><a href="møde.pdf">'.encode(encoding)) == ["/list/m%C3%B8de.pdf"]


_BITS = (
    "<a href=1>", '<a href="2">', "</a>", "<p class=x>", "</p>", "<!--", "-->", "<script>", "</script>",
    "<b x='", ">", "'", '"', "<", "=", "/", "&", "&amp;", "<title>", "</title>", "<br/>",
    "href=4", "<!x", "<?", "</", "--", "!", "text", "<iframe src=3>", "</iframe>", "<textarea>",
    "</TEXTAREA x='", "&#x31;",
)  # fmt: skip


@given(st.lists(st.sampled_from(_BITS), max_size=30).map(" ".join))
def test_tags_are_those_that_a_browser_sees(text: str) -> None:
    """Whatever the page, the links are those of a parser that follows the standard of HTML to the letter."""
    links = (node.attributes.get("href") for node in LexborHTMLParser(f"<body>{text}").css("a"))
    wanted = list(dict.fromkeys(link for link in links if link))
    tags = (attributes.get("href") for name, attributes in start_tags(text, {"href"}) if name == "a")
    got = list(dict.fromkeys(link for link in tags if link))
    assert got == wanted


@given(st.text(alphabet="<>/='\"-! abhref&;#x1\n", max_size=200))
def test_no_page_is_too_odd(text: str) -> None:
    """Any text is gone through to its end, and what comes out are addresses."""
    assert all(url.startswith("https://") for url in links_of(text.encode(), BASE).found)


HOSTILE = {
    "attributes": "<a {}>".format(" ".join(f"a{n}=1" for n in range(100_000))),
    "depth": "<div>" * 100_000,
    "quotes": "<a x=\"' y='" * 50_000,
    "open comments": "<!--" * 200_000,
    "spaces": f"<a {' ' * 500_000}",
    "open tags": "</a" * 200_000,
    "equals": f"<a {'= ' * 200_000}",
    "titles": "<title>" * 100_000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_pages_take_time_by_their_length_only(what: str) -> None:
    """A page that is made to be slow takes no longer than any other of its length."""
    began = time.process_time()
    links_of(HOSTILE[what].encode(), BASE)
    assert time.process_time() - began < 3


def test_a_sitemap() -> None:
    """The addresses of its entries, not those of their images; entities are what they stand for."""
    image = '<i:image xmlns:i="urn:i"><i:loc>https://www.example.org/no.png</i:loc></i:image>'
    data = urlset(
        " https://www.example.org/a?b=1&amp;c=2\n", "https://www.example.org/b</loc>" + image + "<loc>"
    )
    links = links_of(data, BASE)
    assert links.found == ("https://www.example.org/a?b=1&c=2", "https://www.example.org/b")
    assert not links.index


def test_an_index_of_sitemaps() -> None:
    """It is told from a sitemap, since what it lists are pages."""
    data = b"<sitemapindex><sitemap><loc>https://www.example.org/s.xml.gz</loc></sitemap></sitemapindex>"
    links = links_of(data, BASE)
    assert (links.found, links.index) == (("https://www.example.org/s.xml.gz",), True)


def test_a_packed_sitemap() -> None:
    """A sitemap.xml.gz is unpacked."""
    assert found(gzip.compress(urlset("https://www.example.org/a"))) == ["/a"]


def test_a_web_page_in_xml_is_a_web_page() -> None:
    """XML alone makes no sitemap."""
    assert found('<?xml version="1.0"?><!DOCTYPE html><html><a href="b"/></html>') == ["/list/b"]


ENTITY = b'<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa">%s]>'
BAD = {
    "is cut off": urlset("https://www.example.org/a")[:-20],
    "has a document type": ENTITY % b"" + urlset("https://www.example.org/&a;"),
    "is a bomb": ENTITY
    % b"".join(b'<!ENTITY %c "%s">' % (b, b"&%c;" % a * 10) for a, b in pairwise(b"abcdefghij"))
    + urlset("&j;"),
    "asks for a file": b'<!DOCTYPE urlset [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    + urlset("https://e.org/&a;"),
    "asks the web": b'<!DOCTYPE urlset SYSTEM "http://127.0.0.1:9/x.dtd">' + urlset("https://e.org/"),
    "uses what it never defined": urlset("https://e.org/&a;"),
    "has too many entries": b"<urlset>" + b"<url/>" * 101 + b"</urlset>",
    "has too much in them": b"<urlset><url>" + b"<x/>" * 1001 + b"</url></urlset>",
    "has a long tag": b"<urlset><url " + b" ".join(b'a%d=">"' % n for n in range(3000)) + b"/></urlset>",
    "is broken gzip": gzip.compress(urlset("https://www.example.org/a"))[:-9],
    "is gzip in name only": b"\x1f\x8b\x08 and so on",
    "is a gzip bomb": gzip.compress(bytes(50_000_001)),
    "is too long for a web page": b"<p>" + b" " * 10_000_000,
    "links to very long addresses": b"<base href=/%s/>" % (b"a" * 120_000)
    + b"".join(b"<a href=%d>" % number for number in range(90)),
    "links to too much": b"".join(b"<a href=%d>" % number for number in range(101)),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_list(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused in one line that names the page and says what to do; nothing of it is used."""
    monkeypatch.setattr("cso_opendata.fetch.links._MOST", 100)
    with pytest.raises(
        FetchError, match=r"https://www[.]example[.]org/list/page.*See in a browser"
    ) as caught:
        links_of(BAD[what], BASE)
    assert caught.value.kind == "bad_listing"
    assert "\n" not in str(caught.value)


def test_no_secret_is_told() -> None:
    """The address in the error is without its secrets."""
    with pytest.raises(FetchError) as caught:
        links_of(BAD["is broken gzip"], "https://www.example.org/?token=S3cret")
    assert "S3cret" not in str(caught.value)


def test_gzip_after_gzip_is_read_to_its_end() -> None:
    """Two members count as one; what stands behind them and is none is a fault."""
    head, tail = urlset("https://www.example.org/a")[:30], urlset("https://www.example.org/a")[30:]
    assert found(gzip.compress(head) + gzip.compress(tail)) == ["/a"]
    with pytest.raises(FetchError, match="broken gzip"):
        found(gzip.compress(head + tail) + zlib.compress(b"x"))
