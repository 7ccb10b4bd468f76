"""Writes docs/room-article.png and docs/room-timeline.png, the pictures of README: the reading room in a browser.

Run from the root of the repository: make screenshots

The story is the first of examples/; the timeline is of invented reports of some years, out of training/links.
"""

from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, ViewportSize, sync_playwright
from tests.browser.conftest import CHROMIUM
from tests.browser.rooms import served

from detente.acquire import acquire, acquire_bytes
from detente.link.linking import link_to
from detente.record import AnyThing, Article, Event
from detente.run import outcome, read_acquired
from detente.store import Store, open_store
from detente.view.evaluate.links import Told, load

DOCS = Path(__file__).parent
_STORY = next(Path("examples").glob("*.txt"))
_NEWS, _YEARS = DOCS.parent / "training" / "links" / "new-world.jsonl", ("2017", "2018", "2019")
_WINDOW = ViewportSize(width=1280, height=860)


def main() -> None:
    """Reads the texts, opens the room, and takes both pictures."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with filled(Path(folder) / "examples.db", [read_acquired(acquire(_STORY))]) as store:
            article = store.things(Article)[0]
            fact = between_two(store)
            take(browser, store, f"/articles/{article.id}?fact={fact}", DOCS / "room-article.png")
        with filled(Path(folder) / "invented-news.db", news()) as store:
            take(browser, store, "/timeline?from=2018-09&until=2019-03", DOCS / "room-timeline.png")
        browser.close()


def filled(path: Path, stories: Any) -> Store:
    """A store with stories, linked to each other."""
    store = open_store(path)
    for things in stories:
        with store.writing() as writer:
            writer.add(things)
            link_to(things, writer.stories())
    return store


def between_two(store: Store) -> str:
    """The first event of which both sides are known."""
    events = sorted(store.things(Event), key=lambda one: one.trigger)
    return next(one.id for one in events if one.actors and one.recipients)


def news() -> Iterator[tuple[AnyThing, ...]]:
    """The reports of some years, as pages of their outlets; what is too short for a page is left out."""
    for row in load((_NEWS,)):
        for number, told in enumerate(row.articles):
            if told.published.startswith(_YEARS):
                read = outcome(row.id, partial(acquire_bytes, as_page(told), uri=f"{row.id}-{number}.html"))
                yield () if read.unread else read.things


def as_page(told: Told) -> bytes:
    """A report as a page of its outlet."""
    head = f'<meta property="og:site_name" content="{escape(told.outlet)}">'
    dated = f'<meta property="article:published_time" content="{told.published}">'
    title, text = escape(told.title or ""), escape(told.text)
    body = f"<body><h1>{title}</h1><p>{text}</p></body>"
    return f"<html><head><title>{title}</title>{head}{dated}</head>{body}</html>".encode()


def take(browser: Browser, store: Store, path: str, picture: Path) -> None:
    """A picture of what stands at a path of the room of a store."""
    with served(store) as address:
        page = browser.new_page(viewport=_WINDOW)
        page.goto(f"{address}{path}")
        page.screenshot(path=picture)


if __name__ == "__main__":
    main()
