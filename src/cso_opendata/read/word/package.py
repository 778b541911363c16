"""The parts of a DOCX: a zip archive that anybody may have made, unpacked within bounds.

python-docx would open it too, but it reads every picture, stops at a relationship that leads nowhere
(a known habit of Word and its add-ins: "NULL", "#_top"), does not know ISO 29500 "strict" nor documents
with macros, and its objects lie in circles: without the garbage collector, which workers turn off, a
batch of a hundred documents keeps half a gigabyte. The few parts that hold text are quickly read.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from cso_opendata.errors import UnreadableError
from cso_opendata.read.word.nodes import ID, parse_xml, word

if TYPE_CHECKING:
    from cso_opendata.read.word.nodes import Node

# A document of a thousand pictures has some 1,100 parts.
MOST_PARTS = 5_000
# Pictures are never unpacked, yet an archive that claims to hold more than this is no document.
MOST_BYTES = 1 << 30
# XML becomes a tree of ten to thirty times its size; a thousand pages are some 20 MB of it.
MOST_XML = 24 << 20
# Deflate packs XML to a tenth, a picture not at all, and nothing but zeros to a thousandth; what is
# small does no harm whatever its ratio.
MOST_RATIO, HARMLESS = 200, 8 << 20

_DIRECTORY_ENTRY = b"PK\x01\x02"
_OLE = b"\xd0\xcf\x11\xe0"
_HEADER, _NAME_LENGTH, _EXTRA_LENGTH = 30, 26, 28
_STORED, _ENCRYPTED = 0, 1
_REFUSED_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError, KeyError)


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its name, its XML, and the names of the parts that it refers to, by id and by kind."""

    name: str
    root: Node
    by_id: dict[str, str]
    by_kind: dict[str, str]


class Package:
    """The parts of a DOCX, each unpacked and parsed when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Look at the directory of the archive DATA; nothing is unpacked yet.

        Raises UnreadableError (`zip_bomb`, `broken_docx`), as do all that unpack (also `password`).
        """
        self._data = data
        self._unpacked_bytes = 0
        self._parts: dict[str, Part | None] = {}
        if data.count(_DIRECTORY_ENTRY) > MOST_PARTS:
            raise UnreadableError(
                "zip_bomb", f"The DOCX has more than {MOST_PARTS:,} parts; no document has."
            )
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                entries = archive.infolist()
        except _REFUSED_ZIP as error:
            raise _damaged() from error
        self._entries = {entry.filename.lower(): entry for entry in entries}
        self._refuse_bomb(sum(entry.file_size for entry in entries))

    def _refuse_bomb(self, size: int) -> None:
        if size > MOST_BYTES or (size > HARMLESS and size > MOST_RATIO * len(self._data)):
            raise UnreadableError(
                "zip_bomb",
                f"The DOCX unpacks from {len(self._data):,} to {size:,} bytes, which no document does.",
            )

    def main(self) -> Part:
        """The part with the text of the document. Raises UnreadableError (`not_a_docx`)."""
        related = self._related("")
        part = self.part(related[1].get("officeDocument") or "word/document.xml")
        if part is None or part.root.tag != word("document"):
            raise UnreadableError(
                "not_a_docx", "The file is a zip archive, but there is no Word document in it."
            )
        return part

    def part(self, name: str | None) -> Part | None:
        """The part NAME; None where there is none."""
        if name is None:
            return None
        if name not in self._parts:
            data = self._unpacked(name)
            part = None if data is None else Part(name, parse_xml(data, name), *self._related(name))
            self._parts[name] = part
        return self._parts[name]

    def _related(self, name: str) -> tuple[dict[str, str], dict[str, str]]:
        """The parts that the part NAME refers to, by id and by kind; the package itself has no name."""
        folder, file = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        data = self._unpacked(listed)
        by_id: dict[str, str] = {}
        by_kind: dict[str, str] = {}
        for relation in () if data is None else parse_xml(data, listed):
            target = relation.get("Target")
            if target is None:
                continue
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            by_id[relation.get("Id") or ""] = target
            by_kind.setdefault((relation.get("Type") or "").rpartition("/")[2], target)
        return by_id, by_kind

    def _unpacked(self, name: str) -> bytes | None:
        """The bytes of the part NAME; None where there is none."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        self._unpacked_bytes += entry.file_size
        if self._unpacked_bytes > MOST_XML:
            raise UnreadableError(
                "zip_bomb",
                f"The text of the DOCX unpacks to more than {MOST_XML:,} bytes; split it into documents.",
            )
        return _inflated(self._data, entry)


def _inflated(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of ENTRY in DATA: as many as it claims to have, whatever is packed there."""
    if entry.flag_bits & _ENCRYPTED:
        raise _locked()
    at = entry.header_offset
    lengths = [int.from_bytes(data[at + it : at + it + 2], "little") for it in (_NAME_LENGTH, _EXTRA_LENGTH)]
    start = at + _HEADER + sum(lengths)
    packed = data[start : start + entry.compress_size]
    try:
        if entry.compress_type == _STORED:
            found = packed
        else:
            found = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size + 1)
    except zlib.error as error:
        raise _damaged() from error
    if len(found) != entry.file_size or zlib.crc32(found) != entry.CRC:
        raise _damaged()
    return found


def related(package: Package, part: Part, kind: str) -> Part | None:
    """The part of KIND that PART refers to."""
    return package.part(part.by_kind.get(kind))


def referred(package: Package, part: Part, reference: Node) -> Part | None:
    """The part that the element REFERENCE of PART names by its id."""
    return package.part(part.by_id.get(reference.get(ID) or ""))


def refuse_ole(data: bytes) -> None:
    """Raise UnreadableError where DATA is a compound file: an encrypted document, or one of old Office."""
    if not data.startswith(_OLE):
        return
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise _locked()
    if "WordDocument".encode("utf-16-le") in data:
        raise UnreadableError(
            "unsupported_format",
            "The file is an old Word document (.doc), which is not read. Save it as DOCX or PDF.",
        )
    raise UnreadableError(
        "unsupported_format",
        "The file is of an old Office program, which is not read. Save it as DOCX or PDF.",
    )


def _locked() -> UnreadableError:
    return UnreadableError("password", "The document is locked with a password. Save it without one.")


def _damaged() -> UnreadableError:
    return UnreadableError(
        "broken_docx",
        "The DOCX is cut short or damaged: it cannot be unpacked. Fetch it again, or save it anew in Word.",
    )
