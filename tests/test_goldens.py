"""The samples say what their goldens, made by hand, say; so does the corpus, where it is there."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support.goldens import compare, compare_turns, golden
from support.told import Told

from cso_opendata.job import SAMPLES, job_for
from cso_opendata.pipeline import run
from cso_opendata.reader import Release, open_release

CORPUS = Path(os.environ["CSO_CORPUS"]).resolve() if os.environ.get("CSO_CORPUS") else None
needs_corpus = pytest.mark.skipif(
    CORPUS is None, reason="CSO_CORPUS names no folder: the real documents are not in the project"
)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the packaged samples."""
    output = tmp_path_factory.mktemp("samples")
    run(job_for(None, output, 1), lambda _: None)
    return open_release(output)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the real documents."""
    assert CORPUS is not None
    output = tmp_path_factory.mktemp("corpus")
    run(job_for([CORPUS], output, 1), lambda _: None)
    return open_release(output)


def files(folder: Path) -> dict[str, Path]:
    """The documents in FOLDER by their names without extension."""
    return {path.stem: path for path in sorted(folder.iterdir()) if path.is_file() and path.suffix != ".py"}


@pytest.mark.parametrize("name", sorted(files(SAMPLES)))
def test_samples_say_what_their_goldens_say(name: str, samples: Release) -> None:
    """A sample without a golden fails; one with a golden gives every value in it and no other."""
    compare(Told(samples, files(SAMPLES)[name].name), golden(name))


@pytest.mark.parametrize("name", sorted(files(SAMPLES)))
def test_turns_and_decisions_of_the_samples(name: str, samples: Release) -> None:
    """A turn names its speaker and begins as printed; a decision has its sentence; masks are counted."""
    compare_turns(Told(samples, files(SAMPLES)[name].name), golden(name))


@needs_corpus
@pytest.mark.parametrize("name", sorted(files(CORPUS)) if CORPUS else [])
def test_the_corpus_says_what_is_true_of_it(name: str, corpus: Release) -> None:
    """Every value that two people found in a real document by hand is published, and no other."""
    assert CORPUS is not None
    truth = json.loads((CORPUS.parent / "truth" / f"{name}.json").read_text("utf-8"))
    kinds = {"agenda+minutes": "agenda_and_minutes"}
    told = Told(corpus, files(CORPUS)[name].name)
    assert kinds.get(truth["kind"], truth["kind"]) == told.document["kind"]
    for each in truth["agenda_items"]:
        each["sub_items"] = [{"label": sub["label"], "title": sub["title"]} for sub in each["sub_items"]]
    compare(told, truth)


@needs_corpus
def test_little_of_the_corpus_is_left_over(corpus: Release) -> None:
    """At most 1 % of the printed lines are unclaimed, and at most 10 % of those of minutes are plain text."""
    roles = [row["role"] for row in corpus.rows("lines") if row["role"] != "blank"]
    assert roles.count("unclaimed") <= 0.01 * len(roles)
    minutes = {row["document_id"] for row in corpus.rows("documents") if row["kind"] != "plan"}
    told = [
        row["role"]
        for row in corpus.rows("lines")
        if row["role"] != "blank" and row["document_id"] in minutes
    ]
    assert told.count("body_text") <= 0.1 * len(told)
