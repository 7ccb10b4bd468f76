"""How long the reading room takes to answer on a large record, over real HTTP.

    python -m benchmarks.serve.pages [WORLD.db] [--articles 50000] [--times 15]

Fills a record with an invented world where there is none at that path, opens `detente serve` on it in a process of its
own, and asks for every page in turn, each time for other actors, days and stories. Prints the median until the first
byte and until the last, the slowest, and the median against that of a style sheet, which only has to be handed over.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

from benchmarks.serve.world import fill
from rich.console import Console
from rich.table import Table

from detente.store import open_store
from detente.store.catalogue import Catalogue

FIRST_BYTE, WHOLE = 0.200, 0.300
"""Seconds that a median may take."""
_PORT = 8599
_PATIENCE = 300
_SEED = 8517
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds from asking to the first byte and to the last, and how many bytes came."""

    first: float
    whole: float
    size: int


def paths(catalogue: Catalogue, chance: random.Random) -> Mapping[str, Callable[[], str]]:
    """What makes an address of each page, another each time."""
    actors = [one.value for one in catalogue.most_active(catalogue.find())[:40]]
    years = range(2019, 2024)

    def some(names: Sequence[str]) -> str:
        return names[chance.randrange(len(names))]

    def asked(path: str, **query: str) -> str:
        return f"{path}?{urlencode(query)}" if query else path

    def two() -> str:
        one, other = chance.sample(actors, 2)
        return f"/dyads/{quote(one)}/{quote(other)}"

    def month() -> str:
        return f"{chance.choice(years)}-{chance.randrange(1, 13):02}"

    return {
        "front page": lambda: "/",
        "brief": lambda: "/brief",
        "timeline, whole": lambda: "/timeline",
        "timeline, a year": lambda: asked("/timeline", **{"from": (year := str(chance.choice(years))), "until": year}),
        "timeline, of an actor": lambda: asked("/timeline", actor=some(actors), rows="actor"),
        "articles": lambda: asked("/articles", page=str(chance.randrange(1, 400))),
        "article": lambda: f"/articles/{some(catalogue.article_ids)}",
        "fact": lambda: f"/facts/{some(catalogue.fact_ids)}",
        "actors": lambda: "/actors",
        "actor": lambda: f"/actors/{quote(some(actors))}",
        "dyads": lambda: "/dyads",
        "dyad": two,
        "statements": lambda: asked("/statements", by=some(actors), page=str(chance.randrange(1, 4))),
        "statements, by words": lambda: asked("/statements", search=some(("oil", "troops", "border", "talks"))),
        "statements, by meaning": lambda: asked("/statements", like=some(("we will never surrender", "aid for all"))),
        "contradictions": lambda: asked("/contradictions", page=str(chance.randrange(1, 20))),
        "ledgers": lambda: "/ledgers",
        "ledger": lambda: f"/ledgers/{some(('threats', 'promises', 'demands', 'measures', 'tests', 'meetings'))}",
        "review": lambda: "/review",
        "reviews": lambda: "/reviews",
        "events, as JSON": lambda: asked("/api/events", actor=some(actors), **{"from": month()}),
    }


def main() -> None:
    """Prints how long each page takes, and ends with 1 where one takes longer than it may."""
    asked = _arguments()
    with TemporaryDirectory() as folder:
        place = asked.world or Path(folder) / "world.db"
        if not place.exists():
            Console(stderr=True).print(f"Filling {place.name} with {asked.articles:,} articles …")
            fill(place, asked.articles)
        with open_store(place, create=False) as store:
            pages = paths(store.catalogue(), random.Random(_SEED))
        with serving(place) as opened:
            complete = opened + until_complete()
            reference = median(ask("/static/room.css").whole for _ in range(asked.times))
            took = {name: [ask(make()) for _ in range(asked.times)] for name, make in pages.items()}
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    Console(width=_WIDTH).print(table(took, reference))
    told = f"Opened after {opened:.1f} s, searched by meaning after {complete:.1f} s"
    Console().print(f"{told}; at most {memory:,.0f} MB of memory.")
    sys.exit(any(is_slow(times) for times in took.values()))


def is_slow(times: Sequence[Took]) -> bool:
    """Whether a page takes longer than it may."""
    return median(t.first for t in times) > FIRST_BYTE or median(t.whole for t in times) > WHOLE


def table(took: Mapping[str, Sequence[Took]], reference: float) -> Table:
    """The times as one reads them."""
    shown = Table("page", *(f"{name}, ms" for name in ("first byte", "whole", "slowest")), "× a style sheet", "kB")
    for name, times in took.items():
        whole = median(t.whole for t in times)
        seconds = (median(t.first for t in times), whole, max(t.whole for t in times))
        size = median(t.size for t in times) / 1000
        style = "red" if is_slow(times) else None
        cells = (*(f"{1000 * each:.0f}" for each in seconds), f"{whole / reference:.0f}", f"{size:.0f}")
        shown.add_row(name, *cells, style=style)
    return shown


def ask(path: str) -> Took:
    """Asks for a page over a connection of its own, compressed as browsers ask for it."""
    return fetch(path, "gzip")[0]


def fetch(path: str, coding: str = "identity") -> tuple[Took, bytes]:
    """What a page took, and what it is."""
    connection = HTTPConnection("127.0.0.1", _PORT, timeout=_PATIENCE)
    started = time.perf_counter()
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    answered = connection.getresponse()
    body = answered.read(1)
    first = time.perf_counter() - started
    body += answered.read()
    whole = time.perf_counter() - started
    connection.close()
    if answered.status != 200:
        raise SystemExit(f"{path}: {answered.status}")
    return Took(first, whole, len(body)), body


@contextmanager
def serving(place: Path) -> Iterator[float]:
    """A server of its own, closed when the block ends; how long it took to answer its first page."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "detente", "serve", "--record", str(place), "--port", str(_PORT)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            yield _first_answer(server, started)
        finally:
            server.terminate()


def until_complete() -> float:
    """How long it takes until all statements can be searched by meaning, which goes on while others read."""
    started = time.perf_counter()
    while b"so far" in fetch("/statements?like=peace")[1]:
        time.sleep(0.5)
    return time.perf_counter() - started


def _first_answer(server: "subprocess.Popen[bytes]", started: float) -> float:
    while time.perf_counter() - started < _PATIENCE and server.poll() is None:
        try:
            ask("/")
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return time.perf_counter() - started
    raise SystemExit("the server does not answer")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("world", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--times", type=int, default=15)
    return parser.parse_args()


if __name__ == "__main__":
    main()
