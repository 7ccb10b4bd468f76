"""Whether the reading room holds many readers and reviewers on a large record while `detente read` adds to it.

    python -m benchmarks.serve.load [WORLD.db|postgresql://…] [--articles 50000] [--readers 200] [--reviewers 5]
                                    [--seconds 600] [--think 2 10] [--alone 30] [--closed 10] [--port 8598]

Fills a record with an invented world where there is none at that place; articles and reviews are added to one that is
there. `detente serve` runs in a process of its own, and so does a `detente read --jobs 1` of invented stories, which
is first timed alone. Each reader opens pages of all kinds, stories most of all, and thinks between two of them for a
time drawn evenly between the seconds of `--think`; each reviewer goes through the queue of one actor with the forms of
its pages, and accepts, rejects, notes, amends and undoes. The visitors are one process more, which wants some of the
same cores: how much, is said. At the end eight readers who do not think at all are let in for a short while.

Prints what each kind of page took, what was wrong, what the server held in memory from minute to minute, whether every
review is in the record once, and what `detente verify` says of it (`--no-verify` leaves that out). Ends with 1 where
anything was wrong, or memory was not flat, which a few seconds cannot show (`--no-flat`).
"""

import argparse
import asyncio
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, process_time

from benchmarks.serve import news
from benchmarks.serve.addresses import Known, addresses
from benchmarks.serve.client import Client
from benchmarks.serve.server import serving, until_complete
from benchmarks.serve.visitors import Addresses, Heard, Reviewer, read_on
from benchmarks.serve.watch import Watch, articles_at
from benchmarks.serve.world import fill
from rich.console import Console
from rich.table import Table

from detente.record import Review
from detente.store import open_store

_SEED = 60601
_CLOSED_READERS = 8
_A_SECOND = 25
"""More stories than are read in a second, so that they last."""
_FIRST_STORY = 120
"""Seconds within which a first story has to be read."""
_MOST_TOLD = 20
_say = Console(soft_wrap=True, highlight=False).print


@dataclass(frozen=True)
class Load:
    """What came of a time under load."""

    heard: Heard
    reviewers: list[Reviewer]
    watch: Watch
    seconds: float
    client: float
    """Seconds of processor time that the visitors used themselves."""


def main(given: Sequence[str] | None = None) -> None:
    """Runs the whole of it; ends with 1 where something was wrong."""
    asked = _arguments(given)
    with TemporaryDirectory() as folder:
        wrong = run(asked, Path(folder))
    for told in wrong[:_MOST_TOLD]:
        _say(told, style="red", markup=False)
    if len(wrong) > _MOST_TOLD:
        _say(f"… and {len(wrong) - _MOST_TOLD:,} more", style="red")
    sys.exit(bool(wrong))


def run(asked: argparse.Namespace, folder: Path) -> list[str]:
    """Runs all, prints what came of it, and gives what was wrong."""
    place = asked.world or str(folder / "world.db")
    if "://" not in place and not Path(place).exists():
        _say(f"Filling {Path(place).name} with {asked.articles:,} articles …")
        fill(place, asked.articles)
    with open_store(place, create=False) as store:
        known = Known.of(store.catalogue())
    first = articles_at(place)
    alone = _alone(folder, place, first, asked.alone) if asked.alone else None
    news.write(folder / "stories", int(_A_SECOND * (asked.seconds + 30)), first + 1_000_000)
    with serving(place, asked.port) as server:
        until_complete(asked.port)
        with news.reading(folder / "stories", place, folder / "read.log") as reader:
            load = asyncio.run(_under_load(asked, known, Watch(server.pid, reader.pid, place)))
            ended = reader.poll()
        pages = addresses(known, random.Random(_SEED))
        closed = asyncio.run(_closed(pages, asked.port, asked.closed)) if asked.closed else Heard()
    wrong = [*load.heard.wrong, *closed.wrong, *_reviews_wrong(place, load.reviewers)]
    if ended is not None:
        wrong.append(f"detente read ended by itself with {ended}: {(folder / 'read.log').read_text()[-500:]}")
    wrong += _verified(place) if asked.verify else []
    if not load.watch.is_flat and asked.flat:
        wrong.append("the memory of the server is not flat")
    _tell(asked, load, alone)
    _tell_closed(closed, asked.closed)
    return wrong


def _alone(folder: Path, place: str, first: int, seconds: float) -> float:
    """How many articles a second are read while nobody visits."""
    news.write(folder / "alone", int(_A_SECOND * (seconds + 30)), first)
    with news.reading(folder / "alone", place, folder / "alone.log") as process:
        watch = Watch(process.pid, process.pid, place)
        asyncio.run(watch.until_first(_FIRST_STORY))
        asyncio.run(watch.keep(until=monotonic() + seconds))
    return watch.articles_a_second


