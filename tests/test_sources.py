"""Lists of sources: what may stand in them, and how a person learns what is wrong and on which line."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from cso_opendata.errors import UsageError
from cso_opendata.fetch import sources
from cso_opendata.fetch.sources import load
from cso_opendata.fetch.toml_lines import line_of

SHIPPED = Path(sources.__file__).with_name("sources.toml")
COMMON = """publisher = "Example Municipality"
committee = "Joint committee"
language = "da"
terms = "CC0"
"""
LISTING = f"""contact = "mailto:data@example.org"

[[source]]
name = "minutes"
kind = "listing"
{COMMON}addresses = ["https://www.example.org/minutes"]
documents = ['https://www[.]example[.]org/.*[.]pdf']
"""
FOLDER = f"""[[source]]
name = "files"
kind = "folder"
{COMMON}path = "files/of minutes"
"""


def written(folder: Path, text: str, name: str = "sources.toml") -> Path:
    """A list of sources with TEXT."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_source_and_what_it_takes_for_granted(tmp_path: Path) -> None:
    """What is not said is the careful choice: one request a second, one link deep, no other host."""
    found = load([written(tmp_path, LISTING)])
    source = found.web[0]
    assert (found.contact, found.folders, len(found.web)) == ("mailto:data@example.org", (), 1)
    assert (source.name, source.kind, source.publisher) == ("minutes", "listing", "Example Municipality")
    assert (source.committee, source.language, source.terms) == ("Joint committee", "da", "CC0")
    assert source.addresses == ("https://www.example.org/minutes",)
    assert (source.requests_per_second, source.depth, source.follow) == (1, 1, ())
    assert (source.hosts, source.private_hosts) == (frozenset(), frozenset())
    assert source.documents[0].fullmatch("https://www.example.org/a.pdf")


def test_what_a_client_needs_to_know(tmp_path: Path) -> None:
    """The lowest rate of a host counts; each host of a source has one; who asks stands in the User-Agent."""
    first = (
        LISTING + 'requests_per_second = 5\nhosts = ["Files.Example.org"]\nprivate_hosts = ["localhost"]\n'
    )
    second = LISTING.replace("minutes", "more").replace("data@", "other@") + "requests_per_second = 0.5\n"
    found = load([written(tmp_path, first), written(tmp_path, second, "more.toml")])
    assert found.rates == {"www.example.org": 0.5, "files.example.org": 5}
    assert found.private_hosts == {"localhost"}
    assert found.agent.endswith("(+mailto:data@example.org; mailto:other@example.org)")
    assert found.agent.startswith("cso-opendata/")


def test_a_folder_is_beside_its_list(tmp_path: Path) -> None:
    """The path of a folder is relative to the file that names it; folders alone need no contact."""
    found = load([written(tmp_path, FOLDER)])
    assert (found.contact, found.web, found.folders[0].path) == ("", (), tmp_path / "files" / "of minutes")


def test_addresses_come_out_in_one_way(tmp_path: Path) -> None:
    """Capitals of the host, default ports, fragments and Danish letters do not make two of one address."""
    text = '"https://WWW.Example.org:443/møde#top", "https://www.example.org/m%C3%B8de"'
    found = load([written(tmp_path, LISTING.replace('"https://www.example.org/minutes"', text))])
    assert found.web[0].addresses == ("https://www.example.org/m%C3%B8de",)


def test_own_servers_may_be_asked_faster(tmp_path: Path) -> None:
    """The limit of five requests a second is for hosts of the public."""
    text = LISTING.replace("https://www.example.org", "http://127.0.0.1:8000")
    found = load([written(tmp_path, f'{text}requests_per_second = inf\nprivate_hosts = ["127.0.0.1"]\n')])
    assert found.web[0].requests_per_second == math.inf


def test_the_shipped_list_waits_for_a_contact(tmp_path: Path) -> None:
    """It is whole but for who asks, which nobody but the operator can say; and says that it is a guess."""
    with pytest.raises(UsageError, match="contact is missing"):
        load([SHIPPED])
    text = SHIPPED.read_text("utf-8")
    found = load([written(tmp_path, 'contact = "mailto:data@example.org"\n' + text)])
    assert {source.kind for source in found.web} == {"listing"}
    assert all("andidate" in source.note for source in found.web)
    assert "CANDIDATES" in text


@pytest.mark.parametrize(
    "address",
    [
        "https://medarbejder.kk.dk/referat-af-moede-i-cso-d-11-marts-2021",
        "https://medarbejder.kk.dk/om-organisationen/moeder-og-referater/referat-af-moede-i-cso-d-6-juni-2024",
        "https://medarbejder.kk.dk/sites/default/files/2024-06/referat.pdf",
        "https://www.kk.dk/dagsordener-og-referater/%C3%98konomiudvalget/m%C3%B8de-05112024/referat/punkt-4",
    ],
)
def test_the_shipped_patterns_know_the_addresses(tmp_path: Path, address: str) -> None:
    """The documents that are known of match, as they stand in links; a page about something else does not."""
    from cso_opendata.fetch.sift import Sieve

    text = 'contact = "mailto:data@example.org"\n' + SHIPPED.read_text("utf-8")
    sieves = [Sieve(source) for source in load([written(tmp_path, text)]).web]
    assert any(sieve.is_document(address) for sieve in sieves)
    assert not any(
        sieve.is_document("https://medarbejder.kk.dk/artikel/kommunen-som-helhed") for sieve in sieves
    )


