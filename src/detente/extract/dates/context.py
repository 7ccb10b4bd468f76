"""What a date expression is worked out from and into: the context it stands in, and its value."""

import re
from dataclasses import dataclass, replace

from detente.extract.dates.as_edtf import edtf_of
from detente.extract.dates.moments import Moment
from detente.extract.dates.tense import Tense
from detente.record import Basis
from detente.record.edtf import Bounds, bounds

_DATED = re.compile(r"(?:\d{4}|XXXX-\d\d)(?!.*/)")

# Days that a text counts from its own date: it is news, and no history.
_UNKNOWN_DAY = re.compile(r"XXXX-(?:WXX|XX-XX)")
_UNKNOWN = "XXXX"
_ONWARD = "onward"
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
    named: str | None = None
    """The TIMEX3 value of the last date named at all."""
    weekday: int | None = None
    """The day of the week on which the last date told of was, if that was said (1 = Monday)."""
    history: bool | None = None
    """Whether a text without a date tells of the past in order: its first date has a year. None before any date."""
    quarter: str | None = None
    """The quarter last spoken of."""
    tense: Tense = Tense.NONE
    direct: bool = True
    """Whether the tense is that of the expression itself, not only of a clause that speaks about it."""
    overtaken: bool = False
    """Whether what it was arranged for can be over by now."""

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
        told = self.named if self.tense is Tense.FUTURE and self.direct else self.spoken
        if which in _FROM_THE_TOLD and told:
            return told, f"counted from {told}, told of before"
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

    def meant(self, which: str | None) -> str | None:
        """What such a word stands for here: "the next month" follows on what is told of in the past."""
        if which != _ONWARD:
            return which
        return "after" if self.tense is Tense.PAST else "next"

    def unsettled(self) -> "Context":
        """The context after a time was told of that is not known, from which "a week later" would count."""
        return replace(self, spoken=_UNKNOWN, weekday=None)

    def told(self, timex: str, weekday: int | None = None) -> "Context":
        """The context after a date has been told of; lengths, sets and dates yet to come change nothing."""
        if not is_date(timex):
            return replace(self, history=False) if _UNKNOWN_DAY.match(timex) else self
        history = self._opens_history(timex) if self.history is None else self.history
        after = replace(self, named=timex, history=history)
        return after if self._is_to_come(timex) else after._having_come_to(timex, weekday)

    def _opens_history(self, timex: str) -> bool:
        dated = re.match(r"\d{4}-\d\d" if not self.direct else r"\d{4}", timex) is not None
        return self.published is None and dated and self.tense is Tense.PAST

    def _having_come_to(self, timex: str, weekday: int | None) -> "Context":
        quarter = timex if "-Q" in timex and not self._is_comparison(timex) else self.quarter
        return replace(self, quarter=quarter, spoken=timex, weekday=weekday)

    def _is_to_come(self, timex: str) -> bool:
        """Whether the story has not come to a date; nor has it to a running quarter that is told of ahead."""
        (first, last), today = _bounds(timex), _bounds(str(self.published))[1]
        ahead = self.tense is Tense.FUTURE
        if not (first and last and today):
            return ahead and self.published is None and not self.history
        return first > today or (ahead and "-Q" in timex and last >= today)

    def _is_comparison(self, timex: str) -> bool:
        """Whether it is the same quarter of an earlier year, which the one spoken of is held against."""
        return self.quarter is not None and timex[4:] == self.quarter[4:] and timex < self.quarter


def is_date(timex: str) -> bool:
    """Whether a TIMEX3 value is that of a date, known in part at least, and of no longer time."""
    return _DATED.match(timex) is not None


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
