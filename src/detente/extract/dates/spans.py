"""Works out lengths of time, what happens again and again, and words like "now": they name no date of their own."""

from detente.extract.dates.context import Context, Value
from detente.extract.dates.parts import Parts
from detente.record import Basis

_SET_OF_DAYS = {
    "weekday": "XXXX-WXX-{}",
    "weekdays": "XXXX-WXX-{}",
    "month": "XXXX-{:02}",
    "part": "XXXX-XX-XXT{}",
    "season": "XXXX-{}",
}
# Units that are so many of another, for a part of one.
_FINER = {"TH": (60, "TM"), "D": (24, "TH"), "Y": (12, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y")}
_FORTNIGHT = "2W"
_HALF = 0.5


def _dateless(timex: str, what: str) -> Value:
    return Value(timex, Basis.UNKNOWN, 0.9, what)


def duration(parts: Parts, _context: Context) -> Value:
    """A length of time: "six hours", "eight-month-old", "decades"."""
    return _dateless(length(parts.count, parts.unit or parts.many or "D"), "a length of time")


def one(parts: Parts, _context: Context) -> Value:
    """One unit: "day-long", "the year ended"."""
    return _dateless(length(1, parts.unit or "D"), "a length of time")


def length(count: float | None, unit: str) -> str:
    """A length as TIMEX3 writes it, X for a number that is not known: 2.5 and "TH" are PT2H30M, 2 and "DE" P2DE."""
    if unit == _FORTNIGHT:
        return length(count and count * 2, "W")
    if count is not None and count < 1 and unit in _FINER:
        times, finer = _FINER[unit]
        return length(count * times, finer)
    if count and unit == "TH" and count % 1 == _HALF:
        return f"PT{int(count)}H30M"
    figure = "X" if count is None else f"{count:.3f}".rstrip("0").rstrip(".")
    return f"PT{figure}{unit[1]}" if unit[0] == "T" else f"P{figure}{unit}"


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
    return _dateless(parts.reference or parts.horizon or "PRESENT_REF", "no date of its own")
