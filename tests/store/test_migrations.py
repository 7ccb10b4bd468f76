"""A record of any version that ever was is brought up to date as it is, when it is opened.

The records under `records/` were written by the detente of their time, and are kept as SQL.
"""

import sqlite3
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine
from tests import crisis, records

from detente.link.anchors import are_near
from detente.link.proposition import Story
from detente.record import Article, Event, Link, Record, Run, Statement
from detente.record.errors import BadRecord
from detente.record.serial import from_line, to_line
from detente.run import with_coding
from detente.store import Query, Store, open_store, tables, verify
from detente.store.catalogue import Filter
from detente.store.migrations import STEPS, from_6

DUMPS = sorted((Path(__file__).parent / "records").glob("*.sql"))
TOLD = [path for path in DUMPS if path.stem >= "version-4"]
LINKED = [path for path in DUMPS if path.stem >= "version-3"]
_NOT_HELD = ("seq", "json")
"""Where things stand, and their JSON, which has fewer fields where these were not yet: what lacks has its default."""
VERSIONS = pytest.mark.parametrize("dump", DUMPS, ids=lambda path: path.stem)


def restored(dump: Path, folder: Path) -> Path:
    """The file that a dump is of."""
    path = folder / "crisis.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(dump.read_text())
    return path


def lines(path: Path) -> list[str]:
    """What a record holds, read past every store."""
    kinds = ("runs", "sources", "unread", "articles", "actors", "mentions", "dates", "statements", "events", "links")
    with sqlite3.connect(path) as connection:
        return [
            line
            for kind in (*kinds, "incidents", "reviews")
            for (line,) in connection.execute(f"SELECT json FROM {kind} ORDER BY seq")  # noqa: S608 (names of ours)
        ]


def differences(path: Path) -> list[object]:
    """How tables differ from those that a new record has, the index of words aside."""
    with create_engine(f"sqlite:///{path}").connect() as connection:
        of_ours = {"include_object": lambda _, name, kind, *__: kind != "table" or "_words" not in name}
        found = compare_metadata(MigrationContext.configure(connection, opts=of_ours), tables.metadata)
        return [*found]


@pytest.mark.parametrize("version", range(1, tables.SCHEMA))
def test_there_is_a_record_and_a_step_for_every_version(version: int) -> None:
    assert version in STEPS
    assert [path for path in DUMPS if path.stem.split("-")[1] == str(version)]


@VERSIONS
def test_a_record_keeps_all_that_it_held(dump: Path, tmp_path: Path) -> None:
    path = restored(dump, tmp_path)
    before = [to_line(from_line(line)) for line in lines(path)]
    for _ in range(2):
        with open_store(path, create=False) as store:
            assert [to_line(thing) for thing in store.record()] == before
    assert before


@VERSIONS
@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_its_tables_are_those_of_a_new_record(dump: Path, tmp_path: Path) -> None:
    path, new = restored(dump, tmp_path), tmp_path / "new.db"
    open_store(path).close()
    open_store(new).close()
    assert differences(path) == differences(new) == []
    assert names(path) == names(new)


def names(path: Path) -> set[str]:
    """The names of all tables and indexes."""
    with sqlite3.connect(path) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


@VERSIONS
def test_every_row_is_what_a_new_record_has(dump: Path, tmp_path: Path) -> None:
    path, new = restored(dump, tmp_path), tmp_path / "new.db"
    with open_store(path) as store, open_store(new) as other, other.writing() as writer:
        writer.add(store.record())
    derived = {tables.stories, tables.anchors, tables.meta}
    for table in tables.metadata.sorted_tables:
        if table not in derived:
            asked = ", ".join(f'"{column.name}"' for column in table.columns if column.name not in _NOT_HELD)
            assert content(path, table.name, asked) == content(new, table.name, asked), table.name


