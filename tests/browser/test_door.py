"""One enters, is out when the time is up, loses nothing that was typed, and leaves: with scripts and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from detente.record import Review
from tests.browser.people import Keys, Mouse, Person
from tests.browser.rooms import Open, guarded
from tests.browser.watch import Watch
from tests.crisis import CLOSE, FIRST
from tests.view.web.doors import PASSWORD

NOTE = "Said on both days, in two lines"
scripts = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Open]:
    with guarded(tmp_path) as room:
        yield room


def enter(somebody: Person, name: str = "Ada", password: str = PASSWORD) -> None:
    """Fills in the form of the door."""
    somebody.fill("Name", name)
    somebody.fill("Password", password)
    somebody.push("Enter")


@scripts
@pytest.mark.parametrize("kind", [Mouse, Keys])
def test_one_enters_reviews_and_leaves(watch: Watch, door: Open, kind: type[Person], scripts: bool) -> None:
    page = watch.open(door.address, f"/enter?to=/facts/{CLOSE.id}", java_script_enabled=scripts)
    somebody = kind(page)
    enter(somebody, password="not the one at all")
    somebody.sees("Name or password is wrong.")
    enter(somebody)
    somebody.sees_title("Arland → Besmar")
    somebody.unfold("review")
    somebody.sees_no("Your name")
    somebody.fill("Why", NOTE)
    somebody.push("Accept")
    somebody.is_told("Accepted.")
    assert [(one.by, one.note) for one in door.store.things(Review)] == [("Ada", NOTE)]
    header = page.get_by_role("banner")
    expect(header).to_contain_text("Ada reviewer")
    somebody.push("Leave", within=header)
    somebody.sees_title("Enter")
    page.goto(f"/facts/{CLOSE.id}")
    somebody.sees_title("Enter")


def test_who_follows_a_link_from_elsewhere_is_still_in(watch: Watch, door: Open) -> None:
    page = watch.open(door.address, "/enter", session=door.enter("Bela"))
    page.goto("about:blank")
    page.set_content(f"<a href='{door.address}/articles/{FIRST.id}'>a link in a mail</a>")
    page.get_by_text("a link in a mail").click()
    expect(page.get_by_role("banner")).to_contain_text("Bela reader")
    page.wait_for_load_state()  # else the room is closed while the page still asks for its style


@scripts
def test_who_is_out_when_he_sends_something_loses_nothing(watch: Watch, door: Open, scripts: bool) -> None:
    session = door.enter("Ada")
    page = watch.open(door.address, f"/review/{CLOSE.id}", session=session, java_script_enabled=scripts)
    somebody = Mouse(page)
    somebody.unfold("Note and labels")
    somebody.fill("Why", NOTE)
    door.access.sessions.end(session)
    somebody.push("Only note")
    somebody.sees_title("One has to enter first")
    assert door.store.things(Review) == ()
    with page.context.expect_page() as other:
        somebody.follow("Enter here.")
    enter(Mouse(other.value))
    expect(other.value.get_by_role("banner")).to_contain_text("Ada reviewer")
    page.reload()
    somebody.sees_title("This form is out of date")
    somebody.sees(NOTE)
    somebody.push("Send it again")
    expect(page.locator(".undoable, .history").first).to_be_visible()
    assert [(one.by, one.note) for one in door.store.things(Review)] == [("Ada", NOTE)]


def test_a_timeline_leads_to_the_door_when_the_time_is_up(watch: Watch, door: Open) -> None:
    session = door.enter("Bela")
    page = watch.open(door.address, "/timeline", session=session)
    door.access.sessions.end(session)
    page.get_by_role("link", name="latest first").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Enter")
    enter(Mouse(page), "Bela")
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    assert "order=latest" in page.url


def test_no_script_gets_at_the_session(watch: Watch, door: Open) -> None:
    page: Page = watch.open(door.address, "/enter")
    enter(Mouse(page))
    expect(page.get_by_role("banner")).to_contain_text("Ada reviewer")
    assert page.evaluate("() => document.cookie") == ""
    (cookie,) = page.context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == ("detente-session", True, "Lax")
