"""What an actor of the cluster does: it reads blocks of documents in a process of its own, loaded once.

The process is watched as on one machine: a document that ends it each time is an Unread, where Ray, which sees no
documents, would try the whole block for ever.
"""

import pickle
from collections.abc import Iterator

import msgspec

from detente.run.cluster.cut import Row
from detente.run.cluster.output import Output
from detente.run.inputs import Outcome
from detente.run.pool import Pool
from detente.run.reader import Reader
from detente.run.worker import pack, unpack

_bytes = msgspec.msgpack.Decoder(list[bytes])


class Reads:
    """Reads blocks, and hands on what each document gave, packed."""

    def __init__(self, reader: Reader, timeout: float) -> None:
        self._pool = Pool(reader, jobs=1, timeout=timeout)

    def __call__(self, row: Row) -> Row:
        """A row with what was read in place of what was to be."""
        return {**_placed(row), "outcomes": msgspec.msgpack.encode([pack(one) for one in self.outcomes(row)])}

    def outcomes(self, row: Row) -> Iterator[Outcome]:
        """What each document of a row gave."""
        return self._pool.read(pickle.loads(row["documents"]))


class Writes(Reads):
    """Reads blocks that are not in an output yet, and writes them there; hands on how many documents were read."""

    def __init__(self, reader: Reader, timeout: float, output: Output) -> None:
        super().__init__(reader, timeout)
        self._output, self._run = output, reader.stamp()

    def __call__(self, row: Row) -> Row:
        """A row with what is told of the block in place of its documents."""
        told = self._output.told(row["key"], row["number"])
        if told is None:
            told = self._output.write(row["key"], row["number"], [*self.outcomes(row)], by=self._run)
        return {**_placed(row), "told": msgspec.json.encode(told)}


def outcomes_of(row: Row) -> Iterator[Outcome]:
    """What each document of a row that was read gave."""
    return map(unpack, _bytes.decode(row["outcomes"]))


def _placed(row: Row) -> Row:
    return {name: row[name] for name in ("position", "key", "number", "last", "account")}
