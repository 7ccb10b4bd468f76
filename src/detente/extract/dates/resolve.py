"""What a found expression means: the function of each meaning that lexicon/date_rules.tsv names."""

from collections.abc import Callable

import msgspec

from detente.extract.dates import absolute, relative, spans
from detente.extract.dates.context import Context, Value
from detente.extract.dates.find import Found
from detente.extract.dates.parts import Parts

_MEANINGS: dict[str, Callable[[Parts, Context], Value]] = {
    "calendar": absolute.calendar,
    "century": absolute.century,
    "days": absolute.days,
    "decade": absolute.decade,
    "famous": absolute.famous,
    "half": absolute.half,
    "holiday": absolute.holiday,
    "iso": absolute.iso,
    "numeric": absolute.numeric,
    "quarter": absolute.quarter,
    "quarter_to": absolute.quarter_to,
    "season": absolute.season,
    "spelled": absolute.spelled,
    "which_date": absolute.which_date,
    "years": absolute.years,
    "clock": relative.clock,
    "daypart": relative.daypart,
    "deictic": relative.deictic,
    "half_of_year": relative.half_of_year,
    "month_of_year": relative.month_of_year,
    "period": relative.period,
    "quarter_of_year": relative.quarter_of_year,
    "quarter_yearago": relative.quarter_yearago,
    "season_of_year": relative.season_of_year,
    "shift": relative.shift,
    "shift_one": relative.shift_one,
    "week_around": relative.week_around,
    "weekday": relative.weekday,
    "yearago": relative.yearago,
    "within": relative.within,
    "years_back": relative.years_back,
    "duration": spans.duration,
    "each": spans.each,
    "frequency": spans.frequency,
    "one": spans.one,
    "reference": spans.reference,
}


def resolve(found: Found, context: Context) -> Value:
    """When an expression says, in the context that it stands in."""
    parts = msgspec.structs.replace(found.parts, which=context.meant(found.parts.which))
    return _MEANINGS[found.meaning](parts, context)
