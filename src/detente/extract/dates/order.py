"""Which of two deeds of a sentence came first, and by how long: "five days after rebels shelled the town"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.as_edtf import edtf_of
from detente.extract.dates.links import links
from detente.extract.dates.moments import Moment, shifted
from detente.extract.dates.tense import verb_of
from detente.record import Date, Span
from detente.record.edtf import bounds

_COUNTED = re.compile(r"P(\d+)([DWMY])")
# What a plain length of time consists of; any other word ("nearly", "less than") makes it a rough one.
_PLAIN = frozenset({"NUM", "NOUN", "DET", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Length:
    """How long a deed was before or after another, as TIMEX3."""

    timex: str
    is_rough: bool = False
    is_to_the_day: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """Two words of a sentence of which one is told to come before the other."""

    below: Token
    """The one that stands under "after" or "before"."""
    above: Token
    is_after: bool
    """Whether the word above came after the one below."""
    length: Length | None = None
    """How long after or before, where that is said."""
    at: Date | None = None
    """The date right before all that: "on Friday, two days after …"."""

    @property
    def earlier(self) -> Token:
        return self.below if self.is_after else self.above

    @property
    def later(self) -> Token:
        return self.above if self.is_after else self.below

    def other(self, word: Token) -> Token:
        """The word that `word`, one of the two, is told to come before or after."""
        return self.above if word == self.below else self.below


def orders(sentence: Sentence, dates: tuple[Date, ...]) -> Iterator[Order]:
    """The deeds that a sentence puts in order by "after" or "before"."""
    lengths, days = tuple(d for d in dates if not d.edtf), tuple(d for d in dates if d.edtf)
    for mark in sentence.tokens:
        after = mark.lemma in links("after")
        pair = _pair(sentence, mark) if after or mark.lemma in links("before") else None
        if pair is None or pair[0].lemma in links("stretch") or any(d.span.covers(pair[0].span) for d in dates):
            continue
        length, first = length_before(sentence, mark, lengths)
        yield Order(*pair, after, length, _ending_before(sentence, first, days))


def _pair(sentence: Sentence, mark: Token) -> tuple[Token, Token] | None:
    """The word below "after" or "before" and the one above it."""
    if mark.dep == "mark":
        below = sentence.head(mark)
        return None if below.is_root else (below, verb_of(sentence, sentence.head(below)) or sentence.head(below))
    governed = [t for t in sentence.children(mark, "pobj", "pcomp") if t.pos != "PRON"]
    above = sentence.head(mark)
    if words.value("unit", above.text):
        above = verb_of(sentence, above) or above
    return (governed[0], above) if governed and not mark.is_root else None


def _ending_before(sentence: Sentence, word: Token, dates: tuple[Date, ...]) -> Date | None:
    """The expression right before a word, or before the comma in front of it."""
    before = [t for t in sentence.tokens[max(0, word.index - 2) : word.index] if t.text != ","]
    return next((d for d in dates if before and d.span.holds(before[-1].span.start)), None)


def length_before(sentence: Sentence, mark: Token, lengths: tuple[Date, ...]) -> tuple[Length | None, Token]:
    """The length of time that stands before "after" or "before", with the first word of all this."""
    if said := _ending_before(sentence, mark, lengths):
        inside = sentence.within(said.span)
        return Length(said.timex or "", is_rough=any(t.pos not in _PLAIN for t in inside)), inside[0]
    before = sentence.tokens[max(0, mark.index - 3) : mark.index]
    if [t.lemma for t in before] == ["to", "the", "day"]:
        return _to_the_day(sentence, before[0], lengths)
    unit = words.value("unit", before[-1].text) if len(before) > 1 and before[-2].lemma == "the" else None
    return (Length(f"P1{unit}"), before[-2]) if unit else (None, mark)


def _to_the_day(sentence: Sentence, word: Token, lengths: tuple[Date, ...]) -> tuple[Length | None, Token]:
    """The length before "to the day", which is here `word`."""
    length, first = length_before(sentence, word, lengths)
    return (replace(length, is_to_the_day=True) if length else None), first


def counted(length: Length | None, base: str, *, forward: bool) -> str | None:
    """The date so long after `base`, or before it; None where the length is not said, or does not fit the date."""
    match = _COUNTED.fullmatch(length.timex) if length else None
    if length is None or match is None:
        return None
    start, count = Moment.read(base), int(match[1]) * (1 if forward else -1)
    if length.is_to_the_day and match[2] == "Y":
        return str(replace(start, year=start.year and start.year + count)) if start else None
    timex = shifted(start, count, match[2])
    return edtf_of(timex, "APPROX" if length.is_rough else None) if timex else None


def bounded(base: str, told: str | None, *, forward: bool) -> str | None:
    """What is left from `base` on, or up to it, of the time that `told` (EDTF) leaves; None where that is nothing."""
    first, last = bounds(told) if told else (None, None)
    start, end = bounds(base)
    limit = start if forward else end
    if limit is None or (first and limit < first) or (last and last < limit):
        return None
    first, last = (limit, last) if forward else (first, limit)
    return str(first) if first == last else f"{first or '..'}/{last or '..'}"


def is_before_order(sentence: Sentence, length: Span) -> bool:
    """Whether a length of time stands before "after" or "before", not "after that": another dates its deed."""
    inside = sentence.within(length)
    behind = [t.lemma for t in sentence.tokens[inside[-1].index + 1 : inside[-1].index + 3]] if inside else []
    dating = (links("after") | links("before")) - links("lasting")
    return not dating.isdisjoint(behind[:1]) and links("back").isdisjoint(behind)
