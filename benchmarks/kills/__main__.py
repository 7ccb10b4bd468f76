"""Kills `detente read` with SIGKILL at random moments, and holds what is left against a reading that nobody disturbs.

    python -m benchmarks.kills [sqlite] [postgresql] [--kills 200] [--jobs 1 2] [--engine local ray] [--seed N]

Each record is killed up to ten times, and each time opened and held against what the same inputs leave one after the
other: every row of every table, the index of words, links and stories; `detente verify` looks at it, too. Then it is
read to its end and is to be the same row by row, in every way of reading. A moment is any of the time that the reading
would still have taken; every fourth kill then waits for the next transaction, which few would fall into by themselves.
One kill in five is of a reading by Ray, which takes long to begin. Ends with 1 where anything was otherwise.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.kills.chain import AFTER, AMID, BEFORE, BETWEEN, MOST, Chain, Told, rehearse
from benchmarks.kills.given import write
from benchmarks.kills.held import Held, states
from benchmarks.kills.places import STORES, Places
from benchmarks.kills.reading import Mode
from rich.console import Console
from rich.table import Table

_OF_RAY = 5
_WIDTH = 140
_progress = Console(stderr=True, soft_wrap=True)


def main() -> None:
    """Prints what became of the kills, by store and way of reading."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stores", nargs="*", metavar="STORE", help=" or ".join(STORES))
    parser.add_argument("--kills", type=int, default=200, help="how many, of each store")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="how many processes read")
    parser.add_argument("--engine", nargs="+", choices=["local", "ray"], default=["local", "ray"])
    parser.add_argument("--seed", type=int, default=10)
    parser.add_argument("--stories", type=int, default=63, help="how many stories are read")
    asked = parser.parse_args()
    if unknown := {*asked.stores} - {*STORES}:
        parser.error(f"no store {', '.join(unknown)}: choose {' or '.join(STORES)}")
    told: dict[tuple[str, Mode], Told] = {}
    started = time.perf_counter()
    with TemporaryDirectory(prefix="kills-") as folder:
        given = write(Path(folder) / "given", asked.stories)
        modes = [Mode(*one) for one in product(asked.engine, asked.jobs)]
        for name in asked.stores or STORES:
            told |= _kill(STORES[name], given, dict(shared(asked.kills, modes)), asked.seed)
    Console(width=_WIDTH).print(table(told), f"{time.perf_counter() - started:.0f} s in all, seed {asked.seed}")
    sys.exit(any(one.wrong for one in told.values()))


def shared(kills: int, modes: Sequence[Mode]) -> Iterator[tuple[Mode, int]]:
    """How many of so many kills each way of reading gets."""
    by_ray = [mode for mode in modes if mode.engine == "ray"]
    local = [mode for mode in modes if mode.engine != "ray"]
    of_ray = kills if not local else kills // _OF_RAY if by_ray else 0
    for some, number in ((local, kills - of_ray), (by_ray, of_ray)):
        for place, mode in enumerate(some):
            yield mode, number // len(some) + (place < number % len(some))


def _kill(places: Places, given: Path, shares: dict[Mode, int], seed: int) -> Iterator[tuple[tuple[str, Mode], Told]]:
    with places.fresh() as place:
        whole: list[Held] = list(states(place, given))
    for mode, kills in shares.items():
        chance = Random(f"{seed} {places.name} {mode}")
        rehearsal = rehearse(mode, places, given, whole)
        _progress.print(
            f"{places.name}, {mode}: {rehearsal.seconds:.1f} s undisturbed, {rehearsal.begins:.1f} to begin"
        )
        told = Told()
        while told.made < kills and not told.wrong:
            Chain(rehearsal, places, given, chance).run(min(MOST, kills - told.made), told)
            for line in told.wrong:
                _progress.print(line, style="red", markup=False)
            _progress.print(f"  {told.survived} of {told.made} kills survived, {told.equal} records whole")
        yield (places.name, mode), told


def table(told: dict[tuple[str, Mode], Told]) -> Table:
    """What became of the kills, a store and way of reading a row."""
    falls = (BEFORE, AMID, BETWEEN, AFTER)
    shown = Table("store", "engine", "jobs", "kills survived", *falls, "records whole in the end")
    for (store, mode), one in told.items():
        survived, whole = f"{one.survived} of {one.made}", f"{one.equal} of {one.chains}"
        fell = (str(one.fell[where]) for where in falls)
        shown.add_row(store, mode.engine, str(mode.jobs), survived, *fell, whole)
    return shown


if __name__ == "__main__":
    main()
