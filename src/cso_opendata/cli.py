"""The command line. Thin: it reads arguments, calls a stage, and says what came of it in plain words."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cso_opendata import __version__
from cso_opendata.errors import UsageError, exit_code_of
from cso_opendata.told import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_run, _add_status, _add_verify, _add_explain):
        add(commands)
    return parser


def _add_run(commands: Commands) -> None:
    run = commands.add_parser(
        "run", help="publish the documents of the sources, or the samples that come with the program"
    )
    run.add_argument(
        "--sources",
        nargs="+",
        type=Path,
        metavar="SOURCE",
        help="folders of documents, or files; without it the samples",
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
    run.add_argument("--json", action="store_true", help="print the report of the run as JSON")
    run.set_defaults(act=_run)


def _add_status(commands: Commands) -> None:
    status = commands.add_parser(
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
    status.set_defaults(act=_status)


def _add_verify(commands: Commands) -> None:
    verify = commands.add_parser(
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
    verify.set_defaults(act=_verify)


def _add_explain(commands: Commands) -> None:
    explain = commands.add_parser("explain", help="show a row, its document, and the lines it rests on")
    explain.add_argument("row_id", metavar="ROW_ID", help="the id of a row of any table")
    explain.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help="the release to look in (default: output)"
    )
    explain.set_defaults(act=_explain)


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


def _run(options: argparse.Namespace) -> int:
    from cso_opendata import extras
    from cso_opendata.pipeline import job_for, run
    from cso_opendata.runs import recorded

    extras.demand(extras.PIPELINE, "`run` needs")
    job = job_for(options.sources, options.output, options.workers)
    record = recorded(job, lambda: run(job, _progress()))
    if options.json:
        print(json.dumps(record.content, ensure_ascii=False, indent=1))
    elif record.report is not None:
        print("\n".join(record.report.lines()))
    if record.error is not None:
        raise record.error
    return int(record.content["exit_code"])


def _progress() -> Callable[[str], None]:
    """How stages are announced: on a terminal one line that is written over, else nothing but the result."""
    if not sys.stderr.isatty():
        return lambda stage: print(f"{stage} ...", file=sys.stderr, flush=True)
    return lambda stage: print(f"\r\033[K{stage} ...\r", end="", file=sys.stderr, flush=True)


def _status(options: argparse.Namespace) -> int:
    from cso_opendata.status import status

    found = status(options.output, datetime.now(UTC))
    stale = found.stale(options.max_age) if options.max_age else None
    if options.json:
        print(json.dumps({**found.as_json(), "stale": stale}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(found.lines()))
    if stale and not options.json:
        print(f"Stale: no run has succeeded since {found.checked_at - options.max_age:%Y-%m-%d %H:%M} UTC.")
    return 1 if stale else 0


def _verify(options: argparse.Namespace) -> int:
    from cso_opendata import extras
    from cso_opendata.release.verify import verify

    whole = not extras.missing(extras.ROWS)
    problems = verify(options.release, rows=whole)
    for problem in problems:
        print(f"{problem.place}: {problem.what}")
    if problems:
        print(f"{options.release}: {len(problems)} problems")
        return 1
    extras.demand(
        extras.ROWS, f"{options.release}: files and columns are as they should be; to check rows takes"
    )
    print(f"{options.release}: as it should be")
    return 0


def _explain(options: argparse.Namespace) -> int:
    from cso_opendata.release.explain import explain, render

    print(render(explain(options.output, options.row_id)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
