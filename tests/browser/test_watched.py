"""What a browser does on our behalf: it asks nobody else, keeps nothing without need, and prints what one reads."""

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import Opened, Rooms
from tests.browser.people import Mouse
from tests.browser.rooms import Open
from tests.browser.watch import Watch
from tests.crisis import CLOSE, FIRST, MARN, NEVER

READ = {
    "front": "/",
    "article": f"/articles/{FIRST.id}",
    "fact": f"/facts/{CLOSE.id}",
    "statements": "/statements",
    "contradictions": "/contradictions",
    "timeline": "/timeline",
    "brief": "/brief",
    "actor": f"/actors/{MARN.id}",
    "ledger": "/ledgers/threats",
}


def test_a_request_elsewhere_would_be_seen(watch: Watch, strait: Open) -> None:
    page = watch.open(strait.address)
    page.evaluate("() => { new Image().src = 'http://127.0.0.1:9/tracker.png'; }")
    page.wait_for_timeout(200)
    assert any("/tracker.png" in one or "Content Security Policy" in one for one in watch.wrong)
    watch.wrong.clear()


def test_a_cookie_would_be_seen(watch: Watch, strait: Open) -> None:
    page = watch.open(strait.address)
    page.evaluate("() => { document.cookie = 'seen=1'; localStorage.setItem('seen', '1'); }")
    assert len(watch.kept()) == 2


ELEMENTS = {
    "a script": "<script>",
    "a style": "<p style='color: red'>",
    "a handler": "<p onclick='window.ran = true'>",
}
_PUT = """(words) => {
    const trust = trustedTypes.createPolicy("detente", { createHTML: (it) => it, createScript: (it) => it });
    const made = new DOMParser().parseFromString(trust.createHTML(words), "text/html").querySelector("script, p");
    const here = document.createElement(made.localName);
    here.textContent = trust.createScript("window.ran = true");
    for (const { name, value } of made.attributes) here.setAttribute(name, trust.createScript(value));
    document.body.append(here);
    here.click();
}"""


@pytest.mark.parametrize("what", ELEMENTS)
def test_what_stands_in_a_page_does_not_run(watch: Watch, strait: Open, what: str) -> None:
    page = watch.open(strait.address)
    page.evaluate(_PUT, ELEMENTS[what])
    page.wait_for_timeout(100)
    assert page.evaluate("() => window.ran") is None
    assert any("Content Security Policy" in one for one in watch.wrong)
    watch.wrong.clear()


@pytest.mark.parametrize("path", ["/", "/review", "/timeline"])
def test_words_become_elements_in_one_place_only(watch: Watch, strait: Open, path: str) -> None:
    page = watch.open(strait.address, path)
    for what in ("document.body.innerHTML = '<p>'", "new DOMParser().parseFromString('<p>', 'text/html')"):
        with pytest.raises(Error, match="TrustedHTML"):
            page.evaluate(f"() => {{ {what}; }}")
    watch.wrong.clear()


def test_the_one_cookie_is_the_name_that_a_reviewer_says(watch: Watch, strait: Open) -> None:
    page = watch.open(strait.address, "/review")
    assert watch.kept() == []
    somebody = Mouse(page)
    somebody.fill("Your name", "Ada Lovelace", within=page.locator(".judging"))
    somebody.push("Go by this name", within=page.locator(".judging"))
    somebody.sees("You review as Ada Lovelace")
    (cookie,) = page.context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"], cookie["expires"]) == (
        *("reviewer", True, "Strict", -1),
    )
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    somebody.push("not me")
    somebody.sees("Say who you are")
    assert watch.kept() == []


@pytest.mark.parametrize("name", READ)
def test_what_one_reads_is_printed_and_nothing_else(opened: Opened, name: str) -> None:
    page = opened(READ[name])
    page.emulate_media(media="print", color_scheme="dark")
    for what in ("nav", "form", "button", "input", ".facets", ".skip:focus"):
        assert page.locator(what).locator("visible=true").count() == 0, what
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "Arland" in page.locator("main").inner_text() or name in ("actor", "ledger")
    assert _is_light(page)


def _is_light(page: Page) -> bool:
    """Whether it is dark on light: what is printed has to be, whatever the screen is."""
    light: bool = page.evaluate(
        """() => {
            const sum = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b);
            const { color, backgroundColor } = getComputedStyle(document.body);
            return sum(color) < 300 && sum(backgroundColor) > 600;
        }"""
    )
    return light


def test_a_fact_prints_with_its_words_and_whom_to_thank_for_them(opened: Opened) -> None:
    page = opened(f"/facts/{NEVER.id}")
    page.emulate_media(media="print")
    assert "never sell gas to Besmar" in page.locator(".evidence").first.inner_text()
    expect(page.get_by_text("The Harbour Post, 2031-03-02").first).to_be_visible()


def test_signs_are_told_apart_in_forced_colours(opened: Opened) -> None:
    page = opened("/timeline", forced_colors="active")
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    sign = page.locator(".fact .sign").first
    assert sign.evaluate("(one) => getComputedStyle(one).stroke") != "none"
    edge = page.get_by_role("button", name="Show").first.evaluate("(one) => getComputedStyle(one).borderTopStyle")
    assert edge == "solid"


def test_nothing_moves_where_one_wants_no_motion(opened: Opened) -> None:
    page = opened(f"/articles/{FIRST.id}", reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((one) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
            return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0


def test_what_is_enlarged_is_still_used(rooms: Rooms, watch: Watch) -> None:
    page = watch.open(rooms("crisis").address, viewport={"width": 640, "height": 400})
    reader = Mouse(page)
    reader.go_to("Statements")
    reader.fill("Words that stand in it", "gas")
    reader.push("Find")
    reader.sees("2 statements")
    reader.follow("The Harbour Post, 2031-03-02")
    expect(page.locator(".note.lit .who")).to_be_in_viewport()
