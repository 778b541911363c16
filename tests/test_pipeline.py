"""The whole way, run for real: what a second, a changed, a smaller night does, and what never changes."""

from __future__ import annotations

import errno
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from support.documents import MINUTES, OTHER, many
from support.published import published

from cso_opendata.batches import Batch, _processes, work
from cso_opendata.errors import CsoError, NothingReadError
from cso_opendata.job import SAMPLES, Job
from cso_opendata.pipeline import run
from cso_opendata.reader import Release, open_release
from cso_opendata.release.verify import verify
from cso_opendata.stages import REPEATABLE, may_pass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cso_opendata.report import Quarantined, Report


PROGRAM = str(Path(sys.executable).with_name("cso-opendata"))


def write(folder: Path, **texts: str | bytes) -> Path:
    """Put TEXTS into FOLDER, each as a file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def publish(source: Path, output: Path, workers: int = 1) -> Report:
    """Run SOURCE into OUTPUT."""
    return run(Job((source,), output, "cso-opendata", "original", workers), lambda _: None)


def ids(release: Release, table: str, key: str, label: str) -> dict[str, Any]:
    """The rows of TABLE: what LABEL says -> id."""
    return {row[label]: row[key] for row in release.rows(table)}


def test_two_towns_meet_on_one_day(tmp_path: Path) -> None:
    """Councils of the same name in two towns are two bodies, and their meetings of a day two meetings."""
    text = MINUTES.replace("CSO", "HovedMED")
    towns = {name: f"{name} Kommune\n\n{text}" for name in ("Lyngholm", "Vesterlund")}
    publish(write(tmp_path / "in", **towns), tmp_path / "out")
    meetings = list(open_release(tmp_path / "out").rows("meetings"))
    assert len({row["meeting_id"] for row in meetings}) == len({row["body_id"] for row in meetings}) == 2
    assert {row["body"] for row in meetings} == {"HovedMED"}


def test_a_second_run_writes_no_data_byte(tmp_path: Path) -> None:
    """The same documents make no new version, and no published file is touched."""
    source, output = write(tmp_path / "in", a=MINUTES, b=OTHER), tmp_path / "out"
    first = publish(source, output)
    before = {
        path: path.stat().st_mtime_ns
        for path in output.rglob("*")
        if path.is_file() and ".state" not in path.parts
    }
    second = publish(source, output)
    after = {
        path: path.stat().st_mtime_ns
        for path in output.rglob("*")
        if path.is_file() and ".state" not in path.parts
    }
    assert (first.status, second.status, second.version) == ("published", "unchanged", "1.0.0")
    assert before == after


def test_rewritten_bytes_of_the_same_documents_make_no_version(tmp_path: Path) -> None:
    """A file that was saved again with the same bytes is read again, found the same, and makes nothing."""
    source, output = write(tmp_path / "in", a=MINUTES), tmp_path / "out"
    publish(source, output)
    before = published(output)
    write(source, a=MINUTES)
    assert publish(source, output).status == "unchanged"
    assert before == published(output)


def test_versions_follow_the_recipe(tmp_path: Path) -> None:
    """A document more: MINOR; one less: MAJOR; and old versions stay as they are, byte for byte."""
    source, output = write(tmp_path / "in", a=MINUTES), tmp_path / "out"
    assert publish(source, output).version == "1.0.0"
    old = published(output / "cso-opendata" / "1.0.0")
    write(source, b=OTHER)
    assert publish(source, output).version == "1.1.0"
    (source / "b.txt").unlink()
    assert publish(source, output).version == "2.0.0"
    assert old == published(output / "cso-opendata" / "1.0.0")
    assert not verify(output)


def test_an_amended_document_keeps_the_ids_of_its_rows(tmp_path: Path) -> None:
    """A correction changes no other row's id; the version before stays known, superseded by the new one."""
    source, output = write(tmp_path / "in", a=MINUTES, b=OTHER), tmp_path / "out"
    publish(source, output)
    first = open_release(output)
    write(
        source,
        a=MINUTES.replace("orienterede om budgettet", "orienterede om budgettet og effektiviseringerne"),
    )
    assert publish(source, output).version == "1.1.0"
    second = open_release(output)
    for table, key, label in (
        ("agenda_items", "agenda_item_id", "title"),
        ("participants", "participant_id", "name"),
        ("people", "person_id", "name"),
    ):
        assert ids(first, table, key, label) == ids(second, table, key, label)
    assert {row["meeting_id"] for row in first.rows("meetings")} == {
        row["meeting_id"] for row in second.rows("meetings")
    }
    turns = [
        {row["attribution"]: row["speech_id"] for row in release.rows("speeches")}
        for release in (first, second)
    ]
    assert turns[0] == turns[1]
    versions = [row for row in second.rows("documents") if row["url"] == "a.txt"]
    current = next(row for row in versions if row["superseded_by"] is None)
    assert [row["superseded_by"] for row in versions if row is not current] == [current["document_id"]]


