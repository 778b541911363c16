"""A release can be made again from the archive alone, to the same bytes; what else happened is told."""

from __future__ import annotations

import gzip
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.documents import MINUTES, OTHER
from support.published import published

from cso_opendata import recipes
from cso_opendata.cli import main
from cso_opendata.errors import CsoError, LockedError, UsageError
from cso_opendata.fetch import locked
from cso_opendata.job import Job
from cso_opendata.model import Sighting
from cso_opendata.pipeline import run
from cso_opendata.rebuild import rebuild
from cso_opendata.recipes import Recipe

NAME = "cso-opendata"


def night(source: Path, output: Path, **texts: str) -> str:
    """The version of a run over TEXTS, by name, which are all that SOURCE holds then."""
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir()
    for name, text in texts.items():
        (source / f"{name}.txt").write_text(text, "utf-8")
    return run(Job((source,), output, NAME, "original", 1), lambda _: None).version


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output of four versions: one more document, one amended, one gone; the sources are there no more."""
    folder = tmp_path_factory.mktemp("first")
    source, output = folder / "in", folder / "out"
    versions = [
        night(source, output, a=MINUTES),
        night(source, output, a=MINUTES, b=OTHER),
        night(source, output, a=MINUTES.replace("Gitte Mose Bang", "Gitte Mose Bangsbo"), b=OTHER),
        night(source, output, b=OTHER),
    ]
    assert versions == ["1.0.0", "1.1.0", *sorted(versions[2:])]
    shutil.rmtree(source)
    return output


@pytest.fixture
def output(first: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(first, tmp_path / "out"))


def versions(output: Path) -> list[str]:
    """The versions that are published below OUTPUT."""
    content = json.loads((output / NAME / "index.json").read_bytes())
    return [release["version"] for release in content["releases"]]


def again(output: Path, version: str, *, check: bool = True) -> list[str]:
    """What VERSION differs in when it is made again."""
    return rebuild(output, NAME, version, 1, lambda _: None, check=check)


def test_each_version_comes_out_again(output: Path) -> None:
    """Every version, amended and smaller ones too, is made again to the byte, and nothing is written."""
    before = published(output)
    assert [again(output, version) for version in versions(output)] == [[]] * 4
    assert published(output) == before


def test_what_is_gone_is_made_again(output: Path) -> None:
    """Without any release, the last one is made with all before it, and put back only when asked to."""
    before, last = published(output), versions(output)[-1]
    shutil.rmtree(output / NAME)
    assert len(again(output, last)) > 40
    assert not (output / NAME).exists()
    assert again(output, last, check=False) == []
    assert published(output) == before


def test_the_middle_of_a_row_of_versions_is_put_back(output: Path) -> None:
    """Where two versions in a row have gone, the later of them is made on the one before it."""
    before, names = published(output), versions(output)
    for version in names[1:3]:
        shutil.rmtree(output / NAME / version)
    assert again(output, names[2], check=False) == []
    assert published(output) == before


def test_a_changed_file_is_named(output: Path) -> None:
    """What was tampered with is not mended, but each file that differs is told; the command ends with 1."""
    version = versions(output)[1]
    victim = output / NAME / version / "csv" / "data" / "participants.csv"
    victim.write_bytes(victim.read_bytes().replace(b"Ida Kvist", b"Eva Kvist"))
    (victim.parent / "more.csv").write_text("1\n")
    assert again(output, version) == ["csv/data/more.csv", "csv/data/participants.csv"]
    assert main(["rebuild", version, "--output", str(output)]) == 1
    assert b"Eva Kvist" in victim.read_bytes()


def test_the_command_says_that_it_is_the_same(output: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`rebuild VERSION --check` ends with 0 and one plain line."""
    assert main(["rebuild", "1.0.0", "--check", "--output", str(output), "--workers", "1"]) == 0
    assert capsys.readouterr().out == "cso-opendata 1.0.0: the same to the byte\n"


def test_other_code_is_asked_for(output: Path) -> None:
    """A version that other code has made cannot be judged by this one: it is said which code it was."""
    path = output / ".state" / "recipes" / NAME / "1.0.0.json.gz"
    content = json.loads(gzip.decompress(path.read_bytes())) | {"code": "f00d" * 16, "program": "0.0.7"}
    path.write_bytes(gzip.compress(json.dumps(content).encode()))
    with pytest.raises(UsageError, match=r"made by other code \(cso-opendata 0\.0\.7, f00df00df00d"):
        again(output, "1.0.0")


def test_a_document_that_the_archive_lost_is_named(output: Path) -> None:
    """Without its bytes nothing can be made again; the release stays as it is."""
    before = published(output)
    for path in (output / ".state" / "archive").glob("*/*"):
        path.unlink()
    with pytest.raises(CsoError, match=r"cannot be read|archive lacks"):
        again(output, "1.0.0")
    assert published(output) == before


def test_a_version_that_never_was_leaves_nothing(tmp_path: Path) -> None:
    """A wrong number, or a wrong folder, is a plain error, and no folder is made for it."""
    with pytest.raises(UsageError, match=r"no recipe of cso-opendata 9\.9\.9"):
        again(tmp_path / "none", "9.9.9")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_recipe_is_told(output: Path) -> None:
    """A recipe that is cut off is no traceback."""
    path = output / ".state" / "recipes" / NAME / "1.0.0.json.gz"
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(UsageError, match="is damaged"):
        again(output, "1.0.0")


def test_no_rebuild_beside_a_run(output: Path) -> None:
    """While another run holds the folder, the rebuild does not begin."""
    with locked(output / ".state"), pytest.raises(LockedError):
        again(output, "1.0.0")


def test_a_recipe_is_kept_whole(tmp_path: Path) -> None:
    """What is saved comes back, with documents of folders and of the web; the same recipe, the same bytes."""
    seen = Sighting("b" * 64, datetime(2031, 3, 4, 5, 6, 7, 8, UTC), None, "Prøve Kommune", "CC BY 4.0")
    gone = Sighting("c" * 64, seen.first_seen_at, datetime(2031, 5, 6, tzinfo=UTC), "Prøve Kommune", "")
    documents = (
        ("a.txt", "a" * 64, None),
        ("https://x.dk/b", "b" * 64, seen),
        ("https://x.dk/c", "c" * 64, gone),
    )
    recipe = Recipe("1.2", "c0de", "original", documents, "[[same]]\n", None, 3, same_code=True)
    recipes.save(tmp_path, NAME, "1.0.0", recipe)
    first = (tmp_path / "recipes" / NAME / "1.0.0.json.gz").read_bytes()
    assert recipes.load(tmp_path, NAME, "1.0.0") == recipe
    recipes.save(tmp_path, NAME, "1.0.0", recipe)
    assert (tmp_path / "recipes" / NAME / "1.0.0.json.gz").read_bytes() == first


def test_the_digest_tells_what_decides_the_rows() -> None:
    """Another address, bytes, print of the web, judgement or code is another digest; another order is not."""
    one, two = ("a", "a" * 64), ("b", "b" * 64)
    first = recipes.digest("code", "", "web", [one, two])
    assert recipes.digest("code", "", "web", [two, one]) == first
    others = [
        recipes.digest("other", "", "web", [one, two]),
        recipes.digest("code", "x", "web", [one, two]),
        recipes.digest("code", "", "", [one, two]),
        recipes.digest("code", "", "web", [one]),
        recipes.digest("code", "", "web", [("c", "a" * 64), two]),
        recipes.digest("code", "", "web", [("a", "d" * 64), two]),
    ]
    assert len({first, *others}) == len(others) + 1
