"""Cuts an article that is longer than any story into parts that are read one after the other."""

from collections.abc import Iterator

from msgspec.structs import replace

from detente.record import READ, Article, Passage, Span

LONGEST = 50_000
"""The most characters of title and body that are read at once; one story in ten thousand is longer.

What a word means is sought in what was said before it, which takes longer the more of that there is.
"""


def parts(article: Article) -> tuple[Article, ...]:
    """The article itself, or the same article several times, each with some of its passages; all of them are its own.

    It is cut at the end of a line, where one is near, else between words.
    """
    read = [passage for passage in article.passages if passage.kind in READ]
    if sum(passage.span.length for passage in read) <= LONGEST:
        return (article,)
    some: list[list[Passage]] = [[]]
    held = 0
    for piece in (piece for passage in read for piece in _pieces(article.text, passage)):
        if held and held + piece.span.length > LONGEST:
            some.append([])
            held = 0
        some[-1].append(piece)
        held += piece.span.length
    return tuple(replace(article, passages=tuple(each)) for each in some)


def _pieces(text: str, passage: Passage) -> Iterator[Passage]:
    start, end = passage.span
    while end - start > LONGEST:
        most = start + LONGEST
        cut = max(text.rfind("\n", start + LONGEST // 2, most), 0) or text.rfind(" ", start + LONGEST // 2, most)
        stop = cut + 1 if cut > 0 else most
        yield replace(passage, span=Span(start, stop))
        start = stop
    yield replace(passage, span=Span(start, end))