def content(path: Path, table: str, columns: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        return sorted(connection.execute(f"SELECT {columns} FROM {table}"), key=repr)  # noqa: S608 (names of ours)


@VERSIONS
def test_it_is_sound(dump: Path, tmp_path: Path) -> None:
    """But for what was built by hand: its ids are no hashes, and events repeat."""
    with open_store(restored(dump, tmp_path)) as store:
        found = [*verify(store)]
    assert {finding.check for finding in found} <= {"ids", "links"}, found


@VERSIONS
def test_it_is_asked_like_any_other(dump: Path, tmp_path: Path) -> None:
    with open_store(restored(dump, tmp_path)) as store:
        assert store.things(Event, Query(by="ázIZ", search='"letter from"'))[0].id == records.REFUSED.id
        assert store.things(Article, Query(search="newsletter")) == (records.ARTICLE,)
        catalogue = store.catalogue()
        found = catalogue.find(Filter(search="envoy", what=("statement",)))
        assert catalogue.ids(found) == [records.S_ENVOY.id]
        assert records.MET.id not in catalogue.ids(catalogue.find())


@pytest.mark.parametrize("dump", LINKED, ids=lambda path: path.stem)
def test_its_links_and_incidents_are_found(dump: Path, tmp_path: Path) -> None:
    with open_store(restored(dump, tmp_path)) as store:
        assert crisis.TURN in store.things(Link, Query(by="marn", min_confidence=0.6))
        assert crisis.DENIAL in store.things(Link, Query(about="coast"))
        around = store.around(Link, Query(kind="same"))
        assert around.incidents
        assert store.catalogue().incidents_of([crisis.CRISIS.incidents[0].events[0]])


@VERSIONS
def test_it_takes_in_what_comes(dump: Path, tmp_path: Path) -> None:
    with open_store(restored(dump, tmp_path)) as store:
        with store.writing() as writer:
            assert writer.add(records.RECORD) == {}
            writer.add(crisis.CRISIS)
            assert not writer.stories().holds("article-none")
        assert crisis.NEVER in store.things(Statement, Query(search="never sell"))


@VERSIONS
def test_what_it_held_can_be_read_by_another_run(dump: Path, tmp_path: Path) -> None:
    run = Run(id="run-new", version="9.9", fingerprints={}, settings={})
    things = [thing for thing in records.FIRST_INPUT if thing.id not in (records.MET.id, records.REFUSED.id)]
    with open_store(restored(dump, tmp_path)) as store:
        assert store.counts()["codings"] == 0
        with store.writing() as writer:
            writer.add((run, *with_coding(run, things)))
        assert store.things(Event, Query(search='"letter from"')) == ()
        assert store.runs_of(records.SOURCE.id)[-1] == run


@pytest.mark.parametrize("dump", TOLD, ids=lambda path: path.stem)
def test_what_comes_is_held_against_what_was_there(dump: Path, tmp_path: Path) -> None:
    path = restored(dump, tmp_path)
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        kept = [msgspec.json.decode(line, type=Story) for (line,) in connection.execute("SELECT json FROM stories")]
    with open_store(path) as store, store.writing() as writer:
        for story in kept:
            alike = msgspec.structs.replace(story, article="article-x")
            wanted = {other.article for other in kept if are_near(alike, other)}
            assert {other.article for other in writer.stories().near(alike)} == wanted
        assert any(are_near(story, story) for story in kept)


@VERSIONS
def test_an_upgrade_that_fails_leaves_it_as_it_was(dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = restored(dump, tmp_path)
    before = lines(path), version(path), names(path)
    monkeypatch.setitem(STEPS, 6, lambda op: (from_6.upgrade(op), op.execute("SELECT * FROM nowhere")))  # type: ignore[arg-type]
    with pytest.raises(BadRecord, match="nowhere"):
        open_store(path)
    assert (lines(path), version(path), names(path)) == before
    monkeypatch.undo()
    opened(path).close()


def version(path: Path) -> str:
    with sqlite3.connect(path) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0])


def opened(path: Path) -> Store:
    store = open_store(path)
    assert store.record() != Record()
    return store
