"""What a date expression is worked out from and into: the context it stands in, and its value."""

import re
from dataclasses import dataclass, replace

from detente.extract.dates.as_edtf import edtf_of
from detente.extract.dates.moments import Moment
from detente.extract.dates.tense import Tense
from detente.record import Basis
from detente.record.edtf import Bounds, bounds

_DATED = re.compile(r"(?:\d{4}|XXXX-\d\d)(?!.*/)")

_FROM_THE_TOLD = frozenset({"before", "after", "same"})

BACK = frozenset({"last", "past", "before"})
"""Values of words that look back: "last", "previous"."""
AHEAD = frozenset({"next", "after"})
"""Values of words that look ahead: "next", "following"."""


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
    direct: bool = True
    """Whether the tense is that of the expression itself, not only of a clause that speaks about it."""

    @property
    def told_in(self) -> str:
        """The tense as a reason names it."""
        return "no tense" if self.tense is Tense.NONE else f"{self.tense} tense"

    @property
    def ahead(self) -> bool:
        """Whether a weekday is to come: that of a clause of the future, or of the present ("They meet Friday")."""
        return self.direct and self.tense in (Tense.FUTURE, Tense.PRESENT)

    def ground(self, which: str | None) -> tuple[str | None, str]:
        """The TIMEX3 value that such a word counts from, and how to say it.

        "That" and "the following" count from the last date told of, others from the article's.
        """
        if which in _FROM_THE_TOLD and self.spoken:
            return self.spoken, f"counted from {self.spoken}, told of before"
        return str(self.published) if self.published else None, f"counted from the article's date {self.published}"

    def base(self, which: str | None) -> tuple[Moment | None, str]:
        """The moment that such a word counts from, and how to say it."""
        ground, reason = self.ground(which)
        return Moment.read(ground), reason

    def leaning(self, which: str | None) -> "Context":
        """The context with the tense that a word like "last" or "next" stands for."""
        if which in BACK:
            return replace(self, tense=Tense.PAST, direct=True)
        return replace(self, tense=Tense.FUTURE, direct=True) if which in AHEAD else self

    def told(self, timex: str) -> "Context":
        """The context after a date has been told of; lengths, sets and dates yet to come change nothing."""
        if not _DATED.match(timex):
            return self
        if self._is_to_come(timex):
            return self
        quarter = timex if "-Q" in timex and not self._is_comparison(timex) else self.quarter
        return replace(self, quarter=quarter, spoken=timex)

    def _is_to_come(self, timex: str) -> bool:
        """Whether the story has not come to a date; nor has it to a running quarter that is told of ahead."""
        (first, last), today = _bounds(timex), _bounds(str(self.published))[1]
        ahead = self.tense is Tense.FUTURE
        if not (first and last and today):
            return ahead and self.published is None
        return first > today or (ahead and "-Q" in timex and last >= today)

    def _is_comparison(self, timex: str) -> bool:
        """Whether it is the same quarter of an earlier year, which the one spoken of is held against."""
        return self.quarter is not None and timex[4:] == self.quarter[4:] and timex < self.quarter


def _bounds(timex: str) -> Bounds:
    edtf = edtf_of(timex)
    return bounds(edtf) if edtf else (None, None)


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
