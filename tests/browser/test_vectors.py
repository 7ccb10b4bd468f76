"""What is written to run in a browser is shown to it, wherever words from outside are, and does not run."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from detente.record.serial import to_line
from detente.store import Line, import_lines
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
    assert len(ran) >= 200
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
