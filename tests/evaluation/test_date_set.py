"""The labelled set of when things happened: spans are the words they name, dates are dates, both halves broad."""

import json
from collections import Counter
from typing import Any

import pytest
from evaluation.places import ROOT

from detente.record.edtf import is_edtf

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (ROOT / "evaluation/dates/paragraphs.jsonl").read_text(encoding="utf-8").splitlines()
]
HALVES = {"odd": ROWS[::2], "even": ROWS[1::2]}


def test_rows_are_numbered_so_that_halves_are_those_of_their_ids() -> None:
    assert [row["id"] for row in ROWS] == list(range(1, len(ROWS) + 1))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_events_and_expressions_are_the_words_at_their_spans(row: dict[str, Any]) -> None:
    spans = [(*e["trigger"], e["words"]) for e in row["events"]] + [
        (*x["span"], x["words"]) for x in row["expressions"]
    ]
    assert all(row["text"][start:end] == words for start, end, words in spans)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_dates_are_edtf(row: dict[str, Any]) -> None:
    dates = [date for event in row["events"] for date in (event["when"], *event.get("accept", []))]
    assert [date for date in dates if date is not None and not is_edtf(date)] == []


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_broad(half: str) -> None:
    rows = HALVES[half]
    events = [event for row in rows for event in row["events"]]
    assert len(events) >= 230
    assert {event["kind"] for event in events} == {"date", "deadline", "open"}
    assert min(Counter(event["case"] for event in events)[case] for case in ("sequence", "relative", "undated")) >= 30
    assert sum(row["published"] is None for row in rows) >= len(rows) / 3
    assert {"19", "20"} == {row["published"][:2] for row in rows if row["published"]}
