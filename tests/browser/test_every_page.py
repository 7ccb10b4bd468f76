"""Every page: it shuts nobody out, reads without scripts, fits a narrow window, and fetches nothing from elsewhere."""

from collections.abc import Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.crisis import ARLAND, BESMAR, CLOSE, FIRST, MARN, NEVER, TURN

PAGES: Mapping[str, str] = {
    "front": "/",
    "brief": "/brief",
    "timeline": "/timeline",
    "timeline by actor": "/timeline?rows=actor&from=2031-03",
    "articles": "/articles",
    "article": f"/articles/{FIRST.id}",
    "article at a fact": f"/articles/{FIRST.id}?fact={CLOSE.id}",
    "event": f"/facts/{CLOSE.id}",
    "statement": f"/facts/{NEVER.id}",
    "link": f"/facts/{TURN.id}",
    "statements": "/statements",
    "statements not found": "/statements?search=zebra",
    "contradictions": "/contradictions",
    "ledgers": "/ledgers",
    "ledger": "/ledgers/threats",
    "actors": "/actors",
    "actor": f"/actors/{MARN.id}",
    "state": f"/actors/{ARLAND.id}",
    "dyads": "/dyads",
    "dyad": f"/dyads/{ARLAND.id}/{BESMAR.id}",
    "review": "/review",
    "reviews": "/reviews",
    "api": "/api",
    "no such page": "/nothing",
}
SCHEMES = ("light", "dark")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NARROW = {"width": 360, "height": 740}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_nobody_is_shut_out(opened: Opened, name: str, scheme: str) -> None:
    page = opened(PAGES[name], color_scheme=scheme)
    found = Axe().run(page, options=RULES).response["violations"]
    assert not found, "\n".join(f"{v['id']}: {v['help']}: {[n['html'] for n in v['nodes']][:3]}" for v in found)


@pytest.mark.parametrize("name", PAGES)
def test_it_reads_without_scripts(opened: Opened, name: str) -> None:
    page = opened(PAGES[name], java_script_enabled=False)
    assert page.locator("h1").count() == 1
    assert len(page.locator("main").inner_text()) > 40


@pytest.mark.parametrize("name", PAGES)
def test_it_fits_a_narrow_window(opened: Opened, name: str) -> None:
    page = opened(PAGES[name], viewport=NARROW)
    assert wider_than_the_window(page) == []


def wider_than_the_window(page: Page) -> list[str]:
    """What sticks out of the window, where the page itself can be pushed sideways."""
    return page.evaluate(
        """() => {
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll("main *")]
                .filter((one) => one.getBoundingClientRect().right > wide + 1)
                .map((one) => one.outerHTML.slice(0, 120)).slice(0, 5);
        }"""
    )
