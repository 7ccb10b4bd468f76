"""The paragraphs of an article's title and body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.record import READ, Article, PassageKind, Span, trimmed

_BLANK_LINES = re.compile(r"\n[ \t\r\f\v]*\n\s*|\u2029")
_LINE_ENDS = re.compile(r"\r?\n|\r|\u2028|\u2029")

_DASHES = " \t—–-:"

# A line this long that ends in mid-sentence was wrapped by a typesetter, not ended by a writer.
_WRAPPED_LENGTH = 45
_WRAPPED_SHARE = 0.5

# Longer than any paragraph of news; what is longer is cut so that the parser's memory stays bounded.
_LONGEST = 20_000
# Longer than any word or address of news; what cuts a text into words looks at all of such a run for each of them.
_LONGEST_RUN = 500
_LONG_RUN = re.compile(rf"(?<!\S)\S{{{_LONGEST_RUN + 1},}}+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a passage that is read."""

    span: Span
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph to parse: `starts` are offsets where a sentence begins, `may_start` where the parser may see one."""

    span: Span
    starts: frozenset[int]
    may_start: frozenset[int]


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of title and body, without white space at their ends; a passage's end always ends one."""
    return tuple(
        Paragraph(span, passage.kind)
        for passage in article.passages
        if passage.kind in READ
        for span in _cut(article.text, _behind_dateline(article, passage.span))
    )


def _behind_dateline(article: Article, passage: Span) -> Span:
    """The passage without the place, date and dash that open the story, which are no part of its first sentence."""
    dateline = article.dateline
    if not dateline or not passage.covers(dateline.span):
        return passage
    rest = article.text[dateline.span.end : passage.end]
    return Span(passage.end - len(rest.lstrip(_DASHES)), passage.end)


def _cut(text: str, passage: Span) -> list[Span]:
    breaks = _BLANK_LINES if is_wrapped(passage.of(text)) else _LINE_ENDS
    edges = [passage.start]
    for match in breaks.finditer(text, passage.start, passage.end):
        edges += [match.start(), match.end()]
    edges.append(passage.end)
    pieces = (trimmed(Span(a, b), text) for a, b in zip(edges[::2], edges[1::2], strict=True))
    return [part for piece in pieces if piece.length for run in _broken(text, piece) for part in _bounded(text, run)]


def _broken(text: str, piece: Span) -> Iterator[Span]:
    """The piece, cut within what is too long to be a word."""
    start = piece.start
    for run in _LONG_RUN.finditer(text, piece.start, piece.end) if piece.length > _LONGEST_RUN else ():
        for cut in range(run.start() + _LONGEST_RUN, run.end(), _LONGEST_RUN):
            yield Span(start, cut)
            start = cut
    yield Span(start, piece.end)


def _bounded(text: str, piece: Span) -> Iterator[Span]:
    while piece.length > _LONGEST:
        space = text.rfind(" ", piece.start, piece.start + _LONGEST)
        cut = space if space > piece.start else piece.start + _LONGEST
        yield Span(piece.start, cut)
        piece = trimmed(Span(cut, piece.end), text)
    yield piece


def is_wrapped(text: str) -> bool:
    """Whether lines were broken to a width: most lines with another right below end in mid-sentence."""
    lines = [line.strip() for line in _LINE_ENDS.split(text)]
    followed = [line for line, below in pairwise(lines) if line and below]
    wrapped = [line for line in followed if len(line) >= _WRAPPED_LENGTH and line[-1] not in ".!?:;\"'”’»)"]
    return len(followed) > 1 and len(wrapped) > _WRAPPED_SHARE * len(followed)
