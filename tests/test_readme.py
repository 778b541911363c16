"""The README says what is so: the tables, the exit codes, and what the first command prints."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """The service and the timer are such that systemd has nothing to say about them."""
    service, timer = re.findall(r"```ini\n(.*?)```", README, re.DOTALL)
    here = service.replace("/srv/cso-opendata/.venv/bin/python", sys.executable).replace("=cso\n", "=root\n")
    (tmp_path / "cso-opendata.service").write_text(here, "utf-8")
    (tmp_path / "cso-opendata.timer").write_text(timer, "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", *tmp_path.iterdir()], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_options_of_the_flow_are_those_of_the_script() -> None:
    """Every option that the README gives to `flows/nightly.py`, or has for a cluster, is one of its own."""
    command = [sys.executable, str(Path(__file__).parents[1] / "flows" / "nightly.py"), "--help"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    shown = re.findall(r"nightly\.py( --.*)", README) + re.findall(r"`--cluster tcp", README)
    options = {option for line in shown for option in re.findall(r"--[a-z]+", line)}
    assert options >= {"--sources", "--output", "--serve", "--cluster"}
    assert [option for option in options if f"{option} " not in listed] == []
