"""The medium of a statement: what its cue implies, or a word for one in the cue's clause."""

from functools import cache

from msgspec import Struct

from detente.divide.document import Document, Token
from detente.extract.lexicon.tables import load
from detente.extract.statements.found import Found


class MediumWord(Struct, frozen=True):
    """A noun that names a medium, or people who stand for one ("reporters" for the press)."""

    lemma: str
    medium: str


@cache
def _media() -> dict[str, str]:
    return {row.lemma: row.medium for row in load("media.tsv", MediumWord)}


def medium_of(document: Document, found: Found) -> str | None:
    """The medium; None where neither the cue nor a word beside it names one."""
    if found.cue.medium or found.cue_span is None:
        return found.cue.medium
    sentence = document.sentences[found.sentence]
    beside = (t for t in sentence.tokens if not _inside(document, found, t))
    return next((_media()[t.lemma] for t in beside if t.lemma in _media() and t.pos in ("NOUN", "PROPN")), None)


def _inside(document: Document, found: Found, token: Token) -> bool:
    """Whether a word is part of what is said, or of who says it."""
    named = found.source is not None and found.source.span.covers(token.span)
    return named or document.quote_at(token.span.start) is not None or any(s.covers(token.span) for s in found.content)
