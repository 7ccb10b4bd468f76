"""Whatever stops a forgetting, it has taken out all or nothing, and doing it again finishes the proof."""

import multiprocessing
import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.records import AZIZ, RECORD, SOURCE

from detente.record import Article, Span
from detente.record.errors import BadRecord
from detente.store import Store, open_store
from detente.store.forgetting.names import Names

FORK = multiprocessing.get_context("fork")
ASKED = {"source": SOURCE.uri, "actor": AZIZ.id}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "crisis.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(RECORD)
    return path


def forget(place: Path, asked: str, *, dies_at: int = 0) -> None:
    """Forgets and proves it, and dies before a statement."""
    with open_store(place) as store:
        _die(store, dies_at)
        gone = store.forget(store.whom(asked), tell=lambda _: ())
        assert store.prove(gone.trace).left == ()


def _die(store: Store, at: int) -> None:
    left = [at]

    @event.listens_for(store._engine, "before_cursor_execute")
    def _(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os._exit(9)


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize("at", [1, 10, 20, 30, 45, 60, 75, 90, 120])
def test_who_dies_has_forgotten_all_or_nothing(place: Path, asked: str, at: int) -> None:
    with open_store(":memory:") as other:
        with other.writing() as writer:
            writer.add(RECORD)
        before = other.record().to_jsonl()
        other.forget(other.whom(asked), tell=lambda _: ())
        after = other.record().to_jsonl()
    process = FORK.Process(target=forget, args=(place, asked), kwargs={"dies_at": at})
    process.start()
    process.join()
    assert process.exitcode in (0, 9)
    with open_store(place) as store:
        assert store.record().to_jsonl() in ((before, after) if process.exitcode else (after,))
    forget(place, asked)
    held = b"".join(path.read_bytes() for path in place.parent.iterdir())
    assert not [word for word in (b"tariq", b"Tariq", b"Aziz", b"aziz") if word in held]
    with sqlite3.connect(place) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_who_dies_before_the_proof_does_it_again(place: Path) -> None:
    with open_store(place) as store:
        store.forget(store.whom(SOURCE.uri), tell=lambda _: ())
    with open_store(place) as store:
        again = store.whom(SOURCE.uri)
        assert (again.is_known, again.was_forgotten) == (False, True)
        assert store.prove(again.trace).left == ()
    assert SOURCE.uri.encode() not in place.read_bytes()


def test_what_fails_on_the_way_changes_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the lights went out")

    with open_store(place) as store:
        before = store.record().to_jsonl()
        monkeypatch.setattr("detente.store.forgetting.sources.take_out_reviews", fail)
        with pytest.raises(RuntimeError):
            store.forget(store.whom(SOURCE.uri), tell=lambda _: ())
        assert store.record().to_jsonl() == before


def test_what_is_left_anywhere_is_found(place: Path) -> None:
    """The proof is no formality: a row, a blob and bytes that nobody meant to leave are all seen."""
    with open_store(place) as store:
        gone = store.forget(store.whom(AZIZ.id), tell=lambda _: ())
        with sqlite3.connect(place) as connection:
            connection.execute("CREATE TABLE notes (id INTEGER, told TEXT, raw BLOB)")
            connection.execute("INSERT INTO notes VALUES (1, 'He is called Tariq\nAziz', NULL)")
            connection.execute("INSERT INTO notes VALUES (2, NULL, ?)", (b'{"actor":"tariq-aziz"}',))
        assert {left.where for left in store.prove(gone.trace).left} >= {"notes.told", "notes.raw"}


def test_bytes_that_are_in_no_row_are_found_too(place: Path) -> None:
    with open_store(place) as store:
        gone = store.forget(store.whom(SOURCE.uri), tell=lambda _: ())
        place.with_name("crisis.db-journal").write_bytes(b"\0\xff" + SOURCE.id.encode() + b"\0" + SOURCE.uri.encode())
        (found,) = [left for left in store.prove(gone.trace).left if left.where == "crisis.db-journal"]
        assert found.times == 2


def test_whoever_reads_meanwhile_keeps_it_from_being_proved_and_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("detente.store.dialect.sqlite.BUSY_SECONDS", 0.1)
    with open_store(place) as store:
        gone = store.forget(store.whom(SOURCE.uri), tell=lambda _: ())
        with sqlite3.connect(place) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM articles").fetchone()
            with pytest.raises(BadRecord, match="others look at the record"):
                store.prove(gone.trace)
            reader.rollback()
        assert store.prove(gone.trace).left == ()
        assert len(store.things(Article)) == 1


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Aziz spoke. Mr. Aziz left.", ["Aziz", "Mr. Aziz"]),
        ("T. Aziz and Tariq Aziz's aide", ["T. Aziz", "Tariq Aziz"]),
        ("aziz, azizi, Azizabad", []),
        ("M. TARIQ AZIZ", ["TARIQ AZIZ"]),
        ("Tariq\u00a0Aziz", ["Tariq\u00a0Aziz"]),
        ("", []),
    ],
)
def test_names_are_found_as_they_are_written(text: str, spans: list[str]) -> None:
    names = Names.of(["Tariq Aziz"], ["Mr. Aziz", "Aziz"], ["Aziz"])
    assert [span.of(text) for span in _outer(names.spans(text))] == spans


def _outer(spans: list[Span]) -> list[Span]:
    return [
        one for one in spans if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)
    ]


@pytest.mark.parametrize(
    ("text", "found"), [("The US said", True), ("told us", False), ("US-led", True), ("Us too", False)]
)
def test_an_acronym_is_no_word(text: str, found: bool) -> None:
    assert bool(Names.of(["United States"], ["US"]).spans(text)) is found


def test_a_long_text_is_searched_in_time_that_grows_with_it() -> None:
    names = Names.of(["Tariq Aziz"], ["Mr. Aziz"], ["Aziz"])
    assert len(names.spans("Tariq " * 50_000)) == 0
    assert len(names.telling("Tariq Aziz " * 5_000)) == 5_000
