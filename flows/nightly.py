"""The nightly run as a Prefect flow: every stage of the pipeline a task, its report an artifact.

    python flows/nightly.py [--sources SOURCE ...] [--output DIR]    once, offline; ends as the run does
    python flows/nightly.py --serve [...]                            every night, for a Prefect server
    prefect deploy --all                                             the same by a work pool (prefect.yaml)

The order of the stages stands in `cso_opendata.pipeline`; here they are only wrapped. Where Prefect does
not start or breaks down, the script goes on without it: no night hangs on its orchestrator.
"""
# ruff: noqa: INP001, T201 -- a script that Prefect loads by its path, and that prints

from __future__ import annotations

import logging
import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

from cso_opendata.alarm import tell
from cso_opendata.batches import Batch, work
from cso_opendata.errors import CsoError, UsageError, exit_code_of
from cso_opendata.job import job_for
from cso_opendata.pipeline import run
from cso_opendata.report_page import page
from cso_opendata.runs import recorded
from cso_opendata.stages import REPEATABLE, may_pass
from cso_opendata.told import told
from cso_opendata.unattended import options, without_orchestrator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prefect.client.schemas.objects import FlowRun, State
    from prefect.flows import Flow

    from cso_opendata.report import Quarantined, Report

T = TypeVar("T")


def _settle(home: Path | None) -> None:
    """Set what Prefect reads when it is imported; what is set already stays. HOME is for a run of its own."""
    settings = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    if home:
        home.mkdir(parents=True, exist_ok=True)
        settings |= {
            "PREFECT_HOME": str(home),
            # Its default of 20 s is too short for a small or busy machine (measured).
            "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
            # A server that never answers costs a minute, not six; then the run goes on without it.
            "PREFECT_API_REQUEST_TIMEOUT": "20",
            "PREFECT_CLIENT_MAX_RETRIES": "2",
            # How the run ended is said here, and once.
            "PREFECT_LOGGING_LEVEL": "CRITICAL",
            "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
        }
    for name, value in settings.items():
        os.environ.setdefault(name, value)


if __name__ == "__main__":
    OPTIONS = options(__doc__ or "")
    SERVED = OPTIONS.pop("serve")
    try:
        _settle(None if SERVED else Path(OPTIONS["output"], ".state", "prefect"))
    except OSError:
        sys.exit(without_orchestrator(OPTIONS))

from prefect import flow, task  # noqa: E402 -- after its settings
from prefect.artifacts import create_markdown_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.exceptions import TerminationSignal  # noqa: E402
from prefect.logging.loggers import flow_run_logger  # noqa: E402
from prefect.settings import PREFECT_API_URL  # noqa: E402
from prefect.states import Completed, Failed  # noqa: E402

_RETRIES, _DELAYS = 2, [2.0, 10.0]
_ARTIFACT = "cso-opendata-run"  # the name under which Prefect shows the report of each run


@task(cache_policy=NO_CACHE, persist_result=False, retry_condition_fn=lambda *run: may_pass(run[2].data))
def stage(act: Callable[[], T]) -> T | State[T]:
    """Do one stage; an error becomes a state that tells it in a line, where Prefect would log a traceback."""
    try:
        return act()
    except Exception as error:  # noqa: BLE001 -- it is raised again where the stage was asked for
        return Failed(message=str(error), data=error)


def _as_task(name: str, act: Callable[[], T]) -> T:
    """What ACT gives, which is the stage NAME."""
    retries = _RETRIES if name in REPEATABLE else 0
    doing = stage.with_options(name=name, retries=retries, retry_delay_seconds=_DELAYS)
    return cast("T", doing(act, return_state=True).result())


def _on_cluster(address: str, batches: Iterable[Batch]) -> Iterator[list[Quarantined]]:
    """Work off BATCHES, each as a task, on the Dask cluster whose scheduler listens at ADDRESS."""
    try:
        import cloudpickle  # type: ignore[import-untyped]
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError as error:
        raise UsageError("prefect-dask is not installed.", "Install cso-opendata[cluster].") from error
    if not PREFECT_API_URL.value():
        raise UsageError("A cluster needs a Prefect server that its machines reach.", "Set PREFECT_API_URL.")
    # What Prefect sends along has hooks of this file, which other machines do not import.
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    as_task = task(name="batch", cache_policy=NO_CACHE, persist_result=False, retries=_RETRIES)
    with DaskTaskRunner(address=address, client_kwargs={"timeout": 10}) as runner:
        try:
            runner.client  # noqa: B018 -- it connects when it is first asked for
        except (OSError, ValueError) as error:
            raise UsageError(f"No Dask scheduler answers at {address} ({error}).", "Start it.") from error
        futures = [runner.submit(as_task(work), {"batch": batch}) for batch in batches]
        yield from (future.result() for future in futures)


