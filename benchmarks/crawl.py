"""What a night on the web takes where nothing has changed, and how many requests a second there can be.

    python benchmarks/crawl.py [--documents 1000 100000] [--runs 3]

A web server of its own process answers on 127.0.0.1. What is known of the documents is written into a fetch
log first, as if they had been fetched and published the night before. Each night is a fresh
`cso-opendata run`; its seconds of the processor are what the program itself takes, since waiting for a server
costs none. What http.client alone takes for as many requests, one after the other and nothing looked at,
stands below.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

LISTINGS = 20
NIGHT = datetime.now(UTC) - timedelta(days=1)
SOURCES = """
contact = "mailto:data@example.org"

[[source]]
name = "bench"
kind = "{kind}"
publisher = "Nobody"
committee = "None"
language = "da"
terms = "None"
addresses = {addresses}
requests_per_second = inf
private_hosts = ["127.0.0.1"]
{more}
"""


def serve(documents: int, latency: float) -> None:
    """Answer for ever, each time after LATENCY: pages that list DOCUMENTS, and those; the port to stdout."""
    from support.web import Web, page

    with Web() as web:
        for number in range(LISTINGS):
            web.serve(f"/list/{number}", page(listing(number, documents), etag='"1"', latency=latency))
        for number in range(documents):
            web.serve(f"/{number}.pdf", page(body(number), etag='"1"', latency=latency))
        print(web.port, flush=True)
        sys.stdin.read()


def listing(number: int, documents: int) -> bytes:
    """The body of listing NUMBER."""
    return b"".join(b'<a href="/%d.pdf">' % each for each in range(number, documents, LISTINGS))


def body(number: int) -> bytes:
    """The body of document NUMBER."""
    return b"%%PDF-1.7 document %d" % number


def remember(state: Path, sources: Path, base: str, documents: int) -> str:
    """Write the log of a night on which all was fetched from BASE into STATE; the print of it."""
    from cso_opendata.fetch import archive
    from cso_opendata.fetch.crawl import digest_of
    from cso_opendata.fetch.log import Entry, Meant
    from cso_opendata.fetch.sources import load
    from cso_opendata.fetch.web import Web

    listed = load([sources]).web
    digest = digest_of(listed)
    with Web(state, NIGHT) as web:

        def add(url: str, data: bytes, *, page: bool) -> None:
            told: dict[str, Any] = {"at": web.night, "status": 200, "final_url": url, "byte_count": len(data)}
            told |= {"sha256": archive.keep(state / "archive", data), "headers": (("ETag", '"1"'),)}
            meant: Meant = "new"
            web.note(Entry(meant, web.night, url, "bench", page, not page, first_seen_at=web.night, **told))
            if page:
                read: dict[str, Any] = {"sha256": told["sha256"], "sources": digest}
                read["follow"] = (("bench", documents // LISTINGS, ()),)
                web.note(Entry("read", web.night, url, "bench", page=True, document=False, **read))

        for number in range(documents):
            add(f"{base}/{number}.pdf", body(number), page=False)
        for number in range(LISTINGS):
            add(f"{base}/list/{number}", listing(number, documents), page=True)
        web.facts["sources"] = digest
        return web.print_of(listed)


def publish(output: Path, told: str) -> None:
    """Have OUTPUT say that what TOLD is the print of has been published."""
    import cso_opendata
    from cso_opendata import recipes
    from cso_opendata.fetch import Ledger, digest_of_code
    from cso_opendata.report import Report
    from cso_opendata.state import save_outcome

    name, version = "cso-opendata", "1.0.0"
    (output / name / version).mkdir(parents=True)
    (output / name / version / "datapackage.json").touch()
    (output / name / "index.json").write_text(json.dumps({"latest": version, "releases": []}), "utf-8")
    save_outcome(output / ".state", Report("published", name, version, str(output / name / version), 1))
    code = digest_of_code(Path(cso_opendata.__file__).parent)
    with Ledger(output / ".state") as ledger:
        ledger.record(name, {}, recipes.digest(code, "", told, ()))


def night(output: Path, sources: Path, rota: int) -> int:
    """One night in this process; its report goes to stdout. Documents are due every ROTA days."""
    from cso_opendata.cli import main as run
    from cso_opendata.fetch import taking

    taking.ROTA = rota
    return run(["run", "--sources", str(sources), "--output", str(output), "--json"])


def floor(base: str, count: int) -> None:
    """Ask BASE for COUNT documents by the plainest means there are."""
    connection = http.client.HTTPConnection(base.partition("//")[2])
    for number in range(count):
        connection.request("GET", f"/{number}.pdf")
        connection.getresponse().read()


def timed(*arguments: object) -> tuple[float, float, bytes]:
    """Seconds by the clock and of the processor that this script takes with ARGUMENTS, and what it prints."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, __file__, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, processor, done.stdout


