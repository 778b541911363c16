"""The wheel as others get it, and environments that hold what it asks for and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]


def built(folder: Path) -> Path:
    """The wheel of the tree, built into FOLDER by the hatchling that is installed; no index is asked."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return next(folder.glob("*.whl"))


def described(wheel: Path) -> PathDistribution:
    """The metadata inside WHEEL."""
    name, version = wheel.name.split("-")[:2]
    return PathDistribution(zipfile.Path(wheel, f"{name}-{version}.dist-info/"))


def needs(wanted: Distribution, extra: str) -> list[Requirement]:
    """What WANTED asks for on this machine with EXTRA ("": without any)."""
    asked = [Requirement(text) for text in wanted.requires or ()]
    return [need for need in asked if need.marker is None or need.marker.evaluate({"extra": extra})]


def closure(wanted: Distribution, extra: str) -> list[Distribution]:
    """What WANTED with EXTRA asks for, and what that asks for in turn, as it is installed here."""
    found: dict[tuple[str, str], Distribution] = {}
    waiting = [(wanted, extra)]
    while waiting:
        for need in needs(*waiting.pop()):
            for part in {"", *need.extras}:
                if (need.name, part) not in found:
                    found[need.name, part] = distribution(need.name)
                    waiting.append((found[need.name, part], part))
    return list(found.values())


def tops(installed: Distribution) -> set[str]:
    """The names that INSTALLED has in the folder where it is installed: modules, and its own metadata."""
    return {file.parts[0] for file in installed.files or ()} - {"..", "__pycache__"}


class Environment:
    """An empty environment in FOLDER, and what is installed into it.

    What a wheel asks for is linked in from the environment of the tests, so that no index is needed; the
    installer then finds all of it there, or fails. Nothing else can be imported.
    """

    def __init__(self, folder: Path, *options: str) -> None:
        """Make it, by `python -m venv` with OPTIONS."""
        subprocess.run([sys.executable, "-m", "venv", *options, folder], check=True)
        self.bin = folder / "bin"
        self.packages = next(folder.glob("lib/python*/site-packages"))

    def install(self, wheel: Path, extra: str, installer: Environment) -> Environment:
        """Install WHEEL with EXTRA ("": without any) by the pip of INSTALLER; returns the environment."""
        for each in closure(described(wheel), extra):
            for top in tops(each):
                link = self.packages / top
                if not link.exists():
                    link.symlink_to(Path(str(each.locate_file(top))))
        what = f"{wheel}[{extra}]" if extra else str(wheel)
        pip = ("-m", "pip", "--python", self.bin / "python", "install", "-q", "--no-index", what)
        installer.run("python", *pip).check_returncode()
        return self

    def run(self, program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run PROGRAM of the environment with ARGUMENTS, outside the tree and away from its settings."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))}
        return subprocess.run(
            [str(self.bin / program), *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            cwd=self.bin,
            env={**kept, "PIP_CONFIG_FILE": os.devnull},
        )
