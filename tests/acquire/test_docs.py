"""docs/sources.md leaves nothing out: it fails as soon as a kind of file or a usual name of a field is not told."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from detente.acquire import Fields
from detente.acquire.cdx import CAPTURES
from detente.acquire.opened import DEEPEST, FREE, RATIO
from detente.acquire.told import KINDS

DOCS = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
FOLDER = Path(__file__).parents[2] / "src" / "detente" / "acquire" / "kinds"
ROWS = {
    **{"lines": "JSON", "tables": "table", "parquet": "Parquet", "zips": "zip, tar", "tars": "zip, tar"},
    **{"warc": "web archive", "feeds": "feed", "mail": "mail"},
}


def test_every_kind_has_a_reader_and_is_told() -> None:
    assert {path.stem for path in FOLDER.glob("[a-z]*.py")} == {kind.module for kind in KINDS} == set(ROWS)
    assert not [row for row in ROWS.values() if f"\n| {row} | " not in DOCS]


@pytest.mark.parametrize("part", [field.name for field in fields(Fields)])
def test_every_usual_name_of_a_field_is_told(part: str) -> None:
    (told,) = re.findall(rf"^\| `{part}` \| (.*) \|$", DOCS, re.MULTILINE)
    assert tuple(told.split(", ")) == getattr(Fields.usual(), part)


def test_endings_and_bounds_are_those_told() -> None:
    endings = {ending for kind in KINDS for ending in kind.endings} | {e for e in CAPTURES if not e.endswith(".gz")}
    assert not {ending for ending in endings - {".jsonlines", ".geojson", ".tar"} if f"`{ending}`" not in DOCS}
    assert f"{RATIO} times its size (and to {FREE // 1_000_000} MB in any case)" in DOCS
    assert DEEPEST == 6
