"""The lines of a text that hold words; a paragraph broken at a fixed width counts as one line."""

import re
from dataclasses import dataclass
from itertools import pairwise

from detente.record import Span, trimmed

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_UNBROKEN = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
WORD = re.compile(r"\w+")
_STOPS = ".!?…。؟।！？:;"
_CLOSERS = "\"'”’»)]*"

MOST_LINES = 200_000
"""Lines that a text has at most; a novel has 10,000."""

# Widths at which mail and wire services break paragraphs.
_NARROWEST, _WIDEST = 45, 100
_BROKEN_LINES = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line: where it stands, its characters and its words in small letters."""

    span: Span
    text: str
    words: tuple[str, ...]

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSERS).endswith(tuple(_STOPS[:-2]))

    @property
    def is_short(self) -> bool:
        """Whether it is of a headline's or a caption's length."""
        return len(self.words) <= 20


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` in order, without the white space around them."""
    spans = tuple(s for s in (trimmed(s, text) for s in _pieces(text)) if s.length)
    spans = _paragraphs(spans, text) if _is_broken(spans, text) else spans
    return tuple(line_at(span, text) for span in spans)


def line_count(text: str) -> int:
    """How many lines of `text` are not empty."""
    return sum(1 for _ in _UNBROKEN.finditer(text))


def line_at(span: Span, text: str) -> Line:
    """The line that stands at `span`, without the white space around it."""
    span = trimmed(span, text)
    characters = span.of(text)
    return Line(span, characters, words_of(characters))


def words_of(text: str) -> tuple[str, ...]:
    """The words in small letters, apostrophes parting them."""
    return tuple(WORD.findall(text.lower()))


def _pieces(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _UNBROKEN.finditer(text)]


def _runs_on(first: Span, second: Span, text: str) -> bool:
    """Whether no blank line stands between two lines."""
    return len(_BREAK.findall(text[first.end : second.start])) == 1


def _is_broken(spans: tuple[Span, ...], text: str) -> bool:
    """Whether most lines that another follows end at a fixed width and amid a sentence."""
    followed = [a for a, b in pairwise(spans) if _runs_on(a, b, text)]
    amid = [s for s in followed if _NARROWEST <= s.length <= _WIDEST and text[s.end - 1] not in _STOPS + _CLOSERS]
    return len(amid) >= _BROKEN_LINES and len(amid) > 0.6 * len(followed)


def _paragraphs(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    joined = [spans[0]]
    for span in spans[1:]:
        last = joined[-1]
        if _runs_on(last, span, text):
            joined[-1] = Span(last.start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