def test_a_corrected_name_leads_on_to_the_person(tmp_path: Path) -> None:
    """A name that was corrected takes nothing away: the old person's id is redirected to the new one's."""
    source, output = write(tmp_path / "in", a=MINUTES, b=OTHER), tmp_path / "out"
    publish(source, output)
    before = ids(open_release(output), "people", "person_id", "name")
    write(source, a=MINUTES.replace("Ida Kvist", "Ida Qvist"))
    assert publish(source, output).version == "1.1.0"
    release = open_release(output)
    now = ids(release, "people", "person_id", "name")
    redirects = {row["old_id"]: row["new_id"] for row in release.rows("id_redirects", table_name="people")}
    assert redirects == {before["Ida Kvist"]: now["Ida Qvist"]}
    assert not verify(output)


def test_ids_survive_a_row_put_in_front_and_a_third_run(tmp_path: Path) -> None:
    """A participant more in the middle takes no other's id, and the ids carried forward are carried on."""
    source, output = write(tmp_path / "in", a=MINUTES), tmp_path / "out"
    publish(source, output)
    before = ids(open_release(output), "participants", "participant_id", "name")
    write(source, a=MINUTES.replace("- Adm. dir. Palle", "- Dir. Aase Holt Ny, BIF\n- Adm. dir. Palle"))
    publish(source, output)
    amended = ids(open_release(output), "participants", "participant_id", "name")
    assert before == {name: amended[name] for name in before}
    assert amended["Aase Holt Ny"] not in before.values()
    write(source, b=OTHER)
    publish(source, output)
    later = open_release(output)
    meeting = next(row["meeting_id"] for row in later.rows("meetings") if str(row["date"]) == "2024-03-07")
    assert amended == {
        row["name"]: row["participant_id"] for row in later.rows("participants", meeting_id=meeting)
    }


def test_an_earlier_document_found_later_changes_no_id(tmp_path: Path) -> None:
    """A backfill adds rows; the persons and meetings that were known keep their ids."""
    source, output = write(tmp_path / "in", m=MINUTES), tmp_path / "out"
    publish(source, output)
    before = ids(open_release(output), "people", "person_id", "name")
    for year in range(2016, 2022):
        write(source, **{f"a{year}": MINUTES.replace("7. marts 2024", f"7. marts {year}")})
    publish(source, output)
    assert before == {
        name: id_
        for name, id_ in ids(open_release(output), "people", "person_id", "name").items()
        if name in before
    }


def test_one_meeting_told_by_two_documents_is_one(tmp_path: Path) -> None:
    """A byte copy is one document; a second document of the meeting adds no meeting, item or person."""
    text = MINUTES + "\nBilag 1\n"
    source, output = write(tmp_path / "in", a=MINUTES, b=MINUTES, c=text), tmp_path / "out"
    report = publish(source, output)
    release = open_release(output)
    assert (report.documents, report.duplicates) == (2, (("b.txt", "a.txt"),))
    assert [
        release.table(name).num_rows for name in ("documents", "meetings", "participants", "agenda_items")
    ] == [2, 1, 4, 2]
    rules = {row["rule"] for row in release.rows("findings")}
    assert {"told_by_another_document", "same_bytes"} <= rules
    assert not verify(output)


