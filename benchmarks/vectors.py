"""Whether anything runs in a browser of what news, records or addresses bring to the reading room.

    python -m benchmarks.vectors [--stories 428]

Imports a record in which every field of every thing is a vector, as many stories as there are vectors, so that each
stands in every field once. Looks at every page of it in chromium as the browser takes it apart, opens one of each kind
and folds it out, and asks every route by vectors in every parameter. Prints how many vectors were shown as they are
written, how many run where a page does not escape them, and what ran here: nothing may.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.progress import track
from tests.browser.attack import Attack, naive, several
from tests.browser.conftest import CHROMIUM
from tests.browser.pages import NO_PAGES
from tests.browser.rooms import served
from tests.vectors import VECTORS
from tests.vectors.paths import asked, named, of_routes, of_things, routes
from tests.vectors.poisoned import things
from tests.view.web.rooms import filled

from detente.record import Record
from detente.record.serial import to_line
from detente.store import Line, import_lines

_AT_ONCE = 50


def addresses(record: Record) -> Iterator[str]:
    """All that is looked at without being opened."""
    yield from of_things(record)
    yield from of_routes(record)
    for turn, path in enumerate(of_routes(record)):
        yield from (
            one for more in range(0, len(VECTORS), 60) for one in asked(path, (turn * 17 + more) % len(VECTORS))
        )
    yield from (named(path, turn) for path in routes() if "{" in path for turn in range(0, len(VECTORS), 4))


def main() -> None:
    """Looks, and prints what was seen; ends with an error where anything ran, or was not shown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=len(VECTORS))
    stories = parser.parse_args().stories
    with TemporaryDirectory() as folder, filled(Path(folder) / "poisoned.db", []) as store, sync_playwright() as driver:
        import_lines(
            store, (Line("sent.jsonl", at, to_line(one).encode()) for at, one in enumerate(things(stories), 1))
        )
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with served(store) as address:
            seen = Attack.on(browser.new_context(), address)
            seen.page.goto(f"{address}/static/icon.svg")
            every = [*several(addresses(store.record()), _AT_ONCE)]
            for some in track(every, f"looking at pages, {_AT_ONCE} at a time", console=Console(stderr=True)):
                seen.fetch(some)
            for path in of_routes(store.record()):
                if path not in NO_PAGES:
                    seen.open(path)
        ran = naive(browser)
    shown = len(VECTORS) - len(seen.not_shown)
    print(f"vectors: {len(VECTORS)}, {len(ran)} of which run where a page does not escape them")
    print(f"vectors shown: {shown}, run: {len(seen.ran)}; pages looked at: {seen.opened:,}")
    print(f"elements and attributes that we did not write: {len(seen.foreign)}")
    if seen.ran or seen.foreign or seen.not_shown:
        raise SystemExit("\n".join([*seen.ran[:10], *seen.foreign[:10], *seen.not_shown[:10]]))


if __name__ == "__main__":
    main()
