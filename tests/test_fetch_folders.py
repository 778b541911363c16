"""Folders and files as sources: what is found, under which address, and what is refused."""

from __future__ import annotations

import os
import unicodedata
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cso_opendata.errors import UsageError
from cso_opendata.fetch import digest_of_code, scan

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three documents, one of them in a subfolder."""
    source = tmp_path / "source"
    (source / "2015").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "2015/c.md"):
        (source / name).write_text(name, "utf-8")
    return source


@contextmanager
def closed(path: Path) -> Iterator[None]:
    """PATH without permissions; a superuser, whom permissions do not stop, becomes nobody meanwhile."""
    path.chmod(0)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        path.chmod(0o755)


def urls(*sources: Path, exclude: Path | None = None) -> list[str]:
    """The addresses that a scan of SOURCES finds."""
    return [found.url for found in scan(sources, exclude or sources[0].parent / "output")]


def test_addresses_are_paths_below_the_folder_in_order(folder: Path) -> None:
    """A url is the path below the named folder, never absolute; the order is that of the urls."""
    assert urls(folder) == ["2015/c.md", "a.txt", "b.txt"]


def test_a_file_is_its_name(folder: Path) -> None:
    """A single file as a source has its name as its address, however it was named."""
    assert urls(folder / "2015" / "c.md") == ["c.md"]


def test_the_stamp_tells_bytes_that_changed(folder: Path) -> None:
    """A file written anew has another stamp, and the others keep theirs."""
    before = {found.url: found.stamp for found in scan([folder], folder.parent / "output")}
    (folder / "a.txt").write_text("other", "utf-8")
    after = {found.url: found.stamp for found in scan([folder], folder.parent / "output")}
    assert {url for url in before if before[url] != after[url]} == {"a.txt"}


def test_hidden_names_and_the_output_are_left_out(folder: Path) -> None:
    """Neither hidden files and folders nor the output folder below a source are documents."""
    for name in (".hidden.txt", ".git/config", "out/cso-opendata/index.json", "sub/out/kept.txt"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    assert urls(folder, exclude=folder / "out") == ["2015/c.md", "a.txt", "b.txt", "sub/out/kept.txt"]


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    """A link to a folder above it does not make the scan run in circles; a link to a file is a file."""
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "linked.txt").symlink_to(folder / "a.txt")
    (folder / "broken.txt").symlink_to(folder / "nothing")
    os.mkfifo(folder / "pipe")
    assert urls(folder) == ["2015/c.md", "a.txt", "b.txt", "linked.txt"]


def test_addresses_are_composed_and_printable(folder: Path) -> None:
    """Names come out in NFC; line breaks, invisible marks and bytes that are no text are encoded."""
    (folder / unicodedata.normalize("NFD", "møde å.txt")).write_text("1", "utf-8")
    (folder / "line\nbreak\u202e.txt").write_text("2", "utf-8")
    with open(os.fsencode(folder) + b"/\xe5.txt", "wb") as file:  # noqa: PTH123 -- a name that is no text
        file.write(b"3")
    assert set(urls(folder)) >= {
        unicodedata.normalize("NFC", "møde å.txt"),
        "line%0Abreak%E2%80%AE.txt",
        "%E5.txt",
    }


def test_the_same_document_in_two_sources_is_one(folder: Path, tmp_path: Path) -> None:
    """A folder named twice, or a byte copy at the same address, gives each document once."""
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "a.txt").write_text("a.txt", "utf-8")
    assert urls(folder, folder, copy) == ["2015/c.md", "a.txt", "b.txt"]


def test_two_documents_at_one_address_are_refused(folder: Path, tmp_path: Path) -> None:
    """Different bytes under one address are a fault of usage, and both places are named."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("A.txt", "utf-8")
    with pytest.raises(UsageError, match=r"same address 'a[.]txt'") as caught:
        urls(folder, other)
    assert str(folder / "a.txt") in str(caught.value)
    assert str(other / "a.txt") in str(caught.value)


def test_a_source_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A wrong path is named in one line that says what to do."""
    with pytest.raises(UsageError, match=r"nowhere cannot be read: No such file.*Check") as caught:
        urls(tmp_path / "nowhere")
    assert "\n" not in str(caught.value)


def test_a_source_without_a_file_is_refused(tmp_path: Path) -> None:
    """An empty folder is a mistake, not a source of no documents."""
    (tmp_path / "empty" / "below").mkdir(parents=True)
    with pytest.raises(UsageError, match="holds no file"):
        urls(tmp_path / "empty")


def test_the_output_folder_is_no_source(folder: Path) -> None:
    """A release is never read as a document of the next one."""
    with pytest.raises(UsageError, match="output folder itself"):
        urls(folder, exclude=folder)


def test_neither_folder_nor_file_is_refused(tmp_path: Path) -> None:
    """A pipe is refused before anything waits for it."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="neither folder nor file"):
        urls(tmp_path / "pipe")


@pytest.mark.parametrize(("source", "place"), [(".", "2015"), ("a.txt", "a.txt")])
def test_what_is_closed_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, place: str
) -> None:
    """Nothing is passed over in silence because it may not be read."""
    monkeypatch.chdir(folder)
    refused = pytest.raises(UsageError, match=f"{place} cannot be read: Permission denied")
    with closed(folder / place), refused:
        urls(Path(source))


def test_the_digest_follows_code_and_schemas_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte of code, of its data or of a schema changes the digest; samples and compiled files do not."""
    root, schemas = tmp_path / "package", tmp_path / "schemas"
    names = (
        "package/a.py",
        "package/reference/b.json",
        "schemas/c.json",
        "package/samples/d.py",
        "package/e.pyc",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1", "utf-8")
    monkeypatch.setattr("cso_opendata.contract.schema_folder", lambda: schemas)
    seen = [digest_of_code(root)]
    for name in names:
        (tmp_path / name).write_text("2", "utf-8")
        seen.append(digest_of_code(root))
    assert len(set(seen[:4])) == 4
    assert seen[3] == seen[4] == seen[5]
