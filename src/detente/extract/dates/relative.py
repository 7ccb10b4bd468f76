"""Works out expressions that count from another date: the article's own, or the last one told of."""

from dataclasses import replace
from datetime import date

import msgspec

from detente.extract.dates import absolute
from detente.extract.dates.context import AHEAD, BACK, Context, Value, inferred
from detente.extract.dates.moments import Moment, shifted, week_of, weekday_after, weekday_before
from detente.extract.dates.parts import Parts
from detente.extract.dates.spans import length, one
from detente.extract.dates.tense import Tense

_STEPS = {"last": -1, "past": -1, "before": -1, "next": 1, "after": 1}
_SUNDAY = 7
_NOON = 12
_DAYS_OF_A_WEEKEND = 2
# Ages that are lengths of time where they lie beside the article's date: "over the past decade".
_LENGTHS = frozenset({("past", "DE"), ("last", "DE"), ("next", "DE"), ("past", "CE")})
_VAGUE = {"ago": "PAST_REF", "hence": "FUTURE_REF"}
_NO_DAY = "XXXX-XX-XX"
_UNKNOWN = {"D": _NO_DAY, "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


def weekday(parts: Parts, context: Context) -> Value:
    """A day of the week: before the article's date or after it, by tense or by "last" and "next"."""
    number = parts.weekday or 1
    base, reason = context.base(parts.which)
    day = base.exact if base else None
    if base and day is None and context.weekday and parts.which in ("before", "after"):
        return _beside(parts, base, context.weekday, reason)
    if day is None:
        return inferred(None, f"XXXX-WXX-{number}{absolute.daypart_of(parts)}", "")
    if parts.which == "same":
        that = date.fromisocalendar(*day.isocalendar()[:2], number)
        return inferred(f"{that}{absolute.daypart_of(parts)}", _NO_DAY, f"that weekday of the week, {reason}")
    ahead = context.leaning(parts.which).ahead
    itself = parts.which not in BACK | AHEAD
    found = (weekday_after if ahead else weekday_before)(day, number, itself=itself)
    side = "from" if ahead else "up to"
    return inferred(
        f"{found}{absolute.daypart_of(parts)}", _NO_DAY, f"that weekday {side} then, {reason}, {context.told_in}"
    )


def _beside(parts: Parts, base: Moment, known: int, reason: str) -> Value:
    """The weekday before or after a day of an unknown year whose own weekday is known: "the previous Friday"."""
    step = (parts.weekday or 1) - known
    days = (step % 7 or 7) if parts.which == "after" else -(-step % 7 or 7)
    day = shifted(base, days, "D")
    return inferred(day and day + absolute.daypart_of(parts), _NO_DAY, reason)


def deictic(parts: Parts, context: Context) -> Value:
    """Today, yesterday morning, the day after tomorrow."""
    said = parts.deictic or "0"
    day = shifted(context.published, int(said.rstrip("NI")), "D")
    part = "TNI" if said.endswith("NI") else absolute.daypart_of(parts)
    return inferred(day and day + part, _NO_DAY + part, f"by the article's date {context.published}")


def daypart(parts: Parts, context: Context) -> Value:
    """This morning, last night, the next evening."""
    which = "after" if parts.which == "next" else parts.which
    base, reason = context.base(which)
    back = -1 if which == "last" else _STEPS.get(which or "", 0)
    day = shifted(base, back, "D")
    part = absolute.daypart_of(parts)
    return inferred(day and day + part, _NO_DAY + part, reason)


def period(parts: Parts, context: Context) -> Value:
    """Last month, this week, the following year, the same day, the weekend."""
    unit = parts.unit or "Q"
    which = "after" if (parts.which, unit) == ("next", "D") else parts.which
    if unit == "Q":
        return _quarter(which, context, named=parts.unit == "Q")
    base, reason = context.base(which)
    step = _STEPS.get(which or "", 0)
    if (which, unit) in _LENGTHS:
        return one(parts, context)
    if unit == "WE":
        timex = _weekend(base, step, context.tense)
    else:
        timex = shifted(_in_its_week(base) if unit == "W" and step else base, step, unit)
    return inferred(timex, _UNKNOWN.get(unit, "XXXX"), reason)


def _in_its_week(base: Moment | None) -> Moment | None:
    """The day that weeks count from: on a Sunday, "last week" is the one that it ends."""
    sunday = base and base.exact and base.exact.isoweekday() == _SUNDAY
    return Moment.read(shifted(base, 1, "D")) if sunday else base


def _weekend(base: Moment | None, step: int, tense: Tense) -> str | None:
    """The last weekend that has begun; in the future tense, or said to be the next, the one to come."""
    if base is None or base.exact is None:
        return None
    if step > 0 or tense is Tense.FUTURE:
        return shifted(base, step, "WE")
    saturday = weekday_before(base.exact, 6, itself=True)
    begun = step and (base.exact - saturday).days < _DAYS_OF_A_WEEKEND
    return shifted(Moment.on(saturday), -1 if begun else 0, "WE")


def _quarter(which: str | None, context: Context, *, named: bool) -> Value:
    """A quarter: the one told of before, or counted from the article's date; a mere "period" only the one told of."""
    if context.quarter and which not in ("this", "next"):
        return inferred(context.quarter, "XXXX-QX", "the quarter told of before", confidence=0.7)
    reason = f"counted from the article's date {context.published}"
    timex = shifted(context.published, _STEPS.get(which or "", 0), "Q") if named else None
    return inferred(timex, "XXXX-QX", reason)


def yearago(parts: Parts, context: Context) -> Value:
    """The same time a year before: year-earlier, the year-ago quarter, the 1988 period."""
    reason = "a year before the time told of"
    if context.quarter:
        year = parts.year or int(context.quarter[:4]) - 1
        return inferred(f"{year}{context.quarter[4:]}", "XXXX", reason, confidence=0.7)
    if parts.year:
        return absolute.calendar(parts, context)
    return inferred(shifted(context.published, -1, "Y"), "XXXX", reason, confidence=0.6)


def quarter_yearago(parts: Parts, context: Context) -> Value:
    """The year-ago third quarter."""
    this = absolute.quarter(parts, context)
    year, _, part = this.timex.partition("-")
    return inferred(f"{int(year) - 1}-{part}" if year.isdigit() else None, this.timex, "a year before that quarter")


def quarter_of_year(parts: Parts, context: Context) -> Value:
    """Next year's first quarter."""
    return _of_year(f"Q{parts.ordinal}", parts.which, context)


def half_of_year(parts: Parts, context: Context) -> Value:
    """The first half of the year."""
    return _of_year(f"H{parts.ordinal}", parts.which, context)


def season_of_year(parts: Parts, context: Context) -> Value:
    """Spring next year."""
    return _of_year(parts.season or "", parts.which, context)


def month_of_year(parts: Parts, context: Context) -> Value:
    """April last year, May 3 of next year."""
    return _of_year(str(Moment(None, parts.month, parts.day)).removeprefix("XXXX-"), parts.which, context)


def _of_year(part: str, which: str | None, context: Context) -> Value:
    base, reason = context.base(which)
    year = shifted(base, _STEPS.get(which or "", 0), "Y")
    return inferred(year and f"{year}-{part}", f"XXXX-{part}", reason)


def years_back(parts: Parts, context: Context) -> Value:
    """Two years ago next month, a year ago today; 20 years ago this week is the week of this very day."""
    day, unit = context.published, parts.unit or "D"
    whole = parts.count is not None and parts.count.is_integer()
    then = replace(day, year=day.year - int(parts.count or 0)) if whole and day and day.year else None
    timex = shifted(then, _STEPS.get(parts.which or "", 0), unit)
    return inferred(timex, "PAST_REF", f"counted from the article's date {context.published}")


def week_around(parts: Parts, context: Context) -> Value:
    """The week of March 6."""
    day = Moment.read(absolute.calendar(parts, context).timex)
    return inferred(week_of(day.exact) if day and day.exact else None, "XXXX-WXX", "the week of that day")


def shift(parts: Parts, context: Context) -> Value:
    """Two weeks ago, a day earlier, three months from now."""
    unit = parts.unit or parts.many or "D"
    if _is_comparison(parts, unit) and context.quarter:
        return yearago(parts, context)
    ahead = parts.direction in ("later", "hence")
    if parts.count is None or not parts.count.is_integer() or unit[0] == "T":
        return inferred(None, _VAGUE.get(parts.direction or "") or length(parts.count, unit), "")
    told = parts.direction in ("earlier", "later")
    base, reason = context.base("same" if told else None)
    timex = shifted(base, int(parts.count) * (1 if ahead else -1), unit)
    return inferred(
        timex, _UNKNOWN.get(unit, "FUTURE_REF" if ahead else "PAST_REF"), reason, confidence=0.7 if told else 0.85
    )


def within(parts: Parts, context: Context) -> Value:
    """Two days, of "will meet in two days": the end of them in the future tense, else a length of time."""
    certain = parts.count is not None and parts.count.is_integer()
    if certain and context.direct and context.tense is Tense.FUTURE and context.published:
        return shift(msgspec.structs.replace(parts, direction="hence"), context)
    return inferred(None, length(parts.count, parts.unit or "D"), "")


def shift_one(parts: Parts, context: Context) -> Value:
    """The day before, the year after."""
    return shift(msgspec.structs.replace(parts, count=1.0), context)


def _is_comparison(parts: Parts, unit: str) -> bool:
    """Whether it is "a year ago" or "a year earlier", which figures of a quarter are held against."""
    return unit == "Y" and parts.count == 1 and parts.direction in ("ago", "earlier")


def clock(parts: Parts, context: Context) -> Value:
    """A time of day, of the day named with it, or told of before, or the article's."""
    day = _day_of(parts, context)
    time = parts.hour_name or _time(parts)
    return Value(f"{day.timex.partition('T')[0]}T{time}", day.basis, day.confidence, day.reason)


def _day_of(parts: Parts, context: Context) -> Value:
    if parts.month:
        return absolute.calendar(parts, context)
    if parts.weekday:
        return weekday(parts, context)
    if parts.deictic:
        return deictic(parts, context)
    base, reason = context.base("same")
    return inferred(shifted(base, 0, "D") or shifted(context.published, 0, "D"), _NO_DAY, reason, confidence=0.6)


def _time(parts: Parts) -> str:
    """The time as TIMEX3 writes it, hours from 0 to 24."""
    hour = parts.hour or 0
    if hour == _NOON and (parts.afternoon is False or parts.part == "MO"):
        hour = 0
    elif hour < _NOON and (parts.afternoon or parts.part in ("AF", "EV")):
        hour += _NOON
    return f"{hour:02}:{parts.minute or 0:02}"
