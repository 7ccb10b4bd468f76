"""The labelled sets of events: spans are words, codes those of the tables, dates are dates, both halves broad."""

import json
from collections import Counter
from typing import Any

import pytest
from evaluation.places import ROOT

from detente.extract.actors.directory import directory
from detente.record import Root, Status
from detente.record.edtf import is_edtf
from detente.record.plover import plover
from detente.view.evaluate.speech import Kind


def rows(path: str) -> list[dict[str, Any]]:
    """The rows of a set."""
    return [json.loads(line) for line in (ROOT / path).read_text(encoding="utf-8").splitlines()]


ARTICLES = rows("evaluation/events/articles.jsonl")
SENTENCES = rows("evaluation/speech/sentences.jsonl")
EVENTS = [event for row in ARTICLES for event in row["events"]]
HALVES = {"odd": slice(0, None, 2), "even": slice(1, None, 2)}


@pytest.mark.parametrize("of", [ARTICLES, SENTENCES], ids=["events", "speech"])
def test_rows_are_numbered_so_that_halves_are_those_of_their_ids(of: list[dict[str, Any]]) -> None:
    assert [row["id"] for row in of] == list(range(1, len(of) + 1))


def inside(spans: list[list[int]], text: str) -> bool:
    """Whether spans hold something, and neither begin nor end with white space or within a word."""
    return all(
        0 <= start < end <= len(text)
        and text[start:end] == text[start:end].strip()
        and not (start and text[start - 1 : start + 1].isalnum())
        and not (end < len(text) and text[end - 1 : end + 1].isalnum())
        for start, end in spans
    )


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: str(row["id"]))
def test_what_is_labelled_in_an_article_are_words_of_it(row: dict[str, Any]) -> None:
    text = row["text"]
    assert all(text[slice(*e["trigger"])] == e["words"] for e in row["events"])
    words = [span for e in row["events"] for span in (*e["actor_words"], *e["recipient_words"])]
    said = [span for s in row["statements"] for span in (s["cue"], *s["content"])]
    speakers = [s["speaker_words"] for s in row["statements"] if s["speaker_words"]]
    assert inside([*words, *said, *speakers], text)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: str(row["id"]))
def test_what_is_labelled_in_a_sentence_are_words_of_it(row: dict[str, Any]) -> None:
    text, wanted = row["text"], row["event"]
    assert all(text[slice(*d["span"])] == d["words"] for d in (row["deed"], *row["more"]))
    spans = [span for span in (row["condition"], row["deadline"], wanted and wanted["trigger"]) if span]
    assert inside(spans, text)
    assert all(words in text for words in (*wanted["actors"], *wanted["recipients"])) if wanted else True


def test_roots_acts_modes_and_statuses_are_those_of_the_record() -> None:
    wanted = [row["event"] for row in SENTENCES if row["event"]]
    deeds = [deed for row in SENTENCES for deed in (row["deed"], *row["more"])]
    coded = [*EVENTS, *wanted, *deeds]
    assert {e["root"] for e in coded} | {e["act"] for e in [*EVENTS, *wanted] if e["act"]} <= set(Root)
    assert {e["status"] for e in coded if e["status"]} <= set(Status)
    assert [e["mode"] for e in EVENTS] == [plover(Root(e["root"]), e["mode"]).mode for e in EVENTS]


def test_states_are_those_of_the_table() -> None:
    known = directory()
    ids = {i for e in EVENTS for i in (*e["actors"], *e["recipients"], e["asserted_by"]) if i}
    of_states = {i for i in ids if i[:3].isupper() and i[3:4] in ("", "-")} - set(known.organisations)
    assert {i for i in of_states if i.partition("-")[0] not in known.states} == set()


def test_dates_are_edtf() -> None:
    dates = [*(e["when"] for e in EVENTS), *(row["published"] for row in ARTICLES)]
    assert [date for date in dates if date is not None and not is_edtf(date)] == []


def test_what_is_claimed_is_claimed_by_somebody() -> None:
    assert all(e["asserted_by"] for e in EVENTS if e["status"] == Status.CLAIMED)


def test_twins_lie_in_one_half() -> None:
    of = {row["id"]: row for row in SENTENCES}
    twins = [row for row in SENTENCES if row["pair"]]
    assert twins and all(of[row["pair"]]["pair"] == row["id"] for row in twins)
    assert all(row["pair"] % 2 == row["id"] % 2 for row in twins)


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_broad(half: str) -> None:
    articles, sentences = ARTICLES[HALVES[half]], SENTENCES[HALVES[half]]
    events = [event for row in articles for event in row["events"]]
    assert len(events) >= 300
    assert set(Status) == {event["status"] for event in events}
    assert len({event["root"] for event in events}) >= 15
    assert sum(not row["events"] for row in articles) >= 8
    assert sum(row["published"] is None for row in articles) >= len(articles) / 5
    kinds = Counter(row["kind"] for row in sentences)
    assert kinds == {**dict.fromkeys(set(Kind) - {Kind.DEED}, 10), Kind.DEED: 30}
