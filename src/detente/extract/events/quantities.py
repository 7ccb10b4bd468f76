"""The figures that belong to an event: how many, how long, how far, how much."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.lexicon.tables import load
from detente.record import Quantity, Span, hull

_WHAT = {
    "TIME": "duration",
    "DATE": "duration",
    "MONEY": "money",
    "QUANTITY": "distance",
    "PERCENT": "share",
    "ORDINAL": "ordinal",
}
_LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Numeral(Struct, frozen=True):
    """A row of numerals.tsv."""

    word: str
    value: float
    multiplier: bool


@cache
def _numerals() -> dict[str, Numeral]:
    return {row.word: row for row in load("numerals.tsv", Numeral)}


def value_of(words: tuple[str, ...]) -> float | None:
    """The number that words stand for ("2,780", "six", "1.5 million"); None where they are none."""
    total, value = 0.0, None
    for word in (part for w in words for part in w.lower().split("-")):
        if _DIGITS.fullmatch(word):
            value = float(word.replace(",", ""))
        elif (row := _numerals().get(word)) is None:
            continue
        elif row.multiplier:
            value = (1 if value is None else value) * row.value
        else:
            value = (value if value is not None and value >= 20 else 0.0) + row.value
    return None if value is None else total + value


def quantities(sentence: Sentence, words: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """The figures among `words`, in order."""
    return tuple(q for numbers in _runs(words) if (q := _quantity(sentence, numbers)))


def _runs(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Numbers, word by word, that depend on one another."""
    numbers = [t for t in words if t.pos == "NUM" or t.entity == "ORDINAL"]
    while numbers:
        run = [numbers.pop(0)]
        while numbers and numbers[0].index == run[-1].index + 1:
            run.append(numbers.pop(0))
        yield tuple(run)


def _quantity(sentence: Sentence, numbers: tuple[Token, ...]) -> Quantity | None:
    value = value_of(tuple(t.text for t in numbers))
    counted = sentence.head(numbers[-1])
    if value is None or (counted.pos not in ("NOUN", "PROPN", "SYM") and numbers[-1].entity != "MONEY"):
        return None
    label = numbers[-1].entity
    if label == "DATE" and counted.lemma not in _LENGTHS:
        return None
    unit = counted.lemma if counted.pos in ("NOUN", "PROPN", "SYM") else None
    what = _WHAT.get(label, "count")
    return Quantity(what=what, value=value, unit=unit, span=_span(numbers, counted))


def _span(numbers: tuple[Token, ...], counted: Token) -> Span:
    near = counted.pos in ("NOUN", "SYM") and abs(counted.index - numbers[-1].index) <= 3
    return hull([*(t.span for t in numbers), *([counted.span] if near else [])])
