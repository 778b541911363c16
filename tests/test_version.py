"""The number of the next version."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cso_opendata.release.diff import Diff, TableDiff
from cso_opendata.release.version import bump, next_version, parts

counts = st.integers(0, 3)
tables = st.builds(TableDiff, st.sampled_from(["meetings", "people"]), counts, counts, counts)
names = st.lists(st.sampled_from(["a", "b"]), max_size=2).map(tuple)
diffs = st.builds(Diff, st.lists(tables, max_size=3).map(tuple), names, names, names, st.booleans())
versions = st.tuples(*[st.integers(0, 30)] * 3).map(lambda numbers: ".".join(map(str, numbers)))


def one(added: int = 0, removed: int = 0, changed: int = 0) -> Diff:
    """A difference in one table."""
    return Diff((TableDiff("people", added, removed, changed),))


@pytest.mark.parametrize(
    ("diff", "expected"),
    [
        (Diff(), None),
        (one(), None),
        (one(changed=1), "1.4.8"),
        (Diff(described=True), "1.4.8"),
        (one(added=1, changed=2), "1.5.0"),
        (Diff(tables_added=("themes",)), "1.5.0"),
        (one(removed=1, added=3), "2.0.0"),
        (Diff(tables_removed=("themes",)), "2.0.0"),
        (Diff(fields=("people.name added",)), "2.0.0"),
    ],
)
def test_the_recipe(diff: Diff, expected: str | None) -> None:
    """Columns and lost rows are MAJOR, new rows and tables MINOR, new values PATCH, nothing is nothing."""
    assert expected == next_version(["1.4.7"], diff)


def test_the_first_version() -> None:
    """The first version is 1.0.0, whatever there is to say about it."""
    assert next_version([], None) == "1.0.0"


def test_a_number_is_never_used_twice() -> None:
    """After a rollback the highest number counts, not the one that is pointed at."""
    assert next_version(["1.0.0", "1.1.0"], one(added=1)) == "1.2.0"


@given(st.lists(versions, min_size=1, unique=True), diffs)
def test_a_version_is_higher_than_all_before(published: list[str], diff: Diff) -> None:
    """Whatever changed, the new number is higher than every one published, with zeros after the step."""
    version = next_version(published, diff)
    if version is not None:
        assert parts(version) > max(map(parts, published))
        assert parts(version)[{"major": 1, "minor": 2, "patch": 3, None: 0}[bump(diff)] :] in {
            (0, 0),
            (0,),
            (),
        }


@given(diffs, diffs)
def test_more_changes_never_make_a_smaller_step(one_diff: Diff, other: Diff) -> None:
    """Two changes together take at least the step of the greater of them."""
    both = Diff(
        one_diff.tables + other.tables,
        one_diff.fields + other.fields,
        one_diff.tables_added + other.tables_added,
        one_diff.tables_removed + other.tables_removed,
        one_diff.described or other.described,
    )
    order = [None, "patch", "minor", "major"]
    assert order.index(bump(both)) == max(order.index(bump(one_diff)), order.index(bump(other)))
