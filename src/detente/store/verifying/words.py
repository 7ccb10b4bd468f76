"""Checks of the indexes of words: of each thing they have the words that it stands for, in their order."""

from collections.abc import Container, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, func, select

from detente.record import AnyThing, Article, Event, Statement
from detente.store.dialect import dialect_of
from detente.store.dialect.elements import index_of
from detente.store.fulltext import INDEXED, said
from detente.store.plain import rows_of
from detente.store.verifying.finding import Wrong
from detente.store.verifying.page import Page
from detente.store.words import sum_of, words_of

_SPARE = 10_000
"""How many numbers more than four times those of the things a column of sums has: others are kept one by one."""
_WRAPPED = 2**64


class Sums:
    """A number of each indexed thing, that of its words less that of those which the index has: 0 where all is well.

    These eight bytes a thing are all that is kept of a record while it is looked at.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._spelt = dialect_of(connection).spelt
        self._sums = {of: np.zeros(4 * _count(connection, of) + _SPARE, np.uint64) for of in INDEXED}
        self._beyond: dict[Table, dict[int, int]] = {of: {} for of in INDEXED}

    def take(self, page: Page) -> None:
        """Takes in which words the index is to have of the articles of a page, and of the facts in them."""
        texts = {article.id: article.text for article in page.things(Article)}
        for of in INDEXED & page.held.keys():
            given = [(row["seq"], thing) for row, thing in page.held[of] if _has_words(thing, texts)]
            sums = [sum_of(self._spelt(words_of(said(thing, texts)))) for _, thing in given]
            self._add(of, [number for number, _ in given], np.asarray(sums, np.uint64))

    def compare(self) -> Iterator[Wrong]:
        """The things of which an index has other words."""
        for of in sorted(INDEXED, key=lambda of: of.name):
            for numbers, sums in dialect_of(self._connection).sums(self._connection, index_of(of)):
                self._add(of, numbers, -sums)
            beyond = [number for number, left in self._beyond[of].items() if left]
            yield from self._told(of, [*np.flatnonzero(self._sums[of]).tolist(), *beyond])

    def _add(self, of: Table, numbers: Sequence[int] | NDArray[np.int64], sums: NDArray[np.uint64]) -> None:
        places = np.asarray(numbers, np.int64)
        inside = (places >= 0) & (places < len(self._sums[of]))
        np.add.at(self._sums[of], places[inside], sums[inside])
        for number, part in zip(places[~inside].tolist(), sums[~inside].tolist(), strict=True):
            self._beyond[of][number] = (self._beyond[of].get(number, 0) + part) % _WRAPPED

    def _told(self, of: Table, numbers: Sequence[int]) -> Iterator[Wrong]:
        sql = f"SELECT seq, id FROM {of.name} WHERE seq IN ({{}})"  # noqa: S608 (a name of ours)
        names = dict(rows_of(self._connection, sql, numbers))
        for number in numbers:
            if number in names:
                yield Wrong(of.name, names[number], "the index of words has others than its own")
            else:
                yield Wrong(of.name, str(number), "the index has words of a number that nothing has")


def _has_words(thing: AnyThing, texts: Container[str]) -> bool:
    """Whether it is known which words a thing has: where it says nothing, or its text is not there, others tell so."""
    match thing:
        case Statement():
            return bool(thing.content) and thing.article in texts
        case Event():
            return thing.article in texts
    return True


def _count(connection: Connection, of: Table) -> int:
    return connection.scalar(select(func.count()).select_from(of)) or 0
