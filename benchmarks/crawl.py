"""What a night on the web takes where nothing has changed, and how many requests a second there can be.

    python benchmarks/crawl.py [--documents 1000 100000] [--runs 3]

A web server of its own process answers on 127.0.0.1. What is known of the documents is written into a fetch
log first, as if they had been fetched the night before. Each night is a fresh process; its seconds of the
processor are what the program itself takes, since waiting for a server costs none.
"""

from __future__ import annotations

import argparse
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
NIGHT = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)
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


def remember(state: Path, sources: Path, base: str, documents: int) -> None:
    """Write the log of a night on which all was fetched from BASE into STATE."""
    from cso_opendata.fetch import archive
    from cso_opendata.fetch.crawl import digest_of
    from cso_opendata.fetch.log import Entry, Meant
    from cso_opendata.fetch.sources import load
    from cso_opendata.fetch.web import Web

    digest = digest_of(load([sources]).web)
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


def night(state: Path, sources: Path, rota: int) -> None:
    """One night in this process; what it took goes to stdout. Documents are due every ROTA days."""
    began = time.perf_counter()
    from cso_opendata.fetch import taking
    from cso_opendata.fetch.crawl import client_for, crawl
    from cso_opendata.fetch.net import Limits
    from cso_opendata.fetch.sources import load

    taking.ROTA = rota
    found = load([sources])
    with client_for(found, state, Limits()) as client:
        told = crawl(found, state, NIGHT + timedelta(days=1), client)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    figures = {"wall": time.perf_counter() - began, "cpu": usage.ru_utime + usage.ru_stime}
    figures |= {"mb": usage.ru_maxrss / 1024, "requests": told.requests}
    figures |= {"new": len(told.new) + len(told.changed), "faults": len(told.refused + told.unavailable)}
    print(json.dumps(figures))


def measured(what: str, runs: int, state: Path, sources: Path, rota: int) -> dict[str, float]:
    """The medians of RUNS nights; nothing may be new, and nothing be written below STATE."""
    command = [sys.executable, __file__, "--night", str(state), str(sources), str(rota)]
    before = snapshot(state)
    told = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(runs)]
    if snapshot(state) != before or any(one["new"] + one["faults"] for one in told):
        raise SystemExit(f"{what}: this was no quiet night: {told}")
    figures = {name: median(one[name] for one in told) for name in told[0]}
    rate = figures["requests"] / figures["wall"]
    print(
        f"{what:<52}{figures['requests']:>9.0f}{figures['wall']:>8.2f}{figures['cpu']:>8.2f}"
        f"{figures['mb']:>6.0f}{rate:>8.0f}"
    )
    return figures


def snapshot(state: Path) -> list[tuple[str, int, int]]:
    """Names, sizes and times of all files below STATE."""
    files = (path for path in state.rglob("*") if path.is_file())
    return sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files)


def bench(documents: int, runs: int, latency: float, rotas: tuple[int, ...], *, single: bool) -> None:
    """Measure nights over so many DOCUMENTS, behind listings or, where SINGLE, each named by the sources."""
    command = [sys.executable, __file__, "--serve", str(documents), str(latency)]
    with (
        tempfile.TemporaryDirectory() as work,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        base = f"http://127.0.0.1:{(server.stdout or sys.stdin).readline().strip()}"
        sources, state = Path(work, "sources.toml"), Path(work, "state")
        places = [f"{number}.pdf" for number in range(documents)]
        places = places if single else [f"list/{number}" for number in range(LISTINGS)]
        more = "" if single else "documents = ['.*\\.pdf']"
        addresses = json.dumps([f"{base}/{place}" for place in places])
        kind = "addresses" if single else "listing"
        sources.write_text(SOURCES.format(kind=kind, addresses=addresses, more=more), "utf-8")
        remember(state, sources, base, documents)
        for rota in rotas:
            due = "no rota" if rota == sys.maxsize else f"1 of {rota} due"
            how = "single addresses" if single else f"{LISTINGS} pages"
            what = f"{documents} documents, {how}, {due}, {latency * 1000:.0f} ms"
            measured(what, runs, state, sources, rota)
        server.terminate()


def main() -> None:
    """Measure and print; or be one of the processes for that."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--night", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(int(options.serve[0]), float(options.serve[1]))
    elif options.night:
        night(Path(options.night[0]), Path(options.night[1]), int(options.night[2]))
    else:
        load = os.getloadavg()[0]
        print(f"{'a quiet night over ... (load ' + format(load, '.1f') + ')':<52}", end="")
        print(f"{'requests':>9}{'wall s':>8}{'CPU s':>8}{'MB':>6}{'a s':>8}")
        for documents in options.documents:
            bench(documents, options.runs, 0, (sys.maxsize, 30), single=False)
        bench(1000, options.runs, 0.03, (sys.maxsize,), single=True)


if __name__ == "__main__":
    main()
