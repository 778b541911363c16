"""What may stand in a list of sources: the keys of each kind, and how the value of each is checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.place import host_of, place_of
from cso_opendata.fetch.net.redact import redact

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 2000
"""An address with more characters than this is refused: no pattern is tried on it, however slow it may be."""

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DEEPEST = 10


class Wrong(Exception):  # noqa: N818  (the error that a caller sees is made of it)
    """What is wrong with the KEY of the table number TABLE (None: of the file), and what to DO about it."""

    def __init__(self, table: int | None, key: str, what: str, do: str) -> None:
        """WHAT is the end of a sentence that begins with the place."""
        super().__init__(what)
        self.table = table
        self.key = key
        self.do = do


@dataclass(frozen=True, slots=True)
class Value:
    """What the value of a key is: READ gives it or raises ValueError; DEFAULT is for a key that may lack."""

    read: Callable[[Any], Any]
    do: str
    default: Any = None


def checked(table: int, content: dict[str, Any], key: str, value: Value) -> Any:  # noqa: ANN401 -- it is the key's
    """What CONTENT has under KEY, as VALUE reads it. Raises Wrong."""
    if key not in content:
        if value.default is None:
            raise Wrong(table, key, f"the key {key!r} is missing.", value.do)
        return value.default
    try:
        return value.read(content[key])
    except ValueError as error:
        raise Wrong(table, key, f"{key} {error}.", value.do) from error


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("is no text")
    if not value.isprintable():
        raise ValueError("is more than one line, or has something invisible in it")
    return value


def _note(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("is no text")  # noqa: TRY004 -- one kind of error for every wrong value
    return value


def _kind(value: object) -> str:
    if not isinstance(value, str) or value not in KINDS:
        raise ValueError(f"{value!r} is not known")
    return value


def _name(value: object) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise ValueError(f"{value!r} is no name")
    return value


def _language(value: object) -> str:
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
        raise ValueError(f"{value!r} is no code of a language")
    return value


def _texts(value: object) -> list[str]:
    if not isinstance(value, list) or not value:
        raise ValueError("is no list, or an empty one")
    return [_text(one) for one in value]


def _addresses(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_address, _texts(value))))


def _address(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(f"has an address of {len(text)} characters")
    try:
        return place_of(text).url
    except Fault as fault:
        raise ValueError(f"has {redact(text)!r}, which {fault.what}") from fault


def _patterns(value: object) -> tuple[re.Pattern[str], ...]:
    return tuple(map(_pattern, _texts(value)))


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"has {text!r}, which is no regular expression ({error})") from error


def _hosts(value: object) -> frozenset[str]:
    return frozenset(map(_host, _texts(value)))


def _host(text: str) -> str:
    try:
        return host_of(text)
    except ValueError as error:
        raise ValueError(f"has {text!r}, which is no name of a host") from error


def _depth(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _DEEPEST:
        raise ValueError(f"{value!r} is no whole number from 0 to {_DEEPEST}")
    return value


def _rate(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        raise ValueError(f"{value!r} is no number above 0")
    return float(value)


_PATTERNS = "Give a list of regular expressions, each for a whole address: ['https://.*\\.pdf']."
_HOSTS = 'Give a list of names of hosts: ["www.example.org"].'
_ADDRESSES = Value(_addresses, 'Give a list of addresses: ["https://www.example.org/minutes"].')
_FOLLOW = {
    "addresses": _ADDRESSES,
    "documents": Value(_patterns, _PATTERNS),
    "follow": Value(_patterns, _PATTERNS, ()),
    "depth": Value(_depth, "Say how many links away from the addresses pages are followed.", 1),
}
_WEB = {
    "requests_per_second": Value(_rate, "Say how many requests a second a host may get, as 0.5 or 2.", 1.0),
    "hosts": Value(_hosts, _HOSTS, frozenset()),
    "private_hosts": Value(_hosts, _HOSTS, frozenset()),
}
KINDS: dict[str, dict[str, Value]] = {
    "listing": _FOLLOW | _WEB,
    "sitemap": _FOLLOW | _WEB,
    "addresses": {"addresses": _ADDRESSES, **_WEB},
    "folder": {"path": Value(_text, "Name the folder, relative to this file.")},
}
COMMON = {
    "name": Value(_name, "Use small letters, digits and hyphens: city-council."),
    "kind": Value(_kind, f"Known are {', '.join(KINDS)}."),
    "publisher": Value(_text, "Say who publishes the documents."),
    "committee": Value(_text, "Say whose documents they are."),
    "language": Value(_language, 'Give the code of the language, as "da".'),
    "terms": Value(_text, "Say under which terms the documents are used; if none are known, say that."),
    "note": Value(_note, "Write what else is to be known, in quotes.", ""),
}
