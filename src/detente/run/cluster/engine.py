"""The way of a portion through a cluster, as one visible data set: cut where there is room, read by actors."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any

from detente.acquire import documents
from detente.run.cluster.cut import Row, cut
from detente.run.cluster.library import ray
from detente.run.cluster.plan import Listing, Open, Portion, portions
from detente.run.cluster.reading import Reads, outcomes_of
from detente.run.cluster.session import session
from detente.run.inputs import Outcome
from detente.run.pool import TIMEOUT
from detente.run.reader import Reader

_OF_A_CORE = 0.9
"""What an actor takes of a core; the rest is for cutting, which waits for disks."""
_CUTTING = 0.1


def read_on_cluster(  # noqa: PLR0913
    listings: Iterable[Listing],
    reader: Reader,
    *,
    address: str | None = None,
    jobs: int | None = None,
    timeout: float = TIMEOUT,
    open_: Open = documents,
) -> Generator[Outcome, None, None]:
    """The outcome of each document, in their order, as `read_locally` gives it, read by a cluster.

    A machine or process that is lost is replaced, and what it had in hand is read again; nothing is lost or doubled.
    """
    reader.check()
    with session(address, jobs=jobs) as workers:
        ready = portions(listings, reader.stamp())
        for row in rows(enumerate(ready), Reads, (reader, timeout), open_=open_, workers=workers):
            yield from outcomes_of(row)


def rows(
    placed: Iterable[tuple[int, Portion]], does: type[Reads], told: tuple[Any, ...], *, open_: Open, workers: int
) -> Iterator[Row]:
    """What actors of a class, told some things, make of each block of portions, in order."""
    items = [{"position": position, "key": one.key, "uris": [*one.uris]} for position, one in placed]
    if not items:
        return
    data = ray.data.from_items(items, override_num_blocks=len(items))
    blocks = data.flat_map(cut, fn_kwargs={"open_": open_}, num_cpus=_CUTTING)
    read = blocks.map(
        does,
        fn_constructor_args=told,
        compute=ray.data.ActorPoolStrategy(size=workers),
        num_cpus=_OF_A_CORE,
    )
    yield from read.iter_rows()
