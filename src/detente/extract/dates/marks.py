"""The words beside a date that say what it is to a deed: its beginning, its end, or the day it is due."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.links import links
from detente.extract.dates.tense import Tense, is_asked, tense_of
from detente.record import Date
from detente.record.edtf import bounds, is_after, is_edtf

# Links by which a date only says which thing is meant: "Friday's vote", "the 2015 deal".
NAMING = frozenset({"poss", "compound", "nummod", "amod", "nmod", "appos"})
# What a date becomes after a preposition that makes it a beginning or an end.
_SHAPES = {"since": "{}/..", "after": "{}/..", "before": "../{}", "until": "../{}", "till": "../{}", "by": "../{}"}
_A_DAY = timedelta(days=1)
_RANGES = {"from": frozenset({"to", "until", "till", "through"}), "between": frozenset({"and"})}


def shaped(sentence: Sentence, date: Date, others: tuple[Date, ...]) -> str:
    """The date as the words before it have it: "since 2011" has no end, "from 1999 to 2003" both."""
    edtf, place = date.edtf or "", others.index(date)
    for first, last in pairwise(others[max(0, place - 1) : place + 2]):
        if _is_range(sentence, first, last):
            return _valid(f"{first.edtf}/{last.edtf}", edtf)
        if _are_side_by_side(sentence, first, last):
            return _valid(f"{first.edtf}/{last.edtf}", edtf)
    if _names(sentence, date) or _is_clock(date):
        return edtf
    shape = "{}/.." if is_start(sentence, date) else _SHAPES.get(_lemma(before(sentence, date)), "{}")
    return edtf if "/" in edtf else _valid(shape.format(edtf), edtf)


def _is_range(sentence: Sentence, first: Date, last: Date) -> bool:
    return _lemma(before(sentence, last)) in _RANGES.get(_lemma(before(sentence, first)), ())


def _are_side_by_side(sentence: Sentence, first: Date, last: Date) -> bool:
    """Whether two dates follow on one another, with only "and" between: "on Thursday and Friday"."""
    inside, beyond = sentence.within(first.span), sentence.within(last.span)
    between = sentence.tokens[inside[-1].index + 1 : beyond[0].index] if inside and beyond else ()
    if [t.lemma for t in between] != ["and"] or first.edtf is None or last.edtf is None:
        return False
    end, start = bounds(first.edtf)[1], bounds(last.edtf)[0]
    return end is not None and start == end + _A_DAY


def _is_clock(date: Date) -> bool:
    """Whether it is a time of day, which what comes before or after it still shares the day of."""
    return re.search(r"T\d\d", date.timex or "") is not None


def _lemma(word: Token | None) -> str:
    return word.lemma if word else ""


def _valid(edtf: str, otherwise: str) -> str:
    return edtf if is_edtf(edtf) else otherwise


def _names(sentence: Sentence, date: Date) -> bool:
    """Whether a date only says which thing is meant, by its place before the noun or beside it: "Friday's vote"."""
    head = sentence.head_of(date.span)
    return head is not None and head.dep in NAMING


def is_point(sentence: Sentence, date: Date) -> bool:
    """Whether an expression says when, though not so that it could be worked out: "weeks later", "on Friday"."""
    counted = any(t.lemma in words.listed("direction") for t in sentence.within(date.span))
    return counted or not is_length(date)


def is_length(date: Date) -> bool:
    """Whether an expression is a length of time."""
    return re.match(r"P[\dXT]", date.timex or "") is not None


def is_start(sentence: Sentence, date: Date) -> bool:
    """Whether something holds from the date on: "effective Jan. 1"."""
    return _lemma(before(sentence, date)) in links("start")


def is_due(sentence: Sentence, date: Date, today: str | None) -> bool:
    """Whether the date ends what is still to be done: after such a word, and not over when told of."""
    head = sentence.head_of(date.span)
    if head is None or not any(t.lemma in words.listed("due") for t in _beside(sentence, date)):
        return False
    past = not head.is_root and sentence.head(head).pos != "ADJ" and tense_of(sentence, head) is Tense.PAST
    return not past or is_after(date.edtf, today) or is_asked(sentence, head)


def _beside(sentence: Sentence, date: Date) -> Iterator[Token]:
    """The words that can mark a date: the one before it, the one before its "of", and a "deadline" after it."""
    if mark := before(sentence, date):
        yield mark
        if mark.lemma == "of" and mark.index:
            yield sentence.tokens[mark.index - 1]
    inside = sentence.within(date.span)
    after = inside[-1].index + 1 if inside else len(sentence.tokens)
    yield from (t for t in sentence.tokens[after : after + 1] if t.lemma == "deadline")


def before(sentence: Sentence, date: Date) -> Token | None:
    """The word before a date, or before the words that name a part of it: the "by" of "by the morning of May 19"."""
    inside = sentence.within(date.span)
    if not inside or not inside[0].index:
        return None
    word = sentence.tokens[inside[0].index - 1]
    stretch = sentence.head(word)
    if word.lemma != "of" or stretch.lemma not in links("stretch"):
        return word
    first = min((t.index for t in sentence.children(stretch)), default=stretch.index)
    return sentence.tokens[min(first, stretch.index) - 1] if min(first, stretch.index) else None