def test_same_inputs_same_bytes(tmp_path: Path) -> None:
    """Order, folder, workers, hash seed and clock change no byte of what is published."""
    source = tmp_path / "in"
    for number in range(120):
        day = f"{number % 27 + 1}. maj {1995 + number // 5}"
        write(source, **{f"d{number:03}": MINUTES.replace("7. marts 2024", day)})
    publish(source, tmp_path / "one")
    other = tmp_path / "elsewhere" / "deeper"
    shutil.copytree(source, other)
    program = [PROGRAM, "run", "--sources", str(other), "--output", str(tmp_path / "two"), "--workers", "2"]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run(program, check=True, capture_output=True, env=environment)
    assert published(tmp_path / "one") == published(tmp_path / "two")


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8 with a mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "cp1252": lambda text: text.encode("cp1252"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_every_encoding_gives_the_same_rows(name: str, tmp_path: Path) -> None:
    """What a document says does not depend on how its letters and line ends are stored."""
    publish(write(tmp_path / "plain", a=MINUTES), tmp_path / "one")
    publish(write(tmp_path / "coded", a=ENCODINGS[name](MINUTES)), tmp_path / "two")
    first, second = open_release(tmp_path / "one"), open_release(tmp_path / "two")
    for table in ("meetings", "participants", "agenda_items", "speeches", "decisions", "lines"):
        assert values(first, table) == values(second, table)


def values(release: Release, table: str) -> list[dict[str, Any]]:
    """The rows of TABLE without their ids, which come from the bytes."""
    rows = (
        {key: value for key, value in row.items() if not key.endswith("_id")} for row in release.rows(table)
    )
    return sorted(rows, key=str)


def test_a_document_that_cannot_be_read_costs_itself_only(tmp_path: Path) -> None:
    """Its row says why, a finding too, the exit code is 3, each time; the rest is published."""
    source = write(
        tmp_path / "in",
        good=MINUTES,
        empty="",
        recipe="1. Mel\n2. Vand\n",
        garbled="M\u00c3\u00b8de p\u00c3\u00a5 r\u00c3\u00a5dhuset",
    )
    output = tmp_path / "out"
    report = publish(source, output)
    assert report.exit_code == publish(source, output).exit_code == 3
    release = open_release(output)
    refused = {row["url"]: row["reason"] for row in release.rows("documents", reading_status="quarantined")}
    assert sorted(refused) == ["empty.txt", "garbled.txt"]
    read = {row["url"]: row["kind"] for row in release.rows("documents", reading_status="read")}
    assert read == {"good.txt": "minutes", "recipe.txt": "other"}
    assert all(reason.endswith(".") for reason in refused.values())
    assert {"empty", "double_encoded", "unknown_kind"} <= {row["rule"] for row in release.rows("findings")}
    assert release.table("meetings").num_rows == 1


def test_nothing_readable_publishes_nothing_and_loses_nothing(tmp_path: Path) -> None:
    """Where not one document can be read the run is refused, and the last release stays as it was."""
    source, output = write(tmp_path / "in", a=MINUTES), tmp_path / "out"
    publish(source, output)
    before = published(output)
    write(source, a="")
    with pytest.raises(NothingReadError):
        publish(source, output)
    assert before == published(output)


def test_samples_are_a_package_of_their_own_and_say_so(tmp_path: Path) -> None:
    """Their package, their edition and the first line of their README tell that the persons are fictional."""
    run(Job((SAMPLES,), tmp_path, "cso-opendata-sample", "sample", 1), lambda _: None)
    release = open_release(tmp_path)
    assert release.name == "cso-opendata-sample"
    assert {row["edition"] for row in release.rows("documents")} == {"sample"}
    assert "opdigtede" in (release.folder / "README.md").read_text("utf-8").splitlines()[0]
    assert not verify(tmp_path)


def test_nothing_published_holds_an_absolute_path(tmp_path: Path) -> None:
    """No file of a release names the folder that it or its sources lie in."""
    output = tmp_path / "out"
    publish(write(tmp_path / "in", a=MINUTES), output)
    for path in output.rglob("*"):
        if path.is_file() and ".state" not in path.parts:
            assert str(tmp_path).encode() not in path.read_bytes()


def test_a_killed_run_leaves_the_old_release_and_the_next_goes_on(tmp_path: Path) -> None:
    """Whenever a run is killed, what readers see is whole, and the run after needs no cleaning up."""
    source, output = write(tmp_path / "in", a=MINUTES), tmp_path / "out"
    publish(source, output)
    write(source, b=OTHER)
    program = [PROGRAM, "run", "--sources", str(source), "--output", str(output)]
    for delay in (0.2, 0.5, 0.8, 1.1):
        process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert not verify(output)
    assert publish(source, output).version == "1.1.0"
    assert not list((output / ".state").glob("tmp-*"))


T = TypeVar("T")


def test_another_may_do_the_stages(tmp_path: Path) -> None:
    """Whoever is given the stages gets each once, in their order; where nothing is new, the first alone."""
    names: list[str] = []

    def do(name: str, act: Callable[[], T]) -> T:
        names.append(name)
        return act()

    job = Job((write(tmp_path / "in", a=MINUTES),), tmp_path / "out", "cso-opendata", "original", 1)
    assert run(job, lambda _: None, do).status == "published"
    assert names == ["fetch", "read", "link", "validate", "release"]
    assert run(job, lambda _: None, do).status == "unchanged"
    assert names[5:] == ["fetch"]


def test_stages_that_may_be_tried_again_begin_anew(tmp_path: Path) -> None:
    """Done twice each, they give what they give when done once: nothing is left over or counted twice."""

    def twice(name: str, act: Callable[[], T]) -> T:
        if name in REPEATABLE:
            act()
        return act()

    source, name = write(tmp_path / "in", a=MINUTES, b=OTHER, c=MINUTES, d=""), "cso-opendata"
    run(Job((source,), tmp_path / "twice", name, "original", 1), lambda _: None, twice)
    publish(source, tmp_path / "once")
    assert published(tmp_path / "twice") == published(tmp_path / "once")
    write(source, e=MINUTES.replace("7. marts", "8. marts"))
    run(Job((source,), tmp_path / "twice", name, "original", 1), lambda _: None, twice)
    publish(source, tmp_path / "once")
    assert published(tmp_path / "twice") == published(tmp_path / "once")


def test_batches_may_be_worked_off_anywhere_in_any_order(tmp_path: Path) -> None:
    """The last batch first, elsewhere: the same bytes, and the report in the order of the documents."""

    def backwards(batches: Iterable[Batch]) -> Iterator[list[Quarantined]]:
        done = [(batch.name, work(batch)) for batch in reversed(list(batches))]
        return (refused for _, refused in sorted(done))

    source = write(many(tmp_path / "in", 150), a="", z=" ")
    job = Job((source,), tmp_path / "out", "cso-opendata", "original", 2)
    report = run(job, lambda _: None, spread=backwards)
    assert [one.url for one in report.quarantined] == ["a.txt", "z.txt"]
    publish(source, tmp_path / "plain")
    assert published(tmp_path / "out") == published(tmp_path / "plain")


def test_workers_do_not_run_the_program_once_more(tmp_path: Path) -> None:
    """However heavy the program is that runs the pipeline, its worker processes import the pipeline alone."""
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\nfrom pathlib import Path\nfrom cso_opendata import cli\n"
        "Path(sys.argv[1]).open('a').write('once ')\n"
        "if __name__ == '__main__':\n    sys.exit(cli.main(sys.argv[2:]))\n",
        "utf-8",
    )
    source = many(tmp_path / "in", 120)
    words = ["run", "--sources", source, "--output", tmp_path / "out", "--workers", "2"]
    command = [sys.executable, program, tmp_path / "imported", *words]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    assert (tmp_path / "imported").read_text("utf-8") == "once "


def test_a_run_that_is_stopped_waits_for_no_worker() -> None:
    """What ends the block ends the worker processes too, in the middle of whatever they do."""

    def stopped() -> None:
        with _processes(2) as pool:
            assert pool.submit(abs, -1).result() == 1
            for _ in range(20):
                pool.submit(time.sleep, 60)
            raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert time.monotonic() - began < 20
    assert multiprocessing.active_children() == []


def test_a_fault_that_a_person_ends_is_not_tried_again() -> None:
    """A full disk and a missing permission stay what they are; a disk or a network may answer next time."""
    lasting = [OSError(number, "") for number in (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT)]
    passing = [OSError(errno.EIO, ""), OSError(errno.ESTALE, ""), TimeoutError(), ConnectionResetError()]
    assert [may_pass(error) for error in [*lasting, CsoError("no"), ValueError()]] == [False] * 6
    assert [may_pass(error) for error in passing] == [True] * 4
