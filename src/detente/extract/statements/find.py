"""Finds attributions: by cue words, set phrases, colons and quotation marks."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence
from detente.extract.statements.clauses import by_words
from detente.extract.statements.colons import by_colon
from detente.extract.statements.found import Found
from detente.extract.statements.phrases import by_phrases
from detente.extract.statements.quotations import by_marks


def find(document: Document) -> tuple[Found, ...]:
    """Every attribution in the titles and bodies of an article, in order of the text."""
    found = tuple(f for sentence in document.sentences for f in _in_sentence(document, sentence))
    return tuple(sorted(by_marks(document, found), key=lambda f: f.content))


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Found]:
    yield from by_words(document, sentence)
    yield from by_phrases(document, sentence)
    yield from by_colon(document, sentence)
