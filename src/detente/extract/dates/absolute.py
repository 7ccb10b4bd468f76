"""Works out expressions that name a date by the calendar, where need be with the year that fits the context."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from detente.extract.dates import words
from detente.extract.dates.as_edtf import edtf_of
from detente.extract.dates.context import AHEAD, BACK, Context, Value, inferred, stated
from detente.extract.dates.feasts import timex_of
from detente.extract.dates.moments import Moment
from detente.extract.dates.parts import Parts
from detente.extract.dates.tense import Tense
from detente.record.edtf import bounds, exact_day

# So many times: on half of TimeBank and AQUAINT 2 to 6 do alike, 8 and 10 worse.
_MUCH_NEARER = 6
# In years, of a span whose last year is written with two figures.
_LONGEST = 60
_Days = tuple[date, date]
_UNKNOWN_YEAR = "written out, its year is not known"


def calendar(parts: Parts, context: Context) -> Value:
    """A day, month or year by its name, or the night or morning of such a day."""

    def written(year: int | None) -> str:
        return str(Moment(year, parts.month, parts.day)) + daypart_of(parts)

    return stated(written(parts.year)) if parts.year else placed(written, context, weekday=parts.weekday)


def daypart_of(parts: Parts) -> str:
    """The part of the day, as the end of a TIMEX3 value."""
    return f"T{parts.part}" if parts.part else ""


def placed(
    written: Callable[[int | None], str], context: Context, which: str | None = None, *, weekday: int | None = None
) -> Value:
    """A date without its year: the nearest to the article's date that its tense, or "last" and "next", allow.

    Of a day whose day of the week is said, the year is one in which it is on that, whatever the tense.
    """
    ground, reason = context.ground(which)
    base = Moment.read(ground)
    if ground is None or base is None or base.year is None:
        return _carried_on(written, context) or stated(written(None), _UNKNOWN_YEAR, confidence=0.8)
    if which == "same":
        return inferred(written(base.year), written(None), f"that year, {reason}")
    timexes = [written(base.year + n) for n in (-1, 0, 1)]
    fitting = [timex for timex in timexes if weekday and _is_on(timex, weekday)]
    leaning = replace(context, direct=False) if fitting or context.overtaken else context.leaning(which)
    timex = nearest(fitting or timexes, edtf_of(ground) or str(base), leaning, strictly=which in BACK | AHEAD)
    return inferred(timex, written(None), f"the year {reason}, {context.told_in}")


def _carried_on(written: Callable[[int | None], str], context: Context) -> Value | None:
    """A date without its year in a history told in order: of the year told of before, if it is not over before that."""
    told = Moment.read(context.spoken) if context.history and context.tense is Tense.PAST else None
    if told is None or told.year is None:
        return None
    timex, before = written(told.year), edtf_of(context.spoken or "")
    edtf = edtf_of(timex)
    if edtf is None or before is None or _days(edtf)[1] < _days(before)[0]:
        return None
    return inferred(timex, timex, f"the year of {context.spoken}, told of before", confidence=0.7)


def famous(parts: Parts, context: Context) -> Value:
    """The day of a deed that is named by it, as the Sept. 11 attacks, unless the article is older."""
    day = parts.famous or ""
    if context.published is None or str(context.published) >= day:
        return stated(day, "the day that names it")
    return placed(lambda year: f"{year or 'XXXX'}{day[4:]}", context)


def _is_on(timex: str, weekday: int) -> bool:
    day = exact_day(edtf_of(timex))
    return day is not None and day.isoweekday() == weekday


def nearest(timexes: list[str], published: str, context: Context, *, strictly: bool = False) -> str | None:
    """The nearest of these dates to the article's: begun by then for the past, not over for the future.

    One that is only spoken about can be on the other side, if it is much nearer there. `strictly` leaves only those
    that were over for the past, or had not begun for the future.
    """
    now = _days(published)
    spans = {timex: _days(edtf) for timex in timexes if (edtf := edtf_of(timex))}
    fitting = {timex: _fits(days, now, context.tense, strictly=strictly) for timex, days in spans.items()}
    allowed = [timex for timex, fits in fitting.items() if fits or not context.direct]
    weights = {timex: 1 if fits else _MUCH_NEARER for timex, fits in fitting.items()}
    return min(allowed, key=lambda timex: _gap(spans[timex], now) * weights[timex], default=None)


def _fits(days: _Days, now: _Days, tense: Tense, *, strictly: bool) -> bool:
    begun, over = days[0] <= now[1], days[1] < now[0]
    if tense is Tense.PAST:
        return over if strictly else begun
    if tense is Tense.FUTURE:
        return not (begun if strictly else over)
    return True


def _gap(days: _Days, now: _Days) -> int:
    """Days between two dates, 0 where they share one."""
    return max((days[0] - now[1]).days, (now[0] - days[1]).days, 0)


def _days(edtf: str) -> _Days:
    first, last = bounds(edtf)
    return first or date.min, last or date.max


def numeric(parts: Parts, context: Context) -> Value:
    """A date in figures; day and month stay open where either could be which."""
    year = parts.year or (_full_year(parts.short, context) if parts.short is not None else None)
    first, second = parts.first or 0, parts.second or 0
    return stated(_in_figures(year, first, second, day_first=first > 12))


def iso(parts: Parts, _context: Context) -> Value:
    """A date in figures, year first."""
    return stated(str(Moment(parts.year, parts.first, parts.second)))


def _in_figures(year: int | None, first: int, second: int, *, day_first: bool) -> str:
    if max(first, second) <= 12 and first != second:
        return str(Moment(year))
    return str(Moment(year, second, first) if day_first else Moment(year, first, second))


def _full_year(short: int, context: Context, *, ahead: int = 10) -> int:
    """The year that two figures mean: the latest that is not so many years past the article's date."""
    latest = (context.published.year if context.published and context.published.year else 2020) + ahead
    return latest - (latest - short) % 100


