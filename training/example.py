"""A labelled stretch of text as the heads are trained on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from training.tags import IGNORED

Floats = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Choice:
    """A span and those one of which it belongs to; `right` is that one's place in `among`, `len(among)` is none."""

    kind: str
    span: slice
    among: tuple[slice, ...]
    right: int


@dataclass(frozen=True, slots=True)
class Pair:
    """An ordered pair of spans and the places in RELATIONS that are right; None is a side that is not named."""

    source: slice | None
    target: slice | None
    right: tuple[int, ...]
    sentence: slice
    weight: float = 1.0

    def behind(self, n: int) -> "Pair":
        """The same, `n` pieces further on."""
        source, target = (_behind(side, n) if side else None for side in (self.source, self.target))
        return replace(self, source=source, target=target, sentence=_behind(self.sentence, n))


@dataclass(frozen=True, slots=True)
class Rating:
    """How factual the predicate at a piece is, −3 … 3."""

    at: int
    value: float


@dataclass(frozen=True, slots=True)
class Example:
    """Pieces with every label that is known of them; all spans are slices of the pieces."""

    ids: tuple[int, ...]
    tags: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By tag head, one tag a piece."""
    soft: Mapping[str, Floats] = field(default_factory=dict)
    """By tag head, how probable a teacher holds each tag of each piece: [pieces, tags]."""
    choices: tuple[Choice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    ratings: tuple[Rating, ...] = ()
    verdict: int | None = None
    """The place in VERDICTS, where the pieces are those of two texts."""

    def __len__(self) -> int:
        return len(self.ids)


def joined(examples: Sequence[Example]) -> Example:
    """Sentences one behind the other, as those of an article stand."""
    return reduce(_joined, examples)


def _joined(first: Example, second: Example) -> Example:
    n = len(first)
    return Example(
        ids=first.ids + second.ids,
        tags={name: _tags(first, name) + _tags(second, name) for name in first.tags.keys() | second.tags.keys()},
        soft={name: _soft(first, second, name) for name in first.soft.keys() | second.soft.keys()},
        pairs=first.pairs + tuple(pair.behind(n) for pair in second.pairs),
        ratings=first.ratings + tuple(Rating(rating.at + n, rating.value) for rating in second.ratings),
    )


def _tags(example: Example, name: str) -> tuple[int, ...]:
    return example.tags.get(name, (IGNORED,) * len(example))


def _soft(first: Example, second: Example, name: str) -> Floats:
    """Nothing is said of the pieces of one that the teacher has not read: no tag of theirs is probable."""
    width = next(one.soft[name].shape[1] for one in (first, second) if name in one.soft)
    unsaid = (np.zeros((len(one), width), dtype=np.float16) for one in (first, second))
    return np.concatenate([one.soft.get(name, zeros) for one, zeros in zip((first, second), unsaid, strict=True)])


def _behind(span: slice, n: int) -> slice:
    return slice(span.start + n, span.stop + n)
