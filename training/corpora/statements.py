"""PolNeAR's articles in the windows that the encoder reads, with their attributions."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from detente.divide import divide
from detente.encode.labels import ROLES
from detente.encode.pieces import pieces
from detente.encode.windows import LIMIT, Window, windows
from detente.record import Span
from detente.view.evaluate.readers import body_article
from detente.view.evaluate.statements import Attribution, GoldArticle, load
from training.example import Choice, Example
from training.tags import Marked, tags


def statements(path: Path, beginnings: Sequence[int] = (LIMIT,)) -> Iterator[Example]:
    """Every window of every article, once for each of the lengths that the first window may have.

    Windows that begin elsewhere show the same sentences in other company.
    """
    for article in load((path,)):
        yield from _windows(article, beginnings)


def _windows(article: GoldArticle, beginnings: Sequence[int]) -> Iterator[Example]:
    sentences = [sentence.span for sentence in divide(body_article(article.text)).sentences]
    found = pieces(article.text, sentences)
    marked = [_marked(found.within, attribution) for attribution in article.attributions]
    labels = tags(found, (one for spans in marked for one in spans), ROLES)
    cuts = found.cut(sentences)
    for window in (window for first in beginnings for window in windows(cuts, first=first)):
        shown = slice(window.start, window.stop)
        yield Example(
            ids=tuple(found.ids[shown].tolist()),
            tags={"attribution": labels[shown]},
            choices=tuple(_choices([_inside(spans, window) for spans in marked], marked)),
        )


def _marked(within: Callable[[Span], slice], attribution: Attribution) -> list[Marked]:
    spans = [(within(Span(*span)), role) for role in ROLES for span in getattr(attribution, role)]
    return [(span, role) for span, role in spans if span.start < span.stop]


def _inside(spans: Sequence[Marked], window: Window) -> list[Marked]:
    """The spans that lie in a window, as slices of it."""
    here = [(span, role) for span, role in spans if window.start <= span.start and span.stop <= window.stop]
    return [(slice(span.start - window.start, span.stop - window.start), role) for span, role in here]


def _choices(inside: Sequence[Sequence[Marked]], whole: Sequence[Sequence[Marked]]) -> Iterator[Choice]:
    """Each content's cue and each cue's source; a cue whose source stands outside the window is left out."""
    cues, sources = _of(inside, "cue"), _of(inside, "source")
    for number, content in _of(inside, "content"):
        if cues:
            yield _choice("cue", number, content, cues)
    for number, cue in cues:
        named = any(role == "source" for _, role in whole[number])
        if sources and (not named or number in (n for n, _ in sources)):
            yield _choice("source", number, cue, sources)


def _of(spans: Sequence[Sequence[Marked]], role: str) -> list[tuple[int, slice]]:
    return [(number, span) for number, each in enumerate(spans) for span, r in each if r == role]


def _choice(kind: str, number: int, span: slice, others: Sequence[tuple[int, slice]]) -> Choice:
    right = next((place for place, (n, _) in enumerate(others) if n == number), len(others))
    return Choice(kind, span, tuple(other for _, other in others), right)
