"""The last day on which a source can have been published, by when it was fetched or seen."""

from datetime import date, timedelta

_AHEAD = timedelta(days=1)
"""Captures are dated by UTC; east of it, it is the next day already."""


def last_day(*moments: str | None) -> str | None:
    """The last day (EDTF) by the earliest of some moments (ISO 8601), in any time zone; None where there is none."""
    days = [day for moment in moments if moment and (day := _day(moment[:10]))]
    return (min(days) + _AHEAD).isoformat() if days else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
