"""Finds attributions: as the encoder tags them; where it tags none, or one within another, by words and marks."""

from collections.abc import Iterator, Sequence

from detente.divide.document import Document, Sentence
from detente.encode import Encoding
from detente.extract.statements.clauses import by_words
from detente.extract.statements.colons import by_colon
from detente.extract.statements.found import Found
from detente.extract.statements.idioms import by_idioms
from detente.extract.statements.phrases import by_phrases
from detente.extract.statements.quotations import by_marks
from detente.extract.statements.tagged import by_tags
from detente.record import StatementKind


def find(document: Document, encoding: Encoding) -> tuple[Found, ...]:
    """Every attribution in the titles and bodies of an article, in order of the text."""
    ruled = tuple(by_rules(document))
    nested = tuple(f for f in ruled if any(_is_told(f, g) or _is_told(g, f) for g in ruled))
    tagged = tuple(f for f in by_tags(document, encoding, ruled) if not _is_taken(f, nested))
    return _in_order(document, (*nested, *tagged, *(f for f in ruled if not _is_taken(f, (*nested, *tagged)))))


def found_by_rules(document: Document) -> tuple[Found, ...]:
    """What rules alone find, in order of the text."""
    return _in_order(document, tuple(by_rules(document)))


def by_rules(document: Document) -> Iterator[Found]:
    """The attributions by cue words, set phrases and colons, sentence by sentence."""
    for sentence in document.sentences:
        yield from _in_sentence(document, sentence)


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Found]:
    yield from by_words(document, sentence)
    yield from by_phrases(document, sentence)
    yield from by_idioms(document, sentence)
    yield from by_colon(document, sentence)


def _in_order(document: Document, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(sorted(by_marks(document, found), key=lambda f: f.content))


def _is_told(inner: Found, outer: Found) -> bool:
    """Whether one says that another says something: tags lie side by side and cannot tell the one within the other."""
    if inner is outer or inner.cue.kind is not StatementKind.SPEECH or inner.source is None or inner.frame != "that":
        return False
    words = (*inner.words, inner.source.span)
    return any(all(span.covers(word) for word in words) for span in outer.content)


def _is_taken(found: Found, others: Sequence[Found]) -> bool:
    """Whether any of its words are part of one of the others."""
    return any(span.overlaps(other) for span in found.words for f in others for other in f.words)
