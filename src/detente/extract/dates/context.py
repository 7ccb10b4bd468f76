"""What a date expression is worked out from and into: the context it stands in, and its value."""

import re
from dataclasses import dataclass, replace

from detente.extract.dates.moments import Moment
from detente.extract.dates.tense import Tense
from detente.record import Basis

_DATED = re.compile(r"(?:\d{4}|XXXX-\d\d)(?!.*/)")

_LEANING = {"last": Tense.PAST, "before": Tense.PAST, "next": Tense.FUTURE, "after": Tense.FUTURE}


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where an expression stands."""

    published: Moment | None = None
    """The article's own date, as far as known."""
    spoken: str | None = None
    """The TIMEX3 value of the last date told of that was not yet to come."""
    quarter: str | None = None
    """The quarter last spoken of."""
    tense: Tense = Tense.NONE

    def leaning(self, which: str | None) -> "Context":
        """The context with the tense that a word like "last" or "next" stands for."""
        return replace(self, tense=_LEANING.get(which or "", self.tense))

    def told(self, timex: str) -> "Context":
        """The context after a date has been told of; lengths, sets and dates yet to come change nothing."""
        if not _DATED.match(timex):
            return self
        quarter = timex if "-Q" in timex else self.quarter
        after = self.published is not None and timex[:10] > str(self.published)
        to_come = after or self.tense is Tense.FUTURE
        return replace(self, quarter=quarter, spoken=self.spoken if to_come else timex)


@dataclass(frozen=True, slots=True)
class Value:
    """When an expression says: a TIMEX3 value, what it rests on, and why."""

    timex: str
    basis: Basis
    confidence: float
    reason: str


def stated(timex: str, reason: str = "written out", *, confidence: float = 0.95) -> Value:
    """A value that the words hold by themselves."""
    return Value(timex, Basis.TEXT, confidence, reason)


def inferred(timex: str | None, otherwise: str, reason: str, *, confidence: float = 0.85) -> Value:
    """A value worked out from another date; `otherwise`, resting on nothing, where that could not be done."""
    if timex is None:
        return Value(otherwise, Basis.UNKNOWN, 0.5, "no date to work it out from")
    return Value(timex, Basis.INFERRED, confidence, reason)
