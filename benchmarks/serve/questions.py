"""How long a catalogue of a record takes to be made, and to answer what the pages of the reading room ask.

    python -m benchmarks.serve.questions WORLD.db

The record is one of `benchmarks.serve.world`. Times are medians of this process alone, in milliseconds.
"""

import argparse
import resource
import statistics
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

from rich.console import Console

from detente.record.period import Period
from detente.store import Store, open_store
from detente.store.catalogue import Catalogue, Filter

_TIMES = 7
_PAGE = 50


def main() -> None:
    """Prints the seconds that the catalogue took and the milliseconds of each question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    asked = parser.parse_args()
    with open_store(asked.record, create=False) as store:
        started = perf_counter()
        catalogue = store.catalogue()
        seconds = perf_counter() - started
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        Console().print(f"{len(catalogue.facts):,} facts in {seconds:.1f} s, {most:,.0f} MiB at most")
        for name, ask in questions(store, catalogue).items():
            Console().print(f"{name:36} {milliseconds(ask):8.1f} ms")


def questions(store: Store, catalogue: Catalogue) -> Mapping[str, Callable[[], object]]:
    """What the pages ask of a catalogue and its store, by what is asked."""
    busy = catalogue.most_active(catalogue.find(), role="by")
    one, other = (counted.value for counted in busy[:2])
    some = Filter(by=(one,), from_="2019", until="2022", status=("occurred",))
    everything, found = catalogue.find(), catalogue.find(some)
    word = (catalogue.titles[0] or "").split()[0]
    links = catalogue.find_links(kinds=("contradicts",), least=0.6)
    return {
        "is it up to date": store.catalogue,
        "find everything": catalogue.find,
        "find by actor, time and status": lambda: catalogue.find(some),
        "find by words": lambda: catalogue.find(Filter(search=f"the {word}*")),
        "facets of everything": catalogue.facets,
        "facets of some": lambda: catalogue.facets(some),
        "histogram of everything by week": lambda: catalogue.histogram(everything, Period.WEEK),
        "happenings of everything": lambda: catalogue.happenings(everything),
        "the most active dyads": lambda: catalogue.dyads(everything),
        "a dyad over time": lambda: catalogue.cells(everything, one, other, Period.MONTH),
        "the most active actors": lambda: catalogue.most_active(everything),
        "links of a kind": lambda: catalogue.find_links(some, kinds=("contradicts",)),
        "a page of facts": lambda: store.showing(catalogue.ids(found[:_PAGE]), reports=True),
        "a page of links": lambda: store.showing([catalogue.link_ids[n] for n in links[:20].tolist()]),
        "an article with links": lambda: store.articles([catalogue.article_ids[0]], links=True),
    }


def milliseconds(ask: Callable[[], object]) -> float:
    """The median of how long something takes."""
    spent = []
    for _ in range(_TIMES):
        started = perf_counter()
        ask()
        spent.append(1000 * (perf_counter() - started))
    return statistics.median(spent)


if __name__ == "__main__":
    main()
