"""What it costs to read PDFs in a process of their own: the same documents in place, and apart.

    python benchmarks/isolation.py [--documents 100] [--rounds 7]

Makes minutes of three pages, no two alike, and reads them all in turns: in place, apart, apart, in place.
Start and end of the worker count, once for each hundred documents as in a run; seconds of the processor
are those of all processes. Prints the medians, and the median of what apart costs over in place in a turn.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import time
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import typst

from cso_opendata.derive import JOINERS, Origin, Rows, derive
from cso_opendata.isolate.limits import LIMITS
from cso_opendata.isolate.reader import Reader
from cso_opendata.mask import mask_lines
from cso_opendata.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cso_opendata.model import Document

    Read = Callable[[bytes], Document]

_BATCH = 100  # documents that share a worker, as in `cso_opendata.batches`
_PAGES = """
#let number = json(bytes(sys.inputs.number))
#set page(paper: "a4")
#set text(size: 11pt, lang: "da")
= Referat af møde i CSO den #calc.rem(number, 28) + 1. marts #(1970 + calc.quo(number, 28))
Mødedato: #(calc.rem(number, 28) + 1). marts #(1970 + calc.quo(number, 28))

#for item in range(1, 13) [
  *#(item)) Sag #(number * 100 + item): budget og effektivisering*

  Palle Ørnfeldt orienterede om sag #(number * 100 + item) og om budgettet for de kommende år, hvor
  forvaltningerne skal finde effektiviseringer for #(number + item) mio. kr. #lorem(55)

  Ida Kvist spurgte, hvornår det vedtages, og hvem der inddrages. #lorem(25)

  Det blev aftalt, at CSO får en status i juni.
]
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a round took: seconds by the clock and of all processors."""

    wall: float
    cpu: float


def make(count: int) -> list[bytes]:
    """COUNT documents."""
    compiler = typst.Compiler(ignore_system_fonts=True)
    made = [
        compiler.compile(input=_PAGES.encode(), format="pdf", sys_inputs={"number": json.dumps(number)})
        for number in range(count)
    ]
    return [one for one in made if isinstance(one, bytes)]


def measured(act: Callable[[], None]) -> Cost:
    """What ACT takes, with all processes that it starts and waits for."""
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    act()
    return Cost(time.perf_counter() - wall, sum(os.times()[:4]) - cpu)


def read_all(documents: Sequence[bytes], reading: Read) -> None:
    """Read DOCUMENTS, and no more."""
    for data in documents:
        reading(data)


def derive_all(documents: Sequence[bytes], reading: Read) -> None:
    """Read DOCUMENTS and make rows of them, as a run does."""
    rows = Rows()
    for data in documents:
        origin = Origin("a.pdf", hashlib.sha256(data).hexdigest(), len(data), "original")
        if error := derive(data, origin, rows, reading):
            raise error


def apart(documents: Sequence[bytes], task: Callable[[Sequence[bytes], Read], None]) -> None:
    """Do TASK with DOCUMENTS by workers."""
    for start in range(0, len(documents), _BATCH):
        with Reader(JOINERS, LIMITS) as reader:
            task(documents[start : start + _BATCH], reader.read)


def compare(
    documents: Sequence[bytes], task: Callable[[Sequence[bytes], Read], None], rounds: int
) -> list[tuple[Cost, Cost]]:
    """What TASK costs in place and apart, in turns that begin with the one or the other."""
    in_place = partial(task, documents, partial(read, joiners=JOINERS, mask=mask_lines))
    in_worker = partial(apart, documents, task)
    pairs = []
    for turn in range(rounds):
        if turn % 2:
            second = measured(in_worker)
            pairs.append((measured(in_place), second))
        else:
            pairs.append((measured(in_place), measured(in_worker)))
    return pairs


def report(name: str, count: int, pairs: Sequence[tuple[Cost, Cost]]) -> None:
    """Print what NAME took for each of COUNT documents."""
    for unit in ("cpu", "wall"):
        here, there = ([getattr(pair[side], unit) for pair in pairs] for side in (0, 1))
        ratios = sorted(two / one for one, two in zip(here, there, strict=True))
        print(
            f"{name:8} {unit:5} {median(here) / count * 1000:8.1f} {median(there) / count * 1000:8.1f}"
            f" {median(ratios):8.2f}  ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        )


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    documents = make(options.documents)
    print(f"{len(documents)} documents, {sum(map(len, documents)) / len(documents) / 1000:.0f} kB each")
    print(f"load {os.getloadavg()[0]:.1f}; milliseconds a document")
    print(f"{'':14} {'in place':>8} {'apart':>8} {'ratio':>8}")
    for name, task in (("read", read_all), ("derive", derive_all)):
        report(name, len(documents), compare(documents, task, options.rounds))


if __name__ == "__main__":
    main()
