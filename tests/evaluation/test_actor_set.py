"""The labelled set of who is meant: its spans are the words they name, and both halves are broad."""

import json
from collections import Counter
from typing import Any

import pytest
from evaluation.places import ROOT

from detente.extract.actors.directory import directory

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (ROOT / "evaluation/actors/paragraphs.jsonl").read_text(encoding="utf-8").splitlines()
]
HALVES = {"odd": ROWS[::2], "even": ROWS[1::2]}
BY_NAME = {"name", "place"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_a_mention_is_the_words_at_its_span(row: dict[str, Any]) -> None:
    assert all(row["text"][m["start"] : m["end"]] == m["words"] for m in row["mentions"])
    starts = [m["start"] for m in row["mentions"]]
    assert starts == sorted(starts)


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_broad(half: str) -> None:
    rows = HALVES[half]
    kinds = Counter(m["kind"] for row in rows for m in row["mentions"])
    assert sum(kinds.values()) >= 600
    assert sum(n for kind, n in kinds.items() if kind not in BY_NAME) >= sum(kinds.values()) / 2
    assert len({row["region"] for row in rows}) >= 5
    assert {row["published"][:3] for row in rows if row["published"]} >= {
        "195",
        "196",
        "197",
        "198",
        "199",
        "200",
        "201",
    }
    assert sum(row["published"] is None for row in rows) >= len(rows) / 5


def test_states_and_bodies_are_those_of_the_tables() -> None:
    """An actor is a person by name, or an id; what looks like an id of a state is one."""
    known = directory()
    ids = {a for row in ROWS for m in row["mentions"] for a in m["actors"] if a[:3].isupper() and " " not in a}
    assert {i for i in ids if i not in known.organisations and i.partition("-")[0] not in known.states} == set()
