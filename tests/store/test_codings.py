"""A record says which runs read a source; one of before codings were kept is opened as it was."""

import sqlite3
from pathlib import Path

from tests.crisis import CRISIS
from tests.records import FIRST_INPUT, LATER_SOURCE, SECOND_INPUT, SOURCE

from detente.record import Record, Run
from detente.run import with_coding
from detente.store import open_store

RUNS = [Run(id=f"run-{number}", version="9.9", fingerprints={}, settings={}) for number in range(3)]


def test_the_runs_that_read_a_source_come_in_order() -> None:
    with open_store(":memory:") as store:
        for run in (RUNS[1], RUNS[0]):
            with store.writing() as writer:
                writer.add((run, *with_coding(run, FIRST_INPUT)))
        with store.writing() as writer:
            writer.add((RUNS[2], *SECOND_INPUT))
        assert store.runs_of(SOURCE.id) == (RUNS[1], RUNS[0])
        assert store.runs_of(LATER_SOURCE.id) == ()


def as_of_before(path: Path) -> None:
    """Makes a record one of the version that had no codings."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE codings")
        connection.execute("DROP INDEX ix_anchors_article")
        connection.execute("ALTER TABLE actors DROP COLUMN run")
        connection.execute("UPDATE meta SET value = '5' WHERE key = 'schema'")


def shape(path: Path) -> list[tuple[str, ...]]:
    """The columns and indexes of the tables of a record."""
    with sqlite3.connect(path) as connection:
        indexes = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%words%'")
        tables = [name for (name,) in names]
        columns = [(table, *row[1:4]) for table in tables for row in connection.execute(f"PRAGMA table_info({table})")]
    return sorted(map(str, [*indexes, *columns]))


def test_a_record_of_the_version_before_gets_codings_when_it_is_opened(tmp_path: Path) -> None:
    before, new = tmp_path / "crisis.db", tmp_path / "new.db"
    with open_store(before) as store, store.writing() as writer:
        writer.add(CRISIS)
    as_of_before(before)
    for _ in range(2):
        with open_store(before, create=False) as store:
            assert store.record() == CRISIS
            assert store.counts()["codings"] == 0
    open_store(new).close()
    assert shape(before) == shape(new)
    with open_store(before) as store, store.writing() as writer:
        writer.add((RUNS[0], *with_coding(RUNS[0], FIRST_INPUT)))
    with open_store(before) as store:
        assert store.record() == Record([*CRISIS, RUNS[0], *with_coding(RUNS[0], FIRST_INPUT)])
