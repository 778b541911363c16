"""What others get: the wheel, for reading alone, with the pipeline, and with the flows."""

from __future__ import annotations

import os
import re
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.wheels import ROOT, Environment, built, described, needs, tops

import cso_opendata
from cso_opendata.extras import PIPELINE, ROWS
from cso_opendata.fetch import digest_of_code

if TYPE_CHECKING:
    from collections.abc import Callable

FLOWS = sorted((ROOT / "flows").glob("*.py"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the tree."""
    return built(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Environment]:
    """What makes an environment with the wheel and one of its extras; the installer is made once."""
    installer = Environment(tmp_path_factory.mktemp("installer"))

    def made(extra: str) -> Environment:
        folder = tmp_path_factory.mktemp("environment")
        return Environment(folder, "--without-pip").install(wheel, extra, installer)

    return made


@pytest.fixture(scope="module")
def reading(environment: Callable[[str], Environment]) -> Environment:
    """An environment for reading only."""
    return environment("")


@pytest.fixture(scope="module")
def pipeline(environment: Callable[[str], Environment]) -> Environment:
    """An environment with the pipeline."""
    return environment("pipeline")


@pytest.fixture(scope="module")
def output(pipeline: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel publishes of its samples."""
    folder = tmp_path_factory.mktemp("published") / "output"
    done = pipeline.run("cso-opendata", "run", "--output", folder)
    assert (done.returncode, done.stdout.split(" (")[0]) == (0, "Published cso-opendata-sample 1.0.0")
    return folder


@pytest.mark.skipif("CSO_TESTED" not in os.environ, reason="CSO_TESTED does not say what is under test")
def test_the_tests_run_on_what_ci_says() -> None:
    """Where CSO_TESTED says `wheel`, the code under test is the installed one and not the tree's."""
    assert os.environ["CSO_TESTED"] == "wheel"
    package = Path(cso_opendata.__file__).parent
    assert package.parent.name == "site-packages"
    assert (package / "schemas" / "package.json").is_file()
    assert str(ROOT / "src") not in sys.path


def test_the_wheel_holds_the_package_and_its_data_alone(wheel: Path) -> None:
    """Every file of the package, the schemas and the flows byte for byte; no test, nothing else."""
    folders = {"": ROOT / "src" / "cso_opendata", "schemas/": ROOT / "schemas", "flows/": ROOT / "flows"}
    expected = {
        f"cso_opendata/{prefix}{path.relative_to(folder)}": path.read_bytes()
        for prefix, folder in folders.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
        found = {name: archive.read(name) for name in names}
    assert sorted(found) == sorted(expected)
    assert [name for name in found if found[name] != expected[name]] == []
    wanted = {"cso_opendata/py.typed", "cso_opendata/schemas/package.json"}
    assert wanted <= set(found)
    assert sum(name.startswith("cso_opendata/samples/") for name in found) >= 5


def test_the_metadata_tell_what_one_gets(wheel: Path) -> None:
    """For reading pyarrow and requests and nothing else; the extras, the licence and its text."""
    told = described(wheel)
    assert {need.name for need in needs(told, "")} == {"pyarrow", "requests"}
    assert "prefect" in {need.name for need in needs(told, "flows")}
    assert "prefect" not in {need.name for need in needs(told, "pipeline")}
    assert set(told.metadata.get_all("Provides-Extra") or ()) == {"pipeline", "flows", "cluster"}
    assert (told.metadata["License-Expression"], told.version) == ("MIT", cso_opendata.__version__)
    assert "MIT License" in (told.read_text("licenses/LICENSE") or "")
    assert told.metadata["Requires-Python"] == ">=3.11"


def test_the_same_tree_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    """Building twice gives the same bytes."""
    assert built(tmp_path).read_bytes() == wheel.read_bytes()


def test_what_the_pipeline_needs_is_known(wheel: Path) -> None:
    """The names that the program looks for are those of the libraries that its extra brings, each of them."""
    told = described(wheel)
    brought = {need.name for need in needs(told, "pipeline")} - {need.name for need in needs(told, "")}
    found = [tops(distribution(name)) & set(PIPELINE) for name in sorted(brought)]
    assert all(found)
    assert set().union(*found) == set(PIPELINE)
    assert set(ROWS) <= set(PIPELINE)


def test_for_reading_a_release_opens(reading: Environment, output: Path) -> None:
    """With pyarrow and requests alone the reader reads, and `explain`, `status` and `--help` work."""
    code = (
        "import sys; from cso_opendata.reader import open_release\n"
        "print(next(open_release(sys.argv[1]).rows('speeches'))['speech_id'])"
    )
    read = reading.run("python", "-c", code, output)
    assert (read.returncode, read.stderr) == (0, "")
    shown = reading.run("cso-opendata", "explain", read.stdout.strip(), "--output", output)
    assert (shown.returncode, "It stands in" in shown.stdout) == (0, True)
    told = reading.run("cso-opendata", "status", "--output", output, "--max-age", "1h")
    assert (told.returncode, "cso-opendata-sample 1.0.0" in told.stdout) == (0, True)
    assert reading.run("cso-opendata", "--help").returncode == 0


def test_for_reading_run_says_what_to_install(reading: Environment, tmp_path: Path) -> None:
    """Exit code 2, one line that names the extra, and nothing is made."""
    done = reading.run("cso-opendata", "run", "--output", tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "pip install 'cso-opendata[pipeline]'" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_for_reading_verify_checks_files_and_says_what_more_it_takes(
    reading: Environment, output: Path, tmp_path: Path
) -> None:
    """A changed byte is found; where none is, exit code 2 and one line: the rows were not checked."""
    done = reading.run("cso-opendata", "verify", output)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "polars" in done.stderr
    assert "pip install 'cso-opendata[pipeline]'" in done.stderr
    copy = tmp_path / "1.0.0"
    for path in (path for path in (output / "cso-opendata-sample" / "1.0.0").rglob("*") if path.is_file()):
        target = copy / path.relative_to(output / "cso-opendata-sample" / "1.0.0")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes().replace(b"PAR1", b"PAR2"))
    damaged = reading.run("cso-opendata", "verify", copy)
    assert (damaged.returncode, "participants.parquet" in damaged.stdout) == (1, True)


def test_with_the_pipeline_a_release_verifies(pipeline: Environment, output: Path) -> None:
    """What the wheel has published is as it should be, and Prefect is not there."""
    done = pipeline.run("cso-opendata", "verify", output)
    assert (done.returncode, done.stderr) == (0, "")
    assert pipeline.run("python", "-c", "import prefect").returncode == 1


def test_tree_and_wheel_are_the_same_code(pipeline: Environment) -> None:
    """Both have one digest, so a state folder that one has left is taken up by the other."""
    code = (
        "from pathlib import Path; import cso_opendata; from cso_opendata.fetch import digest_of_code\n"
        "print(digest_of_code(Path(cso_opendata.__file__).parent))"
    )
    done = pipeline.run("python", "-c", code)
    assert done.stdout.strip() == digest_of_code(ROOT / "src" / "cso_opendata")


@pytest.mark.skipif(not FLOWS, reason="there is no flow yet")
def test_with_the_flows_the_nightly_flow_can_be_started(environment: Callable[[str], Environment]) -> None:
    """Prefect comes along, and `cso_opendata.flows` has the modules of flows/."""
    flows = environment("flows")
    modules = [f"cso_opendata.flows.{path.stem}" for path in FLOWS]
    code = f"import prefect, {', '.join(modules)}\nprint(prefect.flow, {modules[0]}.__file__)"
    done = flows.run("python", "-c", code)
    assert done.returncode == 0, done.stderr
    assert re.search(r"site-packages/cso_opendata/flows/", done.stdout)
