"""What keeps one from a record on a server is named, with what to do about it, and never with a password."""

import builtins
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine
from tests.postgres import SECRET, Cluster, cluster, database
from tests.records import FIRST_INPUT, RECORD, SECOND_INPUT

from detente.link.proposition import Story
from detente.record import Record
from detente.record.errors import BadRecord
from detente.store import Store, open_store, tables


@pytest.fixture(scope="module")
def server() -> Cluster:
    return cluster()


@pytest.fixture
def place() -> Iterator[str]:
    with database("crisis") as url:
        yield url


def refusal(place: str, *, create: bool = True) -> BadRecord:
    with pytest.raises(BadRecord) as raised:
        open_store(place, create=create).record()
    return raised.value


def test_a_server_that_is_not_running_is_to_be_started() -> None:
    refused = refusal("postgresql://ada:secret@localhost:1/crisis")
    assert "start the server" in refused.advice
    assert "secret" not in str(refused)
    assert "localhost:1/crisis" in refused.where


def test_a_socket_that_is_not_there_is_named() -> None:
    assert "start the server" in refusal("postgresql:///crisis?host=/nowhere").advice


def test_a_host_that_is_not_known_is_named() -> None:
    assert "name of the server" in refusal("postgresql://no-such-host.invalid/crisis").advice


def test_a_database_that_is_not_there_is_to_be_made(server: Cluster) -> None:
    assert "createdb" in refusal(server.url("nothing")).advice


def test_a_user_who_is_not_known_is_to_be_made(server: Cluster) -> None:
    assert "createuser" in refusal(server.url(user="nobody-here")).advice


@pytest.mark.parametrize("password", ["wrong-password", ""])
def test_who_has_no_right_password_is_told_where_it_belongs(server: Cluster, password: str) -> None:
    refused = refusal(server.guarded(password))
    assert "~/.pgpass" in refused.advice
    assert "wrong-password" not in str(refused)


@pytest.mark.parametrize("place", ["{0}&password={1}", "{0}&sslpassword={1}"])
def test_passwords_are_shown_nowhere(server: Cluster, place: str) -> None:
    with pytest.raises(BadRecord) as raised:
        open_store(place.format(server.url("nothing"), "hush"))
    assert "hush" not in str(raised.value)


def test_the_right_password_opens_a_record_and_is_not_shown(server: Cluster) -> None:
    server.sql("CREATE SCHEMA AUTHORIZATION guarded")
    with open_store(server.guarded(SECRET)) as store:
        assert store.record() == Record()
        for shown in (store.place, repr(store), str(vars(store))):
            assert "secret" not in shown
        assert store.name == "records"


def test_who_may_not_write_there_is_told_whom_to_ask(server: Cluster) -> None:
    with database("closed"):
        place = server.guarded(SECRET).replace("/records?", "/closed?")
        assert "GRANT" in refusal(place).advice


def test_asking_makes_no_record(place: str, server: Cluster) -> None:
    assert "detente read" in refusal(place, create=False).advice
    assert server.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", database="crisis") == [(0,)]


def test_another_database_is_left_as_it_was(place: str, server: Cluster) -> None:
    server.sql("CREATE TABLE recipes (name TEXT)", database="crisis")
    assert "not a record" in str(refusal(place))
    tables_there = server.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", database="crisis")
    assert tables_there == [("recipes",)]


def test_a_database_that_cannot_hold_every_letter_is_to_be_made_anew(server: Cluster) -> None:
    server.sql("CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'", database="postgres")
    name = msgspec.structs.replace(RECORD.actors[0], name="中国")
    with open_store(server.url("latin")) as store:
        with pytest.raises(BadRecord) as raised, store.writing() as writer:
            writer.add([name])
        assert "UTF8" in raised.value.advice


def test_a_record_of_later_date_is_refused(place: str, server: Cluster) -> None:
    open_store(place).close()
    server.sql("UPDATE meta SET value = '99' WHERE key = 'schema'", database="crisis")
    assert "version 99" in str(refusal(place))


