"""Which root a sentence says of a given pair: what `source` does to `target`, as probabilities."""

from detente.encode import RELATIONS, Pair, Text, encode, relations
from detente.record import Span


def relation(sentence: str, *, source: tuple[int, int], target: tuple[int, int]) -> dict[str, float]:
    """How probable each root is for the pair, "NONE" included; sums to 1.

    Spans are characters `[start, end)`; an empty one is a side that the sentence does not name.
    """
    text = Text.whole(sentence)
    encoding = encode(text)
    (row,) = relations(encoding, [Pair(text.sentences[0], _named(source), _named(target))])
    return dict(zip(RELATIONS, row.tolist(), strict=True))


def _named(side: tuple[int, int]) -> Span | None:
    return Span(*side) if side[0] < side[1] else None
