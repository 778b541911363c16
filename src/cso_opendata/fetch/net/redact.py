"""Addresses as they may be shown: without passwords, and without what looks like a key to something."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

_LONGEST = 300
_USER = re.compile(r"^([^/?#]*:)?(/*)[^/?#]*@")
_BEHIND = re.compile(r"(?=[?#])")  # where the path ends
_IN_PATH = re.compile(r"(;)([^=;/]+)=[^;/]*")  # ;jsessionid=...
_VALUE = re.compile(r"([?&;#])([^=&;#]+)=[^&;#]*")  # of the query, or of the fragment: #access_token=...
_SECRET = re.compile(
    r"token|secret|passw|signature|credential|session|jwt|api_?-?key|ticket"
    r"|(?<![a-z])(key|sig|sid|pass|pwd|auth|code)(?![a-z])|key$"
)


def redact(url: str) -> str:
    """URL with `***` for user, password and secret values; one line, not too long, nothing invisible.

    What cannot be parsed is masked all the same: this looks at characters, not at addresses.
    """
    shown = masked(url)
    if not shown.isprintable():
        shown = "".join(map(_printable, shown))
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def masked(url: str) -> str:
    """URL with `***` for user, password and secret values, else as it is: what a document is known by."""
    path, *behind = _BEHIND.split(_USER.sub(r"\1\2***@", url), maxsplit=1)
    return _IN_PATH.sub(_masked, path) + "".join(_VALUE.sub(_masked, part) for part in behind)


def _masked(found: re.Match[str]) -> str:
    mark, name = found.groups()
    return f"{mark}{name}=***" if _SECRET.search(unquote_plus(name).lower()) else found.group()


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
