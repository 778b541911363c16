"""Tells of a run that needs a person: its report goes to the address that the operator has named.

The address is a secret, for who knows it can post to it: it comes by the environment, and stands in no
report, no log and no error.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cso_opendata.history import STAMP

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

VARIABLE = "CSO_OPENDATA_WEBHOOK"
_SECONDS = 10
_NOT_TAKEN = 300


def tell(
    output: Path, since: datetime | None, environment: Mapping[str, str], said: str | None = None
) -> str | None:
    """Post what SAID tells of the run below OUTPUT that began at SINCE or later, with the report it has left.

    A run that never began (SINCE is None) has left none. Where SAID is None the report itself decides
    whether a person is needed: its exit code is not 0. Nothing is sent where ENVIRONMENT names no address.
    Returns what went wrong with the alarm, None if all is well.
    """
    report = _newest_report(output / ".state", since) if since else None
    if said is None and report and report["exit_code"]:
        said = f"A run of {report['package']} ended with {report['exit_code']}."
    address = environment.get(VARIABLE)
    return _post({"text": f"cso-opendata: {said}", "report": report}, address) if said and address else None


def _post(content: Mapping[str, Any], address: str) -> str | None:
    """Post CONTENT as JSON to ADDRESS: `text` is what chat services show, the rest is for machines."""
    import requests

    data = json.dumps(content, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json; charset=utf-8"}
    try:
        answer = requests.post(address, data=data, headers=headers, timeout=_SECONDS, allow_redirects=False)
    except (requests.RequestException, ValueError) as error:
        # What the error says may hold the address, so only its kind is told.
        return f"The alarm could not be sent to the address in {VARIABLE}: {type(error).__name__}."
    if answer.status_code >= _NOT_TAKEN:
        return f"The address in {VARIABLE} answered the alarm with {answer.status_code}."
    return None


def _newest_report(state: Path, since: datetime) -> dict[str, Any] | None:
    """The report of the newest run in the folder STATE; None where none began at SINCE or later."""
    names = sorted(path.name for path in (state / "runs").glob("[0-9]*.json"))
    if not names or names[-1] < f"{since:{STAMP}}.json":
        return None
    try:
        report: dict[str, Any] = json.loads((state / "runs" / names[-1]).read_bytes())
    except (OSError, ValueError):
        # An alarm without the report is better than none.
        return None
    return report
