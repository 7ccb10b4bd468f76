"""A story is shown as it was, with every fact marked where it stands and told in the margin."""

import csv
import io
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html
from tests.crisis import CLOSE, CRISIS, FIRST, INSPECT, NEVER, SECOND
from tests.view.web.rooms import filled, reader

from detente.record import Passage, PassageKind, Span
from detente.view.facts import Evidence, Words, paragraphs
from detente.view.facts.article import article_views
from detente.view.web.pages.article import looks


def page(client: TestClient, path: str) -> html.HtmlElement:
    answered = client.get(path)
    assert answered.status_code == 200
    return html.fromstring(answered.text)


def test_the_text_stands_whole_and_in_order(client: TestClient) -> None:
    shown = page(client, f"/articles/{FIRST.id}")
    assert "".join(p.text_content() for p in shown.xpath("//p[@class='text']")) == FIRST.text


def test_each_word_says_where_it_stands(client: TestClient) -> None:
    for word in page(client, f"/articles/{FIRST.id}").xpath("//*[@data-start]"):
        start = int(word.get("data-start"))
        assert FIRST.text[start : start + len(word.text_content())] == word.text_content()


def test_every_fact_has_a_note_and_words_that_lead_to_it(client: TestClient) -> None:
    shown = page(client, f"/articles/{FIRST.id}")
    notes = [note.get("id") for note in shown.xpath("//li[contains(@class, 'note')]")]
    leading = {word.get("href").removeprefix("#") for word in shown.xpath("//a[contains(@class, 'w ')]")}
    facts = {fact.id for view in article_views(CRISIS, [FIRST]) for fact in view.facts}
    assert set(notes) == facts == leading
    assert len(notes) == len(facts)


def test_a_note_says_who_does_what_to_whom_and_whether(client: TestClient) -> None:
    (note,) = page(client, f"/articles/{FIRST.id}").xpath(f"//li[@id='{CLOSE.id}']")
    said = re.sub(r"\s+", " ", note.text_content())
    assert "Arland → Besmar" in said
    assert "THREATEN / COERCE · threat" in said
    assert "if: unless Besmar withdraws its patrol boats" in said


def test_a_fact_asked_for_stands_out_without_a_script(client: TestClient) -> None:
    shown = page(client, f"/articles/{FIRST.id}?fact={NEVER.id}")
    lit = shown.xpath("//*[contains(@class, 'lit-content')]")
    assert "".join(w.text_content() for w in lit) == "Arland would never sell gas to Besmar"
    assert "lit" in shown.xpath(f"//li[@id='{NEVER.id}']")[0].get("class")
    assert not shown.xpath(f"//li[@id='{INSPECT.id}' and contains(@class, 'lit')]")


def test_a_passage_asked_for_is_pointed_at(client: TestClient) -> None:
    shown = page(client, f"/articles/{FIRST.id}?at=11-30#at")
    chosen = shown.xpath("//*[contains(@class, 'chosen')]")
    assert "".join(w.text_content() for w in chosen) == FIRST.text[11:30]
    assert len(shown.xpath("//*[@id='at']")) == 1


@pytest.mark.parametrize("at", ["", "x", "1", "-5", "5-", "1-2-3", "99999999999-1"])
def test_a_passage_that_is_none_is_refused(client: TestClient, at: str) -> None:
    assert client.get(f"/articles/{FIRST.id}?at={at}").status_code == 422 if at else 200


@pytest.mark.parametrize("at", ["30-11", "99999-99999", "11-11"])
def test_a_passage_without_characters_points_at_nothing(client: TestClient, at: str) -> None:
    assert not page(client, f"/articles/{FIRST.id}?at={at}").xpath("//*[contains(@class, 'chosen')]")


def test_what_was_set_aside_is_folded_away_but_there(tmp_path: Path) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    text = "We use cookies.\nArland and Besmar opened talks on the strait on Sunday."
    notice = Passage(kind=PassageKind.NOTICE, span=Span(0, 15))
    body = Passage(kind=PassageKind.BODY, span=Span(16, len(text)))
    told = replace(SECOND, id="article-x", text=text, passages=(notice, body))
    with filled(tmp_path / "a.db", [CRISIS[told.source], told]) as store:
        shown = page(reader(store), "/articles/article-x")
    (aside,) = shown.xpath("//details[@class='aside']")
    assert "We use cookies." in aside.text_content()
    assert "notice" in aside.xpath("summary")[0].text_content()


def test_hostile_words_are_words(tmp_path: Path) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    evil = "<script>alert(1)</script> & \u202eturned <img src=x onerror=alert(2)>"
    body = (Passage(kind=PassageKind.BODY, span=Span(0, len(evil))),)
    told = replace(FIRST, id="article-x", title=evil, text=evil, passages=body, publisher="</title><b>x")
    with filled(tmp_path / "a.db", [CRISIS[told.source], told]) as store:
        answered = reader(store).get("/articles/article-x").text
    assert "<script>alert" not in answered
    assert "<img src=x" not in answered
    assert "</title><b>" not in answered
    assert "\u202e" not in answered


def test_its_facts_come_as_rows(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"/articles/{FIRST.id}?format=csv").text)))
    assert [row["id"] for row in rows] == [fact.id for view in article_views(CRISIS, [FIRST]) for fact in view.facts]


def test_a_story_that_is_not_there_is_a_page_that_says_so(client: TestClient) -> None:
    answered = client.get("/articles/article-nothing")
    assert answered.status_code == 404
    assert "no such id in the record" in answered.text


def test_words_of_two_facts_carry_both() -> None:
    (view,) = article_views(CRISIS, [FIRST])
    (one,) = paragraphs(FIRST, view.facts)
    assert "".join(words.text for words in one.words) == FIRST.text
    assert {fact.id for fact in one.facts} == {fact.id for fact in view.facts}


def test_looks_tell_apart_what_stands_out() -> None:
    words = Words("said", 3, (("a", Evidence.CUE), ("b", Evidence.TRIGGER)), False)
    assert looks(words, "a") == "cue trigger lit lit-cue"
    assert looks(words, None) == "cue trigger"
