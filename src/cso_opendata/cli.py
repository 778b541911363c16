"""The command line. Thin: it reads arguments, calls a stage, and says what came of it in plain words."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cso_opendata import __version__
from cso_opendata.errors import CsoError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001  (it has no other name)

# As sysexits.h and the shell have them: input/output error, internal fault, stopped by a person.
_DISK, _INTERNAL, _INTERRUPTED = 74, 70, 130
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
    except CsoError as error:
        return _say(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); Python would complain again while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        where = error.filename or output
        return _say(
            f"{where}: {error.strerror or error}. Make room or give permission, and run again;"
            " what was published is as it was.",
            _DISK,
        )
    except KeyboardInterrupt:
        return _say("Stopped; what was published is as it was.", _INTERRUPTED)
    except Exception as error:  # noqa: BLE001  (the last net: a person never sees a traceback)
        return _say(
            f"A fault of the program itself: {type(error).__name__}: {error}.{_keep_trace(output)}", _INTERNAL
        )


def _say(text: str, code: int) -> int:
    line = " ".join(text.split())
    print(f"cso-opendata: {line}", file=sys.stderr)
    return code


def _keep_trace(output: Path) -> str:
    """Put the traceback where a developer finds it; what to tell the person."""
    import traceback

    path = output / ".state" / "fault.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(traceback.format_exc(), "utf-8")
    except OSError:
        return ""
    return f" Please report it with {path}; what was published is as it was."


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cso-opendata",
        description="Minutes of municipal committees as versioned open data,"
        " every row with the line it rests on.",
    )
    parser.add_argument("--version", action="version", version=f"cso-opendata {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_run, _add_verify, _add_explain):
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


def _processors() -> int:
    return len(os.sched_getaffinity(0))


def _run(options: argparse.Namespace) -> int:
    from cso_opendata.pipeline import job_for, run
    from cso_opendata.runs import recorded

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


def _verify(options: argparse.Namespace) -> int:
    from cso_opendata.release.verify import verify

    problems = verify(options.release)
    for problem in problems:
        print(f"{problem.place}: {problem.what}")
    print(
        f"{options.release}: {len(problems)} problems" if problems else f"{options.release}: as it should be"
    )
    return 1 if problems else 0


def _explain(options: argparse.Namespace) -> int:
    from cso_opendata.release.explain import explain, render

    print(render(explain(options.output, options.row_id)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
