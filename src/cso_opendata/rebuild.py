"""Makes a release again from the archive alone, to the same bytes, and tells where it comes out otherwise.

It rests on the recipe of the version (see `recipes`), the archive, the register of ids as it was then, and
the release before, which is made again in the same way where it has gone.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cso_opendata import recipes
from cso_opendata.errors import UsageError
from cso_opendata.fetch import Found, Ledger, archive, digest_of_code, locked
from cso_opendata.job import Job
from cso_opendata.judgements import FILE
from cso_opendata.linking import copy_register
from cso_opendata.pipeline import make, work_in
from cso_opendata.release import files, index
from cso_opendata.stages import Clock, at_once
from cso_opendata.state import work_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.recipes import Recipe


@dataclass(frozen=True, slots=True)
class _Shop:
    """The PACKAGE below OUTPUT, and the BENCH on which its versions are made again by WORKERS processes."""

    output: Path
    bench: Path
    package: str
    workers: int
    note: Callable[[str], None]

    @property
    def there(self) -> Path:
        return self.output / self.package

    @property
    def here(self) -> Path:
        return self.bench / self.package


def rebuild(
    output: Path, package: str, version: str, workers: int, note: Callable[[str], None], *, check: bool
) -> list[str]:
    """Make the VERSION of PACKAGE again; the paths of its files below OUTPUT that are not what came out.

    Unless it is only to CHECK, what is gone whole (a version, the index) is put back. Raises UsageError
    for a version that has no recipe or was made by other code, CsoError where the archive lacks a
    document, LockedError while a run is at work.
    """
    state = output / ".state"
    recipes.load(state, package, version)  # first of all: a wrong number leaves nothing behind
    with locked(state), work_folder(state) as folder:
        shop = _Shop(output, folder / "bench", package, workers, note)
        made = [_make(shop, one, recipe) for one, recipe in _chain(shop, version)]
        if not check:
            _put_back(shop, made)
        return _differences(shop.here / version, shop.there / version)


def _chain(shop: _Shop, version: str) -> list[tuple[str, Recipe]]:
    """VERSION and those before it that have gone, oldest first; what stands before them is on the bench."""
    code = digest_of_code(Path(__file__).parent)
    chain: list[tuple[str, Recipe]] = []
    wanted: str | None = version
    while wanted is not None and (not chain or not (shop.there / wanted / "datapackage.json").is_file()):
        recipe = recipes.load(shop.output / ".state", shop.package, wanted)
        if recipe.code != code:
            raise UsageError(
                f"{shop.package} {wanted} was made by other code (cso-opendata {recipe.program},"
                f" {recipe.code[:12]}; this is {code[:12]}).",
                "Install that version of the program and ask it.",
            )
        chain.insert(0, (wanted, recipe))
        wanted = recipe.previous
    shop.here.mkdir(parents=True)
    if wanted is not None:
        _lend(shop, wanted)
    return chain


def _lend(shop: _Shop, version: str) -> None:
    """Put VERSION, which readers have, onto the bench with the index as it was when it was the latest."""
    known = index.read(shop.there)
    last = known.versions.index(version) + 1
    content = {"latest": version, "releases": list(known.releases[:last])}
    files.swap(shop.here / "index.json", files.to_json(content))
    for one in known.releases[:last]:
        if (shop.there / one["path"]).is_dir():
            (shop.here / one["path"]).symlink_to((shop.there / one["path"]).resolve())


def _make(shop: _Shop, version: str, recipe: Recipe) -> str:
    """Make VERSION on the bench by its RECIPE; its number."""
    state = shop.output / ".state"
    bench = shop.bench / ".state"
    shutil.rmtree(bench, ignore_errors=True)
    bench.mkdir()
    (bench / "archive").symlink_to((state / "archive").resolve())
    if recipe.judgements:
        write_whole(bench / FILE, recipe.judgements.encode())
    with Ledger(state) as ledger, Ledger(bench) as then:
        copy_register(ledger, then, shop.package, recipe.round)
        then.record(shop.package, {}, recipe.code[:16] if recipe.same_code else "")
    found = [
        Found(url, str(archive.place(state / "archive", sha256)), (0, 0, 0, 0), seen)
        for url, sha256, seen in recipe.documents
    ]
    job = Job((), shop.bench, shop.package, recipe.edition, shop.workers)
    with work_folder(bench) as folder:
        work = work_in(folder, job, found, recipe.code, recipe.judgements)
        make(work, Clock(shop.note, at_once), None, None)
    return version


def _put_back(shop: _Shop, versions: list[str]) -> None:
    """Give readers what they have no more: those of VERSIONS that are gone, and the index."""
    shop.there.mkdir(exist_ok=True)
    for version in versions:
        if not (shop.there / version).exists():
            files.flush_tree(shop.here / version)
            shutil.copytree(shop.here / version, shop.there / f".{version}.new", dirs_exist_ok=True)
            (shop.there / f".{version}.new").rename(shop.there / version)
    if not (shop.there / "index.json").exists():
        files.swap(shop.there / "index.json", (shop.here / "index.json").read_bytes())


def _differences(made: Path, there: Path) -> list[str]:
    """The paths of the files that MADE and THERE do not both hold with the same bytes."""
    prints = [
        {
            path.relative_to(folder).as_posix(): files.sha256_of(path)
            for path in folder.rglob("*")
            if path.is_file()
        }
        for folder in (made, there)
    ]
    return sorted({path for path, _ in prints[0].items() ^ prints[1].items()})
