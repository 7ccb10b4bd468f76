"""Calendar days as stamps and datelines write them, as EDTF."""

import re
from functools import cache

from msgspec import Struct

from detente.clean.tables import load
from detente.record import Span
from detente.record.edtf import is_edtf


class Month(Struct, frozen=True):
    """A name of a month."""

    name: str
    month: int


_DAY = r"(?P<{}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:1[6-9]|20)\d\d)"


@cache
def _pattern() -> re.Pattern[str]:
    month = f"(?P<{{}}>{'|'.join(sorted(_months(), key=len, reverse=True))})"
    iso = rf"{_YEAR.format('y1')}-(?P<m1>0[1-9]|1[0-2])-(?P<d1>[0-3]\d)"
    day_first = rf"{_DAY.format('d2')}(?: of)?[\s.-]{{1,2}}{month.format('n2')}\.?(?:,?[\s-]{_YEAR.format('y2')})?"
    month_first = rf"{month.format('n3')}\.?\s{_DAY.format('d3')}(?:,?\s{_YEAR.format('y3')})?"
    return re.compile(rf"(?<![\w-])(?:{iso}|{day_first}|{month_first})(?:(?!\w)|(?=T\d))", re.I)


def find_date(text: str) -> tuple[Span, str] | None:
    """The first day named in `text` and its EDTF, `XXXX-01-09` where it stands without a year."""
    for match in _pattern().finditer(text):
        if edtf := _edtf(match):
            return Span(*match.span()), edtf
    return None


def _edtf(match: re.Match[str]) -> str | None:
    groups = {name[0]: value for name, value in match.groupdict().items() if value}
    month = int(groups["m"]) if "m" in groups else _months()[groups["n"].lower()]
    edtf = f"{groups.get('y', 'XXXX')}-{month:02}-{int(groups['d']):02}"
    return edtf if is_edtf(edtf) else None


@cache
def _months() -> dict[str, int]:
    return {row.name: row.month for row in load("months.tsv", Month)}
