"""Validation: what breaks a rule is held back and told, with its document and line; nothing is lost."""

from __future__ import annotations

import json
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pandera.polars as pandera
import polars as pl
import pyarrow as pa
import pytest
from pandera.errors import SchemaErrors
from support.rows import Rows, all_rows, at, ident, spooled, table

from cso_opendata import contract, validate
from cso_opendata.errors import GateError
from cso_opendata.spool import Spool
from cso_opendata.validate import engine, frames, passes

if TYPE_CHECKING:
    from pathlib import Path


def planted(name: str, place: int = 0, **values: object) -> Rows:
    """Sound rows, but for VALUES in the row at PLACE of the table NAME."""
    rows = all_rows()
    rows[name][place] |= values
    return rows


def doubled(name: str, **values: object) -> Rows:
    """Sound rows, and a copy of the first row of the table NAME with VALUES."""
    rows = all_rows()
    rows[name].append(rows[name][0] | values)
    return rows


# Table, rows, rule, document and line of a planted fault of every kind.
FAULTS: dict[str, tuple[str, Rows, str, int]] = {
    "required": ("speeches", planted("speeches", position=None), "required", 10),
    "pattern": ("participants", planted("participants", participant_id="Not An Id"), "pattern", 5),
    "enum": ("decisions", planted("decisions", kind="shouted"), "enum", 11),
    "minimum": ("agenda_items", planted("agenda_items", position=0), "minimum", 7),
    "dates not in order": (
        "planned_meetings",
        planted("planned_meetings", start_date=date(2031, 5, 1)),
        "not_after",
        2,
    ),
    "lines not in order": ("milestones", planted("milestones", line=3, line_end=2), "not_after", 3),
    "line outside the document": ("themes", planted("themes", line=5, line_end=6), "line_range", 5),
    "line of the ledger outside": ("lines", planted("lines", 11, line=40), "line_range", 40),
    "same primary key": ("speech_speakers", doubled("speech_speakers", position=2), "unique", 10),
    "same line": ("lines", planted("lines", 3, line=3), "unique", 3),
    "same place": (
        "agenda_sub_items",
        doubled("agenda_sub_items", agenda_sub_item_id=ident("b")),
        "unique",
        12,
    ),
    "foreign key": (
        "speech_speakers",
        planted("speech_speakers", person_id=ident("nobody")),
        "foreign_key",
        10,
    ),
    "foreign key to itself": (
        "themes",
        planted("themes", 1, parent_theme_id=ident("none")),
        "foreign_key",
        5,
    ),
    "evidence of no row": ("evidence", planted("evidence", row_id=ident("nothing")), "foreign_key", 10),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("part", [None, 1])
def test_every_kind_of_fault_is_caught(fault: str, part: int | None, tmp_path: Path) -> None:
    """A planted fault of each kind is caught with rule, document and line, however rows are cut."""
    name, rows, rule, line = FAULTS[fault]
    verdict = validate.validate(spooled(tmp_path, rows, part))
    failure = next(failure for failure in verdict.failures if failure.table == name)
    document = ident("plan" if name in {"planned_meetings", "milestones", "themes"} else "minutes")
    assert (failure.rule, failure.document_id, failure.line) == (rule, document, line)
    assert document in failure.message
    assert f"line {line}" in failure.message
    assert json.loads(failure.row_json)["document_id"] == document


def written_as(rows: Rows, name: str, column: str, kind: pa.DataType, values: list[Any]) -> pa.Table:
    """The rows of the table NAME, but COLUMN holds VALUES of the type KIND."""
    sound = table(name, rows[name])
    return sound.set_column(sound.schema.get_field_index(column), column, pa.array(values, kind))


def test_a_text_that_is_no_date_is_caught_by_its_row(tmp_path: Path) -> None:
    """In a column of the wrong type only values that are none of the right type are held back."""
    rows = all_rows()
    other = {"planned_meeting_id": ident("other"), **at("plan", 3)}
    rows["planned_meetings"].append(rows["planned_meetings"][0] | other)
    spool = spooled(tmp_path, rows)
    odd = written_as(rows, "planned_meetings", "start_date", pa.string(), ["31. februar", "2031-04-04"])
    spool.write("planned_meetings", "000000", odd)
    verdict = validate.validate(spool)
    assert [(failure.rule, failure.line) for failure in verdict.failures] == [("type", 2)]
    assert "31. februar" in verdict.failures[0].row_json
    [good] = list(validate.good_batches(spool, "planned_meetings", verdict))
    assert good.column("start_date").to_pylist() == [date(2031, 4, 4)]


@pytest.mark.parametrize("column", ["start_time", "date"])
def test_dates_and_times_are_checked_as_such(column: str) -> None:
    """A number is no date and no time of day."""
    rows = written_as(all_rows(), "meetings", column, pa.bool_(), [True])
    assert [(breach.rule, breach.column) for breach in frames.check("meetings", rows, 0)] == [
        ("type", column)
    ]


def test_an_instant_is_checked_as_such() -> None:
    """A text that is no instant is not one."""
    rows = written_as(all_rows(), "documents", "first_seen_at", pa.string(), ["yesterday", None])
    assert [(breach.rule, breach.ordinal) for breach in frames.check("documents", rows, 7)] == [("type", 7)]


def test_columns_that_are_not_in_the_contract_are_caught(tmp_path: Path) -> None:
    """A column too many or too few is told for every row that has it."""
    rows = all_rows()
    spool = spooled(tmp_path, rows)
    coloured = table("themes", rows["themes"]).append_column("colour", pa.array(["red", "blue"]))
    spool.write("themes", "000000", coloured)
    spool.write("people", "000000", table("people", rows["people"]).drop_columns(["suppressed"]))
    rules = {(failure.table, failure.rule) for failure in validate.judge(spool).failures}
    assert {("themes", "unknown_column"), ("people", "missing_column")} <= rules


def test_twins_across_parts_are_caught(tmp_path: Path) -> None:
    """Two rows with the same key are both held back, also where they lie in different parts."""
    spool = spooled(tmp_path, all_rows())
    spool.write("person_names", "999", table("person_names", all_rows()["person_names"]))
    spool.write("lines", "999", table("lines", all_rows()["lines"][2:3]))
    verdict = validate.validate(spool)
    held = {(failure.table, failure.ordinal) for failure in verdict.failures if failure.rule == "unique"}
    assert held == {("person_names", 0), ("person_names", 1), ("lines", 2), ("lines", 17)}
    assert validate.findings_of(verdict)["finding_id"].value_counts().field("counts").to_pylist() == [1] * 4


def test_a_held_back_row_takes_those_that_point_to_it(tmp_path: Path) -> None:
    """What points to a row that is held back is held back too, and what points to that."""
    verdict = validate.validate(spooled(tmp_path, planted("agenda_items", item_kind="riddle")))
    assert {(failure.table, failure.rule) for failure in verdict.failures} == {
        ("agenda_items", "enum"),
        ("agenda_sub_items", "foreign_key"),
        ("participant_items", "foreign_key"),
        ("speeches", "foreign_key"),
        ("speech_speakers", "foreign_key"),
        ("decisions", "foreign_key"),
        ("evidence", "foreign_key"),
    }


def test_a_ring_of_rows_comes_to_an_end(tmp_path: Path) -> None:
    """Rows that point to one another are sound; where one of them is not, all go, and the search ends."""
    rows = all_rows()
    rows["themes"][0]["parent_theme_id"] = ident("arches")
    assert validate.validate(spooled(tmp_path / "sound", rows)).failures == ()
    rows["themes"][0]["position"] = 0
    assert {f.ordinal for f in validate.validate(spooled(tmp_path / "broken", rows)).failures} == {0, 1}


def test_sound_rows_pass(tmp_path: Path) -> None:
    """Rows without a fault are all published, in the contract's schema and order."""
    rows = all_rows()
    spool = spooled(tmp_path, rows, part=1)
    verdict = validate.validate(spool)
    assert verdict.failures == ()
    assert verdict.published == verdict.parsed == {name: len(listed) for name, listed in rows.items()}
    lines = pa.concat_tables(validate.good_batches(spool, "lines", verdict))
    assert lines.schema.equals(contract.arrow_schema("lines"), check_metadata=True)
    assert lines.to_pylist() == rows["lines"]


def test_nothing_is_lost(tmp_path: Path) -> None:
    """Parsed = published + quarantined, and the findings say so from outside: one for each row held back."""
    rows = planted("agenda_items", item_kind="riddle", position=0)
    spool = spooled(tmp_path, rows)
    verdict = validate.validate(spool)
    findings = validate.findings_of(verdict).to_pylist()
    for name, parsed in verdict.parsed.items():
        published = sum(batch.num_rows for batch in validate.good_batches(spool, name, verdict))
        assert parsed == published + sum(finding["table_name"] == name for finding in findings)
    both = next(finding for finding in findings if finding["table_name"] == "agenda_items")
    assert both["rule"] == "enum"
    assert "`item_kind`" in both["message"]
    assert "`position`" in both["message"]


def test_findings_keep_their_ids(tmp_path: Path) -> None:
    """A finding has the same id however the rows were cut, and breaks no rule itself."""
    rows = planted("people", person_id="") | {"themes": planted("themes", position=0)["themes"]}
    found = [
        validate.findings_of(validate.judge(spooled(tmp_path / str(part), rows, part))) for part in (None, 1)
    ]
    assert found[0].num_rows > 0
    assert found[0].equals(found[1])
    assert frames.check("findings", found[0], 0) == []


def test_a_fault_in_a_finding_does_not_go_round(tmp_path: Path) -> None:
    """A broken row of `findings` is held back like any other and becomes one finding."""
    verdict = validate.validate(spooled(tmp_path, planted("findings", severity="mild", message=None)))
    assert verdict.published["findings"] == 0
    [finding] = validate.findings_of(verdict).to_pylist()
    assert (finding["table_name"], finding["quarantined"]) == ("findings", True)


def test_a_row_without_a_key_is_named_by_its_place(tmp_path: Path) -> None:
    """Where the key is missing, part and row tell which one it is."""
    [failure] = validate.validate(spooled(tmp_path, planted("evidence", evidence_id=None))).failures
    assert failure.key == ("part 1", "row 1")
    assert "part 1 / row 1" in failure.message


@pytest.mark.parametrize(("name", "column"), [("documents", "kind"), ("meetings", "status")])
def test_the_gate_holds_the_foundations(name: str, column: str, tmp_path: Path) -> None:
    """One broken row of `documents` or `meetings` refuses the release, and the error says which and why."""
    with pytest.raises(GateError, match=f"(?s)Table documents: .*Table {name}, row.*`{column}` is none of"):
        validate.validate(spooled(tmp_path, planted(name, 0, **{column: "unheard of"})))


def test_the_gate_refuses_too_many(tmp_path: Path) -> None:
    """More than a tenth of a table, and more than twenty rows, refuse the release; twenty do not."""
    rows = all_rows()
    person = rows["people"][0]
    rows["people"] += [person | {"person_id": f"broken {number}"} for number in range(20)]
    validate.validate(spooled(tmp_path / "twenty", rows))
    rows["people"].append(person | {"person_id": "broken 20"})
    with pytest.raises(GateError, match="Table people: 21 of 22 rows"):
        validate.validate(spooled(tmp_path / "more", rows))


def test_a_flood_of_faults_stops_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every row is broken, the run stops with the first of them instead of telling them all."""
    monkeypatch.setattr(passes, "_MOST", 10)
    rows = all_rows()
    rows["lines"] = [row | {"line": -row["line"]} for row in rows["lines"]]
    with pytest.raises(GateError, match=r"More than 10 times.*\n  lines, row 1: `line` is less than 1"):
        validate.judge(spooled(tmp_path, rows))


def test_a_lazy_frame_would_let_faults_through() -> None:
    """The control: pandera checks a collected frame in full, and of a LazyFrame the schema only."""
    rows = planted("meetings", status="unheard of", end_time=time(8), date_basis=None)
    frame = pl.DataFrame(pl.from_arrow(table("meetings", rows["meetings"])))
    frames.pandera_schema("meetings").validate(frame.lazy())
    with pytest.raises(SchemaErrors) as caught:
        frames.pandera_schema("meetings").validate(frame, lazy=True)
    found = set(caught.value.failure_cases["check"].to_list())
    assert found == {"enum", "not_nullable", "not_after:start_time:end_time"}


@pytest.mark.parametrize("name", contract.TABLES)
def test_the_pandera_schema_is_the_contract(name: str) -> None:
    """Pandera checks the columns, types and rules that the JSON file gives, no more and no fewer."""
    schema = frames.pandera_schema(name)
    fields = contract.table(name).descriptor["fields"]
    assert schema.strict is True
    assert list(schema.columns) == [field["name"] for field in fields]
    assert [check.error for check in schema.checks] == [
        f"not_after:{first}:{last}" for first, last in contract.table(name).descriptor.get("cso:notAfter", ())
    ]
    for field in fields:
        asked = field.get("constraints", {})
        column = schema.columns[field["name"]]
        assert column.dtype == pandera.Column(engine.polars_type(field["type"])).dtype
        assert (column.nullable, column.unique) == (not asked.get("required"), asked.get("unique", False))
        rules = {check.error: check.statistics for check in column.checks}
        assert rules.keys() == asked.keys() - {"required", "unique"}
        if "enum" in asked:
            assert set(rules["enum"]["allowed_values"]) == set(asked["enum"])
        if "minimum" in asked:
            assert rules["minimum"]["min_value"] == asked["minimum"]
        if "pattern" in asked:
            assert asked["pattern"] in str(rules["pattern"]["pattern"])


@pytest.mark.parametrize("name", contract.TABLES)
def test_the_arrow_schema_is_the_contract(name: str) -> None:
    """The Arrow schema has the names, order, types and nullability of the JSON file, and its texts."""
    kinds = {
        "string": "string",
        "integer": "int64",
        "boolean": "bool",
        "date": "date32[day]",
        "time": "time32[s]",
    }
    kinds["datetime"] = "timestamp[us, tz=UTC]"
    fields = contract.table(name).descriptor["fields"]
    schema = contract.arrow_schema(name)
    assert [(field.name, str(field.type), field.nullable) for field in schema] == [
        (field["name"], kinds[field["type"]], not field.get("constraints", {}).get("required", False))
        for field in fields
    ]
    told = [(field.metadata or {})[b"description"].decode() for field in schema]
    assert told == [field["description"] for field in fields]


def test_an_empty_spool_is_sound(tmp_path: Path) -> None:
    """Nothing at all breaks no rule here: that nothing was read is for others to refuse."""
    assert validate.validate(Spool(tmp_path)).parsed == dict.fromkeys(contract.TABLES, 0)
