"""Rows of Parquet are documents; only columns that hold a part of one are read."""

from datetime import datetime
from pathlib import Path

import pytest
from tests.documents import STORY, errors, find, given

from detente.record.errors import BrokenInput, MissingExtra

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


def test_rows_are_documents_with_dates_of_the_tables_own_types(tmp_path: Path) -> None:
    rows = {"body": [STORY] * 600, "date": [datetime(2017, 10, 2, 9)] * 600, "blob": [b"\0"] * 600}
    parquet.write_table(pa.table(rows), tmp_path / "a.parquet")
    found = given(find(tmp_path / "a.parquet"))
    assert len(found) == 600
    assert (found[-1].uri, found[-1].content) == (f"{tmp_path}/a.parquet#row=600", STORY)
    assert found[0].known.published == "2017-10-02"


def test_a_table_without_a_text_says_which_columns_there_are(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"words": [STORY]}), tmp_path / "a.parquet")
    assert "there are words" in errors(find(tmp_path / "a.parquet"))[0].what
    assert len(given(find(tmp_path / "a.parquet", mapped="text=words"))) == 1


def test_a_damaged_table_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"\0" * 100)
    (error,) = errors(find(tmp_path / "a.parquet"))
    assert isinstance(error, BrokenInput)


def test_without_its_reader_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("detente.acquire.kinds.parquet.import_module", missing)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    (error,) = errors(find(tmp_path / "a.parquet"))
    assert isinstance(error, MissingExtra)
    assert "pip install 'detente[parquet]'" in error.advice
