"""What leaves a record: lines of JSON, rows of CSV."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import IO

from detente.record import Record
from detente.view.export.article import ArticleRow, UnreadRow, article_row
from detente.view.export.brief import brief_as_markdown, brief_title, told_of
from detente.view.export.case import Case, cases, write_cases
from detente.view.export.csv import csv_lines, write_csv
from detente.view.export.diff import DiffRow, RunRow, diff_rows, run_row
from detente.view.export.dyad import ClaimedDyadRow, DyadRow, PairRow, claimed_dyad_row, dyad_row
from detente.view.export.json import write_json, write_jsonl
from detente.view.export.ledger import LedgerRow, ledger_row
from detente.view.export.link import LinkRow, link_row
from detente.view.export.position import PositionRow, position_row
from detente.view.export.rows import (
    ActorRow,
    EventRow,
    ReviewRow,
    Row,
    StatementRow,
    UnknownRow,
    actor_row,
    event_row,
    review_row,
    statement_row,
    unknown_row,
)


class Format(StrEnum):
    """The formats that a whole record can be exported in."""

    JSONL = "jsonl"


WRITERS: Mapping[Format, Callable[[Record, IO[str]], None]] = {Format.JSONL: write_jsonl}
"""How each format is written."""

__all__ = [
    "WRITERS",
    "ActorRow",
    "ArticleRow",
    "Case",
    "ClaimedDyadRow",
    "DiffRow",
    "DyadRow",
    "EventRow",
    "Format",
    "LedgerRow",
    "LinkRow",
    "PairRow",
    "PositionRow",
    "ReviewRow",
    "Row",
    "RunRow",
    "StatementRow",
    "UnknownRow",
    "UnreadRow",
    "actor_row",
    "article_row",
    "brief_as_markdown",
    "brief_title",
    "cases",
    "claimed_dyad_row",
    "csv_lines",
    "diff_rows",
    "dyad_row",
    "event_row",
    "ledger_row",
    "link_row",
    "position_row",
    "review_row",
    "run_row",
    "statement_row",
    "told_of",
    "unknown_row",
    "write_cases",
    "write_csv",
    "write_json",
    "write_jsonl",
]
