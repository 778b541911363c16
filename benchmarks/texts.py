"""How many texts are read and parsed in a second of one core's time, stage by stage.

    python benchmarks/texts.py [--documents 300] [--rounds 7] [--corpus DIR]

The documents are varied minutes (`make_corpus.py`): of some 6 kB where they are made of the samples, of 15 kB
where they are made of real ones (CORPUS). Seconds are those of the processor;
Python's collector rests, as it does in a run within a batch. Each stage has documents that no cache has
seen, since the names in them are new; printed are medians.
"""

from __future__ import annotations

import argparse
import gc
import os
import tempfile
import time
from pathlib import Path
from statistics import median

from make_corpus import default_corpus, make

from cso_opendata.derive import JOINERS, Origin, Rows, derive
from cso_opendata.mask import mask_lines
from cso_opendata.parse import parse
from cso_opendata.read import read

STAGES = ("read", "parse", "bytes to rows")


def seconds(documents: list[bytes]) -> tuple[float, float, float]:
    """What half of DOCUMENTS take to be read, and to be parsed, and the others from bytes to rows."""
    half = len(documents) // 2
    gc.collect()
    gc.disable()
    began = time.process_time()
    known = [read(data, JOINERS, mask_lines) for data in documents[:half]]
    are_read = time.process_time()
    for document in known:
        parse(document)
    parsed = time.process_time()
    rows = Rows()
    for number, data in enumerate(documents[half:]):
        origin = Origin(f"{number}.txt", f"{number:064x}", len(data), "original")
        derive(data, origin, rows, lambda data: read(data, JOINERS, mask_lines))
    done = time.process_time()
    gc.enable()
    return are_read - began, parsed - are_read, done - parsed


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--corpus", type=Path, default=default_corpus())
    options = parser.parse_args()
    found: list[tuple[float, float, float]] = []
    letters = 0
    for turn in range(options.rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder), options.corpus, options.documents, seed=turn + 1)
            documents = [path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()]
        letters = sum(map(len, documents))
        found += [seconds(documents)] if turn else []
    count = options.documents // 2
    print(f"{count} texts of {letters / count / 2000:.1f} kB on an average; load {os.getloadavg()[0]:.1f}")
    for name, took in zip(STAGES, zip(*found, strict=True), strict=True):
        print(f"{name:14} {1000 * median(took) / count:6.2f} ms a text, {count / median(took):6.0f} a second")


if __name__ == "__main__":
    main()
