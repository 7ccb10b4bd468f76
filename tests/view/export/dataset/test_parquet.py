"""A Parquet data set opens in DuckDB, pandas and polars with its types, its parts and its explanations."""

import builtins
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.dataset
import pyarrow.parquet
import pytest
from tests import records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import folder

from detente.record.errors import CannotExport
from detente.store import Query
from detente.view.export import Format
from detente.view.export.dataset import TABLES, columns, parquet


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """The data set of tests/records.py: one story of 1991, one without a date."""
    folder(RECORD, Format.PARQUET, tmp_path / "talks")
    return tmp_path / "talks"


@pytest.fixture
def crisis(tmp_path: Path) -> Path:
    folder(CRISIS, Format.PARQUET, tmp_path / "crisis")
    return tmp_path / "crisis"


def events_of(place: Path) -> str:
    return f"read_parquet('{place}/events/**/*.parquet', hive_partitioning = true)"


def test_parts_are_by_year_of_publication(talks: Path) -> None:
    parts = {path.parent.name for path in (talks / "events").rglob("*.parquet")}
    assert parts == {"year=1991", "year=0"}
    assert [path.name for path in (talks / "actors").iterdir()] != []
    assert not [path for path in (talks / "actors").iterdir() if path.is_dir()]


def test_every_table_is_there_with_its_columns_types_and_explanations(talks: Path) -> None:
    assert {path.name for path in talks.iterdir()} == set(TABLES)
    for name, table in TABLES.items():
        file = next((talks / name).rglob("*.parquet"))
        found = pyarrow.parquet.read_schema(file)
        assert found.equals(parquet.schema(table))
        assert [field.name for field in found] == [column.name for column in columns(table)]
        assert all(field.metadata[b"description"] for field in found)


def test_duckdb_reads_it(crisis: Path) -> None:
    found = duckdb.sql(
        f"SELECT year, root, first_day, actors, actor_ids[1] FROM {events_of(crisis)} WHERE status = 'claimed'"
    ).fetchall()
    assert found == [(2031, "ASSAULT", date(2031, 2, 28), ["Arland"], "ARL")]


def test_duckdb_joins_by_ids(crisis: Path) -> None:
    found = duckdb.sql(
        f"""
        SELECT actors.name, count(*) FROM {events_of(crisis)} AS events
        JOIN read_parquet('{crisis}/roles/**/*.parquet') AS roles ON roles.fact = events.id AND roles.role = 'actor'
        JOIN read_parquet('{crisis}/actors/*.parquet') AS actors ON actors.id = roles.actor
        JOIN read_parquet('{crisis}/articles/**/*.parquet') AS articles ON articles.id = events.article
        WHERE substr(text, trigger_start + 1, trigger_end - trigger_start) = trigger
        GROUP BY 1 ORDER BY 1
        """
    ).fetchall()
    assert dict(found).keys() == {"Arland", "Besmar"}
    assert sum(number for _, number in found) == sum(len(event.actors) for event in CRISIS.events)


def test_what_has_no_year_is_of_year_0(talks: Path) -> None:
    found = duckdb.sql(f"SELECT year, count(*), count(published) FROM {events_of(talks)} GROUP BY 1 ORDER BY 1")
    assert found.fetchall() == [(0, 1, 0), (1991, 4, 4)]


def test_pandas_reads_it(talks: Path) -> None:
    frame = pd.read_parquet(talks / "events").set_index("id")
    met = frame.loc[records.MET.id]
    assert (met["root"], met["goldstein"], list(met["actors"])) == ("CONSULT", 1.0, ["James Baker", "Tariq Aziz"])
    assert (met["first_day"], met["trigger_start"]) == (date(1991, 1, 9), records.MET.trigger.start)
    assert pd.isna(frame.loc[records.WITHDREW.id]["date"])


def test_polars_reads_it(talks: Path) -> None:
    frame = pl.read_parquet(talks / "events" / "**" / "*.parquet", hive_partitioning=True)
    assert frame.schema["first_day"] == pl.Date
    assert frame.schema["actors"] == pl.List(pl.String)
    planned = frame.filter(pl.col("status") == "hypothetical")
    assert planned["id"].to_list() == [records.ENVOY.id]
    assert planned["first_day"].to_list() == [date(1991, 1, 9)]


def test_arrow_reads_it_as_r_does(talks: Path) -> None:
    opened = pyarrow.dataset.dataset(talks / "events", partitioning="hive")
    table = opened.to_table(filter=pyarrow.dataset.field("year") == 1991)
    assert table.num_rows == 4


def test_rows_are_those_that_were_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "PART", 3)
    monkeypatch.setattr(parquet, "HELD", 5)
    exported = folder(CRISIS, Format.PARQUET, tmp_path / "out")
    for name in TABLES:
        files = [*(tmp_path / "out" / name).rglob("*.parquet")]
        assert sum(pyarrow.parquet.read_metadata(file).num_rows for file in files) == exported.written[name], name
    assert len([*(tmp_path / "out" / "mentions").rglob("*.parquet")]) > 5


def test_a_data_set_of_nothing_opens_too(tmp_path: Path) -> None:
    folder(RECORD, Format.PARQUET, tmp_path / "out", Query(by="nobody"))
    assert duckdb.sql(f"SELECT count(*) FROM {events_of(tmp_path / 'out')}").fetchall() == [(0,)]
    assert len(pd.read_parquet(tmp_path / "out" / "links")) == 0


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> ModuleType:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CannotExport, match=r"pip install 'detente\[parquet\]'"):
        folder(RECORD, Format.PARQUET, tmp_path / "out")
