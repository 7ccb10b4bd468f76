"""Every format that a record can be exported in, and how it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO

from detente.view.export.claims import write_claims
from detente.view.export.coded.gdelt import write_gdelt
from detente.view.export.coded.icews import write_icews
from detente.view.export.coded.plover import write_plover
from detente.view.export.dataset.parquet import write_parquet
from detente.view.export.dataset.sheets import write_sheet, write_sheets
from detente.view.export.docbin import write_docbin
from detente.view.export.ftm import write_ftm
from detente.view.export.jsonl import write_jsonl
from detente.view.export.selection import Exported, Selection


class Format(StrEnum):
    """The formats that a record can be exported in."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    PLOVER = "plover"
    ICEWS = "icews"
    GDELT = "gdelt"
    CLAIMREVIEW = "claimreview"
    FTM = "ftm"
    DOCBIN = "docbin"


@dataclass(frozen=True, slots=True)
class Options:
    """What else an export was asked: a table of CSV, and events that did not happen."""

    kind: str | None = None
    all_statuses: bool = False


ToLines = Callable[[Selection, IO[str], Options], Exported]
ToFolder = Callable[[Selection, Path, Options], Exported]

LINES: Mapping[Format, ToLines] = {
    Format.JSONL: lambda selection, out, _: write_jsonl(selection, out),
    Format.CSV: lambda selection, out, options: write_sheet(selection, out, kind=options.kind or "events"),
    Format.PLOVER: lambda selection, out, options: write_plover(selection, out, all_statuses=options.all_statuses),
    Format.CLAIMREVIEW: lambda selection, out, _: write_claims(selection, out),
    Format.FTM: lambda selection, out, options: write_ftm(selection, out, all_statuses=options.all_statuses),
    Format.ICEWS: lambda selection, out, options: write_icews(selection, out, all_statuses=options.all_statuses),
}
"""The formats that are lines of text; CSV of one table."""

FOLDERS: Mapping[Format, ToFolder] = {
    Format.CSV: lambda selection, folder, _: write_sheets(selection, folder),
    Format.PARQUET: lambda selection, folder, _: write_parquet(selection, folder),
    Format.DOCBIN: lambda selection, folder, _: write_docbin(selection, folder),
    Format.GDELT: lambda selection, folder, options: write_gdelt(selection, folder, all_statuses=options.all_statuses),
}
"""The formats that are folders; CSV of all tables."""
