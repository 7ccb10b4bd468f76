"""What people come for, from the front page to the end of it: by mouse and by keys alone, with scripts and without."""

import csv
import json
from collections.abc import Mapping

import pytest
from playwright.sync_api import Locator, expect

from detente.record import Review, Verdict
from detente.store import Store
from tests.browser.conftest import Opened, Rooms
from tests.browser.people import Keys, Mouse, Person
from tests.browser.rooms import Open
from tests.browser.watch import Watch
from tests.crisis import CLOSE, FIRST, REBELS, TURN

WAYS: Mapping[str, tuple[type[Person], bool]] = {
    "by mouse": (Mouse, True),
    "by keys": (Keys, True),
    "by mouse, without scripts": (Mouse, False),
    "by keys, without scripts": (Keys, False),
}
"""Who somebody is, and whether scripts run."""
NOTE = "They do not speak of one gas"
ways = pytest.mark.parametrize("way", WAYS)


@pytest.fixture
def reader(opened: Opened, way: str) -> Person:
    """Somebody who comes in to read."""
    kind, scripts = WAYS[way]
    return kind(opened(java_script_enabled=scripts))


@pytest.fixture
def reviewer(watch: Watch, strait: Open, way: str) -> Person:
    """Somebody who comes into a room that one may write to, and has said no name yet."""
    kind, scripts = WAYS[way]
    return kind(watch.open(strait.address, java_script_enabled=scripts))


@pytest.fixture
def newsroom(watch: Watch, rooms: Rooms, way: str) -> Person:
    """Somebody who comes into a room to which people add stories."""
    kind, scripts = WAYS[way]
    return kind(watch.open(rooms("news").address, java_script_enabled=scripts))


def the_turn(person: Person) -> Locator:
    """The contradiction of the president with herself."""
    return person.page.get_by_role("article", name="Ilse Marn reverses Ilse Marn")


def decided(store: Store) -> Mapping[str, tuple[Verdict, str]]:
    """How somebody decided on what, where that holds, and who it was."""
    return {id: (one.verdict, one.by) for id, one in store.catalogue().decided.items()}


@ways
def test_one_reads_an_article_and_asks_why(reader: Person) -> None:
    reader.go_to("Articles")
    reader.follow("Arland and Besmar opened talks on the strait")
    reader.sees(FIRST.text)
    reader.follow("threatened")
    note = reader.page.locator(f"#{CLOSE.id}")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("if: unless Besmar withdraws its patrol boats")
    reader.follow("Why the record says so", within=note)
    reader.sees_title("Arland → Besmar")
    reader.sees("THREATEN / COERCE", "80% sure")


@ways
def test_one_follows_a_fact_to_its_sentence(reader: Person) -> None:
    reader.go_to("Statements")
    said = reader.page.get_by_role("listitem").filter(has_text="never sell gas")
    reader.follow("The Harbour Post, 2031-03-02", within=said)
    lit = reader.page.locator("p.text .lit-content")
    expect(lit).not_to_have_count(0)
    assert "".join(lit.all_text_contents()) == "Arland would never sell gas to Besmar"
    expect(lit.first).to_be_in_viewport()
    expect(reader.page.locator(".note.lit")).to_contain_text("Ilse Marn")


@ways
def test_one_filters_the_timeline(reader: Person) -> None:
    reader.go_to("Timeline")
    reader.skip_to_filters()
    filters = reader.page.get_by_role("complementary", name="Filters")
    reader.follow("THREATEN", within=filters)
    expect(reader.page.locator("#list")).to_have_text("1 fact")
    reader.sees("Arland threatened to close the strait")
    reader.sees_no("Besmar test-fired")
    reader.follow("Root: THREATEN")
    expect(reader.page.locator("#list")).to_have_text("18 facts")
    reader.skip_to_filters()
    reader.fill("From", "2031-03-08")
    reader.fill("Until", "2031-03-09")
    reader.push("Show", within=filters)
    expect(reader.page.locator("#window")).to_have_text("2031-03-08 to 2031-03-09")
    reader.sees("ready to sell gas")
    reader.sees_no("threatened to close")
    assert reader.page.url.endswith("from=2031-03-08&until=2031-03-09")


