"""How long records take to be filled and asked in SQLite and in PostgreSQL, and whether every question goes by index.

    python -m benchmarks.store [PLACE…] [--articles 100000]

Fills a record at each place, such as `world.db` or an empty database `postgresql://…`, with an invented world
(`benchmarks.serve.world`) where there is none, and asks what the pages of the reading room and the listings of the
command line ask. Prints how many articles a second went in, the median of each question in milliseconds, and what no
index answers; ends with 1 where there is such. PostgreSQL may still go through a table of which it wants a large part.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.plans import watched
from benchmarks.serve.questions import milliseconds, questions
from benchmarks.serve.world import fill
from rich.console import Console
from rich.table import Table

from detente.record import Article, Event, Link, Root, Statement, Status
from detente.store import Query, Store, open_store

_WIDTH = 120
_A_DAY = {"from_": "2019-03-01", "until": "2019-03-02"}


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at one place."""

    filled: float
    """Seconds; 0 where there was a record."""
    opened: float
    """Seconds until the first catalogue."""
    asked: Mapping[str, float]
    """Milliseconds by question."""
    scans: Mapping[str, tuple[str, ...]]
    """The large tables gone through, by question."""


def main() -> None:
    """Measures a record at each place, and prints them side by side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*")
    parser.add_argument("--articles", type=int, default=100_000)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        places = given.places or [str(Path(folder) / "world.db")]
        found = {place: measured(place, given.articles) for place in places}
    Console(width=_WIDTH).print(table(found, given.articles))
    through = {f"{name}: {', '.join(scans)}" for one in found.values() for name, scans in one.scans.items()}
    for line in sorted(through):
        Console(width=_WIDTH).print(f"no index: {line}", style="red")
    sys.exit(bool(through))


def measured(place: str, articles: int) -> Measured:
    """What a record takes to be filled, unless there is one, to be opened, and to be asked."""
    with open_store(place) as store:
        there = bool(store.counts()["articles"])
    filled = 0.0 if there else fill(place, articles)
    with open_store(place) as store:
        started = perf_counter()
        store.catalogue()
        opened = perf_counter() - started
        every = {**questions(store, store.catalogue()), **listings(store)}
        scans = {name: through for name, ask in every.items() if (through := gone_through(store, ask, forced=True))}
        return Measured(filled, opened, {name: milliseconds(ask) for name, ask in every.items()}, scans)


def gone_through(store: Store, ask: Callable[[], object], *, forced: bool = False) -> tuple[str, ...]:
    """The large tables that a question goes through row by row."""
    with watched(store) as plans:
        ask()
    return tuple(sorted({table for table, _ in plans.scans(forced=forced)}))


def listings(store: Store) -> Mapping[str, Callable[[], object]]:
    """What the commands ask of a record, by what is asked."""
    catalogue = store.catalogue()
    one, other = (counted.value for counted in catalogue.most_active(catalogue.find(), role="by")[:2])
    article, fact = catalogue.article_ids[0], catalogue.fact_ids[0]
    (source,) = (found.source for found in store.things(Article, Query(article=article)))
    day = _A_DAY
    title = (catalogue.titles[0] or "").split()
    phrase = f'"{" ".join(title[:3])}"'
    return {
        "events of an actor on a day": lambda: store.things(Event, Query(by=one, **day)),
        "events done to an actor on a day": lambda: store.things(Event, Query(to=one, **day)),
        "events about an actor, of a root": lambda: store.things(Event, Query(about=other, root=Root.AID, **day)),
        "events of an actor in a month": lambda: store.things(Event, Query(by=one, from_="2019-03", until="2019-03")),
        "events of an actor to another": lambda: store.things(Event, Query(by=one, to=other, **day)),
        "events of a status on a day": lambda: store.things(Event, Query(status=Status.DENIED, **day)),
        "events of a day": lambda: store.things(Event, Query(**day)),
        "statements about an actor on a day": lambda: store.things(Statement, Query(about=one, **day)),
        "statements by words": lambda: store.things(Statement, Query(search=phrase)),
        "articles by words": lambda: store.things(Article, Query(search=phrase)),
        "links by an actor of a day": lambda: store.things(Link, Query(by=one, kind="contradicts", **day)),
        "links about an actor of a day": lambda: store.things(Link, Query(about=other, kind="reverses", **day)),
        "all around links by an actor": lambda: store.around(Link, Query(by=one, kind="contradicts", **day)),
        "all around an article": lambda: store.around(Article, Query(article=article)),
        "a thing by the beginning of its id": lambda: store.get(fact[:20]),
        "whom a name means": lambda: store.actors(catalogue.actors[0].name),
        "how actors are named": lambda: (store.named([one, other]), store.namings([one])),
        "is a source read": lambda: (store.has_source(source), store.is_read(source, by="run"), store.runs_of(source)),
        "what an earlier run read": lambda: store.earlier(fact),
        "what could not be read": store.still_unread,
    }


def table(found: Mapping[str, Measured], articles: int) -> Table:
    """What was measured, a place a column."""
    shown = Table("", *("PostgreSQL" if "://" in place else "SQLite" for place in found))
    for name, of in (
        ("articles a second, in", lambda one: f"{articles / one.filled:,.0f}" if one.filled else ""),
        ("seconds to the first catalogue", lambda one: f"{one.opened:.1f}"),
    ):
        shown.add_row(name, *map(of, found.values()))
    shown.add_section()
    for name in next(iter(found.values())).asked:
        shown.add_row(name, *(f"{one.asked[name]:,.1f} ms" for one in found.values()))
    return shown


if __name__ == "__main__":
    main()