def measured(what: str, runs: int, output: Path, sources: Path, rota: int, base: str) -> None:
    """The medians of RUNS nights; nothing may be new, and nothing be written below OUTPUT but reports."""
    before, nights, floors = snapshot(output), [], []
    for _ in range(runs):
        wall, processor, told = timed("--night", output, sources, rota)
        report = json.loads(told)
        nights.append((report["fetched"]["requests"], wall, processor, report["peak_memory_mb"]))
        if report["status"] != "unchanged" or report["exit_code"] or snapshot(output) != before:
            raise SystemExit(f"{what}: this was no quiet night: {told.decode()}")
        floors.append(timed("--floor", base, report["fetched"]["requests"])[:2])
    requests, wall, processor, memory = (median(column) for column in zip(*nights, strict=True))
    row = f"{what:<52}{requests:>9.0f}{wall:>8.2f}{processor:>8.2f}{memory:>6.0f}{requests / wall:>8.0f}"
    print(row, flush=True)
    wall, processor = (median(column) for column in zip(*floors, strict=True))
    print(
        f"{'  http.client alone':<52}{requests:>9.0f}{wall:>8.2f}{processor:>8.2f}",
        flush=True,
    )


def snapshot(output: Path) -> list[tuple[str, int, int]]:
    """Names, sizes and times of all files below OUTPUT but the reports of runs, and who ran last."""
    files = (path for path in output.rglob("*") if path.is_file())
    data = (path for path in files if path.parent.name != "runs" and path.name != "lock")
    return sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in data)


def bench(documents: int, runs: int, latency: float, rotas: tuple[int, ...], *, single: bool) -> None:
    """Measure nights over so many DOCUMENTS, behind listings or, where SINGLE, each named by the sources."""
    command = [sys.executable, __file__, "--serve", str(documents), str(latency)]
    with (
        tempfile.TemporaryDirectory() as work,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        base = f"http://127.0.0.1:{(server.stdout or sys.stdin).readline().strip()}"
        sources, output = Path(work, "sources.toml"), Path(work, "output")
        places = [f"{number}.pdf" for number in range(documents)]
        places = places if single else [f"list/{number}" for number in range(LISTINGS)]
        more = "" if single else "documents = ['.*\\.pdf']"
        addresses = json.dumps([f"{base}/{place}" for place in places])
        kind = "addresses" if single else "listing"
        sources.write_text(SOURCES.format(kind=kind, addresses=addresses, more=more), "utf-8")
        timed("--remember", output, sources, base, documents)  # apart, so that nights do not count its memory
        for rota in rotas:
            due = "no rota" if rota == sys.maxsize else f"1 of {rota} due"
            how = "single addresses" if single else f"{LISTINGS} pages"
            what = f"{documents} documents, {how}, {due}, {latency * 1000:.0f} ms"
            measured(what, runs, output, sources, rota, base)
        server.terminate()


def main() -> None:
    """Measure and print; or be one of the processes for that."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--remember", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("--night", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--floor", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(int(options.serve[0]), float(options.serve[1]))
    elif options.remember:
        output, sources, base, documents = options.remember
        told = remember(Path(output) / ".state", Path(sources), base, int(documents))
        publish(Path(output), told)
    elif options.night:
        sys.exit(night(Path(options.night[0]), Path(options.night[1]), int(options.night[2])))
    elif options.floor:
        floor(options.floor[0], int(options.floor[1]))
    else:
        load = os.getloadavg()[0]
        print(f"{'a quiet night over ... (load ' + format(load, '.1f') + ')':<52}", end="")
        print(f"{'requests':>9}{'wall s':>8}{'CPU s':>8}{'MB':>6}{'a s':>8}")
        for documents in options.documents:
            bench(documents, options.runs, 0, (sys.maxsize, 30), single=False)
        bench(1000, options.runs, 0.03, (sys.maxsize,), single=True)


if __name__ == "__main__":
    main()