@ways
def test_one_finds_a_contradiction_rejects_it_and_has_it_back(reviewer: Person, strait: Open) -> None:
    reviewer.go_to("Contradictions")
    turn = the_turn(reviewer)
    expect(turn).to_contain_text("never sell gas")
    expect(turn).to_contain_text("ready to sell gas")
    reviewer.unfold("review", within=turn)
    reviewer.fill("Your name", "Ada", within=turn)
    reviewer.fill("Why", NOTE, within=turn)
    reviewer.push("Reject", within=turn)
    reviewer.is_told("Rejected.")
    expect(turn).to_have_count(0)
    (review,) = strait.store.things(Review)
    assert (review.of, review.verdict, review.by, review.note) == (TURN.id, Verdict.REJECT, "Ada", NOTE)
    reviewer.push("Undo", within=reviewer.page.locator(".outcome"))
    reviewer.is_told("Taken back.")
    expect(turn).to_have_count(1)
    assert decided(strait.store) == {}


@ways
def test_one_reviews_the_queue_and_undoes_the_last(reviewer: Person, strait: Open) -> None:
    reviewer.go_to("Review")
    reviewer.fill("Your name", "Ada", within=reviewer.page.locator(".judging"))
    reviewer.push("Go by this name", within=reviewer.page.locator(".judging"))
    reviewer.sees("You review as Ada", "0 of 18 facts reviewed", "began talks over the weekend")
    reviewer.push("Accept")
    reviewer.sees("1 of 18 facts reviewed", "Accepted: Arland, Besmar, CONSULT.")
    reviewer.push("Reject")
    reviewer.sees("2 of 18 facts reviewed")
    assert sorted(verdict for verdict, _ in decided(strait.store).values()) == ["accept", "reject"]
    reviewer.push("Undo")
    reviewer.sees("1 of 18 facts reviewed", "Taken back")
    assert [*decided(strait.store).values()] == [(Verdict.ACCEPT, "Ada")]
    reviewer.push("not me")
    reviewer.sees("Say who you are")
    assert reviewer.page.context.cookies() == []


@ways
def test_one_amends_a_fact(reviewer: Person, strait: Open) -> None:
    reviewer.page.goto(f"/facts/{CLOSE.id}")
    reviewer.unfold("review")
    reviewer.follow("Amend…")
    reviewer.fill("Your name", "Ada", within=reviewer.page.locator(".judging"))
    reviewer.push("Go by this name", within=reviewer.page.locator(".judging"))
    reviewer.fill("deadline", "2031-03-12")
    reviewer.push("Amend")
    reviewer.sees_title("Arland → Besmar")
    reviewer.sees("amended by Ada", "2031-03-12")
    (review,) = strait.store.things(Review)
    assert (review.of, review.verdict, review.changes) == (CLOSE.id, Verdict.AMEND, {"deadline": "2031-03-12"})


@ways
def test_one_makes_two_actors_one_and_two_again(reviewer: Person, strait: Open) -> None:
    reviewer.go_to("Actors")
    reviewer.follow("Coast Front")
    reviewer.follow("Make the two one")
    reviewer.fill("Who stays, by name", "Besmar")
    reviewer.push("Look")
    reviewer.follow("Besmar", within=reviewer.page.locator(".found"))
    reviewer.sees("1 mention of Coast Front will mean Besmar")
    reviewer.fill("Your name", "Ada", within=reviewer.page.locator("form.box").last)
    reviewer.push("They are one")
    reviewer.sees("They are one already.")
    assert decided(strait.store) == {REBELS.id: (Verdict.AMEND, "Ada")}
    reviewer.go_to("Actors")
    reviewer.sees_no("Coast Front")
    reviewer.page.go_back()
    reviewer.push("Undo")
    reviewer.go_to("Actors")
    reviewer.sees("Coast Front")
    assert decided(strait.store) == {}


