"""The house rules that a machine can check: who imports whom, who touches the world, how long things are."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "cso_opendata"

# Everyone may import these; they import nothing but each other.
CORE = {"model", "records", "errors", "contract", "ids", "spool", "mask", "naming"}

# Who may import whom, besides the core and itself. `pipeline` composes; a stage knows at most the one
# whose values it takes.
MAY_IMPORT: dict[str, set[str]] = {
    **{name: set() for name in CORE},
    "fetch": set(),
    "read": set(),
    "parse": set(),
    "reference": set(),
    "link": {"reference"},
    "tables": {"link", "reference"},
    "validate": set(),
    "catalogue": set(),
    "release": {"link", "validate", "catalogue", "reader"},
    "reader": set(),
    "samples": set(),
    "derive": {"read", "parse", "tables"},
    "isolate": {"read"},
    "report": set(),
    "batches": {"fetch", "derive", "isolate", "tables", "report"},
    "state": {"release", "report"},
    "linking": {"batches", "fetch", "judgements", "link", "release"},
    "job": set(),
    "judgements": {"link"},
    "stages": set(),
    "recipes": {"state"},
    "fetching": {"fetch", "job", "report"},
    "pipeline": {
        "fetch", "fetching", "batches", "job", "judgements", "link", "linking", "tables", "validate",
        "recipes",
        "release", "report", "stages", "state", "__init__",
    },
    "rebuild": {"fetch", "job", "judgements", "linking", "pipeline", "recipes", "release", "stages", "state"},
    "runs": {"job", "pipeline", "history", "report", "state"},
    "report_page": {"report"},
    "alarm": {"history"},
    "unattended": {"alarm", "cli"},
    "told": set(),
    "extras": set(),
    "history": {"report"},
    "status": {"history", "reader", "release", "report"},
    "commands": {"extras", "job", "pipeline", "rebuild", "release", "runs", "status"},
    "cli": {"commands", "job", "told"},
    "__main__": {"cli"},
    "__init__": set(),
}  # fmt: skip

# The parts of the link stage, and which of its others each may import; what lies beside them composes them.
LINK_MAY_IMPORT: dict[str, set[str]] = {
    "together": set(),
    "versions": {"together"},
    "who": {"together", "rewrite"},
}

# What the flow knows of the house: it wraps the pipeline, and no stage of it.
FLOWS_MAY_IMPORT = {
    "alarm", "batches", "errors", "job", "pipeline", "report", "report_page", "runs", "stages", "told",
    "unattended",
}  # fmt: skip

# Libraries that are for some only; `set()` means for nobody in src.
ONLY_FOR = {
    "pandera": {"validate"},
    "requests": {"reader", "alarm"},
    # What asks the web for documents; requests, whose sessions read too much, is not among it.
    "urllib3": {"fetch"},
    "certifi": {"fetch"},
    "protego": {"fetch"},
    "sqlite3": {"fetch"},
    "prefect": set[str](),
    "pandas": {"reader"},  # for those who ask the reader for it; no part of the environment
    # What reads the files of strangers, and what is started for it.
    "pypdfium2": {"read"},
    "lxml": {"read", "fetch"},  # documents, and sitemaps
    "subprocess": {"isolate"},
    "pickle": set[str](),
}
NEVER_IN = {"parse": {"pyarrow"}, "read": {"pyarrow"}, "isolate": {"pyarrow", "polars"}}

# Between the two ends all is pure: no file, no clock, no environment.
PURE = {"read", "parse", "derive", "link", "tables", "validate"}
WORLD_MODULES = {"os", "time", "shutil", "tempfile", "subprocess", "socket", "glob", "random", "secrets"}
WORLD_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "open", "now", "utcnow", "today"}

MODULES = sorted(PACKAGE.rglob("*.py"))
CODE = [*MODULES, *sorted((ROOT / "flows").glob("*.py"))]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of PATH."""
    return ast.parse(path.read_text("utf-8"), str(path))


