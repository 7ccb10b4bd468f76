"""The figures that belong to an event: how many, how long, how far, how much."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.events.find import Found
from detente.extract.events.syntax import agents, patients, phrases
from detente.extract.events.words import fits
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
_LASTING = frozenset({"for", "of", "last"})
"""Words under which a length of time says how long a deed lasts."""
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


def quantities(
    sentence: Sentence, words: tuple[Token, ...], found: Found, *, lasts: bool = False
) -> tuple[Quantity, ...]:
    """The figures among `words` that are of a finding, in order: how many of its parties or objects, how much, how far.

    A length of time is one only where the deed `lasts`.
    """
    heads = _counted(sentence, found)
    return tuple(
        Quantity(what=what, value=value, unit=_unit(sentence, numbers, counted), span=_span(numbers, counted))
        for numbers in _runs(words)
        if (value := value_of(tuple(t.text for t in numbers))) is not None
        and (counted := sentence.head(numbers[-1]))
        and (what := _what(sentence, numbers[-1], of_party=counted.index in heads, lasts=lasts))
    )


def _counted(sentence: Sentence, found: Found) -> frozenset[int]:
    """The nouns whose number is the event's: those who do it, to whom or what it is done, and what these are of."""
    words = (found.trigger, *((found.noun,) if found.noun else ()))
    heads = [h for w in words if w.pos == "VERB" for h in (*agents(sentence, w), *patients(sentence, w))]
    of = [t for h in (*heads, *words) for p in phrases(sentence, h) if p.word in ("of", "against") for t in p.heads]
    added = [t for w in words for v in sentence.children(w, "advcl") if v.tag == "VBG" for t in patients(sentence, v)]
    return frozenset(t.index for t in (*heads, *of, *added))


def _runs(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Numbers, word by word, that depend on one another; not those that are part of a word ("a two-day visit")."""
    numbers = [t for t in words if _is_number(t) and not _is_part(t, words)]
    dashes = {t.index for t in words if t.text == "-"}
    while numbers:
        run = [numbers.pop(0)]
        while numbers and numbers[0].index - run[-1].index - (run[-1].index + 1 in dashes) == 1:
            run.append(numbers.pop(0))
        yield tuple(run)


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" or token.entity == "ORDINAL"


def _is_part(number: Token, words: tuple[Token, ...]) -> bool:
    """Whether a hyphen joins a number to a word that is none ("two-day", unlike "twenty-five")."""
    at = {t.index: t for t in words}
    sides = [(at.get(number.index + step), at.get(number.index + 2 * step)) for step in (-1, 1)]
    return any(dash and dash.text == "-" and other and not _is_number(other) for dash, other in sides)


def _what(sentence: Sentence, number: Token, *, of_party: bool, lasts: bool) -> str | None:
    """What a figure is a figure of; None where it is not the event's."""
    counted = sentence.head(number)
    match what := _WHAT.get(number.entity, "count"):
        case "duration":
            fitting = counted.lemma in _LENGTHS and _is_length(sentence, counted, lasts=lasts)
        case "count":
            fitting = of_party and _is_countable(counted) and number.lemma != "one"
        case "ordinal":
            alone = not sentence.children(counted, "prep", "relcl") and number.lemma != "first"
            fitting = alone and of_party and counted.pos == "NOUN"
        case "money":
            fitting = True
        case _:
            fitting = counted.pos == "NOUN"
    return what if fitting else None


def _is_length(sentence: Sentence, length: Token, *, lasts: bool) -> bool:
    """Whether hours or days say how long the deed lasts, or the truce or the talks in it."""
    under = sentence.head(length)
    long = lasts or fits(sentence.head(under), ("@ceasefire", "@talk"), head=False)
    return long and under.lemma in _LASTING


def _is_countable(noun: Token) -> bool:
    return noun.pos == "NOUN" or noun.entity == "NORP"


def _unit(sentence: Sentence, numbers: tuple[Token, ...], counted: Token) -> str | None:
    """What is counted; of money the sign before it."""
    before = sentence.tokens[max(0, numbers[0].index - 1)]
    if before.tag == "$":
        return before.text
    return counted.lemma if counted.pos in ("NOUN", "PROPN", "SYM") else None


def _span(numbers: tuple[Token, ...], counted: Token) -> Span:
    near = counted.pos in ("NOUN", "SYM") and abs(counted.index - numbers[-1].index) <= 3
    return hull([*(t.span for t in numbers), *([counted.span] if near else [])])
