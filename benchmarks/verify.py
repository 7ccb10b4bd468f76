"""How long it takes to verify records and to back them up, and how much memory that needs.

    python -m benchmarks.verify [PLACE…] [--articles 50000]

Fills a record at each place, such as `world.db` or an empty database `postgresql://…`, with an invented world
(`benchmarks.serve.world`) where there is none, verifies it and copies it to a file, each in a process of its own.
Ends with 1 where something is wrong with a record or its copy.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.serve.world import fill
from rich.console import Console

from detente.store import open_store

_MIB = 1024


def main() -> None:
    """Verifies a record at each place and backs it up, and says what that takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*")
    parser.add_argument("--articles", type=int, default=50_000)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        for number, place in enumerate(given.places or [str(Path(folder) / "world.db")]):
            measure(place, given.articles, Path(folder) / f"copy-{number}.db")


def measure(place: str, articles: int, copy: Path) -> None:
    """Says what it takes to verify a record, and to copy it; ends where either is not sound."""
    with open_store(place) as store:
        there = store.counts()
    if not there["articles"]:
        fill(place, articles)
        with open_store(place) as store:
            there = store.counts()
    facts, things = there["statements"] + there["events"], sum(there.values())
    name = "PostgreSQL" if "://" in place else "SQLite"
    print_line(f"{name}: {there['articles']:,} articles, {facts:,} facts, {things:,} things")
    seconds = timed("verify", "--record", place)
    peak = getrusage(RUSAGE_CHILDREN).ru_maxrss / _MIB
    print_line(f"verify: {seconds:,.0f} s, {things / seconds:,.0f} things/s, nothing wrong, {peak:,.0f} MiB at most")
    seconds = timed("backup", str(copy), "--record", place)
    print_line(f"backup to a file, and its verification: {seconds:,.0f} s")


def timed(*arguments: str) -> float:
    """How many seconds a command takes; ends where it does not end well."""
    started = perf_counter()
    done = subprocess.run([sys.executable, "-m", "detente", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return perf_counter() - started


def print_line(line: str) -> None:
    """Writes a line of what was measured."""
    Console(width=200, highlight=False).print(line)


if __name__ == "__main__":
    main()
