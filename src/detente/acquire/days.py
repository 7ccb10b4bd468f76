"""Dates as containers write them, as EDTF; what could mean two days is none."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from detente.record.edtf import is_edtf

_ISO = re.compile(r"((?:1[6-9]|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?(?:[T ]\d\d.*)?")
_COMPACT = re.compile(r"((?:1[6-9]|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?(\d\d)(\d\d)(\d\d)Z?)?")
_SLASHED = re.compile(r"((?:1[6-9]|20)\d\d)/(0?[1-9]|1[0-2])/([0-3]?\d)(?:[T ].*)?")
_WORDED = ("%B %d, %Y", "%b %d, %Y", "%b. %d, %Y", "%d %B %Y", "%d %b %Y", "%A, %B %d, %Y", "%A, %d %B %Y")
_SECONDS = (10**8, 4 * 10**9)
"""Numbers that count seconds since 1970: from 1973 to 2096; smaller ones are years and days, larger milliseconds."""
_LARGEST = 10**15
"""Larger numbers are no date, and too long to be written out."""


def day_of(value: object) -> str | None:
    """The day, month or year (EDTF) that a value says; None where it says none, or could mean two ("02/10/2017")."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (_counted(value) or day_of(str(value))) if abs(value) < _LARGEST else None
    text = " ".join(value.split()) if isinstance(value, str) else ""
    for pattern in (_ISO, _COMPACT, _SLASHED):
        if match := pattern.fullmatch(text):
            edtf = "-".join(part.zfill(2) for part in match.groups()[:3] if part)
            return edtf if is_edtf(edtf) else None
    return _worded(text) or _of_mail(text)


def moment_of(value: object) -> str | None:
    """The moment or day (ISO 8601) that a value says."""
    if isinstance(value, datetime):
        return value.isoformat()
    text = value.strip() if isinstance(value, str) else ""
    match = _COMPACT.fullmatch(text)
    if match and match[4]:
        year, month, day, *clock = match.groups()
        return f"{year}-{month}-{day}T{':'.join(clock)}Z" if is_edtf(f"{year}-{month}-{day}") else None
    if re.fullmatch(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", text) and day_of(text):
        return text.replace(" ", "T", 1)
    return day_of(value)


def _counted(value: float) -> str | None:
    seconds = value if abs(value) < _SECONDS[1] else value / 1000
    if not _SECONDS[0] <= seconds < _SECONDS[1]:
        return None
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _worded(text: str) -> str | None:
    for form in _WORDED:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return None


def _of_mail(text: str) -> str | None:
    """The day of a date as mail writes it (RFC 5322): "Mon, 02 Oct 2017 10:15:00 +0200"."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
