"""Whether a date can be that of a deed, by the tense in which the deed is told."""

from datetime import timedelta

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.links import links
from detente.extract.dates.marks import before
from detente.extract.dates.tense import VERBS, Tense, tense_of, verb_of
from detente.record import Date
from detente.record.edtf import bounds, exact_day, is_after

_WEEK = timedelta(days=7)


def agrees(sentence: Sentence, trigger: Token, date: Date, today: str | None) -> bool:
    """Whether a date can be that of a deed told in such a tense: one of the past does not lie after the story's day.

    The day "for" which something is done is that of what "was planned" alone.
    """
    mark = before(sentence, date)
    if mark and mark.lemma in links("aim") and sentence.head(mark).pos in VERBS:
        arranged = words.listed("arranging") | words.listed("prospective")
        return mark in sentence.children(trigger) and trigger.tag == "VBN" and trigger.lemma in arranged
    tense = tense_of(sentence, trigger)
    if tense is Tense.FUTURE:
        return not is_after(today, date.edtf)
    if _is_perfect(sentence, trigger) and not (mark and mark.lemma == "since") and not is_fresh(date.edtf, today):
        return False
    return tense is not Tense.PAST or not is_after(date.edtf, today)


def _is_perfect(sentence: Sentence, trigger: Token) -> bool:
    """Whether a deed is told of in the present perfect, which has no time that is over: "has met"."""
    verb = verb_of(sentence, trigger)
    helpers = sentence.children(verb, "aux") if verb else ()
    return any(t.lemma == "have" and t.tag in ("VBZ", "VBP") for t in helpers)


def is_fresh(edtf: str | None, today: str | None) -> bool:
    """Whether a time reaches into the week before today: "has met today"; papers write "has met on Friday" too."""
    day = exact_day(today and today.partition("T")[0])
    last = bounds(edtf)[1] if edtf else None
    return day is not None and last is not None and day - last <= _WEEK
