"""How many: the numbers among words, with how exactly each is meant ("at least 40", "thousands of")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.lexicon.tables import load
from detente.record import Bound

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HALF = 0.5
_PARTS = frozenset({"half", "ten"})
"""Words that are numbers before a larger one: "half a million", "tens of thousands"."""
_JOINTS = frozenset({"-", "a", "of"})
_TO = frozenset({"to", "-", "–"})
_RANGE = {"between": "and", "from": "to"}
_LONGEST = 5
"""How many words are looked at for a bound."""


class Numeral(Struct, frozen=True):
    """A row of numerals.tsv."""

    word: str
    value: float
    multiplier: bool


class BoundWords(Struct, frozen=True):
    """A row of bounds.tsv: words before a number, or behind it, and how they bound it."""

    words: str
    bound: Bound
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it is meant, at the words that it consists of; of a range the lower end, and `upper` the other."""

    value: float
    bound: Bound
    words: tuple[Token, ...]
    upper: float | None = None


def value_of(words: Sequence[str]) -> float | None:
    """The number that words stand for ("2,780", "six", "half a million"); None where they are none."""
    total, value = 0.0, None
    for word in (part for w in words for part in w.lower().split("-")):
        if _DIGITS.fullmatch(word):
            value = float(word.replace(",", ""))
        elif word == "half":
            value = _HALF
        elif (row := _numeral(word)) is None:
            continue
        elif row.multiplier:
            value = (1 if value is None else value) * row.value
        else:
            value = (value if value is not None and value >= 20 else 0.0) + row.value
    return None if value is None else total + value


def amounts(sentence: Sentence, words: tuple[Token, ...]) -> Iterator[Amount]:
    """The amounts among some words of a sentence, in order; none is a number within a word ("a two-day visit")."""
    runs = [run for run in _runs(words) if value_of([t.text for t in run]) is not None]
    while runs:
        run = runs.pop(0)
        value = value_of([t.text for t in run]) or 0.0
        if runs and _is_range(sentence, run, runs[0]):
            upper = runs.pop(0)
            yield Amount(_scaled(value, upper), Bound.BETWEEN, (*run, *upper), value_of([t.text for t in upper]))
        else:
            yield Amount(value, _bound(sentence, run), run)


def _scaled(lower: float, upper: tuple[Token, ...]) -> float:
    """The lower end in the measure of the upper: "two to three million"."""
    row = _numeral(upper[-1].lemma)
    return lower * row.value if row and row.multiplier and lower < row.value else lower


def _runs(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Numbers, word by word, that stand together: "1.5 million", "tens of thousands"."""
    numbers = [t for t in words if _is_number(t) and not _is_part(t, words)]
    joints = {t.index for t in words if t.lemma in _JOINTS}
    while numbers:
        run = [numbers.pop(0)]
        while numbers and _goes_on(run[-1], numbers[0], joints):
            run.append(numbers.pop(0))
        yield tuple(run)


def _goes_on(last: Token, number: Token, joints: set[int]) -> bool:
    """Whether a number is one with that before it; beyond a joint only one that multiplies, or the end of a word."""
    gap = number.index - last.index
    ends = _is_multiplier(number) or (last.text + number.text).isalpha()
    return gap == 1 or (gap == 2 and last.index + 1 in joints and ends)


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" or token.entity == "ORDINAL" or token.lemma in _PARTS or _is_multiplier(token)


def _is_multiplier(token: Token) -> bool:
    row = _numeral(token.lemma) if len(token.lemma) > 2 else None
    return bool(row and row.multiplier)


def _is_part(number: Token, words: tuple[Token, ...]) -> bool:
    """Whether a hyphen joins a number to a word that is none ("two-day", unlike "twenty-five")."""
    at = {t.index: t for t in words}
    sides = [(at.get(number.index + step), at.get(number.index + 2 * step)) for step in (-1, 1)]
    return any(dash and dash.text == "-" and other and not _is_number(other) for dash, other in sides)


def _is_range(sentence: Sentence, first: tuple[Token, ...], second: tuple[Token, ...]) -> bool:
    """Whether two numbers are the ends of one amount: "between 20 and 30", "12 to 18"."""
    between = sentence.tokens[first[-1].index + 1 : second[0].index]
    if len(between) != 1 or "ORDINAL" in (first[0].entity, second[0].entity):
        return False
    opening = sentence.tokens[first[0].index - 1].lemma if first[0].index else ""
    return between[0].lemma in _TO or _RANGE.get(opening) == between[0].lemma


def _bound(sentence: Sentence, run: tuple[Token, ...]) -> Bound:
    before = [t.text.lower() for t in sentence.tokens[max(0, run[0].index - _LONGEST) : run[0].index]]
    bare = before[:-1] if before and before[-1] in ("a", "an", "the", "$", "£", "€") else before
    behind = [t.text.lower() for t in sentence.tokens[run[-1].index + 1 : run[-1].index + _LONGEST]]
    for row in _bounds():
        words = row.words.split()
        if words in (behind[: len(words)],) if row.behind else words in (before[-len(words) :], bare[-len(words) :]):
            return row.bound
    return Bound.AT_LEAST if all(t.tag == "NNS" for t in run) else Bound.EXACT


@cache
def _bounds() -> tuple[BoundWords, ...]:
    """The rows, those of most words first."""
    return tuple(sorted(load("bounds.tsv", BoundWords), key=lambda row: -len(row.words.split())))


def _numeral(word: str) -> Numeral | None:
    return _numerals().get(word) or _numerals().get(word.removesuffix("s"))


@cache
def _numerals() -> dict[str, Numeral]:
    return {row.word: row for row in load("numerals.tsv", Numeral)}
