"""A run that needs a person is told to the address that the operator has named, and to nobody else."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from support.documents import MINUTES
from support.post import HIDDEN, Post, serving

from cso_opendata.alarm import VARIABLE, tell
from cso_opendata.unattended import without_orchestrator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def post() -> Iterator[Post]:
    """A server that takes alarms."""
    taken = Post()
    with serving(taken):
        yield taken


def ran(output: Path, *, code: int, at: datetime = datetime(2031, 3, 4, tzinfo=UTC)) -> dict[str, Any]:
    """The report of a run that began AT and ended with CODE."""
    folder = output / ".state" / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    report = {"package": "cso-opendata", "exit_code": code, "quarantined": [{"url": "ø.pdf"}]}
    (folder / f"{at:%Y%m%dT%H%M%S.%fZ}.json").write_text(json.dumps(report))
    return report


def test_a_run_that_left_something_undone_is_told(tmp_path: Path, post: Post) -> None:
    """The whole report goes as JSON to the address of the environment, with a line for people."""
    report = ran(tmp_path, code=3)
    assert tell(tmp_path, LONG_AGO, {VARIABLE: post.address}) is None
    path, kind, content = post.taken[0]
    assert (path, kind) == (HIDDEN, "application/json; charset=utf-8")
    assert content == {"text": "cso-opendata: A run of cso-opendata ended with 3.", "report": report}


def test_a_good_run_is_not_told(tmp_path: Path, post: Post) -> None:
    """Nor is anything where no address is named, or where no run was."""
    assert tell(tmp_path, LONG_AGO, {VARIABLE: post.address}) is None
    ran(tmp_path, code=0)
    assert tell(tmp_path, LONG_AGO, {VARIABLE: post.address}) is None
    ran(tmp_path, code=4, at=datetime(2031, 3, 5, tzinfo=UTC))
    assert tell(tmp_path, LONG_AGO, {}) is None
    assert tell(tmp_path, LONG_AGO, {VARIABLE: ""}) is None
    assert post.taken == []


def test_what_is_said_is_told_without_a_report(tmp_path: Path, post: Post) -> None:
    """A run that wrote none, or never began, is told all the same; the report of an older one is not its."""
    ran(tmp_path, code=4)
    later = datetime(2031, 3, 4, tzinfo=UTC) + timedelta(hours=1)
    assert tell(tmp_path, later, {VARIABLE: post.address}, "It was ended.") is None
    assert tell(tmp_path, None, {VARIABLE: post.address}, "It never began.") is None
    assert [content for _, _, content in post.taken] == [
        {"text": "cso-opendata: It was ended.", "report": None},
        {"text": "cso-opendata: It never began.", "report": None},
    ]


def test_a_report_that_cannot_be_read_stops_no_alarm(tmp_path: Path, post: Post) -> None:
    """What is said goes out without it."""
    ran(tmp_path, code=4)
    next((tmp_path / ".state" / "runs").iterdir()).write_text('{"exit')
    assert tell(tmp_path, LONG_AGO, {VARIABLE: post.address}, "It failed.") is None
    assert post.taken[0][2] == {"text": "cso-opendata: It failed.", "report": None}


@pytest.mark.parametrize("status", [302, 404, 500])
def test_an_answer_that_takes_nothing_is_told(tmp_path: Path, post: Post, status: int) -> None:
    """The operator learns that the alarm did not arrive; a redirect is not followed."""
    post.status = status
    ran(tmp_path, code=3)
    fault = tell(tmp_path, LONG_AGO, {VARIABLE: post.address})
    assert fault == f"The address in {VARIABLE} answered the alarm with {status}."
    assert len(post.taken) == 1


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/T0PS3CRET", "T0PS3CRET", "http://[T0PS3CRET", "file:///T0PS3CRET"]
)
def test_an_alarm_that_cannot_be_sent_keeps_the_secret(tmp_path: Path, address: str) -> None:
    """Whatever is wrong with the address, no word of it stands in what is said."""
    ran(tmp_path, code=3)
    fault = tell(tmp_path, LONG_AGO, {VARIABLE: address})
    assert fault is not None
    assert "could not be sent" in fault
    assert "T0PS3CRET" not in fault


def test_the_script_tells_without_an_orchestrator(
    tmp_path: Path, post: Post, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run without Prefect that could not read a document ends with 3, and its report arrives."""
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(MINUTES)
    (source / "b.pdf").write_bytes(b"%PDF-1.7 cut")
    monkeypatch.setenv(VARIABLE, post.address)
    options = {"output": str(tmp_path / "out"), "workers": 1, "sources": [str(source)]}
    assert without_orchestrator(options) == 3
    assert [one["url"] for one in post.taken[0][2]["report"]["quarantined"]] == ["b.pdf"]
    assert HIDDEN not in "".join(capsys.readouterr())
    assert HIDDEN.encode() not in b"".join(
        path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()
    )
