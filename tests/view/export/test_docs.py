"""docs/exports.md says of every format, table, column and key what it is, and nothing of what is not there."""

import importlib.util
import re
from pathlib import Path

import pytest

from detente.view.export import FOLDERS, LINES, Format
from detente.view.export.coded import gdelt, icews, plover
from detente.view.export.dataset import TABLES

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in PAGE.split("\n## ")[1:]}


def named(section: str, head: str) -> list[str]:
    """What stands between backticks in the first cells of a table of a section."""
    table = section.split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    return [
        name for cell in re.findall(r"^\| (`[^|]*)\|", table, re.MULTILINE) for name in re.findall(r"`([^`]+)`", cell)
    ]


def test_the_tables_are_as_they_were_written_last() -> None:
    spec = importlib.util.spec_from_file_location("write_exports", ROOT / "docs" / "write_exports.py")
    assert spec and spec.loader
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    assert writer.written(PAGE) == PAGE, "run `python docs/write_exports.py`"


def test_every_table_has_its_section() -> None:
    assert re.findall(r"^### (\w+)$", SECTIONS["The tables"], re.MULTILINE) == list(TABLES)


@pytest.mark.parametrize("format", Format)
def test_every_format_is_told_with_where_it_goes(format: Format) -> None:
    (row,) = re.findall(rf"^\| `{format}` \| .*\| (.*) \|$", PAGE, re.MULTILINE)
    assert ("stdout" in row) == (format in LINES)
    assert ("folder" in row) == (format in FOLDERS)
    assert format in SECTIONS or format is Format.CSV


def test_every_column_of_icews_is_told_in_order() -> None:
    assert named(SECTIONS["icews"], "column") == list(icews.COLUMNS)


def test_every_column_of_gdelt_is_told_in_order() -> None:
    assert named(SECTIONS["gdelt"], "column of events") == list(gdelt.EVENTS)
    assert named(SECTIONS["gdelt"], "column of mentions") == list(gdelt.MENTIONS)


def test_every_key_of_plover_is_told_in_order() -> None:
    assert named(SECTIONS["plover"], "key") == list(plover.COLUMNS)
    assert list(re.findall(r"`([^`]+)`", SECTIONS["plover"].split("keys of our own")[1])) == list(plover.OWN)