async def _under_load(asked: argparse.Namespace, known: Known, watch: Watch) -> Load:
    """Lets readers and reviewers in once a first story was read, and waits until they have gone."""
    await watch.until_first(_FIRST_STORY)
    heard, began, client = Heard(), monotonic(), process_time()
    until, run = began + asked.seconds, f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
    think = {"think": asked.think, "until": until}
    chances = [random.Random(_SEED + number) for number in range(asked.readers + asked.reviewers)]
    reviewers = [
        Reviewer(f"reviewer {number} of {run}", known.actors[number], Client(asked.port), heard, chances.pop())
        for number in range(asked.reviewers)
    ]
    readers = (read_on(asked.port, addresses(known, chance), heard, chance=chance, **think) for chance in chances)
    await asyncio.gather(watch.keep(until=until), *readers, *(one.work(**think) for one in reviewers))
    return Load(heard, reviewers, watch, monotonic() - began, process_time() - client)


async def _closed(pages: Addresses, port: int, seconds: float) -> Heard:
    """What readers see who ask for the next page at once."""
    heard, until, chance = Heard(), monotonic() + seconds, random.Random(_SEED)
    some = (read_on(port, pages, heard, chance=chance, think=(0, 0), until=until) for _ in range(_CLOSED_READERS))
    await asyncio.gather(*some)
    return heard


def _reviews_wrong(place: str, reviewers: list[Reviewer]) -> list[str]:
    """What is wrong with the reviews in the record: each that was said to be written is there once, and no other."""
    with open_store(place, create=False) as store:
        held = [(review.by, review.id) for review in store.things(Review)]
    wrong = []
    for one in reviewers:
        own = sorted(id for by, id in held if by == one.name)
        if own != sorted(one.made):
            lost, more = set(one.made) - set(own), set(own) - set(one.made)
            wrong.append(f"{one.name}: {len(one.made)} reviews written, {len(lost)} lost, {len(more)} not told of")
    return wrong


def _verified(place: str) -> list[str]:
    """What `detente verify` finds wrong with the record."""
    command = [sys.executable, "-m", "detente", "verify", "--record", place]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    _say(done.stderr.strip().rpartition("\n")[2])
    return [line for line in done.stdout.splitlines() if line] if done.returncode else []


def _tell(asked: argparse.Namespace, load: Load, alone: float | None) -> None:
    """Prints what a time under load was like."""
    watch, whole = load.watch, _all(load.heard)
    Console(width=110).print(_table({"all": whole, **load.heard.took}))
    rate, made = len(whole) / load.seconds, sum(len(one.made) for one in load.reviewers)
    low, high = asked.think
    _say(
        f"{asked.readers} readers and {asked.reviewers} reviewers for {load.seconds:.0f} s, "
        f"{low:g} to {high:g} s of thought between two pages: {len(whole):,} requests, {rate:.1f} a second, "
        f"{len(load.heard.wrong)} errors, "
        f"p50 {1000 * _quantile(whole, 0.5):.0f} ms, p99 {1000 * _quantile(whole, 0.99):.0f} ms."
    )
    beside = f", {watch.articles_a_second / alone:.0%} of what it reads alone ({alone:.1f})" if alone else ""
    _say(f"{made} reviews written; {watch.added:,} articles read in, {watch.articles_a_second:.1f} a second{beside}.")
    server, reader = watch.used
    _say(
        f"Processor time: server {server:.0f} s ({1000 * server / len(whole):.0f} ms a request), "
        f"detente read {reader:.0f} s, visitors {load.client:.0f} s."
    )
    minutes = " ".join(f"{each:,.0f}" for each in watch.by_minute)
    _say(
        f"Memory of the server in MB, from minute to minute: {minutes}; in the second half {watch.grown:+.1%} "
        f"({watch.slope:+.1f} MB a minute) beyond what the articles account for that came in."
    )


def _tell_closed(closed: Heard, seconds: float) -> None:
    if whole := _all(closed):
        _say(
            f"{_CLOSED_READERS} readers who do not think: {len(whole) / seconds:.1f} pages a second, "
            f"p50 {1000 * _quantile(whole, 0.5):.0f} ms, p99 {1000 * _quantile(whole, 0.99):.0f} ms."
        )


def _all(heard: Heard) -> list[tuple[float, int]]:
    return [each for some in heard.took.values() for each in some]


def _quantile(took: list[tuple[float, int]], share: float) -> float:
    """The seconds that such a share of answers came within."""
    seconds = sorted(each for each, _ in took)
    return seconds[min(len(seconds) - 1, int(share * len(seconds)))] if seconds else 0.0


def _table(took: dict[str, list[tuple[float, int]]]) -> Table:
    """The times as one reads them, in milliseconds."""
    shown = Table("page", "asked", *(f"{name}, ms" for name in ("p50", "p90", "p99", "slowest")), "kB")
    for name, some in took.items():
        cells = (f"{1000 * _quantile(some, share):.0f}" for share in (0.5, 0.9, 0.99, 1))
        size = sum(size for _, size in some) / max(1, len(some)) / 1000
        shown.add_row(name, f"{len(some):,}", *cells, f"{size:.0f}")
    return shown


def _arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("world", nargs="?")
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--reviewers", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--think", type=float, nargs=2, default=(2, 10))
    parser.add_argument("--alone", type=float, default=30)
    parser.add_argument("--closed", type=float, default=10)
    parser.add_argument("--port", type=int, default=8598)
    parser.add_argument("--verify", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--flat", action=argparse.BooleanOptionalAction, default=True)
    return parser.parse_args(given)


if __name__ == "__main__":
    main()
