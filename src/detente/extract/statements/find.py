"""Finds attributions: by cue verbs, by quotation marks, by set phrases."""

from detente.divide.document import Document
from detente.extract.statements.clauses import by_verbs
from detente.extract.statements.found import Found
from detente.extract.statements.quotations import by_marks


def find(document: Document) -> tuple[Found, ...]:
    """Every attribution in the titles and bodies of an article, in order of the text."""
    found = tuple(f for sentence in document.sentences for f in by_verbs(document, sentence))
    return tuple(sorted(by_marks(document, found), key=lambda f: f.content))
