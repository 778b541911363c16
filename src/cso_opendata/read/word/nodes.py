"""The XML of a DOCX: parsing it safely, and the small questions that all who walk it ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from lxml import etree  # type: ignore[import-untyped]  # it comes without types, and no stubs are installed

from cso_opendata.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# ISO 29500 "strict", which Word offers too, is the same under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _TRANSITIONAL),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONSHIPS),
)
# As large as any number in a document can sensibly be; what is larger would only fill the memory.
_LARGEST = 1_000_000

# The switches of a property; without a value it is on.
_OFF = frozenset(("0", "false", "off", "none"))


class Node(Protocol):
    """What is used of an element of lxml."""

    @property
    def tag(self) -> str:
        """Its name, with its namespace in braces."""

    @property
    def text(self) -> str | None:
        """The text before its first child."""

    def get(self, key: str) -> str | None:
        """The attribute KEY."""

    def iter(self, *tags: str) -> Iterator[Node]:
        """It and all below it that have one of TAGS, in the order of the document."""

    def iterchildren(self, *tags: str) -> Iterator[Node]:
        """Its children that have one of TAGS."""

    def itertext(self) -> Iterator[str]:
        """All texts in it."""

    def getparent(self) -> Node | None:
        """The element around it."""

    def __iter__(self) -> Iterator[Node]:
        """Its children."""


def word(name: str) -> str:
    """The element or attribute NAME of WordprocessingML, as lxml has it."""
    return f"{{{_TRANSITIONAL.decode()}}}{name}"


ID = f"{{{_RELATIONSHIPS.decode()}}}id"
VALUE = word("val")


def parse_xml(data: bytes, name: str) -> Node:
    """The root of DATA, the part NAME of a DOCX.

    lxml stops at 256 levels, at ten million characters in one piece, and where entities grow; here none is
    resolved, and a part that declares any is refused, as the standard has it (ISO 29500-2, 8.1.4). Raises
    UnreadableError: `too_deep`, `too_long`, `broken_docx`.
    """
    for strict, transitional in _STRICT:
        data = data.replace(strict, transitional)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Node = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refused(error, name) from error
    if etree.ElementTree(root).docinfo.doctype:
        raise UnreadableError(
            "broken_docx",
            f"The DOCX is not to be trusted: its part {name} declares entities, which none may.",
        )
    return root


def _refused(error: Exception, name: str) -> UnreadableError:
    """What is wrong with the part NAME, as ERROR of the parser has it: it is past a limit, or no XML."""
    if not _is_limit(error):
        return UnreadableError(
            "broken_docx",
            f"The DOCX is damaged: its part {name} is no XML that can be read."
            " Open it in Word and save it again, or save it as PDF.",
        )
    if "depth" in str(error):
        return UnreadableError(
            "too_deep", f"The DOCX nests the elements of its part {name} too deeply to be a document."
        )
    return UnreadableError(
        "too_long",
        f"The DOCX has more than ten million characters in one piece of its part {name}, which no document"
        " has: look at it, and take it out of the source, or split it.",
    )


def _is_limit(error: Exception) -> bool:
    """Whether ERROR says that a limit of the parser is passed; those have no code of their own."""
    return "XML_PARSE_HUGE" in str(error) or "too big found" in str(error)


def child(node: Node | None, name: str) -> Node | None:
    """The first child of NODE that is a NAME."""
    return None if node is None else next(node.iterchildren(name), None)


def value(node: Node | None, name: str) -> str | None:
    """The value of the property NAME among the children of NODE."""
    found = child(node, name)
    return None if found is None else found.get(VALUE)


def switch(node: Node | None, name: str) -> bool | None:
    """Whether the property NAME among the children of NODE is on; None where it is not there."""
    found = child(node, name)
    return None if found is None else (found.get(VALUE) or "on").lower() not in _OFF


def whole(text: str | None) -> int | None:
    """The number that TEXT is; None where it is none, or larger than any can sensibly be."""
    if text is None or len(text) > len(str(_LARGEST)) or not text.lstrip("-").isdecimal():
        return None
    return int(text) if text.count("-") <= 1 else None