WRONG = {
    "an unknown key": ("terms", 'pubisher = "X"\nterms', 9, "no key 'pubisher'", "Known are name, kind"),
    "a key of another kind": (
        "documents",
        'path = "x"\ndocuments',
        11,
        "no key 'path' for the kind 'listing'",
        "",
    ),
    "a key at the top": ("contact", "contacts = 1\ncontact", 1, "no key 'contacts'", "Known are contact"),
    "a missing key": ('terms = "CC0"\n', "", 3, "the key 'terms' is missing", "under which terms"),
    "a missing list": ("addresses", "follow", 3, "the key 'addresses' is missing", "Give a list"),
    "an unknown kind": ('"listing"', '"list"', 5, "kind 'list' is not known", "listing, sitemap"),
    "a bad name": ('"minutes"', '"Minutes!"', 4, "'Minutes!' is no name", "small letters"),
    "an empty text": ('"CC0"', '" "', 9, "terms is no text", ""),
    "a text of two lines": ('"CC0"', '"a\\nb"', 9, "terms is more than one line", ""),
    "a language that is none": ('"da"', '"Danish"', 8, "'Danish' is no code", '"da"'),
    "an address that is none": (
        '"https://www',
        '"ftp://www',
        10,
        "which is not an address",
        "list of addresses",
    ),
    "an address of a file": ('"https://www', '"file:///www', 10, "which is not an address", ""),
    "an address with a password": ('"https://www', '"https://me:S3cret@www', 10, "password", ""),
    "an address of great length": ("/minutes", "/" + "m" * 2000, 10, "an address of 2024 characters", ""),
    "an address in no list": ('["https://www.example.org/minutes"]', '"https://x.dk"', 10, "is no list", ""),
    "no address": ('["https://www.example.org/minutes"]', "[]", 10, "or an empty one", ""),
    "a bad pattern": (
        ".*[.]pdf'",
        "(.*[.]pdf'",
        11,
        "no regular expression (missing )",
        "regular expressions",
    ),
    "a pattern that is a number": ("['https", "[1, 'https", 11, "documents is no text", ""),
    "a host that is none": (
        "documents",
        'hosts = ["a b"]\ndocuments',
        11,
        "'a b', which is no name",
        "www.example",
    ),
    "a depth below nothing": (
        "documents",
        "depth = -1\ndocuments",
        11,
        "-1 is no whole number",
        "links away",
    ),
    "a depth that is no number": ("documents", "depth = true\ndocuments", 11, "True is no whole number", ""),
    "a rate of nothing": (
        "documents",
        "requests_per_second = 0\ndocuments",
        11,
        "0 is no number above 0",
        "",
    ),
    "a rate that is no number": (
        "documents",
        "requests_per_second = nan\ndocuments",
        11,
        "nan is no number",
        "",
    ),
    "a rude rate": (
        "documents",
        "requests_per_second = 6\ndocuments",
        11,
        "6 requests a second are too many for www.example.org",
        "at most 5",
    ),
    "a contact that is none": ('"mailto:data@example.org"', '"me and you"', 1, "contact is no address", ""),
    "no contact": ('contact = "mailto:data@example.org"\n', "", 1, "contact is missing", "e-mail address"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, what: str) -> None:
    """One line names the file, the line, the key, what is wrong with it, and what to do."""
    old, new, line, wrong, do = WRONG[what]
    assert LISTING.count(old) == 1
    path = written(tmp_path, LISTING.replace(old, new))
    with pytest.raises(UsageError) as caught:
        load([path])
    text = str(caught.value)
    assert text.startswith(f"{path}, line {line}: ")
    assert wrong in caught.value.what
    assert do in (caught.value.do or "")
    assert "\n" not in text
    assert "S3cret" not in text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("contact = \n", "is no TOML: Invalid value (at line 1, column 11)"),
        ("", "line 1: there is no source"),
        ("source = 3\n", "line 1: there is no source"),
        ("[source]\nname = 'x'\n", "line 1: there is no source"),
        (LISTING + FOLDER.replace("files", "minutes"), "line 13: another source has the name 'minutes'"),
        (LISTING + FOLDER.replace('path = "files/of minutes"', "path = 3"), "line 19: path is no text"),
    ],
)
def test_a_list_that_is_none(tmp_path: Path, text: str, wrong: str) -> None:
    """What is no list of sources at all is told in one line as well."""
    with pytest.raises(UsageError) as caught:
        load([written(tmp_path, text)])
    assert wrong in str(caught.value)
    assert "\n" not in str(caught.value)


def test_lists_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file and one in another encoding are named."""
    with pytest.raises(UsageError, match=r"nothing[.]toml cannot be read: No such file"):
        load([tmp_path / "nothing.toml"])
    (tmp_path / "old.toml").write_bytes("contact = 'ø'".encode("cp1252"))
    with pytest.raises(UsageError, match=r"old[.]toml is not in UTF-8"):
        load([tmp_path / "old.toml"])


def test_the_same_name_in_two_lists(tmp_path: Path) -> None:
    """What a document belongs to is told by the name of its source, so that has to be one in all lists."""
    with pytest.raises(UsageError, match=r"b[.]toml: another file has a source of the name 'minutes'"):
        load([written(tmp_path, LISTING, "a.toml"), written(tmp_path, LISTING, "b.toml")])


def test_lines_are_found_whatever_stands_around_them() -> None:
    """Neither a text of several lines that looks like a key nor quotes or spaces around it mislead."""
    text = '''contact = """
depth = 1
[[source]]
"""
[[ source ]]
note = \'\'\'
depth = 2
\'\'\'
"depth" = 3
[["source"]]
name = "x"
  depth=4
'''
    assert [line_of(text, table, "depth") for table in (0, 1)] == [9, 12]
    assert [line_of(text, 0, "terms"), line_of(text, 1, "terms"), line_of(text, None, "contact")] == [
        5,
        10,
        1,
    ]
    assert line_of("source = [{name = 'x'}]\n", 0, "name") == 1
