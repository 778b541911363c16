"""The command line: which commands there are, and what may be said to each; `commands` does them."""

from __future__ import annotations

import argparse
import os
import re
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cso_opendata import __version__, commands
from cso_opendata.errors import UsageError, exit_code_of
from cso_opendata.job import ORIGINAL
from cso_opendata.told import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001  (it has no other name)

_OUTPUT = Path("output")


class _Parser(argparse.ArgumentParser):
    """An ArgumentParser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"See `{self.prog} --help`.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ARGUMENTS (those of the process by default); returns its exit code."""
    output = _OUTPUT
    try:
        options = _parser().parse_args(arguments)
        output = getattr(options, "output", output)
        return int(options.act(options))
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); Python would complain again while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (a person never sees a traceback)
        print(f"cso-opendata: {told(error, output)}", file=sys.stderr)
        return exit_code_of(error)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cso-opendata",
        description="Minutes of municipal committees as versioned open data,"
        " every row with the line it rests on.",
    )
    parser.add_argument("--version", action="version", version=f"cso-opendata {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_run, _add_status, _add_verify, _add_explain, _add_rebuild):
        add(subparsers)
    return parser


def _add_run(to: Commands) -> None:
    run = to.add_parser(
        "run", help="publish the documents of the sources, or the samples that come with the program"
    )
    run.add_argument(
        "--sources",
        nargs="+",
        type=Path,
        metavar="SOURCE",
        help="folders of documents, files, or lists of sources (.toml); without it the samples",
    )
    run.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help="where releases lie (default: output)"
    )
    run.add_argument(
        "--workers",
        type=_count,
        default=_processors(),
        metavar="N",
        help="processes to use (default: one a processor)",
    )
    run.add_argument(
        "--accept",
        metavar="REASON",
        help="why it is right that many documents have gone from the web at once, which else ends the run",
    )
    run.add_argument("--json", action="store_true", help="print the report of the run as JSON")
    run.set_defaults(act=commands.run)


def _add_status(to: Commands) -> None:
    status = to.add_parser(
        "status", help="tell what is published, how the last runs ended, and what could not be read"
    )
    status.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help="the folder to look at (default: output)"
    )
    status.add_argument("--json", action="store_true", help="print the same as JSON")
    status.add_argument(
        "--max-age",
        type=_age,
        metavar="AGE",
        help="end with 1 if no run has succeeded for so long: 30m, 48h, 7d; beside real documents the sample"
        " counts for nothing",
    )
    status.set_defaults(act=commands.status)


def _add_verify(to: Commands) -> None:
    verify = to.add_parser(
        "verify", help="check a release: hashes, schema, keys, and that every row's lines hold its words"
    )
    verify.add_argument(
        "release",
        nargs="?",
        type=Path,
        default=_OUTPUT,
        metavar="RELEASE",
        help="a version, a package or an output folder",
    )
    verify.set_defaults(act=commands.verify)


def _add_explain(to: Commands) -> None:
    explain = to.add_parser("explain", help="show a row, its document, and the lines it rests on")
    explain.add_argument("row_id", metavar="ROW_ID", help="the id of a row of any table")
    explain.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help="the release to look in (default: output)"
    )
    explain.set_defaults(act=commands.explain)


def _add_rebuild(to: Commands) -> None:
    rebuild = to.add_parser(
        "rebuild", help="make a version again from the archive alone, and tell where it comes out otherwise"
    )
    rebuild.add_argument("version", metavar="VERSION", help="the number of a version that was published")
    rebuild.add_argument(
        "--check", action="store_true", help="only compare; else a version that has gone is put back"
    )
    rebuild.add_argument(
        "--package", default=ORIGINAL, metavar="NAME", help=f"the package (default: {ORIGINAL})"
    )
    rebuild.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help="where releases lie (default: output)"
    )
    rebuild.add_argument(
        "--workers",
        type=_count,
        default=_processors(),
        metavar="N",
        help="processes to use (default: one a processor)",
    )
    rebuild.set_defaults(act=commands.rebuild)


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)


def _age(text: str) -> timedelta:
    found = re.fullmatch(r"([1-9][0-9]{0,3})([mhd])", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no age such as 30m, 48h or 7d")
    unit = {"m": "minutes", "h": "hours", "d": "days"}[found[2]]
    return timedelta(**{unit: int(found[1])})


def _processors() -> int:
    return len(os.sched_getaffinity(0))


if __name__ == "__main__":
    sys.exit(main())