def spelled(parts: Parts, _context: Context) -> Value:
    """A year in words: "nineteen ninety-six", "two thousand two"."""
    hundreds = parts.century_word or 20
    return stated(str(Moment(hundreds * 100 + (parts.number or 0), parts.month)))


def days(parts: Parts, context: Context) -> Value:
    """Days of one month: "Nov. 3-5"."""

    def written(year: int | None) -> str:
        return f"{Moment(year, parts.month, parts.day)}/{Moment(year, parts.month, parts.last)}"

    return stated(written(parts.year)) if parts.year else placed(written, context)


def years(parts: Parts, _context: Context) -> Value:
    """From year to year ("1991-95", "1999-00"), or a month in figures ("2017-09")."""
    first, last = parts.year or 0, parts.last or 0
    end = last if last > 99 else first + (last - first) % 100
    if end - first > _LONGEST and last in range(1, 13):
        return stated(str(Moment(first, last)))
    return stated(f"{first}/{end}" if end > first else str(first))


def decade(parts: Parts, context: Context) -> Value:
    """Ten years: "the 1990s", "the '90s", "the nineties"."""
    if parts.short is not None:
        return stated(str(_full_year(parts.short * 10, context, ahead=0) // 10), confidence=0.8)
    return stated(str(parts.decade or parts.decade_name))


def century(parts: Parts, _context: Context) -> Value:
    """A hundred years: "the 19th century"."""
    return stated(f"{(parts.nth or parts.ordinal or 1) - 1:02}")


def holiday(parts: Parts, context: Context) -> Value:
    """A named day, by the year's calendar."""
    named = words.holiday(parts.holiday or "")
    if named is None:
        raise LookupError(parts.holiday)

    def written(year: int | None) -> str:
        return timex_of(named, year)

    return stated(written(parts.year)) if parts.year else placed(written, context, parts.which)


def season(parts: Parts, context: Context) -> Value:
    """A season, northern as TIMEX3 and EDTF number them."""
    return _part_of_year(parts, context, parts.season or "")


def half(parts: Parts, context: Context) -> Value:
    """Half a year."""
    return _part_of_year(parts, context, f"H{parts.ordinal}")


def quarter(parts: Parts, context: Context) -> Value:
    """A quarter of a year."""
    return _part_of_year(parts, context, f"Q{parts.ordinal or parts.quarter}")


def _part_of_year(parts: Parts, context: Context, part: str) -> Value:
    if parts.year:
        return stated(f"{parts.year}-{part}")
    return placed(lambda year: f"{year or 'XXXX'}-{part}", context, parts.which)


def quarter_to(parts: Parts, context: Context) -> Value:
    """The quarter that ended on Sept. 30."""
    return _part_of_year(parts, context, f"Q{((parts.month or 1) + 2) // 3}")


def which_date(parts: Parts, context: Context) -> Value:
    """Last November, next May 3, this March."""
    return placed(lambda year: str(Moment(year, parts.month, parts.day)), context, parts.which)
