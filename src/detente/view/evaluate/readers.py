"""How detente reads gold, and where what it read stands in the gold's text."""

from collections.abc import Iterable
from pathlib import Path

from detente.acquire import acquire, acquire_text
from detente.clean import clean
from detente.divide import divide
from detente.divide.document import Document
from detente.record import (
    Aligned,
    Article,
    Basis,
    Mention,
    Passage,
    PassageKind,
    Published,
    Record,
    Span,
    make_id,
)
from detente.record.errors import UnreadableInput
from detente.run import read_acquired, read_article


def as_published(text: str, published: str | None, uri: str = "text") -> Record:
    """The record of a text as it came off the web, without links: notices are set aside, stories run together split."""
    return Record(read_acquired(acquire_text(text, uri=uri), published=published))


def as_body(text: str) -> Record:
    """The record of a text that is the body of a story and nothing else, such as a sentence out of one."""
    article = body_article(text)
    return Record((article, *read_article(article).facts()))


def as_page(path: Path) -> Record:
    """The articles of a page, cleaned and read no further; none where there is no story in it."""
    try:
        return Record(clean(acquire(path)))
    except UnreadableInput:
        return Record()


def divided(text: str, published: str | None) -> tuple[Document, ...]:
    """The articles of a text as it came off the web, divided and read no further."""
    return tuple(map(divide, clean(acquire_text(text, uri="text"), published=published)))


def body_article(text: str, published: str | None = None) -> Article:
    """A text as an article that is all body."""
    whole = Span(0, len(text))
    return Article(
        id=make_id("article", text),
        source=make_id("source", text),
        title=None,
        byline=None,
        publisher=None,
        dateline=None,
        published=Published(edtf=published, basis=Basis.GIVEN if published else Basis.UNKNOWN),
        language="en",
        text=text,
        passages=(Passage(kind=PassageKind.BODY, span=whole),),
        alignment=(Aligned(0, 0, whole.length),),
    )


def in_text(article: Article, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in the text that was given; those whose ends do not stand in it are left out."""
    ends = ((article.in_source(Span(s, s + 1)), article.in_source(Span(e - 1, e))) for s, e in spans)
    return tuple(Span(first.start, last.end) for first, last in ends if first and last)


def mention_spans(record: Record, mentions: Iterable[str]) -> tuple[Span, ...]:
    """Where the mentions of those ids stand in their article."""
    found = (record[mention] for mention in mentions)
    return tuple(mention.span for mention in found if isinstance(mention, Mention))
