"""What each command does: it calls a stage, and says what came of it in plain words."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def run(options: argparse.Namespace) -> int:
    """Publish the sources. Returns the exit code."""
    from cso_opendata import extras
    from cso_opendata.job import job_for
    from cso_opendata.pipeline import run as run_job
    from cso_opendata.runs import recorded

    extras.demand(extras.PIPELINE, "`run` needs")
    job = job_for(options.sources, options.output, options.workers, options.accept)
    record = recorded(job, lambda: run_job(job, _progress()))
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


def status(options: argparse.Namespace) -> int:
    """Tell how things stand. Returns the exit code."""
    from cso_opendata.status import status as state_of

    found = state_of(options.output, datetime.now(UTC))
    stale = found.stale(options.max_age) if options.max_age else None
    if options.json:
        print(json.dumps({**found.as_json(), "stale": stale}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(found.lines()))
    if stale and not options.json:
        print(f"Stale: no run has succeeded since {found.checked_at - options.max_age:%Y-%m-%d %H:%M} UTC.")
    return 1 if stale else 0


def verify(options: argparse.Namespace) -> int:
    """Check a release. Returns the exit code."""
    from cso_opendata import extras
    from cso_opendata.release.verify import verify as problems_of

    whole = not extras.missing(extras.ROWS)
    problems = problems_of(options.release, rows=whole)
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


def explain(options: argparse.Namespace) -> int:
    """Show a row and its lines. Returns the exit code."""
    from cso_opendata.release.explain import explain as explained
    from cso_opendata.release.explain import render

    print(render(explained(options.output, options.row_id)))
    return 0


def rebuild(options: argparse.Namespace) -> int:
    """Make a version again and compare. Returns the exit code: 1 where it came out otherwise."""
    from cso_opendata import extras
    from cso_opendata.rebuild import rebuild as differences

    extras.demand(extras.PIPELINE, "`rebuild` needs")
    version = f"{options.package} {options.version}"
    found = differences(
        options.output, options.package, options.version, options.workers, _progress(), check=options.check
    )
    for path in found:
        place = options.output / options.package / options.version / path
        print(f"{place}: not what comes out of the archive")
    print(f"{version}: {f'{len(found)} files differ' if found else 'the same to the byte'}")
    return 1 if found else 0
