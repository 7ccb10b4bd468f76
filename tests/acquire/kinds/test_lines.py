"""Objects in JSON are documents; what is none is named by its line, and the rest is read."""

import gzip
import json
from pathlib import Path

import pytest
from tests.documents import STORY, errors, find, given

from detente.record import Source
from detente.record.errors import BadRow, BinaryInput, BrokenInput, EmptyInput
from detente.record.serial import to_line

OURS = Source(id="s", uri="a", sha256="0", media_type="text/plain", encoding="utf-8")


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_every_line_is_a_document_named_by_its_line(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", {"text": STORY}, "", {"text": STORY, "url": "https://example.org/a"})
    assert [one.uri for one in find(path)] == [f"{path}#line=1", "https://example.org/a"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.txt", "a"])
def test_lines_of_json_are_known_by_name_or_by_looking(tmp_path: Path, name: str) -> None:
    assert len(given(find(written(tmp_path / name, {"text": STORY}, {"text": STORY})))) == 2


def test_packed_lines_are_unpacked_and_a_mark_at_the_start_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"\xef\xbb\xbf" + json.dumps({"text": STORY}).encode()))
    assert [one.content for one in given(find(path))] == [STORY]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("outer", [list, lambda rows: {"status": "ok", "articles": rows}])
def test_a_list_of_objects_is_as_good_as_lines(tmp_path: Path, indent: int | None, outer: type[list[object]]) -> None:
    rows = outer([{"text": STORY}, 7, {"text": STORY}])
    (tmp_path / "a.json").write_text(json.dumps(rows, indent=indent))
    found = find(tmp_path / "a.json")
    assert [one.uri for one in given(found)] == [f"{tmp_path}/a.json#item=1", f"{tmp_path}/a.json#item=3"]
    assert [type(error) for error in errors(found)] == [BadRow]


def test_one_object_over_several_lines_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": STORY, "tags": [{"id": 1}]}, indent=1))
    assert [one.content for one in given(find(tmp_path / "a.json"))] == [STORY]


def test_a_broken_line_is_named_and_takes_no_other_with_it(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.jsonl", {"text": STORY}, '{"text": "Talks', "7", {"text": " "}, {"id": 1}, {"text": STORY}
    )
    found = find(path)
    assert len(given(found)) == 2
    assert [(type(error), error.where) for error in errors(found)] == [
        (BrokenInput, f"{path}#line=2"),
        (BadRow, f"{path}#line=3"),
        (EmptyInput, f"{path}#line=4"),
        (BadRow, f"{path}#line=5"),
    ]


def test_a_file_of_which_no_line_holds_a_text_is_one_error_with_its_fields(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", *({"words": STORY, "n": n} for n in range(100)))
    (error,) = errors(find(path))
    assert "there are words, n" in error.what
    assert "--map text=" in error.advice
    assert len(given(find(path, mapped="text=words"))) == 100


def test_a_record_that_detente_wrote_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(to_line(OURS) + "\n")
    (error,) = errors(find(tmp_path / "a.jsonl"))
    assert isinstance(error, BinaryInput)
    assert "detente import" in error.advice


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"text": "\xff\xfe"}', b'[{"text": 1', b"{}", b'{"a":' * 9000])
def test_hostile_json_is_an_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.json").write_bytes(data)
    assert len(errors(find(tmp_path / "a.json"))) == 1
