"""What is written to run in a browser is shown to it, wherever words from outside are, and does not run."""

import json
from collections.abc import Iterator
from html import escape
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from detente.record import Verdict
from detente.record.serial import to_line
from detente.store import Line, decide, import_lines, open_store
from detente.view.cli import main
from detente.view.printable import printable
from tests.browser.attack import Attack, naive
from tests.browser.pages import NO_PAGES
from tests.browser.rooms import Open, served
from tests.vectors import VECTORS, WORKED_OUT
from tests.vectors.paths import asked, named, of_routes, of_things, routes
from tests.vectors.poisoned import things
from tests.view.web.rooms import filled

STORIES = 48
"""So few show every vector in some field; `python -m benchmarks.vectors` has as many as there are vectors."""


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """A room of a record that somebody sent, with vectors for words."""
    lines = [Line("sent.jsonl", number, to_line(thing).encode()) for number, thing in enumerate(things(STORIES), 1)]
    with filled(tmp_path_factory.mktemp("poisoned") / "poisoned.db", []) as store:
        assert not import_lines(store, lines).refused
        with served(store) as address:
            yield Open(address, store)


@pytest.fixture
def attack(browser: Browser, poisoned: Open) -> Iterator[Attack]:
    """Somebody who looks at it; that anything runs, or stands there that we did not write, is a failure."""
    context = browser.new_context()
    made = Attack.on(context, poisoned.address)
    made.page.goto(f"{poisoned.address}/static/icon.svg")
    yield made
    made.is_whole()
    context.close()


def test_there_are_vectors_enough_and_most_run_where_nothing_is_escaped(browser: Browser) -> None:
    assert len(VECTORS) >= 400
    ran = naive(browser)
    assert len(ran) >= 150
    assert {
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "' onmouseover='alert(1)",
        "</title><script>alert(1)</script>",
    } <= ran


def test_every_vector_is_shown_as_it_is_written(attack: Attack, poisoned: Open) -> None:
    record = poisoned.store.record()
    facts = [f"/{what}/{fact.id}" for fact in record.events for what in ("facts", "review")]
    attack.fetch([f"/articles/{article.id}" for article in record.articles] + facts)
    attack.fetch([*of_routes(record), *[*of_things(record)][::8]])
    assert attack.not_shown == []


def test_nothing_runs_in_pages_that_are_opened_folded_out_and_pointed_at(attack: Attack, poisoned: Open) -> None:
    for path in of_routes(poisoned.store.record()):
        if path in NO_PAGES:
            continue
        attack.open(path)
        assert WORKED_OUT not in attack.page.content()
    assert attack.opened > 20


def test_nothing_runs_that_an_address_asks_for(attack: Attack, poisoned: Open) -> None:
    for turn, path in enumerate(of_routes(poisoned.store.record())):
        attack.fetch([*asked(path, turn * 17)][:: 1 + turn % 3])
    for turn, path in enumerate(("/statements", "/timeline", "/reviews", "/review/actors", "/diff", "/brief")):
        attack.open(next(asked(path, turn * 31)))
    assert WORKED_OUT not in attack.page.content()


def test_nothing_runs_that_a_path_is_made_of(attack: Attack) -> None:
    parts = [path for path in routes() if "{" in path]
    attack.fetch([named(path, turn) for path in parts for turn in range(0, len(VECTORS), 40)])
    attack.open(named("/facts/{id}"))


