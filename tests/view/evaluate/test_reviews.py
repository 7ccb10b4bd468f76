"""Verdicts as test cases: what was decided on a text is held against what is read from it now."""

import json
from io import StringIO
from pathlib import Path

import pytest

import detente
from detente.record import Event, Mention, Record, Statement, Verdict
from detente.record.errors import BadGold
from detente.store import Store, decide, open_store
from detente.view.evaluate import evaluate, figures_table
from detente.view.evaluate.reviews import holds
from detente.view.export import Case, cases, write_cases
from detente.view.export.case import Words

TEXT = (
    "PARIS, March 4, 2019 — France recalled its ambassador to Italy on Monday. "
    "French President Emmanuel Macron said that Italy had insulted France. "
    "Italy rejected the claim on Monday."
)


@pytest.fixture(scope="module")
def read() -> Record:
    return detente.read_text(TEXT, published="2019-03-04")


def store_of(record: Record) -> Store:
    store = open_store(":memory:")
    with store.writing() as writer:
        writer.add(record)
    return store


def event(record: Record, words: str) -> Event:
    return next(e for e in record.events if e.trigger.of(record.articles[0].text) == words)


def said(record: Record) -> Statement:
    return record.statements[0]


def mention(record: Record, words: str) -> Mention:
    return next(m for m in record.mentions if m.span.of(record.articles[0].text) == words)


def written(store: Store, folder: Path) -> Path:
    file = folder / "cases.jsonl"
    out = StringIO()
    write_cases(store.record(), out)
    file.write_text(out.getvalue(), encoding="utf-8")
    return file


def test_what_is_accepted_is_still_read_and_what_is_rejected_too(read: Record, tmp_path: Path) -> None:
    with store_of(read) as store:
        for thing in (event(read, "recalled"), said(read), mention(read, "Italy")):
            decide(store, of=thing.id, verdict=Verdict.ACCEPT, by="ada")
        decide(store, of=event(read, "rejected").id, verdict=Verdict.REJECT, by="ada", note="no act")
        file = written(store, tmp_path)
    figures = evaluate("reviews", file)
    assert (figures.value("hold"), figures.value("accepted hold"), figures.value("rejected hold")) == (0.75, 1.0, 0.0)
    (line,) = figures.missed
    assert "event “rejected”: nothing; read: root=REJECT" in line
    assert line in figures_table(figures)


def test_what_is_amended_is_not_yet_read_so(read: Record, tmp_path: Path) -> None:
    with store_of(read) as store:
        changes = {"root": "AID", "recipients": (mention(read, "Italy").id,)}
        decide(store, of=event(read, "recalled").id, verdict=Verdict.AMEND, changes=changes, by="ada", labels=["x"])
        decide(store, of=mention(read, "Italy").id, verdict=Verdict.AMEND, amended="FRA", by="ada")
        decide(store, of=said(read).id, verdict=Verdict.AMEND, changes={"kind": "stance"}, by="ada")
        figures = evaluate("reviews", written(store, tmp_path))
    assert (figures.value("amended hold"), len(figures.missed)) == (0.0, 3)
    assert "root=AID" in figures.missed[0]


def test_a_case_is_in_names_and_words(read: Record) -> None:
    one = event(read, "recalled")
    with store_of(read) as store:
        decide(store, of=one.id, verdict=Verdict.AMEND, changes={"actors": ()}, by="ada", note="why", labels=["x"])
        decide(store, of="FRA", verdict=Verdict.AMEND, amended="ITA", by="ada")
        decide(store, of=one.id, verdict=Verdict.NOTE, by="ada", note="hm")
        (case,) = cases(store.record())
    assert (case.type, case.told[0].words, case.told[0].at) == ("event", "recalled", (one.trigger,))
    assert case.read["root"] == one.root.value
    assert case.read["actors"] == (Words("France", ("France",)),)
    assert case.to_be == {"actors": ()}
    assert (case.by, case.note, case.labels) == ("ada", "why", ("x",))
    assert case.texts[0].text == read.articles[0].text


def test_links_have_both_their_facts(read: Record, tmp_path: Path) -> None:
    assert read.links, "the text is to have a link"
    with store_of(read) as store:
        decide(store, of=read.links[0].id, verdict=Verdict.ACCEPT, by="ada")
        file = written(store, tmp_path)
    assert len(json.loads(file.read_text())["told"]) == 2
    assert evaluate("reviews", file).value("hold") == 1.0


def a_case(verdict: Verdict, *, type: str = "event", **to_be: str) -> Case:
    read = {"root": "AID", "status": "occurred"}
    return Case(
        type=type, texts=(), told=(), read=read, verdict=verdict, to_be=to_be, by="ada", when="2024", review="review-1"
    )


@pytest.mark.parametrize(
    ("case", "now", "expected"),
    [
        (a_case(Verdict.ACCEPT), [{"root": "AID", "status": "occurred"}], True),
        (a_case(Verdict.ACCEPT), [{"root": "AID", "status": "denied"}], False),
        (a_case(Verdict.ACCEPT), [], False),
        (a_case(Verdict.AMEND, status="denied"), [{"root": "AGREE", "status": "denied"}], True),
        (a_case(Verdict.AMEND, status="denied"), [{"root": "AID", "status": "occurred"}], False),
        (a_case(Verdict.REJECT), [], True),
        (a_case(Verdict.REJECT), [{"root": "AGREE", "status": "occurred"}], True),
        (a_case(Verdict.REJECT), [{"root": "AID", "status": "denied"}], False),
        (a_case(Verdict.REJECT, type="statement"), [{"root": "AGREE"}], False),
    ],
)
def test_a_verdict_holds(case: Case, now: list[dict[str, str]], expected: bool) -> None:
    assert holds(case, now) is expected


@pytest.mark.parametrize(
    "change", [{"told": []}, {"told": [{"type": "event", "text": 3, "at": [], "words": ""}]}, {"by": 1}]
)
def test_what_is_no_case_is_refused(read: Record, tmp_path: Path, change: dict[str, object]) -> None:
    with store_of(read) as store:
        decide(store, of=event(read, "recalled").id, verdict=Verdict.ACCEPT, by="ada")
        file = written(store, tmp_path)
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    with pytest.raises(BadGold):
        evaluate("reviews", file)
