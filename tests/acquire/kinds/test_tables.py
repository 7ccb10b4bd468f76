"""Rows of tables are documents, their columns mapped as fields are."""

import csv
import gzip
from pathlib import Path

import pytest
from tests.documents import STORY, errors, find, given

from detente.record.errors import BadRow, EmptyInput

ROWS = [
    ["URL", "Title", "Date", "Text"],
    ["", "Treaty, signed", "2017-10-02", STORY],
    ["https://a.example/b", "", "", STORY],
]


def table(path: Path, rows: list[list[str]], *, separator: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.csv", "|")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_rows_are_documents_however_the_table_is_written(
    tmp_path: Path, name: str, separator: str, encoding: str
) -> None:
    path = table(tmp_path / name, ROWS, separator=separator, encoding=encoding)
    first, second = given(find(path))
    assert (first.uri, first.content, first.known.title) == (f"{path}#row=1", STORY, "Treaty, signed")
    assert (first.known.published, second.uri) == ("2017-10-02", "https://a.example/b")


def test_line_ends_in_a_cell_and_western_letters_stay(tmp_path: Path) -> None:
    text = "Le traité est signé.\r\n\r\nÀ Oslo, les ministres ont parlé."
    path = table(tmp_path / "a.csv", [["text"], [text]], encoding="cp1252")
    assert [one.content for one in given(find(path))] == [text]


def test_a_packed_table_is_unpacked(tmp_path: Path) -> None:
    plain = table(tmp_path / "a.csv", ROWS)
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(plain.read_bytes()))
    assert len(given(find(tmp_path / "b.csv.gz"))) == 2


def test_a_table_without_a_text_says_which_columns_there_are(tmp_path: Path) -> None:
    (error,) = errors(find(table(tmp_path / "a.csv", [["url", "words"], ["a", STORY]])))
    assert isinstance(error, BadRow)
    assert "there are url, words" in error.what
    assert "--metadata" in error.advice


def test_an_empty_cell_is_named_by_its_row_and_blank_rows_are_nothing(tmp_path: Path) -> None:
    found = find(table(tmp_path / "a.csv", [["id", "text"], ["1", " "], [], ["", ""], ["2", STORY], ["3"]]))
    assert [error.where.rpartition("#")[2] for error in errors(found)] == ["row=1", "row=5"]
    assert len(given(found)) == 1
    assert isinstance(errors(found)[0], EmptyInput)


@pytest.mark.parametrize("data", [b"", b"\n\n", b'text\n"' + b"x" * 11_000_000, b"text\n\xff\xff\x00"])
def test_what_is_no_table_is_an_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    found = find(tmp_path / "a.csv")
    assert len(found) == 1
