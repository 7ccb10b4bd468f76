"""The place and date that open a story: "GENEVA, Jan. 9 —", "PARIS (AP) —", "Washington, 3 May 2019 -"."""

import re

from detente.clean.dates import find_date
from detente.clean.lines import Line, words_of
from detente.clean.tables import words
from detente.record import Dateline, Span

_WITHIN = 100
# What opens with white space is sought where that begins, and nowhere within it.
_DASH = re.compile(r"(?<!\s)(?:\s*+(?:—|–|―|--+)\s*|\s++[-_]\s+|\s*+\(Xinhua\)\s+(?=[A-Z]))")
_AGENCY = re.compile(r"(?<!\s)\s*+[(/\[]([^()\[\]/]{2,40})[)/\]]\s*$")
_WEEKDAY = re.compile(
    r"(?<![\s,])[\s,]*+\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]?\s*$", re.I
)
_MOST_WORDS = 6


def dateline_of(line: Line) -> Dateline | None:
    """The dateline that opens `line`; None where none does."""
    dash = _DASH.search(line.text[:_WITHIN])
    if not dash or not dash.start():
        return None
    head = line.text[: dash.start()]
    rest = _AGENCY.sub("", head)
    place, date, edtf = _place_and_date(rest)
    settled = rest != head or edtf is not None
    if not _is_place(place, settled=settled):
        return None
    start = line.span.start
    return Dateline(place=place, date=date, edtf=edtf, span=Span(start, start + dash.start()))


def _place_and_date(head: str) -> tuple[str, str | None, str | None]:
    found = find_date(head)
    if not found or head[found[0].end :].strip(" .,"):
        return _WEEKDAY.sub("", head).strip(" ,"), None, None
    span, edtf = found
    return _WEEKDAY.sub("", head[: span.start]).strip(" ,"), span.of(head), edtf


def _is_place(place: str, *, settled: bool) -> bool:
    """Whether words look like a place: in capitals, or written as names where a date or an agency settles it."""
    names = re.findall(r"[^\s,/]+", place)
    if not 1 <= len(names) <= _MOST_WORDS or not names[0][0].isupper() or any(c.isdigit() for c in place):
        return False
    if not words("no place").isdisjoint(words_of(place)):
        return False
    in_capitals = place.partition(",")[0].isupper() and len(names[0]) > 2
    return (settled or in_capitals) and all(map(_is_part_of_name, names))


def _is_part_of_name(word: str) -> bool:
    return word[0].isupper() or "'" in word or word.lower() in words("place particle")
