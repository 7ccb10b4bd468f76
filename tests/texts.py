"""Builds articles and documents out of texts written for tests."""

import hashlib

from detente.divide import Document, divide
from detente.record import Aligned, Article, Basis, Passage, PassageKind, Published, Span, make_id


def article(text: str, *, published: str | None = None, title: str | None = None) -> Article:
    """An article whose text is all body, behind a title line where one is given."""
    whole = f"{title}\n{text}" if title else text
    start = len(whole) - len(text)
    passages = [Passage(kind=PassageKind.BODY, span=Span(start, len(whole)))]
    if title:
        passages.insert(0, Passage(kind=PassageKind.TITLE, span=Span(0, start)))
    return Article(
        id=make_id("article", "test", 0, hashlib.sha256(whole.encode()).hexdigest()),
        source="source-test",
        title=title,
        byline=None,
        publisher=None,
        dateline=None,
        published=Published(edtf=published, basis=Basis.GIVEN if published else Basis.UNKNOWN),
        language="en",
        text=whole,
        passages=tuple(passages),
        alignment=(Aligned(0, 0, len(whole)),),
    )


def document(text: str, *, published: str | None = None, title: str | None = None) -> Document:
    """That article divided."""
    return divide(article(text, published=published, title=title))