def test_nothing_runs_that_a_cookie_or_a_header_says(attack: Attack) -> None:
    for vector in VECTORS[::60]:
        cookie = {"name": "reviewer", "value": quote(vector), "url": attack.host}
        attack.page.context.add_cookies([cookie])  # type: ignore[list-item]
        plain = "".join(c for c in vector if c.isprintable() and c.isascii())
        attack.page.set_extra_http_headers(dict.fromkeys(("X-Forwarded-Host", "X-Forwarded-For", "Accept"), plain))
        attack.open("/review")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """A room of pages, texts, a feed and lines that were really read, full of vectors in the wild and escaped."""
    folder = tmp_path_factory.mktemp("read")
    sources = folder / "<img src=x onerror=alert(1)>"
    sources.mkdir()
    for name, content in inputs().items():
        (sources / name).write_text(content, encoding="utf-8")
    (folder / "own.csv").write_text(f'name,kind,country\n"{SPEAKER}",person,USA\n', encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["read", str(sources), "--record", str(folder / "read.db"), "--actors", str(folder / "own.csv")])
    with open_store(folder / "read.db") as store, served(store) as address:
        assert len(store.record().articles) >= 5
        yield Open(address, store)


LISTS = (
    *("/brief", "/timeline", "/articles", "/statements", "/actors", "/dyads", "/unread", "/review", "/reviews"),
    "/ledgers/threats",
)
SPEAKER = "Ada <script>alert(1)</script> Moor"
SAID = "".join(f"<p>“{escape(vector)},” {escape(SPEAKER)} told Iraq on Monday.</p>" for vector in VECTORS[::20])
WILD = "".join(VECTORS[:90:5])


def inputs() -> dict[str, str]:
    """Files by their names, which are vectors too."""
    title = escape(VECTORS[0])
    head = (
        f'<title>{title}</title><meta name="author" content="{title}"><meta property="og:site_name" content="{title}">'
    )
    story = "<p>France told Iraq on Tuesday that it would close its ports, the foreign ministry said in Paris.</p>" * 2
    feed = (
        f"<item><title>{title}</title><link>javascript:alert(1)</link><description>{title} {story}</description></item>"
    )
    feed = feed.replace("<p>", "&lt;p&gt;").replace("</p>", "&lt;/p&gt;")
    line = {
        "url": "javascript:alert(1)",
        "title": VECTORS[1],
        "text": f"{VECTORS[2]} France told Iraq to leave Kuwait.",
    }
    return {
        "<svg onload=alert(1)>.html": f"<html><head>{head}<body><article><h1>{title}</h1>{story}{SAID}</article>",
        "wild.html": f"<html><head>{head}</head><body><article><h1>Ports</h1>{story}<p>{WILD}</p>{story}</article>",
        "'-alert(1)-'.txt": f"{VECTORS[3]}\n\nFrance told Iraq to leave. “{VECTORS[4]},” {SPEAKER} said on Monday.\n",
        "feed.xml": f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{feed}</channel></rss>',
        "lines.jsonl": json.dumps(line) + "\n",
        "{{7*7777777}}.txt": "\0\x01\x02",
    }


def test_nothing_runs_of_what_was_really_read(browser: Browser, read: Open) -> None:
    context = browser.new_context()
    attack = Attack.on(context, read.address)
    attack.open("/")
    record = read.store.record()
    for article in record.articles:
        attack.open(f"/articles/{article.id}")
    attack.fetch([*LISTS, *list(of_things(record))[::4]])
    attack.is_whole()
    context.close()


def test_nothing_runs_that_somebody_adds_or_decides(browser: Browser, read: Open) -> None:
    context = browser.new_context()
    attack = Attack.on(context, read.address)
    for vector in VECTORS[::60]:
        attack.page.goto(f"{read.address}/add")
        attack.page.locator("main textarea").fill(vector)
        attack.page.locator("main input[name=published]").fill(vector[:90])
        attack.page.locator("main form button").first.click()
        attack.page.wait_for_load_state()
        attack.look()
    statement = read.store.record().statements[0]
    for number, vector in enumerate(VECTORS[5::80]):
        if plain := printable(vector).strip():
            decide(
                read.store,
                of=statement.id,
                verdict=Verdict.NOTE,
                by=plain[:90],
                note=vector,
                labels=[str(number), plain[:20]],
            )
    for path in ("/reviews", f"/facts/{statement.id}", f"/review/{statement.id}", "/review"):
        attack.open(path)
    attack.is_whole()
    context.close()
