"""TIMEX3 values as EDTF."""

import re
from datetime import date, timedelta

from detente.record.edtf import bounds, exact_day, is_edtf

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
# What EDTF can mark as approximate: no interval, no part of a year, and no date of an unknown year.
_QUALIFIED = re.compile(r"\d[\dX]{3}(?:-\d\d){0,2}")
_PARTS = {f"Q{n}": str(32 + n) for n in range(1, 5)} | {"H1": "40", "H2": "41"} | _SEASONS


def dated(timex: str, mod: str | None, published: str | None) -> str | None:
    """The value as EDTF; of a time that the article's date lies in, "earlier" is what is over and "later" the rest."""
    edtf = edtf_of(timex)
    today = exact_day(published and published.partition("T")[0])
    first, last = bounds(edtf) if edtf else (None, None)
    if mod not in ("BEFORE", "AFTER") or not (today and first and last and first < today < last):
        return edtf_of(timex, mod)
    return f"{first}/{today}" if mod == "BEFORE" else f"{today + timedelta(days=1)}/{last}"


def edtf_of(timex: str, mod: str | None = None) -> str | None:
    """The EDTF date of a TIMEX3 value, to the day; None for lengths, sets, references and what is not known."""
    plain = re.sub(r"(?<=[\dX])T.*", "", timex)
    if re.fullmatch(r"\d{2,3}", plain):
        plain = f"{plain:X<4}"
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", plain)
    if week:
        return _week(int(week[1]), int(week[2]), weekend=week[3] is not None)
    year, _, part = plain.partition("-")
    if part in _PARTS:
        return f"{year}-{_PARTS[part]}" if year.isdigit() else None
    if not re.search(r"\d", plain) or not is_edtf(plain):
        return None
    return f"{plain}~" if mod and _QUALIFIED.fullmatch(plain) else plain


def _week(year: int, week: int, *, weekend: bool) -> str:
    first = date.fromisocalendar(year, week, 6 if weekend else 1)
    return f"{first}/{first + timedelta(days=1 if weekend else 6)}"
