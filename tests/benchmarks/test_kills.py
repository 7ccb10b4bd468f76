"""What holds a killed record against an undisturbed one sees any row that is missing, and shares out the kills."""

from pathlib import Path

import pytest
from benchmarks.kills.__main__ import shared
from benchmarks.kills.held import NOTHING, differing, held
from benchmarks.kills.reading import Mode
from sqlalchemy import create_engine, text
from tests.crisis import CRISIS

from detente.link.proposition import Story
from detente.store import open_store

FILLED = ("sources", "articles", "actors", "mentions", "statements", "events", "links", "incidents", "reports", "roles")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with open_store(tmp_path / "crisis.db") as store, store.writing() as writer:
        writer.add(CRISIS)
        article = store.record().articles[0].id
        writer.stories().add(Story(article=article, day=1, anchors={"strait": 40.0}, propositions=()), ())
    return tmp_path / "crisis.db"


@pytest.mark.parametrize("table", [*FILLED, "names", "stories", "anchors"])
def test_a_row_less_is_seen(table: str, place: Path) -> None:
    whole = held(place)
    assert held(place) == whole
    last = f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})"  # noqa: S608 (names of ours)
    with create_engine(f"sqlite:///{place}").begin() as connection:
        connection.execute(text(last))
    try:
        assert table in differing(held(place), whole)
    except AssertionError as error:
        assert "damaged" in str(error)  # a reference that leads nowhere is seen before rows are looked at


def test_words_less_are_seen(place: Path) -> None:
    whole = held(place)
    with create_engine(f"sqlite:///{place}").begin() as connection:
        connection.execute(text("INSERT INTO events_words (rowid, words) VALUES (999, 'strait')"))
    assert differing(held(place), whole) == ["events_words"]


def test_where_there_is_no_record_nothing_is_held(tmp_path: Path) -> None:
    assert held(tmp_path / "nowhere.db") == NOTHING
    (tmp_path / "empty.db").touch()
    assert held(tmp_path / "empty.db") == NOTHING


@pytest.mark.parametrize(
    ("kills", "engines", "wanted"),
    [
        (200, ("local", "ray"), [80, 80, 20, 20]),
        (200, ("local",), [100, 100]),
        (7, ("ray",), [4, 3]),
        (3, ("local", "ray"), [2, 1, 0, 0]),
    ],
)
def test_all_kills_are_shared_out(kills: int, engines: tuple[str, ...], wanted: list[int]) -> None:
    modes = [Mode(engine, jobs) for engine in engines for jobs in (1, 2)]
    assert [number for _, number in shared(kills, modes)] == wanted
    assert sum(wanted) == kills
