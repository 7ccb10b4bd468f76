"""The tables of a data set hold what the listings show, under the same names, and where each word stands."""

import csv
from dataclasses import fields
from io import StringIO
from pathlib import Path

import pytest
from tests import records
from tests.crisis import CRISIS
from tests.records import ARTICLE, RECORD
from tests.selections import folder, lines

from detente import tables
from detente.record import Event, Record
from detente.store import Query
from detente.view.export import ActorRow, ArticleRow, EventRow, Format, LinkRow, ReviewRow, Row, StatementRow
from detente.view.export.dataset import TABLES, columns
from detente.view.export.dataset.columns import Meaning

Cells = dict[str, str]


def sheet(record: Record, kind: str, query: Query = Query()) -> list[Cells]:  # noqa: B008 (frozen)
    return list(csv.DictReader(StringIO(lines(record, Format.CSV, query, kind=kind)[0])))


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_explained(name: str) -> None:
    assert all(column.meaning for column in columns(TABLES[name]))


def test_nothing_is_explained_that_is_not_there() -> None:
    named = {(table, column.name) for table in TABLES for column in columns(TABLES[table])}
    anywhere = {column for _, column in named}
    told = {(row.table, row.column) for row in tables.load("detente.view.export.dataset", "columns.tsv", Meaning)}
    assert {one for one in told if one[0] != "*"} <= named
    assert {column for table, column in told if table == "*"} <= anywhere


@pytest.mark.parametrize(
    ("name", "row", "but"),
    [
        ("events", EventRow, set()),
        ("statements", StatementRow, set()),
        ("links", LinkRow, set()),
        ("articles", ArticleRow, set()),
        ("actors", ActorRow, set()),
        ("reviews", ReviewRow, {"says", "stands"}),
    ],
)
def test_what_the_listings_have_is_called_the_same(name: str, row: type[Row], but: set[str]) -> None:
    listed = {field.name.rstrip("_") for field in fields(row)} - but
    assert listed <= {column.name for column in columns(TABLES[name])}


@pytest.mark.parametrize("name", ["mentions", "dates", "statements", "events", "quantities", "roles", "passages"])
def test_every_row_says_where_it_was_read(name: str) -> None:
    assert [column.name for column in columns(TABLES[name])][-5:] == ["article", "outlet", "published", "source", "url"]
    for row in sheet(CRISIS, name):
        assert row["source"]
        assert row["url"] == (row["source"] if row["source"].startswith("https:") else "")


@pytest.mark.parametrize(
    ("name", "words", "start", "end"),
    [
        ("events", "trigger", "trigger_start", "trigger_end"),
        ("events", "condition", "condition_start", "condition_end"),
        ("events", "object", "object_start", "object_end"),
        ("events", "sentence", "start", "end"),
        ("mentions", "words", "start", "end"),
        ("dates", "words", "start", "end"),
        ("roles", "words", "start", "end"),
        ("quantities", "words", "start", "end"),
        ("statements", "cue", "cue_start", "cue_end"),
    ],
)
def test_words_stand_where_it_says(name: str, words: str, start: str, end: str) -> None:
    texts = {article.id: article.text for article in RECORD.articles}
    rows = sheet(RECORD, name)
    assert any(row[words] for row in rows)
    for row in rows:
        if row[words]:
            assert texts[row["article"]][int(row[start]) : int(row[end])] == row[words].lstrip("'")


def test_the_parts_of_a_statement_stand_where_it_says() -> None:
    row = next(row for row in sheet(RECORD, "statements") if row["id"] == records.S_UNFIT.id)
    starts, ends = row["content_starts"].split("|"), row["content_ends"].split("|")
    parts = [ARTICLE.text[int(start) : int(end)] for start, end in zip(starts, ends, strict=True)]
    assert parts == ["whose words", '"unfit for heads of state"']
    assert (row["start"], row["end"]) == (starts[0], ends[-1])


def test_a_date_has_its_days_beside_it() -> None:
    rows = {row["id"]: row for row in sheet(RECORD, "events")}
    told = [rows[event.id] for event in (records.MET, records.AUTHORIZED, records.ENVOY, records.WITHDREW)]
    assert [(row["date"], row["first_day"], row["last_day"]) for row in told] == [
        ("1991-01-09", "1991-01-09", "1991-01-09"),
        ("../1991-01-09", "", "1991-01-09"),
        ("1991-01-09/..", "1991-01-09", ""),
        ("", "", ""),
    ]
    assert rows[records.AUTHORIZED.id]["deadline_last_day"] == "1991-01-15"


def test_roles_join_facts_and_actors() -> None:
    taking = [(row["role"], row["actor"]) for row in sheet(RECORD, "roles") if row["fact"] == records.REFUSED.id]
    assert taking == [("actor", "tariq-aziz"), ("recipient", "george-h-w-bush")]
    unsettled = next(row for row in sheet(RECORD, "roles") if row["fact"] == records.S_WITNESSES.id)
    assert (unsettled["actor"], unsettled["words"]) == ("", "witnesses")


def test_only_what_passes_is_in_it() -> None:
    query = Query(by="FRA")
    assert [row["id"] for row in sheet(RECORD, "events", query)] == [records.ENVOY.id]
    assert [row["id"] for row in sheet(RECORD, "statements", query)] == [records.S_ENVOY.id]
    assert {row["id"] for row in sheet(RECORD, "mentions", query)} == {records.M_FRANCE.id, records.M_BAGHDAD.id}
    assert {row["id"] for row in sheet(RECORD, "actors", query)} == {"FRA", "IRQ"}
    assert [row["facts"] for row in sheet(RECORD, "articles", query)] == ["2"]
    assert sheet(RECORD, "unread", query) == []


def test_actors_are_counted_over_all_stories() -> None:
    counts = {row["id"]: (row["mentions"], row["statements"], row["events"]) for row in sheet(RECORD, "actors")}
    assert counts["IRQ"] == ("3", "0", "3")
    assert counts["tariq-aziz"] == ("3", "1", "2")


def test_a_folder_has_a_sheet_of_every_table(tmp_path: Path) -> None:
    exported = folder(CRISIS, Format.CSV, tmp_path / "out")
    assert {path.stem for path in (tmp_path / "out").iterdir()} == set(TABLES)
    for name in TABLES:
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file))) == exported.written[name]
    assert exported.written["events"] == len([thing for thing in CRISIS if isinstance(thing, Event)])


def test_words_from_the_web_run_nothing() -> None:
    rows = sheet(CRISIS, "events")
    assert not [cell for row in rows for cell in row.values() if cell and cell.startswith(("=", "@"))]