def part(path: Path) -> str:
    """The package or module of the house that PATH belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that PATH imports, anywhere in it and with its line; relative ones begin with a dot."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            whole = module == "cso_opendata"
            yield from ((f"{module}.{alias.name}" if whole else module, node.lineno) for alias in node.names)


def place(path: Path, line: int) -> str:
    """PATH and LINE as an editor opens them."""
    return f"{path.relative_to(ROOT)}:{line}"


def faults_of_house(path: Path) -> Iterator[str]:
    """Imports within the house that the dictionary does not grant."""
    own = part(path)
    granted = CORE | {own} | MAY_IMPORT.get(own, set()) | {"__version__"}
    for module, line in imports(path):
        if module.startswith("."):
            yield f"{place(path, line)}: a relative import; write it in full"
        elif module.startswith("cso_opendata.") and module.split(".")[1] not in granted:
            yield f"{place(path, line)}: {own} may not import {module}"


def faults_of_libraries(path: Path) -> Iterator[str]:
    """Imports of libraries that are not for this part of the house."""
    own = part(path)
    for module, line in imports(path):
        library = module.split(".")[0]
        if own not in ONLY_FOR.get(library, {own}) or library in NEVER_IN.get(own, ()):
            yield f"{place(path, line)}: {library} is not for {own}"


def faults_of_purity(path: Path) -> Iterator[str]:
    """Files, clocks and environments that a pure stage reaches for."""
    for module, line in imports(path):
        if module.split(".")[0] in WORLD_MODULES:
            yield f"{place(path, line)}: {module} in a pure stage"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield f"{place(path, node.lineno)}: open() in a pure stage"
        elif isinstance(node, ast.Attribute) and node.attr in WORLD_METHODS:
            yield f"{place(path, node.lineno)}: .{node.attr} in a pure stage"


def faults_of_length(path: Path) -> Iterator[str]:
    """Functions over 40 lines, modules over 250."""
    lines = path.read_text("utf-8").count("\n")
    if lines > 250:
        yield f"{place(path, lines)}: the module has {lines} lines, 250 are the limit"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > 40:
                yield f"{place(path, node.lineno)}: {node.name} has {length} lines, 40 are the limit"


def faults_of_language(path: Path) -> Iterator[str]:
    """Texts in which Danish letters stand."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and set(node.value) & set("æøåÆØÅ"):
            yield f"{place(path, node.lineno)}: Danish in {node.value[:30]!r}"


def test_every_part_is_in_the_dictionary() -> None:
    """A new package or module says first whom it may import."""
    assert {part(path) for path in MODULES} - set(MAY_IMPORT) == set()


def test_the_dictionary_has_no_circle() -> None:
    """Read as arrows, the dictionary has an order: no two parts lean on each other."""
    left = {name: set(others) for name, others in MAY_IMPORT.items()}
    while free := {name for name, others in left.items() if not others & set(left)}:
        left = {name: others for name, others in left.items() if name not in free}
    assert left == {}


def test_parts_import_whom_they_may() -> None:
    """Who imports whom is what the dictionary says."""
    assert [fault for path in MODULES for fault in faults_of_house(path)] == []


def test_libraries_stay_where_they_belong() -> None:
    """Pandera checks, urllib3 fetches, SQLite keeps the ledger; nobody in src knows Prefect."""
    assert [fault for path in MODULES for fault in faults_of_libraries(path)] == []


def test_the_link_stage_has_layers() -> None:
    """Ids are carried onward by those who know meetings, and neither knows who is who."""
    for name, granted in LINK_MAY_IMPORT.items():
        paths = [path for path in MODULES if path.is_relative_to(PACKAGE / "link" / name)]
        used = {module for path in paths for module, _ in imports(path)}
        known = {module.split(".")[2] for module in used if module.startswith("cso_opendata.link.")}
        assert paths
        assert known <= granted | {name}


def test_between_the_ends_all_is_pure() -> None:
    """Reading, grammar, linking, tables and checks take values and give values."""
    assert [fault for path in MODULES if part(path) in PURE for fault in faults_of_purity(path)] == []


def test_reading_knows_no_danish() -> None:
    """Reading ends where Danish begins: what paper looks like is the same in every language."""
    assert [fault for path in MODULES if part(path) == "read" for fault in faults_of_language(path)] == []


def test_functions_and_modules_are_short() -> None:
    """No function has more than 40 lines, no module more than 250."""
    assert [fault for path in CODE for fault in faults_of_length(path)] == []


def test_the_flows_wrap_the_pipeline_and_no_stage() -> None:
    """A flow imports what composes the stages, and never a stage: their order stands in one place."""
    house = (
        (place(path, line), module.split(".")[1])
        for path in CODE
        if path not in MODULES
        for module, line in imports(path)
        if module.startswith("cso_opendata.")
    )
    known = list(house)
    assert known
    assert [where for where, module in known if module not in FLOWS_MAY_IMPORT] == []


def test_nothing_imports_the_flows() -> None:
    """The program runs without its flows."""
    assert [
        place(path, line) for path in MODULES for module, line in imports(path) if module == "flows"
    ] == []


def test_the_checks_see_what_they_look_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each check finds the fault that is planted for it."""
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    path = tmp_path / "read" / "planted.py"
    path.parent.mkdir()
    text = (
        'from cso_opendata import parse\nimport prefect\nopen("møde")\nfrom . import x\ndef f():\n'
        + " 1\n" * 250
    )
    path.write_text(text, "utf-8")
    checks = (faults_of_house, faults_of_libraries, faults_of_purity, faults_of_language, faults_of_length)
    assert [len(list(check(path))) for check in checks] == [2, 1, 1, 1, 2]
