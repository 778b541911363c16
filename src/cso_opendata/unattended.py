"""The nightly script as far as it needs no orchestrator: its command line, and the run without one."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cso_opendata import cli
from cso_opendata.alarm import tell

if TYPE_CHECKING:
    from collections.abc import Mapping


def options(about: str) -> dict[str, Any]:
    """What the command line of the script says: the parameters of the flow, and whether to serve it.

    The first line of ABOUT says what the script is.
    """
    parser = argparse.ArgumentParser(description=about.partition("\n")[0])
    add = parser.add_argument
    add("--sources", nargs="+", type=_path, metavar="SOURCE", help="folders or files (default: the samples)")
    add("--output", type=_path, default="output", metavar="DIR", help="where releases lie (default: output)")
    add("--workers", type=int, metavar="N", help="processes to use (default: one a processor)")
    add("--cluster", metavar="ADDRESS", help="a Dask scheduler to send the documents to, as tcp://HOST:8786")
    add("--serve", action="store_true", help="run every night at 02:30, for the server at PREFECT_API_URL")
    return vars(parser.parse_args())


def _path(text: str) -> str:
    # A run that a server starts may stand elsewhere.
    return str(Path(text).resolve())


def without_orchestrator(options: Mapping[str, Any]) -> int:
    """Do what `cso-opendata run` does, and tell whom it concerns; returns its exit code."""
    words = ["run", f"--output={options['output']}"]
    words += [f"--workers={options['workers']}"] if options["workers"] is not None else []
    words += ["--sources", *map(str, options["sources"])] if options["sources"] else []
    begun = datetime.now(UTC)
    code = cli.main(words)
    if fault := tell(Path(options["output"]), begun, os.environ):
        sys.stderr.write(f"cso-opendata: {fault}\n")
    return code
