"""Gives a fact its date: that of its own clause, else of the story's line, else what its tense leaves open."""

from collections.abc import Iterator
from itertools import pairwise

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.clause import holders, lenders, reaches, sharers
from detente.extract.dates.tense import Tense, is_simple_past, tense_at, tense_of, verb_of
from detente.record import Basis, Date, When
from detente.record.edtf import bounds, is_edtf

# What a date becomes after a preposition that makes it a beginning or an end.
_SHAPES = {"since": "{}/..", "after": "{}/..", "before": "../{}", "until": "../{}", "till": "../{}", "by": "../{}"}
_RANGES = {"from": frozenset({"to", "until", "till", "through"}), "between": frozenset({"and"})}


def date_of(
    sentence: Sentence, trigger: Token, dates: tuple[Date, ...], published: str | None, *, line: When | None = None
) -> When | None:
    """When what `trigger` tells of was or is to be; None where nothing says.

    `published` is the article's date in EDTF; `line` is the day that the story has come to (`story.lines`), which a
    verb of the simple past keeps where it has no date of its own.
    """
    tense = tense_of(sentence, trigger)
    own = [d for d in dated(sentence, dates) if not _is_deadline(sentence, d, published)]
    fitting = [d for d in own if _agrees(d.edtf, tense, published)]
    if taken := _taken(sentence, trigger, fitting):
        return When(edtf=_shaped(sentence, taken, own), basis=taken.basis, source=taken.id)
    if line and is_simple_past(sentence, trigger):
        return line
    return by_tense(tense, published)


def _taken(sentence: Sentence, trigger: Token, dates: list[Date]) -> Date | None:
    """The date of the first word that has one, of those that the trigger has its time from; of several the nearest."""
    for word in (*sharers(sentence, trigger), *lenders(sentence, trigger)):
        said = [d for d in dates if word in holders(sentence, d.span)]
        if said:
            return min(said, key=lambda d: abs(d.span.start - trigger.span.start))
    return None


def _agrees(edtf: str | None, tense: Tense, published: str | None) -> bool:
    """Whether a date can be that of a deed told in such a tense: one of the past does not lie after the article's."""
    if tense is Tense.FUTURE:
        return not _is_after(published, edtf)
    return tense is not Tense.PAST or not _is_after(edtf, published)


def deadline_of(
    sentence: Sentence, trigger: Token, dates: tuple[Date, ...], published: str | None = None
) -> When | None:
    """By when what `trigger` asks for, promises or threatens is to be: "by Jan. 15", "effective Jan. 1"."""
    due = (d for d in dated(sentence, dates) if _is_deadline(sentence, d, published))
    reached = (d for d in due if reaches(sentence, verb_of(sentence, trigger) or trigger, d.span))
    nearest = min(reached, key=lambda d: abs(d.span.start - trigger.span.start), default=None)
    return When(edtf=nearest.edtf, basis=nearest.basis, source=nearest.id) if nearest and nearest.edtf else None


def by_tense(tense: Tense, published: str | None) -> When | None:
    """What tense alone says against the article's date: by then, or from then on."""
    if published is None or tense is Tense.NONE:
        return None
    day = published.partition("T")[0]
    return When(edtf=f"{day}/.." if tense is Tense.FUTURE else f"../{day}", basis=Basis.INFERRED)


def dated(sentence: Sentence, dates: tuple[Date, ...]) -> tuple[Date, ...]:
    """The dates of a sentence that are worked out."""
    return tuple(d for d in dates if d.edtf and sentence.span.covers(d.span))


def _is_deadline(sentence: Sentence, date: Date, published: str | None) -> bool:
    """Whether the date ends what is still to be done: after such a word, and not over when told of."""
    marked = any(t.lemma in words.listed("due") for t in _beside(sentence, date))
    return marked and (tense_at(sentence, date.span) is not Tense.PAST or _is_after(date.edtf, published))


def _beside(sentence: Sentence, date: Date) -> Iterator[Token]:
    """The words that can mark a date: the one before it, the one before its "of", and the one after it."""
    inside = sentence.within(date.span)
    if not inside:
        return
    before = sentence.tokens[max(0, inside[0].index - 2) : inside[0].index]
    yield from before[-1:]
    if before and before[-1].lemma == "of":
        yield from before[:1]
    yield from (t for t in sentence.tokens[inside[-1].index + 1 : inside[-1].index + 2] if t.lemma == "deadline")


def _is_after(later: str | None, earlier: str | None) -> bool:
    """Whether one date begins after the other has ended, as far as both are known."""
    first = bounds(later)[0] if later else None
    last = bounds(earlier)[1] if earlier else None
    return first is not None and last is not None and first > last


def _shaped(sentence: Sentence, date: Date, others: list[Date]) -> str:
    """The date as its preposition has it: "since 2011" has no end, "from 1999 to 2003" both."""
    edtf = date.edtf or ""
    for first, last in pairwise(others):
        if date in (first, last) and _is_range(sentence, first, last):
            return _valid(f"{first.edtf}/{last.edtf}", edtf)
    before = _word_before(sentence, date)
    return edtf if "/" in edtf else _valid(_SHAPES.get(before, "{}").format(edtf), edtf)


def _is_range(sentence: Sentence, first: Date, last: Date) -> bool:
    return _word_before(sentence, last) in _RANGES.get(_word_before(sentence, first), ())


def _word_before(sentence: Sentence, date: Date) -> str:
    inside = sentence.within(date.span)
    return sentence.tokens[inside[0].index - 1].lemma if inside and inside[0].index else ""


def _valid(edtf: str, otherwise: str) -> str:
    return edtf if is_edtf(edtf) else otherwise
