"""By when what is asked for, promised or threatened is to be done."""

import re

from detente.divide.document import Sentence, Token
from detente.extract.dates.agree import is_fresh
from detente.extract.dates.attach import said
from detente.extract.dates.clause import reaches
from detente.extract.dates.links import links
from detente.extract.dates.marks import before, is_due
from detente.extract.dates.moments import Moment, days_away
from detente.extract.dates.tense import verb_of
from detente.extract.dates.times import Times
from detente.record import Basis, Date, When
from detente.record.edtf import is_after

_TERM = re.compile(r"PT?(\d+)([DWH])")
SOME_DAY = "XXXX-XX-XX"
"""The EDTF date of a term whose words are known and whose day is not."""
_HOURS = {"H": 1, "D": 24, "W": 168}


def deadline_of(
    sentence: Sentence, trigger: Token, times: Times, *, among: tuple[Date, ...] | None = None
) -> When | None:
    """By when what `trigger` asks for, promises or threatens is to be: "by Jan. 15", "effective Jan. 1".

    Only those `among` the dates of the sentence count, where they are given.
    """
    verb = verb_of(sentence, trigger) or trigger
    reached = _reached(sentence, verb, times, among)
    due = [d for d in reached if d.edtf and is_due(sentence, d, times.today) and not _is_over(d, times.today)]
    if due:
        nearest = min(due, key=lambda d: abs(d.span.start - trigger.span.start))
        return When(edtf=nearest.edtf or "", basis=nearest.basis, source=nearest.id, reason="the day it is due")
    terms = (d for d in reached if _is_term(sentence, d))
    return next((end for term in terms if (end := _end(sentence, verb, term, times))), None)


def term_of(sentence: Sentence, trigger: Token, times: Times, *, among: tuple[Date, ...] | None = None) -> When | None:
    """A deadline of which only the words are known ("within 90 days" of a day that nobody names)."""
    reached = _reached(sentence, verb_of(sentence, trigger) or trigger, times, among)
    terms = (d for d in reached if _is_term(sentence, d) or (not d.edtf and is_due(sentence, d, times.today)))
    unknown = "the day on which it ends is not known"
    return next((When(edtf=SOME_DAY, basis=Basis.UNKNOWN, source=d.id, reason=unknown) for d in terms), None)


def _reached(sentence: Sentence, verb: Token, times: Times, among: tuple[Date, ...] | None) -> list[Date]:
    near = times.of(sentence).dates if among is None else among
    return [d for d in near if reaches(sentence, verb, d.span)]


def _is_over(date: Date, today: str | None) -> bool:
    """Whether a day that had to be worked out was over long before the story: no deadline that is news."""
    return date.basis is Basis.INFERRED and is_after(today, date.edtf) and not is_fresh(date.edtf, today)


def _end(sentence: Sentence, verb: Token, term: Date, times: Times) -> When | None:
    """The end of a term, so long after the day on which it is set: "gave him a week to resign"."""
    days = (said(sentence, word, times) for word in (verb, *sentence.ancestors(verb)))
    base = next((day for day in days if day), None)
    edtf = _after(term.timex, base.edtf) if base else None
    reason = f"so long after {base.edtf}" if base else ""
    return When(edtf=edtf, basis=Basis.INFERRED, source=term.id, reason=reason) if edtf else None


def _is_term(sentence: Sentence, length: Date) -> bool:
    """Whether a length of time is one to do something in: before "to", or after "within"."""
    if not _TERM.fullmatch(length.timex or ""):
        return False
    inside = sentence.within(length.span)
    mark = before(sentence, length)
    after = sentence.tokens[inside[-1].index + 1 : inside[-1].index + 2] if inside else ()
    return any(t.tag == "TO" for t in after) or (mark is not None and mark.lemma in links("within"))


def _after(length: str | None, base: str) -> str | None:
    """The day so many hours, days or weeks after a day; None where either is not known to the day."""
    match, start = _TERM.fullmatch(length or ""), Moment.read(base)
    if match is None or start is None:
        return None
    days, rest = divmod(int(match[1]) * _HOURS[match[2]], 24)
    return None if rest else days_away(start, days)
