"""What texts of a record mean, kept in memory for search and added to as the record grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.encode import NEAR, Packed, meanings, nearest

Numbers = Sequence[int] | NDArray[np.integer[Any]]

_AT_ONCE = 8192
"""How many texts are added before those who search see them."""


@dataclass(frozen=True, slots=True)
class _Block:
    seqs: NDArray[np.int64]
    vectors: Packed


class Meanings:
    """The vectors of texts by the number (`seq`) of what each is of, 260 bytes a text, the words themselves not kept.

    Any number of threads may search while others add: a search sees what had been added when it began.
    """

    def __init__(self) -> None:
        self._adding = Lock()
        self._blocks: tuple[_Block, ...] = ()

    def __len__(self) -> int:
        return sum(len(block.seqs) for block in self._blocks)

    @property
    def last(self) -> int:
        """The highest number that was added, 0 before any: what one asks the record for is what comes behind it."""
        blocks = self._blocks
        return int(blocks[-1].seqs[-1]) if blocks else 0

    def extend(self, seqs: Sequence[int], texts: Sequence[str]) -> None:
        """Adds texts; the numbers rise, and one that is not above the last is there already and is passed over."""
        with self._adding:
            first = int(np.searchsorted(np.asarray(seqs, dtype=np.int64), self.last, side="right"))
            for start in range(first, len(seqs), _AT_ONCE):
                numbers = np.asarray(seqs[start : start + _AT_ONCE], dtype=np.int64)
                vectors = Packed.of(meanings(texts[start : start + _AT_ONCE]))
                self._blocks = _grown(self._blocks, _Block(numbers, vectors))

    def nearest(
        self, query: str, *, among: Numbers | None = None, most: int | None = 50, least: float = NEAR
    ) -> tuple[tuple[int, float], ...]:
        """The numbers of the texts nearest in meaning to a query, nearest first, with their similarity, -1 to 1.

        Of those numbered in `among`, where it is given; at least `least` similar, `most` of them.
        """
        blocks = self._blocks
        if not blocks:
            return ()
        (vector,) = meanings([query])
        seqs = np.concatenate([block.seqs for block in blocks])
        similarities = np.concatenate([block.vectors.similarities(vector) for block in blocks])
        if among is not None:
            similarities[~np.isin(seqs, np.asarray(among, dtype=np.int64))] = -np.inf
        places = nearest(similarities, most=most, least=least)
        return tuple(zip(seqs[places].tolist(), similarities[places].tolist(), strict=True))


def _grown(blocks: tuple[_Block, ...], new: _Block) -> tuple[_Block, ...]:
    """The blocks with a new one behind them, joined to those before it that are no larger: few blocks, few copies."""
    while blocks and len(blocks[-1].seqs) <= len(new.seqs):
        *others, before = blocks
        joined = Packed.joined((before.vectors, new.vectors))
        blocks, new = tuple(others), _Block(np.concatenate((before.seqs, new.seqs)), joined)
    return (*blocks, new)
