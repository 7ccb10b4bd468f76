"""The queue brings up first what is worth a look, one fact at a time, by plain links and forms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace
from tests.crisis import CLOSE, CRISIS, FISH, NEVER, TALKS, THINGS
from tests.view.web.reviewers import judge, reviewer, shown, strait, visitor, words

from detente.record import Event, Review
from detente.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with strait(tmp_path) as held:
        yield held


def at(page: html.HtmlElement) -> str:
    """The id of the fact that a page is about."""
    (why,) = page.xpath("//p[@class='meta']/a[text()='why']/@href")
    return str(why).removeprefix("/facts/")


def way(page: html.HtmlElement, rel: str) -> str | None:
    """Where it goes on."""
    return next(iter(page.xpath(f"//a[@rel='{rel}']/@href")), None)


def test_it_goes_once_through_all_facts(store: Store) -> None:
    client, path, seen = visitor(store), "/review", []
    while path:
        page = shown(client, path)
        seen.append(at(page))
        assert f"{len(seen)} of 18" in words(page, "//nav[@class='pager']")
        path = way(page, "next") or ""
    assert sorted(seen) == sorted(fact.id for fact in (*CRISIS.events, *CRISIS.statements))
    before = way(shown(client, f"/review?at={seen[1]}"), "prev")
    assert before == f"/review?at={seen[0]}"


def test_doubtful_facts_and_those_in_links_or_of_many_reports_come_first(tmp_path: Path) -> None:
    doubtful = replace(FISH, confidence=0.2)
    with open_store(tmp_path / "s.db") as store:
        with store.writing() as writer:
            writer.add(doubtful if thing.id == FISH.id else thing for thing in THINGS)
        client, path, seen = visitor(store), "/review", []
        while path:
            seen.append(at(page := shown(client, path)))
            path = way(page, "next") or ""
    assert seen[0] == FISH.id
    assert seen.index(TALKS.id) < seen.index(NEVER.id) < seen.index(CLOSE.id)


def test_a_verdict_leads_to_the_next_and_says_what_was_done(store: Store) -> None:
    client = reviewer(store)
    first = shown(client, "/review?what=event")
    (form,) = first.xpath("//form[@class='judging']")
    answered = client.post(form.action, data={**dict(form.form_values()), "verdict": "reject"})
    page = shown(client, answered.headers["location"])
    assert at(page) == way(first, "next").rpartition("=")[2]  # type: ignore[union-attr]
    assert words(page, "//div[@class='outcome']").startswith("Rejected: ")
    assert "1 of 14 facts reviewed" in words(page)
    (undo,) = page.xpath("//div[@class='undoable']//form")
    answered = client.post(undo.action, data=dict(undo.form_values()))
    page = shown(client, answered.headers["location"])
    assert at(page) == at(first)
    assert words(page, "//div[@class='outcome']").startswith("Taken back: ")
    assert "0 of 14 facts reviewed" in words(page)
    (redo,) = page.xpath("//div[@class='outcome']//form")
    answered = client.post(redo.action, data=dict(redo.form_values()))
    assert words(shown(client, answered.headers["location"]), "//div[@class='outcome']").startswith("Restored: ")


def test_a_note_stays_where_it_is_made(store: Store) -> None:
    client = reviewer(store)
    first = shown(client, "/review")
    (form,) = first.xpath("//details[@class='noting']/form")
    data = {**dict(form.form_values()), "note": "look again", "verdict": "note"}
    page = shown(client, client.post(form.action, data=data).headers["location"])
    assert at(page) == at(first)
    assert words(page, "//div[@class='outcome']").startswith("Noted: ")
    assert "0 of 18 facts reviewed" in words(page)


def test_enter_in_a_note_decides_nothing(store: Store) -> None:
    client = reviewer(store)
    for path in ("/review", "/statements"):
        for form in shown(client, path).xpath("//form[starts-with(@action, '/review/') and .//input[@name='note']]"):
            first = form.xpath(".//button")[0]
            assert first.get("value") in {"note", "amend"}


def test_what_is_reviewed_is_passed_over(store: Store) -> None:
    client = reviewer(store)
    first = at(shown(client, "/review"))
    judge(client, first, "accept")
    page = shown(client, "/review")
    assert at(page) != first
    assert way(page, "prev") == f"/review?at={first}"


def test_filters_ask_for_less_and_stay(store: Store) -> None:
    client = reviewer(store)
    page = shown(client, "/review?root=THREATEN&by=ARL")
    assert at(page) == CLOSE.id
    judge(client, CLOSE.id, "accept", back=page.xpath("//form[@class='judging']/input[@name='back']/@value")[0])
    page = shown(client, "/review?root=THREATEN&by=ARL")
    assert "All that you asked for is reviewed" in words(page)
    assert at(shown(client, "/review?root=THREATEN&verdict=accepted&at=" + CLOSE.id)) == CLOSE.id
    assert "Nothing in this record is of that kind" in words(shown(client, "/review?root=AID"))


def test_a_rejected_fact_can_be_gone_back_to(store: Store) -> None:
    client = reviewer(store)
    judge(client, CLOSE.id, "reject")
    page = shown(client, f"/review?at={CLOSE.id}")
    assert "rejected by Ada" in words(page)
    assert page.xpath("//span[@class='sentence gone']")


def test_the_words_around_it_are_shown(store: Store) -> None:
    page = shown(visitor(store), f"/review?at={CLOSE.id}")
    assert "opened talks on the strait" in words(page, "//span[@class='around'][1]")
    assert "threatened" in words(page, "//mark[@class='trigger']")


def test_undo_takes_back_what_one_decided_oneself(store: Store) -> None:
    ada, ben = reviewer(store, "Ada"), reviewer(store, "Ben")
    judge(ada, CLOSE.id, "accept")
    judge(ben, NEVER.id, "accept")
    (undo,) = shown(ada, "/review").xpath("//div[@class='undoable']//form/@action")
    mine = next(review for review in store.things(Review) if review.by == "Ada")
    assert undo == f"/reviews/{mine.id}/undo"
    assert not shown(visitor(store), "/review").xpath("//div[@class='undoable']")


@pytest.mark.parametrize("where", ["at=nothing", "done=nothing", f"done={CLOSE.id}", "done="])
def test_what_is_not_there_is_passed_over(store: Store, where: str) -> None:
    page = shown(visitor(store), f"/review?{where}")
    assert not page.xpath("//div[@class='outcome']")
    assert at(page) in {thing.id for thing in store.record()}


def test_who_has_no_name_is_asked_for_it_before_anything_else(store: Store) -> None:
    page = shown(visitor(store), "/review")
    (form,) = page.xpath("//form[@class='judging']")
    assert form.action == "/reviewer"
    assert "not a password" in words(form, ".")
    assert not page.xpath("//button[@name='verdict']")


def test_the_queue_can_be_had_as_rows(store: Store) -> None:
    rows = visitor(store).get("/review?what=event&root=THREATEN&format=json").json()["rows"]
    assert [row["id"] for row in rows] == [CLOSE.id]


def test_keys_are_told(store: Store) -> None:
    page = shown(visitor(store), "/review")
    assert [key.text for key in page.xpath("//dl//kbd")] == list("arenujk?")


def test_events_are_shown_with_what_they_are_to_others(store: Store) -> None:
    assert isinstance(TALKS, Event)
    page = shown(visitor(store), f"/review?at={TALKS.id}")
    assert "same as" in words(page, "//h3[text()='What it is to other facts']/following-sibling::ul[1]")
