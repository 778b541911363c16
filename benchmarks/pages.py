"""How many pages of PDF are read in a second of one core's time, stage by stage.

    python benchmarks/pages.py [FILE.pdf ...] [--rounds 7]

Without files the samples' sources are typeset in many layouts: 42 documents of one to fifteen pages. Each
round does all stages in turns, the order changing; printed are medians, and what each stage is of PDFium
alone. Seconds are those of the processor, of all processes; start and end of the worker count.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import resource
import sys
import time
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from render import formats, make, pdf  # noqa: E402  (the renderers stand beside the tests)

from cso_opendata.derive import JOINERS  # noqa: E402
from cso_opendata.isolate.limits import LIMITS  # noqa: E402
from cso_opendata.isolate.reader import Reader  # noqa: E402
from cso_opendata.mask import mask_lines  # noqa: E402
from cso_opendata.read import read  # noqa: E402
from cso_opendata.read.pages.order import printed_on  # noqa: E402
from cso_opendata.read.pdf import sheets_of  # noqa: E402
from cso_opendata.read.pdfium import pdfium  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Stage = Callable[[Sequence[bytes]], None]


def made() -> Iterator[bytes]:
    """Each source of the samples in every other layout, and seven times several as one long document."""
    contents = [make.content(name) for name in make.SOURCES]
    layouts = list(formats.PDF.values())
    for number, content in enumerate(contents):
        yield from (pdf.render(content, layout) for layout in layouts[number % 2 :: 2])
    for number, layout in enumerate(layouts[::2]):
        several = contents[: 2 + number % (len(contents) - 1)]
        yield pdf.render(tuple(chain.from_iterable(several)), layout)


def text_alone(documents: Sequence[bytes]) -> None:
    """The characters of each page by PDFium, and nothing else: no reader by PDFium can be faster."""
    raw = pdfium()
    for data in documents:
        document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        for index in range(raw.FPDF_GetPageCount(document)):
            page = raw.FPDF_LoadPage(document, index)
            text = raw.FPDFText_LoadPage(page)
            count = raw.FPDFText_CountChars(text)
            raw.FPDFText_GetText(text, 0, count, (ctypes.c_ushort * (count + 1))())
            raw.FPDFText_ClosePage(text)
            raw.FPDF_ClosePage(page)
        raw.FPDF_CloseDocument(document)


def to_words(documents: Sequence[bytes]) -> None:
    """The words and rules of each page, and their places."""
    for data in documents:
        list(sheets_of(data))


def to_lines(documents: Sequence[bytes]) -> None:
    """The lines of each document in reading order."""
    for data in documents:
        printed_on(list(sheets_of(data)))


def to_blocks(documents: Sequence[bytes]) -> None:
    """All that reading is: lines, masked, and blocks."""
    for data in documents:
        read(data, JOINERS, mask_lines)


def apart(documents: Sequence[bytes]) -> None:
    """The same in a worker, as a run does it."""
    with Reader(JOINERS, LIMITS) as reader:
        for data in documents:
            reader.read(data)


STAGES: dict[str, Stage] = {
    "PDFium, text alone": text_alone,
    "reading to words": to_words,
    "reading to lines": to_lines,
    "reading to blocks": to_blocks,
    "reading in a worker": apart,
}


def seconds(act: Callable[[], None]) -> float:
    """The time of processors that ACT takes, with that of the processes it starts and waits for.

    Python's collector rests meanwhile, as it does in a run within each document.
    """
    before = time.process_time() + _of_children()
    gc.disable()
    act()
    gc.enable()
    return time.process_time() + _of_children() - before


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measured(documents: Sequence[bytes], rounds: int) -> dict[str, list[float]]:
    """What each stage takes of DOCUMENTS, ROUNDS times; first once more, which does not count."""
    found: dict[str, list[float]] = {name: [] for name in STAGES}
    for turn in range(rounds + 1):
        for name in sorted(STAGES, reverse=bool(turn % 2)):
            took = seconds(partial(STAGES[name], documents))
            found[name] += [took] if turn else []
    return found


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    documents = [path.read_bytes() for path in options.files] or list(made())
    pages = sum(read(data, JOINERS, mask_lines).page_count or 0 for data in documents)
    print(f"{len(documents)} documents, {pages} pages; load {os.getloadavg()[0]:.1f}")
    print(f"{'':20} {'pages/s':>8} {'ms a page':>9} {'of PDFium':>9}")
    found = measured(documents, options.rounds)
    alone = found["PDFium, text alone"]
    for name, took in found.items():
        ratio = median(one / other for one, other in zip(took, alone, strict=True))
        print(f"{name:20} {pages / median(took):8.0f} {1000 * median(took) / pages:9.2f} {ratio:9.2f}")


if __name__ == "__main__":
    main()
