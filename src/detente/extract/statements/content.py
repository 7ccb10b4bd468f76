"""The spans of what is said: whole clauses, whole quotations, no stray punctuation, nothing of who says it."""

from collections.abc import Iterable

from detente.divide.document import Document, Quote
from detente.record import Quotation, Span, hull

_STRAY = " \t\n\r\u00a0,;:.–—-…"


def tidy(document: Document, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans grown to whole quotations and freed of punctuation at their ends; those that then touch become one."""
    grown = sorted(_stripped(document, _snapped(document, span)) for span in spans)
    joined: list[Span] = []
    for span in grown:
        if joined and span.start <= joined[-1].end:
            joined[-1] = hull([joined[-1], span])
        elif span.length > 0:
            joined.append(span)
    return tuple(joined)


def behind_colon(document: Document, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Only the quotation, where content ends with one that a colon announces ("She was blunt: “We lost,” she said")."""
    whole = content[0] if len(content) == 1 else None
    ends = (q.outside for q in document.quotes if whole and q.depth == 0 and q.outside.end == whole.end)
    announced = next((q for q in ends if document.text[: q.start].rstrip().endswith(":")), None)
    return (announced,) if announced else content


def _snapped(document: Document, span: Span) -> Span:
    return hull([span, *(q.outside for q in document.quotes_over(span))])


def _stripped(document: Document, span: Span) -> Span:
    words = span.of(document.text)
    left = len(words) - len(words.lstrip(_STRAY))
    right = len(words) - len(words.rstrip(_STRAY))
    return Span(span.start + left, max(span.end - right, span.start + left))


def without_marks(document: Document, spans: tuple[Span, ...], *, whole: bool) -> tuple[tuple[Span, ...], Quotation]:
    """The spans, and what kind of quotation they are; freed of their marks where they are quotations `whole`."""
    quoted = [document.quotes_over(span) for span in spans]
    if not any(quoted):
        return spans, Quotation.INDIRECT
    if whole and all(_all_quoted(document, span, quotes) for span, quotes in zip(spans, quoted, strict=True)):
        inner = tuple(_stripped_comma(document, q.inside) for quotes in quoted for q in quotes)
        return inner, Quotation.DIRECT
    return spans, Quotation.MIXED


def _all_quoted(document: Document, span: Span, quotes: tuple[Quote, ...]) -> bool:
    """Whether every word of the span stands inside one of the quotations."""
    words = (place for place in range(*span) if document.text[place].isalnum())
    return bool(quotes) and all(any(q.outside.holds(place) for q in quotes) for place in words)


def _stripped_comma(document: Document, span: Span) -> Span:
    words = span.of(document.text)
    return Span(span.start + len(words) - len(words.lstrip(" …")), span.start + len(words.rstrip(" ,")))
