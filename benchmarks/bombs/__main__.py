"""Reads each bomb, and prints what that cost."""

import argparse
import importlib
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bombs import __doc__ as usage
from benchmarks.bombs.archives import ARCHIVES
from benchmarks.bombs.bomb import Bomb, Cost, cost
from benchmarks.bombs.texts import TEXTS
from rich.console import Console
from rich.table import Table

BOMBS = (*ARCHIVES, *TEXTS)
_WIDTH = 160


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="words that a name holds; all where there is none")
    given = parser.parse_args()
    warm()
    costs = {
        bomb: measured(bomb) for bomb in BOMBS if not given.names or any(name in bomb.name for name in given.names)
    }
    Console(width=_WIDTH).print(table(costs))
    sys.exit(any(wrong(bomb, one) for bomb, one in costs.items()))


def warm() -> None:
    """Loads what reading loads, so that it counts for none of them."""
    for name in ("detente.clean.html", "detente.acquire.pdf", "detente.acquire.web.poll"):
        importlib.import_module(name)


def measured(bomb: Bomb) -> Cost:
    """What a bomb costs."""
    with TemporaryDirectory() as folder:
        return cost(bomb, Path(folder))


def wrong(bomb: Bomb, one: Cost) -> bool:
    """Whether a bomb cost more than it may, or something else came of it than it should."""
    return not one.is_bounded or bomb.told not in one.outcome


def table(costs: dict[Bomb, Cost]) -> Table:
    """The bombs and their costs."""
    bad = sum(wrong(bomb, one) for bomb, one in costs.items())
    shown = Table(title=f"{len(costs)} bombs, {len(costs) - bad} bounded", title_justify="left")
    for name in ("bomb", "size", "seconds", "memory", "outcome"):
        shown.add_column(name, justify="left" if name in ("bomb", "outcome") else "right", no_wrap=name == "bomb")
    for bomb, one in costs.items():
        size = f"{one.size / 1_000_000:.1f} MB" if one.size > 50_000 else f"{one.size / 1000:.1f} kB"
        style = "red" if wrong(bomb, one) else None
        shown.add_row(bomb.name, size, f"{one.seconds:.1f}", f"{one.megabytes:.0f} MB", one.outcome[:70], style=style)
    return shown


if __name__ == "__main__":
    main()
