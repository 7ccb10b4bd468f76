"""Every page: it shuts nobody out, reads without scripts, fits any window, and all of it is reached by keys."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi.routing import APIRoute
from playwright.sync_api import Page, ViewportSize
from starlette.routing import Match

from detente.view.web.pages import PAGES as ROUTERS
from tests.browser.conftest import Opened
from tests.browser.pages import NO_PAGES, PAGES

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that can come out otherwise on a dark ground."""
NARROW, ENLARGED = ViewportSize(width=360, height=740), ViewportSize(width=640, height=400)
"""The second is what is left of a window of 1280 by 800 where everything is shown twice as large."""


def shown(opened: Opened, name: str, **settings: Any) -> Page:
    """A page of the list."""
    look = PAGES[name]
    return opened(look.path, room=look.room, by=look.by, account=look.account, **settings)


def unfold(page: Page) -> None:
    """Folds out all that can be."""
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def routes() -> list[APIRoute]:
    """The routes by which one gets pages."""
    found = (route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute))
    return [route for route in found if "GET" in (route.methods or ()) and route.path not in NO_PAGES]


def leads_to(path: str) -> APIRoute | None:
    """The route that answers to a path."""
    scope = {"type": "http", "method": "GET", "path": path.partition("?")[0], "headers": []}
    return next((route for route in routes() if route.matches(scope)[0] is Match.FULL), None)


@pytest.mark.parametrize("path", [route.path for route in routes()])
def test_every_route_is_tried(path: str) -> None:
    tried = {route.path for look in PAGES.values() if (route := leads_to(look.path))}
    assert path in tried, "give an example in tests/browser/pages.py"


@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_shut_out(opened: Opened, name: str) -> None:
    page = shown(opened, name, color_scheme="light", reduced_motion="reduce")
    unfold(page)
    found = Axe().run(page, options=RULES).response["violations"]
    page.emulate_media(color_scheme="dark")
    found += Axe().run(page, options=OF_COLOURS).response["violations"]
    assert not found, "\n".join(f"{v['id']}: {v['help']}: {[n['html'] for n in v['nodes']][:3]}" for v in found)


@pytest.mark.parametrize("name", PAGES)
def test_it_reads_without_scripts(opened: Opened, name: str) -> None:
    page = shown(opened, name, java_script_enabled=False)
    answered = page.request.get(page.url)
    assert answered.status == PAGES[name].status
    assert page.locator("h1").count() == 1
    assert len(page.locator("main").inner_text()) > 40


@pytest.mark.parametrize("name", PAGES)
def test_it_fits_a_narrow_window(opened: Opened, name: str) -> None:
    page = shown(opened, name, viewport=NARROW)
    unfold(page)
    assert wider_than_the_window(page) == []
    page.set_viewport_size(ENLARGED)
    assert wider_than_the_window(page) == []


def wider_than_the_window(page: Page) -> list[str]:
    """What sticks out of the window, where the page itself can be pushed sideways."""
    found: list[str] = page.evaluate(
        """() => {
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll("body *")]
                .filter((one) => one.getBoundingClientRect().right > wide + 1)
                .map((one) => one.outerHTML.slice(0, 120)).slice(0, 5);
        }"""
    )
    return found


@pytest.mark.parametrize("name", PAGES)
def test_tab_comes_to_everything_in_its_order(opened: Opened, name: str) -> None:
    page = shown(opened, name)
    page.evaluate(_GO_TO_THE_TOP)
    expected = page.evaluate(_TO_COME_TO)
    came = []
    for _ in range(expected):
        page.keyboard.press("Tab")
        came.append(page.evaluate(_WHERE))
    assert came == [[number, True] for number in range(expected)]


_GO_TO_THE_TOP = "() => { document.body.tabIndex = -1; document.body.focus(); }"
_TO_COME_TO = """() => {
    const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const seen = [...document.querySelectorAll(all)].filter((one) => one.tabIndex === 0 && one.checkVisibility());
    const groups = new Set();
    window.order = seen.filter((one) => {
        if (one.type !== "radio") return true;
        return !groups.has(one.name) && groups.add(one.name);
    });
    return window.order.length;
}"""
"""How many there are to come to, each once: those who look see all of them, and nothing else takes the focus."""
_WHERE = """() => {
    const at = document.activeElement;
    const drawn = at.closest("svg");
    return [window.order.indexOf(at), Boolean(drawn) || getComputedStyle(at).outlineStyle !== "none"];
}"""
"""Where one is among them, and whether one sees it."""