def _alarm(flow: Flow[Any, Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Tell what a person is to do about a run that failed, was ended from outside, or left things undone."""
    logger, said = flow_run_logger(flow_run, flow), None
    if not state.is_completed():
        said = f"A person is needed: {state.message}"
        logger.error(said)
    if state.is_crashed():
        logger.error("See whether memory, disk or time ran out. The next run goes on by itself.")
    fault = tell(Path(flow_run.parameters["output"]), flow_run.start_time, os.environ, said)
    if fault:
        logger.error(fault)


def _without_traceback(record: logging.LogRecord) -> bool:
    """Take the traceback out of RECORD where the error is one that a person can act on."""
    if record.exc_info and isinstance(record.exc_info[1], CsoError | OSError):
        record.exc_info = None
    return True


# What the run says of itself is told before; Prefect would log it once more, as a fault of the program.
logging.getLogger("prefect.flow_runs").addFilter(_without_traceback)


def _note(name: str) -> None:
    print(f"{name} ...", file=sys.stderr, flush=True)


# The types are plain ones, since Prefect looks for them where the imports of this file are not known.
@flow(persist_result=False, on_completion=[_alarm], on_failure=[_alarm], on_crashed=[_alarm])
def nightly(
    sources: list[str] | None = None,
    output: str = "output",
    workers: int | None = None,
    cluster: str | None = None,
) -> State[int]:
    """Publish the documents of SOURCES (without them the samples) below OUTPUT if anything has changed.

    The documents are read by WORKERS processes of this machine (by default one a processor), or by the
    Dask cluster whose scheduler listens at CLUSTER and whose machines see OUTPUT under the same path.
    """
    workers = workers or len(os.sched_getaffinity(0))
    job = job_for([Path(source) for source in sources or ()], Path(output), workers)
    spread = partial(_on_cluster, cluster) if cluster else None
    try:
        record = recorded(job, partial(run, job, _note, _as_task, spread))
    except Exception as error:  # noqa: BLE001 -- the disk, or a fault of the program: told like the others
        return _failed(error, job.output)
    if record.error is not None:
        return _failed(record.error, job.output)
    lines = cast("Report", record.report).lines()
    create_markdown_artifact(page(lines[0], record.content), _ARTIFACT, lines[0])
    return Completed(message="\n".join(lines), data=record.content["exit_code"])


def _failed(error: Exception, output: Path) -> State[int]:
    """The state of a run that ERROR ended, shown like that of the others."""
    said = told(error, output)
    create_markdown_artifact(page(said, {}), _ARTIFACT, "The run failed.")
    return Failed(message=said, data=error)


def _serve(options: dict[str, Any]) -> int:
    """Register the flow with its schedule at the server, and run it when it is due, until stopped."""
    from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
    from prefect.schedules import Cron

    if not PREFECT_API_URL.value():
        sys.exit("nightly.py: There is no Prefect server. Start one and set PREFECT_API_URL.")
    nightly.serve(
        name="cso-opendata",
        schedule=Cron("30 2 * * *", timezone="Europe/Copenhagen"),
        parameters=options,
        global_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
        pause_on_shutdown=False,
    )
    return 0


def _terminate(number: int, _frame: object) -> NoReturn:
    """Leave in order, which Python would not on SIGTERM: the server that Prefect has started would stay."""
    raise TerminationSignal(signal=number)


def _stopped_by(error: BaseException | None) -> int | None:
    """The signal that ERROR came of, maybe by way of what Prefect met when it wanted to tell of it."""
    while error and not isinstance(error, TerminationSignal | KeyboardInterrupt):
        error = error.__context__
    return int(getattr(error, "signal", signal.SIGINT)) if error else None


def _once(options: dict[str, Any]) -> int:
    """Run the flow here and now; returns the exit code of the run."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        state: State[Any] = nightly(**options, return_state=True)
        ended: object = state.result(raise_on_failure=False)
    except (Exception, KeyboardInterrupt, TerminationSignal) as error:  # noqa: BLE001 -- none of the run
        if number := _stopped_by(error):
            print(f"cso-opendata: {told(KeyboardInterrupt(), Path(options['output']))}", file=sys.stderr)
            return 128 + number
        fault = " ".join(f"{type(error).__name__}: {error}".split())
        print(f"nightly.py: Prefect failed ({fault}); the run goes on without it.", file=sys.stderr)
        return without_orchestrator(options)
    if isinstance(ended, BaseException):
        print(f"cso-opendata: {state.message}", file=sys.stderr)
        return exit_code_of(ended)
    print(state.message)
    return cast("int", ended)


if __name__ == "__main__":
    sys.exit(_serve(OPTIONS) if SERVED else _once(OPTIONS))
