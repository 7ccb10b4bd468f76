"""Article → sentences with their syntax, and quotations."""

from collections.abc import Sequence

from detente.divide.document import Document, Quote, Sentence, Token
from detente.divide.paragraphs import Paragraph, Stretch, paragraphs
from detente.divide.parts import parts
from detente.divide.quotations import chains, quotations
from detente.divide.sentences import breaks, sentence_spans
from detente.record import Article, Span

__all__ = ["Document", "Quote", "Sentence", "Stretch", "Token", "chains", "divide", "parts"]


def divide(article: Article) -> Document:
    """The sentences and quotations of an article's title and body."""
    from detente.divide.syntax import parse

    text = article.text
    blocks = paragraphs(article)
    quotes = quotations(text, [block.span for block in blocks])
    cuts = [sentence_spans(text, block.span, quotes) for block in blocks]
    words = parse(text, [_stretch(text, block.span, cut) for block, cut in zip(blocks, cuts, strict=True)])
    places = [
        (number, block, span) for number, (block, cut) in enumerate(zip(blocks, cuts, strict=True)) for span in cut
    ]
    return Document(article, _sentences(places, list(words)), quotes)


def _stretch(text: str, paragraph: Span, sentences: Sequence[Span]) -> Stretch:
    behind = (_behind_space(text, end, paragraph.end) for end in breaks(text, paragraph))
    return Stretch(paragraph, frozenset(span.start for span in sentences), frozenset(behind))


def _behind_space(text: str, start: int, end: int) -> int:
    return next((at for at in range(start, end) if not text[at].isspace()), end)


def _sentences(places: list[tuple[int, Paragraph, Span]], words: list[tuple[Token, ...]]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(index, span, number, block.kind, tokens)
        for index, ((number, block, span), tokens) in enumerate(zip(places, words, strict=True))
    )
