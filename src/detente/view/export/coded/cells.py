"""Cells of tab-separated tables, and dates in the forms that data sets have."""

import re
from collections.abc import Iterable, Mapping

from detente.record import Article, Source, edtf
from detente.record.period import Period, period_of
from detente.view.printable import printable

_POINT = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)(?:T[^/~?%]*)?$")

Cell = str | int | float | None


def line(columns: Iterable[str], cells: Mapping[str, Cell]) -> str:
    """A row as a line: its cells in the order of the columns, what is not known empty, each text on one line."""
    return "\t".join(_cell(cells.get(column)) for column in columns) + "\n"


def _cell(value: Cell) -> str:
    if isinstance(value, str):
        return printable(value)
    return "" if value is None else str(value)


def day(when: str | None) -> str | None:
    """A date as 2017-09-03; None where it means more than one day, or nothing certain."""
    exact = edtf.exact_day(when)
    return exact.isoformat() if exact else None


def point(when: str | None) -> str | None:
    """A year, month or day without its time, as ISO 8601 has it; None for what is no one such, or not certain."""
    found = _POINT.match(when or "")
    return found[1] if found else None


def digits(when: str | None) -> tuple[int | None, int | None, int | None]:
    """A date as 20170903, its month as 201709 and its year, as far as each is certain."""
    exact, month, year = day(when), period_of(when, Period.MONTH), period_of(when, Period.YEAR)
    return _number(exact), _number(month), _number(year)


def _number(text: str | None) -> int | None:
    return int(text.replace("-", "")) if text else None


def fraction(when: str | None) -> float | None:
    """A day as a part of its year, as GDELT works it out: 2015.1315 for 18 February, with months of 30 days."""
    exact = edtf.exact_day(when)
    return round(exact.year + ((exact.month - 1) * 30 + exact.day) / 365, 4) if exact else None


def moment(article: Article, source: Source) -> str | None:
    """When an article came in, as 20170903143000: when it was fetched, else the day on which it was published."""
    if source.fetched:
        bare = "".join(c for c in source.fetched[:19] if c.isdigit())
        return bare.ljust(14, "0") if len(bare) >= 8 else None
    published = day(article.published.edtf)
    return published.replace("-", "") + "000000" if published else None
