"""Lines that say when a page was published and who wrote it."""

import re

from detente.clean.dates import find_date
from detente.clean.lines import Line
from detente.clean.tables import words

_MOST_WORDS, _MOST_NAMES = 16, 8
_BY = re.compile(r"(?:Written |Posted |Story |Report |Words )?[Bb][Yy]:?\s+(?P<name>\S.{1,80})")
_NAME = re.compile(r"[A-Z][\w.'’-]*")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_OFFICE = re.compile(r"(?<!\s)(?:\s*+(?:,|\bon\b|\bin\b|\bfor\b|\d)|\s++[|•·–—-]\s).*")


def is_stamp(line: Line) -> bool:
    """Whether a line only says when, or by whom, the page was written."""
    return byline_of(line) is not None or stamped_date(line) is not None or _is_time(line)


def byline_of(line: Line) -> str | None:
    """The names of a line such as "By Jane Doe, Diplomatic Editor"."""
    match = _BY.fullmatch(line.text) if len(line.words) <= _MOST_WORDS and not line.stops else None
    if not match:
        return None
    names = _OFFICE.sub("", match["name"]).strip()
    parts = names.split()
    fits = parts and all(_NAME.fullmatch(part) or part in words("name particle") for part in parts)
    return names if fits and len(parts) <= _MOST_NAMES else None


def stamped_date(line: Line) -> str | None:
    """The day of a line that holds a date and hardly anything else ("Published: 3 May 2019, 10:30 GMT")."""
    if len(line.words) > _MOST_WORDS or not (found := find_date(line.text)):
        return None
    span, edtf = found
    return edtf if _only_stamps(line.text[: span.start] + " " + line.text[span.end :]) else None


def _is_time(line: Line) -> bool:
    return len(line.words) <= _MOST_WORDS and bool(_TIME.search(line.text)) and _only_stamps(line.text)


def _only_stamps(text: str) -> bool:
    """Whether nothing but hours and words such as "Updated" or "GMT" stand there."""
    return words("stamp").issuperset(_LETTERS.findall(_TIME.sub("", text).lower()))