@ways
def test_one_says_whom_words_mean(reviewer: Person, strait: Open) -> None:
    reviewer.page.goto(f"/review/{CLOSE.id}")
    reviewer.follow("Whom “Besmar” means")
    reviewer.sees("Read as Besmar")
    reviewer.fill("By name", "coast")
    reviewer.push("Look")
    reviewer.press(reviewer.page.get_by_role("radio", name="Coast Front"))
    reviewer.fill("Your name", "Ada", within=reviewer.page.locator("form.box").last)
    reviewer.push("So it is")
    reviewer.sees("now Coast Front")
    assert decided(strait.store) == {CLOSE.recipients[0]: (Verdict.AMEND, "Ada")}
    reviewer.page.goto(f"/facts/{CLOSE.id}")
    reviewer.sees_title("Arland → Coast Front")


@ways
def test_one_takes_along_what_one_sees(reader: Person, way: str) -> None:
    reader.go_to("Statements")
    reader.fill("Words that stand in it", "gas")
    reader.push("Find")
    reader.sees("2 statements")
    seen = [" ".join(one.split()) for one in reader.page.locator(".fact .words").all_text_contents()]
    assert len(seen) == 2
    foot = reader.page.get_by_role("contentinfo")
    with reader.page.expect_download() as saved:
        reader.follow("CSV", within=foot)
    assert saved.value.suggested_filename == "statements.csv"
    rows = [*csv.DictReader(saved.value.path().open(encoding="utf-8"))]
    reader.follow("JSON", within=foot)
    known = json.loads(reader.page.locator("body").inner_text())
    assert [row["id"] for row in rows] == [row["id"] for row in known["rows"]]
    assert all(row["words"] in words for row, words in zip(rows, seen, strict=True))
    assert known["cite"]["permalink"].endswith("/statements?search=gas")


@ways
def test_one_adds_a_story_and_sees_it_read(newsroom: Person, way: str) -> None:
    story = f"Peru recalled its ambassador from Chile on Monday, {way}, the foreign ministry said in Lima."
    newsroom.fill("The story, or the page it stands on", story)
    newsroom.fill("Published on", "2031-03-04")
    newsroom.push("Read it")
    newsroom.page.wait_for_url("**/articles/article-*", timeout=60_000)
    newsroom.sees(story, "published 2031-03-04 (given)")
    expect(newsroom.page.locator(".note")).not_to_have_count(0)
    newsroom.go_to("Articles")
    newsroom.sees(story)


@ways
def test_one_is_told_what_to_mend_in_what_one_adds(newsroom: Person) -> None:
    newsroom.fill("The story, or the page it stands on", "Peru recalled its ambassador from Chile on Monday.")
    newsroom.fill("Published on", "soon")
    newsroom.push("Read it")
    newsroom.sees("Something below has to be mended first.", "not an EDTF date")
    expect(newsroom.page.get_by_label("The story, or the page it stands on")).to_have_value(
        "Peru recalled its ambassador from Chile on Monday."
    )


def test_single_keys_review_and_undo(watch: Watch, strait: Open) -> None:
    page = watch.open(strait.address, "/review", by="Ada")
    for key, seen in (("a", "1 of 18"), ("r", "2 of 18"), ("u", "1 of 18")):
        page.keyboard.press(key)
        expect(page.locator("#review")).to_contain_text(f"{seen} facts reviewed")
    assert [*decided(strait.store).values()] == [(Verdict.ACCEPT, "Ada")]
    page.keyboard.press("n")
    page.keyboard.type("a note, in which a and r decide nothing")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.get_by_role("navigation", name="Facts")).to_contain_text("of 18")
    assert len(decided(strait.store)) == 1


def test_single_keys_can_be_switched_off(watch: Watch, strait: Open) -> None:
    page = watch.open(strait.address, "/review", by="Ada")
    keys = Keys(page)
    keys.unfold("Keys")
    keys.press(page.get_by_label("single keys work"))
    page.reload()
    page.keyboard.press("a")
    page.keyboard.press("r")
    expect(page.locator("#review")).to_contain_text("0 of 18 facts reviewed")
    assert decided(strait.store) == {}
