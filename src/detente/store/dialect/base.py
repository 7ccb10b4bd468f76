"""What the store asks of a kind of database beyond what SQL says alike everywhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import URL, Connection, Engine, Select, Table

from detente.store.words import Phrase

Row = tuple[Any, ...]
Numbers: TypeAlias = NDArray[np.int64]
Sums: TypeAlias = NDArray[np.uint64]


class Dialect(Protocol):
    """How one kind of database does what each does in its own way."""

    mark: str
    """What stands for a parameter in plain SQL."""
    advice: Mapping[str, str]
    """What to do about an error, by words of what the database says."""

    def engine(self, url: URL, *, create: bool) -> Engine:
        """The engine of the database at a URL; raises BadRecord where there is none and none can be made."""

    def called(self, url: URL) -> str:
        """What a record is called: its file, or its database, without what leads there."""

    def prepare(self, engine: Engine) -> None:
        """Readies an empty database for tables."""

    def reading(self, engine: Engine) -> Connection:
        """A connection that sees the record as it is at its first question, whatever others write."""

    def writing(self, engine: Engine) -> AbstractContextManager[Connection]:
        """A transaction that is the only one to write; another waits until it has ended."""

    def put(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Inserts rows, which all have the same columns."""

    def stream(self, connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[Row]:
        """The rows of a query, only some of them in memory at a time."""

    def day(self, column: str) -> str:
        """SQL of the number of the day in a column, counted from 1970-01-01."""

    def make_words(self, connection: Connection, index: str) -> None:
        """Makes an index of words."""

    def put_words(self, connection: Connection, index: str, words: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Adds to an index the words of things, by their numbers."""

    def drop_words(self, connection: Connection, index: str, words: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Takes the words of things out of an index: those that were put."""

    def having(self, index: str, phrases: Sequence[Phrase]) -> Select[Any]:
        """The numbers of the things of an index that have all of some phrases; nothing has none."""

    def spelt(self, words: Sequence[str]) -> Sequence[str]:
        """Words as an index keeps them."""

    def sums(self, connection: Connection, index: str) -> Iterator[tuple[Numbers, Sums]]:
        """Numbers of things, and as much of the `sum_of` the words that an index has of them: some at a time."""

    def indexes(self, connection: Connection) -> Iterator[str]:
        """The names of the indexes of a record."""

    def faults(self, connection: Connection) -> Iterator[str]:
        """What the database finds wrong with itself."""

    def is_damage(self, said: BaseException) -> bool:
        """Whether an error tells that something in the database cannot be read, and not that it cannot be asked."""

    def shred(self, connection: Connection) -> None:
        """Has what is taken out in a transaction overwritten where it lies, as far as the database does so."""

    def purge_words(self, connection: Connection, index: str) -> None:
        """Leaves nothing in an index of words of what was taken out of it."""

    def scrub(self, engine: Engine) -> None:
        """Writes the database anew without what was taken out; raises BadRecord where others keep it from that."""

    def tables(self, connection: Connection) -> list[str]:
        """The names of all tables that hold values, those of indexes of words among them."""

    def files(self, url: URL) -> Sequence[Path]:
        """The files that the database lies in, where one can read them."""
