"""How long the reading room takes to answer on a large record, over real HTTP.

    python -m benchmarks.serve.pages [WORLD.db] [--articles 50000] [--times 15]

Fills a record with an invented world where there is none at that path, opens `detente serve` on it in a process of its
own, and asks for every page in turn, each time for other actors, days and stories. Prints the median until the first
byte and until the last, the slowest, and the median against that of a style sheet, which only has to be handed over.
"""

import argparse
import random
import resource
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.serve.addresses import Known, addresses
from benchmarks.serve.server import Took, ask, serving, until_complete
from benchmarks.serve.world import fill
from rich.console import Console
from rich.table import Table

from detente.store import open_store

FIRST_BYTE, WHOLE = 0.200, 0.300
"""Seconds that a median may take."""
_SEED = 8517
_WIDTH = 100


def main() -> None:
    """Prints how long each page takes, and ends with 1 where one takes longer than it may."""
    asked = _arguments()
    with TemporaryDirectory() as folder:
        place = asked.world or Path(folder) / "world.db"
        if not place.exists():
            Console(stderr=True).print(f"Filling {place.name} with {asked.articles:,} articles …")
            fill(place, asked.articles)
        with open_store(place, create=False) as store:
            pages = addresses(Known.of(store.catalogue()), random.Random(_SEED))
        with serving(str(place)) as server:
            complete = server.opened + until_complete()
            reference = median(ask("/static/room.css").whole for _ in range(asked.times))
            took = {name: [ask(make()) for _ in range(asked.times)] for name, make in pages.items()}
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    Console(width=_WIDTH).print(table(took, reference))
    told = f"Opened after {server.opened:.1f} s, searched by meaning after {complete:.1f} s"
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


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("world", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--times", type=int, default=15)
    return parser.parse_args()


if __name__ == "__main__":
    main()
