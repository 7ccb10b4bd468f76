"""Records leave by `detente export` and come back by `detente import`."""

import csv
import gzip
from io import StringIO
from pathlib import Path

import pytest
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.view.cli.conftest import Run

from detente.record import Record, Root
from detente.store import open_store


@pytest.mark.usefixtures("crisis")
def test_an_export_to_a_file_comes_back(run: Run) -> None:
    result = run("export", "-o", "out.jsonl.gz")
    assert (result.status, result.out) == (0, "")
    assert f"{len(CRISIS.events)} events" in result.err
    assert "to out.jsonl.gz" in result.err
    assert gzip.decompress(Path("out.jsonl.gz").read_bytes()).decode() == CRISIS.to_jsonl()
    result = run("import", "out.jsonl.gz", "--record", "other.db")
    assert result.status == 0
    assert "which holds 4 articles" in result.err
    with open_store("other.db") as store:
        assert store.record() == CRISIS
    assert "Imported nothing new" in run("import", "out.jsonl.gz", "--record", "other.db").err


@pytest.mark.usefixtures("record")
def test_several_files_are_imported_together(run: Run) -> None:
    Path("one.jsonl").write_text(CRISIS.to_jsonl())
    lines = RECORD.to_jsonl().splitlines(keepends=True)
    Path("two.jsonl").write_text("".join(lines[:9]))
    Path("three.jsonl").write_text("".join(lines[9:]))
    assert run("import", "one.jsonl", "three.jsonl", "two.jsonl", "--record", "all.db").status == 0
    with open_store("all.db") as store:
        assert store.record() == CRISIS + RECORD


def test_what_is_refused_is_said_with_its_line(run: Run) -> None:
    lines = RECORD.to_jsonl().splitlines()
    lines[-1] = lines[-1].replace('"RETREAT"', '"RETRAET"')
    Path("bad.jsonl").write_text("\n".join(lines))
    result = run("import", "bad.jsonl", "--record", "new.db")
    assert result.status == 1
    assert f"bad.jsonl, line {len(lines)}: not a line of a record: Invalid enum value 'RETRAET'" in result.err
    with open_store("new.db") as store:
        assert store.counts()["articles"] == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [(gzip.compress(RECORD.to_jsonl().encode())[:-50], "cut short"), (b"no gzip", "damaged")],
    ids=["cut", "other"],
)
def test_a_damaged_file_brings_nothing(run: Run, content: bytes, said: str) -> None:
    Path("cut.jsonl.gz").write_bytes(content)
    result = run("import", "cut.jsonl.gz", "--record", "new.db")
    assert result.status == 2
    assert said in result.err
    with open_store("new.db") as store:
        assert not any(store.counts().values())


def test_a_file_that_is_not_there_is_said(run: Run) -> None:
    result = run("import", "nowhere.jsonl", "--record", "new.db")
    assert result.status == 2
    assert "nowhere.jsonl: No such file" in result.err


@pytest.mark.usefixtures("crisis")
def test_one_table_goes_to_stdout(run: Run) -> None:
    result = run("export", "--format", "csv", "--kind", "events", "--root", "assault")
    (row,) = csv.DictReader(StringIO(result.out))
    assert (row["root"], row["actors"], row["source"]) == ("ASSAULT", "Arland", "stories/wire.txt")
    assert "Exported 1 event." in result.err


@pytest.mark.usefixtures("crisis")
@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_has_to_be_named_and_new(run: Run, format: str) -> None:
    result = run("export", "--format", format)
    assert (result.status, result.out) == (2, "")
    assert "-o FOLDER" in result.err
    assert run("export", "--format", format, "-o", "out").status == 0
    assert any(Path("out").iterdir())
    result = run("export", "--format", format, "-o", "out")
    assert result.status == 2
    assert "is there already" in result.err


@pytest.mark.usefixtures("crisis")
def test_what_fails_leaves_nothing_behind(run: Run) -> None:
    before = {*Path().iterdir()}
    assert run("export", "-o", "nowhere/out.jsonl").status == 2
    assert run("export", "--format", "parquet", "-o", "nowhere/out").status == 2
    assert run("export", "--format", "csv", "--kind", "planets", "-o", "out.csv").status == 2
    assert {*Path().iterdir()} == before


@pytest.mark.usefixtures("crisis")
def test_only_what_passes_is_exported(run: Run) -> None:
    found = Record.from_jsonl(run("export", "--root", "THREATEN", "--by", "ARL").out)
    assert {event.root for event in found.events} == {Root.THREATEN}
    assert len(found.articles) < len(CRISIS.articles)
    assert "Nothing in the record fits" in run("export", "--by", "nobody").err
