"""The way of a portion through a cluster, as one visible data set: cut where there is room, read by actors."""

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any

from detente.acquire import Asked
from detente.record.errors import EngineFailed
from detente.run.cluster.cut import Account, Row, account_of, cut
from detente.run.cluster.library import RayError, ray
from detente.run.cluster.plan import Listing, Portion, informed, portions
from detente.run.cluster.reading import Reads, outcomes_of
from detente.run.cluster.session import session
from detente.run.inputs import Outcome
from detente.run.pool import TIMEOUT
from detente.run.reader import Reader

_OF_A_CORE = 0.9
"""What an actor takes of a core; the rest is for cutting, which waits for disks."""
_CUTTING = 0.1
_AGAIN = "read again: what is whole is kept. Where it fails again, read with --engine local"


def read_on_cluster(  # noqa: PLR0913
    listings: Iterable[Listing],
    reader: Reader,
    *,
    address: str | None = None,
    jobs: int | None = None,
    timeout: float = TIMEOUT,
    asked: Asked | None = None,
    read: frozenset[str] = frozenset(),
    account: Callable[[Account], object] = bool,
) -> Generator[Outcome, None, None]:
    """The outcome of each document, in their order, as `read_locally` gives it, read by a cluster.

    Sources that are `read` already, by their ids, are left out; `account` is told of what was, portion by portion.
    A machine or process that is lost is replaced, and what it had in hand is read again; nothing is lost or doubled.
    """
    reader.check()
    with session(address, jobs=jobs) as workers:
        told = (reader, timeout)
        files, asked = informed(listings, asked or Asked())
        ready = enumerate(portions(files, reader.stamp()))
        for row in rows(ready, Reads, told, asked=asked, read=read, workers=workers):
            yield from outcomes_of(row)
            account(account_of(row))


def rows(  # noqa: PLR0913
    placed: Iterable[tuple[int, Portion]],
    does: type[Reads],
    told: tuple[Any, ...],
    *,
    asked: Asked,
    workers: int,
    read: frozenset[str] = frozenset(),
) -> Iterator[Row]:
    """What actors of a class, told some things, make of each block of portions, in order.

    Raises EngineFailed where Ray does not go on.
    """
    items = [
        {"position": position, "key": one.key, "uris": [file.uri for file in one.files]} for position, one in placed
    ]
    if not items:
        return
    data = ray.data.from_items(items, override_num_blocks=len(items))
    blocks = data.flat_map(cut, fn_kwargs={"asked": asked, "read": read}, num_cpus=_CUTTING)
    done = blocks.map(
        does,
        fn_constructor_args=told,
        compute=ray.data.ActorPoolStrategy(size=workers),
        num_cpus=_OF_A_CORE,
    )
    try:
        yield from done.iter_rows()
    except RayError as error:
        raise EngineFailed(f"Ray gave up: {_last(error)}", advice=_AGAIN) from error


def _last(error: RayError) -> str:
    """What an error of Ray comes to: the last line of what it tells of other machines."""
    return next((line.strip() for line in reversed(str(error).splitlines()) if line.strip()), type(error).__name__)
