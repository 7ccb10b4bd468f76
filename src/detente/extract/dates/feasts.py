"""When the named days of lexicon/date_holidays.tsv are in a year, by the calendar that each goes by."""

from collections.abc import Iterator
from datetime import date, timedelta

from detente.extract.dates.moments import Moment, nth_weekday
from detente.extract.dates.words import Holiday

_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
_HEBREW_EPOCH = -1373427
_HEBREW_YEARS_BEFORE = 3761
_SIGHTING = timedelta(days=1)
_MONTH = timedelta(days=30)


def timex_of(holiday: Holiday, year: int | None) -> str:
    """The day of a holiday in a year as TIMEX3 writes it; the year alone where the day is not known.

    Feasts of the Islamic calendar begin when the moon is seen, a day from where tables have them: they are given to
    the month, Ramadan as the two that it lies in.
    """
    if holiday.islamic:
        return _in_months(holiday, year) or str(Moment(year))
    return str((day_of(holiday, year) if year else _fixed(holiday, None)) or Moment(year))


def _fixed(holiday: Holiday, year: int | None) -> Moment | None:
    return Moment(year, holiday.month, holiday.day) if holiday.day else None


def day_of(holiday: Holiday, year: int) -> Moment | None:
    """The day of a holiday that is not of the Islamic calendar."""
    moved = {easter: holiday.easter, orthodox_easter: holiday.orthodox, rosh_hashanah: holiday.hebrew}
    for start, days in moved.items():
        if days is not None:
            return Moment.on(start(year) + timedelta(days=days))
    if holiday.month and holiday.weekday and holiday.nth:
        return Moment.on(nth_weekday(year, holiday.month, holiday.weekday, holiday.nth))
    return _fixed(holiday, year)


def _in_months(holiday: Holiday, year: int | None) -> str | None:
    """The month of an Islamic feast that begins in that year, or the months of one that lasts for one."""
    starts = [day for day in _starts(holiday, year) if day.year == year] if year else []
    if len(starts) != 1:
        return None
    first, last = starts[0] - _SIGHTING, starts[0] + (_SIGHTING if holiday.day else _MONTH)
    months = dict.fromkeys(str(Moment(day.year, day.month)) for day in (first, last))
    return "/".join(months)


def _starts(holiday: Holiday, year: int) -> Iterator[date]:
    """When a feast begins in the Islamic years that touch a year. Source: the tabular, civil Islamic calendar."""
    month, day = holiday.islamic or 1, holiday.day or 1
    about = (year - 622) * 33 // 32
    for islamic in range(about - 1, about + 3):
        days = (islamic - 1) * 354 + (3 + 11 * islamic) // 30 + 29 * (month - 1) + month // 2 + day - 1
        yield date.fromordinal(max(1, _ISLAMIC_EPOCH + days))


def easter(year: int) -> date:
    """Western Easter Sunday. Source: the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Eastern Easter Sunday, by the Gregorian calendar. Source: the Julian computus (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    julian_is_behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=julian_is_behind)


def rosh_hashanah(year: int) -> date:
    """The Hebrew New Year of that year. Source: Reingold and Dershowitz, Calendrical Calculations."""
    hebrew = year + _HEBREW_YEARS_BEFORE
    before, this, after = (_elapsed(hebrew + n) for n in (-1, 0, 1))
    delay = 2 if after - this == 356 else int(this - before == 382)
    return date.fromordinal(_HEBREW_EPOCH + this + delay)


def _elapsed(hebrew: int) -> int:
    """Days from the epoch to the new moon of Tishri; no year begins on a Sunday, Wednesday or Friday."""
    months = (235 * hebrew - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + (3 * (days + 1) % 7 < 3)
