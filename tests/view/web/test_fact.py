"""A fact's page says all that the record knows of it, what it does not know, and where every word stands."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import crisis, records
from tests.coded import A, B, put
from tests.crisis import CLOSE, CRISIS, DENIAL, DENIED, NEVER, READY, SHELLED, TALKS, TALKS_AGAIN, TURN
from tests.records import D_WEDNESDAY, ENVOY, M_HE, MET, RECORD, S_ENVOY, UNREAD, WITHDREW
from tests.view.web.rooms import reading

from detente.record import Event, Record, Run, Span, Statement, Status
from detente.run import with_coding
from detente.store import open_store
from detente.view.explain import doubts
from detente.view.facts import event_view, labelled, statement_view
from detente.view.facts.excerpt import Evidence, Excerpt, Mark
from detente.view.web.wording import WORDS

RUN = Run(id="run-1", version="9.9", fingerprints={"tables": "abc123"}, settings={"engine": "local"})

INSPECTED = replace(TALKS, actors=(), date=None)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    yield reading(Record([*CRISIS, *RECORD, RUN]), tmp_path_factory.mktemp("room"))


def plain(page: str) -> str:
    """The words of a page."""
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_the_words_are_labelled_in_the_order_of_reading(client: TestClient) -> None:
    page = client.get(f"/facts/{CLOSE.id}").text
    said = re.sub(r"<[^>]+>", "", page[page.index('class="evidence"') :].split(">", 1)[1].split("</p>")[0])
    assert said.startswith("Arland (who) threatened (does what) to close the strait unless Besmar")
    assert "patrol boats (if)" in said


@pytest.mark.parametrize(
    ("id", "told"),
    [
        (CLOSE.id, ["By when 2031-03-10", "On whose word the outlet’s own", "Where not told", "THREATEN / COERCE"]),
        (SHELLED.id, ["On whose word Coast Front", "Did it happen claimed"]),
        (NEVER.id, ["Who says it Ilse Marn (ARL GOV)", "Said to nobody is named", "When 2031-03-02"]),
        (
            MET.id,
            ["When 1991-01-09 “Wednesday”", "the Wednesday of the day of publication", "How much duration: 6 hours"],
        ),
        (WITHDREW.id, ["When not known", "undated, outlet not known", "40% sure"]),
        (MET.id, ["of the source as it came in"]),
        (WITHDREW.id, ["they do not stand in one piece in the source"]),
    ],
)
def test_fields_are_told_in_plain_words(client: TestClient, id: str, told: list[str]) -> None:
    said = plain(client.get(f"/facts/{id}").text)
    for words in told:
        assert words in said


def test_no_field_is_left_out() -> None:
    apart = {"id", "article", "sentence", "confidence", "reasons"}
    for kind, thing in (("event", Event), ("statement", Statement)):
        named = {word.field for words in WORDS[kind].values() for word in words}
        assert named == set(thing.__struct_fields__) - apart


def test_every_word_leads_to_its_place(client: TestClient) -> None:
    page = client.get(f"/facts/{CLOSE.id}").text
    at = CLOSE.trigger
    assert f'href="/articles/{CLOSE.article}?at={at.start}-{at.end}#at">“threatened”' in page
    passage = f"/articles/{CLOSE.article}?at={CLOSE.sentence.start}-{CLOSE.sentence.end}#at"
    assert f"http://localhost{passage}" in page
    assert client.get(passage).status_code == 200


def test_links_show_both_sides_and_reports_their_outlets(client: TestClient) -> None:
    page = plain(client.get(f"/facts/{TALKS.id}").text)
    assert "Told 2 times" in page
    assert "Meridian Wire, 2031-03-04" in page
    page = plain(client.get(f"/facts/{READY.id}").text)
    assert "Ilse Marn reverses Ilse Marn" in page
    assert "Arland would never sell gas to Besmar" in page


def test_a_link_is_shown_as_a_pair(client: TestClient) -> None:
    by_link, by_fact = (client.get(f"/{room}/{TURN.id}") for room in ("links", "facts"))
    assert plain(by_link.text) == plain(by_fact.text)
    assert "one speaker on both sides" in plain(by_link.text)
    assert "What stands around them" in plain(by_link.text)
    assert client.get(f"/links/{DENIAL.id}?format=json").json()["rows"][0]["from"] == DENIED.id


@pytest.mark.parametrize(
    ("id", "told"),
    [
        (CRISIS.incidents[0].id, ["One happening, told 2 times", "The Harbour Post, 2031-03-02", "Meridian Wire"]),
        (M_HE.id, ["“he”", "Named by pronoun", "Who is meant Tariq Aziz (IRQ GOV)", "Facts that rest on it"]),
        (D_WEDNESDAY.id, ["“Wednesday”", "Worked out as 1991-01-09", "in the past tense", "James Baker"]),
        (RUN.id, ["9.9"]),
        (records.SOURCE.id, ["stories/geneva.txt"]),
        (UNREAD.id, ["no text in it"]),
    ],
)
def test_other_things_have_explanations_too(client: TestClient, id: str, told: list[str]) -> None:
    said = plain(client.get(f"/facts/{id}").text)
    for words in told:
        assert words in said


def test_the_run_is_named(client: TestClient) -> None:
    assert "tables: abc123" in plain(client.get(f"/facts/{MET.id}").text)


def test_only_the_runs_that_read_the_story_are_named(tmp_path: Path) -> None:
    other = replace(RUN, id="run-2", fingerprints={"tables": "def456"})
    codings = (with_coding(RUN, records.FIRST_INPUT), with_coding(other, (records.LATER_SOURCE,)))
    client = reading(Record([*RECORD, RUN, other, *(thing for some in codings for thing in some)]), tmp_path)
    page = plain(client.get(f"/facts/{MET.id}").text)
    assert "tables: abc123" in page
    assert "def456" not in page
    assert [run["id"] for run in client.get(f"/api/facts/{MET.id}").json()["runs"]] == [RUN.id]


def test_what_runs_read_otherwise_is_told_and_what_was_read_once_is_still_explained(tmp_path: Path) -> None:
    others = {MET.id: replace(MET, status=Status.PLANNED), ENVOY.id: None}
    fewer = [others.get(thing.id, thing) for thing in records.FIRST_INPUT]
    client = reading([], tmp_path)
    with open_store(tmp_path / "crisis.db") as store:
        put(store, A, records.FIRST_INPUT)
        put(store, B, [thing for thing in fewer if thing])
    page = plain(client.get(f"/facts/{MET.id}").text)
    assert "Read otherwise (status: occurred) by run-a , detente 9.9." in page
    gone = client.get(f"/facts/{ENVOY.id}")
    assert gone.status_code == 404
    assert "The record has this no more: run-a (detente 9.9) read it so" in plain(gone.text)
    assert "hypothetical" in plain(gone.text)
    assert client.get(f"/api/facts/{ENVOY.id}").status_code == 404
    assert client.get("/facts/event-0123456789abcdef").status_code == 404


def test_where_no_coding_tells_all_runs_are_named(tmp_path: Path) -> None:
    client = reading(Record([*RECORD, RUN, replace(RUN, id="run-2")]), tmp_path)
    assert "it does not say which of them read this story" in plain(client.get(f"/facts/{MET.id}").text)


def test_a_record_without_a_run_says_so(tmp_path: Path) -> None:
    assert "names no run" in plain(reading(CRISIS, tmp_path).get(f"/facts/{TALKS.id}").text)


@pytest.mark.parametrize("id", ["event-nothing", "<script>", "link-none"])
def test_what_is_not_there_is_said(client: TestClient, id: str) -> None:
    answer = client.get(f"/facts/{id}")
    assert answer.status_code == 404
    assert "<script>" not in answer.text


def test_hostile_words_are_shown_as_words(client: TestClient) -> None:
    page = client.get(f"/facts/{crisis.ARRIVED.id}").text
    assert "<b>as promised" not in page
    assert "&lt;b&gt;as promised" in page


@pytest.mark.parametrize(
    ("record", "fact", "said"),
    [
        (RECORD, WITHDREW, ["It has no date."]),
        (RECORD, S_ENVOY, []),
        (CRISIS, TALKS, []),
        (CRISIS, INSPECTED, ["The text does not say who did it.", "It has no date."]),
        (RECORD, ENVOY, []),
    ],
)
def test_doubts(record: Record, fact: Event | Statement, said: list[str]) -> None:
    assert [*doubts(record, fact)] == said


MARKS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(Evidence)), max_size=6).map(
    lambda marks: tuple(Mark(Span(start, start + length), what) for start, length, what in marks)
)


@given(MARKS)
def test_labelled_words_are_the_excerpt(marks: tuple[Mark, ...]) -> None:
    text = "Arland and Besmar opened talks on the strait."
    excerpt = Excerpt(text, Span(0, len(text)), marks)
    pieces = [*labelled(excerpt)]
    assert "".join(piece.text for piece in pieces) == text
    assert sum(len(piece.labels) for piece in pieces) == len({(min(m.span.end, len(text)), m.what) for m in marks})
    assert all(piece.look for piece in pieces if piece.labels)


def test_each_mark_of_a_fact_has_its_label() -> None:
    labels = [label for piece in labelled(event_view(CRISIS, CLOSE).excerpt) for label in piece.labels]
    assert labels == ["who", "does what", "to whom", "if"]
    said = [label for piece in labelled(statement_view(CRISIS, NEVER).excerpt) for label in piece.labels]
    assert said == ["who says it", "word of saying", "what is said"]
    assert TALKS_AGAIN.article != TALKS.article
