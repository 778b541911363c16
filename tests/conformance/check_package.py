"""Checks a version folder with tools of other people: `check_package.py FOLDER`.

Both descriptors are held against the Data Package 2.0 profile that dplib-py bundles, and read by
frictionless, which checks hashes, types, constraints and foreign keys. Run it with the interpreter of
an environment made from `conformance.lock`; it prints what is wrong, and exits 1 if anything is.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any


def main(folder: Path) -> int:
    """Print every problem of both descriptors in FOLDER; 0 where there is none, else 1."""
    problems = [
        f"{path}: {problem}"
        for path in (folder / "datapackage.json", folder / "csv" / "datapackage.json")
        for problem in [*against_profile(path), *by_frictionless(path), *against_files(path)]
    ]
    print("\n".join(problems) or f"{folder}: conforms")
    return 1 if problems else 0


def against_profile(path: Path) -> list[str]:
    """What the 2.0 profile says against the descriptor PATH."""
    import dplib
    import jsonschema
    from referencing import Registry, Resource

    profiles = Path(dplib.__file__).parent / "profiles" / "2.0"
    contents = {profile.name: json.loads(profile.read_text("utf-8")) for profile in profiles.glob("*.json")}
    registry: Any = Registry().with_resources(
        (f"https://datapackage.org/profiles/2.0/{name}", Resource.from_contents(content))
        for name, content in contents.items()
    )
    validator = jsonschema.Draft7Validator(contents["datapackage.json"], registry=registry)
    errors = validator.iter_errors(json.loads(path.read_text("utf-8")))
    return [f"profile: {error.json_path}: {error.message[:300]}" for error in errors]


def by_frictionless(path: Path) -> list[str]:
    """What frictionless finds in the package PATH: metadata, hashes, rows, keys."""
    from frictionless import FrictionlessException, Package

    try:
        report = Package(str(path)).validate()
    except FrictionlessException as error:
        return [f"frictionless: {error}"]
    lines = report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    return [f"frictionless: {' '.join(map(str, line))}"[:400] for line in lines] + (
        [] if report.valid or lines else ["frictionless: not valid"]
    )


def against_files(path: Path) -> list[str]:
    """Which files differ from the hashes of the descriptor PATH: of Parquet, frictionless checks none."""
    resources = json.loads(path.read_text("utf-8"))["resources"]
    return [
        f"hash: {resource['path']}"
        for resource in resources
        if f"sha256:{hashlib.sha256((path.parent / resource['path']).read_bytes()).hexdigest()}"
        != resource["hash"]
    ]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
