"""Addresses: taken apart once, written in one way, and shown without what is secret in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.net import HOME, ask, asking
from support.web import Web, page, redirect

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.place import place_of
from cso_opendata.fetch.net.redact import redact

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("http://minutes.example", "http://minutes.example/"),
        ("HTTPS://Minutes.Example.:443/A?b#c", "https://minutes.example/A?b"),
        ("http://minutes.example:8080/?q", "http://minutes.example:8080/?q"),
        (" http://minutes.example/a b/ø%20%zz ", "http://minutes.example/a%20b/%C3%B8%20%zz"),
        ("http://møde.example/", "http://xn--mde-0na.example/"),
        ("http://[2001:DB8:0::1]:8080/", "http://[2001:db8::1]:8080/"),
        (
            "http://minutes.example/a;b=1,2/(c)'*!$&?d=[e]|f",
            "http://minutes.example/a;b=1,2/(c)'*!$&?d=[e]|f",
        ),
        ('http://minutes.example/"<>`{}^', "http://minutes.example/%22%3C%3E%60%7B%7D%5E"),
        ("http://minutes.example/%7Ea/%c3%b8?%41=%c3%b8", "http://minutes.example/~a/%C3%B8?A=%C3%B8"),
        ("http://minutes.example/a/./b/../%2e%2E/c..d/.e?/../", "http://minutes.example/c..d/.e?/../"),
        ("http://minutes.example/../a//../b/..", "http://minutes.example/a/"),
        ("http://minutes.example/%252e%2fa", "http://minutes.example/%252e%2Fa"),
    ],
)
def test_addresses_are_written_in_one_way(url: str, written: str) -> None:
    """What is sent is ASCII; what was encoded stays so."""
    assert place_of(url).url == written
    assert place_of(written).url == written


@pytest.mark.parametrize(
    "url",
    [
        *(
            "",
            "minutes.example",
            "/1",
            "ftp://minutes.example/",
            "file:///etc/passwd",
            "http:/minutes.example",
        ),
        *(
            "http://",
            "http://?x",
            "http://:80/",
            "http://minutes.example:0/",
            "http://minutes.example:65536/",
        ),
        *(
            "http://minutes.example:x/",
            "http://[1/",
            "http://[x]/",
            "http://a b/",
            "http://a%20b/",
            "http://a,b/",
        ),
        *(
            "http://user@minutes.example/",
            "http://user:secret@minutes.example/",
            "http://a\\b/",
            "http://a/\r\nb",
        ),
        *(
            "http://a/\tb",
            "http://a/\x00",
            f"http://{'ø' * 300}.example/",
            f"http://{'a' * 254}/",
            "http://\ud800/",
        ),
        "http://a/\ud800",
    ],
)
def test_what_is_no_address(url: str, tmp_path: Path) -> None:
    """N6: only plain http(s) addresses are asked; the error is one line, and shows no password."""
    with (
        asking(tmp_path) as client,
        pytest.raises(FetchError, match="not an address that can be asked") as caught,
    ):
        client.get(ask(url))
    assert caught.value.kind == "refused_address"
    assert str(caught.value).isprintable()
    assert "secret" not in str(caught.value)


@given(st.text(max_size=40) | st.from_regex(r"https?://[^/]{0,20}/\S{0,20}"))
def test_an_address_is_plain_or_refused(url: str) -> None:
    """N6: whatever comes in, what goes out is printable ASCII without a space, or nothing does."""
    try:
        place = place_of(url)
    except Fault:
        return
    assert place_of(place.url) == place
    assert place.url.isascii()
    assert place.url.isprintable()
    assert " " not in place.url
    assert place.target.startswith("/")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://a.example/1?page=2&q=x", "http://a.example/1?page=2&q=x"),
        ("https://user:secret@a.example/1", "https://***@a.example/1"),
        ("https://secret@a.example", "https://***@a.example"),
        ("//user:secret@a.example/", "//***@a.example/"),
        ("user:secret@a.example", "user:***@a.example"),
        ("http://a.example/@x?y=a@b", "http://a.example/@x?y=a@b"),
        ("http://a.example/?token=secret&a=1", "http://a.example/?token=***&a=1"),
        ("http://a.example/?a=1;Access_Token=secret", "http://a.example/?a=1;Access_Token=***"),
        ("http://a.example/?sv=1&sig=secret%3D&se=2", "http://a.example/?sv=1&sig=***&se=2"),
        ("http://a.example/?X-Amz-Signature=secret", "http://a.example/?X-Amz-Signature=***"),
        (
            "http://a.example/?apiKey=secret&subscription-key=secret",
            "http://a.example/?apiKey=***&subscription-key=***",
        ),
        ("http://a.example/?p%61ssword=secret", "http://a.example/?p%61ssword=***"),
        ("http://a.example/1;jsessionid=secret?a=1", "http://a.example/1;jsessionid=***?a=1"),
        ("http://a.example/;key=secret/1?token=a?b=c", "http://a.example/;key=***/1?token=***"),
        ("http://a.example/#access_token=secret?x", "http://a.example/#access_token=***"),
        ("http://a.example/?side=3&keyword=x&design=y", "http://a.example/?side=3&keyword=x&design=y"),
        ("http://a.example/\x1b[31m\nINFO: all well", "http://a.example/%1B[31m%0AINFO: all well"),
        ("http://a.example/" + "x" * 500, "http://a.example/" + "x" * 283 + "..."),
    ],
)
def test_secrets_are_masked(url: str, shown: str) -> None:
    """N17: passwords and the values of keys that look secret are not shown; the rest can still be read."""
    assert redact(url) == shown


@pytest.mark.parametrize(
    "reply",
    [page(b"", status=503), page(b"", status=403), redirect("/?token=secret"), redirect("ftp://u:secret@x/")],
    ids=["unavailable", "status", "bad_redirect", "bad_redirect to a password"],
)
def test_errors_show_no_secrets(tmp_path: Path, reply, caplog: pytest.LogCaptureFixture) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """N17: neither the error, nor what it was raised from, nor a log tells what must not be told."""
    with Web() as web, asking(tmp_path) as client:
        web.serve("/?token=secret", reply)
        with pytest.raises(FetchError, match=f"http://{HOME}") as caught:
            client.get(ask(web.url("/?token=secret")))
    error: BaseException | None = caught.value
    while error is not None:
        assert "secret" not in str(error)
        error = error.__cause__
    assert caught.value.url.endswith("/?token=***")
    assert caplog.records == []
