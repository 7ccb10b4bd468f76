"""Works out lengths of time, what happens again and again, and words like "now": they name no date of their own."""

import re

from detente.extract.dates.context import Context, Value
from detente.extract.dates.parts import Parts
from detente.record import Basis

_SET_OF_DAYS = {"weekday": "XXXX-WXX-{}", "month": "XXXX-{:02}", "part": "XXXX-XX-XXT{}", "season": "XXXX-{}"}


def _dateless(timex: str, what: str) -> Value:
    return Value(timex, Basis.UNKNOWN, 0.9, what)


def duration(parts: Parts, _context: Context) -> Value:
    """A length of time: "six hours", "35-year-old", "decades"."""
    return _dateless(
        length(None if parts.many and not parts.count else parts.count, parts.unit or parts.many or "D"),
        "a length of time",
    )


def one(parts: Parts, _context: Context) -> Value:
    """One unit: "day-long", "the year ended"."""
    return _dateless(length(1, parts.unit or "D"), "a length of time")


def length(count: float | None, unit: str) -> str:
    """A length as ISO 8601 writes it, X for a number that is not known: 2.5 and "TH" are PT2H30M."""
    if unit == "WE":
        return length(count and count * 2, "D")
    times, letter = int(re.sub(r"\D", "", unit) or 1), unit.lstrip("0123456789")
    figure = "X" if count is None else f"{count * times:g}"
    if letter[0] != "T":
        return f"P{figure}{letter}"
    return f"PT{figure[:-2]}H30M" if letter == "TH" and figure.endswith(".5") else f"PT{figure}{letter[1]}"


def each(parts: Parts, _context: Context) -> Value:
    """What returns: "every Monday", "each July", "every two years", "twice a week"."""
    for kind, shape in _SET_OF_DAYS.items():
        if getattr(parts, kind) is not None:
            return _dateless(shape.format(getattr(parts, kind)), "again and again")
    return _dateless(length(parts.count or 1, parts.unit or "W"), "again and again")


def frequency(parts: Parts, _context: Context) -> Value:
    """Daily, annually."""
    return _dateless(parts.frequency or "PXX", "again and again")


def reference(parts: Parts, _context: Context) -> Value:
    """Now, recently, the future."""
    return _dateless(parts.reference or "PRESENT_REF", "no date of its own")
