"""Reads into a folder of Parquet files: a portion after the other, each once, and then the links of all of them."""

from collections.abc import Callable, Generator, Iterable, Iterator

import msgspec

from detente.acquire import Asked
from detente.record import make_id
from detente.run.cluster.cut import Account, account_of
from detente.run.cluster.engine import rows
from detente.run.cluster.links import linked
from detente.run.cluster.output import Output, Told
from detente.run.cluster.plan import Listing, Portion, informed, portions
from detente.run.cluster.reading import Writes
from detente.run.cluster.session import session
from detente.run.pool import TIMEOUT
from detente.run.reader import Reader


def read_into(  # noqa: PLR0913
    output: Output,
    listings: Iterable[Listing],
    reader: Reader,
    *,
    address: str | None = None,
    jobs: int | None = None,
    timeout: float = TIMEOUT,
    asked: Asked | None = None,
    account: Callable[[Account], object] = bool,
) -> Generator[Told, None, None]:
    """Reads what is not there yet into an output, telling of each block, and links all that it then holds.

    Begun again after whatever ended it, it goes on from there: what is whole is not read again, and nothing is doubled.
    """
    reader.check()
    run = reader.stamp()
    output.begin(run)
    before = output.done()
    listings, asked = informed(listings, asked or Asked())
    read = {listing for done in before.values() for listing in done.files if listing.size is not None}
    wanted = [*portions((one for one in listings if one not in read), run)]
    output.clear({*before, *(portion.key for portion in wanted)})
    if not wanted and output.linked() == _digest(output):
        return
    with session(address, jobs=jobs) as workers:
        yield from _read(output, wanted, len(before), reader, timeout, asked=asked, account=account, workers=workers)
        if output.linked() != (digest := _digest(output)):
            output.write_links(linked(output, workers=workers), of=digest)


def _digest(output: Output) -> str:
    return make_id("links", *sorted(output.done()))


def _read(  # noqa: PLR0913
    output: Output,
    wanted: list[Portion],
    first: int,
    reader: Reader,
    timeout: float,
    *,
    asked: Asked,
    account: Callable[[Account], object],
    workers: int,
) -> Iterator[Told]:
    """What is told of each block that is read; a portion is marked with its last."""
    by_key = {portion.key: portion for portion in wanted}
    told = (reader, timeout, output)
    for row in rows(enumerate(wanted, first), Writes, told, asked=asked, workers=workers):
        yield msgspec.json.decode(row["told"], type=Told)
        account(account_of(row))
        if row["last"]:
            output.finish(by_key[row["key"]], position=row["position"], blocks=row["number"] + 1)
