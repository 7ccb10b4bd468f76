"""What a catalogue holds of the record, as columns: one array a field, a row a thing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import islice
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
Codes = NDArray[np.integer[Any]]
"""Codes of a vocabulary, −1 for no value."""
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]

FIRST, LAST = np.iinfo(np.int32).min, np.iinfo(np.int32).max
"""The first day of what has no beginning, the last of what has no end; days are counted from 1970-01-01."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """Columns of one length."""

    @classmethod
    def of(cls, rows: NDArray[Any]) -> Self:
        """The columns of rows that have these fields."""
        return cls(**{field.name: np.ascontiguousarray(rows[field.name]) for field in fields(cls)})

    def and_(self, more: Self) -> Self:
        """These rows and behind them more."""
        columns = ((f.name, np.concatenate((getattr(self, f.name), getattr(more, f.name)))) for f in fields(self))
        return type(self)(**dict(columns))

    def __len__(self) -> int:
        first: Ints = next(iter(vars(self).values()))
        return len(first)


@dataclass(frozen=True, kw_only=True)
class Facts(Table):
    """Events and statements; what an event has and a statement has not is −1 there, NaN of numbers."""

    what: Codes
    seq: Ints
    """Where it stands in its table."""
    article: Ints
    """Where its article stands in the catalogue."""
    start: Ints
    """The first character that it was read from."""
    first: Ints
    last: Ints
    """The first and last day that its date can mean."""
    doubtful: Mask
    """Whether its date is only approximate or uncertain."""
    root: Codes
    act: Codes
    status: Codes
    bearing: Codes
    kind: Codes
    quad: Codes
    goldstein: Floats
    country: Codes
    place: Codes
    deadline: Ints
    """The last day of its deadline; LAST where it has none."""
    confidence: Floats
    due: Ints
    """The first day of its deadline; LAST where it has none."""
    asserted_by: Ints
    """Where the statement on whose word it is stands in the catalogue; −1 for the outlet's own voice."""
    uttered: Ints
    """Where the statement stands that it is the saying of ("threatened"); −1 where it is that of none."""

    @property
    def dated(self) -> Mask:
        """Which have a date of which at least one end is known."""
        dated: Mask = (self.first != FIRST) | (self.last != LAST)
        return dated

    @cached_property
    def known_ends(self) -> tuple[Ints, Ints]:
        """The first and last day of each date, where an open end is the other one; undated ones stay open."""
        first = np.where(self.first == FIRST, self.last, self.first)
        last = np.where(self.last == LAST, self.first, self.last)
        return np.where(self.dated, first, FIRST), np.where(self.dated, last, LAST)


FACT = np.dtype(
    [
        *((name, np.int8) for name in ("what", "root", "act", "status", "bearing", "kind", "quad")),
        *((name, np.int32) for name in ("seq", "article", "start", "first", "last", "deadline", "due")),
        *((name, np.int32) for name in ("asserted_by", "uttered")),
        *((name, np.int32) for name in ("country", "place")),
        *((name, np.float64) for name in ("goldstein", "confidence")),
        ("doubtful", np.bool_),
    ]
)


@dataclass(frozen=True, kw_only=True)
class Parts(Table):
    """Who takes part in which fact as what, a row a mention and actor; −1 where a mention means nobody known."""

    fact: Ints
    role: Codes
    mention: Ints
    """Where the mention stands in its table; −1 for what a statement is about."""
    actor: Codes


PART = np.dtype([("fact", np.int32), ("role", np.int8), ("mention", np.int32), ("actor", np.int32)])


@dataclass(frozen=True, kw_only=True)
class Articles(Table):
    """Articles by number."""

    seq: Ints
    """Where it stands in its table."""
    first: Ints
    last: Ints
    """The first and last day on which it can have been published."""
    inferred: Mask
    """Whether its date is only worked out by what it tells of."""
    outlet: Codes
    language: Codes
    doubtful: Mask
    """Whether that is only approximate or uncertain."""

    @property
    def undated(self) -> Mask:
        """Which do not say when they were published."""
        undated: Mask = (self.first == FIRST) & (self.last == LAST) | self.inferred
        return undated


ARTICLE = np.dtype(
    [
        *((name, np.int32) for name in ("seq", "first", "last", "outlet")),
        ("language", np.int16),
        *((name, np.bool_) for name in ("inferred", "doubtful")),
    ]
)


@dataclass(frozen=True, kw_only=True)
class Links(Table):
    """Links by number; `from_` and `to` are where its facts stand in the catalogue."""

    kind: Codes
    from_: Ints
    to: Ints
    confidence: Floats


LINK = np.dtype([("kind", np.int8), ("from_", np.int32), ("to", np.int32), ("confidence", np.float64)])


def empty(table: type[Any], dtype: np.dtype[Any]) -> Any:
    """A table without rows."""
    return table.of(np.empty(0, dtype))


class Names(Sequence[str]):
    """The ids of the rows of a table, and where each stands.

    Those that grow out of one another share what they hold, of which each sees as much as it had: half a million ids
    are not copied for each story that comes in.
    """

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._ids = [*ids]
        self._size = len(self._ids)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self)}

    def and_(self, more: Sequence[str]) -> "Names":
        """These and behind them more; these stay as they are."""
        if not more:
            return self
        grown = Names.__new__(Names)
        last = self if self._size == len(self._ids) else Names(self)
        grown._ids, grown._places = last._ids, last._places
        grown._places |= {id: place for place, id in enumerate(more, self._size)}
        grown._ids += more
        grown._size = self._size + len(more)
        return grown

    def place(self, id: str) -> int:
        """Where the row with an id stands; −1 where there is none."""
        place = self._places.get(id, -1)
        return place if place < self._size else -1

    def __contains__(self, id: object) -> bool:
        return self._places.get(id, self._size) < self._size  # type: ignore[call-overload,no-any-return]

    def __getitem__(self, place: Any) -> Any:
        return self._ids[: self._size][place] if isinstance(place, slice) else self._ids[range(self._size)[place]]

    def __iter__(self) -> Iterator[str]:
        return islice(self._ids, self._size)

    def __len__(self) -> int:
        return self._size
