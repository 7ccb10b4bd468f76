"""Every format is written as it was when it was last looked at, character for character.

`DETENTE_WRITE_GOLDEN=1 pytest tests/view/export/test_golden.py` writes the files anew; look at what changed.
"""

import os
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.selections import folder, lines

from detente.record import Record
from detente.view.export import Format
from detente.view.export.coded.gdelt import EVENTS_FILE, MENTIONS_FILE

GOLDEN = Path(__file__).parent / "golden"
BOTH = Record([*RECORD, *CRISIS])
_ENDINGS = {Format.PLOVER: "jsonl", Format.ICEWS: "tsv", Format.CLAIMREVIEW: "json", Format.FTM: "jsonl"}


def check(name: str, found: str) -> None:
    told = found.replace(f"detente {version('detente')}", "detente VERSION")
    if os.environ.get("DETENTE_WRITE_GOLDEN"):
        (GOLDEN / name).write_text(told, encoding="utf-8")
    assert told == (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("format", _ENDINGS)
def test_lines_are_as_they_were(format: Format) -> None:
    check(f"{format}.{_ENDINGS[format]}", lines(BOTH, format)[0])


@pytest.mark.parametrize("kind", ["events", "statements", "links", "roles"])
def test_tables_are_as_they_were(kind: str) -> None:
    check(f"{kind}.csv", lines(BOTH, Format.CSV, kind=kind)[0])


def test_both_tables_of_gdelt_are_as_they_were(tmp_path: Path) -> None:
    folder(BOTH, Format.GDELT, tmp_path / "out")
    for name in (EVENTS_FILE, MENTIONS_FILE):
        check(name, (tmp_path / "out" / name).read_text(encoding="utf-8"))
