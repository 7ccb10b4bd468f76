"""An article as one reads it: paragraph by paragraph, every fact marked where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.record import Article, PassageKind, Span
from detente.view.facts.article import FactView
from detente.view.facts.excerpt import Evidence

Marking = tuple[str, Evidence]
"""The id of a fact, and what words are evidence of in it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words all of which are evidence of the same; `start` is where they stand in the article."""

    text: str
    start: int
    marks: tuple[Marking, ...]
    chosen: bool
    """Whether they are of the passage that somebody points at."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, what it is, its words cut where marks begin and end, and the facts that stand in it."""

    kind: PassageKind
    span: Span
    words: tuple[Words, ...]
    facts: tuple[FactView, ...]


def paragraphs(article: Article, facts: Sequence[FactView], chosen: Span | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of an article with its facts marked, and the passage that is chosen; blank ones are left out."""
    marks = sorted({(mark.span, (fact.id, mark.what)) for fact in facts for mark in fact.excerpt.marks})
    return tuple(
        Paragraph(
            kind,
            span,
            tuple(_words(article.text, span, marks, chosen)),
            tuple(fact for fact in facts if span.start <= fact.start < span.end),
        )
        for kind, span in _spans(article)
    )


def _spans(article: Article) -> Iterator[tuple[PassageKind, Span]]:
    """Where the lines of each passage stand that are not blank."""
    for passage in article.passages:
        start = passage.span.start
        for line in passage.span.of(article.text).split("\n"):
            if line.strip():
                yield passage.kind, Span(start, start + len(line))
            start += len(line) + 1


def _words(text: str, span: Span, marks: Sequence[tuple[Span, Marking]], chosen: Span | None) -> Iterator[Words]:
    here = [(where, what) for where, what in marks if where.overlaps(span)]
    around = [where for where, _ in here] + ([chosen] if chosen else [])
    edges = {span.start, span.end, *(edge for where in around for edge in where if span.holds(edge))}
    for cut in map(Span._make, pairwise(sorted(edges))):
        what = tuple(mark for where, mark in here if where.covers(cut))
        yield Words(cut.of(text), cut.start, what, chosen is not None and chosen.covers(cut))
