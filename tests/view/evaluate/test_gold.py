"""Gold that is not in its format is refused with file and line; fingerprints follow the bytes."""

import hashlib
from pathlib import Path

import pytest

from detente.record.errors import BadGold
from detente.view.evaluate.gold import fingerprint, gold_files, read_rows
from detente.view.evaluate.plv import Pair

ROW = '{"marked": "<s>A</s> met <t>B</t>.", "root": "CONSULT", "quad": 1, "a field of no task": 3}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of two rows with a blank line between."""
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{ROW}\n\n{ROW}\n")
    return path


def test_rows_are_read_in_order_and_blank_lines_are_none(file: Path) -> None:
    assert [pair.root for pair in read_rows(file, Pair)] == ["CONSULT", "CONSULT"]


@pytest.mark.parametrize(
    "bad",
    [
        "{not json",
        '{"marked": "no root"}',
        '{"marked": 3, "root": "CONSULT", "quad": 1}',
        '{"marked": "<s>A met B.", "root": "CONSULT", "quad": 1}',
        '{"marked": "A met B.", "root": "MEET", "quad": 1}',
        '{"marked": "A met B.", "root": "CONSULT", "quad": 5}',
    ],
)
def test_a_bad_row_is_named_by_file_and_line(file: Path, bad: str) -> None:
    file.write_text(f"{ROW}\n{bad}\n")
    with pytest.raises(BadGold, match=r"gold\.jsonl, line 2"):
        read_rows(file, Pair)


def test_a_missing_file_and_an_empty_folder_are_bad_gold(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match="no gold data"):
        gold_files(tmp_path / "nowhere.jsonl")
    with pytest.raises(BadGold, match="no gold data"):
        gold_files(tmp_path)


def test_the_fingerprint_of_a_file_is_its_sha256(file: Path) -> None:
    assert fingerprint(gold_files(file)) == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_fingerprint_of_a_folder_follows_names_and_bytes(file: Path) -> None:
    (other := file.with_name("more.jsonl")).write_text(ROW)
    before = fingerprint(gold_files(file.parent))
    other.write_text(ROW + " ")
    assert fingerprint(gold_files(file.parent)) != before
    other.write_text(ROW)
    assert fingerprint(gold_files(file.parent)) == before
    other.rename(file.with_name("others.jsonl"))
    assert fingerprint(gold_files(file.parent)) != before
