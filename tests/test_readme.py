"""The README says what is so: the tables, the exit codes, and what the first command prints."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from cso_opendata import errors
from cso_opendata.contract import TABLES

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def test_every_table_is_named() -> None:
    """Every table of the contract stands in the README."""
    assert [table for table in TABLES if f"`{table}`" not in README] == []


def test_every_exit_code_is_explained() -> None:
    """Each code that an error leads to has its row; so have those of the disk and of a fault of our own."""
    raised = (error for error in vars(errors).values() if isinstance(error, type))
    codes = {error.exit_code for error in raised if issubclass(error, errors.CsoError)} | {0, 3, 70, 74}
    assert codes <= {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}


def test_make_run_prints_what_the_readme_shows(tmp_path: Path) -> None:
    """The lines below `$ make run` are those that the program prints for the samples, to the letter."""
    program = Path(sys.executable).parent / "cso-opendata"
    done = subprocess.run([program, "run"], cwd=tmp_path, capture_output=True, text=True, check=True)
    shown = README.split("$ make run\n", 1)[1].split("$ make test", 1)[0]
    assert done.stderr + done.stdout == shown


def test_commands_are_those_of_the_program() -> None:
    """Every command that `--help` lists is shown in the README."""
    program = Path(sys.executable).parent / "cso-opendata"
    listed = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    commands = re.findall(r"^    (\w+) ", listed, re.MULTILINE)
    assert commands
    assert [command for command in commands if f"cso-opendata {command}" not in README] == []
