"""Attributions by a colon: a name that opens a title or a paragraph ("Minister: Talks have failed")."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.content import tidy
from detente.extract.statements.cues import Cue, speakers
from detente.extract.statements.found import Found, Named
from detente.record import PassageKind, Span, StatementKind, hull

_COLON = Cue(":", "PUNCT", StatementKind.SPEECH, (), None, 0.75)
_LONGEST_NAME = 7
_SHORT_NAME = 3
_IN_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART", "ADP", "NUM", "PUNCT", "CCONJ"})


def by_colon(document: Document, sentence: Sentence) -> Iterator[Found]:
    """What a name with a colon at the beginning of a paragraph says: the rest of the sentence."""
    colon = next((t for t in sentence.tokens[: _LONGEST_NAME + 1] if t.text == ":"), None)
    if colon is None or not colon.index or not _opens_paragraph(document, sentence):
        return
    name = sentence.tokens[: colon.index]
    content = tidy(document, [Span(colon.span.end, sentence.span.end)])
    speaks = _speaks(name) or _announces(document, sentence, colon)
    if content and speaks and _has_words(document, sentence, colon) and not document.quote_at(name[0].span.start):
        source = Named(sentence.index, name[-1], hull(t.span for t in name))
        yield Found(_COLON, sentence.index, colon.span, source, content, "colon", "a name and a colon")


def _opens_paragraph(document: Document, sentence: Sentence) -> bool:
    before = document.sentences[sentence.index - 1] if sentence.index else None
    return before is None or before.paragraph != sentence.paragraph


def _has_words(document: Document, sentence: Sentence, colon: Token) -> bool:
    """Whether more than a name or a figure follows: a clause, or a quotation."""
    behind = sentence.tokens[colon.index + 1 :]
    return any(t.pos in ("VERB", "AUX") or document.quote_at(t.span.start) for t in behind)


def _announces(document: Document, sentence: Sentence, colon: Token) -> bool:
    """Whether a title has a name of few words, a colon and then nothing but a quotation."""
    behind = document.quote_at(sentence.tokens[min(colon.index + 1, len(sentence.tokens) - 1)].span.start)
    is_short = colon.index <= _SHORT_NAME and all(t.text[0].isupper() for t in sentence.tokens[: colon.index])
    is_title = sentence.kind is PassageKind.TITLE
    return is_title and is_short and behind is not None and behind.outside.end >= sentence.span.end - 1


def _speaks(name: tuple[Token, ...]) -> bool:
    """Whether the words are a noun phrase that ends in a person, an organisation or a noun of a speaker."""
    if name[0].pos == "ADP" or any(t.pos not in _IN_NAMES for t in name):
        return False
    return name[-1].entity in ("PERSON", "ORG") or name[-1].lemma in speakers()
