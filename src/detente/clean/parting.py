"""Lines that are two things: a story that ends with a notice, a heading without the break after it ("Read moreThe")."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile

from detente.clean.cues import heading_of, notice_score
from detente.clean.lines import Line, line_at
from detente.record import PassageKind, Span, hull

_NEXT_SENTENCE = re.compile(r"(?<=\w\w)[.!?]['\"”’)]{0,2}\s+(?=[^\W\d_a-z])")
_GLUED = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,4}(?=[A-Z“])")
_CERTAIN = 1.0
"""The score from which a single sentence is a notice; no sentence of 20,638 paragraphs of news reaches it."""
_PARTED = (PassageKind.NOTICE, PassageKind.RELATED)


def parted(lines: Iterable[Line], text: str) -> tuple[Line, ...]:
    """The lines of `text`, cut after a heading glued to them and before last sentences of another kind."""
    return tuple(part for line in lines for piece in _unglued(line, text) for part in _parts(piece, text))


def _unglued(line: Line, text: str) -> Iterator[Line]:
    match = _GLUED.match(line.text)
    start = line.span.start
    if match and heading_of(heading := line_at(Span(start, start + match.end()), text)) in _PARTED:
        yield heading
        start += match.end()
    yield line_at(Span(start, line.span.end), text)


def _parts(line: Line, text: str) -> Iterator[Line]:
    tail = list(takewhile(lambda pair: pair[1], ((s, _kind(s)) for s in _sentences_from_end(line, text))))
    runs = [hull(s.span for s, _ in run) for _, run in groupby(reversed(tail), key=lambda pair: pair[1])]
    if not runs or (len(runs) == 1 and runs[0].start == line.span.start):
        yield line
        return
    if line.span.start < runs[0].start:
        yield line_at(Span(line.span.start, runs[0].start), text)
    yield from (line_at(run, text) for run in runs)


def _sentences_from_end(line: Line, text: str) -> Iterator[Line]:
    end = line.span.end
    starts = [line.span.start + match.end() for match in _NEXT_SENTENCE.finditer(line.text)]
    for start in (*reversed(starts), line.span.start):
        yield line_at(Span(start, end), text)
        end = start


def _kind(sentence: Line) -> PassageKind | None:
    kind = heading_of(sentence) or (PassageKind.NOTICE if notice_score(sentence) >= _CERTAIN else None)
    return kind if kind in _PARTED else None
