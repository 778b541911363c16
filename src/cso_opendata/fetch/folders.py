"""Sources on disk: folders and single files, as one ordered list of what lies in them."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from cso_opendata.errors import UsageError
from cso_opendata.fetch.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.fetch.found import Stamp


def scan(sources: Sequence[Path], exclude: Path) -> tuple[Found, ...]:
    """All regular files of SOURCES (folders or single files), ordered by url; their bytes are not read.

    Names that begin with a dot and the folder EXCLUDE (the output) are left out; links to folders
    are not followed. Raises UsageError for a source that is missing, closed or empty, and where two
    different files would have the same url.
    """
    found: dict[str, Found] = {}
    for source in sources:
        for one in _files(source, exclude):
            other = found.setdefault(one.url, one)
            if other is not one:
                _demand_same(other, one)
    return tuple(found[url] for url in sorted(found))


def _files(source: Path, exclude: Path) -> list[Found]:
    try:
        info = source.stat()
    except OSError as error:
        raise _closed(source, error) from error
    if stat.S_ISREG(info.st_mode):
        return [_single(source, info)]
    if not stat.S_ISDIR(info.st_mode):
        raise UsageError(f"The source {source} is neither folder nor file.", "Name a folder of documents.")
    files = list(_below(source, _inside(source, exclude)))
    if not files:
        raise UsageError(f"The source {source} holds no file.", "Put documents in it, or name another.")
    return files


def _single(source: Path, info: os.stat_result) -> Found:
    try:
        source.open("rb").close()
    except OSError as error:
        raise _closed(source, error) from error
    return Found(_url(source.absolute().name), str(source), _stamp(info))


def _inside(source: Path, exclude: Path) -> str:
    """EXCLUDE as a path below SOURCE; what lies elsewhere gives a path that no file has."""
    root, output = source.resolve(), exclude.resolve()
    if root == output:
        raise UsageError(f"The source {source} is the output folder itself.", "Name another output folder.")
    return output.relative_to(root).as_posix() if output.is_relative_to(root) else "."


def _below(source: Path, skip: str) -> Iterator[Found]:
    pending = [("", str(source))]
    while pending:
        prefix, folder = pending.pop()
        for entry in _entries(folder):
            place = prefix + entry.name
            if entry.name.startswith(".") or place == skip:
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((f"{place}/", entry.path))
            elif info := _regular(entry):
                yield Found(_url(place), entry.path, _stamp(info))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise _closed(folder, error) from error


def _regular(entry: os.DirEntry[str]) -> os.stat_result | None:
    """What is known of a regular file; None for anything else, and for a file that is gone by now."""
    try:
        return entry.stat() if entry.is_file() else None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _closed(entry.path, error) from error


def _stamp(info: os.stat_result) -> Stamp:
    # Some file systems number inodes with all 64 bits; SQLite's integers have a sign.
    return info.st_size, info.st_mtime_ns, info.st_ctime_ns, info.st_ino & 0x7FFF_FFFF_FFFF_FFFF


def _url(place: str) -> str:
    """PLACE in NFC; what cannot be printed (controls, invisible marks, stray bytes) is percent-encoded."""
    if place.isascii() and place.isprintable():
        return place
    return "".join(map(_printable, unicodedata.normalize("NFC", place)))


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogateescape"))


def _demand_same(first: Found, second: Found) -> None:
    one, two = Path(first.path), Path(second.path)
    if one.samefile(two) or (first.stamp[0] == second.stamp[0] and one.read_bytes() == two.read_bytes()):
        return
    raise UsageError(
        f"{one} and {two} are different documents with the same address {first.url!r}.",
        "Rename one of them, or name the folder that holds both as the one source.",
    )


def _closed(place: Path | str, error: OSError) -> UsageError:
    return UsageError(
        f"The source {place} cannot be read: {error.strerror}.",
        "Check that the path is right and that you may read it.",
    )
