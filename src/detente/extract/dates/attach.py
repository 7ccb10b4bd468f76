"""Gives a fact its date: that of its clause, else by another deed of the sentence, else what its tense leaves open."""

from collections.abc import Iterator

import msgspec

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.agree import agrees, is_fresh
from detente.extract.dates.clause import fellows, is_aim, opener, sharers
from detente.extract.dates.later import later
from detente.extract.dates.marks import is_due, is_point, is_start, shaped
from detente.extract.dates.mood import is_foreseen, is_habit, is_unreal
from detente.extract.dates.order import Order, bounded, counted
from detente.extract.dates.tense import Tense, is_simple_past, tense_of, verb_of
from detente.extract.dates.times import Lead, Times
from detente.record import Basis, Date, Span, When
from detente.record.edtf import bounds


def date_of(sentence: Sentence, trigger: Token, times: Times, *, without: tuple[Span, ...] = ()) -> When | None:
    """When what `trigger` tells of was or is to be; None where nothing says. Dates in `without` are left aside."""
    own = said(sentence, trigger, times, without=without)
    if found := own or next(_by_order(sentence, trigger, times), None):
        return found
    if times.lead and _is_of_lead(sentence, trigger, times.lead):
        return msgspec.structs.replace(times.lead.day, reason="the day that the story opens with, and tells of")
    return _by_mood(sentence, trigger, times)


def _by_mood(sentence: Sentence, trigger: Token, times: Times) -> When | None:
    """What tense leaves open to a deed without a date; nothing to one that is not real, only aimed at, or usual."""
    dates = times.of(sentence).of_word.get(trigger.index, ())
    if is_unreal(sentence, trigger) or is_aim(sentence, trigger) or is_habit(sentence, trigger, dates):
        return None
    return _foreseen(sentence, trigger, times) or by_tense(tense_of(sentence, trigger), times.today)


def _foreseen(sentence: Sentence, trigger: Token, times: Times) -> When | None:
    """The time from when a deed was spoken of as still to come, where that was long ago: "said in 2011 he would go"."""
    above = verb_of(sentence, sentence.head(trigger)) if is_foreseen(sentence, trigger) else None
    told = said(sentence, above, times) if above and above != trigger else None
    start = bounds(told.edtf)[0] if told else None
    if told is None or start is None or is_fresh(told.edtf, times.today):
        return None
    return When(edtf=f"{start}/..", basis=Basis.INFERRED, source=told.source, reason=f"to come on {told.edtf}")


def said(sentence: Sentence, trigger: Token, times: Times, *, without: tuple[Span, ...] = ()) -> When | None:
    """The date that stands in the clause of `trigger`, or in one that it has its time from."""
    word, dates = _taken(sentence, trigger, times, without)
    nearest = min(dates, key=lambda d: abs(d.span.start - trigger.span.start), default=None)
    if nearest is None:
        return None
    date = next((d for d in dates if _is_within(d.edtf, nearest.edtf)), nearest)
    reason = "the date of its clause" if word == trigger else f"the date of “{word.text}”, whose time it shares"
    on_it = date.span.covers(word.span)
    edtf = date.edtf if on_it and date.edtf else shaped(sentence, date, times.of(sentence).dates)
    return When(edtf=edtf, basis=date.basis, source=date.id, reason=reason)


def _is_within(narrow: str | None, wide: str | None) -> bool:
    """Whether a date is a part of another: "Aug. 4" of "a week earlier, on Aug. 4"."""
    (first, last), (start, end) = (bounds(edtf) if edtf else (None, None) for edtf in (narrow, wide))
    if not (first and last and start and end):
        return False
    return narrow != wide and start <= first and last <= end


def _taken(
    sentence: Sentence, trigger: Token, times: Times, without: tuple[Span, ...]
) -> tuple[Token, tuple[Date, ...]]:
    """The first word that says when, of those that the trigger has its time from, with the dates that fit; or none."""
    told = times.of(sentence).of_word
    for word in fellows(sentence, trigger):
        near = [d for d in told.get(word.index, ()) if not any(span.covers(d.span) for span in without)]
        fitting = tuple(d for d in near if _fits(sentence, trigger, d, times.today))
        if fitting or any(d.edtf is None and is_point(sentence, d) for d in near):
            return word, fitting
    first = opener(sentence, trigger)
    before = told.get(first[0].index, ()) if first else ()
    opening = (d for d in before if first and d.span.end <= first[1] and _fits(sentence, trigger, d, times.today))
    return trigger, tuple(opening)


def _fits(sentence: Sentence, trigger: Token, date: Date, today: str | None) -> bool:
    """Whether a date that is said of a deed, or shared with it, can be its own."""
    if date.edtf is None or not agrees(sentence, trigger, date, today):
        return False
    return not is_due(sentence, date, today) or _begins(sentence, trigger, date)


def _begins(sentence: Sentence, trigger: Token, date: Date) -> bool:
    """Whether a date is that on which a deed begins to hold, and not only what is said of it, or asked for."""
    return is_start(sentence, date) and trigger.lemma not in words.listed("prospective") | words.listed("mandative")


def _by_order(sentence: Sentence, trigger: Token, times: Times) -> Iterator[When]:
    """The dates that a deed has by others that the sentence puts before or after it."""
    for word in fellows(sentence, trigger):
        for order in times.of(sentence).orders.get(word.index, ()):
            base = _base(sentence, order, word, times)
            if base and (when := _from(sentence, order, word, base, times.today)):
                yield when
        told = by_tense(tense_of(sentence, word), times.today)
        if when := later(sentence, word, times, told.edtf if told else None):
            yield when


def _base(sentence: Sentence, order: Order, word: Token, times: Times) -> When | None:
    """The date that `word` is ordered against: the one right before the length, else that of the other deed."""
    at = order.at
    if at and at.edtf and word == order.below:
        return When(edtf=at.edtf, basis=at.basis, source=at.id)
    return said(sentence, order.other(word), times)


def _from(sentence: Sentence, order: Order, word: Token, base: When, today: str | None) -> When | None:
    """The date of `word` by that of the other deed: counted where a length is said, else bounded."""
    forward = word == order.later
    told = by_tense(tense_of(sentence, word), today)
    left = bounded(base.edtf, told.edtf if told else None, forward=forward)
    edtf = counted(order.length, base.edtf, forward=forward) or left
    reason = f"{'after' if forward else 'before'} “{order.other(word).text}”, which was {base.edtf}"
    return When(edtf=edtf, basis=Basis.INFERRED, source=base.source, reason=reason) if edtf else None


def _is_of_lead(sentence: Sentence, trigger: Token, lead: Lead) -> bool:
    """Whether a deed goes on with a story's lead: somebody of it acts, in the simple past."""
    *_, verb = sharers(sentence, trigger)
    if sentence.paragraph != lead.paragraph or not verb.is_root or not is_simple_past(sentence, verb):
        return False
    subjects = (t.lemma for t in sentence.children(verb, "nsubj"))
    return any(lemma in lead.nouns for lemma in subjects)


def by_tense(tense: Tense, today: str | None) -> When | None:
    """What tense alone says against the day that the story is told on: by then, or from then on."""
    if today is None or tense is Tense.NONE:
        return None
    first, _, last = today.partition("/")
    day = (first if tense is Tense.FUTURE else last or first).partition("T")[0]
    if day == "..":
        return None
    edtf = f"{day}/.." if tense is Tense.FUTURE else f"../{day}"
    return When(edtf=edtf, basis=Basis.INFERRED, reason=f"{tense} tense, told on {today}")