def test_a_record_of_before_is_brought_up_to_date_when_somebody_says_so(
    place: str, server: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others may read it there with the detente of before."""
    from detente.store import migrations  # noqa: PLC0415

    with open_store(place) as store, store.writing() as writer:
        writer.add(RECORD)
    before = tables.SCHEMA - 1
    server.sql(f"UPDATE meta SET value = '{before}' WHERE key = 'schema'", "DROP TABLE names", database="crisis")  # noqa: S608
    monkeypatch.setitem(migrations.STEPS, before, lambda op: tables.names.create(op.get_bind()))  # type: ignore[arg-type]
    assert "detente upgrade" in refusal(place).advice
    with open_store(place, upgrading=True) as store:
        assert store.record() == RECORD
    open_store(place).close()


def test_a_record_of_version_6_is_brought_up_to_date(place: str, server: Cluster) -> None:
    """It is the first version that records on a server had."""
    (article,) = RECORD.articles[:1]
    told = Story(article=article.id, day=1, anchors={"strait": 40.0}, propositions=())
    with open_store(place) as store, store.writing() as writer:
        writer.add(RECORD)
        writer.stories().add(told, ())
    to_6 = [
        f"DROP INDEX ix_{of}_{one}_{other}; CREATE INDEX ix_{of}_{one}_day ON {of} ({one}_day)"
        for of in ("articles", "dates", "statements", "events")
        for one, other in (("first", "last"), ("last", "first"))
    ]
    server.sql(*to_6, "ALTER TABLE stories DROP anchors", "UPDATE meta SET value = '6'", database="crisis")
    with open_store(place, upgrading=True) as store, store.writing() as writer:
        assert [one.article for one in writer.stories().near(msgspec.structs.replace(told, article="x"))] == [
            article.id
        ]
    with create_engine(place.replace("postgresql:", "postgresql+psycopg:")).connect() as connection:
        words = {"include_object": lambda _, name, kind, *__: kind != "table" or "_words" not in name}
        assert compare_metadata(MigrationContext.configure(connection, opts=words), tables.metadata) == []


def test_several_who_open_an_empty_database_make_one_record(place: str) -> None:
    with ThreadPoolExecutor(6) as threads:
        stores = [*threads.map(lambda _: open_store(place), range(6))]
    for store in stores:
        assert store.record() == Record()
        store.close()


def cut_off(server: Cluster) -> None:
    """Ends all connections to the database, as a server that is stopped does."""
    server.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'crisis' AND pid <> pg_backend_pid()"
    )


def test_a_connection_that_is_lost_in_the_middle_leaves_nothing_half_written(place: str, server: Cluster) -> None:
    with open_store(place) as store:
        add(store, FIRST_INPUT)
        with pytest.raises(BadRecord) as raised, store.writing() as writer:
            writer.add(SECOND_INPUT[:3])
            cut_off(server)
            writer.add(SECOND_INPUT[3:])
        assert "nothing of this input was kept" in raised.value.advice
        assert store.record() == Record(FIRST_INPUT)
        add(store, SECOND_INPUT)
        assert store.record() == Record([*FIRST_INPUT, *SECOND_INPUT])


def test_a_connection_that_was_lost_meanwhile_is_made_anew(place: str, server: Cluster) -> None:
    with open_store(place) as store:
        add(store, RECORD)
        cut_off(server)
        assert store.record() == RECORD
        cut_off(server)
        assert len(store.catalogue().find()) > 0


def add(store: Store, things: Record | tuple[object, ...]) -> None:
    with store.writing() as writer:
        writer.add(things)  # type: ignore[arg-type]


def test_without_the_driver_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object, **named: object) -> ModuleType:
        if name.partition(".")[0] == "psycopg":
            raise ModuleNotFoundError("No module named 'psycopg'", name="psycopg")
        return real(name, *rest, **named)  # type: ignore[arg-type]

    for name in [name for name in sys.modules if name.partition(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    assert "detente[postgres]" in refusal("postgresql://localhost/crisis").advice
